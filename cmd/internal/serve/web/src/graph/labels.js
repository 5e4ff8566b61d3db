// Names beside the nodes: those of most mentions first, and none over another.
const size = 12;
const longest = 40; // characters
const font = `500 ${size}px system-ui, sans-serif`;

// foremost is how many names are written even over another node, rather than not at all.
const foremost = 15;

export const faint = 0.2; // how opaque is what does not stand out

export function labels(ctx, model, view, ink, strong) {
  ctx.font = font;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  const named = candidates(model, view, strong);
  const nodes = named.map(({ sx, sy, radius: r }) => ({ x: sx - r, y: sy, width: 2 * r, height: 2 * r }));
  const texts = [{ x: view.width - 44, y: 58, width: 44, height: 116 }]; // the buttons
  named.forEach((n, i) => {
    n.width ??= ctx.measureText(n.label.slice(0, longest)).width;
    const free = places(n).filter((p) => fits(p, texts, view));
    const place = free.find((p) => fits(p, nodes, view)) ?? (i < foremost ? free[0] : undefined);
    if (!place) return;
    texts.push(place);
    ctx.globalAlpha = strong && !strong.nodes.has(n) ? 2 * faint : 1;
    write(ctx, n.label.slice(0, longest), place, ink);
  });
}

function candidates(model, view, strong) {
  const nodes = model.nodes.filter((n) => n.sx > 0 && n.sx < view.width && n.sy > 0 && n.sy < view.height);
  const first = (n) => (strong ? Number(strong.first === n) + Number(strong.nodes.has(n)) : 0);
  return nodes.sort((a, b) => first(b) - first(a) || b.mentions - a.mentions || a.index - b.index).slice(0, view.moving ? 25 : 150);
}

// places right, left, below and above the node, then at its corners.
function places({ sx, sy, radius, width }) {
  const gap = 1.2 * radius + 5;
  const [right, left, middle, down, up] = [sx + gap, sx - gap - width, sx - width / 2, sy + gap + 7, sy - gap - 7];
  return [[right, sy], [left, sy], [middle, down], [middle, up], [right - 6, down - 5], [right - 6, up + 5], [left + 6, down - 5], [left + 6, up + 5]]
    .map(([x, y]) => ({ x, y, width, height: size + 4 }));
}

const fits = (p, taken, view) => p.x > 2 && p.x + p.width < view.width - 2 && p.y > size / 2 && p.y < view.height - size / 2 &&
  !taken.some((t) => p.x < t.x + t.width + 3 && t.x < p.x + p.width + 3 && Math.abs(p.y - t.y) < (p.height + t.height) / 2);

function write(ctx, text, { x, y }, ink) {
  ctx.strokeStyle = ink.paper;
  ctx.lineWidth = 3.5;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = ink.ink;
  ctx.fillText(text, x, y);
}
