// @ts-check
// A form is sent once: its button rests until the page answers (a download leaves the page as it is). The address forgets
// what was just recorded, so that loading again does not say it anew.

document.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches('[data-act]:not([data-download])')) return;
  queueMicrotask(() => form.querySelectorAll('button').forEach(button => { button.disabled = true; }));
});
addEventListener('pageshow', () => document.querySelectorAll('[data-act] button').forEach(button => {
  /** @type {HTMLButtonElement} */ (button).disabled = document.documentElement.dataset.time === 'past';
}));

const address = new URL(location.href);
if (address.searchParams.has('recorded') || address.searchParams.has('done')) {
  address.searchParams.delete('recorded');
  address.searchParams.delete('done');
  history.replaceState(null, '', address);
}
export {};
