/** True in `npm run sweep`: what takes long by nature is done there, and less of it elsewhere. */
export const isSweep = process.env['SWEEP'] === '1';

/**
 * Number of times a property is tried with values drawn at random: so many, and in a sweep so many times
 * that.
 */
export function runs(count: number, inSweep = 20): { readonly numRuns: number } {
  return { numRuns: isSweep ? inSweep * count : count };
}
