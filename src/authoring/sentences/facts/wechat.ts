import type { WeChat } from '../../../model/service.ts';
import { isFileAddress } from './attachments.ts';
import { ask, read, type FactReading } from './fact-reading.ts';

type Kind = NonNullable<WeChat['kind']>;

/** The words that begin a line, by the kind of account; the first of each is the standard one. */
const KINDS: Readonly<Record<Kind, readonly string[]>> = {
  official_account: ['公众号', '微信公众号', '服务号', '订阅号', 'official-account'],
  mini_program: ['小程序', '微信小程序', 'mini-program'],
  personal: ['微信号', '微信', '个人微信', 'wechat'],
};

/** Accounts of one office, in a cell; what is longer is prose. */
const LONGEST = 5_000;

/** An id as WeChat gives it out, and one that a program has. */
const IS_ID = /^[a-z][-\w]{2,39}$/i;

/** Reads accounts in WeChat, a line each: "公众号 昌吉邻里（changji-linli） https://county.example/qr.png". */
export function readWeChat(sentence: string): FactReading<readonly WeChat[]> {
  if (sentence.length > LONGEST) return ask('wechat', sentence.slice(0, 20));
  const accounts: WeChat[] = [];
  for (const line of sentence.split('\n').filter((each) => each.trim() !== '')) {
    const account = accountOf(line);
    if (account === null) return ask('wechat', line.trim().slice(0, 80));
    accounts.push(account);
  }
  return accounts.length === 0 ? ask('wechat', '') : read(accounts);
}

function accountOf(line: string): WeChat | null {
  const [first = '', ...others] = line.split(/[ \t\u3000:：]/).filter((word) => word !== '');
  const kind = (Object.keys(KINDS) as Kind[]).find((each) =>
    KINDS[each].includes(first.toLowerCase()),
  );
  if (kind === undefined || others.length === 0) return null;
  // An address has a colon of its own: it is taken from the line as it is.
  const words = line.split(/[ \t\u3000]/).filter((word) => word !== '');
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  const qr_url = isFileAddress(last) ? last : null;
  const start = line.indexOf(first) + first.length;
  const end = qr_url === null ? line.length : line.lastIndexOf(qr_url);
  const said = line
    .slice(start, end)
    .replace(/^[ \t\u3000]*[:：]?/, '')
    .trim();
  const named = namedIn(said, kind);
  return named && { kind, ...named, qr_url };
}

/** A name and an id in brackets, or one of them. */
function namedIn(said: string, kind: Kind): Pick<WeChat, 'name' | 'id'> | null {
  if (said === '') return { name: null, id: null };
  if (kind === 'personal' && IS_ID.test(said)) return { name: null, id: said };
  const open = Math.max(said.lastIndexOf('（'), said.lastIndexOf('('));
  const isClosed = said.endsWith('）') || said.endsWith(')');
  if (open < 0 || !isClosed) return { name: said, id: null };
  const id = said.slice(open + 1, -1).trim();
  if (!IS_ID.test(id)) return { name: said, id: null };
  const name = said.slice(0, open).trim();
  return { name: name === '' ? null : name, id };
}

/** The standard form of accounts whose names are texts; `null` where it cannot say exactly these. */
export function writeWeChat(accounts: readonly WeChat[]): string | null {
  const lines = accounts.map(({ kind, name, id, qr_url }) => {
    if (kind === null) return null;
    const isAlone = kind === 'personal' && name === null;
    const known = id === null ? '' : isAlone ? id : `（${id}）`;
    return [KINDS[kind][0], `${typeof name === 'string' ? name : ''}${known}`, qr_url ?? '']
      .filter((part) => part !== '')
      .join(' ');
  });
  if (lines.includes(null)) return null;
  const sentence = lines.join('\n');
  const reading = readWeChat(sentence);
  return reading.kind === 'read' && plain(reading.fact) === plain(accounts) ? sentence : null;
}

function plain(accounts: readonly WeChat[]): string {
  return JSON.stringify(accounts.map(({ kind, name, id, qr_url }) => [kind, name, id, qr_url]));
}
