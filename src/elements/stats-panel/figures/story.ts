import { html, nothing, type TemplateResult } from 'lit';
import { formatFigureChange, formatFigure, formatSource } from '../../../i18n/format/metric.ts';
import { localizedText, localized } from '../../../i18n/locale.ts';
import { STAGES } from '../../../model/figures/figure-extras.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { MetricGroup } from '../../../model/figures/metric-groups.ts';
import type { MoreContext } from './more-context.ts';
import type { FigureMore } from '../figure-context.ts';
import { figureMore } from './figure-more.ts';

/** A figure with what it says beyond its value. */
interface Told {
  readonly metric: Metric;
  readonly more: FigureMore;
}

/**
 * The figures of a group as a text to be read: as it was, what was done, as it is now, each in a
 * paragraph with its pictures and who says so.
 */
export function story(group: MetricGroup, panel: MoreContext): TemplateResult {
  const context = { ...panel, isShort: false }; // nothing stands below a text that writes numbers out
  const { locale, lightText, messages, headingLevel } = context;
  const name = localized(group.term?.name ?? null, locale);
  const stages = [...STAGES, null].map((stage) => ({
    stage,
    told: group.metrics
      .filter((metric) => metric.stage === stage)
      .map((metric) => ({ metric, more: figureMore(metric, context) })),
  }));
  return html`<section class="group story" part="story">
    ${
      name === null
        ? nothing
        : html`<div class="group-name">
            ${lightText.heading(headingLevel - 1, `group-${group.reference}`, name)}
          </div>`
    }
    ${stages
      .filter(({ told }) => told.length > 0)
      .map(({ stage, told }) => {
        const key = `story-${group.reference}-${stage ?? 'rest'}`;
        return html`<div class="stage">
          ${
            stage === null
              ? nothing
              : html`<div class="stage-name">
                  ${lightText.heading(headingLevel, key, messages.stages[stage])}
                </div>`
          }
          <div class="text">${lightText.paragraph(`${key}-text`, paragraphOf(told, context))}</div>
          ${told.map(({ more }) => more.below)}
          <div class="quiet">
            ${told.map(({ more }) => more.besideSource)}
            ${lightText.paragraph(`${key}-sources`, sourcesOf(told, context))}
          </div>
        </div>`;
      })}
  </section>`;
}

function paragraphOf(told: readonly Told[], { locale, messages }: MoreContext): string {
  const facts = told.map(({ metric, more }) => {
    const label = localizedText(metric.label, locale) ?? metric.id;
    return messages.story.fact(
      label,
      formatFigureChange(metric, locale) ?? more.value ?? formatFigure(metric, locale),
    );
  });
  return messages.story.paragraph(facts);
}

/** Sources of the figures that are told, each once where several share it. */
function sourcesOf(told: readonly Told[], { locale, messages }: MoreContext): string {
  return messages.story.sources([
    ...new Set(told.map(({ metric }) => formatSource(metric, locale))),
  ]);
}
