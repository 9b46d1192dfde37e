// @ts-check
// The event stream of the pages without a page: run by `node --test`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, mock, test } from 'node:test';

// A module without a package of its own: node would take a .js file for CommonJS.
const source = await readFile(new URL('../../src/Praja.Web/Pages/live-stream.js', import.meta.url));
const { Stream } = await import('data:text/javascript;base64,' + source.toString('base64'));

class Source {
  /** @type {Source[]} */
  static opened = [];
  isClosed = false;

  /** @param {URL} url */
  constructor(url) {
    this.after = Number(new URL(url).searchParams.get('after'));
    this.heads = new URL(url).searchParams.get('heads');
    Source.opened.push(this);
  }

  close() { this.isClosed = true; }
}

const newest = () => /** @type {any} */ (Source.opened.at(-1));
const begin = (address = '/events?heads=true&after=7') => {
  const told = {
    entries: /** @type {number[]} */ ([]), states: /** @type {boolean[]} */ ([]), firsts: /** @type {boolean[]} */ ([]),
  };
  const stream = new Stream(address, {
    entry: (/** @type {number} */ sequence) => told.entries.push(sequence),
    state: (/** @type {boolean} */ connected, /** @type {boolean} */ isFirst) => {
      told.states.push(connected);
      told.firsts.push(isFirst);
    },
  });
  return { stream, told };
};

beforeEach(() => {
  Source.opened = [];
  Object.assign(globalThis, { EventSource: Source, location: { origin: 'http://posko' } });
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

test('it begins after what the page shows and keeps the rest of the address', () => {
  begin();
  assert.equal(newest().after, 7);
  assert.equal(newest().heads, 'true');
});

test('each sequence is told once, and old ones never', () => {
  const { told } = begin();
  for (const lastEventId of ['8', '8', '7', '', '12']) newest().onmessage({ lastEventId });
  assert.deepEqual(told.entries, [8, 12]);
});

test('it comes back after the last sequence it was told', () => {
  const { told } = begin();
  newest().onopen();
  newest().onmessage({ lastEventId: '41' });
  const first = newest();
  first.onerror();
  assert.ok(first.isClosed);
  mock.timers.tick(1000);
  assert.equal(Source.opened.length, 2);
  assert.equal(newest().after, 41);
  newest().onopen();
  assert.deepEqual(told.states, [true, false, true]);
});

test('only its first opening has nothing before it that a page could have missed', () => {
  const { stream, told } = begin();
  newest().onopen();
  newest().onmessage({ lastEventId: '9' });
  newest().onerror();
  mock.timers.tick(1000);
  newest().onopen();
  assert.deepEqual(told.firsts, [true, false, false]);
  assert.equal(stream.sequence, 9);
});

test('its pauses grow to twenty seconds, differ between browsers, and begin anew once it was connected', () => {
  const pauseOf = (/** @type {number} */ chance) => {
    const random = mock.method(Math, 'random', () => chance);
    let waited = 0;
    const opened = Source.opened.length;
    newest().onerror();
    while (Source.opened.length === opened) {
      mock.timers.tick(50);
      waited += 50;
    }
    random.mock.restore();
    return waited;
  };
  begin();
  assert.deepEqual([0.5, 0.5, 0.5].map(pauseOf), [500, 1000, 2000]);
  for (let times = 0; times < 8; times++) pauseOf(0.5);
  assert.equal(pauseOf(0.5), 20_000);
  assert.equal(pauseOf(0), 10_000);
  assert.ok(pauseOf(0.99) > 29_000);
  newest().onopen();
  assert.equal(pauseOf(0.5), 500);
});

test('closed, it never comes back', () => {
  const { stream } = begin();
  newest().onerror();
  stream.close();
  mock.timers.tick(60_000);
  assert.equal(Source.opened.length, 1);
});
