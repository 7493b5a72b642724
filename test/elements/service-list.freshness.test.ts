import { expect } from '@open-wc/testing';
import { heard, unmountAll } from '../support/mount.ts';
import { APART, open } from '../support/service-list.driver.ts';

const OVERDUE = '这些内容本应在2026年11月22日前更新，可能已有变化，出门前请先问一下。';

describe('A directory that was to be brought up to date', () => {
  afterEach(unmountAll);

  for (const view of ['cards', 'week', 'finder', 'sheet']) {
    it(`says so first, and only then: ${view}`, async () => {
      const list = await open({ ...APART, view });
      expect(heard(list)[0]).to.equal(OVERDUE);
      list.now = '2026-11-22T10:00:00+08:00';
      await list.updateComplete;
      expect(heard(list)).not.to.include(OVERDUE);
    });
  }
});
