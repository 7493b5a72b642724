import { html, nothing, type TemplateResult } from 'lit';
import { storyParagraphs, storySources } from '../../../i18n/format/story.ts';
import { localized } from '../../../i18n/locale.ts';
import { STAGES } from '../../../model/figures/figure-extras.ts';
import type { MetricGroup } from '../../../model/figures/metric-groups.ts';
import { pictureFor, telling } from '../../../model/figures/picture-choice.ts';
import { keyedList } from '../../../templates/keyed-list.ts';
import { figureImages } from './figure-images.ts';
import { counted, notes, targetWords, type CountedFigure } from './figure-more.ts';
import { figurePicture } from './figure-picture.ts';
import type { MoreContext } from './more-context.ts';

/**
 * The figures of a group as a text to be read: as it was, what was done, as it is now, with the one picture
 * that tells most, and at the end who says so.
 */
export function story(group: MetricGroup, panel: MoreContext): TemplateResult {
  const context = { ...panel, isShort: false }; // nothing stands below a text that writes numbers out
  const { locale, lightText, messages, headingLevel } = context;
  const name = localized(group.term?.name ?? null, locale);
  const figures = group.metrics.map((metric) => counted(metric, context));
  const pictured = telling(figures, ({ metric, extras }) => pictureFor(metric, extras).picture);
  const stages = [...STAGES, null].map((stage) => ({
    stage,
    told: figures.filter(({ metric }) => metric.stage === stage),
  }));
  return html`<section class="group story" part="story">
    ${
      name === null
        ? nothing
        : html`<div class="group-name">
            ${lightText.heading(headingLevel - 1, `group-${group.reference}`, name)}
          </div>`
    }
    ${keyedList(
      stages.filter(({ told }) => told.length > 0),
      ({ stage }) => stage,
      ({ stage, told }) => {
        const key = `story-${group.reference}-${stage ?? 'rest'}`;
        const paragraphs = storyParagraphs(
          told.map(({ metric }) => metric),
          messages,
          locale,
        );
        return html`<div class="stage">
          ${
            stage === null
              ? nothing
              : html`<div class="stage-name">
                  ${lightText.heading(headingLevel, key, messages.stages[stage])}
                </div>`
          }
          ${paragraphs.map(
            ({ text, strong }, index) =>
              html`<div class="text">
                ${lightText.paragraph(`${key}-text${index}`, text, strong)}
              </div>`,
          )}
          ${keyedList(
            told,
            ({ metric }) => metric.id,
            (figure) =>
              html`${notes(figure, context)}
              ${figure === pictured ? labelledPicture(figure, context) : nothing}
              ${figureImages(figure.metric, figure.extras, context)}`,
          )}
        </div>`;
      },
    )}
    <div class="quiet source">
      ${lightText.paragraph(`story-${group.reference}-sources`, storySources(group.metrics, messages, locale))}
    </div>
  </section>`;
}

function labelledPicture({ metric, extras }: CountedFigure, context: MoreContext): TemplateResult {
  const { locale, lightText } = context;
  const { picture, tools } = figurePicture(metric, extras, context);
  return html`<figure class="labelled">
    <figcaption>
      ${lightText.paragraph(`metric-${metric.id}-caption`, localized(metric.label, locale) ?? metric.id)}
    </figcaption>
    ${picture}${targetWords(metric, context)}${tools}
  </figure>`;
}
