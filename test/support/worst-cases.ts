// Texts that strangers may write, a million signs of the worst for each pattern that reads them. A pattern that
// begins anew at each sign takes minutes; `test/unit/cli/worst-cases.test.ts` waits for all of them together.
import { withoutEndSlashes } from '../../src/model/web-address.ts';
import { readSheets } from '../../src/authoring/sheets/read-sheets.ts';
import { unguarded } from '../../src/authoring/sheets/csv/guarded-text.ts';
import {
  decodeCellText,
  decodeXml,
  encodeCellText,
} from '../../src/authoring/sheets/xml/xml-text.ts';
import { checkFeed } from '../../src/check/check-feed.ts';
import { SENTENCES } from '../../src/check/check-language.ts';
import { checkPage } from '../../src/check/check-page.ts';
import { checkServed } from '../../src/check/check-served.ts';
import { checkTag } from '../../src/check/check-tag.ts';
import { allows, policiesIn } from '../../src/check/content-policy.ts';
import { findingsIn } from '../../src/check/finding.ts';
import { jsonFault, mendedLine } from '../../src/check/json-fault.ts';
import { placeSteps } from '../../src/check/json-positions.ts';
import { finished } from '../../src/model/steps.ts';
import { unclosedTags } from '../../src/check/unclosed-tags.ts';
import { visibleText } from '../../src/check/visible-text.ts';
import { namesBeside } from '../../src/cli/doctor/names-beside.ts';
import { readPage } from '../../src/cli/doctor/page-markup.ts';
import { isLocalName } from '../../src/cli/web/public-address.ts';
import { readFeed } from '../../src/feed/read-feed.ts';
import { kindOfText } from '../../src/feed/kind-of-text.ts';

const MILLION = 1_000_000;
const say = findingsIn(SENTENCES.en.check);
const PAGE = 'https://county.example/';

/** So often that it is a million signs long. */
const times = (text: string) => text.repeat(Math.ceil(MILLION / text.length));

function feedWith(count: number) {
  const services = Array.from({ length: count }, (_, index) => ({
    ...{ id: `s${index}`, name: '甲', [`k${index}`]: 1 },
  }));
  return JSON.stringify({ feed: { spec: '1.0' }, services });
}

const served = (body: string) => ({
  ...{ address: PAGE, status: 200, isCompressed: true, seesHeaders: true },
  ...{ headers: new Headers(), bytes: new TextEncoder().encode(body) },
});

const tag = (attributes: Readonly<Record<string, string>>) => ({
  ...({ name: 'stats-panel', hasFallback: true, isInParagraph: false } as const),
  attributes: new Map(Object.entries(attributes)),
});

function manyMetrics() {
  const metrics = Array.from({ length: 10_000 }, (_, index) => ({ id: `m${index}`, label: '甲' }));
  const reading = readFeed({ feed: { spec: '1.0' }, metrics });
  return 'feed' in reading ? reading.feed : null;
}

/** A text as a CSV file. */
const csvFile = (text: string) => readSheets(new TextEncoder().encode(text));

function mended(text: string) {
  const fault = jsonFault(text);
  return fault && mendedLine(text, fault);
}

