// @ts-check
// What lies under the pointer in words, and where a click leads.
import { instantShown } from './instant.js';
import { readSign } from './map-signs.js';

const LAYERS = ['incidents', 'units-out', 'stations-due', 'stations', 'units', 'middles', 'places'];
const POINTER_PIXELS = 5;

/** The line of words of one map. */
export class MapTip {
  /** @type {any} */
  #map;
  /** @type {HTMLElement} */
  #panel;
  #tip;

  /**
   * @param {any} map
   * @param {HTMLElement} panel
   */
  constructor(map, panel) {
    [this.#map, this.#panel] = [map, panel];
    this.#tip = /** @type {HTMLElement} */ (panel.querySelector('[data-map-tip]'));
    map.on('mousemove', (/** @type {any} */ e) => this.#say(this.#under(e.point)));
    map.on('mouseout', () => this.#say(null));
    map.on('click', (/** @type {any} */ e) => this.#go(this.#under(e.point), e));
  }

  /** @param {{ x: number, y: number }} point */
  #under({ x, y }) {
    const box = [[x - POINTER_PIXELS, y - POINTER_PIXELS], [x + POINTER_PIXELS, y + POINTER_PIXELS]];
    const layers = LAYERS.filter(l => this.#map.getLayer(l));
    return this.#map.queryRenderedFeatures(box, { layers })[0] ?? null;
  }

  /** @param {any} feature */
  #say(feature) {
    const words = feature ? this.#wordsOf(feature) : '';
    this.#tip.hidden = words === '';
    this.#tip.textContent = words;
    this.#map.getCanvas().style.cursor = feature && feature.layer.id !== 'places' ? 'pointer' : '';
  }

  /** @param {any} feature */
  #wordsOf({ layer, properties: p, state }) {
    switch (layer.id) {
      case 'incidents': return `${p.n} ${p.t}${p.p ? ` · ${p.p}` : ''}`;
      case 'units': case 'units-out': return [p.n, this.#legend(`[data-unit="${p.s === 'ready' ? 'ready' : 'out'}"]`), p.i]
        .filter(Boolean).join(' · ');
      case 'stations': case 'stations-due': return [p.n ?? 'TPS', state.p === undefined ? '' : this.#stateOf(state)]
        .filter(Boolean).join(' · ');
      case 'middles': return [p.n, `${p.s} ${this.#panel.dataset.stationsName}`,
        state.late ? `${state.late} ${this.#legend('[data-sign="late"]')}` : '',
        state.silent ? `${state.silent} ${this.#legend('[data-sign="silent"]')}` : ''].filter(Boolean).join(' · ');
      default: return p.n;
    }
  }

  /** @param {ReturnType<typeof readSign>} state */
  #stateOf({ p, h, l }) {
    const sign = ['ok', 'late', 'silent'][p] === 'ok' && !h ? 'unheard' : ['ok', 'late', 'silent'][p];
    const level = l > 0 ? ` · ${this.#legend(`[data-level="${l}"]`)}` : '';
    return this.#legend(`[data-sign="${sign}"]`) + level;
  }

  /** @param {string} selector */
  #legend(selector) {
    return this.#panel.parentElement?.querySelector(`.legend ${selector}`)?.textContent?.trim() ?? '';
  }

  /**
   * @param {any} feature
   * @param {any} event
   */
  #go(feature, event) {
    if (!feature) return;
    const { layer, properties: p, id } = feature;
    const { pages = '' } = this.#panel.dataset;
    const at = instantShown();
    const past = at ? `?at=${encodeURIComponent(at)}` : '';
    switch (layer.id) {
      case 'incidents': location.href = `${pages}/incidents/${encodeURIComponent(p.n)}${past}`; break;
      case 'units': case 'units-out':
        location.href = `${pages}/${p.i ? `incidents/${encodeURIComponent(p.i)}` : 'units'}${past}`;
        break;
      case 'stations': case 'stations-due': location.href = `${pages}/map/stations/${id}${past}`; break;
      case 'middles': this.#map.easeTo({ center: event.lngLat, zoom: this.#map.getZoom() + 2 }); break;
    }
  }
}
