import { html, LitElement } from 'lit';
import { AddressController } from '../../../src/controllers/address-controller.ts';
import { AddressPrefix } from '../../../src/controllers/address-prefix.ts';
import { valuesIn, withValues } from '../../../src/model/filter/search-string.ts';

/** The smallest element with a state in the address of its page: one word, under `<prefix>.word`. */
export class AddressElement extends LitElement {
  static override properties = { prefix: {} };

  declare prefix: string | null;

  word = '';
  /** Every word the address has said. */
  readonly heard: string[] = [];

  readonly own: AddressPrefix = new AddressPrefix(
    this,
    () => this.prefix,
    () => this.address.follow(),
  );
  readonly address: AddressController<string> = new AddressController<string>(this, {
    prefix: () => this.own.value,
    read: (search, prefix) => valuesIn(search, `${prefix}.word`)[0] ?? '',
    write: (search, prefix, word) => {
      const key = `${prefix}.word`;
      return withValues(search, new Set([key]), word === '' ? [] : [[key, word]]);
    },
    onRead: (word) => {
      this.word = word;
      this.heard.push(word);
    },
  });

  constructor() {
    super();
    this.prefix = null;
  }

  choose(word: string): void {
    this.word = word;
    this.address.push(word);
  }

  type(word: string): void {
    this.word = word;
    this.address.replace(word);
  }

  protected override render() {
    return html`${this.word}`;
  }
}

customElements.define('address-element', AddressElement);
