import { expect } from '@open-wc/testing';
import { unmountAll } from '../support/mount.ts';
import { APART, open, openAt, openedIn, press } from '../support/service-list.driver.ts';

const BOOK = '预约 瑜伽';
const SESSION = 'at-yoga-a~wednesday-evening~2026-11-25T19:30';

describe('The page that books for <linli-service-list>', () => {
  afterEach(unmountAll);

  it('is told the service and its next session, after all that its address says', async () => {
    const former = `${location.pathname}${location.search}`;
    // The page under test is that page already: going there takes it to another part of itself.
    openAt(`service=yoga&session=${SESSION}`);
    const { href } = location;
    const list = await open({ ...APART, 'booking-href': `${former}#book` });
    await press(list, BOOK);
    expect(location.href).to.equal(`${href}#book`);
    expect(openedIn(list)).to.deep.equal([]);
  });

  it('is not gone to where a form on this page books', async () => {
    const { href } = location;
    const list = await open({ ...APART, 'booking-href': '#book' });
    document.addEventListener('linli-book', (event) => event.preventDefault(), { once: true });
    await press(list, BOOK);
    expect([location.href, openedIn(list)]).to.deep.equal([href, []]);
  });

  it('is none where its address is script: the service opens', async () => {
    const list = await open({ ...APART, 'booking-href': 'javascript:window.pwned=true' });
    await press(list, BOOK);
    expect(openedIn(list)).to.deep.equal(['瑜伽']);
    expect((window as unknown as { pwned?: boolean }).pwned).to.equal(undefined);
  });
});
