import { attributesOf, xmlTags } from '../xml/xml-tags.ts';
import { stringItemText } from './string-items.ts';

/** The comments of a sheet, by the places of their cells. */
export function readComments(xml: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  let ref = '';
  let from = -1;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'comment' && tag.kind === 'open') {
      ref = (attributesOf(tag).get('ref') ?? '').toUpperCase();
      from = tag.end;
    }
    if (tag.name !== 'comment' || tag.kind !== 'close' || from < 0) continue;
    comments.set(ref, stringItemText(xml.slice(from, tag.start)).trim());
    from = -1;
  }
  return comments;
}
