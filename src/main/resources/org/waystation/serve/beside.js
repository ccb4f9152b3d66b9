'use strict';

/** The page of two runs: two maps with one camera, what differs marked in both. */
(async () => {
  const {number, usd, element, fateWords: {HANDS, BY_OTHERS, TO_STATION, ALONE}} = Waystation;
  const at = id => document.getElementById(id);
  const names = [document.body.dataset.left, document.body.dataset.right];
  const addresses = names.map(name => `/runs/${name}/`);
  const loaded = await Promise.all(addresses.map(Waystation.fetched));
  const runs = loaded.map(one => one.run);
  const places = ['left', 'right'];
  const changes = [Waystation.changesOf(runs[0], runs[1]), Waystation.changesOf(runs[1], runs[0])];
  const view = Waystation.camera();

  /** A station in one plan only is a diamond, orange on the left and blue on the right. */
  const only = side => Waystation.shades().sides[side === 0 ? 0 : 4];
  const atlases = runs.map((run, side) => Waystation.atlas({
    container: at(`map-${places[side]}`), run, address: addresses[side], view, middles: loaded[side].where.middles,
    stationSign: k => changes[side].stationStays(k) ? {} : {color: only(side), shape: 'diamond'},
  }));
  const look = (box, maxZoom) => box && Waystation.look(view, box, atlases[0].map.getSize(), maxZoom);

  /** Looks at the ZIPs of either run that are wanted. */
  function lookAtZips(wanted) {
    const boxes = runs.map((run, side) =>
      loaded[side].where.zips(Array.from({length: run.zip.count}, (unused, i) => i).filter(i => wanted(run, i))));
    look(boxes[0] || boxes[1]);
  }

  const choose = {
    /** A ZIP of either run, by its code. */
    zip(code) {
      runs.forEach((run, side) => {
        const i = run.zip.row(code);
        if (i === undefined) stories[side].tellOther(code); else stories[side].tellZip(i);
      });
      atlases.forEach(one => one.choose({zip: code}));
      const side = runs[0].zip.row(code) === undefined ? 1 : 0;
      look(loaded[side].where.zip(runs[side].zip.row(code)));
    },
    /** A station of one run, and the story of what the other does with the ZIP it stands in. */
    station(side, k) {
      const code = runs[side].station.get('zip', k);
      runs.forEach((run, other) => {
        const there = Array.from({length: run.station.count}, (unused, m) => m).find(m => run.station.get('zip', m) === code);
        if (there !== undefined) stories[other].tellStation(there);
        else if (run.zip.row(code) !== undefined) stories[other].tellZip(run.zip.row(code));
        else stories[other].tellOther(code);
      });
      atlases.forEach(one => one.choose({station: code}));
      look(loaded[side].where.station(k));
    },
    state(code) {
      stories.forEach(one => one.tellState(code));
      atlases.forEach(one => one.choose({}));
      lookAtZips(({zip}, i) => zip.get('state', i) === code);
    },
    area(name, codes) {
      runs.forEach(({zip}, side) => stories[side].tellArea(name, codes.map(zip.row).filter(i => i !== undefined)));
      atlases.forEach(one => one.choose({}));
      const wanted = new Set(codes);
      lookAtZips(({zip}, i) => wanted.has(zip.code(i)));
    },
  };
  const stories = runs.map((run, side) => Waystation.storyIn(at(`story-${places[side]}`), run,
    {station: k => choose.station(side, k), zip: i => choose.zip(run.zip.code(i))}));

  const ofEach = runs.map(run => Waystation.measuresOf(run, runs[0], runs));
  ofEach.forEach((measures, side) => { measures.changes = changes[side].measure; });
  const select = at('measure');
  ['changes', ...Object.keys(ofEach[0]).filter(key => key !== 'changes' && ofEach[1][key])].forEach(key =>
    select.append(element('option', {value: key}, ofEach[0][key].name)));

  /** Classes of both sides, each once. */
  function color() {
    const measures = ofEach.map(one => one[select.value]);
    atlases.forEach((one, side) => one.setMeasure(measures[side]));
    const classes = new Map(measures.flatMap(one => one.legend()).map(entry => [entry.label, entry]));
    Waystation.legend(at('legend'), [...classes.values(),
      {label: 'station in both plans', kind: 'dot'},
      {label: `station only in ${names[0]}`, kind: 'diamond', color: only(0)},
      {label: `station only in ${names[1]}`, kind: 'diamond', color: only(1)}]);
  }
  select.addEventListener('change', color);
  Waystation.themeChanges.addEventListener('change', color);
  function words(side, found) {
    const {zip, station} = runs[side];
    if (found.station !== undefined) {
      return [`Station ${station.name(found.station)}${changes[side].stationStays(found.station) ? '' : `, only in ${names[side]}`}`];
    }
    const i = found.zip;
    return [element('b', {}, zip.name(i)), element('br', {}), zip.served(i)
      ? `${station.name(zip.station(i))}, ${number(zip.get('roadMiles', i))} miles; ${usd(zip.byStation(i))} a parcel`
      : zip.left(i), element('br', {}), changes[side].fates[i]];
  }
  atlases.forEach((one, side) => one.listen(
    i => choose.zip(runs[side].zip.code(i)), k => choose.station(side, k), found => words(side, found)));

  function list(side) {
    const {station} = runs[side];
    const items = changes[side].alone.map(k => {
      const button = element('button', {type: 'button', class: 'link'}, `${station.name(k)}, ${station.get('state', k)}`);
      button.addEventListener('click', () => { choose.station(side, k); at('maps').scrollIntoView(); });
      return element('li', {}, button);
    });
    at(`only-${places[side]}`).append(...(items.length ? items : [element('li', {class: 'note'}, 'None.')]));
  }
  [0, 1].forEach(list);

  const scope = new Map();
  runs.forEach(({zip}) => {
    for (let i = 0; i < zip.count; i++) scope.set(zip.code(i), zip.known(i));
  });
  const zips = [...scope.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  Waystation.search({
    zips,
    stateNames: Object.assign({}, ...runs.map(run => run.data.stateNames)),
    onZip: choose.zip,
    onArea: choose.area,
    onState: choose.state,
    onOther: text => stories.forEach(one => one.tellOther(text)),
  });

  const same = runs[0].station.count - changes[0].alone.length;
  const single = changes[0].count([ALONE]) + changes[1].count([ALONE]);
  at('changes').textContent = `Stations in both plans: ${number(same)}, only in ${names[0]}: ${number(changes[0].alone.length)}, `
    + `only in ${names[1]}: ${number(changes[1].alone.length)}. ZIPs that go to another station: ${number(changes[0].count([HANDS]))}, `
    + `from a station to the post or others: ${number(changes[0].count([BY_OTHERS]))}, from these to a station: ${number(changes[0].count([TO_STATION]))}`
    + `${single ? `; in the scope of one plan only: ${number(single)}` : ''}.`;
  stories.forEach(one => one.begin());
  look(loaded[0].where.whole);
  color();
  Waystation.layerBoxes(at('layers'), atlases, await loaded[0].layers);
  const whole = element('button', {type: 'button'}, 'Whole map');
  whole.addEventListener('click', () => { atlases.forEach(one => one.choose({})); look(loaded[0].where.whole); });
  at('layers').append(whole);
  Object.assign(Waystation, {atlases, choose, view, runs, changes, where: loaded.map(one => one.where)});
})().catch(error => {
  document.getElementById('changes').textContent = `The maps cannot be shown. ${error.message}`;
});
