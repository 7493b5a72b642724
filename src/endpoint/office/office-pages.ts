import type { Directory } from '../../model/directory.ts';
import { telephoneAddress } from '../../model/phone-number.ts';
import { addDays } from '../../model/plain-date.ts';
import type { AuditRow, BookingRow } from '../store/tables.ts';
import { htmlPage } from '../pages/html-page.ts';
import { markup, type Markup } from '../pages/markup.ts';
import { answersOf, attendeesOf, type OfficeSession } from './office-data.ts';
import { STATUS_WORDS } from './status-words.ts';

/** A page of the office around its content. */
export function officePage(title: string, member: string | null, content: Markup): Markup {
  const body = markup`<header><div class="bar"><a class="home" href="/office">预约管理</a>${
    member === null
      ? null
      : markup`<span class="who">${member}</span><a href="/office/log">操作记录</a>
<form method="post" action="/office/sign-out"><button class="plain">退出</button></form>`
  }</div></header>
<main><h1>${title}</h1>
${content}
</main>`;
  return htmlPage(`${title} · 预约管理`, '/office/office.css', body);
}

export function signInPage(message: string | null): Markup {
  return officePage(
    '登录',
    null,
    markup`${notice(message)}<form method="post" action="/office/sign-in" class="narrow">
<label for="token">工作口令</label>
<input id="token" name="token" type="password" autocomplete="current-password" required>
<button class="primary">登录</button>
</form>`,
  );
}

export function notice(message: string | null): Markup | null {
  return message === null ? null : markup`<p class="notice" role="status">${message}</p>`;
}

/** The sessions of a day, with what is taken of each. */
export function dayPage(date: string, sessions: readonly OfficeSession[], member: string): Markup {
  const rows = sessions.map(
    (session) => markup`<tr>
<th scope="row">${session.time}</th>
<td><a href="${sessionAddress(session.id)}">${session.service}</a><br><span class="quiet">${session.place}</span></td>
<td>${places(session)}</td>
<td>${stateOf(session)}</td>
</tr>`,
  );
  const content = markup`<nav class="days" aria-label="日期">
<a href="/office?day=${addDays(date, -1)}">前一天</a>
<form method="get" action="/office"><label for="day">日期</label>
<input id="day" name="day" type="date" value="${date}"><button>查看</button></form>
<a href="/office?day=${addDays(date, 1)}">后一天</a>
</nav>
${
  rows.length === 0
    ? markup`<p>这一天没有在线预约的场次。</p>`
    : markup`<table><thead><tr><th scope="col">时间</th><th scope="col">服务</th><th scope="col">名额</th><th scope="col">情况</th></tr></thead>
<tbody>${rows}</tbody></table>
${downloads(`/office/day.csv?day=${date}&`)}`
}`;
  return officePage(`${date} 的场次`, member, content);
}

function places({ counter, capacity }: OfficeSession): string {
  const taken = `已约 ${counter?.taken ?? 0} / ${capacity ?? '未公布'}`;
  const waiting = counter?.waiting ?? 0;
  return waiting === 0 ? taken : `${taken}，候补 ${waiting}`;
}

function stateOf({ counter, isCancelled, came }: OfficeSession): string {
  if (isCancelled) return '数据文件里已取消';
  if ((counter?.cancelled_at ?? null) !== null) return '已取消';
  return came === 0 ? '' : `已到 ${came} 人`;
}

export function sessionAddress(id: string, rest = ''): string {
  return `/office/sessions/${encodeURIComponent(id)}${rest}`;
}

/** One session: who has booked, whether they came, and what can be done. */
export function sessionPage(
  date: string,
  session: OfficeSession,
  bookings: readonly BookingRow[],
  directory: Directory,
  member: string,
  message: string | null,
): Markup {
  const isClosed = (session.counter?.cancelled_at ?? null) !== null;
  const content = markup`${notice(message)}
<p>${date} ${session.time}，${session.place}。${places(session)}。${stateOf(session)}</p>
<form method="post" action="${sessionAddress(session.id, '/check-in')}" class="row">
<label for="code">预约码，或扫到的内容</label>
<input id="code" name="code" autocomplete="off" inputmode="numeric">
<button class="primary">签到</button>
</form>
${
  bookings.length === 0
    ? markup`<p>还没有人预约。</p>`
    : markup`<ol class="bookings">${bookings.map((row) => bookingItem(row, session, directory))}</ol>
${downloads(`${sessionAddress(session.id, '/list.csv')}?`)}`
}
<p class="danger"><a href="${sessionAddress(session.id, '/cancel')}">${
    isClosed ? '恢复这一场' : '取消这一场'
  }</a></p>`;
  return officePage(session.service, member, content);
}

