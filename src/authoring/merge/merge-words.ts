import { enMerge, zhHansMerge, type MergeSentences } from '../../i18n/merge-sentences.ts';
import type { MergeNote, MergeProblem } from './merge-source.ts';

/** The sentences about merges, by language. */
export const MERGE_WORDS: Readonly<Record<'zh-Hans' | 'en', MergeSentences>> = {
  'zh-Hans': zhHansMerge,
  en: enMerge,
};

/** The sentence on why feeds cannot be one. */
export function problemSentence(problem: MergeProblem, { problems }: MergeSentences): string {
  switch (problem.kind) {
    case 'same-id':
      return problems['same-id'](problem.id, problem.names);
    case 'nested-id':
      return problems['nested-id'](problem.id, problem.other);
    case 'timezone':
    case 'crs':
    case 'endpoints':
      return problems[problem.kind](problem.values);
    case 'unknown-booking':
    case 'clash':
      return problems[problem.kind](problem.id);
    case 'lost':
      return problems.lost(problem.list, problem.count);
  }
}

/** The sentence on what became of something. */
export function noteSentence(note: MergeNote, { notes }: MergeSentences): string {
  switch (note.kind) {
    case 'shared':
      return notes.shared(note.name, note.from);
    case 'double':
    case 'double-figure':
      return notes[note.kind](note.name, note.ids);
    case 'not-bookable':
      return notes['not-bookable'](note.feed, note.services);
    case 'not-counted':
      return notes['not-counted'](note.id);
    case 'next':
      return notes.next(note.feed);
    case 'relative':
      return notes.relative(note.feed, note.count);
    case 'differs':
      return notes.differs(note.field);
  }
}
