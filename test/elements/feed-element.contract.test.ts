import { expect, oneEvent } from '@open-wc/testing';
import { registerLanguage, type FeedErrorEvent, type Messages } from '../../src/index.ts';
import { oddFeedChunk } from '../../src/lazy/odd-feed-chunk.ts';
import { chinese as zhHans } from '../support/languages.ts';
import {
  control,
  heard,
  mount,
  rootOf,
  settled,
  TAGS,
  unmountAll,
  until,
  type LinliElement,
  booking,
} from '../support/mount.ts';

let unique = 0;
const key = () => `contract-${Date.now()}-${Math.random()}-${(unique += 1)}`;

async function requestsOf(name: string): Promise<number> {
  return Number(await (await fetch(`/faulty/count?key=${name}`)).text());
}

function noWord(): never {
  throw new Error('no word for it');
}

/** Texts of which those that every element needs cannot be made. */
const languageThatThrows: Messages = {
  ...zhHans,
  tag: 'tlh',
  common: { ...zhHans.common, figure: noWord },
  list: { ...zhHans.list, count: noWord },
  form: { ...zhHans.form, title: noWord },
};

/** Words that show that the minimal feed has been read: each tag shows some of its own. */
const SIGN = {
  'linli-service-list': '太极拳',
  'linli-booking-form': '预约：太极拳',
  'linli-stats-panel': '社区',
};

