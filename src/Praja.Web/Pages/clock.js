// @ts-check
// The clock of the header, with seconds, by the server's time: a device's own may be wrong by hours. A simulation's day
// may run faster than the world's (`data-speed`); each fresh page sets the clock right again. While the past is shown the
// clock stands at its instant.
import { instantShown } from './instant.js';

const SHORTEST_MILLISECONDS = 100;
let [server, started, speed] = [0, 0, 1];

/**
 * @param {Document} page
 * @param {number} came When the server answered, by the browser.
 */
function set(page, came) {
  server = Date.parse(page.body.dataset.now ?? '') || Date.now();
  [started, speed] = [came, Number(page.body.dataset.speed) || 1];
}

/** The operation's time now, milliseconds since 1970. */
export const operationNow = () => server + (performance.now() - started) * speed;

const answered = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))[0];
set(document, answered?.responseStart ?? performance.now());
document.addEventListener('praja:fresh', event =>
  set(/** @type {CustomEvent<Document>} */ (event).detail, performance.now()));

const clock = /** @type {HTMLTimeElement | null} */ (document.querySelector('[data-clock]'));
if (clock) {
  const aheadMs = Number(clock.dataset.clock) * 60_000;
  const separator = document.documentElement.lang === 'en' ? ':' : '.';
  let next = 0;
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const tick = () => {
    const past = instantShown();
    const at = new Date((past ? Date.parse(past) : operationNow()) + aheadMs);
    clock.textContent = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(separator);
    clearTimeout(next);
    next = window.setTimeout(tick, Math.max(1000 / speed, SHORTEST_MILLISECONDS));
  };
  tick();
  document.addEventListener('praja:fresh', tick);
}
