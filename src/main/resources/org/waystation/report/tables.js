'use strict';

/** Tables that sort and filter, a page of rows at a time, and download whole. */
(() => {
  const PAGE = 100;
  const {data, zip, station, number, element} = Waystation;
  const at = id => document.getElementById(id);
  const text = (label, get) => ({label, get, show: value => value, words: true});
  const figure = (label, get, decimals = 0) => ({label, get, show: value => number(value, decimals)});
  const column = (label, name, decimals) => figure(label, i => zip.get(name, i), decimals);

  function zipTable() {
    const columns = [
      {...text('ZIP', zip.code), choose: i => Waystation.choose.zip(i)},
      text('Place', i => zip.get('place', i)),
      text('State', i => zip.get('state', i)),
      text('Delivered by', i => zip.served(i) ? 'station' : 'post'),
      text('Station', i => zip.served(i) ? station.get('zip', zip.station(i)) : ''),
      column('Road miles', 'roadMiles', 1),
      column('People', 'population'),
      column('Parcels a year', 'parcelsPerYear'),
      column('Linehaul USD/parcel', 'linehaulUsdPerParcel', 2),
      column('Sort USD/parcel', 'sortUsdPerParcel', 2),
      column('Last mile USD/parcel', 'lastMileUsdPerParcel', 2),
      column('Station share USD/parcel', 'stationUsdPerParcel', 2),
      column('By station USD/parcel', 'privateUsdPerParcel', 2),
      figure('By post USD/parcel', i => zip.byPost(i), 2),
      figure('Saving USD/parcel', i => zip.saving(i), 2),
      column('Post, one more USD/parcel', 'incrementalUsdPerParcel', 2),
      column('Post, fully loaded USD/parcel', 'fullyLoadedUsdPerParcel', 2),
    ];
    return {name: 'ZIPs', size: zip.count, columns};
  }

  function stationTable() {
    const of = (label, name, decimals) => figure(label, k => station.get(name, k), decimals);
    const columns = [
      {...text('Station', k => station.get('zip', k)), choose: k => Waystation.choose.station(k)},
      text('Place', k => station.get('place', k)),
      text('State', k => station.get('state', k)),
      text('Role', k => station.get('role', k)),
      of('ZIPs', 'zipsServed'),
      of('Parcels a day', 'parcelsPerDay'),
      of('Mean miles', 'meanRoadMiles', 1),
      of('Farthest miles', 'maxRoadMiles', 1),
      of('Cost USD/year', 'costUsdPerYear'),
      of('Cost USD/parcel', 'costUsdPerParcel', 2),
      of('Closing it costs USD/year', 'closingUsdPerYear'),
    ];
    if (station.has('period')) columns.push(text('Opens in', k => station.get('period', k)));
    return {name: 'Stations', size: station.count, columns};
  }

  function stateTable() {
    const states = data.states;
    const value = (name, k) => Array.isArray(states[name]) ? states[name][k] : states[name];
    const of = (label, name, decimals, times = 1) => figure(label, k => times * value(name, k), decimals);
    const columns = [
      {...text('State', k => states.state[k]), choose: k => Waystation.choose.state(states.state[k])},
      of('ZIPs', 'zips'),
      of('by stations', 'zipsByStations'),
      of('People', 'people'),
      of('by stations %', 'peopleByStations', 1, 100),
      of('within 60 min %', 'peopleWithin60Minutes', 1, 100),
      of('Mean USD/parcel', 'meanUsdPerParcel', 2),
      of('Dearest tenth from USD/parcel', 'p90UsdPerParcel', 2),
      of('Revenue leaving the post USD/year', 'leavingRevenueUsdPerYear'),
      of('Contribution lost USD/year', 'contributionLostUsdPerYear'),
    ];
    return {name: 'States', size: states.state ? states.state.length : 0, columns};
  }

  const tables = [stationTable(), zipTable(), stateTable()].filter(one => one.size > 0);
  let table, sorted, descending, rows, first;

  function select(one) {
    table = one;
    sorted = 0;
    descending = false;
    [...at('table-choice').children].forEach((button, k) => button.setAttribute('aria-pressed', String(tables[k] === one)));
    refresh();
  }

  /** Filters, then sorts; empty cells come last either way. */
  function refresh() {
    const wanted = at('filter').value.trim().toLowerCase();
    const {columns, size} = table;
    const words = columns.filter(one => one.words);
    rows = [];
    for (let i = 0; i < size; i++) {
      if (wanted === '' || words.some(one => one.get(i).toLowerCase().includes(wanted))) rows.push(i);
    }
    const {get, words: asText} = columns[sorted];
    const keys = new Map(rows.map(i => [i, get(i)]));
    const sign = descending ? -1 : 1;
    rows.sort((a, b) => {
      const left = keys.get(a), right = keys.get(b);
      if (left === right) return a - b;
      if (left === null || left === '') return 1;
      if (right === null || right === '') return -1;
      return sign * (asText ? (left < right ? -1 : 1) : left - right);
    });
    first = 0;
    draw();
  }

  function header(one, k) {
    const sort = k === sorted ? {'aria-sort': descending ? 'descending' : 'ascending'} : {};
    const button = element('button', {type: 'button'}, one.label);
    button.addEventListener('click', () => {
      descending = k === sorted && !descending;
      sorted = k;
      refresh();
      at('table-scroll').querySelectorAll('th button')[k].focus();
    });
    return element('th', {scope: 'col', ...(one.words ? {class: 'words'} : {}), ...sort}, button);
  }

  function line(i) {
    return element('tr', {}, ...table.columns.map((one, k) => {
      const shown = one.show(one.get(i));
      if (!one.choose) return element('td', one.words ? {class: 'words'} : {}, shown);
      const button = element('button', {type: 'button', class: 'link'}, shown);
      button.addEventListener('click', () => {
        one.choose(i);
        document.getElementById('find').scrollIntoView();
        document.getElementById('query').focus({preventScroll: true});
      });
      return element('th', {scope: 'row'}, button);
    }));
  }

  function draw() {
    const shown = rows.slice(first, first + PAGE);
    at('table-scroll').replaceChildren(element('table', {},
      element('caption', {class: 'unseen'}, table.name),
      element('thead', {}, element('tr', {}, ...table.columns.map(header))),
      element('tbody', {}, ...shown.map(line))));
    at('table-state').textContent = rows.length === 0 ? 'No row has this text.'
      : `Rows ${number(first + 1)} to ${number(first + shown.length)} of ${number(rows.length)}.`;
    at('earlier').disabled = first === 0;
    at('later').disabled = first + PAGE >= rows.length;
  }

  /** A cell of a CSV file; text that a spreadsheet would take for a formula is kept as text. */
  function csvCell(value) {
    let cell = value === null || value === undefined ? '' : String(value);
    if (typeof value === 'string' && /^[=+\-@\t\r]/.test(cell)) cell = `'${cell}`;
    return /[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
  }

  function csv() {
    const lines = [table.columns.map(one => csvCell(one.label))];
    rows.forEach(i => lines.push(table.columns.map(one => csvCell(one.get(i)))));
    return lines.map(cells => cells.join(',') + '\r\n').join('');
  }

  function download() {
    const address = URL.createObjectURL(new Blob([csv()], {type: 'text/csv;charset=utf-8'}));
    element('a', {href: address, download: `${data.plan.scenario}-${table.name.toLowerCase()}.csv`}).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  function begin() {
    tables.forEach(one => {
      const button = element('button', {type: 'button', 'aria-pressed': 'false'}, one.name);
      button.addEventListener('click', () => select(one));
      at('table-choice').append(button);
    });
    at('filter').addEventListener('input', refresh);
    at('download').addEventListener('click', download);
    at('earlier').addEventListener('click', () => { first -= PAGE; draw(); });
    at('later').addEventListener('click', () => { first += PAGE; draw(); });
    select(tables[0]);
  }

  Waystation.tables = {begin, csv};
})();
