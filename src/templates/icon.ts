import { html, type TemplateResult } from 'lit';

/**
 * Drawings of our own, each the path of a line on 24 × 24. They stand beside words and say nothing by themselves.
 * Each is a constant of its own, so that a file for pages has those it shows.
 */
export type Icon = string;

export const PHONE: Icon =
  'M6 3.5h3.2l1.6 4.3-2.1 1.7c1.2 2.5 3.1 4.5 5.7 5.8l1.7-2.1 4.4 1.6V18c0 1.4-1.1 2.5-2.5 2.4C10.5 19.9 4.1 13.5 3.6 6 3.5 4.6 4.6 3.5 6 3.5z';
export const PLACE: Icon =
  'M12 21.5c4.6-4.3 7-7.9 7-11.3a7 7 0 0 0-14 0c0 3.4 2.4 7 7 11.3zM9.5 10a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0';
export const TIME: Icon = 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 6.8v5.4l3.6 2.3';
export const PRICE: Icon =
  'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M8.6 7l3.4 4.7L15.4 7M12 11.7V17.5M9 12.3h6M9 14.9h6';
export const CALENDAR: Icon =
  'M5.5 5h13a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-11.5a2 2 0 0 1 2-2M3.5 9.8h17M8 2.8v4M16 2.8v4M7.5 13.3h3v3h-3z';
export const PRINT: Icon =
  'M7 8.5v-5h10v5M7 17H4.5c-.6 0-1-.4-1-1V9.5c0-.6.4-1 1-1h15c.6 0 1 .4 1 1V16c0 .6-.4 1-1 1H17M7 13.8h10v6.7H7z';
export const COPY: Icon = 'M8.5 8.5v-5h12v12h-5M3.5 8.5h12v12h-12z';
export const SHARE: Icon = 'M12 15V3.5M7.8 7.5L12 3.5l4.2 4M7.5 11H5.5v9.5h13V11h-2';
export const FILTER: Icon =
  'M3.5 7h9M17.5 7h3M3.5 17h9M17.5 17h3M3.5 12h2M10.5 12h10M12.7 7a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M5.7 12a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M12.7 17a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0';
export const NEAR: Icon =
  'M5.5 12a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M10.2 12a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3';
export const READ: Icon =
  'M3.5 9.3h3.7L12 5v14l-4.8-4.3H3.5zM15.3 9a4.3 4.3 0 0 1 0 6M18 6.2a8.2 8.2 0 0 1 0 11.6';
export const SEARCH: Icon = 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5l5 5';
export const NEXT: Icon = 'M9.5 5.5l6.5 6.5-6.5 6.5';
export const CHECK: Icon = 'M4.5 12.5l5 5 10-11';
export const ALL: Icon =
  'M5 3.5h4a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-4a1.5 1.5 0 0 1 1.5-1.5M15 3.5h4a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-4a1.5 1.5 0 0 1 1.5-1.5M5 13.5h4a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-4a1.5 1.5 0 0 1 1.5-1.5M15 13.5h4a1.5 1.5 0 0 1 1.5 1.5v4a1.5 1.5 0 0 1-1.5 1.5h-4a1.5 1.5 0 0 1-1.5-1.5v-4a1.5 1.5 0 0 1 1.5-1.5';
export const NOTE: Icon = 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 11v5.5M12 7.4v.2';
export const WRONG: Icon = 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 6.8v6M12 16.4v.2';
export const LESS: Icon = 'M6 12h12';
export const MORE: Icon = 'M6 12h12M12 6v12';

/** A drawing as large as the letters beside it. */
export function icon(path: Icon): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}
