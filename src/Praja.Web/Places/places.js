// @ts-check
// Finds places while somebody types: the server's own list of links stands below the field. A link that fills in a field
// of this page does so here, and what was typed elsewhere on it stays; any other leads to where it says.

const PAUSE_MILLISECONDS = 200;
const FEWEST_LETTERS = 2;

/** @param {string} address @returns {Promise<Element | null>} The list, parsed by the browser's own request. */
const ask = address => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.responseType = 'document';
  request.onload = () => resolve(request.responseXML?.querySelector('#found') ?? null);
  request.onerror = () => reject(new Error('network'));
  request.send();
});

/** @param {string} name */
const fieldsOf = name => /** @type {HTMLInputElement[]} */ ([...document.getElementsByName(name)]);

/** @param {HTMLInputElement | HTMLSelectElement} field @param {string} value @param {string} text */
function choose(field, value, text) {
  if (field instanceof HTMLSelectElement && ![...field.options].some(o => o.value === value))
    field.add(new Option(text, value));
  field.value = value;
}

/** @param {HTMLInputElement[]} boxes @param {string} value @param {string} text */
function tick(boxes, value, text) {
  let box = boxes.find(b => b.value === value);
  if (!box) {
    const last = boxes[boxes.length - 1].closest('label');
    const label = /** @type {HTMLElement} */ (last?.cloneNode(true));
    box = /** @type {HTMLInputElement} */ (label.querySelector('input'));
    box.value = value;
    /** @type {HTMLElement} */ (label.querySelector('span')).textContent = text;
    last?.after(label);
  }
  box.checked = true;
  box.closest('details')?.setAttribute('open', '');
}

/** @param {HTMLElement} link @returns {boolean} True when this page has the field. */
function fill(link) {
  const { field = '', other = '', place = '' } = link.dataset;
  const fields = field ? fieldsOf(field) : [];
  if (fields.length === 0) return false;
  const text = link.textContent ?? '';
  const boxes = fields.filter(f => f.type === 'checkbox');
  if (boxes.length > 0) tick(boxes, place, text);
  else choose(fields[0], place, text);
  for (const rest of other ? fieldsOf(other) : []) rest.value = '';
  return true;
}

/** @param {HTMLFormElement} form */
function wire(form) {
  const found = /** @type {HTMLElement} */ (form.querySelector('[data-found]'));
  const typed = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
  let [timer, turn] = [0, 0];

  const look = async () => {
    const mine = ++turn;
    if (typed.value.trim().length < FEWEST_LETTERS) {
      found.replaceChildren();
      return;
    }
    const said = new URLSearchParams(/** @type {any} */ (new FormData(form)));
    // A network that is away: the button still asks.
    const list = await ask(`${form.action}?${said}`).catch(() => null);
    if (mine === turn && list) found.replaceChildren(...document.importNode(list, true).childNodes);
  };

  typed.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE_MILLISECONDS);
  });
  typed.addEventListener('keydown', event => {
    const first = /** @type {HTMLElement | null} */ (found.querySelector('a'));
    if (event.key !== 'ArrowDown' || !first) return;
    event.preventDefault();
    first.focus();
  });
  found.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (!link || !fill(link)) return;
    event.preventDefault();
    turn++;
    typed.value = '';
    const chosen = document.createElement('p');
    chosen.textContent = `✓ ${link.textContent}`;
    found.replaceChildren(chosen);
    typed.focus();
  });
}

// On the page of the search itself the list stands below already.
if (!document.querySelector('main #found'))
  for (const form of document.querySelectorAll('form[data-places]')) wire(/** @type {HTMLFormElement} */ (form));
export {};
