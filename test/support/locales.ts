import { en } from '../../src/i18n/en.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { zhHans } from '../../src/i18n/zh-hans.ts';
import { beijing } from './feed-builders.ts';

/** A Tuesday morning in Changji. */
const NOW = beijing('2026-11-24 10:00');

/** Somebody who reads Chinese, and somebody who reads English, by the clock of the same feed. */
export const CHINESE: Locale<Messages> = {
  messages: zhHans,
  languages: ['zh-Hans', 'en'],
  zone: 'Asia/Shanghai',
  now: NOW,
};
export const ENGLISH: Locale<Messages> = { ...CHINESE, messages: en };
