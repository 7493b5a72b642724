/**
 * Puts a text into the clipboard. `false` where there is none, as on pages without encryption, or where the
 * browser does not let us: then it is shown to be copied by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
