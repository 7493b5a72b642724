/** Works something out once for each argument. */
export function once<Argument, Value>(
  work: (argument: Argument) => Value,
): (argument: Argument) => Value {
  const done = new Map<Argument, Value>();
  return (argument) => {
    const known = done.get(argument);
    if (known !== undefined) return known;
    const value = work(argument);
    done.set(argument, value);
    return value;
  };
}
