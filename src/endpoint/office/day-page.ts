import { html } from 'hono/html';
import { addDays } from '../../model/time/plain-date.ts';
import type { Html } from '../pages/html-page.ts';
import type { OfficeSession } from './office-data.ts';
import { downloads, notice, officePage, sessionAddress, type OfficeFrame } from './office-page.ts';
import { placesLabel, stateLabel } from './status-labels.ts';

/**
 * The sessions of a day, with what is taken of each; before them what waits for a person.
 *
 * @param attention `null` where nothing does
 */
export function dayPage(
  date: string,
  sessions: readonly OfficeSession[],
  attention: Html | null,
  frame: OfficeFrame,
  message: string | null,
): Html {
  const { office } = frame;
  const rows = sessions.map(
    (session) =>
      html`<tr>
        <th scope="row">${session.time}</th>
        <td>
          <a href="${sessionAddress(office, session.id)}">${session.service}</a><br /><span
            class="quiet"
            >${session.place}</span
          >
        </td>
        <td>${placesLabel(session)}</td>
        <td>${stateLabel(session)}</td>
      </tr>`,
  );
  const content = html`${notice(message)}${attention}
    <nav class="days" aria-label="日期">
      <a href="${office}?day=${addDays(date, -1)}">前一天</a>
      <form method="get" action="${office}">
        <label for="day">日期</label>
        <input id="day" name="day" type="date" value="${date}" /><button>查看</button>
      </form>
      <a href="${office}?day=${addDays(date, 1)}">后一天</a>
    </nav>
    ${
      rows.length === 0
        ? html`<p>这一天没有在线预约的场次。</p>`
        : html`<table>
              <thead>
                <tr>
                  <th scope="col">时间</th>
                  <th scope="col">服务</th>
                  <th scope="col">名额</th>
                  <th scope="col">情况</th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
            ${downloads(`${office}/day.csv?day=${date}&`)}`
    }`;
  return officePage(`${date} 的场次`, frame, content);
}
