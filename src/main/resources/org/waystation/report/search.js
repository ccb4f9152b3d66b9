'use strict';

/** Finds ZIPs, places and states while one types: a combobox with a list of matches. */
(() => {
  const MOST = 12;
  const {zip, element, story} = Waystation;
  const input = document.getElementById('query');
  const list = document.getElementById('matches');
  const states = [...new Set(Array.from({length: zip.count}, (unused, i) => zip.get('state', i)))].sort();
  const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const names = Array.from({length: zip.count}, (unused, i) => folded(`${zip.get('place', i)}, ${zip.get('state', i)}`));
  let matches = [];
  let active = -1;

  /** States first, then ZIPs, then places that begin with the text, then those that hold it. */
  function find(text) {
    const wanted = folded(text.trim()).replace(/\s*,\s*/, ', ');
    if (wanted === '') return [];
    const found = states.filter(code => code.toLowerCase() === wanted).map(code => ({label: `State ${code}`, act: () => Waystation.choose.state(code)}));
    const offer = i => found.push({label: story.name(i), act: () => Waystation.choose.zip(i)});
    const tests = /^\d+$/.test(wanted)
      ? [i => zip.code(i).startsWith(wanted)]
      : [i => names[i].startsWith(wanted), i => !names[i].startsWith(wanted) && names[i].includes(wanted)];
    for (const test of tests) {
      for (let i = 0; i < zip.count && found.length < MOST; i++) if (test(i)) offer(i);
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
    if (match) match.act(); else story.tellOther(input.value);
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
    const exact = zip.row(input.value.trim()) !== undefined || active < 0;
    take(exact ? 0 : active);
  });
})();
