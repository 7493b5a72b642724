/**
 * Whether a conditional header (`If-Match`, `If-None-Match`) names an entity tag. Compared weakly for
 * both: gateways that compress turn strong tags into weak ones.
 */
export function namesTag(header: string, tag: string): boolean {
  return header.trim() === '*' || header.split(',').some((named) => opaque(named) === opaque(tag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
