import { html } from 'hono/html';
import { htmlPage, type Html } from '../pages/html-page.ts';
import type { AuditRow } from '../store/tables.ts';

/** The frame around every page of the office. */
export interface OfficeFrame {
  /** Path of the office, as browsers see it: `/office`, with what a proxy puts before it. */
  readonly office: string;
  /** The member of staff who looks; `null` for nobody yet. */
  readonly member: string | null;
}

/** A page of the office around its content. */
export function officePage(title: string, { office, member }: OfficeFrame, content: Html): Html {
  const body = html`<header>
      <div class="bar">
        <a class="home" href="${office}">预约管理</a>${
          member === null
            ? null
            : html`<span class="who">${member}</span><a href="${office}/log">操作记录</a>
                <form method="post" action="${office}/sign-out">
                  <button class="plain">退出</button>
                </form>`
        }
      </div>
    </header>
    <main>
      <h1>${title}</h1>
      ${content}
    </main>`;
  return htmlPage(`${title} · 预约管理`, `${office}/office.css`, body);
}

/** The page where staff sign in, with what went wrong; `null` for nothing. */
export function signInPage(office: string, message: string | null): Html {
  return officePage(
    '登录',
    { office, member: null },
    html`${notice(message)}
      <form method="post" action="${office}/sign-in" class="narrow">
        <label for="token">工作口令</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required />
        <button class="primary">登录</button>
      </form>`,
  );
}

/** The line above the content that says what has happened; `null` for none. */
export function notice(message: string | null): Html | null {
  return message === null ? null : html`<p class="notice" role="status">${message}</p>`;
}

/** The page of the last actions, from the audit log. */
export function logPage(rows: readonly AuditRow[], frame: OfficeFrame): Html {
  return officePage(
    '操作记录',
    frame,
    html`<table>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">谁</th>
          <th scope="col">做了什么</th>
          <th scope="col">对象</th>
          <th scope="col">数目</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${row.at}</td>
              <td>${row.actor}</td>
              <td>${row.action}</td>
              <td>${row.subject ?? ''}</td>
              <td>${row.facts}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

/** The address of a session’s page, or of what stands below it. */
export function sessionAddress(office: string, id: string, rest = ''): string {
  return `${office}/sessions/${encodeURIComponent(id)}${rest}`;
}

/** Links to a list as a table. */
export function downloads(address: string): Html {
  return html`<p class="downloads">
    下载名单：<a href="${address}charset=utf-8">表格（UTF-8，新版 WPS、Excel）</a>
    <a href="${address}charset=gbk">表格（GBK，旧版）</a>
  </p>`;
}
