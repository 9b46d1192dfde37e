// @ts-check
// node pages.mjs ADDRESS COOKIE PATH...: Lighthouse's scores of pages, on a desk and on a phone, one line of JSON each.
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [, , address, cookie, ...paths] = process.argv;
const categories = ['performance', 'accessibility', 'best-practices'];
const chrome = await launch({
  chromePath: process.env.PRAJA_CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
// Workers of a page ask as the page does: the session is the browser's own, no header of the page's alone.
const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}` });
const [name, value] = cookie.split('=');
await browser.setCookie({ name, value, domain: new URL(address).hostname });
for (const path of paths) {
  for (const device of ['desk', 'phone']) {
    const run = await lighthouse(
      address + path,
      { port: chrome.port, onlyCategories: categories, logLevel: 'error' },
      device === 'desk' ? desktopConfig : undefined,
    );
    const result = /** @type {NonNullable<typeof run>} */ (run).lhr;
    const scores = categories.map(category => Math.round(100 * (result.categories[category].score ?? 0)));
    const short = Object.values(result.audits).filter(a => a.score !== null && a.score < 0.9 && a.scoreDisplayMode !== 'informative')
      .map(a => a.id);
    console.log(JSON.stringify({ path, device, scores, short }));
  }
}
await browser.disconnect();
await chrome.kill();
