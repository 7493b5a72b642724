import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tokens } from '../../../src/styles/tokens.styles.ts';

/** WCAG 2.2: text for everybody (AAA), and what a control is seen by. */
const TEXT = 7;
const BORDER = 3;
/** Opacity of the accent behind what is chosen, beside the theme it stands in. */
const CHOSEN = { light: 0.08, dark: 0.12 } as const;

type Colours = Readonly<Record<string, string>>;

const css = tokens.cssText;
const LIGHT = coloursIn(/\.root \{([^]*?)\}/.exec(css)?.[1] ?? '');
const DARK = coloursIn(/theme='dark'\]\) \.root \{([^]*?)\}/.exec(css)?.[1] ?? '');
/** The colours of red sites: what the style sheet sets in the light, in the dark, and where the device is dark. */
const RED_SHEET = readFileSync(
  new URL('../../../src/styles/linli-red.css', import.meta.url),
  'utf8',
);
const [RED = {}, RED_DARK = {}, RED_AUTO = {}] = Array.from(
  RED_SHEET.matchAll(/\{([^{}]*)\}/g),
  ([, rule = '']) => setIn(rule),
);

describe('The style sheet of red sites', () => {
  it('sets custom properties of the library alone', () => {
    const rules = RED_SHEET.replace(/\/\*[^]*?\*\//g, '');
    for (const [, name = ''] of rules.matchAll(/^\s*([\w-]+):/gm))
      assert.ok(css.includes(`var(${name},`), name);
    for (const [, selector = ''] of rules.matchAll(/^\s*(\w[^{:]*?)(?:,| \{)$/gm))
      assert.match(selector, /^linli-(service-list|booking-form|stats-panel)(\[theme='\w+'\])?$/);
  });

  it('is as dark by the device as by the attribute', () => {
    assert.deepEqual(RED_AUTO, RED_DARK);
    assert.notDeepEqual(RED_DARK, RED);
  });
});

for (const [theme, colours, tint] of [
  ['light', LIGHT, CHOSEN.light],
  ['red', { ...LIGHT, ...RED }, CHOSEN.light],
  ['dark', DARK, CHOSEN.dark],
  ['dark red', { ...DARK, ...RED_DARK }, CHOSEN.dark],
] as const) {
  describe(`Colours of the ${theme} theme`, () => {
    for (const text of ['text', 'muted', 'accent', 'good', 'error', 'ask']) {
      for (const surface of ['surface', 'raised']) {
        it(`show ${text} on ${surface} by ${TEXT}:1`, () => {
          atLeast(TEXT, colours[text], colours[surface]);
        });
      }
    }

    for (const text of ['text', 'accent', 'error']) {
      it(`show ${text} in a notice by ${TEXT}:1`, () => {
        atLeast(TEXT, colours[text], colours['warning-surface']);
      });
    }

    it(`show what is chosen on its tint by ${TEXT}:1`, () => {
      const tinted = over(colours['accent'], colours['surface'], tint);
      atLeast(TEXT, colours['accent'], tinted);
      atLeast(TEXT, colours['text'], tinted);
    });

    it(`show words on a filled button by ${TEXT}:1, and words that are marked`, () => {
      atLeast(TEXT, colours['on-accent'], colours['accent']);
      atLeast(TEXT, colours['text'], colours['mark']);
    });

    it(`show where a field is by ${BORDER}:1`, () => {
      atLeast(BORDER, colours['edge'], colours['surface']);
      atLeast(BORDER, colours['edge'], colours['raised']);
    });
  });
}

function coloursIn(rule: string): Colours {
  return Object.fromEntries(
    [...rule.matchAll(/--_([\w-]+): var\(--linli-\1, (#\w{6})\)/g)].map(([, name, colour]) => [
      name,
      colour,
    ]),
  );
}

/** The colours that a rule of a page's own sheet sets. */
function setIn(rule: string): Colours {
  return Object.fromEntries(
    [...rule.matchAll(/--linli-([\w-]+): (#\w{6})/g)].map(([, name, colour]) => [name, colour]),
  );
}

function atLeast(least: number, text = '', surface = ''): void {
  const [high = 0, low = 0] = [luminance(text), luminance(surface)].sort((a, b) => b - a);
  const contrast = (high + 0.05) / (low + 0.05);
  assert.ok(contrast >= least, `${text} on ${surface}: ${contrast.toFixed(2)}`);
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour of one above another, at an opacity. */
function over(above = '', below = '', opacity = 1): string {
  const under = channels(below);
  const mixed = channels(above).map((each, at) =>
    Math.round(each * opacity + (under[at] ?? 0) * (1 - opacity)),
  );
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

function channels(colour: string): number[] {
  assert.match(colour, /^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
