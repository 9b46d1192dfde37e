// @ts-check
// Keeps the wallboard fresh without anybody there. It stands on its own, in the words of browsers of years ago (Chrome
// 80): neither shared workers nor what came later. It asks for the page again when something was recorded, and twice a
// minute in any case, since silence grows by the clock alone. When the session is over it loads the page anew.

const SHORTEST_PAUSE_MILLISECONDS = 2000;
const LONGEST_PAUSE_MILLISECONDS = 30000;
const FIRST_RECONNECT_MILLISECONDS = 500;

const lost = document.getElementById('wall-lost');
let asked = 0;
let waiting = false;
let reconnect = FIRST_RECONNECT_MILLISECONDS;

/** @param {boolean} isLost */
function say(isLost) {
  if (lost) lost.hidden = !isLost;
  document.body.classList.toggle('stale', isLost);
}

/** @param {Document} page */
function show(page) {
  const [fresh, shown] = [page.getElementById('wall'), document.getElementById('wall')];
  if (!fresh || !shown) {
    location.reload();
    return;
  }
  // The clock goes on by itself (`clock.js`); all else is what the server rendered.
  const clock = shown.querySelector('[data-clock]');
  while (shown.firstChild) shown.removeChild(shown.firstChild);
  for (const part of Array.from(fresh.childNodes)) shown.appendChild(document.importNode(part, true));
  const place = shown.querySelector('[data-clock]');
  if (clock && place && place.parentNode) place.parentNode.replaceChild(clock, place);
  document.dispatchEvent(new CustomEvent('praja:fresh', { detail: page }));
}

function refresh() {
  waiting = false;
  asked = Date.now();
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.setRequestHeader('X-Praja-Live', 'true');
  request.responseType = 'document';
  request.timeout = LONGEST_PAUSE_MILLISECONDS;
  request.onload = () => {
    const isThere = request.status === 200 && request.responseXML !== null;
    say(!isThere);
    if (isThere) show(/** @type {Document} */ (request.responseXML));
  };
  request.onerror = () => say(true);
  request.ontimeout = () => say(true);
  request.send();
}

function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(refresh, Math.max(0, asked + SHORTEST_PAUSE_MILLISECONDS - Date.now()));
}

// After a loss it goes on from the last entry it was told, after growing pauses that differ from set to set.
/** @param {string} address */
function listen(address) {
  const source = new EventSource(address);
  source.onopen = () => {
    if (reconnect > FIRST_RECONNECT_MILLISECONDS) soon();
    reconnect = FIRST_RECONNECT_MILLISECONDS;
  };
  source.onmessage = event => {
    address = address.replace(/after=\d+/, 'after=' + event.lastEventId);
    soon();
  };
  source.onerror = () => {
    source.close();
    // Says whether the figures are stale.
    soon();
    setTimeout(() => listen(address), reconnect * (0.5 + Math.random()));
    reconnect = Math.min(reconnect * 2, LONGEST_PAUSE_MILLISECONDS);
  };
}

if (document.body.dataset.wallEvents) {
  listen(document.body.dataset.wallEvents);
  setInterval(soon, LONGEST_PAUSE_MILLISECONDS);
}
export {};
