'use strict';

/** Points and areas of a map's grid, read back from their text: cells east and north of its corner. */
(() => {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const VALUE = new Int8Array(128);
  for (let k = 0; k < 64; k++) VALUE[DIGITS.charCodeAt(k)] = k;

  function reader(text) {
    let at = 0, x = 0, y = 0;
    function number() {
      let value = 0, shift = 1, digit;
      do {
        digit = VALUE[text.charCodeAt(at++)];
        value += (digit & 31) * shift;
        shift *= 32;
      } while (digit & 32);
      return value & 1 ? -(value - 1) / 2 : value / 2;
    }
    function point() {
      x += number();
      y += number();
      return [x, y];
    }
    const repeat = (times, make) => Array.from({length: times}, make);
    return {number, point, repeat, ends: () => at >= text.length};
  }

  /** Points, one after the other. */
  function pointsOf(text) {
    const {point, ends} = reader(text);
    const points = [];
    while (!ends()) points.push(point());
    return points;
  }

  /** Areas, each a list of rings. */
  function areasOf(text) {
    const {number, point, repeat} = reader(text);
    return repeat(number(), () => repeat(number(), () => repeat(number(), point)));
  }

  Object.assign(Waystation, {pointsOf, areasOf});
})();
