import { columnsOfField } from '../../authoring/workbook/column-fields.ts';
import { headingOf, sheetName } from '../../authoring/workbook/clerks-sheet.ts';
import { FIELD_WORDS } from '../../feed/fields/field-words.ts';
import { fieldNamed, fieldsOf, LISTS, type FeedField } from '../../feed/fields/fields.ts';
import { exampleOf } from '../../feed/fields/short-example.ts';
import type { CheckLanguage } from '../check-language.ts';
import { fieldForm } from '../field-form.ts';
import { asHtml, code } from './markup.ts';

interface SectionWords {
  readonly heading: string;
  readonly lead: string;
  readonly field: string;
  readonly meaning: string;
  readonly required: string;
  readonly missing: (value: string) => string;
  /** Names the columns of a workbook in which a field stands, sheet by sheet. */
  readonly columns: (
    places: readonly (readonly [sheet: string, headings: readonly string[]])[],
  ) => string;
}

const WORDS: Readonly<Record<CheckLanguage, SectionWords>> = {
  'zh-Hans': {
    heading: '每一个字段',
    lead: '一共 8 组，除了标“必填”的都可以不写。每个例子都可以照抄。从表格做数据文件的，每个字段也说在哪张工作表的哪一列。',
    field: '字段',
    meaning: '写什么',
    required: '必填。',
    missing: (value) => `不写就是 ${value}。`,
    columns: (places) =>
      `在表格里：${places.map(([sheet, headings]) => `“${sheet}”表的“${headings.join('”、“')}”`).join('；')}`,
  },
  en: {
    heading: 'Every field',
    lead: 'There are 8 groups. All that is not “required” can be left out. Each example can be copied. Where a feed is made of a workbook, each field says in which sheet and column it stands.',
    field: 'field',
    meaning: 'what it says',
    required: 'Required.',
    missing: (value) => `Without it: ${value}.`,
    columns: (places) =>
      `in a workbook: ${places.map(([sheet, headings]) => `“${headings.join('”, “')}” of the sheet “${sheet}”`).join('; ')}`,
  },
};

/** The section of a page that describes every field of the feed, made of what it is read by. */
export function fieldsSection(language: CheckLanguage): string {
  const { heading, lead } = WORDS[language];
  return [
    `<h2 id="fields">${heading}</h2>`,
    `<p>${lead}</p>`,
    ...LISTS.map((list) => listTable(list, language)),
  ].join('\n');
}

/** The groups in Chinese: in English they are called as they are written. */
const GROUPS: Readonly<Record<(typeof LISTS)[number], string>> = {
  feed: '文件本身',
  taxonomies: '分类',
  organizations: '机构',
  locations: '地点',
  services: '服务',
  schedules: '时间',
  capabilities: '能办的事',
  metrics: '数字',
};

/** The headings of the lists, for a table of contents. */
export function fieldLinks(language: CheckLanguage): readonly string[] {
  return LISTS.map((list) => `<a href="#${list}">${groupName(list, language)}</a>`);
}

function groupName(list: (typeof LISTS)[number], language: CheckLanguage): string {
  return language === 'en' ? code(list) : `${GROUPS[list]} ${code(list)}`;
}

function listTable(list: (typeof LISTS)[number], language: CheckLanguage): string {
  const { field, meaning } = WORDS[language];
  const rows = fieldsOf(list).map((each) => fieldRow(each, list, language));
  return `<h3 id="${list}">${groupName(list, language)}</h3>
<p>${wordOf(list, language)}</p>
${exampleOfList(list)}
<div class="scroll" role="region" aria-labelledby="${list}" tabindex="0">
<table class="reference fields">
<thead><tr><th scope="col">${field}</th><th scope="col">${meaning}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function exampleOfList(list: string): string {
  const field = fieldNamed(list);
  return field === null ? '' : `<p class="example">${code(exampleOf(field))}</p>`;
}

function fieldRow(field: FeedField, list: string, language: CheckLanguage): string {
  const { path } = field;
  const name = path.slice(list.length + 1);
  const said = [wordOf(path, language), ...asides(field, language)].join(' ');
  const form = `<p class="form">${asHtml(fieldForm(field, language))}</p>`;
  const example = `<p class="example">${code(exampleOf(field))}</p>`;
  return `<tr id="${path}"><th scope="row">${code(name)}</th><td><p>${said}</p>${form}${example}${columnsHtml(path, language)}</td></tr>`;
}

/** Says in which columns of a workbook a field stands; nothing for one that has none. */
function columnsHtml(path: string, language: CheckLanguage): string {
  const bySheet = new Map<string, string[]>();
  for (const { sheet, column } of columnsOfField(path)) {
    const name = sheetName(sheet, language);
    bySheet.set(name, [...(bySheet.get(name) ?? []), headingOf(column, language)]);
  }
  if (bySheet.size === 0) return '';
  return `<p class="form">${asHtml(WORDS[language].columns([...bySheet]))}</p>`;
}

/** Says that a field is required, or what it is where it is missing. */
function asides({ field }: FeedField, language: CheckLanguage): readonly string[] {
  const { required, missing } = WORDS[language];
  if (field === null) return [];
  if (field.isRequired) return [required];
  const value = field.missing;
  const isSaid = typeof value === 'string' || typeof value === 'number' || value === false;
  return isSaid && value !== '' ? [missing(code(JSON.stringify(value)))] : [];
}

function wordOf(path: string, language: CheckLanguage): string {
  const [zh, en] = FIELD_WORDS[path] ?? ['', ''];
  return asHtml(language === 'en' ? en : zh);
}
