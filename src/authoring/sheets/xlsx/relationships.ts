import type { ZipParts } from '../zip/zip-parts.ts';
import { attributesOf, xmlTags } from '../xml/xml-tags.ts';

/** A part of a workbook that another one names. */
export interface Relationship {
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  /** The place of the part in the file. */
  readonly path: string;
}

/** The parts that a part names, by the ids it uses for them; addresses outside the file are left out. */
export function relationshipsOf(parts: ZipParts, path: string): ReadonlyMap<string, Relationship> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const list = `${folder}_rels/${path.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  if (!parts.has(list)) return found;
  for (const tag of xmlTags(parts.text(list))) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const attributes = attributesOf(tag);
    const target = attributes.get('Target') ?? '';
    if (attributes.get('TargetMode') === 'External' || target === '') continue;
    const type = attributes.get('Type') ?? '';
    found.set(attributes.get('Id') ?? '', {
      type: type.slice(type.lastIndexOf('/') + 1),
      path: resolved(folder, target),
    });
  }
  return found;
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  const path: string[] = [];
  for (const step of [...steps, ...target.split(/[/\\]/)]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
