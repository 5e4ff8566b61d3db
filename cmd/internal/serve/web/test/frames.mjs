// node frames.mjs CHROMIUM ADDRESS PICTURES: frames a second while the drawing of 5,000 edges is dragged and zoomed.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [executablePath, address, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(address + '?limit=5000');
await page.waitForSelector('#graph[data-settled=true]', { timeout: 120000 });
const box = await page.locator('#graph').boundingBox();
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

async function measure(name, body) {
  await page.evaluate(() => {
    const { sigma } = document.querySelector('#graph');
    window.measured = { frames: 0, start: performance.now() };
    window.counter = () => window.measured.frames++;
    sigma.on('afterRender', window.counter);
  });
  await body();
  const fps = await page.evaluate(() => {
    document.querySelector('#graph').sigma.off('afterRender', window.counter);
    return (window.measured.frames / (performance.now() - window.measured.start)) * 1000;
  });
  console.log(`${name}: ${fps.toFixed(1)} frames/s`);
}

const edges = await page.evaluate(() => document.querySelector('#graph').sigma.getGraph().size);
const renderer = await page.evaluate(() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  return gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
});
console.log(`${edges} edges, drawn by ${renderer}`);
assert.equal(edges, 5000);
await measure('drag', async () => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 200; i++) await page.mouse.move(x + 150 * Math.sin(i / 10), y + 100 * Math.cos(i / 10));
  await page.mouse.up();
});
await measure('camera', () => page.evaluate(async () => {
  const camera = document.querySelector('#graph').sigma.getCamera();
  for (let i = 0; i < 4; i++) await camera.animate({ ratio: i % 2 ? 1 : 0.3, angle: i / 3 }, { duration: 1000 });
}));
await page.screenshot({ path: pictures + '/frames.png' });
await browser.close();
