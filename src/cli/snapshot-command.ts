import { messagesFor } from '../i18n/languages.ts';
import { withSections } from '../i18n/with-sections.ts';
import { zhHansFigures } from '../i18n/zh-hans-figures.ts';
import { zhHansStats } from '../i18n/zh-hans-stats.ts';
import { TAG_NAMES } from '../page/tag-attributes.ts';
import { askedLines } from './asked-lines.ts';
import { feedOf } from './feed-source.ts';
import { markup } from './markup.ts';
import type { ReadingOptions } from './reading-options.ts';
import { snapshotOf } from './snapshot.ts';
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
  const { feed } = await feedOf(source, web, language);
  // Beside the HTML, which somebody may keep in a file.
  if (verbose) process.stderr.write(`${askedLines(web, language, true).join('\n')}\n`);
  const area = typeof asked['area'] === 'string' ? asked['area'] : null;
  if (area !== null && !feed.locations.some(({ id }) => id === area)) {
    throw new UsageError(`数据文件里没有 ${area} 这个地点。`);
  }
  const metrics = typeof asked['metrics'] === 'string' ? asked['metrics'].split(/[\s,]+/) : null;
  const html = snapshotOf(
    feed,
    {
      messages: withSections(messagesFor(language), {
        stats: zhHansStats,
        figures: zhHansFigures,
      }),
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
