import { SITE_POLICY } from '../src/endpoint/site.ts';

/** Old libraries write HTML from strings: pages with them can have no Trusted Types. */
const OLD_LIBRARIES =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";

/** The policies of the demo's pages that cannot have the strict one, by the path they begin with. */
export const SITE_POLICIES: Readonly<Record<string, string>> = {
  '/hostile/stranger-frames': `${OLD_LIBRARIES}; frame-src 'self'`,
  '/hostile/': OLD_LIBRARIES,
  // The builder reads the feed that its user names, wherever that is.
  '/builder/': SITE_POLICY.replace("connect-src 'self'", "connect-src 'self' http: https:"),
};
