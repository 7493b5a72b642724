import type { Messages } from './messages.ts';
import { zhHansBooking } from './zh-hans-booking.ts';
import { zhHansDetails } from './zh-hans-details.ts';
import { zhHansFailures } from './zh-hans-failures.ts';
import { zhHansFigures } from './zh-hans-figures.ts';
import { zhHansFilter } from './zh-hans-filter.ts';
import { zhHansFinder } from './zh-hans-finder.ts';
import { zhHansForm } from './zh-hans-form.ts';
import { zhHansPlaces } from './zh-hans-places.ts';
import { zhHansRules } from './zh-hans-rules.ts';
import { zhHansShared } from './zh-hans-shared.ts';
import { zhHansStats } from './zh-hans-stats.ts';
import { zhHansSubscription } from './zh-hans-subscription.ts';
import { zhHansWeChat } from './zh-hans-wechat.ts';
import { zhHansWeek } from './zh-hans-week.ts';

/** Simplified Chinese, whole: for servers and tools. On a page each section stands in the file it is for. */
export const zhHans: Messages = {
  ...zhHansShared,
  details: zhHansDetails,
  rules: zhHansRules,
  places: zhHansPlaces,
  filter: zhHansFilter,
  wechat: zhHansWeChat,
  week: zhHansWeek,
  subscription: zhHansSubscription,
  stats: zhHansStats,
  finder: zhHansFinder,
  form: zhHansForm,
  booking: zhHansBooking,
  figures: zhHansFigures,
  failures: zhHansFailures,
};
