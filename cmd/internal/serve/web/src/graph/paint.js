// Draws a model on a 2D canvas. Software renderers, as in virtual machines, draw lines of one device pixel
// many times faster than thicker ones, and a path of some twenty lines faster than one of thousands: so
// that is how a big graph is drawn (measured with test/frames.mjs).
import { faint, labels } from './labels.js';

const batch = 20;

// many is from how many lines in sight on that they are drawn thin and straight.
export const many = 1000;

// paint draws what view sees of the model. strong is what stands out: {nodes, lines} as sets, or undefined.
export function paint(ctx, model, view, ink, strong) {
  ctx.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  ctx.globalAlpha = 1;
  ctx.fillStyle = ink.paper;
  ctx.fillRect(0, 0, view.width, view.height);
  for (const n of model.nodes) [n.sx, n.sy] = [view.x(n.x), view.y(n.y)];
  const all = model.lines.filter((l) => inSight(l, view));
  const thin = (view.thin = all.length > many);
  const seen = thin && view.moving ? all.slice(0, view.budget) : all; // the strongest come first
  if (strong) {
    ctx.globalAlpha = faint;
    drawLines(ctx, seen.filter((l) => !strong.lines.has(l)), ink, thin, view);
    ctx.globalAlpha = 1;
    drawLines(ctx, seen.filter((l) => strong.lines.has(l)), ink, false, view);
  } else {
    ctx.globalAlpha = thin ? 0.6 : 1;
    drawLines(ctx, seen, ink, thin, view);
  }
  drawNodes(ctx, model.nodes.filter((n) => visible(n, view)), ink, strong);
  ctx.globalAlpha = 1;
  labels(ctx, model, view, ink, strong);
}

const visible = (n, view) => n.sx > -20 && n.sx < view.width + 20 && n.sy > -20 && n.sy < view.height + 20;

const inSight = ({ a, b }, view) => Math.max(a.sx, b.sx) > 0 && Math.min(a.sx, b.sx) < view.width && Math.max(a.sy, b.sy) > 0 && Math.min(a.sy, b.sy) < view.height;

const widthOf = (line, thin, view) => (thin ? 1 / view.ratio : Math.min(6, 1.2 + 0.8 * Math.log2(line.mentions)));

function drawLines(ctx, lines, ink, thin, view) {
  const styles = new Map();
  for (const line of lines) {
    const style = line.quad + ' ' + Math.round(4 * widthOf(line, thin, view)) / 4;
    if (!styles.has(style)) styles.set(style, []);
    styles.get(style).push(line);
  }
  for (const [style, alike] of styles) {
    const [quad, width] = style.split(' ').map(Number);
    ctx.strokeStyle = ctx.fillStyle = ink.quads[quad];
    ctx.lineWidth = thin ? 1 / view.ratio : width;
    stroke(ctx, alike, thin);
    if (!thin) arrows(ctx, alike, width);
  }
}

function stroke(ctx, lines, thin) {
  lines.forEach((line, i) => {
    if (i % batch === 0) ctx.beginPath();
    ctx.moveTo(line.a.sx, line.a.sy);
    if (thin || line.bend === 0) ctx.lineTo(line.b.sx, line.b.sy);
    else ctx.quadraticCurveTo(...control(line), line.b.sx, line.b.sy);
    if (i % batch === batch - 1 || i === lines.length - 1) ctx.stroke();
  });
}

// control is the point that a bent line is drawn to.
export function control({ a, b, bend }) {
  const [dx, dy] = [b.sx - a.sx, b.sy - a.sy];
  const spread = (bend * Math.min(60, 0.35 * Math.hypot(dx, dy))) / Math.max(1, Math.hypot(dx, dy));
  return [(a.sx + b.sx) / 2 - dy * spread, (a.sy + b.sy) / 2 + dx * spread];
}

function arrows(ctx, lines, width) {
  ctx.beginPath();
  for (const line of lines) {
    if (!line.arrow) continue;
    const [cx, cy] = line.bend ? control(line) : [line.a.sx, line.a.sy];
    const turn = Math.atan2(line.b.sy - cy, line.b.sx - cx);
    const [x, y] = [line.b.sx - (line.b.radius + 1) * Math.cos(turn), line.b.sy - (line.b.radius + 1) * Math.sin(turn)];
    const size = 6 + width;
    ctx.moveTo(x, y);
    for (const side of [-0.45, 0.45]) ctx.lineTo(x - size * Math.cos(turn + side), y - size * Math.sin(turn + side));
    ctx.closePath();
  }
  ctx.fill();
}

function drawNodes(ctx, nodes, ink, strong) {
  const crowd = nodes.length > many;
  for (const weak of [true, false]) {
    ctx.globalAlpha = weak ? 2 * faint : 1;
    for (const [kind, color] of Object.entries(ink.kinds)) {
      ctx.fillStyle = color;
      const alike = nodes.filter((n) => n.kind === kind && weak === Boolean(strong && !strong.nodes.has(n)));
      if (crowd) for (const { sx, sy, radius: r } of alike) ctx.fillRect(sx - r, sy - r, 2 * r, 2 * r);
      else drawShapes(ctx, alike, ink);
    }
  }
}

function drawShapes(ctx, nodes, ink) {
  ctx.beginPath();
  for (const n of nodes) outline(ctx, n);
  ctx.fill();
  ctx.strokeStyle = ink.paper;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

// outline adds the shape of the node's kind: all have about the same area.
function outline(ctx, { kind, sx: x, sy: y, radius: r }) {
  if (kind === 'person') ctx.moveTo(x + r, y), ctx.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === 'country') ctx.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
  else polygon(ctx, kind === 'organization' ? [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]] : [[0, -1.2], [1.2, 0.85], [-1.2, 0.85]], x, y, r);
}

function polygon(ctx, corners, x, y, r) {
  corners.forEach(([dx, dy], i) => ctx[i ? 'lineTo' : 'moveTo'](x + dx * r, y + dy * r));
  ctx.closePath();
}
