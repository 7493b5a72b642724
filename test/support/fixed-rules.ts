const MORNING = [{ start: '10:00', end: '11:30' }];
const HOURS = [{ start: '09:00', end: '12:00' }];
const PHONE = [{ number: '0994-2345678' }];

/** A service, with its one schedule. */
function given(id: string, name: string, schedule: Readonly<Record<string, unknown>>) {
  return {
    schedule: { id: `sch-${id}`, kind: 'event', times: MORNING, ...schedule },
    service: {
      ...{ id, name, phones: PHONE, cost: { free: true } },
      booking: { mode: 'online' },
      at: [{ id: `at-${id}`, location_id: 'hall', schedules: [`sch-${id}`] }],
    },
  };
}

/** Services with rules of every kind, around Tuesday 24 November 2026, and some of which nobody can say when they are. */
export function rulesFeed() {
  const all = [
    given('odd', '普法讲座', { byday: ['SA'], interval: 2 }),
    given('monthly', '义诊', { freq: 'monthly', byday: ['1MO', '-1FR'] }),
    given('hours', '公证咨询窗口', {
      ...{ kind: 'hours', freq: 'monthly', bymonthday: [15, -1], times: HOURS },
    }),
    given('moved', '太极拳', {
      byday: ['WE'],
      exceptions: [{ date: '2026-11-25', status: 'moved', reason: '老师请假' }],
    }),
    given('half', '书法班', {
      byday: ['WE'],
      times: [...MORNING, { start: '15:00', end: '16:00' }],
      exceptions: [
        {
          date: '2026-11-25',
          status: 'cancelled',
          reason: '上午停水',
          times: [{ start: '10:00' }],
        },
      ],
    }),
    given('new-year', '合唱团', {
      ...{ freq: 'yearly', start: '2020-12-04', calendar: 'nobody' },
    }),
    given('holiday', '剪纸', { byday: ['FR'], calendar: 'own' }),
  ];
  const status = {
    ...given('status', '体检', {}).service,
    ...{ status: '看情况', at: [{ id: 'at-status', schedules: ['sch-half'] }] },
  };
  const both = {
    ...given('both', '瑜伽', { byday: ['TH'] }).service,
    at: [{ id: 'at-both', location_id: 'hall', schedules: ['sch-monthly', 'sch-odd'] }],
  };
  const privacy = {
    ...{ version: '1', handler: '社区', contact: '0994', purpose: '预约', method: '系统' },
    ...{ kinds: '姓名', retention: '30天', rights: '可查' },
  };
  return {
    feed: {
      ...{ spec: '1.0', id: 'rules', title: '小镇', languages: ['zh-Hans'] },
      booking: { endpoint: '/nowhere', privacy },
      calendars: [{ id: 'own', days: [{ date: '2026-11-27', kind: 'holiday', name: '建城日' }] }],
    },
    locations: [{ id: 'hall', name: '活动室' }],
    schedules: all.map(({ schedule }) => schedule),
    services: [...all.map(({ service }) => service), both, status],
  };
}
