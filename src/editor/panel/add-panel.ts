import { html, nothing, type TemplateResult } from 'lit';
import { addSession } from '../../authoring/edit/session-edits.ts';
import { schedulesOf } from '../../model/directory.ts';
import { isPlainDate } from '../../model/time/plain-date.ts';
import type { Schedule } from '../../model/schedule.ts';
import type { Service, ServiceAtLocation } from '../../model/service.ts';
import { nameOf, placeOf, serviceFilter } from '../calendar/dated-sessions.ts';
import type { EditorContext } from '../editor-context.ts';
import type { EditorPanel } from '../editor-view.ts';
import { timesIn } from './read-change.ts';
import { sayFault } from './say-fault.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly service: Service;
  readonly schedule: Schedule;
}

/** A session that is to be added to those of a service. */
export function addPanel(
  panel: Extract<EditorPanel, { kind: 'add' }>,
  context: EditorContext,
): TemplateResult {
  const { words, today } = context;
  const choices = choicesIn(context, panel.service);
  return html`
    <h2 id="panel-title" tabindex="-1">${words.add.heading}</h2>
    <form novalidate @submit=${(event: SubmitEvent) => onSubmit(event, choices, context)}>
      <label class="field">
        <span>${words.add.service}</span>
        <select name="service" @change=${fillTimes(choices)}>
          ${choices.length === 1 ? nothing : html`<option value="">${words.add.choose}</option>`}
          ${choices.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
        </select>
      </label>
      <div class="row">
        <label class="field">
          <span>${words.panel.date}</span>
          <input type="date" name="date" min=${today} .value=${panel.date ?? ''} />
        </label>
        ${timeField('from', words.panel.from, choices)}
        ${timeField('until', words.panel.until, choices)}
      </div>
      <label class="field">
        <span>${words.add.reason}</span>
        <input type="text" name="reason" maxlength="200" />
      </label>
      <p class="fault" role="alert"></p>
      <div class="buttons">
        <button type="submit" class="button primary">${words.add.save}</button>
      </div>
    </form>
  `;
}

function timeField(name: 'from' | 'until', label: string, choices: readonly Choice[]) {
  const only = choices.length === 1 ? choices[0]?.schedule.times[0] : undefined;
  const value = (name === 'from' ? only?.start : only?.end) ?? '';
  return html`<label class="field short">
    <span>${label}</span>
    <input type="time" name=${name} .value=${value} />
  </label>`;
}

/** Puts the usual times of a service where nobody has written others. */
function fillTimes(choices: readonly Choice[]) {
  return ({ target }: Event): void => {
    const { form, value } = target as HTMLSelectElement;
    const times = choices.find((each) => each.value === value)?.schedule.times[0];
    for (const [name, time] of [
      ['from', times?.start],
      ['until', times?.end],
    ] as const) {
      const field = form?.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (field && field.value === '') field.value = time ?? '';
    }
  };
}

function onSubmit(event: SubmitEvent, choices: readonly Choice[], context: EditorContext): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const { words, actions, directory } = context;
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const choice = choices.find(({ value }) => value === text('service'));
  if (choice === undefined) return sayFault(form, words.add.serviceWanted, 'service');
  const date = text('date');
  const times = timesIn(text('from'), text('until'));
  if (times === null) return sayFault(form, words.panel.endWanted, 'until');
  const [time] = times;
  if (!isPlainDate(date) || time === undefined) {
    return sayFault(form, words.add.timeWanted, isPlainDate(date) ? 'from' : 'date');
  }
  const { service, schedule } = choice;
  const reason = text('reason') === '' ? null : text('reason');
  const session = { schedule: schedule.id, services: [service.id], date };
  actions.edit({ kind: 'extra', name: service.name, date }, (raw) =>
    addSession(raw, session, time, reason, directory.feed.feed.calendars),
  );
}

/** The services that have sessions, each at each of its places; those that are looked for alone. */
function choicesIn(context: EditorContext, id: string | null): readonly Choice[] {
  const { directory, locale, view } = context;
  const isShown = serviceFilter(directory, view.filter);
  return directory.services
    .filter((service) => (id === null ? isShown(service) : service.id === id))
    .flatMap((service) => {
      const places = service.at.flatMap((at) => {
        const schedule = schedulesOf(directory, at).find(({ kind }) => kind === 'event');
        return schedule === undefined ? [] : [{ at, schedule }];
      });
      return places.map(({ at, schedule }) => ({
        value: `${service.id} ${at.id}`,
        label: labelOf(service, at, places.length > 1, context),
        service,
        schedule,
      }));
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale.messages.tag));
}

function labelOf(
  service: Service,
  at: ServiceAtLocation,
  hasSeveral: boolean,
  { locale, directory }: EditorContext,
): string {
  const name = nameOf(service, locale);
  const place = placeOf(at, directory, locale);
  return hasSeveral && place !== null ? locale.messages.common.aside(name, place) : name;
}