const CASES: Readonly<Record<string, () => unknown>> = {
  'names of files: beginnings without an end': () => namesBeside(times('linli-0')),
  'names of files: one long name': () => namesBeside(`${times('linli-0')}.js`),
  'names of files: ends without a beginning': () => namesBeside(times('.js')),
  'an endpoint of slashes': () => withoutEndSlashes(`https://a.example${times('/')}x`),
  'a page to log in at: fields without an end': () => kindOfText(`<${times('<input')}`),
  'a page to log in at: fields with half of it': () => kindOfText(`<${times('<input type=')}`),
  'a feed that is a page': () => checkServed(served(`<${times('<input ')}`), say),
  'a feed of spaces': () => checkServed(served(`${times(' ')}x`), say),
  'a policy of directives': () => policiesIn(times('a;')),
  'a policy of policies': () => policiesIn(times('a,')),
  'a policy of spaces': () => policiesIn(`a${times(' ')}b`),
  'a source that is nearly a scheme': () => allows([`${times('a')}?`], PAGE, PAGE),
  'a source that is nearly an address': () =>
    allows([`a://${times('a')}:1${times('/')}?`], PAGE, PAGE),
  'an attribute that nobody knows': () => checkTag(tag({ [times('v-')]: '' }), null, say),
  'ids that nobody knows': () => checkTag(tag({ metrics: times('a, ') }), manyMetrics(), say),
  'an encoding': () =>
    checkPage(
      {
        ...{
          tags: 1,
          unknownTags: [],
          unclosed: [],
          foreignLinks: [],
          scripts: 1,
          isQuirky: false,
          hasViewport: true,
        },
        ...{ charset: times('utf-'), lang: times(' ') },
      },
      say,
    ),
  'a name of a host': () => isLocalName(times('local.')),
  controls: () => visibleText(times('\u001b')),
  'JSON: not closed': () => jsonFault(`["${times('a')}`),
  'JSON: not closed, line by line': () => jsonFault(`["${times('\\n')}\n`),
  'JSON: one comma too many': () => mended(`[${times('1,')}]`),
  'JSON: Chinese quotes alone': () => mended(`[${times('“a”,')}1]`),
  'JSON: a list of numbers': () => finished(placeSteps(`[${times('0,')}0]`, [[1], [400_000]])),
  'JSON: one name again and again': () =>
    finished(placeSteps(`{${times('"a":[0],')}"a":0}`, [['a', 0]])),
  'JSON: nested': () => checkFeed(new TextEncoder().encode(times('[')), { language: 'en', now: 0 }),
  'JSON: a warning for each of many records': () =>
    checkFeed(new TextEncoder().encode(feedWith(10_000)), { language: 'en', now: 0 }),
  'a page nested as deep as it is long': () => readPage(times('<div>'), PAGE),
  'a page of 60,000 nested elements': () => readPage('<div>'.repeat(60_000), PAGE),
  'a page of lines before a table': () => readPage(`<table>${times('<br>')}`, PAGE),
  'a page that is moved again and again': () => {
    const bold = Array.from({ length: 400 }, (_, index) => `<b id=${index}>`).join('');
    return readPage(`${bold}<p>${times('<br>')}${'</b>'.repeat(400)}`, PAGE);
  },
  'a page of tags that are never closed': () => unclosedTags(times('<linli-stats-panel>')),
  'a page of beginnings of tags': () => unclosedTags(times('<a ="')),
  'a page of comments that do not end': () => unclosedTags(times('<!--')),
  'a page of comments': () => readPage(times('<!---->'), PAGE),
  'a page of attributes': () =>
    readPage(`<p ${Array.from({ length: 150_000 }, (_, index) => `a${index}`).join(' ')}>`, PAGE),
  'a page of links': () => readPage(times('<a href="#linli-a?">'), PAGE),
  'a page of links against a long base': () =>
    readPage(`<base href="/${times('a')}">${times('<a href="f#linli-a">')}`, PAGE),
  'a page of scripts': () => readPage(times('<script src=linli></script>'), PAGE),
  'a CSV file of quotes that do not close': () => csvFile(times('"a\n')),
  'a CSV file of quotes before more text': () => csvFile(times('"""a\n')),
  'a CSV file of one quote': () => csvFile(`"${times('""')}`),
  'a CSV file of blanks': () => csvFile(`${times(' ')}x`),
  'a cell of apostrophes': () => unguarded(times("'")),
  'a cell of blanks before no formula': () => unguarded(`'${times(' ')}`),
  'a cell of beginnings of entities': () => decodeXml(times('&#').slice(0, MILLION)),
  'a cell of sections': () => decodeXml(times('<![CDATA[').slice(0, MILLION)),
  'a cell of escapes': () => decodeCellText(times('_x00')),
  'a cell of what looks like escapes': () => encodeCellText(times('_x000D')),
  'a page of policies': () =>
    readPage(times('<meta http-equiv=content-security-policy content="connect-src a b c">'), PAGE),
};

for (const [name, read] of Object.entries(CASES)) {
  process.stdout.write(`${name}\n`);
  read();
}
process.stdout.write('done\n');
