/** A small feed whose services, sessions, questions and figures stand in any order, or not at all. */
export interface Motion {
  /** Ids of the services, of `SERVICES`, in the order of the feed. */
  readonly services: readonly string[];
  /** Minutes after ten o'clock at which a session begins, for each that there is. */
  readonly minutes: readonly number[];
  readonly questions: readonly string[];
  readonly metrics: readonly string[];
}

export const SERVICES: Readonly<Record<string, string>> = {
  A: '血压测量',
  B: '法律咨询',
  C: '书法课',
  D: '剪纸班',
  E: '太极拳',
};
export const QUESTIONS = ['door', 'floor', 'walk', 'note'] as const;
export const METRICS = ['visits', 'halls', 'homes'] as const;
/** Each five minutes long, so that one after the other is over. */
export const MINUTES = [0, 20, 40, 60, 80, 100] as const;

export const ALL: Motion = {
  services: Object.keys(SERVICES),
  minutes: MINUTES,
  questions: QUESTIONS,
  metrics: METRICS,
};

export const nowAt = (minutes: number): string =>
  new Date(Date.parse('2026-12-02T09:50:00+08:00') + minutes * 60_000).toISOString();

const SAID = '社区';

export function townInMotion({ services, minutes, questions, metrics }: Motion) {
  return {
    feed: {
      ...{ spec: '1.0', id: 'motion', languages: ['zh-Hans'], timezone: 'Asia/Shanghai' },
      booking: {
        endpoint: '/desk/booking/none/motion',
        privacy: {
          ...{ version: '1', handler: SAID, contact: SAID, purpose: SAID, method: SAID },
          ...{ kinds: SAID, retention: SAID, rights: SAID },
        },
      },
    },
    taxonomies: [{ id: 't', name: '类', terms: [term('x', '健康'), term('y', '文化')] }],
    schedules: services.map((id) => ({
      id: `s-${id}`,
      kind: 'event',
      dates: [
        { date: '2026-12-02', times: minutes.map((at) => timeOf(at + shiftOf(id))) },
        { date: '2026-12-03', times: [timeOf(0)] },
      ],
    })),
    services: services.map((id) => ({
      id,
      name: SERVICES[id],
      terms: ['AC'.includes(id) ? 't:x' : 't:y'],
      cost: { free: 'ABD'.includes(id) },
      phones: [{ number: `0994-234567${shiftOf(id)}` }, { number: `0994-765432${shiftOf(id)}` }],
      booking: {
        mode: 'online',
        questions: questions.map((question) => ({
          ...{ id: question, type: 'short_text', label: question },
        })),
      },
      at: [{ id: `at-${id}`, schedules: [`s-${id}`], capacity: { maximum: 5 } }],
    })),
    metrics: metrics.map((id) => ({
      ...{ id, label: id, value: 3 },
      series: [1, 2, 3].map((v) => ({ t: `202${v}`, v })),
    })),
  };
}

const term = (id: string, name: string) => ({ id, name });

/** Minutes by which the sessions of a service come after those of the first. */
function shiftOf(id: string): number {
  return Object.keys(SERVICES).indexOf(id);
}

function timeOf(minutes: number) {
  return { start: clock(minutes), end: clock(minutes + 5) };
}

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(10 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