for (const tag of TAGS) {
  describe(`<${tag}> keeps the promises of every element`, () => {
    afterEach(unmountAll);

    const show = (src: string): LinliElement => mount(tag, booking('svc-1', tag, { src }));
    const says = (element: LinliElement, text: string) => heard(element).includes(text);
    const fallbackShown = (element: LinliElement) =>
      (element.querySelector('.fallback')?.getClientRects().length ?? 0) > 0;

    it('shows the feed and puts the fallback away, but where nothing can be done here', async () => {
      const element = show('/faulty/ok');
      await settled(element);
      expect(heard(element)).to.include(SIGN[tag]);
      // The service is booked nowhere: the number that the office wrote into the tag is the way.
      expect(fallbackShown(element)).to.equal(tag === 'linli-booking-form');
    });

    it('keeps the fallback in view while it waits', async () => {
      const element = show(`/faulty/slow?ms=400&key=${key()}`);
      await element.updateComplete;
      expect(fallbackShown(element)).to.equal(true);
      await settled(element);
    });

    it('says calmly that an empty feed is empty', async () => {
      const element = show('/faulty/empty');
      await settled(element);
      expect(heard(element).join()).to.match(/目前没有|没有找到/);
    });

    for (const fault of [
      'not-found',
      'server-error',
      'login-page',
      'html-page',
      'not-json',
      'truncated',
      'wrong-major',
      'not-a-feed',
      'array',
    ]) {
      it(`keeps the fallback, says so and offers to try again for ${fault}`, async () => {
        const element = show(`/faulty/${fault}?key=${key()}`);
        const event = (await oneEvent(element, 'linli-feed-error')) as FeedErrorEvent;
        await settled(element);
        expect(fallbackShown(element)).to.equal(true);
        expect(heard(element).join()).to.include('请稍后再试');
        expect(event.detail.advice).to.be.a('string').and.not.equal('');
        expect(control(element, 'button', '再试一次')).to.exist;
      });
    }

    it('says what to change where there is no src', async () => {
      const element = mount(tag);
      const event = (await oneEvent(element, 'linli-feed-error')) as FeedErrorEvent;
      expect(event.detail).to.include({ kind: 'no-address' });
      await oddFeedChunk.read();
      const again = oneEvent(element, 'linli-feed-error');
      void element.reload();
      expect(((await again) as FeedErrorEvent).detail.advice).to.include('src');
    });

    it('reads again when asked to after a failure', async () => {
      const name = key();
      const element = show(`/faulty/fails-first?status=404&times=1&key=${name}`);
      await oneEvent(element, 'linli-feed-error');
      await settled(element);
      control(element, 'button', '再试一次').click();
      await until(() => says(element, SIGN[tag]), 'the feed after trying again');
    });

    it('keeps the last good copy, with its time, when reading again fails', async () => {
      const element = show(`/faulty/fails-later?key=${key()}`);
      await settled(element);
      await element.reload();
      await element.updateComplete;
      expect(heard(element)).to.include(SIGN[tag]);
      expect(heard(element).join()).to.match(/暂时无法更新，以下是 \d\d:\d\d 读到的内容/);
    });

    it('shows the rest and reports a record that does not fit', async () => {
      const element = show('/faulty/one-bad-record');
      const event = await oneEvent(element, 'linli-feed-issue');
      await settled(element);
      expect(heard(element)).to.include(SIGN[tag]);
      expect(event.detail.issues.map((issue: { severity: string }) => issue.severity)).to.include(
        'record-dropped',
      );
    });

    it('shows what there is when 913 records do not fit', async () => {
      const element = show('/faulty/913-bad-records');
      await settled(element);
      expect(rootOf(element)?.getAttribute('aria-busy')).to.equal('false');
      expect(heard(element)).not.to.be.empty;
    });

    it('shows the feed of the last src when src changes on the way', async () => {
      const name = key();
      const first = `/faulty/held?title=first&key=${name}`;
      const [element, other] = [show(first), show(first)]; // the other still waits for it: it arrives
      await element.updateComplete;
      element.src = '/faulty/other';
      await until(() => heard(element).join().includes('书法'), 'the second feed');
      await fetch(`/faulty/release?key=${name}`);
      await until(() => heard(other).includes(SIGN[tag]), 'the first feed, elsewhere');
      await settled(element);
      expect(heard(element).join()).to.include('书法');
    });

    it('asks once when it is moved while it waits', async () => {
      const name = key();
      const element = show(`/faulty/slow?ms=300&key=${name}`);
      await element.updateComplete;
      const place = document.createElement('div');
      element.parentElement?.append(place);
      place.append(element);
      await settled(element);
      expect(heard(element)).to.include(SIGN[tag]);
      expect(await requestsOf(name)).to.equal(1);
    });

    it('stops waiting when it is removed and goes on when it comes back', async () => {
      const name = key();
      const element = show(`/faulty/slow?ms=300&key=${name}`);
      await element.updateComplete;
      const page = element.parentElement;
      element.remove();
      await Promise.resolve();
      page?.append(element);
      await settled(element);
      expect(heard(element)).to.include(SIGN[tag]);
    });

    it('shares one request with its neighbours', async () => {
      const name = key();
      const src = `/faulty/slow?ms=150&key=${name}`;
      const elements = [show(src), show(src), show(src)];
      await Promise.all(elements.map(settled));
      expect(await requestsOf(name)).to.equal(1);
    });

    it('takes a property that was set before it was upgraded', async () => {
      const inert = document.implementation.createHTMLDocument('');
      const early = inert.createElement(tag);
      expect(early.matches(':defined')).to.equal(false);
      Object.assign(early, booking('svc-1', tag, { src: '/faulty/ok' }));
      const page = document.createElement('main');
      page.lang = 'zh-Hans';
      document.body.append(page);
      page.append(early);
      await settled(early);
      expect(heard(early)).to.include(SIGN[tag]);
      page.remove();
    });

    it('does no harm when it is defined twice', async () => {
      const { defineElement } = await import('../../src/elements/define-element.ts');
      const first = customElements.get(tag);
      expect(() => defineElement(tag, class extends HTMLElement {})).not.to.throw();
      expect(customElements.get(tag)).to.equal(first);
    });

    it('speaks the language of the nearest lang and follows it when it changes', async () => {
      const element = mount(tag, booking('svc-1', tag, { src: '/faulty/ok' }), 'en');
      await settled(element);
      expect(heard(element).join()).to.match(/Tai chi|Communities/);
      (element.parentElement as HTMLElement).lang = 'zh-Hans';
      await until(() => says(element, SIGN[tag]), 'Chinese');
    });

    it('keeps the fallback and says so where showing the feed fails by our own fault', async () => {
      registerLanguage(languageThatThrows);
      const element = mount(tag, booking('svc-1', tag, { src: '/faulty/ok' }), 'tlh');
      const event = (await oneEvent(element, 'linli-feed-error')) as FeedErrorEvent;
      await element.updateComplete;
      expect(event.detail).to.include({ kind: 'unexpected', detail: 'Error: no word for it' });
      expect(fallbackShown(element)).to.equal(true);
      expect(heard(element).join()).to.include('内容暂时无法显示');
    });

    it('runs nothing that a feed brings along', async () => {
      const element = show('/faulty/hostile');
      await settled(element);
      expect(heard(element).join()).to.include('<img src=x onerror=');
      const nodes = [
        ...element.querySelectorAll('*'),
        ...(element.shadowRoot?.querySelectorAll('*') ?? []),
      ];
      expect(nodes.some((node) => node.matches('img, script, iframe'))).to.equal(false);
      const links = nodes.filter((node) => node.hasAttribute('href'));
      expect(
        links.every((link) => !/^\s*javascript/i.test(link.getAttribute('href') ?? '')),
      ).to.equal(true);
      expect((window as unknown as { pwned?: boolean }).pwned).to.equal(undefined);
    });
  });
}
