'use strict';

/**
 * Finds ZIPs, places, counties and states while one types: a combobox with a list of matches. A ZIP
 * has a code, a name that begins with it, its state, and its county if that is known. A place with
 * several ZIPs is found as a whole, too.
 */
Waystation.search = ({zips, stateNames, onZip, onArea, onState, onOther}) => {
  const MOST = 12;
  const MOST_AREAS = 4;
  const {element} = Waystation;
  const input = document.getElementById('query');
  const list = document.getElementById('matches');
  const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const codes = zips.map(({code}) => code);
  const names = zips.map(({name, code}) => folded(name.slice(code.length + 1)));
  const states = Object.entries(stateNames).map(([code, name]) => ({code, name, word: code.toLowerCase(), words: folded(name)}));
  const areas = [...areasOf(({name, code}) => name.slice(code.length + 1), 2), ...areasOf(({county, state}) => county && `${county}, ${state}`, 1)];
  let matches = [];
  let active = -1;

  /** ZIPs that have a name in common, if they are as many as that. */
  function areasOf(nameOf, least) {
    const groups = new Map();
    zips.forEach(one => {
      const name = nameOf(one);
      if (!name) return;
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(one.code);
    });
    return [...groups].filter(([, members]) => members.length >= least)
      .map(([name, members]) => ({name, members, words: folded(name)}))
      .sort((a, b) => (a.words < b.words ? -1 : 1));
  }

  /** States and areas first, then ZIPs or places that begin with the text, then those that hold it. */
  function find(text) {
    const wanted = folded(text.trim()).replace(/\s*,\s*/, ', ');
    if (wanted === '') return [];
    const found = states.filter(({word, words}) => word === wanted || (wanted.length > 2 && words.startsWith(wanted))).map(({code, name}) => ({label: `${name}, the state`, act: () => onState(code)}));
    areas.filter(({words}) => words.startsWith(wanted)).slice(0, MOST_AREAS).forEach(({name, members}) =>
      found.push({label: `${name}: ${members.length === 1 ? '1 ZIP' : `${members.length} ZIPs`}`, act: () => onArea(name, members)}));
    const offer = i => found.push({label: zips[i].name, act: () => onZip(codes[i])});
    const tests = /^\d+$/.test(wanted)
      ? [i => codes[i].startsWith(wanted)]
      : [i => names[i].startsWith(wanted), i => !names[i].startsWith(wanted) && names[i].includes(wanted)];
    for (const test of tests) {
      for (let i = 0; i < zips.length && found.length < MOST; i++) if (test(i)) offer(i);
    }
    return found;
  }

  function mark(next) {
    active = next;
    [...list.children].forEach((option, k) => option.setAttribute('aria-selected', String(k === active)));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `match-${active}`);
      list.children[active].scrollIntoView({block: 'nearest'});
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  }

  function open() {
    matches = find(input.value);
    list.replaceChildren(...matches.map(({label}, k) => {
      const option = element('li', {role: 'option', id: `match-${k}`, 'aria-selected': 'false'}, label);
      option.addEventListener('pointerdown', event => { event.preventDefault(); take(k); });
      return option;
    }));
    list.hidden = matches.length === 0;
    input.setAttribute('aria-expanded', String(matches.length > 0));
    active = -1;
    input.removeAttribute('aria-activedescendant');
  }

  function take(k) {
    const match = matches[k];
    if (match) match.act(); else onOther(input.value);
    close();
  }

  input.addEventListener('input', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' && !list.hidden) mark((active + 1) % matches.length);
    else if (event.key === 'ArrowUp' && !list.hidden) mark((active + matches.length - 1) % matches.length);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  document.getElementById('search').addEventListener('submit', event => {
    event.preventDefault();
    matches = find(input.value);
    const exact = codes.includes(input.value.trim()) || active < 0;
    take(exact ? 0 : active);
  });
};
