// @ts-check
// Trusted Types: no text ever becomes markup or script here. The one thing allowed is the address of a worker of this
// server's own.
/** @type {any} */ (globalThis).trustedTypes?.createPolicy('default', {
  createScriptURL(/** @type {string} */ address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) throw new TypeError(`not ours: ${url.origin}`);
    return url.href;
  },
});
export {};
