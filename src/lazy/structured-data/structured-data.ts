/** Describes services to search engines. */
export { StructuredDataScript } from './structured-data-script.ts';
