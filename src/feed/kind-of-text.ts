/**
 * A field for a password. A tag ends where the next begins: with `[^>]` every `<input` of a text would
 * be read to the end of it.
 */
const PASSWORD_FIELD = /<input[^<>]+type=["']?password|登录|login/i;

/** The kind of a text that is not JSON: a page to log in at, a feed cut short, or something else. */
export function kindOfText(text: string): 'login-page' | 'truncated' | 'not-json' {
  if (text.startsWith('<')) return PASSWORD_FIELD.test(text) ? 'login-page' : 'not-json';
  return text.startsWith('{') && !text.endsWith('}') ? 'truncated' : 'not-json';
}
