import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../calendar/dated-sessions.ts';
import type { EditorContext } from '../editor-context.ts';
import { PREVIEW_TAGS, type PreviewChoice, type PreviewTag } from './preview-choice.ts';
import { isHeldBack } from './preview-stage.ts';

/** The tags as visitors will see them, beside what is being edited. */
export function previewView(
  { words, directory, locale, today, actions }: EditorContext,
  choice: PreviewChoice,
  choose: (change: Partial<PreviewChoice>) => void,
): TemplateResult {
  const { preview } = words;
  const valueOf = ({ target }: Event) => (target as HTMLInputElement | HTMLSelectElement).value;
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${preview.heading}</h2>
    <div class="row">
      <label class="field">
        <span>${preview.tag}</span>
        <select
          name="preview-tag"
          @change=${(event: Event) => choose({ tag: valueOf(event) as PreviewTag })}
        >
          ${PREVIEW_TAGS.map(
            (tag) =>
              html`<option value=${tag} ?selected=${tag === choice.tag}>
                ${preview.tags[tag]}
              </option>`,
          )}
        </select>
      </label>
      <label class="field">
        <span>${preview.day}</span>
        <input
          type="date"
          name="preview-day"
          .value=${choice.day || today}
          @change=${(event: Event) => choose({ day: valueOf(event) })}
        />
      </label>
      ${
        choice.tag === 'booking-form'
          ? html`<label class="field">
              <span>${preview.service}</span>
              <select
                name="preview-service"
                @change=${(event: Event) => choose({ service: valueOf(event) })}
              >
                ${directory.services.map(
                  (service) =>
                    html`<option value=${service.id} ?selected=${service.id === choice.service}>
                      ${nameOf(service, locale)}
                    </option>`,
                )}
              </select>
            </label>`
          : nothing
      }
    </div>
    <p class="quiet">${preview.hint}</p>
    <div
      class="stage"
      @click=${{
        capture: true,
        handleEvent(event: Event) {
          if (!isHeldBack(event)) return;
          event.preventDefault();
          event.stopPropagation();
          actions.say(preview.notSent);
        },
      }}
    ></div>
  </section>`;
}
