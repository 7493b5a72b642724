import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readChange, timesIn } from '../../../src/editor/panel/read-change.ts';

function read(fields: Readonly<Record<string, string>>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readChange(form);
}

describe('The fields about a session', () => {
  it('say for which reason it is cancelled, and for whom', () => {
    expect(read({ what: 'weather' })).to.deep.equal({
      ...{ kind: 'cancel', code: 'weather', isForAll: false },
    });
    expect(read({ what: 'other', reason: ' 停水 ', scope: 'all' })).to.deep.equal({
      ...{ kind: 'cancel', code: 'other', words: '停水', isForAll: true },
    });
  });

  it('say where it is moved to', () => {
    expect(
      read({ what: 'move', date: '2026-12-04', from: '09:30', until: '11:00', 'move-reason': '' }),
    ).to.deep.equal({
      kind: 'move',
      isForAll: false,
      move: { to: '2026-12-04', times: [{ start: '09:30', end: '11:00' }], reason: null },
    });
  });

  it('lead to the one that is missing', () => {
    const fault = (fault: string, field: string) => ({ kind: 'fault', fault, field });
    expect(read({})).to.deep.equal(fault('chooseFirst', 'what'));
    expect(read({ what: 'other', reason: ' ' })).to.deep.equal(fault('reasonWanted', 'reason'));
    expect(read({ what: 'move', date: '' })).to.deep.equal(fault('dateWanted', 'date'));
    expect(read({ what: 'move', date: '2026-12-04', from: '11:00', until: '09:30' })).to.deep.equal(
      fault('endWanted', 'until'),
    );
  });

  it('leave the times open where nobody has written them', () => {
    expect(timesIn('', '')).to.deep.equal([]);
    expect(timesIn('09:30', '')).to.deep.equal([{ start: '09:30', end: null }]);
    expect(timesIn('09:30:00', '10:00:00')).to.deep.equal([{ start: '09:30', end: '10:00' }]);
  });
});
