import {
  NO_RULES,
  type BookingQuestion,
  type BookingRules,
  type BookingTerms,
} from '../model/booking-terms.ts';
import type { Service } from '../model/service.ts';
import { questionSchema, rulesSchema } from './terms-schema.ts';

const read = new WeakMap<Service, BookingTerms>();

/** Most questions of a service: a form is no questionnaire. */
const MAX_QUESTIONS = 50;

/** Whether a service asks or rules anything, so that its terms are worth reading. */
export function hasTerms({ booking }: Service): boolean {
  return (booking?.questions ?? booking?.rules ?? null) !== null;
}

/**
 * The questions and rules of a service. A question that cannot be read is left out alone; rules that
 * cannot be read are no rules to go by.
 */
export function bookingTermsOf(service: Service): BookingTerms {
  let terms = read.get(service);
  if (terms === undefined) {
    terms = readTerms(service.booking?.questions ?? null, service.booking?.rules ?? null);
    read.set(service, terms);
  }
  return terms;
}

function readTerms(questions: unknown, rules: unknown): BookingTerms {
  const faults: string[] = [];
  return { questions: readQuestions(questions, faults), rules: readRules(rules, faults), faults };
}

function readQuestions(value: unknown, faults: string[]): readonly BookingQuestion[] {
  if (value === null) return [];
  if (!Array.isArray(value)) {
    faults.push('questions');
    return [];
  }
  const questions = new Map<string, BookingQuestion>();
  for (const [index, item] of value.slice(0, MAX_QUESTIONS).entries()) {
    const reading = questionSchema.safeParse(item);
    if (reading.success && !questions.has(reading.data.id)) {
      questions.set(reading.data.id, reading.data);
    } else {
      const place = reading.success ? ['id'] : (reading.error.issues[0]?.path ?? []);
      faults.push(['questions', index, ...place].join('/'));
    }
  }
  if (value.length > MAX_QUESTIONS) faults.push(`questions/${MAX_QUESTIONS}`);
  return [...questions.values()];
}

function readRules(value: unknown, faults: string[]): BookingRules | null {
  if (value === null) return NO_RULES;
  const reading = rulesSchema.safeParse(value);
  if (reading.success) return reading.data;
  faults.push(['rules', ...(reading.error.issues[0]?.path ?? [])].join('/'));
  return null;
}
