'use strict';

/** What colours mean: each measure has classes, and each class a label and a colour. */
(() => {
  const {number} = Waystation;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  // Amounts grow away from the background: darker on paper, lighter in the dark.
  const STEPS = {
    light: ['#d3eecb', '#8fd3bd', '#45b1c4', '#2b77b5', '#243a8f'],
    dark: ['#2a3a63', '#2a678f', '#2f9a9c', '#83cb8c', '#f0eea0'],
  };
  const SIDES = {
    light: ['#b3510f', '#eaaa68', '#fdf3c4', '#86bddd', '#1f6aa5'],
    dark: ['#e8873a', '#a3602c', '#4a4f55', '#3f7fae', '#7cc4f2'],
  };
  const AREAS = {
    light: ['#8fc6e8', '#f2c879', '#86cbb0', '#d7a7c7', '#f3ec9c', '#b9bfc9', '#e2a482', '#a9d6d5'],
    dark: ['#3f7fae', '#a87a2a', '#2f8468', '#8b5a7c', '#8f8a3a', '#5c636e', '#9c5a35', '#3a7f7e'],
  };
  // Told apart from the steps and sides by people with any common colour-vision deficiency, too.
  const LEFT = {
    light: {post: '#c4501b', carrier: '#662244', partner: '#f2de3a'},
    dark: {post: '#f0763c', carrier: '#b266f0', partner: '#ffbb00'},
  };
  const LEFT_TO = {post: 'left to the post', carrier: 'left to other carriers', partner: 'left to local partners'};
  const INK = {
    light: {land: '#e9e6df', line: '#ffffff', border: '#3d4a52', state: '#6d757a', dot: '#14191d', ring: '#ffffff', chosen: '#000000', back: '#f7f5f0'},
    dark: {land: '#22292f', line: '#171c20', border: '#dfe5e8', state: '#8d979d', dot: '#ffffff', ring: '#10151a', chosen: '#ffffff', back: '#151a1e'},
  };

  const theme = () => dark.matches && !document.documentElement.classList.contains('printing') ? 'dark' : 'light';

  /** Classes between limits; the first is below the first limit, the last from the last on. */
  function classes(limits, colors, shown) {
    return colors.map((color, k) => ({
      color,
      label: k === 0 ? `below ${shown(limits[0])}`
        : k === limits.length ? `${shown(limits[k - 1])} and more`
          : `${shown(limits[k - 1])} to ${shown(limits[k])}`,
    }));
  }

  function classOf(value, limits) {
    let k = 0;
    while (k < limits.length && value >= limits[k]) k++;
    return k;
  }

  /**
   * The measures by which the ZIPs of a run can be coloured; with limits between classes that suit
   * another run, so that both can be compared, and with the channels of all runs that share a legend.
   */
  function measuresOf({zip, station, plan}, like = {zip}, together = [{zip}]) {
    const channels = Object.keys(LEFT_TO).filter(channel => together.some(one => one.zip.channels().includes(channel)));
    const left = () => channels.map(channel => ({label: LEFT_TO[channel], color: LEFT[theme()][channel]}));
    const leftColor = i => LEFT[theme()][zip.channel(i)];
    const onlyPost = channels.join() === 'post';

    /** Limits that part the served ZIPs into fifths, rounded to a tenth. */
    function fifths(value) {
      const sorted = [];
      for (let i = 0; i < like.zip.count; i++) if (like.zip.served(i)) sorted.push(value(like.zip, i));
      sorted.sort((a, b) => a - b);
      const limits = [1, 2, 3, 4].map(k => Math.round(10 * sorted[Math.floor(k * sorted.length / 5)]) / 10);
      return limits.filter((limit, k) => k === 0 || limit > limits[k - 1]);
    }

    function amount(name, value, limits, shown) {
      const colors = () => STEPS[theme()].slice(0, limits.length + 1);
      return {
        name,
        legend: () => [...classes(limits, colors(), shown), ...left()],
        color: i => zip.served(i) ? colors()[classOf(value(i), limits)] : leftColor(i),
      };
    }

    function saving(price) {
      const limits = [-1, -0.25, 0.25, 1];
      const labels = ['costs 1 USD more and above', 'costs 0.25 to 1 USD more', 'about the same', 'saves 0.25 to 1 USD', 'saves 1 USD and more'];
      return {
        name: `Saving a parcel against a postal price of ${number(price, 2)} USD`,
        legend: () => [...labels.map((label, k) => ({label, color: SIDES[theme()][k]})), {label: onlyPost ? LEFT_TO.post : 'left to others', color: INK[theme()].border}],
        color: i => zip.served(i) ? SIDES[theme()][classOf(zip.saving(i, price), limits)] : INK[theme()].border,
      };
    }

    function words(name, column) {
      const all = [...new Set(Array.from({length: zip.count}, (unused, i) => zip.get(column, i)))].filter(word => word).sort();
      const colors = () => all.map((word, k) => STEPS[theme()][Math.min(4, Math.floor(5 * k / all.length))]);
      return {
        name,
        legend: () => [...all.map((word, k) => ({label: word, color: colors()[k]})), ...left()],
        color: i => zip.get(column, i) ? colors()[all.indexOf(zip.get(column, i))] : leftColor(i),
      };
    }

    const isCheapest = i => !zip.rival(i) || zip.byStation(i) <= zip.rival(i).usd;
    const usd = value => `${number(value, 2)} USD`;
    const miles = value => `${number(value)} miles`;
    const measures = {
      station: {
        name: 'Service area (neighbours differ)',
        legend: () => [{label: 'ZIPs of one station have one colour', color: AREAS[theme()][0]}, ...left()],
        color: i => zip.served(i) ? AREAS[theme()][station.get('color', zip.station(i)) % AREAS.light.length] : leftColor(i),
      },
      cost: amount('Cost of a parcel by station, all in', zip.byStation, fifths((of, i) => of.byStation(i)), usd),
      miles: amount('Road miles to the station', i => zip.get('roadMiles', i), [30, 45, 60, 90], miles),
      cheaper: {
        name: 'Who delivers, and who would be cheaper',
        legend: () => [
          {label: 'by station, which is cheaper', color: SIDES[theme()][4]},
          {label: `by station, though ${onlyPost ? 'post' : 'another way'} is cheaper`, color: SIDES[theme()][1]},
          ...left()],
        color: i => zip.served(i) ? SIDES[theme()][isCheapest(i) ? 4 : 1] : leftColor(i),
      },
    };
    plan.prices.forEach(price => { measures[`saving${price}`] = saving(price); });
    if (zip.has('period')) measures.period = words('Period from which a station serves it', 'period');
    if (zip.has('probabilityStationCheaper')) {
      measures.probability = amount('Chance that the station is cheaper', i => zip.get('probabilityStationCheaper', i),
        [0.1, 0.3, 0.5, 0.9], share => `${number(100 * share)} %`);
    }
    return measures;
  }

  const shades = () => ({steps: STEPS[theme()], sides: SIDES[theme()], areas: AREAS[theme()], ...LEFT[theme()]});
  Object.assign(Waystation, {measuresOf, shades, ink: () => INK[theme()], themeChanges: dark});
})();
