import { ask, overtaken } from './api.js';
import { $, make } from './dom.js';
import * as form from './filters.js';
import * as graph from './graph.js';
import { counted, learn, verb } from './kinds.js';
import * as panel from './panel.js';
import * as relations from './relations.js';
import * as search from './search.js';
import { edgeKey, filters, read, write } from './state.js';
import * as theme from './theme.js';
import * as timeline from './timeline.js';

let state = read();
let edges = []; // {key, title, e}
let actors = []; // {id, name, kind, mentions}, the most active first
let counts = []; // of the timeline

const on = { edge: (key) => open({ edge: key }), actor: (id) => open({ actor: id }), close: () => open({}), toggle, only: (id) => change({ actors: [id] }), expand: toggle };

function tell(text, isError = false) {
  $('#status').textContent = text;
  $('#status').classList.toggle('error', isError);
}

// attempt runs a step and tells the user when it fails.
async function attempt(step) {
  try {
    await step();
  } catch (error) {
    if (!overtaken(error)) tell(error.message, true);
  }
}

function change(changes) {
  Object.assign(state, changes);
  write(state);
  return refresh();
}

function toggle(id) {
  return change({ actors: state.actors.includes(id) ? state.actors.filter((a) => a !== id) : [...state.actors, id] });
}

const refresh = () => attempt(async () => {
  tell('Loading …');
  form.fill(state);
  const [found, periods, named] = await Promise.all([findEdges(), timeline.load(filters(state, 'from', 'to', 'limit')), nameActors()]);
  counts = periods;
  edges = found.edges.map((e) => ({ key: edgeKey(e), title: `${e.subjectName} ${verb(e.type)} ${e.objectName}`, e }));
  actors = found.active ?? rank(edges);
  showChosen(named);
  graph.draw(found.edges);
  drawTimeline();
  relations.show(edges, on.edge);
  tell(summary());
  await showPanel();
});

// findEdges takes the neighbours of the chosen actors or, without any, what the most active have to do with each other.
async function findEdges() {
  if (state.actors.length > 0 || state.top === 'all') return { edges: await ask('edges', filters(state)) };
  const query = filters(state, 'limit');
  query.set('limit', state.top);
  const active = await ask('active', query);
  const among = filters(state);
  active.forEach((a) => among.append('among', a.id));
  return { active, edges: active.length ? await ask('edges', among) : [] };
}

const nameActors = () => (state.actors.length ? ask('actors', new URLSearchParams([...state.actors.map((id) => ['actors', id]), ['limit', '500']])) : []);

function rank(edges) {
  const found = new Map();
  const count = (id, name, kind, n) => (found.get(id) ?? found.set(id, { id, name, kind, mentions: 0 }).get(id)).mentions += n;
  for (const { e } of edges) {
    count(e.subject, e.subjectName, e.subjectKind, e.mentions);
    if (e.object !== e.subject) count(e.object, e.objectName, e.objectKind, e.mentions);
  }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

function summary() {
  const drawn = new Set(edges.flatMap(({ e }) => [e.subject, e.object])).size;
  const what = `${counted(drawn, 'actor')}, ${counted(edges.length, 'relation')}`;
  if (edges.length >= Number(state.limit)) return `${what}; there may be more: narrow the filters or raise the limit`;
  return state.actors.length || state.top === 'all' ? what : `${what} between the ${state.top} most active`;
}

const drawTimeline = () => timeline.draw(counts, state, (from, to) => change({ from, to }));

// open shows the sentences of an edge, the relations of an actor or, without either, the overview.
function open({ edge = '', actor = '' }) {
  Object.assign(state, { edge, actor });
  write(state);
  return attempt(async () => {
    await showPanel();
    if (edge || actor) $('#panel').focus();
  });
}

async function showPanel() {
  const actor = actors.find((a) => a.id === state.actor);
  graph.emphasize({ edge: state.edge, actor: state.actor });
  if (state.edge) await showEdge(state.edge);
  else if (actor) panel.showActor(actor, edges, state.actors.includes(actor.id), on);
  else panel.showOverview(state.actors.length ? 'Actors and their neighbours' : 'Most active actors', actors, on.actor);
}

async function showEdge(key) {
  const [subject, type, object] = key.split('|');
  const query = filters(state, 'actors', 'limit');
  for (const [name, value] of Object.entries({ subject, type, object, limit: 200 })) query.set(name, value);
  const edge = edges.find((x) => x.key === key) ?? { key, title: `${subject} ${verb(type)} ${object}` };
  panel.showWaiting(edge, on.close);
  panel.showEvidence(edge, await ask('evidence', query), on.close);
}

function showChosen(named) {
  $('#actors').replaceChildren(...state.actors.map((id) => {
    const name = named.find((a) => a.id === id)?.name ?? id;
    return make('li', {}, make('button', { type: 'button', 'aria-label': `Leave out ${name}`, onclick: () => toggle(id) }, `${name} ×`));
  }));
}

function again() {
  state = read();
  refresh();
}

const wide = matchMedia('(min-width: 62rem)');
const unfold = () => ($('#filters details').open = wide.matches);
wide.addEventListener('change', unfold);
unfold();
theme.start(() => { graph.recolor(); drawTimeline(); });
graph.start(on);
search.start((id) => state.actors.includes(id) || toggle(id));
$('#reset').addEventListener('click', () => {
  history.pushState(null, '', location.pathname);
  again();
});
$('#share').addEventListener('click', () => navigator.clipboard?.writeText(location.href).then(() => tell('The address of this view is copied.'),
  () => tell('The address bar has the address of this view.')) ?? tell('The address bar has the address of this view.'));
$('#all-time').addEventListener('click', () => change({ from: '', to: '' }));
addEventListener('popstate', again);
addEventListener('keydown', (event) => {
  if (event.key === '/' && !event.target.closest('input, select')) {
    event.preventDefault();
    $('#search').focus();
  }
});
attempt(async () => {
  const facets = await ask('facets', '');
  learn(facets.types);
  form.build(facets, ({ top = state.top, ...chosen }) => change({ ...chosen, top }));
  await refresh();
});
