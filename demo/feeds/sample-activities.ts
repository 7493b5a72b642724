import type { Activity } from './sample-activity.ts';
import { ELDER, MEDICAL } from './sample-activities-care.ts';
import { CULTURE } from './sample-activities-culture.ts';
import { CHILDREN, SUPPORT } from './sample-activities-family.ts';
import { BEAUTY, HOME, LAW } from './sample-activities-home.ts';

/** Everything the communities of the sample city offer. */
export const ACTIVITIES: readonly Activity[] = [
  ...ELDER,
  ...MEDICAL,
  ...CULTURE,
  ...CHILDREN,
  ...LAW,
  ...BEAUTY,
  ...HOME,
  ...SUPPORT,
];
