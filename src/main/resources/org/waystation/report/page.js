'use strict';

/** Brings map, story, search and tables of the run in the page together. */
(() => {
  const {number, usd, element} = Waystation;
  const at = id => document.getElementById(id);
  const run = Waystation.run(JSON.parse(at('data').textContent));
  const {zip, station} = run;
  const measures = Waystation.measuresOf(run);

  const rows = Array.from({length: zip.count}, (unused, i) => i);

  const choose = {
    zip: i => { story.tellZip(i); map.chooseZip(i); },
    station: k => { story.tellStation(k); map.chooseStation(k); },
    state: code => { story.tellState(code); map.showZips(rows.filter(i => zip.get('state', i) === code)); },
    area: (name, codes) => { const members = codes.map(zip.row); story.tellArea(name, members); map.showZips(members); },
  };
  const map = Waystation.mapIn(at('map'), at('legend'), run, measures);
  const story = Waystation.storyIn(at('story'), run, choose);
  const tables = Waystation.tablesOf(Waystation.runTables(run, choose), run.plan.scenario);

  const select = at('measure');
  for (const [key, {name}] of Object.entries(measures)) select.append(element('option', {value: key}, name));
  select.addEventListener('change', () => map.setMeasure(select.value));

  const layers = at('layers');
  map.groups.forEach(([name, group]) => {
    const box = element('input', {type: 'checkbox', checked: ''});
    box.addEventListener('change', () => map.toggle(group, box.checked));
    layers.append(element('label', {}, box, name));
  });
  const whole = element('button', {type: 'button'}, 'Whole map');
  whole.addEventListener('click', map.whole);
  layers.append(whole);

  /** Text of a hint; Leaflet takes elements as they are. */
  function hint(i) {
    const served = zip.served(i);
    const words = served
      ? `${station.name(zip.station(i))}, ${number(zip.get('roadMiles', i))} miles; ${usd(zip.byStation(i))} a parcel, by post ${usd(zip.byPost(i))}`
      : `${zip.left(i)}; ${usd(zip.rival(i).usd)} a parcel`;
    return element('span', {}, element('b', {}, zip.name(i)), element('br', {}), words);
  }

  Waystation.search({
    zips: rows.map(zip.known),
    stateNames: run.data.stateNames,
    onZip: code => choose.zip(zip.row(code)),
    onArea: choose.area,
    onState: choose.state,
    onOther: story.tellOther,
  });
  story.begin();
  tables.begin();
  map.begin(choose.zip, choose.station, hint);
  Object.assign(Waystation, run, {map, tables});
})();
