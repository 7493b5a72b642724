import { html } from 'hono/html';
import type { Booking } from '../../booking/contract.ts';
import { phonePieces } from '../../model/phones/phone-text.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { htmlPage, type Html } from '../pages/html-page.ts';
import type { Place } from '../sessions/session-facts.ts';
import type { SessionNow } from './booking-view.ts';
import type { BookingRow } from '../store/tables.ts';

/** The heading of a booking, by its status. */
const STATUS: Readonly<Record<Booking['status'], string>> = {
  confirmed: '预约成功',
  waitlisted: '候补',
  pending: '已报名，等待抽签',
  cancelled: '预约已取消',
};

/** A booking, with all that its page is made of. */
export interface BookingPage {
  readonly booking: Booking;
  readonly row: BookingRow;
  readonly session: SessionNow;
  /** Path that a proxy puts before those of the endpoint. */
  readonly prefix: string;
}

/**
 * A booking as a page, for whoever opens its link in a browser: what was booked, what has become of it, and
 * a button that cancels it. It holds no name and no number of the resident, and needs no script.
 */
export function bookingPage({ booking, row, session, prefix }: BookingPage, now: Instant): Html {
  const plainText = (text: string | null) =>
    text === null ? '' : (wordingOf(JSON.parse(text) as Text, 'zh-Hans', [])?.text ?? '');
  const place = row.place === null ? null : (JSON.parse(row.place) as Place);
  const zone = booking.session.timezone;
  const starts = wallTimeAt(Date.parse(booking.session.startsAt), zone);
  const ends = booking.session.endsAt;
  const end = ends === null ? '' : `–${wallTimeAt(Date.parse(ends), zone).time}`;
  const until = Math.max(Date.parse(booking.undoUntil), Date.parse(booking.cancelUntil));
  const isOpen = booking.status !== 'cancelled' && now < until;
  const where = wordingOf(place?.name ?? null, 'zh-Hans', [])?.text ?? null;
  const clock = zone === 'Asia/Shanghai' ? '北京时间' : zone;
  const title = isDoubtful(booking) ? '这一场正在核对' : STATUS[booking.status];
  const isGone = booking.status === 'cancelled';
  const when = booking.session.inDoubt ? '原定时间' : '时间';
  const body = html`<main>
    <h1>${title}${booking.position === null ? '' : `，第 ${booking.position} 位`}</h1>
    ${news({ booking, row, session }, where)}
    <p>预约码：<b class="code">${booking.code}</b></p>
    <p>${plainText(row.service_name)}</p>
    <p>${when}：<span class="when">${starts.date} ${starts.time}${end}</span>（${clock}）</p>
    ${where === null ? null : html`<p>地点：${where}</p>`}
    <p>人数：${booking.partySize} 人</p>
    ${isDoubtful(booking) ? null : html`<p><a href="${booking.icsUrl}">${isGone ? '在日历中标为取消' : '加入日历'}</a></p>`}
    ${
      isOpen
        ? html`<form method="post" action="${new URL(booking.manageUrl).pathname}/cancel">
              <button>取消预约</button>
            </form>
            <p class="quiet">取消后名额让给别人，不能恢复。</p>`
        : null
    }
  </main>`;
  return htmlPage(title, `${prefix}/booking/page.css`, body);
}

function isDoubtful({ status, session }: Booking): boolean {
  return session.inDoubt && status !== 'cancelled';
}

/** A text about phones, in which every number is a link. */
function phoneLinks(text: string): readonly Html[] {
  return phonePieces(text).map((piece) =>
    piece.address === null
      ? html`${piece.text}`
      : html`<a href="${piece.address}">${piece.text}</a>`,
  );
}

/** The changes of the session since it was booked; nothing where it is as it was. */
function news({ booking, row, session }: Omit<BookingPage, 'prefix'>, where: string | null): Html {
  const { movedFrom, placeChanged, timezone } = booking.session;
  const { standing, phone } = session;
  const call = phone === null ? '请向社区打电话核实。' : html`请打电话 ${phoneLinks(phone)} 核实。`;
  const reason = wordingOf(standing?.announced.session.reason ?? null, 'zh-Hans', [])?.text ?? null;
  const isChanged = movedFrom !== null || row.session_cancelled === 1;
  const said = booking.said ?? (isChanged ? reason : null);
  const at = (instant: string) => {
    const { date, time } = wallTimeAt(Date.parse(instant), timezone);
    return `${date} ${time}`;
  };
  const lines: readonly (Html | null)[] = [
    isDoubtful(booking) && standing?.state === 'held'
      ? html`社区改了这一场的安排，时间或地点可能有变，工作人员正在核对。您的预约还在。${call}`
      : null,
    isDoubtful(booking) && standing?.state === 'unresolved'
      ? html`到原定时间还没有核对清楚这一场。${call}`
      : null,
    movedFrom !== null && !isDoubtful(booking)
      ? html`时间有变：原来是 ${at(movedFrom)}，现在是
        ${at(booking.session.startsAt)}。${
          booking.status === 'cancelled' ? '' : '不方便来可以取消。'
        }`
      : null,
    placeChanged && !isDoubtful(booking)
      ? html`地点有变：${where === null ? '请打电话问清楚' : `现在在${where}`}。`
      : null,
    said === null ? null : html`社区说明：${said}`,
  ];
  return html`${lines.map((line) =>
    line === null ? null : html`<p class="notice" role="status">${line}</p>`,
  )}`;
}
