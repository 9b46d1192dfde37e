// @ts-check
// The operator's own map below ours: quiet, so that what needs a person stands out. Vector tiles are read in Protomaps'
// basemap schema (https://docs.protomaps.com/basemaps/layers): version 4, and 3, whose kinds have another key.
import { tileAddress } from './map-now.js';

const LABEL_FONT = ['sans-serif'];
const kind = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind']];
const isOf = (/** @type {string[]} */ ...kinds) => ['in', kind, ['literal', kinds]];
const byZoom = (/** @type {number[]} */ ...stops) => ['interpolate', ['exponential', 1.5], ['zoom'], ...stops];
const WOODS = ['wood', 'forest', 'nature_reserve', 'national_park', 'protected_area', 'park', 'grassland', 'scrub', 'wetland',
  'mangrove'];
const BUILT = ['urban_area', 'residential', 'industrial', 'commercial', 'aerodrome', 'university', 'military'];
const TOWNS = ['locality', 'neighbourhood', 'macrohood'];

/** Source of the tiles. @param {DOMStringMap} panel @returns {any} */
export function baseSource(panel) {
  const [minzoom, maxzoom] = String(panel.baseZooms).split(',').map(Number);
  return {
    type: panel.baseForm, tiles: [tileAddress(String(panel.base))], minzoom, maxzoom,
    bounds: String(panel.baseBounds).split(',').map(Number), ...(panel.baseForm === 'raster' ? { tileSize: 256 } : {}),
  };
}

/** Its layers. @param {DOMStringMap} panel @param {Record<string, string>} c Colours. @returns {any[]} */
export function baseLayers(panel, c) {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  if (panel.baseForm === 'raster') {
    const dim = isDark ? { 'raster-brightness-max': 0.4, 'raster-contrast': -0.1 } : { 'raster-brightness-min': 0.15 };
    return [{ id: 'base', type: 'raster', source: 'base', paint: { 'raster-saturation': -0.6, 'raster-fade-duration': 0, ...dim } }];
  }
  const of = (/** @type {string} */ layer) => ({ source: 'base', 'source-layer': layer });
  const fill = (/** @type {string} */ layer, /** @type {string} */ colour, /** @type {string[]} */ kinds = []) => ({
    id: `base-${layer}-${colour}`, type: 'fill', ...of(layer), paint: { 'fill-color': c[colour] },
    filter: kinds.length > 0 ? isOf(...kinds) : ['==', ['geometry-type'], 'Polygon'],
  });
  const road = (/** @type {string} */ id, /** @type {number} */ from, /** @type {any} */ width, /** @type {string[]} */ ...kinds) => ({
    id: `base-${id}`, type: 'line', ...of('roads'), minzoom: from, filter: isOf(...kinds),
    layout: { 'line-cap': 'round', 'line-join': 'round' }, paint: { 'line-color': c['map-road'], 'line-width': width },
  });
  const names = (/** @type {string} */ id, /** @type {string} */ layer, /** @type {any} */ size, /** @type {any} */ filter) => ({
    id: `base-${id}`, type: 'symbol', ...of(layer), filter,
    layout: {
      'text-field': ['get', 'name'], 'text-font': LABEL_FONT, 'text-size': size, 'text-max-width': 7,
      'symbol-sort-key': ['-', 0, ['coalesce', ['get', 'population_rank'], ['get', 'pmap:population_rank'], 0]],
    },
    paint: { 'text-color': c['ink-soft'], 'text-halo-color': c.panel, 'text-halo-width': 1.2 },
  });
  return [
    fill('earth', 'panel'),
    fill('landcover', 'map-wood', WOODS), fill('landcover', 'map-built', BUILT),
    fill('landuse', 'map-wood', WOODS), fill('landuse', 'map-built', BUILT),
    fill('water', 'map-water'),
    {
      id: 'base-rivers', type: 'line', ...of('water'), filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': c['map-water'], 'line-width': byZoom(8, 0.5, 14, 3) },
    },
    road('lanes', 12, byZoom(12, 0.4, 16, 4), 'minor_road', 'other', 'path'),
    road('roads', 8, byZoom(8, 0.4, 12, 1.4, 16, 7), 'major_road', 'medium_road'),
    road('highways', 5, byZoom(5, 0.4, 12, 2.2, 16, 9), 'highway'),
    {
      id: 'base-borders', type: 'line', ...of('boundaries'),
      paint: { 'line-color': c['line-strong'], 'line-opacity': 0.5, 'line-width': 0.7, 'line-dasharray': [3, 2] },
    },
    names('towns', 'places', byZoom(6, 10, 14, 13), isOf(...TOWNS)),
  ];
}
