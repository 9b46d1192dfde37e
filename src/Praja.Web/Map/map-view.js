// @ts-check
// The map of a page: what stays comes as tiles, how stations stand by `map-signs.js`, incidents and units by
// `map-now.js`. It asks again when the page has been made fresh.
import { instantShown } from './instant.js';
import { Map as LibreMap, ScaleControl, setWorkerUrl } from './maplibre-gl.mjs';
import { putIcons } from './map-icons.js';
import { MapNow } from './map-now.js';
import { MapSigns } from './map-signs.js';
import { styleOf, tokens } from './map-style.js';
import { MapTip } from './map-tip.js';

// Hours strike without an entry.
const LONGEST_PAUSE_MILLISECONDS = 30_000;
const FIT_PADDING_PIXELS = 28;
const NEAREST_ZOOM = 17;

setWorkerUrl(new URL('./maplibre-gl-worker.mjs', import.meta.url).href);

/** The live map in a panel. */
export class MapView {
  #panel;
  #base;
  #canvas;
  #map;
  #signs;
  #now;

  /**
   * @param {HTMLElement} panel The element with `data-map`.
   * @param {typeof import('./map-base.js') | null} base How the operator's own map looks; null for none.
   */
  constructor(panel, base) {
    this.#panel = panel;
    this.#base = base;
    this.#canvas = /** @type {HTMLElement} */ (panel.querySelector('[data-map-canvas]'));
    this.#canvas.hidden = false;
    this.#map = this.#make();
    const pages = String(panel.dataset.pages);
    this.#signs = new MapSigns(this.#map, `${pages}/map/signs`, Number(panel.dataset.stationsFrom));
    this.#now = new MapNow(this.#map, `${pages}/map/now`, String(panel.dataset.tiles));
    new MapTip(this.#map, panel);
    this.#map.on('error', ({ error }) => {
      // Tiles that did not come are asked for again; that the connection is lost the page itself says.
      if (/** @type {any} */ (error).status === undefined && !/fetch/i.test(error.message)) console.error('map', error);
    });
    this.#map.once('style.load', () => putIcons(this.#map, tokens()));
    // What changes is asked for while the library is still getting what stays.
    const told = Promise.all([this.#signs.refresh(), this.#now.refresh()]);
    document.addEventListener('praja:fresh', () => this.#refresh());
    setInterval(() => instantShown() || this.#refresh(), LONGEST_PAUSE_MILLISECONDS);
    this.#map.once('load', () => this.#tools());
    void this.#standIn(told);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#recolour());
  }

  #style() {
    const [panel, colours, base] = [this.#panel.dataset, tokens(), this.#base];
    return styleOf(panel, colours, base && { source: base.baseSource(panel), layers: base.baseLayers(panel, colours) });
  }

  /** A page whose theme nobody chose follows the device: other colours, and all else stays as it is. */
  #recolour() {
    if (document.documentElement.dataset.theme !== 'auto') return;
    putIcons(this.#map, tokens());
    this.#map.setStyle(this.#style(), { transformStyle: (now, next) => ({ ...next, sources: now?.sources ?? next.sources }) });
  }

  #make() {
    const { bounds = '', name = '', twoFingers = '' } = this.#panel.dataset;
    const map = new LibreMap({
      container: this.#canvas,
      style: this.#style(),
      bounds: /** @type {any} */ (bounds.split(',').map(Number)),
      fitBoundsOptions: { padding: FIT_PADDING_PIXELS },
      maxZoom: NEAREST_ZOOM,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      renderWorldCopies: false,
      fadeDuration: 0,
      // On a phone one finger scrolls the page.
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      locale: { 'Map.Title': name, 'CooperativeGesturesHandler.MobileHelpText': twoFingers },
    });
    map.keyboard.disableRotation();
    map.touchZoomRotate.disableRotation();
    map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-right');
    return map;
  }

  /** The map takes the place of the drawn one when it is drawn with how everything stands.
   * @param {Promise<unknown>} told */
  async #standIn(told) {
    await told;
    this.#map.once('idle', () => {
      this.#panel.dataset.ready = '';
      performance.mark('praja-map');
    });
    this.#map.triggerRepaint();
  }

  #refresh() {
    void this.#signs.refresh();
    void this.#now.refresh();
  }

  #tools() {
    const tools = /** @type {HTMLElement | null} */ (
      this.#panel.parentElement?.querySelector('[data-map-tools]') ?? null);
    if (!tools) return;
    tools.hidden = false;
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (tools.querySelectorAll('[data-map-zoom]')))
      button.addEventListener('click', () => this.#map.zoomTo(this.#map.getZoom() + Number(button.dataset.mapZoom)));
    const bounds = /** @type {any} */ (String(this.#panel.dataset.bounds).split(',').map(Number));
    tools.querySelector('[data-map-whole]')?.addEventListener('click', () =>
      this.#map.fitBounds(bounds, { padding: FIT_PADDING_PIXELS }));
  }
}
