// @ts-check
// The forms to choose from: those that can work, with what the tests saw of each.
import { FORM_NAMES } from './advice.js';

/** @typedef {import('./snippets.js').Form} Form */

const OUTCOMES = { works: '试过，可以', text: '只剩文字', nothing: '会被删掉' };
const forms = /** @type {HTMLElement} */ (document.getElementById('forms'));

/** @param {(form: Form) => void} onChosen */
export function offerForms(onChosen) {
  forms.append(...Object.entries(FORM_NAMES).map(choice));
  forms.addEventListener('change', ({ target }) => {
    onChosen(/** @type {Form} */ (/** @type {HTMLInputElement} */ (target).value));
  });
}

/**
 * @param {Form} form the chosen one
 * @param {readonly Form[]} possible
 * @param {import('./advice.js').Editor | null} editor
 */
export function showForms(form, possible, editor) {
  for (const radio of forms.querySelectorAll('input')) {
    radio.checked = radio.value === form;
    const label = /** @type {HTMLElement} */ (radio.closest('label'));
    label.hidden = !possible.some((each) => each === radio.value);
    const outcome = editor?.outcomes[radio.value];
    const small = label.querySelector('small');
    if (small) small.textContent = outcome === undefined ? '' : OUTCOMES[outcome];
  }
}

/** @param {readonly [value: string, text: string]} form */
function choice([value, text]) {
  const label = document.createElement('label');
  label.className = 'choice';
  const radio = document.createElement('input');
  Object.assign(radio, { type: 'radio', name: 'form', value });
  label.append(radio, ` ${text} `, document.createElement('small'));
  return label;
}
