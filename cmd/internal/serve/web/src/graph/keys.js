import { toward } from './pick.js';

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// steer lets the keyboard do in the drawing what the mouse does; say tells a screen reader where it is.
export function steer(view, on, say) {
  let here;
  const go = (node) => {
    here = node;
    view.emphasize({ actor: node.id });
    view.center(node);
    say(node);
  };
  const keys = {
    '+': () => view.zoomBy(1.4), '=': () => view.zoomBy(1.4), '-': () => view.zoomBy(1 / 1.4), 0: () => view.reset(),
    Home: () => view.model.nodes.length && go(most(view.model.nodes)),
    Enter: () => current() && on.actor(here.id),
    e: () => current() && on.expand(here),
    Escape: () => { here = undefined; on.close(); },
  };
  const current = () => (here = here && view.model.known.get(here.id));
  view.canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step && view.model.nodes.length) go(current() ? toward(view.model.nodes, here, ...step) : most(view.model.nodes));
    else if (keys[event.key]) keys[event.key]();
    else return;
    event.preventDefault();
  });
}

const most = (nodes) => nodes.reduce((a, b) => (b.mentions > a.mentions ? b : a));
