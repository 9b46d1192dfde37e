// @ts-check
// What somebody typed and has not sent: nothing may take it away.

const FIELDS = 'input:not([type=hidden]), textarea, select';

/** @param {Element} field */
function isTyped(field) {
  if (field instanceof HTMLSelectElement)
    return field.options.length > 0 && field.selectedIndex !== Math.max(0, [...field.options].findIndex(o => o.defaultSelected));
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) return field.checked !== field.defaultChecked;
  const { value, defaultValue } = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (field);
  return value !== defaultValue;
}

/** True when somebody typed there; a form that was refused holds what they typed before.
 * @param {Element} within @param {string} except Fields that do not count. */
export const hasTyped = (within, except = ':not(*)') => within.querySelector('form .refused') !== null
  || [...within.querySelectorAll(FIELDS)].some(field => !field.matches(except) && isTyped(field));
