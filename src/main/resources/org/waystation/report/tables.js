'use strict';

/**
 * Tables that sort and filter, a page of rows at a time, and download whole: each with a name, a
 * number of rows, and columns that get and show a row's cell.
 */
Waystation.tablesOf = (all, fileName) => {
  const PAGE = 100;
  const {number, element} = Waystation;
  const at = id => document.getElementById(id);
  const tables = all.filter(one => one.size > 0);
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
      if (one.link && one.link(i)) return element('th', {scope: 'row'}, element('a', {href: one.link(i)}, shown));
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
    element('a', {href: address, download: `${fileName}-${table.name.toLowerCase()}.csv`}).click();
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

  return {begin, csv};
};

/** Columns of such tables: words, and figures with decimals. */
Waystation.textColumn = (label, get) => ({label, get, show: value => value, words: true});
Waystation.figureColumn = (label, get, decimals = 0) =>
  ({label, get, show: value => Waystation.number(value, decimals)});
