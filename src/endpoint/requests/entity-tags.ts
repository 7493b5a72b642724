import { createHash } from 'node:crypto';

/** The entity tag of an answer that is made anew each time: the same for the same content. */
export function answerTag(content: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return `W/"${hash.slice(0, 22)}"`;
}

/**
 * Tells if a conditional header (`If-Match`, `If-None-Match`) names an entity tag. Compared weakly for
 * both: gateways that compress turn strong tags into weak ones.
 */
export function namesTag(header: string, tag: string): boolean {
  return header.trim() === '*' || header.split(',').some((named) => opaque(named) === opaque(tag));
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
