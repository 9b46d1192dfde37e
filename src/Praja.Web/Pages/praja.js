// @ts-check
// What every page has beyond its own markup. Nothing here is needed to read or to record: it only adds.
import './policy.js';
import './clock.js';
import './keys.js';
import './live.js';
import './forms.js';
import './time-bar.js';
import './copy.js';
import './passkeys.js';
import './file-hash.js';
import './places.js';
