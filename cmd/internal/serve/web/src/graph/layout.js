// arrange has a worker lay the model out over width and height. It calls back with false while the nodes move and with true at the
// end; a newer call ends an older one.
let worker;

// The page trusts no address of a script but this one.
const scripts = globalThis.trustedTypes?.createPolicy('diplograph', { createScriptURL: () => 'dist/layout.js' });

export function arrange(model, { width, height }, onMove) {
  worker?.terminate();
  worker = new Worker(scripts ? scripts.createScriptURL('') : 'dist/layout.js');
  worker.onmessage = ({ data: { places, done } }) => {
    model.nodes.forEach((n, i) => Object.assign(n, { x: places[2 * i], y: places[2 * i + 1] }));
    if (done) worker.terminate();
    onMove(done);
  };
  worker.postMessage({
    places: Float64Array.from(model.nodes.flatMap((n) => [n.x, n.y])),
    pairs: Int32Array.from(model.lines.flatMap((l) => [l.a.index, l.b.index])),
    radii: Float64Array.from(model.nodes, (n) => n.radius),
    width,
    height,
  });
}
