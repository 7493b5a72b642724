import type { PlaceMessages } from './messages.ts';
import { asideOf, reasonOf } from './zh-hans-shared.ts';

/** Distances to places, their limits, and their days that are not as usual, in Simplified Chinese. */
export const zhHansPlaces: PlaceMessages = {
  distance: (value, unit) => `约 ${value} ${unit === 'm' ? '米' : '公里'}`,
  closedOn: (day, reason) => `${day} 不开放${reasonOf(reason)}`,
  askOn: (day, reason) => `${day} 是否开放请咨询${reasonOf(reason)}`,
  openOn: (day, hours, reason) => `${day} 开放：${hours}${asideOf(reason)}`,
  seasonFrom: (day, name, hours) => `${day}起${name === null ? '' : `，${name}`}：${hours}`,
  limit: (amount, per) => (per === null ? amount : `每${per}${amount}`),
};
