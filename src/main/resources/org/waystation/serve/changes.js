'use strict';

/** What becomes of stations and ZIPs from one run to another, seen from either of them. */
(() => {
  const STAYS = 'as in the other plan';
  const HANDS = 'by another station';
  const BY_OTHERS = 'by station here, by others in the other plan';
  const TO_STATION = 'by others here, by station in the other plan';
  const SWAPS = 'by others in both plans, but not the same';
  const ALONE = 'not in the scope of the other plan';

  /** Compares ZIP by ZIP, a run with another one. */
  Waystation.changesOf = (run, other) => {
    const {zip, station} = run;
    const codes = one => new Set(Array.from({length: one.station.count}, (unused, k) => one.station.get('zip', k)));
    const others = codes(other);
    const server = (one, i) => one.zip.served(i) ? one.station.get('zip', one.zip.station(i)) : '';

    function fate(i) {
      const there = other.zip.row(zip.code(i));
      if (there === undefined) return ALONE;
      const mine = server(run, i), theirs = server(other, there);
      if (mine === '' && theirs === '') return zip.deliverer(i) === other.zip.deliverer(there) ? STAYS : SWAPS;
      if (mine === theirs) return STAYS;
      if (mine === '' || theirs === '') return mine === '' ? TO_STATION : BY_OTHERS;
      return HANDS;
    }
    const fates = Array.from({length: zip.count}, (unused, i) => fate(i));
    const alone = Array.from({length: station.count}, (unused, k) => k).filter(k => !others.has(station.get('zip', k)));

    return {
      fates,
      count: wanted => fates.filter(one => wanted.includes(one)).length,
      stationStays: k => others.has(station.get('zip', k)),
      /** Stations that the other run does not have. */
      alone,
      measure: {
        name: 'What changes',
        legend: () => legend().filter(({label}) => label === STAYS || fates.includes(label)),
        color: i => colors()[fates[i]],
      },
    };
  };

  /** Colours that also differ in lightness. */
  function colors() {
    const {sides, steps, post} = Waystation.shades();
    const {border} = Waystation.ink();
    return {[STAYS]: steps[0], [HANDS]: sides[1], [BY_OTHERS]: sides[4], [TO_STATION]: post, [SWAPS]: sides[3], [ALONE]: border};
  }
  const legend = () => [STAYS, HANDS, BY_OTHERS, TO_STATION, SWAPS, ALONE].map(label => ({label, color: colors()[label]}));

  Object.assign(Waystation, {fateWords: {STAYS, HANDS, BY_OTHERS, TO_STATION, ALONE}});
})();
