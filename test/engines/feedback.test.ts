import { expect } from 'chai';
import { directoryOf } from '../../src/model/directory.ts';
import { feedbackAddress } from '../../src/model/feedback.ts';
import { isAllowedAddress } from '../../src/model/web-address.ts';
import { feedWith, service } from '../support/feed-builders.ts';

const NAME = '取现 & 缴费? #1 100%';

function addressOf(feedback_url: string | null, name = NAME, id = 'svc-1'): string | null {
  const directory = directoryOf(feedWith({ feed: { feedback_url, id: 'changji' } }));
  return feedbackAddress(directory, service({ id }), name);
}

/** The parts of an address, as a browser reads them. */
function read(feedback_url: string, name = NAME, id = 'svc-1') {
  const address = addressOf(feedback_url, name, id) ?? '';
  expect(isAllowedAddress(address), address).to.equal(true);
  const { protocol, pathname, searchParams, hash } = new URL(address, 'https://page.example/a/');
  return { at: `${protocol}${pathname}`, params: [...searchParams], hash };
}

const SUBJECT = ['subject', `${NAME} (changji / svc-1)`];
const RECORD = [
  ['feed', 'changji'],
  ['service', 'svc-1'],
];

describe('the address at which a mistake is reported', () => {
  it('is none where the feed names none', () => {
    expect(addressOf(null)).to.equal(null);
  });

  type Case = [name: string, url: string, at: string, params: string[][], hash: string];
  const cases: Case[] = [
    ['a mail', 'mailto:wgx@cj.example', 'mailto:wgx@cj.example', [SUBJECT], ''],
    ['a mail in capitals', 'MAILTO:wgx@cj.example', 'mailto:wgx@cj.example', [SUBJECT], ''],
    [
      'a mail with a copy to somebody',
      'mailto:wgx@cj.example?cc=b@cj.example',
      'mailto:wgx@cj.example',
      [['cc', 'b@cj.example'], SUBJECT],
      '',
    ],
    [
      'a mail with a subject of its own, which stays the only one',
      'mailto:wgx@cj.example?subject=%E7%BA%A0%E9%94%99&cc=b@cj.example',
      'mailto:wgx@cj.example',
      [
        ['subject', '纠错'],
        ['cc', 'b@cj.example'],
        ['body', SUBJECT[1] ?? ''],
      ],
      '',
    ],
    [
      'a mail with a fragment',
      'mailto:wgx@cj.example#top',
      'mailto:wgx@cj.example',
      [SUBJECT],
      '#top',
    ],
    ['a page', 'https://cj.example/report', 'https:/report', RECORD, ''],
    ['a page beside the feed', 'report.html', 'https:/a/report.html', RECORD, ''],
    [
      'a page with a query',
      'https://cj.example/report?form=7&x=a%26b',
      'https:/report',
      [['form', '7'], ['x', 'a&b'], ...RECORD],
      '',
    ],
    [
      'a page with a query and a fragment',
      'https://cj.example/report?form=7#form',
      'https:/report',
      [['form', '7'], ...RECORD],
      '#form',
    ],
    [
      'a page with a fragment that looks like a query',
      'https://cj.example/#/report?form=7#a',
      'https:/',
      RECORD,
      '#/report?form=7#a',
    ],
    ['a part of the page itself', '#report', 'https:/a/', RECORD, '#report'],
    ['a page with an empty query', 'https://cj.example/report?', 'https:/report', RECORD, ''],
  ];
  for (const [name, url, at, params, hash] of cases) {
    it(`is told which record it is about: ${name}`, () => {
      expect(read(url)).to.deep.equal({ at, params, hash });
    });
  }

  it('is a number as it stands, which can be told nothing', () => {
    expect(addressOf('tel:0994-2345678')).to.equal('tel:0994-2345678');
  });

  it('keeps an id whole, whatever is in it', () => {
    expect(read('https://cj.example/report', NAME, 'a&b=c?d#e/f').params).to.deep.equal([
      ['feed', 'changji'],
      ['service', 'a&b=c?d#e/f'],
    ]);
  });

  it('has no plus for a space, which programs for mail would show', () => {
    expect(addressOf('mailto:wgx@cj.example', 'a b')).to.equal(
      'mailto:wgx@cj.example?subject=a%20b%20(changji%20%2F%20svc-1)',
    );
  });

  it('leaves out half a letter, where a name was cut inside one', () => {
    expect(read('mailto:wgx@cj.example', '瑜伽\ud83e').params).to.deep.equal([
      ['subject', '瑜伽 (changji / svc-1)'],
    ]);
    expect(read('mailto:wgx@cj.example', '瑜伽🧘').params).to.deep.equal([
      ['subject', '瑜伽🧘 (changji / svc-1)'],
    ]);
  });
});
