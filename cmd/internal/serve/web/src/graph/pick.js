import { control } from './paint.js';

const reach = 7; // pixels

export function pickNode(nodes, x, y) {
  let [best, nearest] = [undefined, Infinity];
  for (const n of nodes) {
    const distance = Math.hypot(n.sx - x, n.sy - y) - n.radius;
    if (distance < 4 && distance < nearest) [best, nearest] = [n, distance];
  }
  return best;
}

export function pickLine(lines, x, y, straight) {
  let [best, nearest] = [undefined, reach];
  for (const line of lines) {
    const distance = line.bend && !straight ? toCurve(line, x, y) : toSegment(line.a.sx, line.a.sy, line.b.sx, line.b.sy, x, y);
    if (distance < nearest) [best, nearest] = [line, distance];
  }
  return best;
}

function toSegment(ax, ay, bx, by, x, y) {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

const steps = 12;

function toCurve(line, x, y) {
  const [cx, cy] = control(line);
  const at = (t, from, by, to) => (1 - t) ** 2 * from + 2 * t * (1 - t) * by + t ** 2 * to;
  let nearest = Infinity;
  let [px, py] = [line.a.sx, line.a.sy];
  for (let i = 1; i <= steps; i++) {
    const [qx, qy] = [at(i / steps, line.a.sx, cx, line.b.sx), at(i / steps, line.a.sy, cy, line.b.sy)];
    nearest = Math.min(nearest, toSegment(px, py, qx, qy, x, y));
    [px, py] = [qx, qy];
  }
  return nearest;
}

// toward is the node nearest to another in the direction of (dx, dy): what the arrow keys go to.
export function toward(nodes, from, dx, dy) {
  let [best, least] = [from, Infinity];
  for (const n of nodes) {
    const [x, y] = [n.sx - from.sx, n.sy - from.sy];
    const along = x * dx + y * dy;
    const cost = along + 2.5 * Math.abs(x * dy - y * dx);
    if (n !== from && along > 1 && cost < least) [best, least] = [n, cost];
  }
  return best;
}
