#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { visibleLines } from '../check/visible-text.ts';
import { en } from '../i18n/en.ts';
import { registerLanguage } from '../i18n/languages.ts';
import { learnAll } from '../model/learn-all.ts';
import { calendarCommand } from './calendar-command.ts';
import { articleCommand } from './article-command.ts';
import { checkCommand } from './check-command.ts';
import { conformanceCommand } from './conformance-command.ts';
import { convertCommand } from './convert-command.ts';
import { diffCommand } from './diff-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { mendCommand } from './mend-command.ts';
import { languageOf } from './reading-options.ts';
import { mergeCommand } from './merge-command.ts';
import { serveCommand } from './serve-command.ts';
import { snapshotCommand } from './snapshot-command.ts';
import { templateCommand } from './template-command.ts';
import { UsageError } from './usage-error.ts';
import { USAGE } from './usage.ts';

registerLanguage(en); // Chinese is there
learnAll();

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUnparsed = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  const usage = error instanceof UsageError ? error.usage : isUnparsed ? USAGE : null;
  process.stderr.write(`${visibleLines(error instanceof Error ? error.message : String(error))}\n`);
  if (usage !== null) process.stderr.write(`\n${usage}`);
  process.exitCode = 2;
}

/** Does what it is told; the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  switch (command) {
    case 'serve':
      return serveCommand(rest);
    case 'conformance':
      return conformanceCommand(rest);
    case 'convert':
      return convertCommand(rest);
    case 'template':
      return templateCommand(rest);
    case 'diff':
      return diffCommand(rest);
    case 'calendar':
      return calendarCommand(rest);
    case 'merge':
      return mergeCommand(rest);
    case 'article':
      return articleCommand(rest);
    default:
      return read(args);
  }
}

/** The commands that read one feed or page. */
async function read(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      lang: { type: 'string', default: 'zh-Hans' },
      tag: { type: 'string', default: 'service-list' },
      area: { type: 'string' },
      metrics: { type: 'string' },
      'heading-level': { type: 'string', default: '3' },
      wrap: { type: 'string' },
      out: { type: 'string' },
      local: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const [command, source, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (source === undefined || rest.length > 0)
    throw new UsageError('一个命令，一个数据文件或网址。');
  const { local, verbose } = values;
  const options = { language: languageOf(values.lang), local, verbose };
  switch (command) {
    case 'check':
      return checkCommand(source, options);
    case 'mend':
      return mendCommand(source, options, values.out);
    case 'doctor':
      return doctorCommand(source, options);
    case 'snapshot':
      return snapshotCommand(source, options, values);
    default:
      throw new UsageError(`没有 ${command} 这个命令。`);
  }
}
