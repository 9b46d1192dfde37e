// @ts-check
// How the map looks: the page's own colours, and a shape for each thing beside its colour.
import { tileAddress } from './map-now.js';

const NAMES = ['ground', 'panel', 'sunk', 'line', 'line-strong', 'ink', 'ink-soft', 'green', 'yellow', 'yellow-mark',
  'red', 'mute', 'ok-mark', 'accent', 'focus', 'map-water', 'map-wood', 'map-built', 'map-road'];
const FONT = ['sans-serif'];
const LAST_ZOOM = 14;
const UNITS_FROM = 9;
const BESIDE = [15, -15];
const DIMMED = 0.35;

/** The page's colours as they now are. @returns {Record<string, string>} */
export function tokens() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map(n => [n, style.getPropertyValue(`--${n}`).trim()]));
}

const state = (/** @type {string} */ name) => ['feature-state', name];
const bySign = (/** @type {any} */ silent, /** @type {any} */ late, /** @type {any} */ ok, /** @type {any} */ unheard) =>
  ['case', ['==', state('p'), 2], silent, ['==', state('p'), 1], late, ['boolean', state('h'), false], ok, unheard];
const byZoom = (/** @type {(size: number) => any} */ at) =>
  ['interpolate', ['linear'], ['zoom'], 6, at(1), 9, at(1.2), 12, at(1.6), 15, at(2.6)];

/** A circle of an area, as large as its stations are many. @param {any} share @param {string} colour */
const areaCircle = (share, colour) => ({
  'circle-radius': ['*', ['sqrt', share], ['min', 26, ['+', 3, ['*', 0.45, ['sqrt', ['get', 's']]]]]],
  'circle-color': colour,
});
const shareOf = (/** @type {any} */ count) => ['min', 1, ['/', count, ['max', 1, ['get', 's']]]];
const countOf = (/** @type {string} */ name) => ['coalesce', state(name), 0];

/**
 * @param {DOMStringMap} panel
 * @param {Record<string, string>} c Colours.
 * @param {{ source: any, layers: any[] } | null} base What lies below.
 * @returns {any}
 */
