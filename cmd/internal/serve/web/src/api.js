// ask fetches /api/NAME; an answer that a later question of the same name has overtaken is dropped.
const running = new Map();

export async function ask(name, query) {
  running.get(name)?.abort();
  const control = new AbortController();
  running.set(name, control);
  const response = await fetch(`api/${name}?${query}`, { signal: control.signal });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

export const overtaken = (error) => error.name === 'AbortError';
