'use strict';

/** The page of one run. */
(async () => {
  const {number, usd, element} = Waystation;
  const at = id => document.getElementById(id);
  at('tiles-address').textContent = new URL('tiles/', location.href).href + '{z}/{x}/{y}.mvt';
  const {run, where, layers} = await Waystation.fetched('');
  const {zip, station} = run;
  const measures = Waystation.measuresOf(run);
  const view = Waystation.camera();
  const atlas = Waystation.atlas({container: at('map'), run, address: '', view, middles: where.middles});
  const look = (box, maxZoom) => box && Waystation.look(view, box, atlas.map.getSize(), maxZoom);

  const rows = Array.from({length: zip.count}, (unused, i) => i);

  const choose = {
    zip(i) {
      story.tellZip(i);
      atlas.choose({zip: zip.code(i)});
      look(where.zip(i));
    },
    station(k) {
      story.tellStation(k);
      atlas.choose({station: station.get('zip', k)});
      look(where.station(k));
    },
    state(code) {
      story.tellState(code);
      atlas.choose({});
      look(where.zips(rows.filter(i => zip.get('state', i) === code)));
    },
    area(name, codes) {
      const members = codes.map(zip.row);
      story.tellArea(name, members);
      atlas.choose({});
      look(where.zips(members));
    },
  };
  const story = Waystation.storyIn(at('story'), run, choose);

  const select = at('measure');
  for (const [key, {name}] of Object.entries(measures)) select.append(element('option', {value: key}, name));
  function color() {
    const measure = measures[select.value];
    atlas.setMeasure(measure);
    Waystation.legend(at('legend'), [...measure.legend(), {label: 'station, area by parcels', kind: 'dot'}]);
  }
  select.addEventListener('change', color);
  Waystation.themeChanges.addEventListener('change', color);

  /** What a hint says. */
  function words(found) {
    if (found.station !== undefined) return [`Station ${station.name(found.station)}`];
    const i = found.zip;
    return [element('b', {}, zip.name(i)), element('br', {}), zip.served(i)
      ? `${station.name(zip.station(i))}, ${number(zip.get('roadMiles', i))} miles; ${usd(zip.byStation(i))} a parcel, by post ${usd(zip.byPost(i))}`
      : `${zip.left(i)}; ${usd(zip.rival(i).usd)} a parcel`];
  }

  Waystation.search({
    zips: rows.map(zip.known),
    stateNames: run.data.stateNames,
    onZip: code => choose.zip(zip.row(code)),
    onArea: choose.area,
    onState: choose.state,
    onOther: story.tellOther,
  });
  atlas.listen(choose.zip, choose.station, words);
  story.begin();
  look(where.whole);
  color();
  Waystation.layerBoxes(at('layers'), [atlas], await layers);
  const whole = element('button', {type: 'button'}, 'Whole map');
  whole.addEventListener('click', () => { atlas.choose({}); look(where.whole); });
  at('layers').append(whole);
  Object.assign(Waystation, {atlases: [atlas], choose, view, shownRun: run, where});
})().catch(error => {
  document.getElementById('story').textContent = `The map cannot be shown. ${error.message}`;
});
