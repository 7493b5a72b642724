import { existsSync } from 'node:fs';

const PATH = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

/** The program of an installed Firefox; `null` where there is none. */
export const firefoxPath = existsSync(PATH) ? PATH : null;
