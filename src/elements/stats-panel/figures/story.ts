import { html, nothing, type TemplateResult } from 'lit';
import { changeWords, figureWords, sourceWords } from '../../../i18n/format/metric-words.ts';
import { said, wordsFor } from '../../../i18n/reader.ts';
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
  const { reader, words, texts, headingLevel } = context;
  const name = wordsFor(group.term?.name ?? null, reader);
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
            ${words.heading(headingLevel - 1, `group-${group.reference}`, name)}
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
                  ${words.heading(headingLevel, key, texts.stages[stage])}
                </div>`
          }
          <div class="text">${words.paragraph(`${key}-text`, paragraphOf(told, context))}</div>
          ${told.map(({ more }) => more.below)}
          <div class="quiet">
            ${told.map(({ more }) => more.besideSource)}
            ${words.paragraph(`${key}-sources`, sourcesOf(told, context))}
          </div>
        </div>`;
      })}
  </section>`;
}

function paragraphOf(told: readonly Told[], { reader, texts }: MoreContext): string {
  const facts = told.map(({ metric, more }) => {
    const label = said(metric.label, reader) ?? metric.id;
    return texts.story.fact(
      label,
      changeWords(metric, reader) ?? more.value ?? figureWords(metric, reader),
    );
  });
  return texts.story.paragraph(facts);
}

/** Sources of the figures that are told, each once where several share it. */
function sourcesOf(told: readonly Told[], { reader, texts }: MoreContext): string {
  return texts.story.sources([...new Set(told.map(({ metric }) => sourceWords(metric, reader)))]);
}
