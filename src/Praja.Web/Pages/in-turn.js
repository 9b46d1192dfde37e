// @ts-check
// One thing at a time: what is asked for meanwhile is done once more afterwards, so that answers never overtake each other
// and nobody asks more often than answers come.

/**
 * @param {() => Promise<unknown>} act What is done; must not fail.
 * @returns {() => Promise<void>} Asks for it.
 */
export function inTurn(act) {
  let [busy, again] = [false, false];
  return async () => {
    again = busy;
    if (busy) return;
    busy = true;
    do {
      again = false;
      await act();
    } while (again);
    busy = false;
  };
}
