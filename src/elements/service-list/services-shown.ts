import type { Service } from '../../model/service.ts';
import type { ListResults } from './list-results.ts';

/** The services that are on the page, for search engines. */
export function servicesShown({ content }: ListResults, pageSize: number): readonly Service[] {
  switch (content.kind) {
    case 'cards':
      return content.groups.flatMap(({ services }) => services);
    case 'week': {
      const entries = content.week.days.flatMap((day) => day.entries);
      return [...new Set(entries.map(({ service }) => service))].slice(0, pageSize);
    }
    case 'empty':
    case 'finder':
    case 'awaited':
    case 'nothing':
      return [];
  }
}
