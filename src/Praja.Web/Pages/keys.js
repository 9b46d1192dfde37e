// @ts-check
// Keys for an operator who never lets go of them. `?` shows them; whom they disturb turns them off (`data-keys`).

const rows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-row]')]);
const isTyping = (/** @type {Element | null} */ at) =>
  at instanceof HTMLInputElement && at.type !== 'checkbox' || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
const areOff = () => document.documentElement.dataset.keys === 'off';
const TEN_MINUTES = 10;
const LEADER_PATIENCE_MILLISECONDS = 1500;
let leader = 0;

/** @param {number} step */
function move(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
  all[next].focus();
  all[next].scrollIntoView({ block: 'nearest' });
}

/** @param {string} selector */
function follow(selector) {
  const link = /** @type {HTMLElement | null} */ (document.querySelector(selector));
  link?.click();
  return link !== null;
}

function tick() {
  const box = document.activeElement?.closest('li')?.querySelector('input[type=checkbox]');
  /** @type {HTMLElement | null | undefined} */ (box)?.click();
}

function begin() {
  const at = /** @type {HTMLElement | null} */ (document.querySelector('[data-new]'));
  if (isTyping(at)) at?.focus();
  else at?.click();
}

/** Goes to what a key of this page stands for. A form is entered, not sent: that is for Enter.
 * @param {string} key */
function work(key) {
  const at = /** @type {HTMLElement | null} */ (document.querySelector(`[data-key="${CSS.escape(key)}"]`));
  if (!at || document.querySelector('dialog[open]')) return false;
  const fold = at.closest('details');
  if (fold) fold.open = true;
  const field = /** @type {HTMLElement | null} */ (at.querySelector('select,textarea,input:not([type=hidden]),button'));
  if (at.matches('form')) field?.focus();
  else at.click();
  return true;
}

/** @param {number} minutes */
function seek(minutes) {
  const bar = /** @type {HTMLInputElement | null} */ (document.querySelector('[data-time-range]'));
  if (!bar || bar.hidden) return;
  bar.value = String(Number(bar.value) + minutes);
  bar.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @type {Record<string, () => void>} */
const actions = {
  j: () => move(1),
  k: () => move(-1),
  n: begin,
  x: tick,
  p: () => follow('[data-time-play]:not([hidden])'),
  ',': () => seek(-TEN_MINUTES),
  '.': () => seek(TEN_MINUTES),
  0: () => follow('[data-time-live]:not([aria-current])'),
  '/': () => /** @type {HTMLElement | null} */ (document.querySelector('[type=search]'))?.focus(),
  '?': () => /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog[data-keys]'))?.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    if (isTyping(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
    else if (!document.querySelector('dialog[open]')) follow('[data-exit]');
    return;
  }
  if (areOff() || isTyping(document.activeElement)) return;
  if (leader > performance.now()) {
    leader = 0;
    if (/^[a-z]$/.test(event.key) && follow(`[data-go="${event.key}"]`)) event.preventDefault();
    return;
  }
  if (event.key === 'g') {
    leader = performance.now() + LEADER_PATIENCE_MILLISECONDS;
    return;
  }
  if (work(event.key)) {
    event.preventDefault();
    return;
  }
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});
