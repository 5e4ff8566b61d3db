import { ask, overtaken } from './api.js';
import { $, make } from './dom.js';

// start makes the field a combobox (WAI-ARIA) that calls back with the id of the actor chosen.
export function start(onChoose) {
  const field = $('#search');
  const list = $('#found');
  let chosen = -1;

  const close = () => {
    list.replaceChildren();
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    chosen = -1;
  };
  const choose = (id) => {
    field.value = '';
    close();
    onChoose(id);
  };
  const show = (actors) => {
    close();
    if (field.value.trim() === '') return;
    list.append(...actors.map((a, i) => make('li', { role: 'option', id: 'found' + i, 'data-id': a.id, onmousedown: () => choose(a.id) },
      a.name, ' ', make('small', {}, [a.kind, a.country, `${a.mentions} sentences`].filter(Boolean).join(', ')))));
    if (actors.length === 0) list.append(make('li', { role: 'option', 'aria-disabled': 'true' }, 'no actor of that name'));
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  };
  const move = (step) => {
    const options = [...list.querySelectorAll('[data-id]')];
    if (options.length === 0) return;
    chosen = (chosen + step + options.length) % options.length;
    options.forEach((o, i) => o.setAttribute('aria-selected', String(i === chosen)));
    field.setAttribute('aria-activedescendant', options[chosen].id);
  };

  field.addEventListener('input', async () => {
    if (field.value.trim() === '') return close();
    try {
      show(await ask('actors', new URLSearchParams({ text: field.value.trim(), limit: '10' })));
    } catch (error) {
      if (!overtaken(error)) close();
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      const option = list.querySelectorAll('[data-id]')[Math.max(chosen, 0)];
      if (option) choose(option.dataset.id);
    } else return;
    event.preventDefault();
  });
  field.addEventListener('blur', close);
}
