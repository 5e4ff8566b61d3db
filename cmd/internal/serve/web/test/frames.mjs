// node frames.mjs CHROMIUM ADDRESS PICTURES: frames a second while 5,000 edges are panned, zoomed and laid out.
import assert from 'node:assert/strict';
import os from 'node:os';
import { launch } from './browser.mjs';

const [executablePath, address, pictures] = process.argv.slice(2);
const browser = await launch(executablePath);
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });

// watch counts, from now on, the frames in which the graph was drawn anew.
const watch = () => page.evaluate(() => {
  const { view } = document.querySelector('#graph');
  window.watched = { start: performance.now(), frames: [], lines: 0 };
  let before;
  const look = (now) => {
    const at = JSON.stringify([view.transform, view.model.nodes[0]?.sx]);
    if (at !== before) {
      window.watched.frames.push(now);
      window.watched.lines += view.budget;
    }
    before = at;
    window.watching = requestAnimationFrame(look);
  };
  window.watching = requestAnimationFrame(look);
});

const tell = async (name) => {
  const { fps, worst, lines } = await page.evaluate(() => {
    cancelAnimationFrame(window.watching);
    const { start, frames, lines } = window.watched;
    const gaps = frames.slice(1).map((t, i) => t - frames[i]).sort((a, b) => a - b);
    return { fps: (frames.length / (performance.now() - start)) * 1000, worst: gaps[Math.floor(gaps.length * 0.95)], lines: lines / frames.length };
  });
  console.log(`${name}: ${fps.toFixed(1)} frames/s, 95% of frames within ${worst.toFixed(0)} ms, on average ${lines.toFixed(0)} edges drawn`);
};

await page.goto(address + '?limit=5000&top=all');
await page.waitForSelector('#graph[data-settled=false]');
const began = Date.now();
await page.waitForSelector('#graph[data-settled=true]', { timeout: 120000 });
const { edges, nodes } = await page.evaluate(() => { const { model } = document.querySelector('#graph').view; return { edges: model.lines.length, nodes: model.nodes.length }; });
console.log(`${edges} edges, ${nodes} actors, laid out in ${((Date.now() - began) / 1000).toFixed(1)} s; ${os.cpus().length} × ${os.cpus()[0].model}, load ${os.loadavg()[0].toFixed(1)}, no graphics card`);
assert.equal(edges, 5000);
await page.waitForTimeout(1000); // until all is drawn
await page.screenshot({ path: pictures + '/frames.png' });

for (const name of ['pan', 'zoom', 'pan and zoom', 'pan and zoom, always all edges']) {
  await watch();
  await page.evaluate(async (name) => {
    const { view } = document.querySelector('#graph');
    if (name.includes('all edges')) Object.assign(view, { budget: 5000, afford: () => {} });
    for (let i = 0; i < 270; i++) {
      if (name.includes('pan')) view.panBy(6 * Math.sin(i / 15), 4 * Math.cos(i / 15));
      if (name.includes('zoom')) view.zoomBy(i % 90 < 45 ? 1.03 : 1 / 1.03);
      await new Promise(requestAnimationFrame);
    }
  }, name);
  await tell(name);
}
await page.evaluate(() => delete document.querySelector('#graph').view.afford);
const box = await page.locator('#graph').boundingBox();
await page.mouse.move(box.x + 5, box.y + box.height - 5);
await page.mouse.down();
await watch();
for (let i = 0; i < 200; i++) await page.mouse.move(box.x + 5 + i * 2, box.y + box.height - 5 - i);
await tell('drag by the mouse');
await page.mouse.up();
await browser.close();
