import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { decodeText } from '../../feed/decode.ts';
import { readFeed } from '../../feed/read-feed.ts';
import { directoryOf, type Directory } from '../../model/directory.ts';
import { factsOfError, type Log } from '../log.ts';
import { readFeedFile } from './feed-file.ts';

/** A copy of the feed that can be read. */
export interface FeedCopy {
  readonly sha256: string;
  readonly text: string;
  readonly directory: Directory;
}

/** The content of the feed's file: a copy, or something that cannot be read, by its hash. */
export type FileContent = FeedCopy | { readonly sha256: string; readonly directory: null };

/** The feed's file on disk. */
export interface FeedFile {
  /** Its content; `null` where it cannot be read at all. Read again whenever it has changed. */
  content(): Promise<FileContent | null>;
}

/** Opens the file of a feed. What is wrong with it is logged once. */
export function openFeedFile(file: string, log: Log): FeedFile {
  let content: FileContent | null = null;
  let seen = '';

  return {
    async content() {
      try {
        const { mtimeMs, size, ino } = await stat(file);
        const mark = `${mtimeMs}-${size}-${ino}`;
        if (mark !== seen) content = contentOf(await readFeedFile(file), log);
        seen = mark;
      } catch (error) {
        if (seen !== 'unreadable') log('feed-unreadable', factsOfError(error));
        seen = 'unreadable';
        content = null;
      }
      return content;
    },
  };
}

/** Stands for the hash of a file that is too large to be read as a whole. */
const TOO_LARGE = 'too-large';

function contentOf(bytes: Uint8Array | null, log: Log): FileContent {
  if (bytes === null) {
    log('feed-broken', { reason: 'too-large' });
    return { sha256: TOO_LARGE, directory: null };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decodeText(bytes, 'application/json');
  const directory = directoryIn(text, log);
  return directory === null ? { sha256, directory } : { sha256, text, directory };
}

/** The feed in a text; `null` where it is none. */
export function directoryIn(text: string, log: Log): Directory | null {
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
