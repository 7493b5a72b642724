// @ts-check
// What can be chosen for each tag, from what its feed has.

/**
 * @typedef {import('./snippets.js').TagName} TagName
 * @typedef {string | Readonly<Record<string, string>> | null} Text
 * @typedef {{ id: string, name?: Text, label?: Text }} Named
 * @typedef {object} Feed what of a feed is looked at here
 * @property {{ title?: Text, booking?: { endpoint?: string } | null, ics_url?: string | null }} feed
 * @property {(Named & { parent_id?: string | null })[]} [locations]
 * @property {(Named & { terms?: Named[] })[]} [taxonomies]
 * @property {(Named & { booking?: { mode?: string } | null })[]} [services]
 * @property {Named[]} [metrics]
 * @typedef {readonly [value: string, text: string]} Choice
 * @typedef {object} Option
 * @property {string} attribute
 * @property {string} label
 * @property {readonly Choice[]} choices
 * @property {boolean} [isSeveral]
 * @property {string} [typed] help for what is typed, where nothing can be chosen from
 */

const HEADING_LEVELS = /** @type {const} */ ([
  ['', '照组件的'],
  ...['2', '3', '4'].map((level) => /** @type {Choice} */ ([level, `h${level}`])),
]);

/**
 * @param {TagName} tag
 * @param {Feed | null} feed `null` where it could not be read
 * @returns {readonly Option[]}
 */
export function optionsFor(tag, feed) {
  /** @type {Option} */
  const headings = { attribute: 'heading-level', label: '标题的级别', choices: HEADING_LEVELS };
  return [...OPTIONS[tag](feed ?? { feed: {} }), headings];
}

/** @type {Readonly<Record<TagName, (feed: Feed) => readonly Option[]>>} */
const OPTIONS = {
  'service-list': (feed) => [
    {
      attribute: 'area',
      label: '哪里的服务',
      choices: [['', '全部'], ...named(feed.locations)],
    },
    {
      attribute: 'category',
      label: '哪一类',
      choices: [['', '全部'], ...(feed.taxonomies ?? []).flatMap(termsOf)],
    },
    {
      attribute: 'service',
      label: '只放一项服务',
      choices: [['', '不，放一份目录'], ...named(feed.services)],
    },
    {
      attribute: 'view',
      label: '先看到',
      choices: [
        ['', '分类的目录'],
        ['week', '一周安排'],
        ['finder', '去哪里办'],
        ['sheet', '张贴用的表'],
      ],
    },
    {
      attribute: 'limit',
      label: '先显示几项',
      choices: [
        ['', '12'],
        ...['6', '24', '48'].map((count) => /** @type {Choice} */ ([count, count])),
      ],
    },
  ],
  'booking-form': (feed) => {
    const booked = (feed.services ?? []).filter(({ booking }) => booking?.mode === 'online');
    return [
      {
        attribute: 'service',
        label: '预约哪一项',
        choices: [['', '请选一项'], ...named(booked)],
        ...(booked.length === 0
          ? { typed: '数据文件里没有读到能网上预约的服务：写上那一项的 id，例如 svc-yoga。' }
          : {}),
      },
      {
        attribute: 'flow',
        label: '怎样填',
        choices: [
          ['', '一页填完'],
          ['check', '填完先核对'],
          ['steps', '一屏问一件事'],
        ],
      },
    ];
  },
  'stats-panel': (feed) => [
    { attribute: 'metrics', label: '哪些数字', choices: named(feed.metrics), isSeveral: true },
    {
      attribute: 'layout',
      label: '怎样排',
      choices: [
        ['', '一格一个'],
        ['list', '一行一个'],
        ['story', '写成一段话'],
      ],
    },
    {
      attribute: 'numbers',
      label: '大的数字',
      choices: [
        ['', '写全'],
        ['short', '写成“万”'],
      ],
    },
  ],
};

/**
 * @param {readonly Named[]} [records]
 * @returns {readonly Choice[]}
 */
function named(records = []) {
  return records.map(({ id, name, label }) => [id, textOf(name ?? label ?? id)]);
}

/**
 * @param {Named & { terms?: Named[] }} taxonomy
 * @returns {readonly Choice[]}
 */
function termsOf({ id, name, terms = [] }) {
  const group = textOf(name ?? id);
  return terms.map((term) => [`${id}:${term.id}`, `${group}：${textOf(term.name ?? term.id)}`]);
}

/**
 * A text of a feed, in Chinese where there is one.
 *
 * @param {Text} text
 * @returns {string}
 */
export function textOf(text) {
  if (text === null || typeof text === 'string') return text ?? '';
  return text['zh-Hans'] ?? Object.values(text)[0] ?? '';
}
