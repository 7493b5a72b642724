import { enBooking } from './en-booking.ts';
import { enFailures } from './en-failures.ts';
import { enFigures } from './en-figures.ts';
import type { Messages } from './messages.ts';

const retryLater = 'Please try again later, or contact the community office.';

const because = (reason: string | null) => (reason === null ? '' : `: ${reason}`);

const asideOf = (reason: string | null) => (reason === null ? '' : ` (${reason})`);

const withUnit = (value: string, unit: string | null) =>
  unit === null ? value : unit === '%' ? `${value}%` : `${value} ${unit}`;

/** English. */
export const en: Messages = {
  tag: 'en',
  dir: 'ltr',
  common: {
    figure: (qualifier, value, unit) => {
      const words = { eq: '', gt: 'over ', lt: 'under ', about: 'about ' };
      return `${words[qualifier]}${withUnit(value, unit)}`;
    },
    loading: 'Loading…',
    retry: 'Try again',
    failed: {
      network: `There is no connection, so this content cannot be shown. ${retryLater}`,
      timeout: `The connection is slow and the content has not arrived. ${retryLater}`,
      http: `The site is busy, so this content cannot be shown. ${retryLater}`,
      truncated: `The content did not arrive completely. ${retryLater}`,
      other: `This content cannot be shown at the moment. ${retryLater}`,
    },
    stale: (time) => `Cannot be updated at the moment; this was read at ${time}.`,
    overdue: (date) =>
      `This was to be brought up to date by ${date} and may have changed; please ask before you go.`,
    noticeFrom: (publisher) => `Notice from ${publisher ?? 'the publisher of these data'}:`,
    partMissing: (file) =>
      `${file} could not be loaded, so what it does is missing: upload it beside linli.js, and let the page’s CSP allow it.`,
    ask: 'please ask',
    label: (text) => `${text}:`,
    labelled: (label, value) => `${label}: ${value}`,
    aside: (main, more) => `${main} (${more})`,
    joined: (items) => items.join(', '),
  },
  time: {
    zoneName: (zone) => (zone === 'Asia/Shanghai' ? 'Beijing time' : null),
    range: (start, end) => `${start}\u2060–\u2060${end}`,
    from: (start) => `from ${start}`,
    allDay: 'all day',
    days: (first, last) => `${first}–${last}`,
    everyDay: 'every day',
    timeUnknown: 'please ask for the time',
    today: 'today',
    tomorrow: 'tomorrow',
    day: (date, relation) => (relation === null ? date : `${relation} (${date})`),
    shortDay: (weekday, relation) => `${relation}, ${weekday}`,
    allTimesIn: (zone) => `All times are ${zone}.`,
    deviceTime: (time) => `Your device shows ${time}`,
    cancelled: (when, reason) => `${when} cancelled${because(reason)}`,
    moved: (when, plannedFor, reason) => `${when} (instead of ${plannedFor}${because(reason)})`,
    movedFrom: (plannedFor, reason) => `instead of ${plannedFor}${because(reason)}`,
    askHoliday: (when, reason) => `${when} please ask whether it takes place${because(reason)}`,
    postponed: (when, reason) => `${when} is moved; please ask to when${because(reason)}`,
    mayChange: 'holidays may change this',
    clockChange: 'the clocks are changed',
    added: (when, reason) => `${when} (${reason ?? 'added'})`,
  },
  rules: {
    nth: (nth, weekday) => {
      const count = Math.abs(nth);
      const name = ['1st', '2nd', '3rd'][count - 1] ?? `${count}th`;
      const place = nth === -1 ? 'last' : `${name}${nth < 0 ? ' to last' : ''}`;
      if (weekday !== null) return `${place} ${weekday}`;
      return nth > 0 ? `day ${nth}` : `${place} day`;
    },
    every: (days, interval, unit) => {
      const name = { weekly: 'week', monthly: 'month', yearly: 'year' }[unit];
      return `${days} of every ${interval === 1 ? name : `${interval} ${name}s`}`;
    },
  },
  places: {
    distance: (value, unit) => `about ${value} ${unit}`,
    closedOn: (day, reason) => `${day} closed${because(reason)}`,
    askOn: (day, reason) => `${day} please ask whether it is open${because(reason)}`,
    openOn: (day, hours, reason) => `${day} open: ${hours}${asideOf(reason)}`,
    seasonFrom: (day, name, hours) => `From ${day}${name === null ? '' : `, ${name}`}: ${hours}`,
    limit: (amount, per) => (per === null ? amount : `${amount} per ${per}`),
  },
  list: {
    label: 'Services',
    search: 'Search services',
    searchHint: 'Service or place',
    category: 'Category',
    option: (name, count) => `${name} (${count})`,
    unknownChoice: 'No longer offered',
    filters: (chosen) => (chosen === 0 ? 'Filter' : `Filter (${chosen})`),
    allCategories: 'All',
    moreCategories: 'More',
    otherCategory: 'Other',
    count: (services) => (services === 1 ? '1 service' : `${services} services`),
    empty: 'There are no services at the moment.',
    results: 'What was found',
    clear: 'Clear all',
    view: 'Show as',
    views: { cards: 'Services', week: 'Week', finder: 'Where can I' },
    sort: 'Sort',
    sorts: { category: 'By category', next: 'Soonest first', distance: 'Nearest first' },
    nearMe: 'Near me',
    alsoOpen: (services) =>
      services === 1
        ? '1 more service of the city is open to you.'
        : `${services} more services of the city are open to you.`,
    showAll: 'Show the whole city',
    showArea: 'Show this community only',
    more: (services) => `Show ${services} more`,
    details: 'Details',
    hideDetails: 'Hide',
    book: 'Book',
    place: 'Place',
    provider: 'Provider',
    time: 'Time',
    price: 'Price',
    bring: 'Bring',
    free: 'Free',
    notFree: 'not free; please ask',
    askTime: 'Times are not published; please ask the community',
    timesInDoubt: (areSome) =>
      `${areSome ? 'Some times' : 'The times'} are not certain; please ask`,
    askPrice: 'please ask',
    askProvider: 'not published',
    askPlace: 'please ask',
    noSessionSoon: 'Nothing in the next four weeks; please ask',
    temporarilyClosed: 'Closed for now',
    hours: (when) => `Open: ${when}`,
    walkIn: 'No booking needed, just come',
    byPhone: 'Book by phone',
    bookableFrom: (when) => `Bookable from ${when}`,
    bookingClosed: 'Online booking has closed',
    askFirst: 'Please ask first',
    map: { amap: 'Map (Amap)', baidu: 'Map (Baidu)', tencent: 'Map (Tencent)' },
    callToBook: (phone) => `To book, call ${phone}`,
    bookOnSite: 'Book on their site',
    askByPhone: (phone) => `To ask, call ${phone}`,
    standsFor: (count) => `${count} places`,
    priceOf: (name, amount) => `${amount} ${name}`,
  },
  details: {
    phone: 'Phone',
    answers: { yes: 'yes', no: 'no', unknown: 'please ask' },
    ago: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'} ago`,
    audience: 'For',
    website: 'Website',
    sessions: 'Coming up',
    capabilities: 'You can',
    credit: (name) => `Image: ${name}`,
    openTo: {
      city: 'residents of the whole city',
      community: 'residents of this community',
      all: 'everybody',
    },
    asWritten: (written) => `“${written}” (please ask)`,
    askLimit: 'ask for the limit',
    ages: (from, to) => {
      if (from !== null && to !== null) return `ages ${from} to ${to}`;
      return from === null ? `up to age ${to ?? ''}` : `age ${from} and over`;
    },
    stepFree: (answer) => `Step-free access: ${answer}`,
    checked: (ago, date, by) => `Checked ${ago} (${date}${by === null ? '' : `, ${by}`})`,
    reviewDue: (date) =>
      `This was to be checked again by ${date} and may have changed; please ask before you go.`,
    changes: 'Changes ahead',
    report: 'Something wrong? Tell us',
    share: 'Share',
    shared: 'The address has been copied.',
    copyThis: 'Copy this address:',
    gone: (publisher) =>
      `This service is not listed here now. It may have ended, or have another name. Please ask ${publisher ?? 'the community'}.`,
    calendar: 'Add to calendar',
    calendarCancelled: 'Mark as cancelled in calendar',
    calendarAsk: (service) => `Ask first: ${service}`,
    calendarGone: (service) => `Cancelled: ${service}`,
    languages: 'Languages',
    attachments: 'Files',
    fileKinds: { image: 'image', archive: 'archive', text: 'text' },
    file: (kind, size) => [kind, size].filter(Boolean).join(', '),
  },
  wechat: {
    book: 'Book in WeChat',
    kinds: {
      official_account: 'WeChat official account',
      mini_program: 'WeChat mini-program',
      personal: 'WeChat',
      account: 'WeChat',
    },
    id: 'WeChat ID',
    copy: 'Copy',
    copied: 'Copied. Search for it in WeChat.',
    marked: 'Marked. Copy it and search for it in WeChat.',
    qrOf: (account) => `QR code: ${account}`,
    scan: 'Scan the code with WeChat; in WeChat, press and hold it.',
  },
  filter: {
    nothingFound: (query) =>
      query.trim() === '' ? 'No service fits your choices.' : `Nothing found for “${query}”.`,
    tips: [
      'Try a shorter word, such as “yoga”',
      'Take away some choices',
      'Ask the community office',
    ],
    suggestions: 'Try these:',
    show: (services) =>
      services === 0
        ? 'Nothing fits: hide filters'
        : services === 1
          ? 'Show 1 service'
          : `Show ${services} services`,
    label: 'Filters',
    chosen: 'Chosen',
    remove: (choice) => `Remove: ${choice}`,
    any: 'Any',
    questions: { when: 'When', where: 'Where', who: 'For whom', how: 'Price and booking' },
    question: (name, chosen) => (chosen === 0 ? name : `${name} (${chosen} chosen)`),
    facets: {
      category: 'Category',
      place: 'Place',
      provider: 'Provider',
      when: 'When',
      weekday: 'Day of the week',
      part: 'Time of day',
      cost: 'Price',
      open_to: 'Open to',
      age: 'Age',
      access: 'Step-free access',
      language: 'Language',
      booking: 'How to book',
      service: 'This one only',
    },
    when: {
      now: 'Open or on now',
      today: 'Today',
      tomorrow: 'Tomorrow',
      weekend: 'Weekend',
      week: 'Next 7 days',
    },
    part: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    cost: { free: 'Free', paid: 'Not free', ask: 'Price: please ask' },
    openTo: {
      all: 'For everybody',
      city: 'For the whole city',
      community: 'For this community',
      ask: 'Not stated for whom',
    },
    access: { yes: 'Step-free', no: 'With steps', ask: 'Steps: please ask' },
    booking: {
      online: 'Book online',
      walk_in: 'Just come',
      phone: 'Book by phone',
      wechat: 'Book in WeChat',
      link: 'Book on their site',
      ask: 'How to book: please ask',
    },
    timeUnknown: 'Times not published',
    languageUnknown: 'Language not stated',
    closest: 'Nothing fits exactly. The closest:',
    closestCount: (services) =>
      `Nothing fits exactly; ${services === 1 ? '1 service is' : `${services} services are`} close`,
    inCity: (services, open) =>
      `Not here: the whole city has ${services}${open === services || open === 0 ? '' : `, ${open} of them for all its residents`}.`,
    without: (choice, services) => `${services} without “${choice}”`,
    ageHint: 'In years, such as 67',
    ageUnclear:
      'This age was not understood, so nothing is filtered by it. Write years, such as 67.',
    years: (age) => (age === '1' ? '1 year old' : `${age} years old`),
  },
  opening: {
    open: (until, reason) =>
      `Open now${asideOf(reason)}${until === null ? '' : `, until ${until}`}`,
    closed: (opens, reason) =>
      `Closed now${asideOf(reason)}${opens === null ? '' : `, opens ${opens}`}`,
    ask: (reason) => `Please ask whether it is open today${asideOf(reason)}`,
  },
  week: {
    title: (from, to) => `${from} to ${to}`,
    days: 'Choose a day',
    count: (entries) => `${entries} on`,
    allDays: 'All seven days',
    previous: 'Seven days before',
    next: 'Seven days later',
    current: 'Back to today',
    until: (end) => `to ${end}`,
    nextTime: (day) => `next ${day}`,
    nothing: 'Nothing on',
    empty: 'No activities are announced for these seven days.',
    untimed: (services) =>
      services === 1
        ? '1 more service has no published times: see the list, or ask the community.'
        : `${services} more services have no published times: see the list, or ask the community.`,
    more: (entries) => `Show ${entries} more`,
    print: 'Print as a wall sheet',
    printedOn: (date) => `Printed ${date}`,
    call: (phone) => `Phone ${phone}`,
    scan: 'Scan for the latest times',
    subjectToChange: 'Times may change; the latest are on the web.',
  },
  subscription: {
    title: { calendar: 'Subscribe to the calendar', news: 'Subscribe to changes' },
    about: (feed) =>
      `All sessions of “${feed}”. What is cancelled or moved later changes in your calendar by itself, within some hours.`,
    open: 'Open in the calendar',
    copy: 'Copy the calendar’s address',
    copied: 'Copied: paste it where your calendar asks for a URL to subscribe to.',
    copyThis: 'Copy this address:',
    phones:
      '“Open in the calendar” is for iPhones and computers; in WeChat, first press “…” at the top and open this page in the browser. On Android, copy the address into “import from URL” or “subscribe” in the settings of the calendar; a calendar that has neither cannot subscribe.',
    news: 'News of changes (Atom, for feed readers)',
  },
  finder: {
    position: {
      asking: 'Finding where you are…',
      known: 'Your position is used only to work out distances on this device, and sent to nobody.',
      refused:
        'Your position was not shared. You can choose a place under “More filters” in the list.',
      unavailable:
        'Your position cannot be found. You can choose a place under “More filters” in the list.',
    },
    title: 'Where can I do this?',
    what: 'What do you want to do?',
    choose: 'Please choose',
    amount: (unit) => `Amount (${unit})`,
    amountHint: 'Such as 1500; may be left empty',
    badAmount: 'Please write the amount as a number, such as 1500.',
    found: (points) =>
      points === 0
        ? 'No place found where it is certain'
        : points === 1
          ? '1 place where you can'
          : `${points} places where you can`,
    none: 'Nothing found. Please call the community office.',
    yes: 'You can',
    ask: 'Please ask first',
    no: 'Not here',
    limit: (limit) => `Limit: ${limit}`,
    limitUnknown: 'The limit is not published: please ask before you go',
    overLimit: (amount, limit) => `${amount} is over the limit here (${limit})`,
    channel: {
      machine: 'at a machine',
      self_service: 'self-service',
      staff: 'with a member of staff',
      online: 'online',
    },
  },
  form: {
    label: 'Booking',
    title: (service) => `Book: ${service}`,
    chooseService: 'Please choose a service from the list first.',
    sessions: 'Choose a time',
    moreSessions: (sessions) => `Show ${sessions} more times`,
    places: (remaining) => `${remaining} ${remaining === 1 ? 'place' : 'places'} left`,
    placesAsOf: (time) => `Places left at ${time}`,
    placesUnknown: 'places are checked when you send',
    full: 'full',
    closed: 'closed',
    cancelled: (reason) => `cancelled${because(reason)}`,
    opensAt: (when) => `opens ${when}`,
    forWhom: 'Who comes',
    forSelf: 'Myself',
    forOther: 'Somebody else',
    partySize: 'How many people',
    partyLimit: (most) => `up to ${most}`,
    fewer: 'One fewer',
    more: 'One more',
    contact: 'How we reach you',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    name: 'Name',
    phone: 'Phone',
    phoneHint: 'Mobile or landline; we call if something changes',
    privacy: 'How it is used',
    receiver: (handler, host) => `This goes to ${handler}, at ${host}.`,
    consent: (handler) => `I agree that ${handler} uses my name and phone number for this booking.`,
    submit: 'Send booking',
    unknownService: 'This service was not found.',
  },
  stats: {
    label: 'Figures',
    unknown: 'not published',
    source: (name) => `Source: ${name}`,
    others: (source) => `All others – ${source}`,
    asOf: (date) => `as of ${date}`,
    noDate: 'undated',
    empty: 'There are no figures at the moment.',
    otherGroup: 'Other',
  },
  booking: enBooking,
  figures: enFigures,
  failures: enFailures,
};
