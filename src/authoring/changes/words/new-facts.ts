import type { FactName } from '../facts.ts';
import type { Subject } from '../change.ts';
import { timesOfService } from '../usual-times.ts';
import { figureValue, organizationValue, placeValue } from './other-values.ts';
import { serviceValue } from './service-values.ts';
import type { Speaker } from './speaker.ts';
import { timesValue } from './times-values.ts';

/** The facts by which people know if something new is for them, and how to come to it. */
export function newFacts(of: Subject, speaker: Speaker): readonly string[] {
  const { words } = speaker;
  const said = (facts: readonly FactName[], valueOf: (fact: FactName) => string | null) =>
    facts.flatMap((fact) => {
      const value = valueOf(fact);
      return value === null ? [] : words.fact(words.labels[fact], value);
    });
  if (of.is === null) return [];
  switch (of.group) {
    case 'service': {
      const { is } = of;
      const times = is.at.flatMap(
        (at) => timesValue(timesOfService(speaker.directory, is, at), speaker, false) ?? [],
      );
      return [
        ...(times.length === 0
          ? []
          : [words.fact(words.labels.times, words.values.joinedTimes([...new Set(times)]))]),
        ...said(['place', 'audience', 'price', 'booking', 'phone'], (fact) =>
          serviceValue(fact, is, null, speaker),
        ),
      ];
    }
    case 'place':
      return said(['address', 'phone'], (fact) => of.is && placeValue(fact, of.is, speaker));
    case 'organization':
      return said(['phone'], (fact) => of.is && organizationValue(fact, of.is, speaker));
    case 'figure':
      return said(['value', 'as-of'], (fact) => of.is && figureValue(fact, of.is, speaker));
    case 'office':
      return [];
  }
}
