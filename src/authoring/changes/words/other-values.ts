import {
  formatFigureChange,
  formatObservedAt,
  formatTarget,
} from '../../../i18n/format/figure-change.ts';
import { lateMembersOf } from '../../../feed/late-members.ts';
import { formatNumber } from '../../../i18n/format/format.ts';
import { formatFigure, formatSourceDate, formatValue } from '../../../i18n/format/metric.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { Envelope } from '../../../model/feed.ts';
import type { Metric } from '../../../model/figures/figures.ts';
import type { Location, Organization } from '../../../model/service.ts';
import type { FactName } from '../facts.ts';
import type { Speaker } from './speaker.ts';
import { joined, list, phonesIn, wechatIn } from './text-values.ts';

/** The value of a fact of a place in words. */
export function placeValue(fact: FactName, place: Location, speaker: Speaker): string | null {
  const { directory, locale, words } = speaker;
  const { details } = locale.messages;
  switch (fact) {
    case 'aka':
      return joined(place.aka, speaker);
    case 'area':
      return localizedText(directory.location(place.parent_id)?.name ?? null, locale);
    case 'address': {
      const { text = null, city = null, province = null } = place.address ?? {};
      return (
        localizedText(text, locale) ??
        list(
          [province, city].flatMap((each) => each ?? []),
          speaker,
        )
      );
    }
    case 'accessibility': {
      if (place.accessibility === null) return null;
      const { step_free, accessible_toilet, note } = place.accessibility;
      const said = localizedText(note, locale);
      return list(
        [
          details.stepFree(details.answers[step_free]),
          words.values.accessibleToilet(details.answers[accessible_toilet]),
          ...(said === null ? [] : [said]),
        ],
        speaker,
      );
    }
    case 'description':
      return localizedText(place.description, locale);
    case 'phone':
      return phonesIn(place.phones, speaker);
    case 'count':
      return place.count === null ? null : locale.messages.list.standsFor(place.count);
    default:
      return null;
  }
}

/** The value of a fact of an organisation in words. */
export function organizationValue(
  fact: FactName,
  organization: Organization,
  speaker: Speaker,
): string | null {
  const { directory, locale } = speaker;
  switch (fact) {
    case 'aka':
      return joined(organization.aka, speaker);
    case 'area':
      return localizedText(directory.organization(organization.parent_id)?.name ?? null, locale);
    case 'description':
      return localizedText(organization.description, locale);
    case 'phone':
      return phonesIn(organization.phones, speaker);
    case 'wechat':
      return wechatIn(lateMembersOf('organizations', organization).wechat, speaker);
    case 'website':
      return organization.url;
    case 'count':
      return organization.count === null ? null : formatNumber(organization.count, locale.messages);
    default:
      return null;
  }
}

/** The value of a fact of a figure in words. */
export function figureValue(fact: FactName, metric: Metric, speaker: Speaker): string | null {
  const { directory, locale } = speaker;
  const { figures } = locale.messages;
  switch (fact) {
    case 'value':
      return metric.value === null ? null : formatFigure(metric, locale);
    case 'description':
      return localizedText(metric.description, locale);
    case 'category':
      return joined(
        metric.terms.map((term) => directory.term(term)?.name ?? null),
        speaker,
      );
    case 'as-of':
      return formatSourceDate(metric, locale);
    case 'source':
      return localizedText(metric.source?.name ?? null, locale);
    case 'from': {
      if (metric.from === null) return null;
      const { v, qualifier } = metric.from;
      const value = formatValue(v, qualifier, metric, locale);
      return (
        formatFigureChange(metric, figures, locale) ??
        locale.messages.common.aside(value, formatObservedAt(metric.from, locale))
      );
    }
    case 'target':
      return formatTarget(metric, figures, locale);
    default:
      return null;
  }
}

/** The value of a fact of the office's own in words. */
export function officeValue(fact: FactName, envelope: Envelope, speaker: Speaker): string | null {
  const { directory, locale } = speaker;
  switch (fact) {
    case 'notice':
      return localizedText(envelope.notice, locale);
    case 'publisher':
      return localizedText(directory.organization(envelope.publisher_id)?.name ?? null, locale);
    case 'timezone':
      return locale.messages.time.zoneName(envelope.timezone) ?? envelope.timezone;
    case 'feedback':
      return envelope.feedback_url?.replace(/^mailto:/, '') ?? null;
    case 'subscription':
      return joined([envelope.ics_url, envelope.atom_url], speaker);
    default:
      return null;
  }
}
