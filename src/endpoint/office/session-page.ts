import { html } from 'hono/html';
import type { Directory } from '../../model/directory.ts';
import { telephoneAddress } from '../../model/phones/phone-text.ts';
import type { Html } from '../pages/html-page.ts';
import type { BookingRow } from '../store/tables.ts';
import { answersOf, attendeesOf, type OfficeSession } from './office-data.ts';
import { lookAlikes } from './look-alikes.ts';
import { downloads, notice, officePage, sessionAddress, type OfficeFrame } from './office-page.ts';
import { placesLabel, STATUS_LABELS, stateLabel } from './status-labels.ts';

/**
 * One session: who has booked, whether they came, and what can be done.
 *
 * @param decision the buttons that end a doubt about it; `null` where there is none
 */
export function sessionPage(
  date: string,
  session: OfficeSession,
  bookings: readonly BookingRow[],
  directory: Directory,
  decision: Html | null,
  frame: OfficeFrame,
  message: string | null,
): Html {
  const { office } = frame;
  const alike = lookAlikes(bookings);
  const isClosed = (session.counter?.cancelled_at ?? null) !== null;
  const content = html`${notice(message)}
    <p>
      ${date} ${session.time}，${session.place}。${placesLabel(session)}。${stateLabel(session)}
    </p>
    ${decision === null ? null : html`<section class="attention">${decision}</section>`}
    <form method="post" action="${sessionAddress(office, session.id, '/check-in')}" class="row">
      <label for="code">预约码，或扫到的内容</label>
      <input id="code" name="code" autocomplete="off" inputmode="numeric" />
      <button class="primary">签到</button>
    </form>
    ${
      bookings.length === 0
        ? html`<p>还没有人预约。</p>`
        : html`<ol class="bookings">
              ${bookings.map((row) =>
                bookingItem(row, session, directory, office, alike.get(row.id) ?? []),
              )}
            </ol>
            ${downloads(`${sessionAddress(office, session.id, '/list.csv')}?`)}`
    }
    ${
      decision === null
        ? html`<p class="danger">
            <a href="${sessionAddress(office, session.id, '/cancel')}"
              >${isClosed ? '恢复这一场' : '取消这一场'}</a
            >
          </p>`
        : null
    }`;
  return officePage(session.service, frame, content);
}

function bookingItem(
  row: BookingRow,
  session: OfficeSession,
  directory: Directory,
  office: string,
  alike: readonly string[],
): Html {
  if (row.status === 'cancelled') {
    return html`<li class="gone"><b>${row.code}</b> ${STATUS_LABELS.cancelled}</li>`;
  }
  const dial = telephoneAddress(row.contact_phone ?? '');
  const names = attendeesOf(row);
  const came = { yes: '已到', no: '没来' } as const;
  return html`<li>
    <p>
      <b>${row.code}</b>
      <span class="tag">${row.came === null ? STATUS_LABELS[row.status] : came[row.came]}</span>
    </p>
    <p>
      ${whoComes(row)}，${row.party_size}
      人${
        row.contact_phone === null
          ? null
          : html`，<a href="${dial ?? '#'}">${row.contact_phone}</a>`
      }
    </p>
    ${
      alike.length === 0
        ? null
        : html`<p class="quiet">姓名看起来一样，请核对是不是同一个人：${alike.join('、')}</p>`
    }
    ${names.length === 0 ? null : html`<p>同来：${names.join('、')}</p>`}
    ${answersOf(row, session.announced, directory).map(
      ([question, answer]) => html`<p class="quiet">${question}：${answer}</p>`,
    )}
    ${row.priority_group === null ? null : html`<p class="quiet">优先人群：${row.priority_group}</p>`}
    <form method="post" action="${sessionAddress(office, session.id, '/came')}" class="row">
      <input type="hidden" name="code" value="${row.code}" />
      <button name="came" value="yes">来了</button>
      <button name="came" value="no">没来</button>
      ${row.came === null ? null : html`<button name="came" value="">清除</button>`}
    </form>
  </li>`;
}

/** The name of who comes, and of who booked where that is another. */
function whoComes({ on_behalf_name, on_behalf_relation, contact_name }: BookingRow): string {
  const booker = contact_name ?? '（已清除）';
  if (on_behalf_name === null) return booker;
  const relation = on_behalf_relation === null ? '' : `，${on_behalf_relation}`;
  return `${on_behalf_name}（${booker}代约${relation}）`;
}

/** Before a session is cancelled, or brought back: who has to be called. */
export function cancelPage(
  session: OfficeSession,
  bookings: readonly BookingRow[],
  frame: OfficeFrame,
): Html {
  const { office } = frame;
  const isClosed = (session.counter?.cancelled_at ?? null) !== null;
  const toCall = bookings.filter(({ status }) => status !== 'cancelled');
  const content = html`<p>
      ${
        isClosed
          ? '恢复以后，居民又可以预约，原来的预约也重新有效。'
          : '取消以后，居民立刻不能再约，查看预约时会看到已取消。请逐个打电话通知。'
      }
    </p>
    <form
      method="post"
      action="${sessionAddress(office, session.id, isClosed ? '/restore' : '/cancel')}"
    >
      <button class="primary">${isClosed ? '恢复这一场' : '取消这一场'}</button>
      <a href="${sessionAddress(office, session.id)}">不改了</a>
    </form>
    <h2>要通知的人（${toCall.length}）</h2>
    <ul class="bookings">
      ${toCall.map(
        (row) =>
          html`<li>
            <label
              ><input type="checkbox" /> ${row.contact_name ?? ''}，<a
                href="${telephoneAddress(row.contact_phone ?? '') ?? '#'}"
                >${row.contact_phone ?? ''}</a
              >，${row.party_size} 人，${STATUS_LABELS[row.status]}</label
            >
          </li>`,
      )}
    </ul>`;
  return officePage(`${isClosed ? '恢复' : '取消'}：${session.service}`, frame, content);
}
