/**
 * Reads a module together with what it shares with other occasions: one after the other they would take
 * twice as long.
 */
export async function withPlaces<Module>(reading: Promise<Module>): Promise<Module> {
  const [module] = await Promise.all([reading, import('./places.ts')]);
  return module;
}
