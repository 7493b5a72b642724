import type { Directory } from '../../model/directory.ts';
import type { Service } from '../../model/service.ts';
import { eventNodes } from './events.ts';
import type { JsonLdNode } from './json-ld.ts';
import { pageOf, type DescriptionOptions } from './page.ts';
import { organizationNode, placeNode } from './places.ts';
import { placeOf, providerOf, serviceNode } from './services.ts';

export { jsonForScript, type JsonLdNode } from './json-ld.ts';
export type { DescriptionOptions } from './page.ts';

/**
 * Services, who gives them, where, and their sessions of the next four weeks, for search engines:
 * one graph of schema.org. A property that is not known is left out, never guessed.
 */
export function structuredDataOf(
  directory: Directory,
  services: readonly Service[],
  options: DescriptionOptions,
): JsonLdNode {
  const page = pageOf(directory, options);
  const providers = services.flatMap((service) => providerOf(directory, service) ?? []);
  const places = services.flatMap(({ at }) => at.flatMap((one) => placeOf(directory, one) ?? []));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...services.map((service) => serviceNode(service, page)),
      ...[...new Set(providers)].map((organization) => organizationNode(organization, page)),
      ...[...new Set(places)].map((location) => placeNode(location, page)),
      ...eventNodes(services, page),
    ],
  };
}
