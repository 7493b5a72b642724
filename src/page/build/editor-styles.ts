import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EDITOR = fileURLToPath(new URL('../../editor/', import.meta.url));

/** The style sheets of the editor, each beside what it styles: what is said of all comes first. */
const IN_ORDER = [
  ...['styles/page.css', 'styles/controls.css', 'styles/bar.css', 'styles/fields.css'],
  ...['styles/findings.css', 'open/open.css', 'preview/preview.css', 'calendar/calendar.css'],
  ...['table/table.css', 'changes/changes.css', 'save/save.css'],
  ...['panel/panel.css', 'panel/form-panel.css', 'styles/print.css'],
];

/**
 * The one style sheet of the editor page, put together from those of its parts.
 *
 * @throws where one of them has no place in the order
 */
export function editorStyles(): string {
  const written = readdirSync(EDITOR, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.css'));
  const left = written.filter((file) => !IN_ORDER.includes(file));
  if (left.length > 0) throw new Error(`editor-styles.ts does not name ${left.join(', ')}`);
  return IN_ORDER.map((file) => readFileSync(`${EDITOR}${file}`, 'utf8')).join('\n');
}
