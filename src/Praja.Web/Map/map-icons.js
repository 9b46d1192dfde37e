// @ts-check
// The shapes of the map, drawn in the page's own colours.

const ICON_PIXELS = 22;

/** Draws the map's shapes, or draws them anew. @param {any} map @param {Record<string, string>} c Colours. */
export function putIcons(map, c) {
  const shapes = /** @type {const} */ ({
    disc: [[8, 0, 16]], triangle: [[0, -9], [9, 7], [-9, 7]], square: [[-8, -8], [8, -8], [8, 8], [-8, 8]],
    diamond: [[0, -8], [8, 0], [0, 8], [-8, 0]], dot: [[5, 0, 16]], house: [[-6, 6], [-6, -1], [0, -7], [6, -1], [6, 6]],
  });
  const icons = {
    // To whom levels are not told, all incidents look alike.
    'incident--1': ['diamond', c.ink, 0.9],
    'incident-0': ['disc', c.green, 1], 'incident-1': ['triangle', c['yellow-mark'], 1], 'incident-2': ['square', c.red, 1],
    'station-level-1': ['triangle', c['yellow-mark'], 0.6], 'station-level-2': ['square', c.red, 0.6],
    unit: ['diamond', c.panel, 0.9], 'unit-out': ['diamond', c.accent, 0.9], post: ['house', c.accent, 0.8], site: ['dot', c.line, 0.7],
  };
  for (const [name, [shape, fill, size]] of Object.entries(icons)) {
    const image = draw(shapes[/** @type {keyof typeof shapes} */ (shape)], String(fill), Number(size), c);
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: 2 });
  }
}

/** @param {readonly (readonly number[])[]} shape @param {string} fill @param {number} size @param {Record<string, string>} c */
function draw(shape, fill, size, c) {
  const canvas = Object.assign(document.createElement('canvas'), { width: ICON_PIXELS * 2, height: ICON_PIXELS * 2 });
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  pen.translate(ICON_PIXELS, ICON_PIXELS);
  pen.scale(2 * size, 2 * size);
  pen.beginPath();
  if (shape.length === 1) pen.arc(0, 0, shape[0][0], 0, 2 * Math.PI);
  else shape.forEach(([x, y], at) => at ? pen.lineTo(x, y) : pen.moveTo(x, y));
  pen.closePath();
  pen.lineJoin = 'round';
  for (const [width, colour] of /** @type {[number, string][]} */ ([[4.5, c.panel], [1.5, c.ink]])) {
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
  }
  pen.fillStyle = fill;
  pen.fill();
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}
