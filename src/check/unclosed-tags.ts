/** Parts of a page in which nothing is a tag, by how they begin and end. */
const RAW: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<textarea', '</textarea'],
  ['<template', '</template'],
];

/** More are not named: each is looked for to the end of the page. */
const MOST = 50;

/** A longer tag is none that an editor wrote. */
const LONGEST = 10_000;

/**
 * The tags of ours in a page's text, and what stands for them, that end with `/>` or are never closed: browsers
 * put all that follows into them.
 */
export function unclosedTags(html: string): readonly string[] {
  const text = html.toLowerCase();
  const found: string[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const raw = RAW.find(([begin]) => text.startsWith(begin, at));
    if (raw !== undefined) {
      const end = text.indexOf(raw[1], at + raw[0].length);
      if (end < 0) break;
      at = end + 1;
      continue;
    }
    const tag = tagAt(html, at);
    at += 1;
    if (tag === null) continue;
    at += tag.length - 1;
    if (!isOurs(tag)) continue;
    if (found.length === MOST) break;
    if (tag.endsWith('/>') || !isClosed(text, at, nameOf(tag))) found.push(tag);
  }
  return found;
}

/** The tag that begins at a place, up to its end; signs in quotes do not end it. */
function tagAt(html: string, start: number): string | null {
  if (!/[a-z]/i.test(html[start + 1] ?? '')) return null;
  let quote = '';
  const last = Math.min(html.length, start + LONGEST);
  for (let at = start; at < last; at += 1) {
    const sign = html[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
    else if (sign === '>') return html.slice(start, at + 1);
    else if (sign === '<' && at > start) return null;
  }
  return null;
}

function isOurs(tag: string): boolean {
  return /^<linli-(service-list|booking-form|stats-panel)\b/i.test(tag) || isStandIn(tag);
}

function isStandIn(tag: string): boolean {
  return /\sdata-linli\s*=/i.test(tag);
}

function nameOf(tag: string): string {
  return /^<([^\s/>]+)/.exec(tag)?.[1]?.toLowerCase() ?? '';
}

/** Tells if the end of a tag of ours comes before the next one of its name. Of others there may be many. */
function isClosed(text: string, from: number, name: string): boolean {
  if (!name.startsWith('linli-')) return true;
  const end = text.indexOf(`</${name}`, from);
  const next = text.indexOf(`<${name}`, from);
  return end >= 0 && (next < 0 || end < next);
}
