import { $, make } from './dom.js';

export function showEvidence(edge, title, evidence) {
  $('#panel').replaceChildren(make('h2', {}, title), legend(), ...evidence.map(quote));
  if (evidence.length === 0) $('#panel').append(make('p', {}, 'No sentence passes the filters.'));
  $('#panel').dataset.edge = edge;
}

const legend = () => make('p', {}, ...['subject', 'object', 'asserter'].flatMap((role) => [make('mark', { class: role }, role), ' ']));

function quote(e) {
  const sentence = e.parts.map((p) => (p.role ? make('mark', { class: p.role, title: p.role }, p.text) : p.text));
  const article = e.title || e.url || 'article';
  return make('blockquote', {}, make('p', {}, ...sentence), make('footer', {},
    [e.date, e.source, e.modality].filter(Boolean).join(' · '), ' · ',
    e.url ? make('a', { href: e.url, target: '_blank', rel: 'noopener noreferrer' }, article) : article,
    e.asserter ? ` · according to ${e.asserter}` : '', ` · rule ${e.rule}, confidence ${e.confidence.toFixed(2)}`));
}

// showActor lists the relations of an actor and offers to expand it.
export function showActor(id, name, edges, chosen, onToggle, onEdge) {
  const mine = edges.filter(({ e }) => e.subject === id || e.object === id);
  $('#panel').replaceChildren(make('h2', {}, name),
    make('p', {}, make('button', { type: 'button', id: 'expand', onclick: () => onToggle(id) }, chosen ? 'Leave out' : 'Expand its neighbours')),
    make('ul', {}, ...mine.slice(0, 100).map(({ key, title }) => make('li', {}, make('a', { href: '#', onclick: (event) => { event.preventDefault(); onEdge(key); } }, title)))));
  delete $('#panel').dataset.edge;
}

const step = 100;

// showRelations lists the edges, for all who do not use the drawing.
export function showRelations(edges, isConflict, onEdge, count = step) {
  $('#relations tbody').replaceChildren(...edges.slice(0, count).map(({ key, title, e }) => make('tr', {},
    make('td', { class: isConflict(e.type) ? 'conflict' : 'cooperation' }, make('button', { type: 'button', 'data-edge': key, onclick: () => onEdge(key) }, title)),
    ...[e.mentions, e.articles, e.first, e.last].map((value) => make('td', {}, String(value))))));
  $('#more').hidden = edges.length <= count;
  $('#more').onclick = () => showRelations(edges, isConflict, onEdge, count + step);
}
