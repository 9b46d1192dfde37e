// @ts-check
// One event stream per browser and operation, shared by its tabs through a worker; in a browser without shared workers
// each tab has its own.

import { Stream } from './live-stream.js';

/**
 * @typedef {object} Listener
 * @property {(sequence: number) => void} entry Something was recorded.
 * @property {(connected: boolean, isFirst: boolean) => void} state The connection was lost, or is there; for the first
 *   time when nothing was told since the page was made.
 */

/**
 * @param {string} address Address of the stream.
 * @param {Listener} listener
 */
export function listen(address, listener) {
  if (typeof SharedWorker === 'undefined') {
    new Stream(address, listener);
    return;
  }
  const worker = new SharedWorker(new URL('./live-worker.js', import.meta.url), { type: 'module', name: 'praja' });
  worker.port.onmessage = ({ data }) => {
    if ('entry' in data) listener.entry(data.entry);
    else listener.state(data.connected, data.isFirst);
  };
  worker.port.postMessage({ address });
  addEventListener('pagehide', () => worker.port.postMessage({ leave: true }));
  addEventListener('pageshow', event => {
    if (event.persisted) worker.port.postMessage({ address });
  });
}
