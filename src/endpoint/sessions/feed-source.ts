import { stat } from 'node:fs/promises';
import { decodeText } from '../../feed/decode.ts';
import { readFeed } from '../../feed/read-feed.ts';
import { directoryOf, type Directory } from '../../model/directory.ts';
import { factsOfError, type Log } from '../log.ts';
import { readFeedFile } from './feed-file.ts';

/** The feed the endpoint books from, read from disk again whenever it has changed. */
export interface FeedSource {
  /** The newest good copy, or `null` where none has been read yet. Never rejects. */
  current(): Promise<Directory | null>;
}

/** Reads one feed file. A broken copy is logged once and the last good one goes on. */
export function openFeedSource(file: string, log: Log): FeedSource {
  let directory: Directory | null = null;
  let seen = '';
  let reading: Promise<void> | null = null;

  async function readIfChanged(): Promise<void> {
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const mark = `${mtimeMs}-${size}-${ino}`;
      if (mark === seen) return;
      seen = mark;
      directory = (await readDirectory(file, log)) ?? directory;
    } catch (error) {
      if (seen !== 'unreadable') log('feed-unreadable', factsOfError(error));
      seen = 'unreadable';
    }
  }

  return {
    async current() {
      reading ??= readIfChanged().finally(() => {
        reading = null;
      });
      await reading;
      return directory;
    },
  };
}

async function readDirectory(file: string, log: Log): Promise<Directory | null> {
  const bytes = await readFeedFile(file);
  if (bytes === null) {
    log('feed-broken', { reason: 'too-large' });
    return null;
  }
  const text = decodeText(bytes, 'application/json');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    log('feed-broken', { reason: 'not-json' });
    return null;
  }
  const reading = readFeed(value);
  if ('failure' in reading) {
    log('feed-broken', { reason: reading.failure });
    return null;
  }
  if (reading.issues.length > 0) log('feed-repaired', { issues: reading.issues.length });
  return directoryOf(reading.feed);
}
