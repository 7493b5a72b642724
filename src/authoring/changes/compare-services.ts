import type { Service, ServiceAtLocation } from '../../model/service.ts';
import { isUnreadable } from '../../model/unreadable.ts';
import type { Change, PlacePair, SubjectOf } from './change.ts';
import { changesOfFacts, changesOfRecord } from './compare-records.ts';
import { changesOfServiceTimes, type Comparison } from './compare-times.ts';
import { meaningOfText, meaningsOfPlace, type MeaningContext } from './meaning.ts';

/** Changes of one service that is in both feeds. */
export function changesOfService(
  of: SubjectOf<'service'>,
  [was, is]: readonly [Service, Service],
  comparison: Comparison,
): readonly Change[] {
  const sides = [withQuestions(comparison.was, was), withQuestions(comparison.is, is)] as const;
  const pairs = placePairs(was, is, comparison);
  return [
    ...(was.id === is.id ? [] : [{ of, kind: 'readdressed' as const }]),
    ...changesOfRecord(of, 'services', sides),
    ...changesOfPlaces(of, [was, is], comparison),
    ...pairs.flatMap((at) => [
      ...changesOfServiceTimes(of, [was, is], at, comparison),
      ...changesOfFacts(of, at, factsAt(at.was, comparison.was), factsAt(at.is, comparison.is)),
    ]),
  ];
}

/** The facts of a place of a service but where it is, which is a fact of all of its places. */
function factsAt(at: ServiceAtLocation, { context }: Comparison['was']) {
  const facts = new Map(meaningsOfPlace(at, context));
  facts.delete('place');
  return facts;
}

/** Where a service is given: all its places together, whatever their order. */
function changesOfPlaces(
  of: SubjectOf<'service'>,
  [was, is]: readonly [Service, Service],
  comparison: Comparison,
): readonly Change[] {
  const places = (service: Service, context: MeaningContext) =>
    service.at
      .map((place) => meaningsOfPlace(place, context).get('place') ?? 'ask')
      .sort()
      .join() + (isUnreadable(service, 'at') ? '?' : '');
  const isSame = places(was, comparison.was.context) === places(is, comparison.is.context);
  return isSame ? [] : [{ of, kind: 'fact', fact: 'place', at: null }];
}

/** The places of a service that are in both feeds: by their id, else by where they are, else the only ones. */
function placePairs(was: Service, is: Service, comparison: Comparison): readonly PlacePair[] {
  const pairs: PlacePair[] = [];
  let [left, right] = [was.at, is.at];
  const placeOf = ({ location_id: id }: ServiceAtLocation, { context }: Comparison['was']) =>
    (id === null ? null : context.referred('locations', id)) ?? '';
  const keys = [
    ({ id }: ServiceAtLocation) => id,
    (at: ServiceAtLocation, side: Comparison['was']) => placeOf(at, side),
    () => (left.length === 1 && right.length === 1 ? 'only' : null),
  ];
  for (const keyOf of keys) {
    const taken = new Set<ServiceAtLocation>();
    for (const at of left) {
      const key = keyOf(at, comparison.was);
      const other = right.find(
        (each) => !taken.has(each) && key !== null && keyOf(each, comparison.is) === key,
      );
      if (other === undefined) continue;
      pairs.push({ was: at, is: other });
      taken.add(at).add(other);
    }
    left = left.filter((at) => !taken.has(at));
    right = right.filter((at) => !taken.has(at));
  }
  return pairs;
}

/** A side with the questions of one service: its rules name them by their ids, which nobody sees. */
function withQuestions(side: Comparison['was'], { booking }: Service): Comparison['was'] {
  const questions = booking?.questions ?? [];
  if (questions.length === 0) return side;
  const called = new Map(
    questions.map(({ id, label }) => [id, meaningOfText(label, side.context)] as const),
  );
  const options = new Map(
    questions.flatMap((question) =>
      question.options.map(({ id, label }) => [id, meaningOfText(label, side.context)] as const),
    ),
  );
  const { context } = side;
  const referred: MeaningContext['referred'] = (to, id) => {
    if (to === 'questions') return called.get(id) ?? null;
    return to === 'options' ? (options.get(id) ?? id) : context.referred(to, id);
  };
  return { ...side, context: { ...context, referred } };
}
