/**
 * Tells if two spellings are the same but for one slip: a letter too many, one missing, one wrong, or
 * two that changed places.
 */
export function isOneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = (text: string, skipped: number) => text.slice(same + skipped);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const areSwapped = short[same] === long[same + 1] && short[same + 1] === long[same];
  return rest(short, 1) === rest(long, 1) || (areSwapped && rest(short, 2) === rest(long, 2));
}
