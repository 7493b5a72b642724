import { shortened, visibleText } from '../check/visible-text.ts';
import { decodeText } from '../feed/decode.ts';
import { readFeed } from '../feed/read-feed.ts';
import { messagesFor } from '../i18n/languages.ts';
import { withSections } from '../i18n/with-sections.ts';
import { zhHansFailures } from '../i18n/zh-hans-failures.ts';
import { TAG_NAMES } from '../page/tag-attributes.ts';
import { askedLines } from './asked-lines.ts';
import { markup } from './markup.ts';
import type { ReadingOptions } from './reading-options.ts';
import { snapshotOf } from './snapshot.ts';
import { bytesOf } from './source.ts';
import { UsageError } from './usage-error.ts';
import { Web } from './web/web.ts';

/** Writes a feed as HTML without script. The exit code. */
export async function snapshotCommand(
  source: string,
  options: ReadingOptions,
  asked: Readonly<Record<string, unknown>>,
): Promise<number> {
  const { language, verbose } = options;
  const tag = TAG_NAMES.find((name) => name === asked['tag']);
  if (tag === undefined) throw new UsageError(`--tag 可以是 ${TAG_NAMES.join('、')}。`);
  const headingLevel = Number(asked['heading-level']);
  if (!(headingLevel >= 2 && headingLevel <= 6))
    throw new UsageError('--heading-level 是 2 到 6。');
  const web = new Web(options);
  const reading = readFeed(parsed(decodeText(await bytesOf(source, web, language), '')));
  // Beside the HTML, which somebody may keep in a file.
  if (verbose) process.stderr.write(`${askedLines(web, language, true).join('\n')}\n`);
  if ('failure' in reading) {
    const { failures } = withSections(messagesFor(language), { failures: zhHansFailures });
    throw new Error(`${failures[reading.failure]} ${visibleText(shortened(reading.detail))}`);
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
      ...{ tag, area, metrics, headingLevel },
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
