import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPlainDate } from '../../src/model/time/plain-date.ts';
import { wallTimeAt } from '../../src/model/time/zoned-time.ts';
import { sampleCity } from './sample-city.ts';
import { feedText } from './feed-text.ts';

const USAGE = 'make-sample-city OUT.json [--today YYYY-MM-DD]';

const { values, positionals } = parseArgs({
  options: { today: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
const today = values.today ?? wallTimeAt(Date.now(), 'Asia/Shanghai').date;

if (file === undefined || !isPlainDate(today)) {
  console.error(`usage: ${USAGE}`);
  process.exitCode = 2;
} else {
  writeFileSync(file, feedText(sampleCity({ today })));
}
