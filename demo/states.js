// Shows on `states.html` what takes a search or a booking to be seen. Nothing is sent anywhere: a booking is
// put into this tab's storage, where a form with `keep="session"` finds the one that was made in it.

const SEARCH = 'nothing.q';
const asked = new URLSearchParams(location.search);
if (!asked.has(SEARCH)) {
  asked.set(SEARCH, '潜水');
  history.replaceState(null, '', `?${asked}${location.hash}`);
}

const SESSION = {
  id: 'at-book~daily~2026-11-28T16:00',
  serviceId: 'book',
  locationId: 'hall',
  startsAt: '2026-11-28T16:00:00+08:00',
  endsAt: '2026-11-28T17:30:00+08:00',
  timezone: 'Asia/Shanghai',
  movedFrom: null,
  placeChanged: false,
  inDoubt: false,
};

const BOOKING = {
  id: 'a-booking-to-look-at',
  code: '482 716',
  status: 'confirmed',
  position: null,
  drawAt: null,
  partySize: 2,
  session: SESSION,
  undoUntil: '2026-11-24T10:10:00+08:00',
  cancelUntil: '2026-11-28T15:00:00+08:00',
  manageUrl: new URL('states.html#result', document.baseURI).href,
  icsUrl: new URL('states.html#result', document.baseURI).href,
  checkIn: { text: '482716' },
  said: null,
  phone: '0300-2000000',
  replayed: false,
};

const RESULTS = {
  confirmed: {},
  waitlisted: { status: 'waitlisted', position: 2 },
  pending: { status: 'pending', drawAt: '2026-11-27T18:00:00+08:00' },
  moved: {
    session: { ...SESSION, movedFrom: '2026-11-26T16:00:00+08:00' },
    said: '教室那天有会。',
  },
  // What was kept is a booking that held; it has been taken back since.
  cancelled: { manageUrl: new URL('answers/cancelled.json', document.baseURI).href },
};

const DRAFT = {
  ...{ sessionId: null, name: '', phone: '', partySize: '1', consent: null, forOther: false },
  ...{ otherName: '', relation: '', otherConsent: null, attendees: [], answers: {} },
  priorityGroup: null,
};

for (const [place, form] of [...document.querySelectorAll('linli-booking-form')].entries()) {
  const { result } = form.dataset;
  if (result === undefined) continue;
  const feed = new URL(form.getAttribute('src'), document.baseURI).href;
  const endpoint = new URL('../answers/places.json?of=', feed).href;
  const key = JSON.stringify([location.pathname, `${place}`, feed, endpoint, 'book']);
  const kept = {
    ...{ version: 3, draft: DRAFT, intent: null },
    booking: { ...BOOKING, ...RESULTS[result] },
  };
  try {
    sessionStorage.setItem(`linli-booking ${key}`, JSON.stringify(kept));
  } catch {
    // no storage here: the form is shown as it is before a booking
  }
}
