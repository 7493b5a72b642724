// @ts-check
// Contrast as WCAG 2.2 has it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio

/**
 * Colours the elements stand on where a page sets nothing else: docs/developers.en.html, "Custom
 * properties".
 */
const SURFACES = {
  light: ['#ffffff'],
  dark: ['#15191e'],
};

/**
 * Contrast that text has to reach: AAA, as the elements' own colours do, and AA, below which it is
 * illegible.
 */
export const GOOD = 7;
export const ENOUGH = 4.5;

/**
 * @param {string} one `#rrggbb`
 * @param {string} other `#rrggbb`
 * @returns {number} from 1 to 21
 */
export function contrastOf(one, other) {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** @param {string} colour */
function luminanceOf(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The least contrast of an accent: with what it stands on in the themes a page can have, and with the
 * text on it.
 *
 * @param {{ accent: string, onAccent: string, theme: string }} look
 */
export function leastContrast({ accent, onAccent, theme }) {
  return Math.min(
    contrastOf(accent, onAccent),
    ...surfacesIn(theme).map((surface) => contrastOf(accent, surface)),
  );
}

/** @param {string} theme */
function surfacesIn(theme) {
  if (theme === 'dark') return SURFACES.dark;
  return theme === 'auto' ? [...SURFACES.light, ...SURFACES.dark] : SURFACES.light;
}

/**
 * The nearest colours that are legible: the accent darker or lighter, black or white on it. No colour is
 * on light and dark surfaces at once; `null` there.
 *
 * @param {{ accent: string, onAccent: string, theme: string }} look
 */
export function legible({ accent, theme }) {
  if (theme === 'auto') return null;
  const end = theme === 'dark' ? 255 : 0;
  for (let step = 0; step <= 50; step += 1) {
    const nearer = mixed(accent, end, step / 50);
    for (const onAccent of ['#ffffff', '#000000']) {
      if (leastContrast({ accent: nearer, onAccent, theme }) >= GOOD) {
        return { accent: nearer, onAccent };
      }
    }
  }
  return null;
}

/**
 * @param {string} colour
 * @param {number} end what each part goes to
 * @param {number} share from 0 to 1
 */
function mixed(colour, end, share) {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(part + (end - part) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
