'use strict';

/** The tables of a run: its stations, ZIPs and states. */
Waystation.runTables = ({data, zip, station}, choose) => {
  const {textColumn: text, figureColumn: figure} = Waystation;
  const column = (label, name, decimals) => figure(label, i => zip.get(name, i), decimals);

  function zipTable() {
    const columns = [
      {...text('ZIP', zip.code), choose: i => choose.zip(i)},
      text('Place', i => zip.get('place', i)),
      text('State', i => zip.get('state', i)),
      text('Delivered by', zip.deliverer),
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
      {...text('Station', k => station.get('zip', k)), choose: k => choose.station(k)},
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
      {...text('State', k => states.state[k]), choose: k => choose.state(states.state[k])},
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

  return [stationTable(), zipTable(), stateTable()];
};
