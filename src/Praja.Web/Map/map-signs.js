// @ts-check
// How stations and areas stand, told to the map as states of the features that are loaded. The server sends all once and
// afterwards what changed (its form: SignWriting.cs); a station's sign is one byte. Of a past instant all is sent.
import { inTurn } from './in-turn.js';
import { instantShown } from './instant.js';

const HEAD_BYTES = 12;
const AREA_BYTES = 16;
const HIDDEN = 255;
// A tile comes in several events; they are answered together.
const PAUSE_MILLISECONDS = 60;
// More states than this are forgotten at once, and set again for what is loaded.
const MOST_STATES = 60_000;

/** How a sign reads: punctuality 0 on time, 1 late, 2 silent; level -1 for none. */
export const readSign = (/** @type {number} */ sign) => ({ p: sign & 3, h: (sign & 4) !== 0, l: (sign >> 3) - 1 });

/** Signs of one map. */
export class MapSigns {
  /** @type {any} */
  #map;
  /** @type {string} */
  #address;
  /** @type {number} */
  #from;
  /** @type {Promise<unknown>} */
  #styled;
  #mark = '';
  /** @type {Uint8Array | null} */
  #stations = null;
  /** @type {Map<number, { late: number, silent: number, l: number }>} */
  #areas = new Map();
  /** @type {Map<number, number>} */
  #shown = new Map();
  #timer = 0;

  /**
   * @param {any} map
   * @param {string} address
   * @param {number} from The first zoom with single stations: further out their signs are not asked for.
   */
  constructor(map, address, from) {
    [this.#map, this.#address, this.#from] = [map, address, from];
    this.#styled = map.once('style.load');
    map.on('zoomend', () => {
      if (!this.#stations && this.#isNear) void this.refresh();
    });
    map.on('sourcedata', (/** @type {any} */ e) => {
      if (e.sourceId === 'praja' && e.tile && !this.#timer)
        this.#timer = window.setTimeout(() => this.#put(), PAUSE_MILLISECONDS);
    });
  }

  get #isNear() {
    return this.#map.getZoom() >= this.#from;
  }

  /** Asks what changed. */
  refresh = inTurn(() => this.#ask().catch(() => {
    // The page says that the connection is lost; whatever is heard next asks again.
  }));

  async #ask() {
    const withStations = this.#stations !== null || this.#isNear;
    const since = withStations && !this.#stations ? '' : this.#mark;
    const at = instantShown();
    const query = new URLSearchParams({ stations: String(withStations), ...(at ? { at } : { since }) });
    const response = await fetch(`${this.#address}?${query}`);
    if (!response.ok) return;
    const bytes = await response.arrayBuffer();
    // What they are states of must be known first.
    await this.#styled;
    // What is told of a past instant has no mark: after it all is asked for again.
    this.#mark = (response.headers.get('etag') ?? '').replace(/^W\/|"/g, '');
    this.#take(new DataView(bytes), withStations);
  }

  /**
   * @param {DataView} bytes
   * @param {boolean} withStations
   */
  #take(bytes, withStations) {
    const [isAll, count, areas] = [bytes.getUint8(1) === 1, bytes.getUint32(4, true), bytes.getUint32(8, true)];
    let at = HEAD_BYTES;
    for (let n = 0; n < areas; n++, at += AREA_BYTES) {
      const [area, late, silent, level] = [0, 4, 8, 12].map(b => bytes.getUint32(at + b, true));
      this.#areas.set(area, { late, silent, l: level - 1 });
      this.#map.setFeatureState({ source: 'praja', sourceLayer: 'middles', id: area }, this.#areas.get(area));
    }
    if (isAll) {
      if (!withStations) return;
      this.#stations = new Uint8Array(bytes.buffer, at, count);
      this.#put();
      return;
    }
    for (let n = 0; n < count; n++) {
      const station = bytes.getUint32(at + 4 * n, true);
      const sign = bytes.getUint8(at + 4 * count + n);
      if (!this.#stations) continue;
      this.#stations[station - 1] = sign;
      if (this.#shown.has(station)) this.#show(station, sign);
    }
  }

  // States of the stations that are loaded and have none yet, or another one.
  #put() {
    this.#timer = 0;
    if (!this.#stations || !this.#map.getSource('praja')) return;
    if (this.#shown.size > MOST_STATES) {
      this.#map.removeFeatureState({ source: 'praja', sourceLayer: 'stations' });
      this.#shown.clear();
    }
    for (const { id } of this.#map.querySourceFeatures('praja', { sourceLayer: 'stations' })) {
      const sign = this.#stations[id - 1];
      if (this.#shown.get(id) !== sign) this.#show(id, sign);
    }
  }

  /**
   * @param {number} station
   * @param {number} sign
   */
  #show(station, sign) {
    this.#shown.set(station, sign);
    if (sign !== HIDDEN)
      this.#map.setFeatureState({ source: 'praja', sourceLayer: 'stations', id: station }, readSign(sign));
  }
}
