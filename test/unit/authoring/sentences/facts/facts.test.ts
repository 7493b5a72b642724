import { describe, it } from 'node:test';
import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  readAges,
  writeAges,
  type Ages,
} from '../../../../../src/authoring/sentences/facts/ages.ts';
import {
  readAttachments,
  writeAttachments,
} from '../../../../../src/authoring/sentences/facts/attachments.ts';
import { readCost, writeCost } from '../../../../../src/authoring/sentences/facts/cost.ts';
import type { FactReading } from '../../../../../src/authoring/sentences/facts/fact-reading.ts';
import { readLimit, writeLimit } from '../../../../../src/authoring/sentences/facts/limit.ts';
import { readPhones, writePhones } from '../../../../../src/authoring/sentences/facts/phones.ts';
import { readWeChat, writeWeChat } from '../../../../../src/authoring/sentences/facts/wechat.ts';
import { formatFactQuestion } from '../../../../../src/i18n/fact-questions.ts';
import type { Cost } from '../../../../../src/model/service.ts';
import { runs } from '../../../../support/sweep.ts';

/** The standard form of each, or the question about it. */
const PRICES = {
  免费: '免费',
  '免费参加。': '免费',
  公益免费: '免费',
  不收费: '免费',
  '0元': '免费',
  收费: '收费',
  请咨询: '请咨询',
  面议: '请咨询',
  '26元': '26元',
  '¥26': '26元',
  '6.5元': '6.5元',
  二十元: '20元',
  '1,000元/年': '每年 1000元',
  每次26元: '每次 26元',
  '26元/次': '每次 26元',
  '26元每次': '每次 26元',
  '月票 100元': '月票 100元',
  '成人26元、儿童13元': '成人 26元、儿童 13元',
  '26元（成人）；13元（儿童）': '成人 26元、儿童 13元',
  '老人免费、其他26元': '老人免费、其他 26元',
  free: '免费',
  '26 CNY': '26元',
  公益: 'cost 公益',
  会员免费: 'cost 会员免费',
  '老人免费、儿童免费': 'cost 老人免费、儿童免费',
  无: 'cost 无',
  '26': 'cost 26',
  '0': 'cost 0',
  '10-15元': 'cost 10-15元',
  约20元: 'cost 约20元',
  '10元起': 'cost 10元起',
  低至5折: 'cost 低至5折',
  押金100元: 'cost 押金100元',
  '26元/人/次': 'cost 26元/人/次',
  '免费，材料费自理': 'cost 免费',
  '': 'cost ',
};

const AGES = {
  '60岁以上': '60岁以上',
  '60周岁及以上': '60岁以上',
  六十岁以上: '60岁以上',
  '65+': '65岁以上',
  超过60岁: '61岁以上',
  '60至75岁': '60至75岁',
  '６０～７５周岁': '60至75岁',
  '60-75': '60至75岁',
  '0-3岁': '0至3岁',
  '17岁及以下': '17岁及以下',
  '17岁以内': '17岁及以下',
  未满18岁: '17岁及以下',
  不限: '不限',
  '60 and over': '60岁以上',
  '6 to 12': '6至12岁',
  'under 18': '17岁及以下',
  '18岁以下': 'age-included 18岁以下',
  学龄前: 'ages 学龄前',
  '3岁': 'ages 3岁',
  '60岁以上老人': 'ages 60岁以上老人',
  '55岁（女）': 'ages 55岁(女)',
  '75至60岁': 'ages 75至60岁',
  未满0岁: 'ages 未满0岁',
  '200岁以上': 'ages 200岁以上',
  '3个月至3岁': 'ages 3个月至3岁',
  '': 'ages ',
};

const PHONES = {
  '0994-2220148': '0994-2220148',
  '0994—2220148': '0994-2220148',
  '电话：0994-2220148': '0994-2220148',
  '2220148': '2220148',
  '12345': '12345',
  '400-812-3456': '400-812-3456',
  '13899990000/13899991111': '13899990000、13899991111',
  '0994-2220148、0994-2220149': '0994-2220148、0994-2220149',
  '0994-2220148（办公室）': '办公室 0994-2220148',
  '前台 0994-2220149转802': '前台 0994-2220149转802',
  张老师13899990000: '张老师 13899990000',
  '994-2220148': 'phone-nought 994-2220148',
  '9942220148': 'phone-nought 9942220148',
  '102220148': 'phone-nought 102220148',
  '0994-2220148 0994-2220149': 'phones 0994-2220148 0994-2220149',
  无: 'phones 无',
  见公告: 'phones 见公告',
  '': 'phones ',
};

