// @ts-check
// The shared worker: one stream per address however many tabs are open.

import { Stream } from './live-stream.js';

/** A stream, with the sequence that each tab's page was made at.
 * @typedef {{stream: Stream, tabs: Map<MessagePort, number>, connected: boolean}} Held */
/** @type {Map<string, Held>} */
const streams = new Map();

/** @param {MessagePort} port */
function leave(port) {
  for (const [key, held] of streams) {
    if (!held.tabs.delete(port) || held.tabs.size > 0) continue;
    held.stream.close();
    streams.delete(key);
  }
}

/**
 * @param {MessagePort} port
 * @param {string} address
 */
function join(port, address) {
  const url = new URL(address, location.origin);
  const after = Number(url.searchParams.get('after'));
  const held = streams.get(url.pathname);
  if (held) {
    held.tabs.set(port, after);
    // A tab that comes later may have been rendered before what was just told.
    if (held.connected) port.postMessage({ connected: true, isFirst: after >= held.stream.sequence });
    return;
  }
  const tabs = new Map([[port, after]]);
  const made = {
    tabs,
    connected: false,
    stream: new Stream(address, {
      entry: sequence => tabs.forEach((_, tab) => tab.postMessage({ entry: sequence })),
      state: (connected, isFirst) => {
        made.connected = connected;
        tabs.forEach((since, tab) =>
          tab.postMessage({ connected, isFirst: isFirst && since >= made.stream.sequence }));
      },
    }),
  };
  streams.set(url.pathname, made);
}

/** @type {any} */ (self).onconnect = (/** @type {MessageEvent} */ event) => {
  const [port] = event.ports;
  port.onmessage = ({ data }) => (data.leave ? leave(port) : join(port, data.address));
};
