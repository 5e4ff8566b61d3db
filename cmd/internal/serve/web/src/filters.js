import { $, make } from './dom.js';
import { quads, typeOf, verb } from './kinds.js';

// build fills the form with what the store offers, and calls back with what has been chosen.
export function build(facets, onChange) {
  $('#modalities').append(...facets.modalities.map((m) => check('modalities', m, m)));
  $('#classes').append(...quads.map((quad, i) => group(quad, facets.types.filter((t) => typeOf(t.type).quad === i))));
  $('[name=types]').append(...facets.types.map((t) => t.type).sort().map((type) => make('option', { value: type, title: typeOf(type).meaning }, verb(type))));
  $('[name=sources]').append(...facets.sources.filter((s) => s.source).map((s) => make('option', { value: s.source }, `${s.source} (${s.articles})`)));
  const form = $('#filters');
  form.addEventListener('change', () => form.reportValidity() && onChange(chosen(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
}

const check = (name, value, text, title) => make('label', { title }, make('input', { type: 'checkbox', name, value }), ' ', text);

// group lists the classes of a quad: it is the legend of the colours too. A class that stands in two quads is
// listed in the first.
const listed = new Set();
function group(quad, types) {
  const classes = [...new Set(types.map((t) => t.class))].filter((c) => !listed.has(c));
  classes.forEach((c) => listed.add(c));
  const meaning = (c) => types.filter((t) => t.class === c).map((t) => verb(t.type)).join(', ');
  return make('div', { role: 'group', 'aria-label': quad.name }, make('p', { class: 'quad ' + quad.color }, quad.name),
    ...classes.map((c) => check('classes', c, c.toLowerCase(), meaning(c))));
}

function chosen(form) {
  const data = new FormData(form);
  const all = (name) => data.getAll(name).filter(Boolean);
  return { classes: all('classes'), modalities: all('modalities'), types: all('types'), sources: all('sources'),
    from: data.get('from').trim(), to: data.get('to').trim(), top: data.get('top') ?? undefined, limit: data.get('limit') };
}

// fill shows the state in the form.
export function fill(state) {
  for (const input of $('#filters').elements) {
    if (input.type === 'checkbox') input.checked = state[input.name].includes(input.value);
    else if (input.name) input.value = [state[input.name]].flat()[0] ?? '';
  }
  $('[name=top]').disabled = state.actors.length > 0;
}
