// @ts-check
// An event stream that never misses an entry: it comes back by itself, after growing pauses that differ from browser to
// browser, and goes on after the last sequence it was told.

const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 20_000;

export class Stream {
  #address;
  #listener;
  #sequence;
  #pause = FIRST_PAUSE_MILLISECONDS;
  /** @type {EventSource | null} */
  #source = null;
  #closed = false;
  #isFirst = true;

  /**
   * @param {string} address Address of the stream, with `after`.
   * @param {{entry: (sequence: number) => void, state: (connected: boolean, isFirst: boolean) => void}} listener
   */
  constructor(address, listener) {
    const url = new URL(address, location.origin);
    this.#sequence = Number(url.searchParams.get('after') ?? 0);
    this.#address = url;
    this.#listener = listener;
    this.#open();
  }

  /** The newest entry that it told of. */
  get sequence() {
    return this.#sequence;
  }

  /** Ends it for good. */
  close() {
    this.#closed = true;
    this.#source?.close();
  }

  #open() {
    if (this.#closed) return;
    this.#address.searchParams.set('after', String(this.#sequence));
    const source = new EventSource(this.#address);
    this.#source = source;
    source.onopen = () => {
      this.#pause = FIRST_PAUSE_MILLISECONDS;
      this.#listener.state(true, this.#isFirst);
      this.#isFirst = false;
    };
    source.onerror = () => this.#again(source);
    source.onmessage = event => this.#take(event);
  }

  /** @param {MessageEvent} event */
  #take(event) {
    const sequence = Number(event.lastEventId);
    if (!(sequence > this.#sequence)) return;
    this.#sequence = sequence;
    this.#listener.entry(sequence);
  }

  /** @param {EventSource} source */
  #again(source) {
    source.close();
    if (this.#closed) return;
    this.#listener.state(false, false);
    setTimeout(() => this.#open(), this.#pause * (0.5 + Math.random()));
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MILLISECONDS);
  }
}
