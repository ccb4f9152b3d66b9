'use strict';

/** The full story of a ZIP, a station or a state, in words and figures. */
Waystation.storyIn = (place, {data, plan, zip, station, elsewhere}, choose) => {
  const {number, usd, usdPerYear, element} = Waystation;

  const paragraph = (text, kind = '') => element('p', kind ? {class: kind} : {}, text);
  const heading = text => element('h3', {}, text);
  const row = (name, value, kind = '') =>
    element('tr', kind ? {class: kind} : {}, element('th', {scope: 'row'}, name), element('td', {}, value));
  const table = (caption, ...rows) =>
    element('table', {class: 'sum'}, element('caption', {}, caption), element('tbody', {}, ...rows));
  const tell = (...parts) => place.replaceChildren(...parts);

  function button(text, act) {
    const made = element('button', {type: 'button'}, text);
    made.addEventListener('click', act);
    return made;
  }

  const stationWords = k => `${station.name(k)}, ${station.get('state', k)}`;

  /** Why a served ZIP is served by a station: what it adds, and what it takes with its share. */
  function why(i) {
    if (plan.problem !== 'least-cost') {
      return 'This plan was made for another aim than the least cost, so cost did not decide who delivers here.';
    }
    const rival = zip.rival(i), all = zip.byStation(i), added = all - zip.get('stationUsdPerParcel', i);
    const limits = plan.stationsHaveLimits ? ' within the limits of the stations' : '';
    const cheapest = station.count === 1 ? 'The plan has this one station.'
      : `Of the ${number(station.count)} stations this one delivers here at the least cost${limits}.`;
    if (!rival) return `${cheapest} Nobody else would deliver here.`;
    const {by, who, usd: other} = rival;
    if (all <= other) {
      return `${cheapest} By station a parcel costs ${usd(other - all)} less than by ${by}, the station itself included.`;
    }
    if (added <= other) {
      return `${cheapest} With its share of the station a parcel costs ${usd(all - other)} more than by ${by}. But the station stands for its neighbours too: what this ZIP adds is ${usd(added)} a parcel, less than ${who} would take.`;
    }
    const floor = plan.floorMeasure === 'zips'
      ? `at least ${number(plan.floorLeast)} ZIPs` : `at least ${number(plan.floorLeast)} ${plan.floorMeasure}`;
    return `${cheapest} Even so ${who} would be cheaper by ${usd(all - other)} a parcel. Served it is because stations must reach ${floor}.`;
  }

  function byStation(i) {
    const part = (label, column) => row(label, usd(zip.get(column, i)));
    return table('A parcel by station',
      part('Linehaul to the station', 'linehaulUsdPerParcel'),
      part('Sorting', 'sortUsdPerParcel'),
      part('Last mile to the door', 'lastMileUsdPerParcel'),
      part('Share of the station', 'stationUsdPerParcel'),
      row('All in', usd(zip.byStation(i)), 'total'));
  }

  function byPost(i) {
    return table(plan.postOffered ? 'The same parcel by post' : 'The same parcel by post, which this plan does without',
      row('Postal price (assumed)', usd(zip.get('priceUsdPerParcel', i))),
      row('Handover at the post office', usd(zip.get('handoverUsdPerParcel', i))),
      row('The shipper pays', usd(zip.byPost(i)), 'total'),
      row('One more parcel costs the post', usd(zip.get('incrementalUsdPerParcel', i))),
      row('Fully loaded it costs the post', usd(zip.get('fullyLoadedUsdPerParcel', i))));
  }

  function otherPrices(i) {
    const rows = plan.prices.map(price => {
      const saving = zip.saving(i, price);
      return row(`at ${number(price, 2)} USD`, `${usd(Math.abs(saving))} ${saving >= 0 ? 'cheaper' : 'dearer'}`);
    });
    return table('A parcel by station against one by post', ...rows);
  }

  function facts(i) {
    return paragraph(`${number(zip.get('population', i))} people, ${number(zip.get('peoplePerSquareMile', i), 1)} on a square mile; ${number(zip.get('parcelsPerYear', i))} parcels a year.`, 'note');
  }

  /** The channel in a sentence of its own. */
  function leftTo(i) {
    const channel = zip.channel(i);
    const who = channel === 'post' ? 'the postal service'
      : channel === 'carrier' ? `carrier ${zip.deliverer(i)}` : 'a local partner';
    return `Not by a station: ${who} delivers.`;
  }

  function tellZip(i) {
    if (!zip.served(i)) {
      const [reason, miles] = zip.unserved(i) || ['', null];
      tell(heading(zip.name(i)),
        paragraph(leftTo(i), 'verdict'),
        paragraph(`Why: ${reason}.`),
        paragraph(zip.channel(i) === 'post' ? '' : `The shipper pays ${usd(zip.rival(i).usd)} a parcel, all in.`),
        paragraph(miles === null ? '' : `The nearest station is ${number(miles, 1)} road miles away.`),
        byPost(i), facts(i));
      return;
    }
    const k = zip.station(i);
    const parts = [
      heading(zip.name(i)),
      paragraph(`Served by the station at ${stationWords(k)}, ${number(zip.get('roadMiles', i), 1)} road miles away.`, 'verdict'),
      paragraph(why(i)),
      byStation(i), byPost(i), otherPrices(i)];
    if (zip.has('probabilityStationCheaper')) {
      parts.push(paragraph(`With the figures drawn from their ranges the station is cheaper in ${number(100 * zip.get('probabilityStationCheaper', i))} % of the cases.`));
    }
    if (zip.has('period')) {
      const period = zip.get('period', i);
      parts.push(paragraph(period ? `Served from period ${period} on.` : 'Not served in any period before the plan is complete.'));
    }
    parts.push(facts(i), button('About this station', () => choose.station(k)));
    tell(...parts);
  }

  function tellStation(k) {
    const capacity = station.get('maxParcelsPerDay', k);
    const rows = [
      row('ZIPs', number(station.get('zipsServed', k))),
      row('Parcels a day', number(station.get('parcelsPerDay', k))),
      row('Farthest ZIP', `${number(station.get('maxRoadMiles', k), 1)} miles`),
      row('Mean way of a parcel', `${number(station.get('meanRoadMiles', k), 1)} miles`),
      row('Cost a year', usdPerYear(station.get('costUsdPerYear', k))),
      row('Cost of a parcel', usd(station.get('costUsdPerParcel', k)))];
    if (capacity > 0) rows.splice(2, 0, row('Capacity a day', number(capacity)));
    if (station.has('period')) rows.push(row('Opens in', station.get('period', k)));
    const closing = station.get('closingUsdPerYear', k);
    tell(heading(`Station ${stationWords(k)}`),
      paragraph(station.get('role', k) === 'greenfield' ? 'A new station.' : `Role in the scenario: ${station.get('role', k)}.`, 'verdict'),
      table('What it does', ...rows),
      paragraph(closing === null ? '' : `Closing it would ${closing >= 0 ? 'cost' : 'save'} ${usdPerYear(Math.abs(closing))} a year, its ZIPs given to other stations or the post.`));
  }

  function tellState(code) {
    const states = data.states;
    const k = (states.state || []).indexOf(code);
    const value = column => Array.isArray(states[column]) ? states[column][k] : states[column];
    const parts = [heading((data.stateNames || {})[code] || `State ${code}`)];
    if (k >= 0) {
      parts.push(
        paragraph(`Stations serve ${number(value('zipsByStations'))} of its ${number(value('zips'))} ZIPs in scope.`, 'verdict'),
        table('In scope',
          row('People', number(value('people'))),
          row('of them by stations', `${number(100 * value('peopleByStations'))} %`),
          row('within 60 minutes', `${number(100 * value('peopleWithin60Minutes'))} %`),
          row('Mean cost of a parcel', usd(value('meanUsdPerParcel')))));
    }
    tell(...parts);
  }

  /** ZIPs that belong together: who delivers to them, and each of them. */
  function tellArea(name, rows) {
    const sum = (of, weight = () => 1) => rows.reduce((total, i) => total + of(i) * weight(i), 0);
    const parcels = sum(i => zip.get('parcelsPerYear', i));
    const served = rows.filter(zip.served);
    const deliverers = new Map();
    rows.forEach(i => {
      const who = zip.served(i) ? `station ${stationWords(zip.station(i))}` : zip.left(i);
      deliverers.set(who, (deliverers.get(who) || 0) + 1);
    });
    const list = element('ul', {class: 'members'});
    rows.forEach(i => list.append(element('li', {}, button(zip.name(i), () => choose.zip(i)))));
    tell(heading(name),
      paragraph(rows.length === 0 ? 'Not in this plan.'
        : rows.length === 1 ? `${served.length === 1 ? 'A' : 'No'} station serves its one ZIP in scope.`
        : `Stations serve ${served.length === rows.length ? 'all' : `${number(served.length)} of`} its ${number(rows.length)} ZIPs in scope.`, 'verdict'),
      ...(rows.length === 0 ? [] : [
        table('In scope',
          row('People', number(sum(i => zip.get('population', i)))),
          row('Parcels a year', number(parcels)),
          row('Mean cost of a parcel', parcels > 0 ? usd(sum(zip.cost, i => zip.get('parcelsPerYear', i)) / parcels) : '')),
        table('Who delivers, to how many ZIPs',
          ...[...deliverers].sort((a, b) => b[1] - a[1]).map(([who, count]) => row(who, number(count)))),
        list]));
  }

  /** A ZIP that is not in the plan, or none at all. */
  function tellOther(text) {
    const code = text.trim();
    const reason = /^\d{5}$/.test(code) ? elsewhere(code) : undefined;
    tell(heading(code || 'Nothing chosen'),
      paragraph(reason ? 'Not in this plan.' : 'Not found.', 'verdict'),
      paragraph(reason
        ? `Why: ${reason}. Parcels go there as they do today; the plan neither changes nor prices that.`
        : /^\d{5}$/.test(code)
          ? 'The data has no such ZIP; ZIPs of post boxes and of single buildings are not in it.'
          : 'No place, county or state in scope has this name. The five digits of a ZIP tell more: of those not in scope, why.'));
  }

  function begin() {
    tell(paragraph(`Nothing is chosen yet. Of ${number(zip.count)} ZIPs in scope you will see who delivers, how far away, at what cost by part, what the post would charge, and why.`, 'note'));
  }

  return {begin, tellZip, tellStation, tellState, tellArea, tellOther};
};
