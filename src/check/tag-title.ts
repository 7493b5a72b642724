import type { WrittenTag } from './check-tag.ts';
import { shortened } from './visible-text.ts';

/** The attributes that tell tags of one kind apart. */
const TELLING = [
  'id',
  'service',
  'area',
  'category',
  'organization',
  'metrics',
  'group',
  'view',
  'mode',
];

/** Title of a tag in a report: `<linli-booking-form service="svc-yoga">`. */
export function tagTitle({ name, attributes }: Pick<WrittenTag, 'name' | 'attributes'>): string {
  const told = TELLING.filter((attribute) => attributes.has(attribute)).slice(0, 2);
  const valueOf = (attribute: string) => shortened(attributes.get(attribute) ?? '');
  const written = told.map((attribute) => ` ${attribute}="${valueOf(attribute)}"`);
  return `<linli-${name}${written.join('')}>`;
}
