import type { Metric } from '../../../model/figures/figures.ts';
import type { Qualifier } from '../../../model/figures/qualifier.ts';
import { lateMembersOf } from '../../../feed/late-members.ts';
import type { Location, Organization, Phone, WeChat } from '../../../model/service.ts';
import { writePhones } from '../../sentences/facts/phones.ts';
import { writeWeChat } from '../../sentences/facts/wechat.ts';
import { timesSentence, type WrittenFeed } from './written-feed.ts';
import { AS_IT_WAS, words, type WorkbookLanguage, type WrittenRow } from './written-row.ts';

/** The row of an organisation. */
export function organizationRow(organization: Organization, { language }: WrittenFeed): WrittenRow {
  const { id, name, phones, kind, url, description } = organization;
  return {
    ...{ kind: 'organizations', key: id, record: id, parts: [] },
    cells: {
      name: words(name),
      phones: phonesCell(phones, language),
      kind: kind ?? '',
      wechat: wechatCell(lateMembersOf('organizations', organization).wechat, language),
      url: url ?? '',
      description: words(description),
    },
  };
}

/** The row of a place. */
export function placeRow(place: Location, written: WrittenFeed): WrittenRow {
  const { id, name, parent_id, address, phones, schedules, geo, description } = place;
  const parent = parent_id === null ? null : written.locations.get(parent_id);
  const point = geo?.type === 'point' ? geo : null;
  return {
    ...{ kind: 'places', key: id, record: id, parts: [] },
    cells: {
      name: words(name),
      parent: parent === null ? '' : parent === undefined ? asItWas(written) : words(parent.name),
      address: words(address?.text ?? null),
      phones: phonesCell(phones, written.language),
      times: schedules.length === 0 ? '' : timesSentence(schedules, written),
      longitude: String(point?.longitude ?? ''),
      latitude: String(point?.latitude ?? ''),
      description: words(description),
    },
  };
}

const QUALIFIERS: Readonly<Record<WorkbookLanguage, Readonly<Record<Qualifier, string>>>> = {
  'zh-Hans': { eq: '', about: '约', gt: '超过', lt: '不足' },
  en: { eq: '', about: 'about ', gt: 'over ', lt: 'under ' },
};

/** The row of a figure. */
export function figureRow(metric: Metric, { language }: WrittenFeed): WrittenRow {
  const { id, label, value, qualifier, unit, as_of, as_of_text, source, description } = metric;
  return {
    ...{ kind: 'figures', key: id, record: id, parts: [] },
    cells: {
      label: words(label),
      value: value === null ? '' : `${QUALIFIERS[language][qualifier]}${value}`,
      unit: words(unit),
      asOf: as_of ?? words(as_of_text),
      source: words(source?.name ?? null),
      description: words(description),
    },
  };
}

/** Accounts in WeChat in a cell. */
export function wechatCell(accounts: readonly WeChat[], language: WorkbookLanguage): string {
  if (accounts.length === 0) return '';
  const plain = accounts.map((account) => ({ ...account, name: words(account.name) || null }));
  return writeWeChat(plain) ?? AS_IT_WAS[language];
}

/** Telephone numbers in a cell. */
export function phonesCell(phones: readonly Phone[], language: WorkbookLanguage): string {
  return phones.length === 0 ? '' : (writePhones(phones) ?? AS_IT_WAS[language]);
}

function asItWas({ language }: WrittenFeed): string {
  return AS_IT_WAS[language];
}
