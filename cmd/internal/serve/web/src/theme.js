import { $ } from './dom.js';

const system = matchMedia('(prefers-color-scheme: dark)');

// start takes the theme that was chosen here before, or else the system's, and calls back when it changes.
export function start(onChange) {
  const show = () => {
    const dark = localStorage.getItem('theme') ? localStorage.getItem('theme') === 'dark' : system.matches;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    $('#theme').setAttribute('aria-pressed', String(dark));
  };
  show();
  system.addEventListener('change', () => { show(); onChange(); });
  $('#theme').addEventListener('click', () => {
    localStorage.setItem('theme', document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
    show();
    onChange();
  });
}
