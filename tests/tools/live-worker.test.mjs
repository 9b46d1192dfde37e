// @ts-check
// The shared worker of the event stream, without a browser: run by `node --test`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, test } from 'node:test';

class Source {
  /** @type {Source[]} */
  static opened = [];
  isClosed = false;

  /** @param {URL} url */
  constructor(url) {
    this.url = String(url);
    Source.opened.push(this);
  }

  close() { this.isClosed = true; }
}

const scope = /** @type {any} */ (globalThis);
scope.self = scope;
scope.location = { origin: 'http://posko' };
scope.EventSource = Source;

const read = async (/** @type {string} */ name) =>
  (await readFile(new URL(`../../src/Praja.Web/Pages/${name}`, import.meta.url))).toString();
const asModule = (/** @type {string} */ source) =>
  'data:text/javascript;base64,' + Buffer.from(source).toString('base64');
const stream = asModule(await read('live-stream.js'));
await import(asModule((await read('live-worker.js')).replace('./live-stream.js', stream)));

/** A tab: what it was told, and how it asks. */
function tab() {
  const told = /** @type {any[]} */ ([]);
  const port = { postMessage: (/** @type {any} */ message) => told.push(message), onmessage: (/** @type {any} */ _) => {} };
  scope.onconnect({ ports: [port] });
  const say = (/** @type {object} */ data) => port.onmessage({ data });
  tabs.push(say);
  return { told, say, join: (after = 7, operation = 'a') => say({ address: `/${operation}/events?heads=true&after=${after}` }) };
}

/** @type {((data: object) => void)[]} */
let tabs = [];
const open = () => Source.opened.filter(s => !s.isClosed);
const newest = () => /** @type {any} */ (Source.opened.at(-1));

beforeEach(() => {
  tabs.forEach(say => say({ leave: true }));
  [tabs, Source.opened] = [[], []];
});

test('two tabs of an operation share one stream, and both are told', () => {
  const [one, two] = [tab(), tab()];
  one.join();
  two.join();
  assert.equal(Source.opened.length, 1);
  newest().onopen();
  newest().onmessage({ lastEventId: '8' });
  for (const { told } of [one, two]) assert.deepEqual(told, [{ connected: true, isFirst: true }, { entry: 8 }]);
});

test('two operations have a stream each', () => {
  const [one, two] = [tab(), tab()];
  one.join(7, 'a');
  two.join(7, 'b');
  assert.equal(open().length, 2);
  newest().onmessage({ lastEventId: '9' });
  assert.deepEqual([one.told, two.told], [[], [{ entry: 9 }]]);
});

test('a tab that comes later hears at once whether it missed something', () => {
  const first = tab();
  first.join(7);
  newest().onopen();
  newest().onmessage({ lastEventId: '9' });
  const [stale, fresh] = [tab(), tab()];
  stale.join(8);
  fresh.join(9);
  assert.deepEqual(stale.told, [{ connected: true, isFirst: false }]);
  assert.deepEqual(fresh.told, [{ connected: true, isFirst: true }]);
});

test('a tab that joins before the stream is open hears that it missed what another was made after', () => {
  const [fresh, stale] = [tab(), tab()];
  fresh.join(9);
  stale.join(8);
  newest().onopen();
  assert.deepEqual(fresh.told, [{ connected: true, isFirst: true }]);
  assert.deepEqual(stale.told, [{ connected: true, isFirst: false }]);
});

test('the stream ends with the last tab, not before', () => {
  const [one, two] = [tab(), tab()];
  one.join();
  two.join();
  one.say({ leave: true });
  assert.equal(open().length, 1);
  newest().onmessage({ lastEventId: '8' });
  assert.deepEqual(one.told, []);
  two.say({ leave: true });
  assert.equal(open().length, 0);
  one.join(8);
  assert.equal(open().length, 1);
});
