import { html } from 'hono/html';
import type { Directory } from '../../model/directory.ts';
import { wallTimeAt } from '../../model/time/zoned-time.ts';
import type { HoldReason } from '../identity/session-decision.ts';
import type { Html } from '../pages/html-page.ts';
import type { RefusedCopy } from '../sessions/programme.ts';
import type { AnnouncedSession } from '../sessions/sessions-index.ts';
import type { Attention, HeldSession, ShownChange } from './attention.ts';
import { plainText } from './office-data.ts';
import { sessionAddress } from './office-page.ts';

/** The reasons for a doubt about a session, in words. */
const REASONS: Readonly<Record<HoldReason, string>> = {
  vanished: '数据文件里没有这一场了',
  unreadable: '数据文件里的时间写错了，读不出来',
  'time-changed': '数据文件里的时间改得比较多',
  'several-changed': '这一天有几场都改了时间，分不清哪一场是哪一场',
  'day-changed': '数据文件里改到了别的日子',
  'service-changed': '数据文件里换成了另一项服务',
  'service-gone': '数据文件里没有这项服务了',
  'not-online': '数据文件里这项服务不再网上预约',
  undone: '刚才的改动已经撤销',
};

/** All that waits for a person, before everything else; nothing where nothing does. */
export function attentionView(
  { refused, held, changes }: Attention,
  directory: Directory,
  office: string,
): Html | null {
  if (refused === null && held.length === 0 && changes.length === 0) return null;
  return html`<section class="attention" aria-label="需要处理">
    <h2>需要处理</h2>
    ${refused === null ? null : refusedCopy(refused, directory, office)}
    ${
      held.length === 0
        ? null
        : html`<h3>等您决定（${held.length}）</h3>
            <p class="quiet">决定以前不接受新的预约；居民打开预约链接会看到“正在核对”。</p>
            <ul class="tasks">
              ${held.map(
                (each) =>
                  html`<li>
                    ${heldSession(each, directory, office, sessionAddress(office, each.session.id))}
                  </li>`,
              )}
            </ul>`
    }
    ${
      changes.length === 0
        ? null
        : html`<h3>要通知（${changes.length}）</h3>
            <ul class="tasks">
              ${changes.map((change) => html`<li>${changeItem(change, directory, office)}</li>`)}
            </ul>`
    }
  </section>`;
}

/** A copy of the feed that is not taken, and why. */
function refusedCopy(
  { sha256, reason, since }: RefusedCopy,
  directory: Directory,
  office: string,
): Html {
  const { date, time } = wallTimeAt(since, directory.feed.feed.timezone);
  const from = `从 ${date} ${time} 起`;
  const take = (label: string) =>
    html`<form method="post" action="${office}/feed/take" class="row">
      <input type="hidden" name="sha256" value="${sha256}" /><button>${label}</button>
    </form>`;
  switch (reason) {
    case 'unreadable':
      return html`<p>
        数据文件${from}读不出来，用的还是之前那一份。24 小时后停止新的预约，请尽快改好文件。
      </p>`;
    case 'other-publisher':
      return html`<p>数据文件${from}换成了别的单位的（编号或发布单位不同），没有采用。</p>
        ${take('是我们的，采用')}`;
    case 'older':
      return html`<p>数据文件${from}比正在用的那一份旧，没有采用。</p>
        ${take('仍然采用这一份')}`;
    case 'half-empty':
      return html`<p>
          数据文件${from}少了很多内容，像是不完整，暂时没有采用；少了的场次暂停预约。24
          小时后自动采用。
        </p>
        ${take('没有错，现在采用')}`;
  }
}

/**
 * A session in doubt, with the buttons that end the doubt.
 *
 * @param list address of who has booked it; `null` where the list stands below
 */
export function heldSession(
  { session, bookings, taken, candidates, others }: HeldSession,
  directory: Directory,
  office: string,
  list: string | null,
): Html {
  const { id, announced, reason } = session;
  return html`<p>
      <b>${whenOf(announced)}</b>
      ${plainText(announced.service.name, directory)}，${placeOf(announced, directory)}：${REASONS[reason ?? 'vanished']}。
    </p>
    <p>
      ${bookings} 笔预约，${taken}
      个名额。${list === null ? null : html`<a href="${list}">名单和电话</a>`}
    </p>
    <form method="post" action="${sessionAddress(office, id, '/decide')}" class="row">
      ${candidates.map(
        (to) =>
          html`<button class="primary" name="move" value="${to.id}">
            改到 ${whenOf(to)}${nameIfOther(to, announced, directory)}
          </button>`,
      )}
      ${others.map(
        (to) => html`<button name="move" value="${to.id}">并入 ${whenOf(to)} 那一场</button>`,
      )}
      <button name="keep" value="yes">仍按原来的举行</button>
    </form>
    <details>
      <summary>取消这一场</summary>
      <form method="post" action="${sessionAddress(office, id, '/decide')}" class="row">
        <input type="hidden" name="cancel" value="yes" />
        <label for="said-${id}">原因（居民会看到）</label>
        <input id="said-${id}" name="said" maxlength="200" />
        <button>确定取消</button>
      </form>
    </details>`;
}

function changeItem(change: ShownChange, directory: Directory, office: string): Html {
  const { id, sessionId, bookings, facts } = change;
  return html`<p>
      <b>${plainText((facts.to ?? facts.from).service.name, directory)}</b
      >，${sentenceOf(change, directory)}。
    </p>
    <p>
      ${bookings} 笔预约。<a href="${sessionAddress(office, listedIn(change, sessionId))}"
        >名单和电话</a
      >
    </p>
    <form method="post" action="${office}/changes/${id}" class="row">
      <button class="primary" name="done" value="told">都通知到了</button>
      ${change.isUndoable ? html`<button name="done" value="undo">撤销这个改动</button>` : null}
    </form>`;
}

/** The session in whose list those who are meant stand: where they were put into another, there. */
function listedIn({ action, facts }: ShownChange, sessionId: string): string {
  return action === 'joined-by-office' && facts.to !== null ? facts.to.id : sessionId;
}

function sentenceOf({ action, actor, facts, beyond }: ShownChange, directory: Directory): string {
  const { from, to } = facts;
  const was = whenOf(from);
  const is = to === null ? was : whenOf(to);
  switch (action) {
    case 'time':
      return `按数据文件，时间从 ${was} 改到 ${is}`;
    case 'place':
      return `${is}，地点改到${placeOf(to ?? from, directory)}`;
    case 'cancelled':
      return `${is}，数据文件里已取消`;
    case 'takes-place':
      return `${is}，数据文件里恢复举行`;
    case 'oversold':
      return `${is}，名额改少了，超出 ${beyond} 个名额；已约的都保留，不再递补`;
    case 'moved-by-office':
      return `${actor} 决定：从 ${was} 改到 ${is}`;
    case 'joined-by-office':
      return `${actor} 决定：${was} 并入 ${is} 那一场`;
    case 'cancelled-by-office':
      return `${actor} 决定：取消 ${was} 这一场`;
    default:
      return `${actor} 决定：${was} 仍按原来的举行`;
  }
}

function whenOf({ session: { date, start, end } }: AnnouncedSession): string {
  return `${date} ${start ?? ''}${end === null ? '' : `–${end}`}`;
}

function placeOf({ at }: AnnouncedSession, directory: Directory): string {
  return plainText(directory.location(at.location_id)?.name, directory) || '地点未公布';
}

function nameIfOther(to: AnnouncedSession, from: AnnouncedSession, directory: Directory): string {
  return to.service.id === from.service.id ? '' : ` ${plainText(to.service.name, directory)}`;
}
