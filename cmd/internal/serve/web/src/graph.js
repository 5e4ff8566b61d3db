import { $, make } from './dom.js';
import { steer } from './graph/keys.js';
import { arrange } from './graph/layout.js';
import { build } from './graph/model.js';
import { View } from './graph/view.js';
import { counted } from './kinds.js';

let view;

// start makes the drawing. on has what happens for a click: edge(key), actor(id), expand(id) and close().
export function start(on) {
  view = new View($('#graph'), { ...on, expand: (node) => on.expand(node.id), hover: tip });
  steer(view, { ...on, expand: (node) => on.expand(node.id) }, announce);
  $('#closer').addEventListener('click', () => view.zoomBy(1.5));
  $('#farther').addEventListener('click', () => view.zoomBy(1 / 1.5));
  $('#whole').addEventListener('click', () => view.reset());
  $('#graph').view = view; // for tests and the console
}

// draw shows the edges; #graph tells by data-settled when nothing moves any more.
export function draw(edges) {
  const model = build(edges, view.model);
  $('#graph').dataset.settled = 'false';
  view.show(model);
  if (model.nodes.length === 0) return settle();
  arrange(model, view.inner, (done) => {
    view.placed(done);
    if (done) settle();
  });
}

const settle = () => ($('#graph').dataset.settled = 'true');

export const emphasize = (what) => view.emphasize(what);

export const recolor = () => view.recolor();

const about = (node) => `${node.label}, ${node.kind}, ${counted(node.mentions, 'sentence')}`;

function announce(node) {
  const first = node.lines.slice(0, 5).map((l) => l.title).join('; ');
  $('#said').textContent = `${about(node)}, ${counted(node.lines.length, 'relation')}: ${first}`;
}

// tip says beside the pointer what is under it.
function tip(node, line, x, y) {
  const box = $('#tip');
  box.hidden = !node && !line;
  if (box.hidden) return;
  box.replaceChildren(...(node ? [make('strong', {}, node.label), ` ${node.kind}, ${counted(node.mentions, 'sentence')}`]
    : [make('strong', {}, line.title), ` ${counted(line.mentions, 'sentence')}`]));
  const left = Math.min(x + 14, view.width - box.offsetWidth - 6);
  box.style.transform = `translate(${Math.max(6, left)}px, ${y + 18 + box.offsetHeight > view.height ? y - box.offsetHeight - 10 : y + 18}px)`;
}
