#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { decodeText } from '../feed/decode.ts';
import { readFeed } from '../feed/read-feed.ts';
import { en } from '../locale/en.ts';
import { addLanguage, messagesFor } from '../locale/locale.ts';
import { TAG_NAMES } from '../page/tag-attributes.ts';
import { checkFeed, type CheckLanguage } from './check-feed.ts';
import { markup } from './markup.ts';
import { snapshotOf, type SnapshotOptions } from './snapshot.ts';
import { USAGE } from './usage.ts';

/** What the command is called with wrongly: exit code 2. */
class UsageError extends Error {}

addLanguage(en); // Chinese is there

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (isUsage) process.stderr.write(`\n${USAGE}`);
  process.exitCode = 2;
}

/** Does what it is told; the exit code. */
async function run(args: readonly string[]): Promise<number> {
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
    },
  });
  const [command, source, ...rest] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (source === undefined || rest.length > 0) throw new UsageError('一个命令，一个数据文件。');
  const language = languageOf(values.lang);
  switch (command) {
    case 'check':
      return check(source, language);
    case 'snapshot':
      return snapshot(source, language, values);
    default:
      throw new UsageError(`没有 ${command} 这个命令。`);
  }
}

async function check(source: string, language: CheckLanguage): Promise<number> {
  const findings = checkFeed(await bytesOf(source), language);
  const isChinese = language === 'zh-Hans';
  for (const { line, column, severity, about, sentence, detail } of findings) {
    const kind = { error: isChinese ? '错误' : 'error', warning: isChinese ? '请看' : 'warning' };
    const found = detail === '' ? '' : ` [${detail}]`;
    process.stdout.write(
      `${source}:${line}:${column} ${kind[severity]} ${about} ${sentence}${found}\n`,
    );
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const others = findings.length - errors;
  process.stdout.write(
    isChinese
      ? `${errors} 处错误，${others} 处请看一看。\n`
      : `${errors} errors, ${others} warnings.\n`,
  );
  return errors > 0 ? 1 : 0;
}

async function snapshot(
  source: string,
  language: CheckLanguage,
  asked: Readonly<Record<string, unknown>>,
): Promise<number> {
  const tag = TAG_NAMES.find((name) => name === asked['tag']);
  if (tag === undefined) throw new UsageError(`--tag 可以是 ${TAG_NAMES.join('、')}。`);
  const headingLevel = Number(asked['heading-level']);
  if (!(headingLevel >= 2 && headingLevel <= 6))
    throw new UsageError('--heading-level 是 2 到 6。');
  const reading = readFeed(parsed(decodeText(await bytesOf(source), '')));
  if ('failure' in reading) {
    const { common } = messagesFor(language);
    throw new Error(`${common.failedForEditor[reading.failure]} ${reading.detail}`);
  }
  const { feed } = reading;
  const area = typeof asked['area'] === 'string' ? asked['area'] : null;
  if (area !== null && !feed.locations.some(({ id }) => id === area)) {
    throw new UsageError(`数据文件里没有 ${area} 这个地点。`);
  }
  const metrics = typeof asked['metrics'] === 'string' ? asked['metrics'].split(/[\s,]+/) : null;
  const html = snapshotOf(
    feed,
    {
      messages: messagesFor(language),
      languages: feed.feed.languages,
      zone: feed.feed.timezone,
      now: Date.now(),
    },
    {
      tag: tag as SnapshotOptions['tag'],
      ...{ area, metrics, headingLevel },
      madeAt: (time) =>
        language === 'zh-Hans'
          ? `以上内容是 ${time} 从数据文件生成的，之后可能有变化，出门前请先问一下。`
          : `Made from the feed on ${time}. It may have changed since: please ask before you set out.`,
    },
  );
  const src = asked['wrap'];
  process.stdout.write(
    typeof src === 'string'
      ? markup`<linli-${tag} src="${src}">\n${{ markup: html }}</linli-${tag}>\n`.markup
      : html,
  );
  return 0;
}

/** @throws where it is no JSON, with what to do */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error(
      '不是 JSON：请先运行 linli check，看是哪一行。 No JSON: linli check says where.',
    );
  }
}

/** The bytes of a file, or of an address. */
async function bytesOf(source: string): Promise<Uint8Array> {
  if (!/^https?:\/\//.test(source)) return readFile(source);
  const response = await fetch(source, { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`${source}: HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function languageOf(asked: string): CheckLanguage {
  if (asked === 'zh-Hans' || asked === 'en') return asked;
  throw new UsageError('--lang 可以是 zh-Hans 或 en。');
}
