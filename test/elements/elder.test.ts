import { expect } from '@open-wc/testing';
import {
  adopt,
  control,
  controls,
  mount,
  rootOf,
  settled,
  TAGS,
  unmountAll,
  booking,
} from '../support/mount.ts';
import { card, CITY, linesOf, open, press, TOWN } from '../support/service-list.driver.ts';

const typeOf = (element: Element) =>
  Number.parseFloat(getComputedStyle(rootOf(element) as Element).fontSize);
/** The categories that a list offers, with all of them first and the rest last. */
const tilesOf = (list: Element) =>
  controls(control(list, 'group', '类别'), 'button').map(({ textContent }) => textContent?.trim());

describe('The attribute elder', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    it(`shows a <${tag}> in type of 24 px, and back, whatever size the page has set`, async () => {
      const takeBack = adopt(`${tag} { --linli-font-size: 16px }`);
      try {
        const element = mount(tag, booking('svc-1', tag, { src: '/faulty/ok', elder: '' }));
        await settled(element);
        expect(typeOf(element)).to.equal(24);
        element.elder = false;
        await element.updateComplete;
        expect(element.hasAttribute('elder')).to.equal(false);
        expect(typeOf(element)).to.equal(16);
      } finally {
        takeBack();
      }
    });
  }

  it('offers five categories and the rest behind one press', async () => {
    const list = await open({ ...CITY, elder: '' });
    expect(tilesOf(list)).to.have.length(6);
    expect([tilesOf(list)[0], tilesOf(list)[5]]).to.deep.equal(['全部', '更多类别']);
    await press(list, '更多类别');
    expect(tilesOf(list).length).to.be.above(10);
    expect(tilesOf(list)).not.to.include('更多类别');
  });

  it('offers so many as there are where there are no more than that', async () => {
    const list = await open({ ...TOWN, elder: '' });
    expect(tilesOf(list)).not.to.include('更多类别');
  });

  it('says a number to call beside the button that books', async () => {
    const list = await open({ ...TOWN, elder: '' });
    const actions = () => card(list, '孕期瑜伽').querySelector('.actions');
    expect(controls(actions() as Element, 'button')).to.have.length(2);
    const [number = ''] = linesOf(actions());
    expect(number).to.match(/^[\d -]+$/);
    expect(control(list, 'link', `咨询请拨 ${number}`).localName).to.equal('a');
    list.elder = false;
    await list.updateComplete;
    expect(linesOf(actions())).to.deep.equal([]);
  });
});
