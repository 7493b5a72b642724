import { formatDay, formatTimes } from '../../../i18n/format/session.ts';
import { localizedText } from '../../../i18n/locale.ts';
import type { DraftField } from '../../../model/booking/booking-draft.ts';
import type { FormQuestion } from '../../../model/booking/form-questions.ts';
import { namesAsked } from '../../../model/booking/names-asked.ts';
import type { ActiveContext } from './active-context.ts';
import { formatAnswer } from './answer-field.ts';

/** An answer in words, as the look at all answers lists it. */
export interface GivenAnswer {
  readonly label: string;
  readonly value: string;
  /** Field in which it can be changed. */
  readonly field: DraftField;
}

/** Answers given to a question; empty for the consent, which is agreed to and not answered. */
export function answersTo(question: FormQuestion, context: ActiveContext): readonly GivenAnswer[] {
  const { locale, draft, nameLabel, phoneLabel } = context;
  const { messages } = locale;
  switch (question.kind) {
    case 'session':
      return [
        { label: messages.list.time, value: formatChosenSession(context), field: 'sessionId' },
      ];
    case 'who':
      return whoAnswers(context);
    case 'party':
      return partyAnswers(context);
    case 'name':
      return [{ label: nameLabel, value: draft.name, field: 'name' }];
    case 'phone':
      return [{ label: phoneLabel, value: draft.phone, field: 'phone' }];
    case 'answer': {
      const { id, label } = question.question;
      const value = formatAnswer(question.question, draft.answers[id] ?? '', locale);
      return [{ label: localizedText(label, locale) ?? id, value, field: question.fields[0] }];
    }
    case 'priority': {
      const { more } = messages.booking;
      const chosen = question.groups.find(({ id }) => id === draft.priorityGroup);
      const value = localizedText(chosen?.label ?? null, locale) ?? more.noPriority;
      return [{ label: more.priority, value, field: 'priorityGroup' }];
    }
    case 'consent':
      return [];
  }
}

function formatChosenSession({ offer, locale, draft }: ActiveContext): string {
  const chosen = offer.sessions.find(({ id }) => id === draft.sessionId)?.session;
  return chosen === undefined
    ? ''
    : `${formatDay(chosen.date, locale)} ${formatTimes(chosen, locale.messages)}`;
}

function whoAnswers({ locale, draft }: ActiveContext): readonly GivenAnswer[] {
  const { form, booking } = locale.messages;
  if (!draft.forOther) return [{ label: form.forWhom, value: form.forSelf, field: 'forOther' }];
  return [
    { label: booking.more.otherName, value: draft.otherName, field: 'otherName' },
    { label: booking.more.relation, value: draft.relation, field: 'relation' },
  ];
}

function partyAnswers({ locale, draft, terms }: ActiveContext): readonly GivenAnswer[] {
  const { form, booking } = locale.messages;
  const people = form.people(Number(draft.partySize) || 0);
  return [
    { label: form.partySize, value: people, field: 'partySize' },
    ...Array.from({ length: namesAsked(draft, terms) }, (_, index): GivenAnswer => {
      const value = draft.attendees[index] ?? '';
      return { label: booking.more.attendee(index + 2), value, field: `attendee-${index}` };
    }),
  ];
}
