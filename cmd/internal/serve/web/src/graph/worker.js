// Lays a graph out away from the page's own thread: forces (ForceAtlas2), then nodes pushed off each other.
// It posts the places of the nodes from time to time and, last, with done. The same graph gives the same places.
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

const rounds = { few: 600, many: 250 };
const pause = 80; // milliseconds between pictures

onmessage = ({ data: { places, pairs, radii, width, height } }) => {
  const graph = new UndirectedGraph();
  radii.forEach((size, i) => graph.addNode(i, { x: places[2 * i], y: places[2 * i + 1], size }));
  for (let i = 0; i < pairs.length; i += 2) graph.updateUndirectedEdge(pairs[i], pairs[i + 1], ({ weight = 0 }) => ({ weight: weight + 1 }));
  const big = graph.order > 500;
  const settings = { barnesHutOptimize: big, strongGravityMode: true, gravity: 0.06, scalingRatio: 12, slowDown: 6, edgeWeightInfluence: 0.4 };
  let told = performance.now();
  for (let done = 0; done < (big ? rounds.many : rounds.few); done += 10) {
    forceAtlas2.assign(graph, { iterations: 10, settings });
    if (performance.now() - told < pause) continue;
    tell(graph, false);
    told = performance.now();
  }
  spread(graph, width, height);
  if (!big) noverlap.assign(graph, { maxIterations: 300, settings: { margin: 14, ratio: 1.1, gridSize: 10 } });
  tell(graph, true);
};

// spread stretches the graph over the canvas, sideways at most twice as much as upwards or the reverse, so
// that the unit is the pixel.
function spread(graph, width, height) {
  const span = (axis) => {
    const all = graph.mapNodes((_, n) => n[axis]);
    return Math.max(1e-9, all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b)));
  };
  const [x, y] = [width / span('x'), height / span('y')];
  graph.updateEachNodeAttributes((_, n) => ({ ...n, x: n.x * Math.min(x, 2 * y), y: n.y * Math.min(y, 2 * x) }));
}

function tell(graph, done) {
  const places = new Float64Array(2 * graph.order);
  graph.forEachNode((i, { x, y }) => places.set([x, y], 2 * Number(i)));
  postMessage({ places, done }, [places.buffer]);
}