const FILES = {
  '报名表 https://a.example/bm.pdf': '报名表 https://a.example/bm.pdf',
  '  报名表　files/bm.pdf  ': '报名表 files/bm.pdf',
  '报名表 https://a.example/bm.pdf 120KB': '报名表 https://a.example/bm.pdf 120KB',
  '报名表 bm.pdf （PDF，120 KB）': '报名表 bm.pdf PDF 120KB',
  '报名表 bm.pdf 1.5mb': '报名表 bm.pdf 1536KB',
  '报名表 bm.pdf 12B\n秋季 海报 b.jpg JPG': '报名表 bm.pdf 12B\n秋季 海报 b.jpg JPG',
  '表 http://a.example/x?f=1&g=2': '表 http://a.example/x?f=1&g=2',
  报名表: 'attachments 报名表',
  'https://a.example/bm.pdf': 'attachments https://a.example/bm.pdf',
  '报名表 www.a.example/bm.pdf': 'attachments 报名表 www.a.example/bm.pdf',
  '报名表 javascript:alert(1)': 'attachments 报名表 javascript:alert(1)',
  '报名表 bm.pdf 很大': 'attachments 报名表 bm.pdf 很大',
  '报名表 bm.pdf 120': 'attachments 报名表 bm.pdf 120',
  '报名表 bm.pdf WPT': 'attachments 报名表 bm.pdf WPT',
  '': 'attachments ',
};

const ACCOUNTS = {
  '公众号 和平社区': '公众号 和平社区',
  '微信公众号：和平社区（heping-shequ）': '公众号 和平社区（heping-shequ）',
  '公众号：和平社区 https://a.example/qr.png': '公众号 和平社区 https://a.example/qr.png',
  '小程序 昌吉 邻里 (gh_1a2b) images/qr.png': '小程序 昌吉 邻里（gh_1a2b） images/qr.png',
  '微信 wang-laoshi': '微信号 wang-laoshi',
  '微信号：王老师': '微信号 王老师',
  'wechat 王老师(wang_1)\n公众号 qr.png': '微信号 王老师（wang_1）\n公众号 qr.png',
  '公众号 和平社区（一楼）': '公众号 和平社区（一楼）',
  和平社区: 'wechat 和平社区',
  公众号: 'wechat 公众号',
  '': 'wechat ',
};

const LIMITS = {
  取现2000元以下: '取现不足2000元',
  取款不足2000元: '取款不足2000元',
  '2千元以下': '不足2000元',
  转账5万元以下: '转账不足50000元',
  取现2000元以内: '取现不超过2000元',
  '取现2000元（含）以下': '取现不超过2000元',
  单笔不超过2000元: '每笔不超过2000元',
  每日限5000元: '每日不超过5000元',
  '最高2000元/天': '每天不超过2000元',
  小额转账每笔5万元以内: '小额转账每笔不超过50000元',
  'withdrawal under 2000 yuan': 'withdrawal不足2000元',
  取现: 'limit 取现',
  '2000元': 'limit 2000元',
  取现2000以下: 'limit 取现2000以下',
  取现0元以下: 'limit 取现0元以下',
  约2000元以下: '约不足2000元',
  '': 'limit ',
};

