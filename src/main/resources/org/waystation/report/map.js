'use strict';

/**
 * A map of a run: ZIPs, service areas, state lines and stations on one canvas, in kilometres; with a
 * legend, if there is a place for it. Signs may give stations a colour of their own, which makes them
 * hollow, and entries for the legend.
 */
Waystation.mapIn = (container, legendPlace, {data, zip, station}, measures, signs) => {
  const {ink, element} = Waystation;
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const VALUE = new Int8Array(128);
  for (let k = 0; k < 64; k++) VALUE[DIGITS.charCodeAt(k)] = k;
  const km = data.map.metresPerCell / 1000;

  /** Reads numbers, points and paths back from their text. */
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
      return [y * km, x * km];
    }
    const repeat = (times, make) => Array.from({length: times}, make);
    const paths = () => repeat(number(), () => repeat(number(), point));
    return {number, point, paths};
  }

  const stationText = reader(data.map.stations);
  const points = Array.from({length: station.count}, () => stationText.point());
  const areaText = reader(data.map.areas);
  const rings = Array.from({length: zip.count}, () => areaText.paths());

  const bounds = L.latLngBounds([[0, 0], [data.map.height * km, data.map.width * km]]);
  const renderer = L.canvas({padding: 0.2, tolerance: 2});
  const map = L.map(container, {
    crs: L.CRS.Simple, renderer, attributionControl: false, zoomSnap: 0.25, zoomDelta: 1, wheelPxPerZoomLevel: 90,
    minZoom: -4, maxZoom: 5, maxBounds: bounds.pad(0.5), zoomAnimation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  });
  map.fitBounds(bounds);

  let measure = Object.values(measures)[0];
  const line = () => map.getZoom() > 0.5;
  /** Signs shrink with the map, so that they do not cover it, but less than the map does. */
  const sign = () => Math.min(1.2, Math.max(0.4, Math.sqrt(map.getZoomScale(map.getZoom(), 0) / 0.3)));
  function areaStyle(i) {
    const fill = measure.color(i);
    return {fillColor: fill, color: line() ? ink().line : fill, weight: line() ? 0.8 : 0.6};
  }

  const land = L.layerGroup(), areas = L.featureGroup(), borders = L.layerGroup(), states = L.layerGroup(), stations = L.featureGroup();
  const chosen = L.layerGroup();
  const stateText = reader(data.map.states);
  for (let k = stateText.number(); k > 0; k--) {
    const shape = stateText.paths();
    land.addLayer(L.polygon(shape, {renderer, interactive: false, stroke: false, fillOpacity: 1}));
    states.addLayer(L.polygon(shape, {renderer, interactive: false, fill: false, weight: 1}));
  }
  const polygons = rings.map((shape, i) => {
    if (shape.length === 0) return null;
    const polygon = L.polygon(shape, {renderer, fillOpacity: 1, smoothFactor: 0.7, ...areaStyle(i)});
    polygon.row = i;
    areas.addLayer(polygon);
    return polygon;
  });
  borders.addLayer(L.polyline(reader(data.map.borders).paths(), {renderer, interactive: false, smoothFactor: 0.7}));
  const most = Math.max(...points.map((unused, k) => station.get('parcelsPerYear', k)));
  points.forEach((point, k) => {
    const dot = L.circleMarker(point, {renderer, fillOpacity: 1, weight: 1});
    dot.station = k;
    dot.size = 2.5 + 4.5 * Math.sqrt(station.get('parcelsPerYear', k) / most);
    stations.addLayer(dot);
  });

  const groups = [['ZIPs', areas], ['Service areas', borders], ['State lines', states], ['Stations', stations]];

  function paintAreas() {
    polygons.forEach((one, i) => one && one.setStyle(areaStyle(i)));
  }

  /** What changes its size with the zoom. */
  function paintSigns() {
    const {border, dot, ring} = ink();
    borders.eachLayer(one => one.setStyle({color: border, weight: sign()}));
    stations.eachLayer(one => {
      const own = signs && signs.of(one.station);
      one.setStyle(own
        ? {fillColor: ring, color: own, weight: 2.6 * sign(), radius: 1.2 * one.size * sign()}
        : {fillColor: dot, color: ring, weight: sign(), radius: one.size * sign()});
    });
  }

  /** Styles that follow the colour scheme and the measure. */
  function paint() {
    const colors = ink();
    map.getContainer().style.backgroundColor = colors.back;
    land.eachLayer(one => one.setStyle({fillColor: colors.land}));
    states.eachLayer(one => one.setStyle({color: colors.state}));
    paintAreas();
    paintSigns();
    chosen.eachLayer(one => one.setStyle({color: colors.chosen}));
    drawLegend();
  }

  /** On one canvas what is added last is on top. */
  function order() {
    [borders, states, chosen, stations].forEach(group => group.eachLayer(one => map.hasLayer(one) && one.bringToFront()));
  }

  function drawLegend() {
    if (!legendPlace) return;
    const list = element('ul', {});
    measure.legend().forEach(({label, color}) => {
      const swatch = element('span', {class: 'swatch'});
      swatch.style.backgroundColor = color;
      list.append(element('li', {}, swatch, label));
    });
    list.append(element('li', {}, element('span', {class: 'swatch dot'}), 'station, area by parcels'));
    (signs ? signs.legend() : []).forEach(({label, color}) => {
      const swatch = element('span', {class: 'swatch ring'});
      swatch.style.borderColor = color;
      list.append(element('li', {}, swatch, label));
    });
    legendPlace.replaceChildren(list);
  }

  function middle(shape) {
    const largest = shape.reduce((a, b) => (b.length > a.length ? b : a));
    return L.latLngBounds(largest).getCenter();
  }

  const spoke = (from, to) => L.polyline([from, to], {renderer, interactive: false, weight: 1, color: ink().chosen});

  /** Outlines a ZIP, draws the way to its station, and tells what to look at; nothing if it has no outline. */
  function markZip(i) {
    chosen.clearLayers();
    if (rings[i].length === 0) return undefined;
    chosen.addLayer(L.polygon(rings[i], {renderer, interactive: false, fill: false, weight: 3, color: ink().chosen}));
    if (zip.served(i)) chosen.addLayer(spoke(middle(rings[i]), points[zip.station(i)]));
    order();
    const around = L.latLngBounds(rings[i].flat());
    return zip.served(i) ? around.extend(points[zip.station(i)]).pad(0.4) : around.pad(3);
  }

  /** Draws the ways from a station to its ZIPs, and tells what to look at. */
  function markStation(k) {
    chosen.clearLayers();
    const around = L.latLngBounds([points[k]]);
    for (let i = 0; i < zip.count; i++) {
      if (zip.station(i) === k && rings[i].length > 0) {
        chosen.addLayer(spoke(points[k], middle(rings[i])));
        around.extend(L.latLngBounds(rings[i].flat()));
      }
    }
    order();
    return around.pad(0.1);
  }

  function markNothing() {
    chosen.clearLayers();
  }

  /** Where ZIPs are, marking none; nothing if none of them has an outline. */
  function boundsOf(rows) {
    chosen.clearLayers();
    const around = L.latLngBounds([]);
    rows.forEach(i => rings[i].forEach(ring => around.extend(L.latLngBounds(ring))));
    return around.isValid() ? around.pad(0.05) : undefined;
  }

  function look(around, maxZoom) {
    if (around) map.fitBounds(around, {maxZoom});
  }
  const chooseZip = i => look(markZip(i), 3);
  const chooseStation = k => look(markStation(k), 3);
  const showZips = rows => look(boundsOf(rows));

  function setMeasure(name) {
    measure = measures[name];
    paint();
  }

  /** Adds what is drawn, from the lowest layer to the topmost, and listens. */
  function begin(onZip, onStation, hint) {
    [land, areas, borders, states, chosen, stations].forEach(group => group.addTo(map));
    paint();
    areas.on('click', event => onZip(event.layer.row));
    stations.on('click', event => onStation(event.layer.station));
    areas.bindTooltip(one => hint(one.row), {sticky: true, opacity: 1});
    stations.bindTooltip(one => `Station ${station.name(one.station)}`, {sticky: true, opacity: 1});
    let wasLine = line();
    map.on('zoomend', () => {
      if (line() !== wasLine) paintAreas();
      wasLine = line();
      paintSigns();
    });
    Waystation.themeChanges.addEventListener('change', paint);
    window.addEventListener('beforeprint', () => print(true));
    window.addEventListener('afterprint', () => print(false));
  }

  /** Draws the map as large as it is on paper, in the colours for paper, and back. */
  function print(begins) {
    const shown = map.getBounds();
    document.documentElement.classList.toggle('printing', begins);
    map.invalidateSize({animate: false});
    map.fitBounds(shown, {animate: false});
    paint();
  }

  function toggle(group, shown) {
    if (shown) map.addLayer(group); else map.removeLayer(group);
    if (group === areas && shown) {
      [...land.getLayers(), ...areas.getLayers()].reverse().forEach(one => one.bringToBack());
    }
    order();
  }

  return {begin, markZip, markStation, markNothing, boundsOf, chooseZip, chooseStation, showZips, setMeasure, groups, toggle, whole: () => { chosen.clearLayers(); map.fitBounds(bounds); }, leaflet: map};
};
