import { edgeKey } from '../state.js';
import { typeOf, verb } from '../kinds.js';

// build turns the edges of the API into numbered nodes and lines between them. A node that was in the
// graph before starts from its old place, so that the user's bearings are kept.
export function build(edges, before) {
  const model = { nodes: [], lines: [], known: new Map() };
  for (const e of edges) {
    const a = place(model, e.subject, e.subjectName, e.subjectKind, before);
    const b = place(model, e.object, e.objectName, e.objectKind, before);
    const { quad, symmetric } = typeOf(e.type);
    for (const n of new Set([a, b])) n.mentions += e.mentions;
    if (a === b) continue; // the list has it
    const line = { key: edgeKey(e), a, b, quad, mentions: e.mentions, arrow: !symmetric, bend: 0, title: `${e.subjectName} ${verb(e.type)} ${e.objectName}` };
    model.lines.push(line);
    a.lines.push(line);
    b.lines.push(line);
  }
  bend(model.lines);
  return model;
}

function place(model, id, label, kind, before) {
  let node = model.known.get(id);
  if (node) return node;
  const turn = model.nodes.length * 2.399963; // the golden angle: a sunflower, the same each time
  const radius = 10 * Math.sqrt(model.nodes.length + 1);
  const old = before?.known.get(id);
  node = { id, label, kind, index: model.nodes.length, mentions: 0, lines: [],
    x: old ? old.x : radius * Math.cos(turn), y: old ? old.y : radius * Math.sin(turn) };
  model.nodes.push(node);
  model.known.set(id, node);
  return node;
}

// bend gives the lines between the same two nodes the bends 0, 1, -1, 2, -2 … beside each other.
function bend(lines) {
  const beside = new Map();
  for (const line of lines) {
    const [low, high] = [line.a, line.b].sort((x, y) => x.index - y.index);
    const pair = low.index + ' ' + high.index;
    const n = beside.get(pair) ?? 0;
    beside.set(pair, n + 1);
    const side = n % 2 ? (n + 1) / 2 : -n / 2;
    line.bend = line.a === low ? side : -side;
  }
}

