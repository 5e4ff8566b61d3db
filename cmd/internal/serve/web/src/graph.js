import { EdgeCurvedArrowProgram, indexParallelEdgesIndex } from '@sigma/edge-curve';
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeLineProgram } from 'sigma/rendering';
import { $, color } from './dom.js';
import { edgeKey } from './state.js';

const rounds = 200;
const slice = 30; // milliseconds
const many = 1000; // edges from which on they are drawn as plain straight lines
let sigma;
let generation = 0;
let emphasized;

// draw shows the edges and calls back with the key of an edge or the id of an actor that is clicked.
export async function draw(edges, isConflict, chosen, onEdge, onActor) {
  $('#graph').dataset.settled = 'false';
  const graph = build(edges, isConflict);
  if (!(await arrange(graph, ++generation))) return;
  sigma?.kill();
  sigma = new Sigma(graph, $('#graph'), {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    zIndex: true,
    labelColor: { color: color('ink') },
    labelRenderedSizeThreshold: edges.length > many ? 2 : 0,
    zoomToSizeRatioFunction: edges.length > many ? () => 1 : Math.sqrt,
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: EdgeLineProgram, straight: EdgeArrowProgram, curved: EdgeCurvedArrowProgram },
    defaultDrawNodeHover: drawHover,
    nodeReducer: (id, data) => (chosen.includes(id) ? { ...data, highlighted: true, zIndex: 2, forceLabel: true } : data),
  });
  sigma.on('clickEdge', ({ edge }) => onEdge(edge));
  sigma.on('clickNode', ({ node }) => onActor(node));
  sigma.on('enterEdge', ({ edge }) => emphasize(edge));
  sigma.on('leaveEdge', () => emphasize(emphasized));
  $('#graph').sigma = sigma; // for tests and the console
  emphasize(emphasized);
  $('#graph').dataset.settled = 'true';
}

function build(edges, isConflict) {
  const graph = new MultiDirectedGraph();
  const place = (id, label, kind) => {
    if (graph.hasNode(id)) return;
    const turn = graph.order * 2.399963; // the golden angle: a sunflower, the same each time
    const radius = Math.sqrt(graph.order + 1);
    graph.addNode(id, { label, kind, x: radius * Math.cos(turn), y: radius * Math.sin(turn), color: color(kind === 'country' ? 'ink' : 'soft-ink') });
  };
  for (const e of edges) {
    place(e.subject, e.subjectName, e.subjectKind);
    place(e.object, e.objectName, e.objectKind);
    const size = Math.min(9, 4 + Math.log2(e.mentions));
    const key = edgeKey(e);
    if (!graph.hasEdge(key)) graph.addDirectedEdgeWithKey(key, e.subject, e.object, { size, color: color(isConflict(e.type) ? 'conf' : 'coop') });
  }
  graph.forEachNode((id) => graph.setNodeAttribute(id, 'size', graph.size > many ? 2 + Math.min(3, graph.degree(id) / 10) : 3 + Math.min(9, Math.sqrt(graph.degree(id)))));
  if (graph.size <= many) bend(graph);
  return graph;
}

// bend draws the edges between the same two actors beside each other.
function bend(graph) {
  indexParallelEdgesIndex(graph, { edgeIndexAttribute: 'index', edgeMinIndexAttribute: 'min', edgeMaxIndexAttribute: 'max' });
  graph.forEachEdge((edge, { index, max }) => {
    graph.mergeEdgeAttributes(edge, index ? { type: 'curved', curvature: (0.35 * index) / Math.max(1, max ?? 1) } : { type: 'straight' });
  });
}

// arrange lays the graph out a slice of time after the other, so that the page stays usable; it returns
// false when a newer graph has come.
async function arrange(graph, mine) {
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 400, slowDown: 4 };
  for (let done = 0; done < rounds && graph.order > 0; ) {
    const start = performance.now();
    do forceAtlas2.assign(graph, { iterations: 5, settings });
    while ((done += 5) < rounds && performance.now() - start < slice);
    await new Promise((resume) => setTimeout(resume));
    if (mine !== generation) return false;
  }
  return true;
}

// choose makes one edge, or none, stand out from now on.
export function choose(key) {
  emphasized = key;
  emphasize(key);
}

function emphasize(key) {
  if (!sigma) return;
  const ink = color('ink');
  sigma.setSetting('edgeReducer', key ? (edge, data) => (edge === key ? { ...data, color: ink, size: data.size + 2, zIndex: 3 } : data) : null);
}

// drawHover writes the name on a plate of the page's colours.
function drawHover(context, data, settings) {
  if (typeof data.label !== 'string') return;
  context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label).width + 8;
  context.fillStyle = color('subject');
  context.fillRect(data.x + data.size + 1, data.y - settings.labelSize / 2 - 4, width, settings.labelSize + 8);
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = color('ink');
  context.fillText(data.label, data.x + data.size + 5, data.y + settings.labelSize / 3);
}
