import { readFileSync } from 'node:fs';
import type { CheckLanguage } from '../src/check/check-language.ts';
import { fieldsSection } from '../src/check/feed-page/fields-section.ts';
import { findingsSection } from '../src/check/feed-page/findings-section.ts';

/** The pages that describe the feed, with their languages. */
const PAGES: Readonly<Record<string, CheckLanguage>> = {
  'docs/feed.html': 'zh-Hans',
  'docs/feed.en.html': 'en',
};

const GENERATED = /(<!-- generated: npm run tables -->\n)[^]*?(<!-- \/generated -->)/;

/** The pages that describe the feed, with the tables that are made of its schema, by their files. */
export function pagesWithTables(): ReadonlyMap<URL, string> {
  return new Map(
    Object.entries(PAGES).map(([path, language]) => {
      const file = new URL(path, import.meta.url);
      const made = `${fieldsSection(language)}\n${findingsSection(language)}\n`;
      const page = readFileSync(file, 'utf8');
      return [file, page.replace(GENERATED, (_, start, end) => `${start}${made}${end}`)] as const;
    }),
  );
}
