import { $, make } from './dom.js';
import { counted, quads, typeOf, verb } from './kinds.js';

// show fills the panel; the button × calls onClose.
function show(title, onClose, ...content) {
  const close = onClose && make('button', { type: 'button', class: 'close', 'aria-label': 'Close', onclick: onClose }, '×');
  $('#panel').replaceChildren(make('h2', {}, title), ...(close ? [close] : []), ...content);
  $('#panel').scrollTop = 0;
}

export const badge = (type) => make('span', { class: 'badge ' + quads[typeOf(type).quad].color, title: typeOf(type).meaning }, type);

// showEvidence quotes the sentences of an edge {key, title, e}.
export function showEvidence(edge, evidence, onClose) {
  const { type, class: group, meaning } = typeOf(edge.key.split('|')[1]);
  show(edge.title, onClose, make('p', {}, badge(type), ' ', make('small', {}, [group.toLowerCase(), meaning].filter(Boolean).join(': '))),
    make('p', { class: 'key' }, ...['subject', 'object', 'asserter'].flatMap((role) => [make('mark', { class: role }, role), ' '])),
    ...evidence.map(quote));
  if (evidence.length === 0) $('#panel').append(make('p', {}, 'No sentence passes the filters.'));
}

// showWaiting says that the sentences of an edge are on their way.
export const showWaiting = (edge, onClose) => show(edge.title, onClose, make('p', { class: 'hint' }, 'Loading …'));

function quote(e) {
  const sentence = e.parts.map((p) => (p.role ? make('mark', { class: p.role, title: p.role }, p.text) : p.text));
  const article = e.title || e.url || 'article without a title';
  return make('blockquote', {}, make('p', {}, ...sentence), make('footer', {},
    make('span', { class: 'article' }, e.url ? make('a', { href: e.url, target: '_blank', rel: 'noopener noreferrer' }, article) : article),
    [e.source, e.date || 'no date', e.modality, e.asserter && `according to ${e.asserter}`, `rule ${e.rule}`, `confidence ${e.confidence.toFixed(2)}`].filter(Boolean).join(' · ')));
}

const shown = 100;

// showActor lists the relations of an actor {id, name, kind} among the edges and offers to expand it.
export function showActor(actor, edges, chosen, on) {
  const mine = edges.filter(({ e }) => e.subject === actor.id || e.object === actor.id);
  const sentences = mine.reduce((n, { e }) => n + e.mentions, 0);
  show(actor.name, on.close, make('p', {}, `${actor.kind}, ${counted(sentences, 'sentence')} in ${counted(mine.length, 'relation')} shown`),
    make('p', { class: 'buttons' }, make('button', { type: 'button', id: 'expand', onclick: () => on.toggle(actor.id) }, chosen ? 'Leave out' : 'Expand its neighbours'),
      make('button', { type: 'button', id: 'only', onclick: () => on.only(actor.id) }, 'Show only its neighbours')),
    make('ul', { class: 'rows' }, ...mine.slice(0, shown).map(({ key, title, e }) => make('li', {},
      make('button', { type: 'button', class: 'row ' + quads[typeOf(e.type).quad].color, onclick: () => on.edge(key) }, title, make('small', {}, String(e.mentions)))))),
    mine.length > shown ? make('p', {}, `… and ${mine.length - shown} more`) : '');
}

// showOverview lists actors, those of the most sentences first.
export function showOverview(title, actors, onActor) {
  const most = actors[0]?.mentions ?? 1;
  show(actors.length ? title : 'Nothing to show', undefined,
    make('p', { class: 'hint' }, actors.length ? 'Choose an actor to expand its neighbours, an edge for its sentences.'
      : 'No event passes the filters. Widen them, or start over.'),
    make('ol', { class: 'rows' }, ...actors.slice(0, shown).map((a) => make('li', {},
      make('button', { type: 'button', class: 'row', onclick: () => onActor(a.id) }, make('i', { class: 'kind ' + a.kind, 'aria-hidden': 'true' }), a.name,
        make('meter', { min: 0, max: most, value: a.mentions, 'aria-label': 'sentences' }), make('small', {}, String(a.mentions)))))));
}
