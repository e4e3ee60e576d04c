import type { Report } from '../../model/report.ts';
import { actions } from '../../model/subjects.ts';
import { html, type Markup } from './markup.ts';

/** Search and filter over the parcels to pull and the findings. Hidden until the script shows it: without scripts it would do nothing. */
export function filterForm({ batches }: Report): Markup {
  const needed = new Set(batches.flatMap(({ parcels_to_pull }) => parcels_to_pull.flatMap((entry) => entry.actions)));
  const options = actions.filter((action) => needed.has(action)).map((action) => html`<option>${action}</option>`);
  return html`<form id="filter" role="search" hidden><label>Search <input type="search" id="q" placeholder="code, location, reason" autocomplete="off"></label> <label>Do <select id="do"><option value="">anything</option>${options}</select></label> <label><input type="checkbox" id="todo"> not pulled yet</label> <output id="n" role="status"></output></form>\n`;
}

/** The whole script of the page: it gives each parcel a box to tick, hides what does not match, and counts. No text becomes markup in it. */
export const filterScript = `'use strict';
(() => {
  const by = (id) => document.getElementById(id);
  const form = by('filter');
  if (form === null) return;
  const parcels = [...document.querySelectorAll('.p')];
  const items = [...parcels, ...document.querySelectorAll('#findings tbody tr')];
  const boxes = new Map(parcels.map((parcel) => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.ariaLabel = 'pulled ' + parcel.querySelector('code').textContent;
    parcel.prepend(box);
    return [parcel, box];
  }));
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const needs = (item, action) => [...item.querySelectorAll('b')].some((b) => b.textContent === action);
  const pulled = (item) => boxes.get(item)?.checked === true;
  const update = () => {
    const words = by('q').value.toLowerCase().split(' ').filter(Boolean);
    const action = by('do').value;
    const todo = by('todo').checked;
    let shown = 0;
    for (const item of items) {
      item.hidden = !words.every((word) => textOf(item).includes(word))
        || (action !== '' && !needs(item, action)) || (todo && pulled(item));
      if (!item.hidden && boxes.has(item)) shown += 1;
    }
    for (const list of document.querySelectorAll('.pulls'))
      list.hidden = list.previousElementSibling.hidden = list.querySelector('.p:not([hidden])') === null;
    by('n').value = shown + ' of ' + parcels.length + ' shown, ' + parcels.filter(pulled).length + ' pulled';
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  by('pull').addEventListener('change', update);
  form.hidden = false;
  update();
})();
`;
