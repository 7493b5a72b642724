import { describe, it } from 'node:test';
import { expect } from 'chai';
import { findingsBeside, issuesOfFeed } from '../../../../src/authoring/forms/field-findings.ts';
import type { FormKind } from '../../../../src/authoring/forms/form.ts';
import { formOf } from '../../../../src/authoring/forms/form-of.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';
import { learnAll } from '../../../../src/model/learn-all.ts';
import { recordOf } from './filled-form.ts';

learnAll();

const FEED: JsonRecord = {
  feed: { spec: '1.0' },
  services: [
    {
      ...{ id: 'svc', name: '瑜伽', organization_id: 'nobody', url: 'javascript:x' },
      cost: { free: true, options: [{ amount: 5, currency: 'CNY' }] },
      eligibility: { min_age: 60, max_age: 18 },
      booking: { mode: 'online' },
      at: [{ id: 'a' }, { id: 'at', schedules: ['sch'], capacity: { maximum: -1 } }],
      weibo: 'abc',
    },
    { id: 'other', name: '太极', phones: [{ number: '1' }] },
  ],
  schedules: [{ id: 'sch', kind: 'event', byday: ['SA'], interval: 2, times: [] }],
  metrics: [{ id: 'm', label: '人次', value: '很多', qualifier: 'roughly' }],
};

function besideOf(kind: FormKind, id: string, language: 'zh-Hans' | 'en' = 'zh-Hans') {
  const record = recordOf(FEED, kind, id);
  return findingsBeside(formOf(kind, language), record, FEED, issuesOfFeed(FEED));
}

describe('findings of the check', () => {
  it('stand beside the field that they speak of', () => {
    const fields = besideOf('service', 'svc').map(({ field }) => field);
    expect(new Set(fields)).to.deep.equal(
      new Set([
        ...['organization_id', 'url', 'cost', 'eligibility.min_age', 'booking.mode'],
        ...['at.1.schedules', 'at.1.capacity.maximum', null],
      ]),
    );
    expect(besideOf('figure', 'm').map(({ field }) => field)).to.deep.equal(['value', 'value']);
  });

  it('are said in the language of the form', () => {
    const of = (language: 'zh-Hans' | 'en') =>
      besideOf('service', 'svc', language).find(({ field }) => field === 'cost')?.sentence;
    expect(of('zh-Hans')).to.equal('写了免费又写了价格，请只留一个。');
    expect(of('en')).to.match(/^[A-Z]/);
  });

  it('are those of this record alone', () => {
    expect(besideOf('service', 'other').every(({ field }) => field === 'phones')).to.equal(true);
  });
});
