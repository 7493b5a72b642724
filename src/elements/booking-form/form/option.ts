import { html, type TemplateResult } from 'lit';

interface OptionParts {
  readonly type: 'radio' | 'checkbox';
  /** Name that the radio buttons of one question share. */
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

/** One of the answers to a question: all of its box can be pressed. */
export function option({ type, name, label, isChosen, onChange }: OptionParts): TemplateResult {
  return html`<label class=${isChosen ? 'option chosen tint' : 'option'}>
    <input
      type=${type}
      name=${name}
      .checked=${isChosen}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span class="option-text">${label}</span>
  </label>`;
}
