import type { BuildEnvironment, Rolldown, ViteBuilder } from 'vite';

/** Bundles, and tells which files were written, and which modules stand in each. */
export async function writtenBy(
  builder: ViteBuilder,
  environment: BuildEnvironment,
): Promise<readonly (readonly [name: string, modules: readonly string[]])[]> {
  const outputs = [await builder.build(environment)].flat() as Rolldown.RolldownOutput[];
  return outputs
    .flatMap(({ output }) => output)
    .flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.moduleIds] as const] : []));
}
