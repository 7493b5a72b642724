import * as z from 'zod/mini';
import { feedSchema } from './schema.ts';

/** The feed's shape as JSON Schema, for editors of feeds and for other programs: `dist/feed.schema.json`. */
export function feedJsonSchema(): object {
  const schema = z.toJSONSchema(feedSchema, { io: 'input', unrepresentable: 'any' });
  return { title: 'linli feed 1.0', ...schema };
}
