// @ts-check
// Puts the live map in the place of the drawn one, when the browser can draw it, somebody is there and comes near it; on a
// telephone when they ask for it.
import './policy.js';

const NEAR_PIXELS = 200;

/** @param {HTMLElement} panel */
async function show(panel) {
  try {
    const [{ MapView }, base] = await Promise.all([
      import('./map-view.js'), panel.dataset.base ? import('./map-base.js') : null,
    ]);
    new MapView(panel, base);
  } catch (error) {
    // Without a graphics card, or with one that is barred, the drawn map stays.
    panel.querySelector('[data-map-canvas]')?.setAttribute('hidden', '');
    console.warn('map', error);
  }
}

/** Somebody is at a desk: told once, by the first sign of them.
 * @param {() => void} act */
function whenSomebodyIsThere(act) {
  const there = new AbortController();
  for (const sign of ['pointermove', 'pointerdown', 'wheel', 'keydown']) {
    addEventListener(sign, () => {
      there.abort();
      act();
    }, { passive: true, signal: there.signal });
  }
}

/** @param {HTMLElement} panel */
function showWhenNear(panel) {
  const watch = new IntersectionObserver(seen => {
    if (!seen.some(s => s.isIntersecting)) return;
    watch.disconnect();
    void show(panel);
  }, { rootMargin: `${NEAR_PIXELS}px` });
  watch.observe(panel);
}

const panel = /** @type {HTMLElement | null} */ (document.querySelector('[data-map]'));
const open = /** @type {HTMLElement | null} */ (document.querySelector('[data-map-open]'));
if (panel && open && 'WebGL2RenderingContext' in window) {
  if (matchMedia('(max-width: 700px)').matches) {
    // A telephone with one bar of signal is not sent a library that nobody asked for: the drawn map is there.
    open.hidden = false;
    open.addEventListener('click', () => {
      open.hidden = true;
      void show(panel);
    });
  } else {
    // To begin takes a browser up to a second, in which it answers nobody: the page goes first. A screen that nobody is
    // at keeps the drawn map, which is as fresh.
    whenSomebodyIsThere(() => showWhenNear(panel));
  }
}
export {};
