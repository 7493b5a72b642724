import { findingPlace, findingSentence } from '../authoring/workbook/finding-sentence.ts';
import type { Finding } from '../check/finding.ts';
import { HELP_WORDS } from '../check/finding-line.ts';
import type { EditorMessages } from '../i18n/editor-messages.ts';
import type { Feed } from '../model/feed.ts';
import { allWordings, type Text } from '../model/text.ts';
import type { OpenDocument } from './document.ts';

/** One thing to look at, in words, with the record that it is about. */
export interface ShownFinding {
  readonly key: string;
  readonly isError: boolean;
  /** `services svc-yoga`; empty where it is about none. */
  readonly record: string;
  /** The cell of a sheet, or the record and the part of it. */
  readonly place: string;
  readonly sentence: string;
  /** The form that is wanted in its place, with an example. */
  readonly wanted: string;
}

/** All that there is to look at: cells of a sheet first, which a clerk can mend there. */
export function shownFindings(
  { sheetFindings, findings }: Pick<OpenDocument, 'sheetFindings' | 'findings'>,
  words: EditorMessages,
  feed: Feed | null = null,
): readonly ShownFinding[] {
  return [
    ...sheetFindings.map((finding, at) => ({
      ...{ key: `sheet ${at}`, isError: finding.level === 'error', record: '', wanted: '' },
      place: findingPlace(finding),
      sentence: findingSentence(finding, words.tag),
    })),
    ...(findings ?? []).map((finding, at) => ofCheck(finding, at, words, feed)),
  ];
}

function ofCheck(
  finding: Finding,
  at: number,
  words: EditorMessages,
  feed: Feed | null,
): ShownFinding {
  const { severity, about, sentence, detail, wanted, example } = finding;
  const help = HELP_WORDS[words.tag];
  const [list = '', id = ''] = about.split(' ');
  return {
    ...{ key: `check ${at}`, isError: severity === 'error', record: `${list} ${id}` },
    place: [
      nameIn(feed, list, id),
      finding.at === null ? about : `${about} ${finding.at.line}:${finding.at.column}`,
    ]
      .filter(Boolean)
      .join(' · '),
    sentence: detail === '' ? sentence : `${sentence} [${detail}]`,
    wanted: [wanted && `${help.wanted} ${wanted}`, example && `${help.example} ${example}`]
      .filter(Boolean)
      .join(' '),
  };
}

/** The name of a record that a finding is about, by which a clerk knows it; empty where it has none. */
function nameIn(feed: Feed | null, list: string, id: string): string {
  const records = feed?.[list as keyof Feed];
  if (!Array.isArray(records)) return '';
  const record = (records as readonly NamedRecord[]).find((each) => each.id === id);
  return allWordings(record?.name ?? record?.label ?? null)[0] ?? '';
}

interface NamedRecord {
  readonly id: string;
  readonly name?: Text;
  readonly label?: Text;
}
