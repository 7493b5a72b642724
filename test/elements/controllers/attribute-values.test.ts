import { expect } from '@open-wc/testing';
import type { BookingFormElement } from '../../../src/elements/booking-form/booking-form.ts';
import type { ServiceListElement } from '../../../src/elements/service-list/service-list.ts';
import type { StatsPanelElement } from '../../../src/elements/stats-panel/stats-panel.ts';
import '../../../src/define.ts';
import { ATTRIBUTES } from '../../../src/attributes/attributes.ts';
import { CHOICES, LEAST } from '../../../src/check/attribute-rules.ts';
import { ATTRIBUTES_OF, TAG_ATTRIBUTES, TAG_NAMES } from '../../../src/page/tag-attributes.ts';
import { putBack, replace } from '../../support/replace.ts';

type AnyElement = ServiceListElement & BookingFormElement & StatsPanelElement;

describe('An attribute with a value it cannot have', () => {
  let said: string[];

  beforeEach(() => {
    said = [];
    replace(console, 'warn', (sentence: string) => void said.push(sentence));
  });

  afterEach(putBack);

  for (const [tag, attribute, text, property, without, allowed] of [
    ['service-list', 'view', 'weeks', 'view', null, 'cards, week, finder, sheet'],
    ['service-list', 'limit', 'many', 'limit', null, '1…'],
    ['service-list', 'limit', '0', 'limit', null, '1…'],
    ['service-list', 'theme', 'black', 'theme', 'light', 'light, dark, auto'],
    ['service-list', 'heading-level', 'h3', 'headingLevel', 3, '2…6'],
    ['service-list', 'heading-level', '9', 'headingLevel', 6, '2…6'],
    ['booking-form', 'mode', 'Need', 'mode', null, 'book, need'],
    ['booking-form', 'flow', 'wizard', 'flow', null, 'page, check, steps'],
    ['booking-form', 'keep', 'local', 'keep', null, 'session'],
    ['booking-form', 'theme', 'x', 'theme', 'light', 'light, dark, auto'],
    ['booking-form', 'heading-level', '1', 'headingLevel', 2, '2…6'],
    ['stats-panel', 'layout', 'table', 'layout', 'grid', 'grid, list, story'],
    ['stats-panel', 'numbers', 'long', 'numbers', 'exact', 'exact, short'],
    ['stats-panel', 'refresh', '-5', 'refresh', 0, '0…'],
    ['stats-panel', 'refresh', '30s', 'refresh', 0, '0…'],
    ['stats-panel', 'theme', 'DARK', 'theme', 'light', 'light, dark, auto'],
  ] as const) {
    it(`${attribute}="${text}" is as without it, and one sentence names what it may be`, () => {
      const element = document.createElement(`linli-${tag}`) as AnyElement;
      element.setAttribute(attribute, text);
      expect(element[property]).to.equal(without);
      expect(said).to.eql([`linli: ${attribute}="${text}"：可以写 may be ${allowed}`]);
      const listed = CHOICES[attribute]?.join(', ') ?? `${LEAST[attribute]}…`;
      expect(listed).to.equal(attribute === 'heading-level' ? '2, 3, 4, 5, 6' : allowed);
    });
  }

  for (const [tag, attribute, text, property, value] of [
    ['service-list', 'view', ' week ', 'view', 'week'],
    ['service-list', 'view', '', 'view', null],
    ['service-list', 'limit', '7', 'limit', 7],
    ['booking-form', 'keep', 'session', 'keep', 'session'],
    ['stats-panel', 'refresh', '60', 'refresh', 60],
    ['stats-panel', 'refresh', '', 'refresh', 0],
    ['stats-panel', 'heading-level', '4', 'headingLevel', 4],
    ['stats-panel', 'theme', 'auto', 'theme', 'auto'],
  ] as const) {
    it(`${attribute}="${text}" is none of these`, () => {
      const element = document.createElement(`linli-${tag}`) as AnyElement;
      element.setAttribute(attribute, text);
      expect(element[property]).to.equal(value);
      element.removeAttribute(attribute);
      expect(said).to.eql([]);
    });
  }

  it('an attribute that no tag has is not minded', () => {
    const element = document.createElement('linli-service-list');
    for (const name of ['colour', 'data-x', 'onlinli', 'constructor', '__proto__']) {
      element.setAttribute(name, 'x');
    }
    expect(said).to.eql([]);
  });
});

describe('What stands in place of a tag', () => {
  for (const name of TAG_NAMES) {
    it(`can say all that ${name} can be told, and nothing else`, () => {
      const known = Object.keys(ATTRIBUTES[name]);
      expect([...ATTRIBUTES_OF[name]].sort()).to.eql(known.sort());
      expect(TAG_ATTRIBUTES).to.include.members([...known, 'check']);
      const { observedAttributes } = customElements.get(`linli-${name}`) as unknown as {
        readonly observedAttributes: readonly string[];
      };
      expect(observedAttributes).to.include.members(known);
    });
  }
});
