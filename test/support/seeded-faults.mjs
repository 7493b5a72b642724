// Faults that `npm run seed-faults` puts into the sources, one at a time: the tests named have to find them.

/**
 * @typedef {object} Fault
 * @property {string} fault as a visitor, an editor or a developer would meet it
 * @property {string} file the name of a file; only one in `src/` and `demo/` may have it
 * @property {string} find stands in it once
 * @property {string} replace
 * @property {string} test the path of the test that finds it, or a piece of it
 */

/** @type {readonly Fault[]} */
export const FAULTS = [
  // The model.
  {
    fault: 'every weekday is the day before',
    file: 'plain-date.ts',
    find: '(sundayFirst + 6) % 7',
    replace: '(sundayFirst + 5) % 7',
    test: 'engines/plain-date',
  },
  {
    fault: 'a date that does not exist is taken for one',
    file: 'plain-date.ts',
    find: '(DAYS[month] ?? 0)',
    replace: '31',
    test: 'engines/plain-date',
  },
  {
    fault: 'a cancelled session takes place',
    file: 'single-dates.ts',
    find: "if (status === 'extra') append",
    replace: "if (status === 'cancelled') continue;\n    if (status === 'extra') append",
    test: 'unit/model/time/sessions.changes',
  },
  {
    fault: 'what is every second week is in the other week',
    file: 'rule-days.ts',
    find: 'weeks % schedule.interval === 0',
    replace: 'weeks % schedule.interval === 1',
    test: 'unit/model/time/sessions.test',
  },
  {
    fault: 'a season ends a day too early',
    file: 'rule-days.ts',
    find: 'day >= from && day <= to',
    replace: 'day >= from && day < to',
    test: 'unit/model/time/seasons',
  },
  {
    fault: 'an address with a script is let through',
    file: 'web-address.ts',
    find: "'http:', ",
    replace: "'http:', 'javascript:', ",
    test: 'unit/model/web-address',
  },
  {
    fault: 'a service number that begins with 400 is no number',
    file: 'phone-number.ts',
    find: '/^400\\d{7}$/',
    replace: '/^400\\d{6}$/',
    test: 'engines/phone-number',
  },
  // The reader of feeds.
  {
    fault: 'Chinese in GBK is mojibake',
    file: 'decode.ts',
    find: "believed, 'gb18030'",
    replace: 'believed',
    test: 'engines/decode',
  },
  {
    fault: 'a record with an id that another has is kept',
    file: 'read-feed.ts',
    find: 'if (seen.has(item.id)) {',
    replace: "if (seen.has('')) {",
    test: 'unit/feed/read-feed.test',
  },
  {
    fault: 'a feed of another major version is read',
    file: 'read-feed.ts',
    find: 'major !== FEED_MAJOR',
    replace: 'major < FEED_MAJOR',
    test: 'unit/feed/read-feed.test',
  },
  {
    fault: 'a feed that does not say how large it is may be as large as it likes',
    file: 'request-json.ts',
    find: 'if (size > max) {',
    replace: 'if (size > 1_000 * max) {',
    test: 'elements/loading/request-json',
  },
  // The booking client.
  {
    fault: 'a lost reply is asked for with another key',
    file: 'send.ts',
    find: '      lost += 1;',
    replace: '      lost += 1;\n      request = { ...request, requestId: createRequestId() };',
    test: 'unit/booking/submit',
  },
  {
    fault: 'a second press within a second sends again',
    file: 'active-form.ts',
    find: ' || !this.#presses.isAnother(typed)',
    replace: '',
    test: 'elements/booking-form.chaos',
  },
  // The endpoint.
  {
    fault: 'the last place is never given away',
    file: 'session-counter.ts',
    find: "'<=', capacity)",
    replace: "'<', capacity)",
    test: 'unit/endpoint/race',
  },
  {
    fault: 'a party takes more places than are left',
    file: 'session-counter.ts',
    find: "column(column('taken', '+', places), '<=', capacity)",
    replace: "column('taken', '<', capacity)",
    test: 'unit/endpoint/session-rules',
  },
  {
    fault: 'a key in the header alone is lost',
    file: 'keyed-body.ts',
    find: 'requestId: bodyKey ?? headerKey',
    replace: 'requestId: bodyKey',
    test: 'unit/endpoint/booking.test',
  },
  {
    fault: 'one phone may hold a place more than the rules allow',
    file: 'booking-limits.ts',
    find: 'places > limit',
    replace: 'places > limit + 1',
    test: 'unit/endpoint/booking-rules',
  },
  {
    fault: 'a booking can be taken back for ever',
    file: 'booking-handler.ts',
    find: 'if (stamp() > row.undo_until && stamp() > row.cancel_until)',
    replace: 'if (stamp() > row.undo_until && stamp() < row.cancel_until)',
    test: 'unit/endpoint/manage',
  },
  // The elements.
  {
    fault: 'the focus stays where it was when the form has errors',
    file: 'focus-target.ts',
    find: "? '.summary' : null",
    replace: '? null : null',
    test: 'elements/booking-form.test',
  },
  {
    fault: 'words of another language do not say which',
    file: 'light-text-controller.ts',
    find: 'lang === null ? attributes : { ...attributes, lang }',
    replace: 'attributes',
    test: 'elements/light-text',
  },
  {
    fault: 'the fallback is gone when there is no feed',
    file: 'frame.ts',
    find: 'return html`<slot></slot>\n    <div class="notice"',
    replace: 'return html`<div class="notice"',
    test: 'elements/feed-element.contract',
  },

  // Sessions that keep their identity.
  {
    fault: 'a corrected time is a new session, and the people of the old one stand on no list',
    file: 'match.ts',
    find: 'same.set(pair.gone.key, pair.come);',
    replace: '',
    test: 'identity/reconcile',
  },
  {
    fault: 'a time moves to another day by itself',
    file: 'reconcile.ts',
    find: 'if (isOtherDay) return',
    replace: 'if (isOtherDay && now < 0) return',
    test: 'identity/reconcile',
  },
  {
    fault: 'what may be a session in doubt is sold',
    file: 'identities.ts',
    find: 'closed.has(key) ||',
    replace: '',
    test: 'identity/corrected-feeds',
  },
  {
    fault: 'a half empty copy of the feed empties the office',
    file: 'gate.ts',
    find: '(bookedGone >= FEW',
    replace: '(bookedGone > booked',
    test: 'identity/gate',
  },
  {
    fault: 'who has seen an old feed books what is in doubt by now',
    file: 'session-counter.ts',
    find: 'return !isSure && !(await isCurrentRevision(transaction, seen.revision));',
    replace: 'return isSure && false;',
    test: 'identity/stale-programme',
  },
  // What clerks write.
  {
    fault: 'between two feeds, a value that cannot be read any more is no change',
    file: 'meaning.ts',
    find: ": '?';",
    replace: ": '';",
    test: 'unit/authoring/changes.test',
  },
  {
    fault: 'between two feeds, a session moved beyond the days that are compared is withdrawn',
    file: 'compare-sessions.ts',
    find: 'to.date > furthest',
    replace: 'false',
    test: 'unit/authoring/changes.test',
  },
  {
    fault: 'between two feeds, a session that follows from other usual times is said one by one',
    file: 'compare-sessions.ts',
    find: '!isRuleNew || origin',
    replace: 'isRuleNew || !isRuleNew || origin',
    test: 'unit/authoring/changes.test',
  },
  {
    fault: 'between two feeds, a field is compared by nobody',
    file: 'facts.ts',
    find: "'services.documents': 'documents',",
    replace: "'services.documents': null,",
    test: 'unit/authoring/changes',
  },
  {
    fault: 'in merged feeds, a service is booked at the endpoint of another office',
    file: 'not-online.ts',
    find: "hasPhone ? 'phone' : null",
    replace: "hasPhone ? 'online' : 'online'",
    test: 'unit/authoring/merge',
  },
  {
    fault: 'in merged feeds, an id leads to the record of another office',
    file: 'references.ts',
    find: "'schedules.exceptions.services': 'services'",
    replace: "'schedules.exceptions.services': 'word'",
    test: 'unit/authoring/merge',
  },
  {
    fault: 'in merged feeds, a figure counts what other offices have',
    file: 'counted-figures.ts',
    find: 'if (isOfOwn) return metric;',
    replace: 'return metric;',
    test: 'unit/authoring/merge',
  },
];
