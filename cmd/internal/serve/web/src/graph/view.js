import { drag } from 'd3-drag';
import { pointer, select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { color } from '../dom.js';
import { quads } from '../kinds.js';
import { many, paint } from './paint.js';
import { pickLine, pickNode } from './pick.js';

const rest = 160; // milliseconds after the last move until all names are drawn
const leastLines = 1000;
const still = matchMedia('(prefers-reduced-motion: reduce)');

// View is a model on a canvas: where it is seen from, what the pointer is over and what stands out.
export class View {
  ratio = 1; // device pixels for each pixel
  moving = false;
  budget = Infinity; // lines while moving
  pace = 16; // milliseconds from frame to frame, lately
  model = { nodes: [], lines: [], known: new Map() };
  box = { x: 0, y: 0, scale: 1 }; // fits the model into the canvas
  transform = zoomIdentity; // of the user

  constructor(canvas, on) {
    Object.assign(this, { canvas, on, ctx: canvas.getContext('2d', { alpha: false }) });
    this.zoom = zoom().scaleExtent([0.3, 40]).on('zoom', ({ transform }) => this.move(transform)).filter((e) => !e.button && !(e.type === 'dblclick' && this.at(e).node));
    select(canvas).call(this.dragging()).call(this.zoom);
    canvas.addEventListener('pointermove', (e) => e.buttons || this.hover(e));
    canvas.addEventListener('pointerleave', () => this.hover());
    canvas.addEventListener('click', (e) => this.click(e));
    canvas.addEventListener('dblclick', (e) => this.at(e).node && this.on.expand(this.at(e).node));
    new ResizeObserver(() => this.resize()).observe(canvas);
    this.recolor();
  }

  x(x) { return this.transform.applyX(this.width / 2 + (x - this.box.x) * this.box.scale); }
  y(y) { return this.transform.applyY(this.height / 2 + (y - this.box.y) * this.box.scale); }

  // inner is the canvas without the room for names at its edges.
  get inner() { return { width: this.width - Math.min(180, this.width / 3), height: this.height - 60 }; }

  resize() {
    [this.ratio, this.width, this.height] = [devicePixelRatio, this.canvas.clientWidth, this.canvas.clientHeight];
    [this.canvas.width, this.canvas.height] = [this.width * this.ratio, this.height * this.ratio];
    this.fit();
  }

  recolor() {
    this.ink = { paper: color('paper'), ink: color('ink'), quads: quads.map((q) => color(q.color)),
      kinds: Object.fromEntries(['person', 'country', 'organization', 'group'].map((k) => [k, color(k)])) };
    this.redraw();
  }

  show(model) {
    this.model = model;
    this.budget = model.lines.length;
    this.under = this.strong = undefined;
    const most = model.nodes.reduce((m, n) => Math.max(m, n.mentions), 1);
    const least = model.lines.length > many ? 1.5 : 5;
    for (const n of model.nodes) n.radius = least + 9 * Math.sqrt(n.mentions / most) * Math.min(1, 6 / Math.sqrt(model.nodes.length));
    this.reset();
  }

  // fit chooses the box so that all nodes have room.
  fit() {
    const { nodes } = this.model;
    const span = (axis) => nodes.reduce(([low, high], n) => [Math.min(low, n[axis]), Math.max(high, n[axis])], [Infinity, -Infinity]);
    const [[left, right], [top, bottom]] = [span('x'), span('y')];
    if (nodes.length) {
      this.box = { x: (left + right) / 2, y: (top + bottom) / 2,
        scale: Math.min(this.inner.width / Math.max(right - left, 1e-9), this.inner.height / Math.max(bottom - top, 1e-9), 40) };
    }
    this.redraw();
  }

  reset() {
    this.fit();
    select(this.canvas).call(this.zoom.transform, zoomIdentity);
  }

  zoomBy(factor) { select(this.canvas).call(this.zoom.scaleBy, factor); }

  panBy(dx, dy) { select(this.canvas).call(this.zoom.translateBy, dx / this.transform.k, dy / this.transform.k); }

  // center moves a node that is out of sight into the middle.
  center(node) {
    if (node.sx > 20 && node.sx < this.width - 20 && node.sy > 20 && node.sy < this.height - 20) return;
    this.panBy(this.width / 2 - node.sx, this.height / 2 - node.sy);
  }

  move(transform) {
    this.transform = transform;
    this.stir();
  }

  // stir draws while things move, and once more with all names when they rest.
  stir() {
    this.moving = true;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => { this.moving = false; this.redraw(); }, rest);
    this.redraw();
  }

  redraw() {
    this.pending ??= requestAnimationFrame((now) => {
      this.pending = undefined;
      this.afford(now);
      if (this.width) paint(this.ctx, this.model, this, this.ink, this.strong ?? this.near());
    });
  }

  // afford sets how many lines are drawn while things move: all, or as many as this machine draws at 30 frames a second.
  afford(now) {
    const gap = now - this.drawn;
    this.drawn = now;
    if (!this.moving || !(gap < 500)) return; // the first of a movement
    this.pace += (gap - this.pace) / 5;
    if (this.pace > 36) this.budget *= 0.93;
    else if (this.pace < 30) this.budget *= 1.1;
    this.budget = Math.max(leastLines, Math.min(this.model.lines.length, this.budget));
  }

  // placed takes over what the layout has moved.
  placed(done) {
    if (!done && still.matches) return;
    this.fit();
    if (!done) this.stir();
  }

  at(event) {
    const [x, y] = pointer(event, this.canvas);
    const node = pickNode(this.model.nodes, x, y);
    return { x, y, node, line: node ? undefined : pickLine(this.model.lines, x, y, this.thin) };
  }

  hover(event) {
    const { x, y, node, line } = event ? this.at(event) : {};
    this.canvas.style.cursor = node || line ? 'pointer' : 'grab';
    if ((node ?? line) !== this.under) {
      this.under = node ?? line;
      this.redraw();
    }
    this.on.hover(node, line, x, y);
  }

  click(event) {
    if (event.defaultPrevented) return;
    const { node, line } = this.at(event);
    if (node) this.on.actor(node.id);
    else if (line) this.on.edge(line.key);
  }

  // near is what the pointer brings out, unless the graph is so big that it would flicker.
  near() { return this.under && this.model.lines.length <= many ? brought(this.under) : undefined; }

  // emphasize makes an actor or an edge stand out from now on; without either, nothing.
  emphasize({ actor, edge } = {}) {
    const found = this.model.known.get(actor) ?? this.model.lines.find((l) => l.key === edge);
    this.strong = found && brought(found);
    this.redraw();
  }

  // dragging lets the user put a node elsewhere.
  dragging() {
    return drag().container(this.canvas).subject((e) => { const node = pickNode(this.model.nodes, e.x, e.y); return node && { node, x: node.sx, y: node.sy }; })
      .filter((e) => !e.button && !e.ctrlKey && this.at(e).node !== undefined)
      .on('drag', ({ x, y, subject: { node } }) => {
        node.x = this.box.x + (this.transform.invertX(x) - this.width / 2) / this.box.scale;
        node.y = this.box.y + (this.transform.invertY(y) - this.height / 2) / this.box.scale;
        this.stir();
      });
  }
}

const brought = (found) => (found.lines
  ? { first: found, nodes: new Set(found.lines.flatMap((l) => [l.a, l.b]).concat(found)), lines: new Set(found.lines) }
  : { nodes: new Set([found.a, found.b]), lines: new Set([found]) });
