// @ts-check
// The time bar: one instant for map, log, charts and counters together. Live, or any past minute; played from 1 to 1000
// times as fast, from one day into the next. Leaving "live" turns the whole frame amber and rests every form.

import { operationNow } from './clock.js';
import { carryInstant, instantShown, showInstant } from './instant.js';
import { refreshPage } from './live.js';

const FRAMES_PER_SECOND = 4;
const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 1440 * MINUTE_MILLISECONDS;
// A year that somebody is still typing is none.
const EARLIEST = Date.UTC(2000, 0);
const bar = /** @type {HTMLElement | null} */ (document.querySelector('[data-time-bar]'));

class TimeBar {
  #bar;
  #range;
  #play;
  #speed;
  #local;
  #aheadMs;
  #timer = 0;
  #at;

  /** @param {HTMLElement} bar */
  constructor(bar) {
    this.#bar = bar;
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (bar.querySelector(`[data-time-${name}]`));
    this.#range = /** @type {HTMLInputElement} */ (part('range'));
    this.#play = /** @type {HTMLButtonElement} */ (part('play'));
    this.#speed = /** @type {HTMLSelectElement} */ (part('speed').querySelector('select'));
    this.#local = /** @type {HTMLInputElement} */ (part('local'));
    this.#aheadMs = Number(bar.dataset.ahead) * MINUTE_MILLISECONDS;
    this.#at = Date.parse(instantShown()) || operationNow();
    for (const hidden of [this.#range, this.#play, part('speed')]) hidden.hidden = false;
    part('show').hidden = true;
    this.#range.addEventListener('input', () =>
      this.#seek(this.#at - this.#sinceMidnight() + Number(this.#range.value) * MINUTE_MILLISECONDS));
    this.#play.addEventListener('click', () => (this.#timer ? this.#pause() : this.#start()));
    this.#local.addEventListener('change', () => this.#seek(Date.parse(`${this.#local.value}Z`) - this.#aheadMs));
    document.addEventListener('praja:fresh', () => {
      carryInstant();
      if (!instantShown()) this.#stand(operationNow());
    });
  }

  /** Shows an instant; what somebody moves or types is left alone.
   * @param {number} at */
  #stand(at) {
    this.#at = at;
    if (document.activeElement !== this.#range || instantShown())
      this.#range.value = String(Math.floor(this.#sinceMidnight() / MINUTE_MILLISECONDS));
    if (document.activeElement !== this.#local)
      this.#local.value = new Date(at + this.#aheadMs).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
  }

  #sinceMidnight() {
    return (this.#at + this.#aheadMs) % DAY_MILLISECONDS;
  }

  /** @param {number} at */
  #seek(at) {
    if (!(at > EARLIEST)) return;
    const latest = operationNow();
    showInstant(Math.min(at, latest));
    this.#stand(Math.min(at, latest));
    document.querySelectorAll('[data-act] button').forEach(b => { /** @type {HTMLButtonElement} */ (b).disabled = true; });
    this.#bar.querySelector('[data-time-live]')?.removeAttribute('aria-current');
    if (at >= latest) this.#pause();
    void refreshPage();
  }

  #start() {
    this.#play.textContent = this.#bar.dataset.pause ?? '';
    // A browser that has much to draw shows fewer frames, and no less time.
    let last = performance.now();
    this.#timer = window.setInterval(() => {
      const elapsed = performance.now() - last;
      last += elapsed;
      this.#seek(this.#at + elapsed * Number(this.#speed.value));
    }, 1000 / FRAMES_PER_SECOND);
  }

  #pause() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#play.textContent = this.#bar.dataset.play ?? '';
  }
}

if (bar) new TimeBar(bar);
