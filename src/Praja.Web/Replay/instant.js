// @ts-check
// The instant that is shown, one for map, log, charts, counters, clock and links: the body names it (`data-at`).

const body = document.body;
// What leads elsewhere in time says so itself.
const LINKS = 'a[href^="/operations/"]:not([data-time-link])';

/** The past instant that is shown, as addresses carry it; empty while live. */
export const instantShown = () => body.dataset.at || '';

/** Shows a past instant: the frame turns amber, and the page's own address names it.
 * @param {number} at */
export function showInstant(at) {
  body.dataset.at = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  document.documentElement.dataset.time = 'past';
  const address = new URL(location.href);
  address.searchParams.delete('local');
  address.searchParams.set('at', body.dataset.at);
  history.replaceState(null, '', address);
  carryInstant();
}

/** Links and forms lead to the instant that is shown; those that the server made then do so already. */
export function carryInstant() {
  const at = instantShown();
  if (!at) return;
  // Those of drawings have no `href` of text.
  for (const link of document.querySelectorAll(LINKS)) {
    const to = new URL(link.getAttribute('href') ?? '', location.origin);
    to.searchParams.delete('at');
    link.setAttribute('href', `${to.pathname}${to.search}${to.search ? '&' : '?'}at=${at}${to.hash}`);
  }
  for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[data-time-field]'))) {
    field.value = at;
    field.disabled = false;
  }
}
