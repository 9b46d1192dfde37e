// @ts-check
// Works out the SHA-256 of a file that somebody chooses, in the browser: the file itself is not sent. Browsers allow it
// over https and on the server's own machine only; elsewhere the choice stays hidden and the hash is typed.

for (const label of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-hash-of]'))) {
  const file = label.querySelector('input');
  const target = /** @type {HTMLInputElement | null | undefined} */ (
    label.closest('form')?.querySelector(`[name="${CSS.escape(label.dataset.hashOf ?? '')}"]`));
  if (!file || !target || !crypto.subtle) continue;
  label.hidden = false;
  file.addEventListener('change', async () => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    const digest = await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer());
    target.value = Array.from(new Uint8Array(digest), b => b.toString(16).padStart(2, '0')).join('');
  });
}
export {};
