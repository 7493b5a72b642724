import type { FailureMessages } from './messages.ts';

/** Sentences for an editor whose feed cannot be read: what is wrong and what to change. */
export const enFailures: FailureMessages = {
  'no-address': 'The tag has no src attribute: add the address of the feed, as in src="feed.json".',
  network:
    'The feed cannot be reached: check that its address opens; on another site its server must send Access-Control-Allow-Origin; an https page cannot read an http file; the page’s connect-src must allow the address.',
  timeout: 'The feed took more than 15 seconds: check the server, or use a closer one.',
  'not-found': 'The feed does not exist (404): check the spelling of src, and that it is uploaded.',
  http: 'The server answered with an error: tell the site’s administrator the status code.',
  'too-large': 'The feed is larger than 16 MB: split it, or remove what is out of date.',
  'not-json': 'The address returns something else than JSON: does src name the feed, not a page?',
  'login-page': 'The address returns a login page: the feed must open without logging in.',
  truncated: 'The feed is incomplete; perhaps its upload was interrupted. Upload it again.',
  'not-a-feed': 'The JSON has no feed and feed.spec: this is not a linli feed.',
  foreign:
    'A feed that an address names (a link, linli-embed.html, or same-site) must be on this site, not be redirected to another one, and be served as application/json.',
  'wrong-version': 'The feed’s major version is not the component’s: update one of them.',
  unexpected:
    'Showing the content failed. This is a fault of the component: send this line and the feed to its developers.',
  odd: 'The feed is not written as it should be; add ?linli-check to the address to see all of it:',
};
