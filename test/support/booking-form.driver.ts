import type { BookingFormElement } from '../../src/index.ts';
import { control, fill, heard, mount, settled, until } from './mount.ts';

/** A booking form on the test page, driven as a resident would: by what it says and shows. */
export class BookingFormDriver {
  readonly element: BookingFormElement;
  readonly service: string;

  private constructor(element: BookingFormElement, service: string) {
    this.element = element;
    this.service = service;
  }

  /** Opens a form for a service nobody has booked yet, its endpoint reached through a fault. */
  static async open(fault = 'none'): Promise<BookingFormDriver> {
    return BookingFormDriver.openFor(await newService(), fault);
  }

  /** The same for a service with rules or questions of its own. */
  static async openKind(
    kind: string,
    attributes: Readonly<Record<string, string>> = {},
    fault = 'none',
  ): Promise<BookingFormDriver> {
    return BookingFormDriver.openFor(await newService(kind), fault, attributes);
  }

  /** Opens one more form for a service. */
  static async openFor(
    service: string,
    fault = 'none',
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<BookingFormDriver> {
    const src = `/desk/feed.json?fault=${fault}&key=${service}`;
    const element = mount('linli-booking-form', { src, service, ...attributes });
    await settled(element);
    const form = new BookingFormDriver(element, service);
    await form.says(/余位更新于|不在线预约/);
    return form;
  }

  /** Drives a form that is on the page already. */
  static around(element: BookingFormElement, service: string): BookingFormDriver {
    return new BookingFormDriver(element, service);
  }

  get text(): string {
    return heard(this.element).join('\n');
  }

  /** The element inside the shadow root that has the focus; `null` for none. */
  get focused(): HTMLElement | null {
    return this.element.shadowRoot?.activeElement as HTMLElement | null;
  }

  async says(words: string | RegExp): Promise<void> {
    const said = () =>
      typeof words === 'string' ? this.text.includes(words) : words.test(this.text);
    await until(said, `"${String(words)}" in: ${this.text.slice(0, 400)}`);
    await this.element.updateComplete;
  }

  field(label: string): HTMLInputElement {
    return control(this.element, 'textbox', label);
  }

  /** Chooses an option by its words. */
  async choose(words: string | RegExp): Promise<void> {
    control(this.element, 'radio', words).click();
    await this.element.updateComplete;
  }

  async fill(label: string, value: string): Promise<void> {
    fill(this.field(label), value);
    await this.element.updateComplete;
  }

  /** The errors in the summary above the form, once that has the focus. */
  async errors(): Promise<readonly string[]> {
    await until(() => this.focused?.className === 'summary', 'focus on what is wrong');
    const items = this.element.shadowRoot?.querySelectorAll('.summary li') ?? [];
    return Array.from(items, (item) => (item.textContent ?? '').trim());
  }

  /** Chooses a session and fills in everything a booking needs. */
  async fillIn({ session = 0, name = '王秀英', phone = '139 1234 5678', people = '1' } = {}) {
    const root = this.element.shadowRoot;
    root?.querySelectorAll<HTMLInputElement>('input[name=session]')[session]?.click();
    fill(this.field('姓名'), name);
    fill(this.field('电话'), phone);
    await this.choosePeople(people);
    const consent = control(this.element, 'checkbox', /我同意/);
    if (!consent.checked) consent.click();
    await this.element.updateComplete;
  }

  async choosePeople(people: string): Promise<void> {
    const party = control(this.element, 'combobox', '人数');
    party.value = people;
    party.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
  }

  /** Ends the fault between the form and its endpoint. */
  async healConnection(): Promise<void> {
    await fetch(`/desk/heal?key=${this.service}`);
  }

  press(name: string): void {
    control(this.element, 'button', name).click();
  }

  /** The booking code that is shown, such as "482 716". */
  get code(): string | null {
    return /^\d{3} \d{3}$/m.exec(this.text)?.[0] ?? null;
  }
}

/** Asks the real endpoint how many places of a service's first session are taken. */
export async function placesTaken(form: BookingFormDriver): Promise<number> {
  const input = form.element.shadowRoot?.querySelector<HTMLInputElement>('input[name=session]');
  const id = input?.value ?? sessionOf.get(form) ?? '';
  const answer = await fetch(
    `/desk/booking/none/count/availability?sessions=${encodeURIComponent(id)}`,
    { cache: 'no-store' },
  );
  const { sessions } = (await answer.json()) as {
    sessions: { capacity: number; remaining: number }[];
  };
  const [session] = sessions;
  if (session === undefined) throw new Error(`the endpoint does not know "${id}"`);
  return session.capacity - session.remaining;
}

const sessionOf = new WeakMap<BookingFormDriver, string>();

/** Remembers the first session, for when the form no longer shows its list. */
export function rememberSession(form: BookingFormDriver): void {
  const input = form.element.shadowRoot?.querySelector<HTMLInputElement>('input[name=session]');
  if (input) sessionOf.set(form, input.value);
}

/** Hands out a service nobody has booked yet. */
export async function newService(kind = 'desk'): Promise<string> {
  return (await fetch(`/desk/next?kind=${kind}`)).text();
}
