import { expect } from 'chai';
import type { WorkbookReading } from '../../../../src/authoring/workbook/feed-of-sheets.ts';
import { findingPlace } from '../../../../src/authoring/workbook/finding-sentence.ts';
import { readFeed } from '../../../../src/feed/read-feed.ts';
import { sessionsOf } from '../../../../src/model/time/sessions.ts';

export const NOW = Date.parse('2026-11-30T10:00:00+08:00');

/** The feed of a reading, as pages read it. */
export function feedOf({ feed, findings }: WorkbookReading) {
  expect(feed, JSON.stringify(findings)).to.not.equal(null);
  const reading = readFeed(feed);
  if ('failure' in reading) throw new Error(reading.failure);
  expect(reading.issues).to.deep.equal([]);
  return reading.feed;
}

/** Findings, by their cells. */
export const said = ({ findings }: WorkbookReading) =>
  findings.map(
    (finding) =>
      `${findingPlace(finding)} ${finding.level} ${'code' in finding.about ? finding.about.code : finding.about.by}`,
  );

/** What takes place of a service in three weeks. */
export function sessions(reading: WorkbookReading, name: string): readonly string[] {
  const { services, schedules, feed } = feedOf(reading);
  const ids = services
    .filter((service) => service.name === name)
    .flatMap(({ at }) => at.flatMap((place) => place.schedules ?? []));
  const query = { now: NOW, days: 21, zone: 'Asia/Shanghai', calendars: feed.calendars };
  return schedules
    .filter(({ id }) => ids.includes(id))
    .flatMap((schedule) => sessionsOf(schedule, query))
    .map(({ date, start, status, reason }) =>
      [date.slice(5), start, status, typeof reason === 'string' ? reason : '']
        .filter(Boolean)
        .join(' '),
    );
}
