import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';

/**
 * Tells if a browser asks again for a module that it could not have at first. Some remember it until the
 * page is opened again, Chromium 150 among them.
 */
export async function asksAgain(browser: Browser): Promise<boolean> {
  let asked = 0;
  const server = createServer(({ url }, response) => {
    const isModule = url === '/module.js';
    if (isModule) asked += 1;
    const type = isModule ? 'text/javascript' : 'text/html';
    response.writeHead(isModule && asked === 1 ? 404 : 200, { 'content-type': type });
    response.end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  for (const _ of ['at first', 'again']) {
    await page.evaluate(`import('/module.js').catch(() => null)`);
  }
  await page.close();
  server.close();
  return asked === 2;
}