function table<Fact>(
  name: string,
  rows: Readonly<Record<string, string>>,
  read: (text: string) => FactReading<Fact>,
  write: (fact: Fact) => string | null,
): void {
  describe(name, () => {
    for (const [text, standard] of Object.entries(rows)) {
      it(`is read as it is meant, or asked for: ${text}`, () => {
        const reading = read(text);
        const said =
          reading.kind === 'read' ? write(reading.fact) : `${reading.code} ${reading.piece}`;
        expect(said).to.equal(standard);
        if (reading.kind === 'read') expect(read(standard)).to.deep.equal(reading);
      });
    }

    it('is asked for in both languages, with the piece that is meant', () => {
      for (const text of Object.keys(rows)) {
        const reading = read(text);
        if (reading.kind === 'read') continue;
        for (const language of ['zh-Hans', 'en'] as const) {
          expect(formatFactQuestion(reading, language)).to.include(reading.piece);
        }
      }
    });

    it('is never an exception', () => {
      const piece = fc.constantFrom(
        '免费',
        '元',
        '26',
        '岁',
        '以上',
        '、',
        '0994-',
        '（',
        '每',
        ' ',
        '-',
        '不',
      );
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string(),
            fc.array(piece).map((pieces) => pieces.join('')),
          ),
          (text) => {
            const reading = read(text);
            if (reading.kind === 'read') write(reading.fact);
          },
        ),
        runs(200),
      );
      expect(read('元'.repeat(100_000)).kind).to.equal('ask');
    });
  });
}

table('a price', PRICES, readCost, writeCost);
table('ages', AGES, readAges, writeAges);
table('telephone numbers', PHONES, readPhones, writePhones);
table('files', FILES, readAttachments, writeAttachments);
table('accounts in WeChat', ACCOUNTS, readWeChat, writeWeChat);
table('a limit', LIMITS, readLimit, writeLimit);

describe('a fact as a sentence', () => {
  it('is read back as it was, in both languages, or is none', () => {
    const name = fc.constantFrom(null, '成人', '每次', '月票', 'adults');
    const cost: fc.Arbitrary<Cost> = fc.record({
      free: fc.constantFrom(true, false, null),
      text: fc.constantFrom(null, '材料费自理'),
      options: fc.array(
        fc.record({
          name,
          amount: fc.constantFrom(0, 6.5, 26, 1000),
          currency: fc.constantFrom('CNY', 'USD'),
        }),
        { maxLength: 3 },
      ),
    });
    for (const language of ['zh-Hans', 'en'] as const) {
      fc.assert(
        fc.property(cost, (price) => {
          const sentence = writeCost(price, language);
          const isSayable =
            price.text === null &&
            (price.options.length === 0
              ? price.free !== null
              : price.free === false &&
                price.options.some(({ amount }) => amount > 0) &&
                price.options.every(
                  ({ amount, currency, name: called }) =>
                    currency === 'CNY' && (amount > 0 || called !== null),
                ));
          expect(sentence !== null, JSON.stringify(price)).to.equal(isSayable);
          if (sentence !== null) {
            expect(readCost(sentence)).to.deep.equal({ kind: 'read', fact: price });
          }
        }),
        runs(300),
      );
    }
  });

  it('has ages of all kinds', () => {
    const age = fc.option(fc.integer({ min: 0, max: 120 }));
    const ages: fc.Arbitrary<Ages> = fc
      .record({ min_age: age, max_age: age })
      .filter(({ min_age, max_age }) => min_age === null || max_age === null || min_age <= max_age);
    fc.assert(
      fc.property(ages, fc.constantFrom('zh-Hans', 'en'), (fact, language) => {
        expect(readAges(writeAges(fact, language))).to.deep.equal({ kind: 'read', fact });
      }),
      runs(200),
    );
  });

  it('has limits of all kinds', () => {
    const act = fc.record({
      name: fc.constantFrom(null, '取现', '小额转账', 'withdrawal'),
      limit: fc.record({
        qualifier: fc.constantFrom('lt', 'eq'),
        value: fc.integer({ min: 1, max: 1_000_000 }),
        unit: fc.constant('CNY'),
        per: fc.constantFrom(null, '笔', '天', 'day'),
      }),
    });
    fc.assert(
      fc.property(act, fc.constantFrom('zh-Hans', 'en'), (fact, language) => {
        const sentence = writeLimit(fact, language);
        expect(sentence).to.be.a('string');
        expect(readLimit(sentence ?? '')).to.deep.equal({ kind: 'read', fact });
      }),
      runs(200),
    );
    expect(
      writeLimit({ name: null, limit: { qualifier: 'gt', value: 1, unit: 'CNY', per: null } }),
    ).to.equal(null);
  });
});
