import { $, make } from './dom.js';
import { badge } from './panel.js';

const step = 50;

// show lists the edges, for all who do not use the drawing.
export function show(edges, onEdge, count = step) {
  $('#relations tbody').replaceChildren(...edges.slice(0, count).map(({ key, title, e }) => make('tr', {},
    make('td', {}, make('button', { type: 'button', 'data-edge': key, onclick: () => onEdge(key) }, title)),
    make('td', {}, badge(e.type)),
    ...[e.mentions, e.articles].map((n) => make('td', { class: 'number' }, String(n))),
    make('td', { class: 'dates' }, e.first === e.last ? e.first || 'no date' : `${e.first} – ${e.last}`))));
  $('#relations').hidden = edges.length === 0;
  $('#more').hidden = edges.length <= count;
  $('#more').onclick = () => show(edges, onEdge, count + step);
}
