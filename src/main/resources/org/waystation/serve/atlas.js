'use strict';

/** A map of a run from its vector tiles, on a canvas. */
(() => {
  const {ink, shades, element} = Waystation;
  const MAX_ZOOM = 14;
  const {Style, Fill, Stroke, Circle, RegularShape} = ol.style;

  /** A camera that several maps can share; north is always up. */
  Waystation.camera = () => new ol.View({enableRotation: false, maxZoom: 17, minZoom: 2, constrainResolution: false});

  /** Makes a style once for each text that stands for it. */
  function kept(make) {
    const styles = new Map();
    return (...parts) => {
      const key = parts.join();
      if (!styles.has(key)) styles.set(key, make(...parts));
      return styles.get(key);
    };
  }

  // What has a higher index is on top, also across tiles.
  const land = kept(fill => new Style({fill: new Fill({color: fill}), zIndex: 0}));
  const area = kept((fill, line, width) =>
    new Style({fill: new Fill({color: fill}), stroke: new Stroke({color: line, width}), zIndex: 1}));
  const border = kept((color, width) => new Style({stroke: new Stroke({color, width}), zIndex: 2}));
  const state = kept(color => new Style({stroke: new Stroke({color, width: 1}), zIndex: 3}));
  const way = kept((color, width) => new Style({stroke: new Stroke({color, width}), zIndex: 4}));
  const outline = kept(color => new Style({stroke: new Stroke({color, width: 3}), zIndex: 5}));
  const sign = kept((shape, fill, ring, radius) => new Style({
    image: shape === 'diamond'
      ? new RegularShape({points: 4, radius: radius * 1.25, fill: new Fill({color: fill}), stroke: new Stroke({color: ring, width: 1.2})})
      : new Circle({radius, fill: new Fill({color: fill}), stroke: new Stroke({color: ring, width: 1.2})}),
    zIndex: 6,
  }));

  /**
   * Draws a run.
   *
   * @param container of the map
   * @param run as its data has it
   * @param address of the run on the server, with a slash at its end
   * @param view a camera
   * @param middles where its ZIPs are, about, by row; undefined for those that are nowhere
   * @param stationSign colour and shape of a station by its number; the usual dot if left out
   */
  Waystation.atlas = ({container, run, address, view, middles, stationSign}) => {
    const {zip, station} = run;
    const source = new ol.source.VectorTile({
      format: new ol.format.MVT(),
      url: `${address}tiles/{z}/{x}/{y}.mvt`,
      tileGrid: ol.tilegrid.createXYZ({maxZoom: MAX_ZOOM, tileSize: 512}),
      transition: 0,
    });
    const shown = {zips: true, service_areas: true, states: true, stations: true, allocation_lines: false, unserved: false, bids: false};
    let measure = null;
    let chosen = {};
    const most = Math.max(1, ...Array.from({length: station.count}, (unused, k) => station.get('parcelsPerYear', k)));

    /** Signs grow with the map, but less than the map does. */
    const size = resolution => Math.min(1.3, Math.max(0.38, Math.sqrt(1000 / resolution)));

    function stationStyle(k, resolution) {
      const {dot, ring} = ink();
      const {color, shape} = stationSign ? stationSign(k) : {};
      const plain = 3 + 5 * Math.sqrt(station.get('parcelsPerYear', k) / most);
      return sign(shape || 'dot', color || dot, ring, Math.round(10 * plain * size(resolution) * (shape ? 1.2 : 1)) / 10);
    }

    function styled(feature, resolution) {
      const layer = feature.get('layer');
      const colors = ink();
      switch (layer) {
        case 'states': return shown.states ? [land(colors.land), state(colors.state)] : land(colors.land);
        case 'zips': {
          if (!shown.zips || !measure) return undefined;
          const fill = measure.color(feature.getId());
          return resolution < 400 ? area(fill, colors.line, 0.8) : area(fill, fill, 0.7);
        }
        case 'service_areas': return shown.service_areas ? border(colors.border, Math.round(12 * size(resolution)) / 10) : undefined;
        case 'allocation_lines': return shown.allocation_lines ? way(colors.border, 0.6) : undefined;
        case 'unserved': return shown.unserved ? sign('dot', shades().post, colors.ring, 3) : undefined;
        case 'bids': return shown.bids ? sign('diamond', shades().sides[0], colors.ring, 3) : undefined;
        case 'stations': return shown.stations ? stationStyle(feature.getId(), resolution) : undefined;
        default: return undefined;
      }
    }

    /** Outlines the chosen ZIP and draws the ways from the chosen station. */
    function marked(feature) {
      const layer = feature.get('layer');
      if (layer === 'zips' && feature.get('zip') === chosen.zip) return outline(ink().chosen);
      if (layer === 'service_areas' && feature.get('station') === chosen.station) return outline(ink().chosen);
      if (layer === 'allocation_lines'
        && (feature.get('zip') === chosen.zip || feature.get('station') === chosen.station)) return way(ink().chosen, 1);
      return undefined;
    }

    /** The server may take seconds to make the first tiles: until then each ZIP is a dot. */
    const sketch = new ol.layer.Vector({
      source: new ol.source.Vector({features: middles.flatMap((at, i) => {
        if (!at) return [];
        const dot = new ol.Feature(new ol.geom.Point(point(...at)));
        dot.setId(i);
        return [dot];
      })}),
      style: feature => {
        const fill = measure ? measure.color(feature.getId()) : ink().state;
        return sign('dot', fill, fill, 1.5);
      },
    });
    source.once('tileloadend', () => sketch.setVisible(false));

    const layer = new ol.layer.VectorTile({source, style: styled, renderMode: 'hybrid', background: () => ink().back});
    const marks = new ol.layer.VectorTile({source, style: marked, renderMode: 'vector'});
    container.replaceChildren();
    const map = new ol.Map({
      target: container,
      view,
      layers: [layer, sketch, marks],
      controls: ol.control.defaults.defaults({attribution: false, rotate: false}),
      interactions: ol.interaction.defaults.defaults({altShiftDragRotate: false, pinchRotate: false}),
    });
    const hintBox = element('div', {class: 'hint', hidden: ''});
    container.append(hintBox);

    /** What lies there, a station before the ZIP that it stands in; undefined for open land. */
    function at(pixel) {
      let found;
      map.forEachFeatureAtPixel(pixel, feature => {
        const kind = feature.get('layer');
        if (kind === 'stations' && shown.stations) found = {station: feature.getId()};
        else if (kind === 'zips' && !found) found = {zip: feature.getId()};
        return found && found.station !== undefined;
      }, {hitTolerance: 3, layerFilter: one => one === layer});
      return found;
    }

    function showHint(pixel, words) {
      hintBox.replaceChildren(...words);
      hintBox.hidden = false;
      const left = Math.min(pixel[0] + 14, container.clientWidth - hintBox.offsetWidth - 4);
      const below = pixel[1] + 18 + hintBox.offsetHeight < container.clientHeight;
      hintBox.style.left = `${Math.max(4, left)}px`;
      hintBox.style.top = `${below ? pixel[1] + 18 : pixel[1] - hintBox.offsetHeight - 10}px`;
    }

    /** Listens; words are what a hint says of a ZIP or a station. */
    function listen(onZip, onStation, words) {
      map.on('singleclick', event => {
        const found = at(event.pixel);
        if (found && found.station !== undefined) onStation(found.station);
        else if (found) onZip(found.zip);
      });
      map.on('pointermove', event => {
        const found = event.dragging ? undefined : at(event.pixel);
        container.style.cursor = found ? 'pointer' : '';
        if (found) showHint(event.pixel, words(found)); else hintBox.hidden = true;
      });
      container.addEventListener('pointerleave', () => { hintBox.hidden = true; });
    }

    function redraw() {
      layer.setBackground(ink().back);
      layer.changed();
      sketch.changed();
      marks.changed();
    }
    Waystation.themeChanges.addEventListener('change', redraw);

    return {
      map,
      listen,
      shown,
      redraw,
      setMeasure(next) { measure = next; redraw(); },
      toggle(name, on) { shown[name] = on; layer.changed(); },
      /** Marks a ZIP and a station by their codes; either may be left out. */
      choose(next) { chosen = next; marks.changed(); },
    };
  };

  const point = (longitude, latitude) => ol.proj.fromLonLat([longitude, latitude]);

  /** Moves a camera to an extent in degrees: west, south, east, north. */
  Waystation.look = (view, [west, south, east, north], size, maxZoom = 11) => {
    const extent = ol.extent.boundingExtent([point(west, south), point(east, north)]);
    const margin = Math.min(40, Math.min(...size) / 12);
    view.fit(extent, {size, padding: [margin, margin, margin, margin], maxZoom});
  };

  /** Fills a legend with classes and signs. */
  Waystation.legend = (place, entries) => {
    const list = element('ul', {});
    entries.forEach(({label, color, kind}) => {
      const swatch = element('span', {class: kind ? `swatch ${kind}` : 'swatch'});
      swatch.style.backgroundColor = color;
      list.append(element('li', {}, swatch, label));
    });
    place.replaceChildren(list);
  };

  /** A checkbox for each layer that tiles of the run have. */
  Waystation.layerBoxes = (place, atlases, present) => {
    const names = {zips: 'ZIPs', service_areas: 'Service areas', states: 'State lines', stations: 'Stations',
      allocation_lines: 'Ways to ZIPs', unserved: 'Unserved ZIPs', bids: 'Bids'};
    Object.entries(names).filter(([key]) => present.has(key)).forEach(([key, name]) => {
      const box = element('input', {type: 'checkbox', ...(atlases[0].shown[key] ? {checked: ''} : {})});
      box.addEventListener('change', () => atlases.forEach(one => one.toggle(key, box.checked)));
      place.append(element('label', {}, box, name));
    });
  };

  /** What the server knows of a run, with where its ZIPs and stations are; and, later, which layers there are. */
  Waystation.fetched = async address => {
    const asked = async name => {
      const answer = await fetch(address + name);
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const layers = asked('tiles.json').then(tiles => new Set(tiles.vector_layers.map(({id}) => id)));
    layers.catch(() => {}); // Whoever waits for it is told.
    const [data, places] = await Promise.all([asked('data.json'), asked('places.json')]);
    const run = Waystation.run(data);
    const {zip, station} = run;

    const around = boxes => boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
    const all = Array.from({length: zip.count}, (unused, i) => i);
    const where = {
      whole: around([...places.zips.filter(box => box), ...places.stations.map(at => [...at, ...at])]),
      middles: all.map(i => places.zips[i] && [(places.zips[i][0] + places.zips[i][2]) / 2, (places.zips[i][1] + places.zips[i][3]) / 2]),
      /** A ZIP with its station; undefined if nothing is known of either. */
      zip(i) {
        const boxes = [places.zips[i], zip.served(i) ? where.point(zip.station(i)) : null].filter(box => box);
        return boxes.length ? around(boxes) : undefined;
      },
      point: k => [...places.stations[k], ...places.stations[k]],
      /** A station with all its ZIPs. */
      station: k => around([where.point(k), ...all.filter(i => zip.station(i) === k && places.zips[i]).map(i => places.zips[i])]),
      /** Several ZIPs; undefined if none of them has an outline. */
      zips(rows) {
        const boxes = rows.map(i => places.zips[i]).filter(box => box);
        return boxes.length ? around(boxes) : undefined;
      },
    };
    return {run, where, layers};
  };
})();
