import type { FailureMessages } from './messages.ts';

/** Sentences for an editor whose feed cannot be read: what is wrong and what to change. */
export const enFailures: FailureMessages = {
  'no-address': 'The tag has no src attribute: add the address of the feed, as in src="feed.json".',
  network:
    'The feed cannot be reached: check that its address opens; on another site its server must send Access-Control-Allow-Origin; an https page cannot read an http file; the page’s connect-src must allow the address.',
  timeout: 'The feed took more than 15 seconds: check the server, or use a closer one.',
  'not-found': 'The feed does not exist (404): check the spelling of src, and that it is uploaded.',
  http: 'The server answered with an error: tell the administrator the status code.',
  'too-large': 'The feed is larger than 16 MB: split it, or remove what is past.',
  'not-json': 'The address returns no JSON: does src name the feed, or its article?',
  'login-page': 'The address returns a login page: the feed must open without it.',
  truncated: 'The feed is incomplete: upload it again.',
  damaged: 'The feed in the article is damaged: paste it again.',
  'cannot-unpack': 'The browser is too old for a feed in an article.',
  'not-a-feed': 'The JSON has no feed and feed.spec: this is not a linli feed.',
  foreign:
    'A feed that an address names (a link, linli-embed.html, or same-site) must be on this site, not be redirected to another one, and be served as application/json.',
  'wrong-version': 'The feed’s major version is not the component’s: update one of them.',
  'not-together': 'It has another time zone than the feeds before it, or the feed.id of one.',
  unexpected: 'The component has a fault: send this line and the feed to its developers.',
  odd: 'The feed is not written as it should be; add ?linli-check to the address to see all:',
};
