// @ts-check
// A session may end while its page stands open. What somebody typed there stays: the page says so, and is loaded again
// only when nothing is typed. Who signs in again in another tab goes on with the same page.
import { hasTyped } from './typed.js';

const ended = /** @type {HTMLElement | null} */ (document.querySelector('[data-ended]'));

/** Says that the session has ended. */
export function sayEnded() {
  const main = document.querySelector('main');
  if (ended && main && hasTyped(main)) ended.hidden = false;
  else location.reload();
}

/** There is a session: forms are sent by the one that the page was made in. @param {Document} page */
export function goOn(page) {
  if (ended) ended.hidden = true;
  const own = page.querySelector('[name=antiforgery]')?.getAttribute('value');
  for (const field of own ? document.querySelectorAll('[name=antiforgery]') : []) field.setAttribute('value', own ?? '');
}
