import { ask, overtaken } from './api.js';
import { $, make } from './dom.js';
import * as graph from './graph.js';
import * as panel from './panel.js';
import * as search from './search.js';
import { edgeKey, filters, read, write } from './state.js';
import * as timeline from './timeline.js';

let state = read();
let edges = []; // {key, title, e}
let conflicts = new Set();
const isConflict = (type) => conflicts.has(type);

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

const refresh = () => attempt(async () => {
  tell('Loading…');
  fillForm();
  const [found, months, named] = await Promise.all([ask('edges', filters(state)),
    ask('months', filters(state, 'from', 'to', 'limit')), state.actors.length ? ask('actors', new URLSearchParams([...state.actors.map((id) => ['actors', id]), ['limit', '500']])) : []]);
  edges = found.map((e) => ({ key: edgeKey(e), title: `${e.subjectName} ${e.type} ${e.objectName}`, e }));
  showActors(named);
  redraw(months);
  tell(`${edges.length} relations, ${new Set(edges.flatMap(({ e }) => [e.subject, e.object])).size} actors` +
    (edges.length >= Number(state.limit || 300) ? '; there may be more: narrow the filters or raise the limit' : ''));
  if (state.edge) await openEdge(state.edge);
  else graph.choose();
});

let lastMonths = [];
function redraw(months = lastMonths) {
  lastMonths = months;
  graph.draw(edges.map(({ e }) => e), isConflict, state.actors, openEdge, openActor);
  timeline.draw(months, isConflict, (from, to) => change({ from, to }));
  panel.showRelations(edges, isConflict, openEdge);
}

const openEdge = (key) => attempt(async () => {
  const [subject, type, object] = key.split('|');
  const query = filters(state, 'actors', 'limit');
  for (const [name, value] of Object.entries({ subject, type, object, limit: 200 })) query.set(name, value);
  const evidence = await ask('evidence', query);
  state.edge = key;
  write(state);
  panel.showEvidence(key, edges.find((x) => x.key === key)?.title ?? key, evidence);
  graph.choose(key);
  $('#panel').focus();
});

function openActor(id) {
  const { e } = edges.find(({ e }) => e.subject === id || e.object === id);
  panel.showActor(id, e.subject === id ? e.subjectName : e.objectName, edges, state.actors.includes(id), toggleActor, openEdge);
  $('#panel').focus();
}

function toggleActor(id) {
  const actors = state.actors.includes(id) ? state.actors.filter((a) => a !== id) : [...state.actors, id];
  return change({ actors });
}

function showActors(named) {
  $('#actors').replaceChildren(...state.actors.map((id) => {
    const name = named.find((a) => a.id === id)?.name ?? id;
    return make('li', {}, make('button', { type: 'button', 'aria-label': `Leave out ${name}`, onclick: () => toggleActor(id) }, `${name} ×`));
  }));
}

function buildForm(facets) {
  conflicts = new Set(facets.types.filter((t) => t.conflict).map((t) => t.type));
  const box = (name) => (value) => make('label', {}, make('input', { type: 'checkbox', name, value }), ' ', value.toLowerCase());
  $('#modalities').append(...facets.modalities.map(box('modalities')));
  $('#classes').append(...[...new Set(facets.types.map((t) => t.class))].sort().map(box('classes')));
  $('[name=types]').append(...facets.types.map((t) => t.type).sort().map((type) => make('option', {}, type)));
  $('[name=sources]').append(...facets.sources.filter((s) => s.source).map((s) => make('option', { value: s.source }, `${s.source} (${s.articles})`)));
  $('#filters').addEventListener('change', () => {
    if (!$('#filters').reportValidity()) return;
    const form = new FormData($('#filters'));
    const all = (name) => form.getAll(name).filter(Boolean);
    change({ classes: all('classes'), modalities: all('modalities'), types: all('types'), sources: all('sources'),
      from: form.get('from').trim(), to: form.get('to').trim(), limit: form.get('limit') });
  });
  $('#filters').addEventListener('submit', (event) => event.preventDefault());
}

function fillForm() {
  for (const input of $('#filters').elements) {
    if (input.type === 'checkbox') input.checked = state[input.name].includes(input.value);
    else if (input.name === 'limit') input.value = state.limit || '300';
    else if (input.name) input.value = [state[input.name]].flat()[0] ?? '';
  }
}

function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  $('#theme').setAttribute('aria-pressed', String(dark));
}

setTheme((localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark');
$('#theme').addEventListener('click', () => {
  const dark = document.documentElement.dataset.theme !== 'dark';
  localStorage.setItem('theme', dark ? 'dark' : 'light');
  setTheme(dark);
  redraw();
});
$('#reset').addEventListener('click', () => {
  history.pushState(null, '', location.pathname);
  state = read();
  refresh();
});
addEventListener('popstate', () => {
  state = read();
  refresh();
});
search.start((id) => state.actors.includes(id) || toggleActor(id));
attempt(async () => {
  buildForm(await ask('facets', ''));
  await refresh();
});
