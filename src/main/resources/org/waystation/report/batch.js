'use strict';

/** The maps and tables of a batch. */
(() => {
  const {number, usdPerYear, element, ink, shades, themeChanges} = Waystation;
  const at = id => document.getElementById(id);
  const data = JSON.parse(at('data').textContent);
  const {cases, sites, plans, map, miles, regret} = data;

  const zipPoints = Waystation.pointsOf(map.zips);
  const sitePoints = Waystation.pointsOf(map.sites);
  const states = Waystation.areasOf(map.states);
  const MARGIN = 6;
  /** Columns of regret that a table has room for; regret.csv has all. */
  const MOST_WORLDS = 12;

  /** Gives a canvas the shape of the land, before it is drawn: so nothing moves when it is. */
  function shape(canvas, tallest) {
    const ratio = map.height / Math.max(1, map.width);
    canvas.style.aspectRatio = `1 / ${Math.min(tallest, Math.max(0.4, ratio))}`;
    return canvas;
  }

  /** The page of a canvas, and how to come from cells to its pixels. */
  function sheet(canvas) {
    const width = Math.max(1, canvas.clientWidth), height = Math.max(1, canvas.clientHeight);
    const dense = Math.min(3, window.devicePixelRatio || 1);
    canvas.width = Math.round(width * dense);
    canvas.height = Math.round(height * dense);
    const draw = canvas.getContext('2d');
    draw.scale(dense, dense);
    const scale = Math.min((width - 2 * MARGIN) / map.width, (height - 2 * MARGIN) / map.height);
    const left = (width - scale * map.width) / 2, bottom = height - (height - scale * map.height) / 2;
    return {draw, width, height, x: cell => left + scale * cell, y: cell => bottom - scale * cell};
  }

  function drawLand({draw, width, height, x, y}) {
    const colors = ink();
    draw.fillStyle = colors.back;
    draw.fillRect(0, 0, width, height);
    draw.fillStyle = colors.land;
    draw.strokeStyle = colors.state;
    draw.lineWidth = 0.5;
    states.forEach(rings => {
      draw.beginPath();
      rings.forEach(ring => {
        ring.forEach(([east, north], k) => (k === 0 ? draw.moveTo(x(east), y(north)) : draw.lineTo(x(east), y(north))));
        draw.closePath();
      });
      draw.fill('evenodd');
      draw.stroke();
    });
  }

  /** Side of the square that stands for a ZIP: as large as the land has room for. */
  const side = width => Math.max(1.2, Math.min(7, 0.55 * width / Math.sqrt(Math.max(1, zipPoints.length))));

  function dot(draw, x, y, radius, fill, ring) {
    draw.beginPath();
    draw.arc(x, y, radius, 0, 2 * Math.PI);
    draw.fillStyle = fill;
    draw.fill();
    if (ring) {
      draw.strokeStyle = ring;
      draw.lineWidth = 0.8;
      draw.stroke();
    }
  }

  function drawPlan(canvas, plan) {
    const page = sheet(canvas);
    const {draw, x, y, width} = page;
    drawLand(page);
    const {steps: colors, post} = shades(), size = side(width);
    // Class after class, so that the colour changes seldom.
    for (let k = -1; k <= miles.length; k++) {
      const letter = k < 0 ? '-' : String(k);
      draw.fillStyle = k < 0 ? post : colors[k];
      for (let i = 0; i < zipPoints.length; i++) {
        if (plan.zips[i] === letter) {
          const [east, north] = zipPoints[i];
          draw.fillRect(x(east) - size / 2, y(north) - size / 2, size, size);
        }
      }
    }
    const {dot: fill, ring} = ink();
    const radius = Math.max(1.6, Math.min(4, width / (12 * Math.sqrt(plan.stations.length + 4))));
    plan.stations.forEach(k => dot(draw, x(sitePoints[k][0]), y(sitePoints[k][1]), radius, fill, ring));
  }

  function drawSites() {
    const canvas = at('sites-map');
    const page = sheet(canvas);
    drawLand(page);
    const {dot: fill, ring} = ink();
    // Those that are open most often come first, and are drawn last.
    for (let k = sites.length - 1; k >= 0; k--) {
      const [, , , share, , sure] = sites[k];
      page.draw.globalAlpha = sure ? 1 : Math.max(0.25, 0.75 * share);
      dot(page.draw, page.x(sitePoints[k][0]), page.y(sitePoints[k][1]), sure ? 4.5 : 3, fill, sure ? ring : null);
    }
    page.draw.globalAlpha = 1;
  }

  const shortKey = key => key.replace(/^.*\./, '');
  const title = one => one.varied.map((value, k) => [shortKey(data.keys[k]), value])
    .filter(pair => pair[1] !== '').map(([key, value]) => `${key} ${value}`).join(', ') || one.id;

  function figure(plan) {
    const one = cases[plan.case];
    const canvas = shape(element('canvas', {role: 'img', 'aria-label':
      `Map of ${one.id}: ${number(one.stations)} ${one.stations === 1 ? 'station serves' : 'stations serve'} ${number(one.zipsServed)} of ${number(one.zipsInScope)} ZIPs`}), 1.3);
    const marks = [one.knee ? 'knee' : '', one.front && !one.knee ? 'beaten by none' : ''].filter(word => word).join(', ');
    const words = element('figcaption', {},
      element('b', {}, element('a', {href: one.link}, title(one))),
      `${number(one.stations)} ${one.stations === 1 ? 'station' : 'stations'}, ${usdPerYear(one.usdPerYear)} a year, ${number(100 * one.coverage)} % of parcels `,
      element('span', {class: 'mark'}, marks));
    return {whole: element('figure', {}, canvas, words), draw: () => drawPlan(canvas, plan)};
  }

  function drawLegend() {
    const list = element('ul', {});
    const add = (label, color) => {
      const swatch = element('span', {class: 'swatch'});
      swatch.style.backgroundColor = color;
      list.append(element('li', {}, swatch, label));
    };
    const {steps, post} = shades();
    steps.slice(0, miles.length + 1).forEach((color, k) => add(
      k === 0 ? `below ${miles[0]} road miles` : k === miles.length ? `${miles[k - 1]} and more` : `${miles[k - 1]} to ${miles[k]}`, color));
    add('not by a station', post);
    list.append(element('li', {}, element('span', {class: 'swatch dot'}), 'station'));
    at('legend').replaceChildren(list);
  }

  const figures = plans.map(figure);

  /** One map a frame, from the first on: a page of sixty stays quick to begin with. */
  let next = 0;
  function drawNext() {
    if (next < figures.length) {
      figures[next++].draw();
      requestAnimationFrame(drawNext);
    }
  }

  /** What is drawn already, in the colours and sizes of now. */
  function drawAgain() {
    drawLegend();
    drawSites();
    figures.slice(0, next).forEach(one => one.draw());
  }

  function print(begins) {
    document.documentElement.classList.toggle('printing', begins);
    next = figures.length;
    drawAgain();
  }

  const {textColumn: text, figureColumn: amount} = Waystation;

  function caseTable() {
    const of = (label, name, decimals, times = 1) =>
      amount(label, i => cases[i][name] === undefined ? null : times * cases[i][name], decimals);
    const numeric = k => cases.every(one => one.varied[k] === '' || Number.isFinite(Number(one.varied[k])));
    const places = k => Math.min(3, Math.max(...cases.map(one => (one.varied[k].split('.')[1] || '').length)));
    const columns = [
      {...text('Case', i => cases[i].id), link: i => cases[i].link},
      ...data.keys.map((key, k) => numeric(k)
        ? amount(shortKey(key), i => cases[i].varied[k] === '' ? null : Number(cases[i].varied[k]), places(k))
        : text(shortKey(key), i => cases[i].varied[k])),
      text('Result', i => cases[i].result),
      of('Stations', 'stations'),
      of('Cost USD/year', 'usdPerYear'),
      of('Cost USD/parcel', 'usdPerParcel', 2),
      of('Gap %', 'gap', 3, 100),
      of('Parcels by station %', 'coverage', 1, 100),
      of('ZIPs served', 'zipsServed'),
      text('Beaten by none', i => cases[i].front ? 'yes' : ''),
      text('Knee', i => cases[i].knee ? 'knee' : ''),
    ];
    if (cases.some(one => one.message !== '')) columns.push(text('Why no plan', i => cases[i].message.split('\n')[0]));
    return {name: 'Cases', size: cases.length, columns};
  }

  function siteTable() {
    const columns = [
      text('Site', k => sites[k][0]),
      text('Place', k => sites[k][1]),
      amount('Plans', k => sites[k][2]),
      amount('Share %', k => 100 * sites[k][3], 1),
      amount('Fewest stations', k => sites[k][4]),
      text('No regret', k => sites[k][5] ? 'yes' : ''),
    ];
    return {name: 'Sites', size: sites.length, columns};
  }

  function regretTable() {
    const columns = [
      text('Decision', k => regret.rows[k].decision || 'the only one'),
      ...(regret.worlds.length > MOST_WORLDS ? [] : regret.worlds).map((world, w) => amount(`${world} USD/year`, k => regret.rows[k].usdPerYear[w])),
      amount('Worst USD/year', k => regret.rows[k].total[0]),
      amount('Mean USD/year', k => regret.rows[k].total[1]),
      text('Least worst', k => k === regret.leastWorst ? 'yes' : ''),
    ];
    return {name: 'Regret', size: regret.rows.length > 1 ? regret.rows.length : 0, columns};
  }

  const sure = sites.filter(site => site[5]);
  at('sites-words').textContent = sure.length === 0
    ? 'No site is open in nine of ten plans: the cases differ too much for that.'
    : `${number(sure.length)} of ${number(sites.length)}: ${sure.slice(0, 8).map(site => site[1]).join('; ')}${sure.length > 8 ? ' and others' : ''}.`;
  at('sites-map').setAttribute('aria-label', `Map of ${number(sites.length)} sites, ${number(sure.length)} of them open in nine of ten plans`);

  /** Where the last key has few values in each of which all plans stand, it gives the columns. */
  function columns() {
    const values = plans.map(plan => cases[plan.case].varied.at(-1));
    const different = [...new Set(values)];
    return different.length >= 3 && different.length <= 6 && values.every((value, k) => value === values[k % different.length])
      ? different.length : 0;
  }

  if (columns() > 0) at('plans').style.setProperty('--columns', columns());
  at('plans').append(...figures.map(one => one.whole));
  shape(at('sites-map'), 0.8);
  drawLegend();
  drawSites();
  drawNext();
  const tables = Waystation.tablesOf([caseTable(), siteTable(), regretTable()], data.name);
  tables.begin();
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) requestAnimationFrame(drawAgain);
    width = window.innerWidth;
  });
  themeChanges.addEventListener('change', drawAgain);
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
  Waystation.batch = {tables, data};
})();