function bookingItem(row: BookingRow, session: OfficeSession, directory: Directory): Markup {
  if (row.status === 'cancelled') {
    return markup`<li class="gone"><b>${row.code}</b> ${STATUS_WORDS.cancelled}</li>`;
  }
  const dial = telephoneAddress(row.contact_phone ?? '');
  const names = attendeesOf(row);
  const came = { yes: '已到', no: '没来' } as const;
  return markup`<li>
<p><b>${row.code}</b> <span class="tag">${row.came === null ? STATUS_WORDS[row.status] : came[row.came]}</span></p>
<p>${row.on_behalf_name === null ? (row.contact_name ?? '（已清除）') : markup`${row.on_behalf_name}（${row.contact_name ?? '（已清除）'}代约${row.on_behalf_relation === null ? '' : `，${row.on_behalf_relation}`}）`}，${row.party_size} 人${
    row.contact_phone === null ? null : markup`，<a href="${dial ?? '#'}">${row.contact_phone}</a>`
  }</p>
${names.length === 0 ? null : markup`<p>同来：${names.join('、')}</p>`}
${answersOf(row, session.announced, directory).map(
  ([question, answer]) => markup`<p class="quiet">${question}：${answer}</p>`,
)}
${row.priority_group === null ? null : markup`<p class="quiet">优先人群：${row.priority_group}</p>`}
<form method="post" action="${sessionAddress(session.id, '/came')}" class="row">
<input type="hidden" name="code" value="${row.code}">
<button name="came" value="yes">来了</button>
<button name="came" value="no">没来</button>
${row.came === null ? null : markup`<button name="came" value="">清除</button>`}
</form>
</li>`;
}

/** Before a session is cancelled, or brought back: who has to be called. */
export function cancelPage(
  session: OfficeSession,
  bookings: readonly BookingRow[],
  member: string,
): Markup {
  const isClosed = (session.counter?.cancelled_at ?? null) !== null;
  const toCall = bookings.filter(({ status }) => status !== 'cancelled');
  const content = markup`<p>${
    isClosed
      ? '恢复以后，居民又可以预约，原来的预约也重新有效。'
      : '取消以后，居民立刻不能再约，查看预约时会看到已取消。请逐个打电话通知。'
  }</p>
<form method="post" action="${sessionAddress(session.id, isClosed ? '/restore' : '/cancel')}">
<button class="primary">${isClosed ? '恢复这一场' : '取消这一场'}</button>
<a href="${sessionAddress(session.id)}">不改了</a>
</form>
<h2>要通知的人（${toCall.length}）</h2>
<ul class="bookings">${toCall.map(
    (row) =>
      markup`<li><label><input type="checkbox"> ${row.contact_name ?? ''}，<a href="${
        telephoneAddress(row.contact_phone ?? '') ?? '#'
      }">${row.contact_phone ?? ''}</a>，${row.party_size} 人，${STATUS_WORDS[row.status]}</label></li>`,
  )}</ul>`;
  return officePage(`${isClosed ? '恢复' : '取消'}：${session.service}`, member, content);
}

export function logPage(rows: readonly AuditRow[], member: string): Markup {
  return officePage(
    '操作记录',
    member,
    markup`<table><thead><tr><th scope="col">时间</th><th scope="col">谁</th><th scope="col">做了什么</th><th scope="col">对象</th><th scope="col">数目</th></tr></thead>
<tbody>${rows.map(
      (row) =>
        markup`<tr><td>${row.at}</td><td>${row.actor}</td><td>${row.action}</td><td>${row.subject ?? ''}</td><td>${row.facts}</td></tr>`,
    )}</tbody></table>`,
  );
}

function downloads(address: string): Markup {
  return markup`<p class="downloads">下载名单：<a href="${address}charset=utf-8">表格（UTF-8，新版 WPS、Excel）</a> <a href="${address}charset=gbk">表格（GBK，旧版）</a></p>`;
}
