// @ts-check
// Passkeys: registering one on the page of one's account, and signing in by one. The server makes the options and checks
// the credential; here the browser is asked. Where it cannot, nothing of this is shown.

/**
 * @param {string} address
 * @param {object | undefined} body
 * @param {string} antiforgery
 */
async function ask(address, body, antiforgery) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(antiforgery ? { 'X-Praja-Antiforgery': antiforgery } : {}) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/**
 * @param {Element} place
 * @param {() => Promise<void>} work
 */
async function carryOut(place, work) {
  const fault = /** @type {HTMLElement} */ (place.querySelector('[data-passkey-fault]'));
  const button = /** @type {HTMLButtonElement} */ (place.querySelector('button'));
  fault.hidden = true;
  button.disabled = true;
  try {
    await work();
  } catch {
    fault.hidden = false;
    button.disabled = false;
    button.focus();
  }
}

const credentials = /** @type {any} */ (globalThis).PublicKeyCredential;
const able = Boolean(globalThis.isSecureContext && credentials?.parseCreationOptionsFromJSON);

const adding = /** @type {HTMLFormElement | null} */ (document.querySelector('[data-passkey-add]'));
if (adding && able) {
  adding.hidden = false;
  adding.addEventListener('submit', event => {
    event.preventDefault();
    void carryOut(adding, async () => {
      const antiforgery = adding.dataset.antiforgery ?? '';
      const name = String(new FormData(adding).get('name'));
      const begun = await ask('/api/v1/accounts/me/passkeys/options', undefined, antiforgery);
      const publicKey = credentials.parseCreationOptionsFromJSON(begun.options);
      const made = /** @type {any} */ (await navigator.credentials.create({ publicKey }));
      await ask(
        '/api/v1/accounts/me/passkeys', { ceremony: begun.ceremony, name, credential: made.toJSON() }, antiforgery);
      location.reload();
    });
  });
}

const entering = /** @type {HTMLElement | null} */ (document.querySelector('[data-passkey-sign-in]'));
if (entering && able) {
  entering.hidden = false;
  entering.querySelector('button')?.addEventListener('click', () => void carryOut(entering, async () => {
    const begun = await ask('/api/v1/session/passkey/options', undefined, '');
    const publicKey = credentials.parseRequestOptionsFromJSON(begun.options);
    const proved = /** @type {any} */ (await navigator.credentials.get({ publicKey }));
    await ask('/api/v1/session/passkey', { ceremony: begun.ceremony, credential: proved.toJSON() }, '');
    const then = new URL(entering.dataset.then ?? '', location.origin);
    location.assign(then.origin === location.origin ? then.href : '/');
  }));
}
export {};