export function styleOf(panel, c, base) {
  const [from, focus, incident] = [Number(panel.stationsFrom), panel.focus, panel.incident];
  // Where the page is filtered to one incident, the others and their units step back.
  const near = (/** @type {string} */ number) => incident ? ['case', ['==', ['get', number], incident], 1, DIMMED] : 1;
  const empty = { type: 'FeatureCollection', features: [] };
  const tiles = { source: 'praja' };
  const overlap = { 'icon-allow-overlap': true, 'icon-ignore-placement': true };
  const level = (/** @type {number} */ rank) => ({
    id: `level-${rank}`, type: 'symbol', ...tiles, 'source-layer': 'stations', minzoom: from,
    layout: { 'icon-image': `station-level-${rank}`, ...overlap },
    paint: { 'icon-opacity': ['case', [rank === 1 ? '==' : '>=', ['coalesce', state('l'), -1], rank], 1, 0] },
  });
  const units = (/** @type {string} */ id, /** @type {string} */ is, /** @type {any} */ size, offset = [0, 0]) => ({
    id, type: 'symbol', source: 'units', filter: [is, ['get', 's'], 'ready'],
    layout: { 'icon-image': is === '==' ? 'unit' : 'unit-out', 'icon-size': size, 'icon-offset': offset, ...overlap }, paint: { 'icon-opacity': near('i') },
  });
  const text = { 'text-color': c.ink, 'text-halo-color': c.panel, 'text-halo-width': 1.6 };
  return {
    version: 8,
    sources: {
      ...(base ? { base: base.source } : {}),
      praja: {
        type: 'vector', tiles: [tileAddress(String(panel.tiles))], maxzoom: LAST_ZOOM,
      },
      incidents: { type: 'geojson', data: empty },
      units: { type: 'geojson', data: empty },
      focus: {
        type: 'geojson',
        data: focus ? { type: 'Point', coordinates: focus.split(',').map(Number) } : empty,
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': c.sunk } },
      ...(base?.layers ?? [
        { id: 'land', type: 'fill', ...tiles, 'source-layer': 'areas', paint: { 'fill-color': c.panel, 'fill-opacity': 0.75, 'fill-antialias': false } },
      ]),
      ...[0, 1].map(b => ({
        id: `line-${b}`, type: 'line', ...tiles, 'source-layer': 'areas', filter: ['==', ['get', 'b'], b],
        paint: { 'line-color': c['line-strong'], 'line-width': 1, 'line-opacity': 0.8, ...(b ? {} : { 'line-dasharray': [4, 3] }) },
      })),
      ...[
        ['middles', areaCircle(1, c['ok-mark'])],
        ['middles-late', areaCircle(shareOf(['+', countOf('late'), countOf('silent')]), c['yellow-mark'])],
        ['middles-silent', areaCircle(shareOf(countOf('silent')), c.mute)],
      ].map(([id, paint]) => ({ id, type: 'circle', ...tiles, 'source-layer': 'middles', maxzoom: from || 1, paint })),
      {
        id: 'places', type: 'symbol', ...tiles, 'source-layer': 'places',
        layout: { 'icon-image': ['match', ['get', 'k'], ['police', 'army'], 'post', 'site'], 'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 1], ...overlap },
      },
      // Those that stand by stay small and beside their station, and are shown near alone: there is one at every beat.
      { ...units('units', '==', ['interpolate', ['linear'], ['zoom'], 9, 0.5, 14, 0.9], BESIDE), minzoom: UNITS_FROM },
      {
        id: 'stations', type: 'circle', ...tiles, 'source-layer': 'stations', minzoom: from,
        paint: {
          'circle-radius': byZoom(s => bySign(0, 0, 2.6 * s, 2.2 * s)),
          'circle-color': bySign(c.panel, c.panel, c['ok-mark'], c.sunk),
          'circle-stroke-color': bySign(c.panel, c.panel, c.panel, c['ink-soft']),
          'circle-stroke-width': bySign(0, 0, 0.6, 1.2),
        },
      },
      // Those that somebody must ask after lie above the others.
      {
        id: 'stations-due', type: 'circle', ...tiles, 'source-layer': 'stations', minzoom: from,
        paint: {
          'circle-radius': byZoom(s => bySign(3.4 * s, 3.4 * s, 0, 0)),
          'circle-color': bySign(c.panel, c['yellow-mark'], c.panel, c.panel),
          'circle-stroke-color': bySign(c.mute, c.ink, c.panel, c.panel),
          'circle-stroke-width': bySign(2.2, 1.4, 0, 0),
        },
      },
      level(1), level(2),
      {
        id: 'names', type: 'symbol', ...tiles, 'source-layer': 'middles', paint: text,
        layout: { 'text-field': ['get', 'n'], 'text-font': FONT, 'text-size': 12, 'text-offset': [0, 1.1], 'text-anchor': 'top', 'symbol-sort-key': ['-', 0, ['get', 's']] },
      },
      {
        id: 'station-names', type: 'symbol', ...tiles, 'source-layer': 'stations', minzoom: 12.5, paint: { ...text, 'text-color': c['ink-soft'] },
        layout: { 'text-field': ['get', 'n'], 'text-font': FONT, 'text-size': 11, 'text-offset': [0, 0.8], 'text-anchor': 'top' },
      },
      { id: 'focus', type: 'circle', source: 'focus', paint: { 'circle-radius': 17, 'circle-opacity': 0, 'circle-stroke-color': c.accent, 'circle-stroke-width': 3 } },
      units('units-out', '!=', 1),
      {
        id: 'incidents', type: 'symbol', source: 'incidents', paint: { ...text, 'icon-opacity': near('n'), 'text-opacity': near('n') },
        layout: {
          'icon-image': ['concat', 'incident-', ['to-string', ['min', 2, ['get', 'r']]]], ...overlap,
          'text-field': ['get', 'n'], 'text-font': FONT, 'text-size': 12, 'text-anchor': 'left', 'text-offset': [1.1, 0], 'text-optional': true,
          'symbol-sort-key': ['get', 'r'],
        },
      },
    ],
  };
}
