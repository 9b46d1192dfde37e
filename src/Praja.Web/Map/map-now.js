// @ts-check
// Incidents and units on the map: a handful, sent whole each time. With them comes where the tiles are: another plan in
// force has others.
import { inTurn } from './in-turn.js';
import { instantShown } from './instant.js';

/** Address of a source's tiles. @param {string} tiles What it begins with. */
export const tileAddress = tiles => `${new URL(tiles, location.href).href}/{z}/{x}/{y}`;

/** What moves on one map. */
export class MapNow {
  /** @type {any} */
  #map;
  /** @type {string} */
  #address;
  /** @type {string} */
  #tiles;
  /** @type {Promise<unknown>} */
  #styled;
  #text = '';

  /**
   * @param {any} map
   * @param {string} address
   * @param {string} tiles What addresses of tiles begin with.
   */
  constructor(map, address, tiles) {
    [this.#map, this.#address, this.#tiles, this.#styled] = [map, address, tiles, map.once('style.load')];
  }

  /** Asks where they are. */
  refresh = inTurn(async () => {
    const at = instantShown();
    // While the connection is lost the page says so; whatever is heard next asks again.
    const text = await fetch(at ? `${this.#address}?${new URLSearchParams({ at })}` : this.#address)
      .then(response => response.ok ? response.text() : '').catch(() => '');
    await this.#styled;
    if (text === '' || text === this.#text) return;
    this.#text = text;
    const { incidents, units, tiles } = JSON.parse(text);
    if (tiles !== this.#tiles) {
      this.#tiles = tiles;
      this.#map.getSource('praja')?.setTiles([tileAddress(tiles)]);
    }
    this.#map.getSource('incidents')?.setData(incidents);
    this.#map.getSource('units')?.setData(units);
  });
}
