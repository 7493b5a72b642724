// @ts-check
// The fields for what a tag can show.

/** @typedef {import('./options.js').Option} Option */

/**
 * @param {readonly Option[]} options
 * @returns {readonly HTMLElement[]}
 */
export function optionFields(options) {
  return options.flatMap((option) => {
    if (option.typed !== undefined) return typed(option, option.typed);
    return option.isSeveral ? boxes(option) : selection(option);
  });
}

/**
 * @param {Option} option
 * @param {string} help
 * @returns {HTMLElement[]}
 */
function typed({ attribute, label }, help) {
  const input = document.createElement('input');
  input.id = input.name = `option-${attribute}`;
  input.spellcheck = false;
  const hint = document.createElement('p');
  hint.id = `${input.id}-hint`;
  hint.className = 'hint';
  hint.textContent = help;
  input.setAttribute('aria-describedby', hint.id);
  return [labelFor(input.id, label), hint, input];
}

/**
 * @param {Option} option
 * @returns {HTMLElement[]}
 */
function selection({ attribute, label, choices }) {
  const select = document.createElement('select');
  select.id = select.name = `option-${attribute}`;
  for (const [value, text] of choices) select.append(new Option(text, value));
  return [labelFor(select.id, label), select];
}

/**
 * @param {string} id
 * @param {string} text
 */
function labelFor(id, text) {
  const label = document.createElement('label');
  label.htmlFor = id;
  label.textContent = text;
  return label;
}

/**
 * @param {Option} option
 * @returns {HTMLElement[]}
 */
function boxes({ attribute, label, choices }) {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = `${label}：不选就是全部`;
  details.append(summary);
  for (const [value, text] of choices) {
    const labelled = document.createElement('label');
    labelled.className = 'choice';
    const box = document.createElement('input');
    Object.assign(box, { type: 'checkbox', name: `option-${attribute}`, value });
    labelled.append(box, ` ${text}`);
    details.append(labelled);
  }
  return [details];
}
