// @ts-check
// The fields for what a tag can show.

/** @typedef {import('./options.js').Option} Option */

/**
 * @param {readonly Option[]} options
 * @returns {readonly HTMLElement[]}
 */
export function optionFields(options) {
  return options.flatMap((option) => (option.isSeveral ? boxes(option) : selection(option)));
}

/**
 * @param {Option} option
 * @returns {HTMLElement[]}
 */
function selection({ attribute, label, choices }) {
  const select = document.createElement('select');
  select.id = select.name = `option-${attribute}`;
  for (const [value, text] of choices) select.append(new Option(text, value));
  const labelled = document.createElement('label');
  labelled.htmlFor = select.id;
  labelled.textContent = label;
  return [labelled, select];
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
