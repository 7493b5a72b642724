import { resolve } from 'node:path';
import { mergeFeeds } from '../authoring/merge/merge-feeds.ts';
import { MERGE_WORDS, noteSentence, problemSentence } from '../authoring/merge/merge-words.ts';
import type { MergeSource } from '../authoring/merge/merge-source.ts';
import type { CheckLanguage } from '../check/check-language.ts';
import { visibleLines } from '../check/visible-text.ts';
import { isObject } from '../shape/members.ts';
import { askedLines } from './asked-lines.ts';
import { named, writtenFeedOf } from './feed-source.ts';
import { MERGE_USAGE } from './merge-usage.ts';
import { languageOf } from './reading-options.ts';
import { isAddress } from './source.ts';
import { commandArgs } from './command-args.ts';
import { UsageError } from './usage-error.ts';
import { Web } from './web/web.ts';
import { writeNewFile } from './write-new-file.ts';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
  id: { type: 'string' },
  title: { type: 'string' },
  booking: { type: 'string' },
  'skip-unreadable': { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh-Hans' },
  local: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
} as const;

/** Writes several feeds as one. The exit code. */
export async function mergeCommand(args: readonly string[]): Promise<number> {
  const options = optionsIn(args);
  if (options === 'help') {
    process.stdout.write(MERGE_USAGE);
    return 0;
  }
  const { language, out, force, verbose } = options;
  const words = MERGE_WORDS[language];
  const web = new Web(options);
  const sources = await sourcesOf(options.sources, web, language, options.skips);
  if (verbose) process.stderr.write(`${askedLines(web, language, true).join('\n')}\n`);
  if (sources.length === 0) return 2;
  const merge = mergeFeeds(sources, options);
  if ('problems' in merge) {
    say(merge.problems.map((problem) => problemSentence(problem, words)));
    return 1;
  }
  say(merge.notes.map((note) => noteSentence(note, words)));
  const text = `${JSON.stringify(merge.merged, null, 2)}\n`;
  const written = await writeNewFile(out, text, force);
  process.stdout.write(
    visibleLines(`${words.written(written, sources.length, merge.feed.services.length)}\n`),
  );
  return 0;
}

/** Beside the file, which is what was asked for. */
function say(lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${visibleLines(line)}\n`).join(''));
}

/** @throws where one cannot be read, unless it may be left out */
async function sourcesOf(
  names: readonly string[],
  web: Web,
  language: CheckLanguage,
  skips: boolean,
): Promise<readonly MergeSource[]> {
  const sources: MergeSource[] = [];
  for (const name of names) {
    try {
      const { raw, feed } = await named(name, writtenFeedOf(name, web, language));
      const address = isAddress(name) ? name : null;
      if (isObject(raw)) sources.push({ name, address, raw, feed });
    } catch (error) {
      if (!skips) throw error;
      const said = error instanceof Error ? error.message : String(error);
      say([`${said} ${MERGE_WORDS[language].skipped}`]);
    }
  }
  return sources;
}

function optionsIn(args: readonly string[]) {
  const { values, positionals: sources } = commandArgs(args, OPTIONS, MERGE_USAGE);
  if (values.help) return 'help';
  if (sources.length === 0) {
    throw wrong('要写至少一份数据。 Name the feeds to merge.');
  }
  const { out, force, local, verbose } = values;
  if (out === undefined) throw wrong('要写到哪个文件：--out FILE。 Name a file: --out FILE.');
  if (sources.some((source) => !isAddress(source) && resolve(source) === resolve(out))) {
    throw wrong('--out 不能是要合并的文件。 --out is none of the files that are merged.');
  }
  return {
    ...{ sources, out, force, local, verbose },
    id: values.id ?? null,
    title: values.title ?? null,
    booking: values.booking ?? null,
    skips: values['skip-unreadable'],
    language: languageOf(values.lang),
  };
}

function wrong(message: string): UsageError {
  return new UsageError(message, MERGE_USAGE);
}
