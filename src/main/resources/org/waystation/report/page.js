'use strict';

/** Brings map, story, search and tables together. */
(() => {
  const {map, story, tables, measures, zip, station, number, usd, element} = Waystation;

  Waystation.choose = {
    zip: i => { story.tellZip(i); map.chooseZip(i); },
    station: k => { story.tellStation(k); map.chooseStation(k); },
    state: code => { story.tellState(code); map.showState(code); },
  };

  const select = document.getElementById('measure');
  for (const [key, {name}] of Object.entries(measures)) select.append(element('option', {value: key}, name));
  select.addEventListener('change', () => map.setMeasure(select.value));

  const layers = document.getElementById('layers');
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
      : `left to the post; ${usd(zip.byPost(i))} a parcel`;
    return element('span', {}, element('b', {}, story.name(i)), element('br', {}), words);
  }

  story.begin();
  tables.begin();
  map.begin(Waystation.choose.zip, Waystation.choose.station, hint);
})();
