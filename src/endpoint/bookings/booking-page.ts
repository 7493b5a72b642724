import { html } from 'hono/html';
import type { Booking } from '../../booking/contract.ts';
import { wordingOf, type Text } from '../../model/text.ts';
import { wallTimeAt, type Instant } from '../../model/time/zoned-time.ts';
import { htmlPage, type Html } from '../pages/html-page.ts';
import type { Place } from '../sessions/session-facts.ts';
import type { BookingRow } from '../store/tables.ts';

/** The heading of a booking, by its status. */
const STATUS: Readonly<Record<Booking['status'], string>> = {
  confirmed: '预约成功',
  waitlisted: '候补',
  pending: '已报名，等待抽签',
  cancelled: '预约已取消',
};

/**
 * A booking as a page, for whoever opens its link in a browser: what was booked, and a button that
 * cancels it. It holds no name and no number, and needs no script.
 *
 * @param prefix path that a proxy puts before those of the endpoint
 */
export function bookingPage(booking: Booking, row: BookingRow, prefix: string, now: Instant): Html {
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
  const title = STATUS[booking.status];
  const body = html`<main>
    <h1>${title}${booking.position === null ? '' : `，第 ${booking.position} 位`}</h1>
    <p>预约码：<b class="code">${booking.code}</b></p>
    <p>${plainText(row.service_name)}</p>
    <p>时间：${starts.date} ${starts.time}${end}（${clock}）</p>
    ${where === null ? null : html`<p>地点：${where}</p>`}
    <p>人数：${booking.partySize} 人</p>
    <p><a href="${booking.icsUrl}">加入日历</a></p>
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
