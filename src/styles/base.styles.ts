import { css } from 'lit';

/**
 * Styles that every element begins with. `:host` holds its place against any page rule, and adds
 * nothing of the page's; `.root` takes nothing over from the page but the visitor's own text size;
 * `::slotted` keeps the light text as the place it is shown in wants it, whatever the page says with
 * `!important`. A tall letter stays in its box, inside of which there is room for the ring of a focus.
 */
export const base = css`
  :host {
    display: block !important;
  }

  :host([hidden]),
  :host::before,
  :host::after {
    display: none !important;
  }

  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.6;
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  .root[dir='rtl'] {
    line-height: 1.9;
  }

  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }

  ::slotted([slot^='linli-']) {
    all: inherit !important;
    display: block !important;
    direction: inherit !important;
    /* Words of another script run their own way, on the side of the page they stand on. */
    unicode-bidi: plaintext !important;
    text-align: -webkit-match-parent !important;
    text-align: match-parent !important;
  }

  ::slotted([slot^='linli-'])::before,
  ::slotted([slot^='linli-'])::after {
    content: none !important;
  }

  ::slotted(a[slot^='linli-']) {
    display: inline-block !important;
    color: var(--_accent) !important;
    text-decoration: underline !important;
    text-underline-offset: 0.2em !important;
    cursor: pointer !important;
    padding: 0.45em 0 !important;
  }

  ::slotted([dir='ltr'][slot^='linli-']) {
    direction: ltr !important;
  }

  ::slotted(a[slot^='linli-']:focus-visible) {
    outline: 0.17em solid var(--_accent) !important;
    outline-offset: 0.11em !important;
    border-radius: 0.11em !important;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  h2,
  h3 {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }

  ul,
  ol {
    list-style: none;
  }

  span {
    unicode-bidi: isolate;
  }

  .card,
  .figure,
  .option,
  .notice {
    overflow: hidden;
    overflow: clip;
  }

  .quiet {
    color: var(--_muted);
  }

  .notice {
    padding: 0.4em 0.8em;
    border-radius: var(--_radius);
    background: var(--_warning-surface);
    font-size: 0.89em;
    line-height: 1.5;
  }

  .icon {
    display: block;
    flex: none;
    width: 1.22em;
    height: 1.22em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* A tint of whatever accent the page has set, behind what stands on it. */
  .tint {
    position: relative;
    overflow: hidden;
  }

  .tint::before {
    content: '';
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    background: var(--_accent);
    opacity: 0.06;
  }

  .tint > * {
    position: relative;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: no-preference) {
    button,
    input {
      transition:
        background-color 120ms,
        border-color 120ms;
    }
  }
`;
