/** What search engines are told. */
export { StructuredDataScript } from './structured-data-script.ts';
