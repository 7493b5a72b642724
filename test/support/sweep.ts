/** True in `npm run sweep`: what takes long by nature is done there, and less of it elsewhere. */
export const isSweep = process.env['SWEEP'] === '1';

/**
 * Number of times a property is tried with values drawn at random: so many, and twenty times that in a
 * sweep.
 */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: isSweep ? 20 * count : count };
}
