'use strict';

/** Figures as readers see them, and runs as the scripts ask them. */
const Waystation = (() => {
  /** A cell; columns whose cells are all alike hold a single value, those of few words its place. */
  function cell(column, i) {
    if (Array.isArray(column)) return column[i];
    if (column && column.words) return column.words[column.at[i]];
    return column === undefined ? null : column;
  }

  /** Those who deliver where no station does, in the order of legends. */
  const CHANNELS = ['post', 'carrier', 'partner'];
  const others = (channel, provider) =>
    channel === 'carrier' ? `carrier ${provider}` : channel === 'partner' ? 'local partners' : 'the post';

  /** The data of a run, with its ZIPs and stations by row. */
  function run(data) {
    const {zips, stations} = data;
    const count = zips.zip.length / 5;
    const rowOfZip = new Map();
    for (let i = 0; i < count; i++) {
      rowOfZip.set(zips.zip.slice(5 * i, 5 * i + 5), i);
    }

    const zip = {
      count,
      code: i => zips.zip.slice(5 * i, 5 * i + 5),
      row: code => rowOfZip.get(code),
      get: (name, i) => cell(zips[name], i),
      has: name => zips[name] !== undefined,
      station: i => cell(zips.station, i),
      served: i => cell(zips.station, i) >= 0,
      /** As the search wants it. */
      known: i => ({code: zip.code(i), name: zip.name(i), state: zip.get('state', i), county: zip.get('county', i)}),
      name: i => `${zip.code(i)} ${zip.get('place', i)}, ${zip.get('state', i)}`,
      /** What the shipper pays for a parcel by post, at a price or at the planned one. */
      byPost: (i, price) => (price ?? cell(zips.priceUsdPerParcel, i)) + cell(zips.handoverUsdPerParcel, i),
      byStation: i => cell(zips.privateUsdPerParcel, i),
      cost: i => zip.byStation(i) ?? zip.rival(i).usd,
      saving: (i, price) => zip.byStation(i) === null ? null : zip.byPost(i, price) - zip.byStation(i),
      unserved: i => zips.unserved[zip.code(i)],
      /** Who delivers: station, post, carrier or partner. */
      channel: i => cell(zips.channel, i),
      /** The same as a table has it: carriers by their names. */
      deliverer: i => zip.channel(i) === 'carrier' ? cell(zips.provider, i) : zip.channel(i),
      /** Where no station delivers, to whom it is left. */
      left: i => `left to ${others(zip.channel(i), cell(zips.provider, i))}`,
      /** The cheapest way besides a station, and what the shipper pays for a parcel; undefined if there is none. */
      rival(i) {
        if (!zip.has('outsideChannel')) return {by: 'post', who: 'the post', usd: zip.byPost(i)};
        const channel = cell(zips.outsideChannel, i);
        if (!channel) return undefined;
        const who = others(channel, cell(zips.outsideProvider, i));
        return {by: channel === 'post' ? 'post' : who, who, usd: cell(zips.outsideUsdPerParcel, i) ?? zip.byPost(i)};
      },
      channels: () => CHANNELS.filter(channel => channel === 'post' ? data.plan.postOffered : channelWords.has(channel)),
    };
    const channelWords = new Set(zips.channel && zips.channel.words);

    const station = {
      count: stations.zip.length,
      get: (name, k) => cell(stations[name], k),
      has: name => stations[name] !== undefined,
      name: k => `${stations.place[k]} (${stations.zip[k]})`,
    };

    /** Why a known ZIP is not planned for; undefined if it is not known. */
    function elsewhere(code) {
      const {zip: codes, count: counts, reason} = data.elsewhere;
      for (let k = 0; 5 * k < codes.length; k++) {
        if (codes.startsWith(code, 5 * k)) return counts.split(';')[k] + cell(reason, k);
      }
      return undefined;
    }

    return {data, plan: data.plan, zip, station, elsewhere};
  }

  const grouped = decimals => new Intl.NumberFormat('en-US',
    {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
  const formats = [0, 1, 2, 3].map(grouped);
  const number = (value, decimals = 0) =>
    value === null || value === undefined || Number.isNaN(value) ? '' : formats[decimals].format(value);
  const usd = value => `${number(value, 2)} USD`;
  const usdPerYear = value =>
    Math.abs(value) < 1e6 ? `${number(value)} USD` : `${number(value / 1e6, Math.abs(value) < 1e8 ? 1 : 0)} M USD`;

  /** An element with children; text children stay text, whatever they hold. */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  return {run, number, usd, usdPerYear, element};
})();
