'use strict';

/** The page of two plans: two maps under one camera, what changes between them, and tables of it. */
(() => {
  const {number, usd, element, textColumn: text, figureColumn: figure} = Waystation;
  const at = id => document.getElementById(id);
  const read = id => JSON.parse(at(id).textContent);
  const runs = [Waystation.run(read('data-a')), Waystation.run(read('data-b'))];
  const changes = read('changes');
  const fates = Object.keys(changes.words);
  const placeOf = code => {
    const {zip} = runs.find(one => one.zip.row(code) !== undefined);
    return `${zip.get('place', zip.row(code))}, ${zip.get('state', zip.row(code))}`;
  };
  const zipChanges = changes.zips.map(([zip, fate, stationBefore, stationAfter, providerBefore, providerAfter, costBefore, costAfter]) => ({
    zip, change: fates[fate], place: placeOf(zip), stationBefore, stationAfter, providerBefore, providerAfter, costBefore, costAfter,
    stepUsdPerYear: costAfter - costBefore,
  }));
  const changeOfZip = new Map(zipChanges.map(one => [one.zip, one.change]));
  const changeOfStation = [new Map(), new Map()];
  changes.stations.forEach(one => {
    if (one.change !== 'opens') changeOfStation[0].set(one.stoodAt, one.change);
    if (one.change !== 'closes') changeOfStation[1].set(one.zip, one.change);
  });

  /** Colours of what becomes of ZIPs, in the order of the legend; they differ in lightness too. */
  function colors() {
    const {sides, steps, areas, post, carrier, partner} = Waystation.shades();
    const {border, dot} = Waystation.ink();
    return {
      stays: steps[0], 'follows-its-station': steps[1], 'changes-hands': sides[1],
      'from-the-post': sides[4], 'from-a-carrier': steps[4], 'from-a-partner': sides[3],
      'to-the-post': post, 'to-a-carrier': carrier, 'to-a-partner': partner,
      'changes-provider': areas[3], 'joins-the-scope': border, 'leaves-the-scope': dot,
    };
  }
  const change = code => changeOfZip.get(code) || 'stays';
  const measure = run => ({
    name: 'What changes',
    legend: () => Object.entries(colors())
      .filter(([key]) => key === 'stays' || zipChanges.some(one => one.change === key))
      .map(([key, color]) => ({label: changes.words[key], color})),
    color: i => colors()[change(run.zip.code(i))],
  });
  const ofEach = runs.map(run => Waystation.measuresOf(run, runs[0], runs))
    .map((measures, side) => ({changes: measure(runs[side]), ...measures}));

  /** Stations in one plan only are hollow: orange for what closes, blue for what opens or moves. */
  const signs = side => ({
    of(k) {
      const {sides} = Waystation.shades();
      const fate = changeOfStation[side].get(runs[side].station.get('zip', k));
      return fate === 'stays' || fate === undefined ? undefined : fate === 'closes' ? sides[0] : sides[4];
    },
    legend() {
      const {sides} = Waystation.shades();
      return [{label: 'station that closes', color: sides[0]}, {label: 'station that opens or moves', color: sides[4]}];
    },
  });
  const maps = ['a', 'b'].map((side, n) =>
    Waystation.mapIn(at(`map-${side}`), n === 0 ? at('legend') : null, runs[n], ofEach[n], signs(n)));

  let led = false;
  maps.forEach(({leaflet}, n) => leaflet.on('move', () => {
    if (led) return;
    led = true;
    maps[1 - n].leaflet.setView(leaflet.getCenter(), leaflet.getZoom(), {animate: false});
    led = false;
  }));

  /** One camera for both maps: what is chosen in either is in view in both. */
  function look(choices, maxZoom) {
    const around = L.latLngBounds([]);
    choices.filter(one => one).forEach(one => around.extend(one));
    if (around.isValid()) maps[0].leaflet.fitBounds(around, {maxZoom});
  }

  const choose = {
    /** A ZIP of either plan, by its code. */
    zip(code) {
      look(runs.map(({zip}, n) => {
        const i = zip.row(code);
        if (i === undefined) { stories[n].tellOther(code); return maps[n].markNothing(); }
        stories[n].tellZip(i);
        return maps[n].markZip(i);
      }), 3);
    },
    station(code) {
      look(runs.map(({zip, station}, n) => {
        const k = Array.from({length: station.count}, (unused, m) => m).find(m => station.get('zip', m) === code);
        if (k !== undefined) { stories[n].tellStation(k); return maps[n].markStation(k); }
        const i = zip.row(code);
        if (i === undefined) { stories[n].tellOther(code); return maps[n].markNothing(); }
        stories[n].tellZip(i);
        return maps[n].markZip(i);
      }), 3);
    },
    state(code) {
      stories.forEach(one => one.tellState(code));
      look(runs.map(({zip}, n) => maps[n].boundsOf(rowsOf(zip, i => zip.get('state', i) === code))));
    },
    area(name, codes) {
      look(runs.map(({zip}, n) => {
        const members = codes.map(zip.row).filter(i => i !== undefined);
        stories[n].tellArea(name, members);
        return maps[n].boundsOf(members);
      }));
    },
  };
  const rowsOf = (zip, wanted) => Array.from({length: zip.count}, (unused, i) => i).filter(wanted);
  const stories = runs.map((run, n) =>
    Waystation.storyIn(at(`story-${n === 0 ? 'a' : 'b'}`), run, {station: k => choose.station(run.station.get('zip', k)), zip: i => choose.zip(run.zip.code(i))}));

  const select = at('measure');
  Object.keys(ofEach[0]).filter(key => ofEach[1][key]).forEach(key =>
    select.append(element('option', {value: key}, ofEach[0][key].name)));
  select.addEventListener('change', () => maps.forEach(one => one.setMeasure(select.value)));
  at('whole').addEventListener('click', () => maps.forEach(one => one.whole()));

  function hint(n) {
    const {zip, station} = runs[n];
    return i => element('span', {}, element('b', {}, zip.name(i)), element('br', {}), zip.served(i)
      ? `${station.name(zip.station(i))}, ${number(zip.get('roadMiles', i))} miles; ${usd(zip.byStation(i))} a parcel`
      : zip.left(i), element('br', {}), changes.words[change(zip.code(i))]);
  }

  const stationRows = changes.stations.filter(one => one.change !== 'stays');
  const ofStation = name => k => stationRows[k][name];
  const ofZip = name => k => zipChanges[k][name];
  const tables = Waystation.tablesOf([
    {name: 'Stations', size: stationRows.length, columns: [
      {...text('Station', ofStation('zip')), choose: k => choose.station(stationRows[k].zip)},
      text('Place', ofStation('place')),
      text('What becomes of it', ofStation('change')),
      text('Stood at', ofStation('stoodAt')),
      figure('Moves miles', k => stationRows[k].movesMiles || null, 1),
      figure('Step USD/year', ofStation('stepUsdPerYear')),
    ]},
    {name: 'ZIPs', size: zipChanges.length, columns: [
      {...text('ZIP', ofZip('zip')), choose: k => choose.zip(zipChanges[k].zip)},
      text('Place', ofZip('place')),
      text('What becomes of it', k => changes.words[zipChanges[k].change]),
      text('Station in A', ofZip('stationBefore')),
      text('Station in B', ofZip('stationAfter')),
      text('Delivers in A', ofZip('providerBefore')),
      text('Delivers in B', ofZip('providerAfter')),
      figure('Cost in A USD/year', ofZip('costBefore')),
      figure('Cost in B USD/year', ofZip('costAfter')),
      figure('Step USD/year', ofZip('stepUsdPerYear')),
    ]},
  ], 'changed');

  const scope = new Map();
  runs.forEach(({zip}) => {
    for (let i = 0; i < zip.count; i++) scope.set(zip.code(i), zip.known(i));
  });
  const zips = [...scope.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  Waystation.search({
    zips,
    stateNames: Object.assign({}, ...runs.map(run => run.data.stateNames)),
    onZip: choose.zip,
    onArea: choose.area,
    onState: choose.state,
    onOther: words => stories.forEach(one => one.tellOther(words)),
  });

  const stationsThat = fate => number(changes.stations.filter(one => one.change === fate).length);
  const zipsThat = (...wanted) => zipChanges.filter(one => wanted.includes(one.change)).length;
  const follow = zipsThat('follows-its-station'), single = zipsThat('joins-the-scope', 'leaves-the-scope');
  at('changes-in-words').textContent = `Stations that stay: ${stationsThat('stays')}, move: ${stationsThat('moves')}, `
    + `close: ${stationsThat('closes')}, open: ${stationsThat('opens')}. ZIPs to which somebody else delivers: `
    + `${number(zipChanges.length - follow - single)}${follow ? `; that follow a station that moves: ${number(follow)}` : ''}`
    + `${single ? `; in the scope of one plan only: ${number(single)}` : ''}.`;
  stories.forEach(one => one.begin());
  if (stationRows.length + zipChanges.length > 0) tables.begin(); else at('tables').hidden = true;
  maps.forEach((one, n) => one.begin(
    i => choose.zip(runs[n].zip.code(i)), k => choose.station(runs[n].station.get('zip', k)), hint(n)));
  Object.assign(Waystation, {maps, runs, tables, choose});
})();
