import { css } from 'lit';

const dark = css`
  --_accent: var(--linli-accent, #9ccbf2);
  --_on-accent: var(--linli-on-accent, #0a1c2b);
  --_text: var(--linli-text, #f1f3f5);
  --_muted: var(--linli-muted, #c2c9d1);
  --_surface: var(--linli-surface, #15191e);
  --_raised: var(--linli-raised, #20262d);
  --_line: var(--linli-line, #3e4750);
  --_edge: var(--linli-edge, #8f99a4);
  --_good: var(--linli-good, #8fd6ab);
  --_warning-surface: var(--linli-warning-surface, #3a3015);
  --_mark: var(--linli-mark, #5c4a00);
  --_error: var(--linli-error, #ffb0a8);
  --_ask: var(--linli-ask, #f0d48a);
  color-scheme: dark;
`;

/**
 * The custom properties a page may set, and what they are worth where it does not. Colours pair so
 * that text reaches a contrast of 7:1 on every surface it stands on, in the light and in the dark theme:
 * on `surface` and `raised`, and what is chosen on a tint of the accent.
 *
 * @cssprop {<color>} --linli-accent - Buttons, links, focus ring.
 * @cssprop {<color>} --linli-on-accent - Text on the accent.
 * @cssprop {<color>} --linli-text - Text.
 * @cssprop {<color>} --linli-muted - Text of less weight.
 * @cssprop {<color>} --linli-surface - Background.
 * @cssprop {<color>} --linli-raised - Background of what stands out.
 * @cssprop {<color>} --linli-line - Lines that separate.
 * @cssprop {<color>} --linli-edge - Borders of fields and notices.
 * @cssprop {<color>} --linli-good - Open now, booked, a change for the better.
 * @cssprop {<color>} --linli-warning-surface - Background of a notice.
 * @cssprop {<color>} --linli-mark - Background of what was searched for.
 * @cssprop {<color>} --linli-error - What must be mended.
 * @cssprop {<color>} --linli-ask - What one has to ask for.
 * @cssprop {<length>} --linli-radius - Corners.
 * @cssprop {<length>} --linli-font-size - Size of type, 18 px as browsers are set; the rest is in `em`.
 * @cssprop {*} --linli-font - Font family.
 */
export const tokens = css`
  .root {
    --_accent: var(--linli-accent, #094f80);
    --_on-accent: var(--linli-on-accent, #ffffff);
    --_text: var(--linli-text, #1b1f24);
    --_muted: var(--linli-muted, #4a5159);
    --_surface: var(--linli-surface, #ffffff);
    --_raised: var(--linli-raised, #f5f7f9);
    --_line: var(--linli-line, #c9d0d8);
    --_edge: var(--linli-edge, #6b747e);
    --_good: var(--linli-good, #155a36);
    --_warning-surface: var(--linli-warning-surface, #fff4d6);
    --_mark: var(--linli-mark, #ffe58a);
    --_error: var(--linli-error, #981c19);
    --_ask: var(--linli-ask, #5c4700);
    --_radius: var(--linli-radius, 0.44em);
    --_font-size: var(--linli-font-size, large);
    --_font: var(
      --linli-font,
      system-ui,
      -apple-system,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      sans-serif
    );
  }

  /* 24 px, and as much larger as somebody has set the browser to. */
  :host([elder]) .root {
    --_font-size: x-large;
  }

  :host([theme='dark']) .root {
    ${dark}
  }

  @media (prefers-color-scheme: dark) {
    :host([theme='auto']) .root {
      ${dark}
    }
  }

  @media print {
    .root,
    :host([theme]) .root {
      --_surface: #ffffff;
      --_raised: #ffffff;
      --_text: #000000;
      --_muted: #000000;
      --_accent: #000000;
      --_line: #777777;
      --_good: #000000;
      --_error: #000000;
      --_ask: #000000;
      --_warning-surface: #ffffff;
      --_mark: transparent;
    }
  }
`;
