// @ts-check
// Keeps a page as fresh as its journal. One connection per browser (`live-worker.js`) tells that something was recorded;
// the page then asks for itself again and takes over the parts marked `data-live` that differ. So what is shown is always
// what the server renders: nothing is computed twice. A part in which somebody types is left alone until they are done,
// one that is pressed until it is let go; boxes that somebody ticked stay ticked.

import { inTurn } from './in-turn.js';
import { listen } from './live-connection.js';
import { goOn, sayEnded } from './session-end.js';
import { hasTyped } from './typed.js';

const PAUSE_MILLISECONDS = 250;
const POLL_MILLISECONDS = 1500;
const MINUTE_MILLISECONDS = 60_000;
const body = document.body;
const lost = /** @type {HTMLElement | null} */ (document.querySelector('[data-lost]'));

/** @returns {Promise<Document>} The page as it is now. Parsed by the browser's own request: no text becomes markup. */
const fetchPage = () => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.setRequestHeader('X-Praja-Live', 'true');
  request.responseType = 'document';
  request.onload = () => request.status === 200 && request.responseXML
    ? resolve(request.responseXML)
    : reject(new Error(String(request.status)));
  request.onerror = () => reject(new Error('network'));
  request.send();
});

/** @param {HTMLElement} shown */
const isTypedIn = shown => hasTyped(shown, '[type=checkbox]') || shown.contains(document.activeElement)
  && document.activeElement?.matches('input:not([type=checkbox]),select,textarea');

/** What somebody reads before they sign it stays until it is another thing (`data-state`).
 * @param {HTMLElement} shown @param {Element} fresh */
const isKept = (shown, fresh) =>
  shown.dataset.state !== undefined && shown.dataset.state === fresh.getAttribute('data-state');

/** What is unfolded stays so. A form that is one button keeps the id of what it asks for: pressed again, it is still one
 * entry.
 * @param {HTMLElement} shown @param {Element} fresh */
function keep(shown, fresh) {
  const folds = new Map([...shown.querySelectorAll('details')].map(fold => [fold.querySelector('summary')?.textContent, fold.open]));
  for (const fold of fresh.querySelectorAll('details'))
    fold.open = folds.get(fold.querySelector('summary')?.textContent) ?? fold.open;
  for (const id of fresh.querySelectorAll('form[id] > input[name=client]')) {
    const own = shown.querySelector(`#${CSS.escape(id.closest('form')?.id ?? '')} > input[name=client]`);
    if (own) id.setAttribute('value', own.getAttribute('value') ?? '');
  }
}

/** @param {HTMLElement} shown @param {Element} fresh */
function replace(shown, fresh) {
  const at = shown.contains(document.activeElement) ? document.activeElement : null;
  const form = at?.closest('form[id]');
  const focused = at?.hasAttribute('href') ? `[href="${CSS.escape(at.getAttribute('href') ?? '')}"]`
    : at?.hasAttribute('value') ? `[value="${CSS.escape(at.getAttribute('value') ?? '')}"]`
    : form && !at?.matches('summary') ? `#${CSS.escape(form.id)} button` : '';
  const fold = at?.matches('summary') ? at.textContent : null;
  const ticked = /** @type {HTMLInputElement[]} */ ([...shown.querySelectorAll('input:checked')]).map(box => box.value);
  const scroll = shown.scrollTop;
  shown.replaceChildren(...document.importNode(fresh, true).childNodes);
  if (fresh.hasAttribute('data-state')) shown.dataset.state = fresh.getAttribute('data-state') ?? '';
  shown.scrollTop = scroll;
  for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (shown.querySelectorAll('input[type=checkbox]')))
    box.checked ||= ticked.includes(box.value);
  if (focused) /** @type {HTMLElement | null} */ (shown.querySelector(focused))?.focus();
  [...shown.querySelectorAll('summary')].find(summary => summary.textContent === fold)?.focus();
}

/** @param {Document} page */
function takeOver(page) {
  // The session has ended: what came is the page to sign in.
  const hasEnded = new URL(page.URL).pathname !== location.pathname;
  body.classList.toggle('stale', hasEnded);
  if (hasEnded) {
    sayEnded();
    return;
  }
  goOn(page);
  const main = document.querySelector('main');
  // A page without such parts is shown anew as a whole, where nobody types.
  if (main && !main.querySelector('[data-live]') && !hasTyped(main)) location.reload();
  for (const fresh of page.querySelectorAll('[data-live]')) {
    const shown = document.getElementById(fresh.id);
    if (!shown || isKept(shown, fresh) || shown.matches(':active') || isTypedIn(shown)) continue;
    keep(shown, fresh);
    if (!shown.isEqualNode(fresh)) replace(shown, fresh);
  }
  document.dispatchEvent(new CustomEvent('praja:fresh', { detail: page }));
}

/** Shows the page as it is now, or at the instant that the address names. */
export const refreshPage = inTurn(async () => {
  try {
    takeOver(await fetchPage());
  } catch {
    body.classList.add('stale');
  }
  await new Promise(done => setTimeout(done, PAUSE_MILLISECONDS));
});

// A notice (not your page, no such thing) has nothing that could be renewed.
if (body.dataset.events && document.querySelector('main [data-live]')) {
  listen(body.dataset.events, {
    entry: () => { if (document.documentElement.dataset.time === 'live') void refreshPage(); },
    state: (connected, isFirst) => {
      if (lost) lost.hidden = connected;
      body.classList.toggle('stale', !connected);
      body.toggleAttribute('data-connected', connected);
      if (connected && !isFirst && document.documentElement.dataset.time === 'live') void refreshPage();
    },
  });
  // What is late or silent grows by the clock alone.
  setInterval(() => {
    if (!document.hidden && document.documentElement.dataset.time === 'live') void refreshPage();
  }, MINUTE_MILLISECONDS);
}

// What goes on without entries (a rehearsal that runs) says so itself, and is asked for until it no longer does.
setInterval(() => {
  if (document.querySelector('[data-live] [data-poll]') && !document.hidden) void refreshPage();
}, POLL_MILLISECONDS);
