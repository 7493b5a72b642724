/**
 * Waits until a condition holds; fails with the reason it gives. The limit only guards against what never
 * comes: it is counted in looks, so that a device that is busy waits as long as it needs.
 */
export async function until(
  condition: () => boolean | Promise<boolean>,
  reason: string,
): Promise<void> {
  for (let looks = 0; !(await condition()); looks += 1) {
    if (looks > 6_000) throw new Error(`waited in vain: ${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
