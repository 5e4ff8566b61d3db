// The state of the page is the query string of its address: to share the one is to share the other.
const lists = ['actors', 'classes', 'types', 'sources', 'modalities'];
const singles = ['from', 'to', 'top', 'limit', 'edge', 'actor'];

// defaults: how many of the most active actors, and of their relations, a first look shows.
export const defaults = { top: '40', limit: '300' };

export function read() {
  const query = new URLSearchParams(location.search);
  const state = {};
  for (const name of lists) state[name] = query.getAll(name);
  for (const name of singles) state[name] = query.get(name) ?? defaults[name] ?? '';
  if (!query.has('modalities')) state.modalities = ['actual'];
  if (query.get('modalities') === 'all') state.modalities = [];
  return state;
}

export function write(state) {
  const query = toQuery(state, [...lists, ...singles]);
  for (const [name, value] of Object.entries(defaults)) if (state[name] === value) query.delete(name);
  if (state.modalities.length === 0) query.set('modalities', 'all');
  else if (state.modalities.join() === 'actual') query.delete('modalities');
  const address = location.pathname + (query.size ? '?' + query : '');
  if (address !== location.pathname + location.search) history.pushState(null, '', address);
}

// filters of the state as the API takes them; top, edge and actor are for the page alone
export function filters(state, ...without) {
  return toQuery(state, [...lists, 'from', 'to', 'limit'].filter((name) => !without.includes(name)));
}

function toQuery(state, names) {
  const query = new URLSearchParams();
  for (const name of names) {
    for (const value of [state[name]].flat()) if (value) query.append(name, value);
  }
  return query;
}

export const edgeKey = (e) => [e.subject, e.type, e.object].join('|');
