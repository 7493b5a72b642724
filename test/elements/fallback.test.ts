import { expect } from '@open-wc/testing';
import { mount, settled, unmountAll, type LinliElement } from '../support/mount.ts';
import { DIRECTORY, TOWN } from '../support/service-list.driver.ts';

const FIGURES = { src: '/fixed/figures.json' };

/** Tells if what the office has written into its tag, with a number to call, is in view. */
function isFallbackShown(element: LinliElement): boolean {
  return (element.querySelector('.fallback')?.getClientRects().length ?? 0) > 0;
}

async function open(
  tag: LinliElement['localName'],
  attributes: Readonly<Record<string, string>>,
): Promise<LinliElement> {
  const element = mount(tag as 'linli-service-list', attributes);
  await settled(element);
  return element;
}

describe('What an office writes into its tag', () => {
  afterEach(unmountAll);

  const kept: readonly (readonly [
    string,
    LinliElement['localName'],
    Readonly<Record<string, string>>,
  ])[] = [
    ['a form of no service', 'linli-booking-form', TOWN],
    ['a form of an unknown service', 'linli-booking-form', { ...TOWN, service: 'nobody' }],
    [
      'a form of a service that is booked by telephone',
      'linli-booking-form',
      { ...TOWN, service: 'repair' },
    ],
    ['a list of an unknown place', 'linli-service-list', { ...DIRECTORY, area: 'nowhere' }],
    ['a list of an unknown category', 'linli-service-list', { ...DIRECTORY, category: 'a:b' }],
    [
      'a list of an unknown organization',
      'linli-service-list',
      { ...DIRECTORY, organization: 'x' },
    ],
    ['a panel of unknown figures', 'linli-stats-panel', { ...FIGURES, metrics: 'nowhere' }],
  ];
  for (const [what, tag, attributes] of kept) {
    it(`stays in view with ${what}`, async () => {
      expect(isFallbackShown(await open(tag, attributes))).to.equal(true);
    });
  }

  it('gives way to what is shown', async () => {
    expect(isFallbackShown(await open('linli-service-list', DIRECTORY))).to.equal(false);
    expect(isFallbackShown(await open('linli-stats-panel', FIGURES))).to.equal(false);
  });

  it('is not told that a list is empty where its place is unknown', async () => {
    const list = await open('linli-service-list', { ...DIRECTORY, area: 'nowhere' });
    expect(list.textContent).to.include('暂时无法显示').and.not.include('目前没有服务');
  });
});
