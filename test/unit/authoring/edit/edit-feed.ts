import { readFeed } from '../../../../src/feed/read-feed.ts';
import type { Feed } from '../../../../src/model/feed.ts';
import { directoryOf, sessionsOfService } from '../../../../src/model/directory.ts';
import { instantOf } from '../../../../src/model/time/zoned-time.ts';
import type { JsonRecord } from '../../../../src/authoring/workbook/record-list.ts';

export const NOW = instantOf('2026-12-01', '09:00', 'Asia/Shanghai');

/** A feed of a community: a class twice a day, three classes of one time of which two are at one place. */
export const COMMUNITY: JsonRecord = {
  feed: {
    ...{ spec: '1.0', id: 'heping', title: '和平社区', languages: ['zh-Hans'], x_office: 'kept' },
    calendars: [{ id: 'own', days: [{ date: '2026-12-09', kind: 'holiday', name: '校庆' }] }],
  },
  locations: [
    { id: 'hall', name: '活动室', schedules: ['hours'] },
    { id: 'yard', name: '院子' },
  ],
  schedules: [
    {
      ...{ id: 'wed', kind: 'event', byday: ['WE'], times: [{ start: '16:00', end: '17:30' }] },
      ...{ calendar: 'own', on_holiday: 'closed', x_note: 'kept' },
    },
    {
      ...{ id: 'twice', kind: 'event', byday: ['WE'] },
      times: [
        { start: '10:00', end: '11:00' },
        { start: '15:00', end: '16:00' },
      ],
    },
    {
      id: 'hours',
      kind: 'hours',
      byday: ['MO', 'TU', 'WE'],
      times: [{ start: '09:00', end: '18:00' }],
    },
  ],
  services: [
    { id: 'yoga', name: '瑜伽', at: [{ id: 'a1', location_id: 'hall', schedules: ['wed'] }] },
    { id: 'choir', name: '合唱', at: [{ id: 'a2', location_id: 'hall', schedules: ['wed'] }] },
    { id: 'chess', name: '象棋', at: [{ id: 'a3', location_id: 'yard', schedules: ['wed'] }] },
    { id: 'tea', name: '茶艺', at: [{ id: 'a4', location_id: 'hall', schedules: ['twice'] }] },
    { id: 'desk', name: '窗口', at: [{ id: 'a5', location_id: 'hall' }] },
  ],
  metrics: [{ id: 'm', label: '志愿者', value: 12 }],
  x_private: { of: 'the office' },
};

export function feedOf(raw: unknown): Feed {
  const reading = readFeed(raw);
  if ('failure' in reading) throw new Error(reading.failure);
  return reading.feed;
}

/** The coming sessions of a service, each in a line: "12-02 16:00 cancelled 下雨". */
export function sessionsIn(raw: unknown, service: string, days = 14): readonly string[] {
  const directory = directoryOf(feedOf(raw));
  const found = directory.service(service);
  if (found === null) return [];
  return sessionsOfService(directory, found, NOW, days).map(({ session }) => {
    const { date, start, status, reason } = session;
    return [date.slice(5), start, status, ...(typeof reason === 'string' ? [reason] : [])].join(
      ' ',
    );
  });
}

/** The exceptions of a schedule, as they are written. */
export function written(raw: JsonRecord, schedule: string): unknown {
  const schedules = raw['schedules'] as readonly JsonRecord[];
  return schedules.find(({ id }) => id === schedule)?.['exceptions'];
}
