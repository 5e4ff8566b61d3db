// node page.mjs CHROMIUM ADDRESS PICTURES: uses the page as people would, and fails with what does not hold.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { launch } from './browser.mjs';

const [executablePath, address, pictures] = process.argv.slice(2);
const browser = await launch(executablePath);
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
const page = await context.newPage();
const complaints = [];
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && complaints.push(m.text()));
page.on('pageerror', (e) => complaints.push(String(e)));
page.on('request', (r) => r.url().startsWith(address) || r.url().startsWith('data:') || complaints.push('asked for ' + r.url()));
const text = (selector) => page.locator(selector).innerText();
const settled = () => page.waitForSelector('#graph[data-settled=true]');
const count = (selector, n) => page.waitForFunction(([s, n]) => document.querySelectorAll(s).length === n, [selector, n], { timeout: 10000 });
const button = (name) => page.getByRole('button', { name });

async function start(query = '') {
  await page.goto(address + query);
  await settled();
}

// places says where on the page an actor, or the middle of a relation, is drawn.
const place = (what) => page.evaluate(async (what) => {
  await new Promise(requestAnimationFrame);
  const { view } = document.querySelector('#graph');
  const { x, y } = document.querySelector('#graph').getBoundingClientRect();
  const node = view.model.known.get(what);
  const line = view.model.lines.find((l) => l.key.includes(what) && l.bend === 0);
  return node ? { x: x + node.sx, y: y + node.sy } : { x: x + (line.a.sx + line.b.sx) / 2, y: y + (line.a.sy + line.b.sy) / 2 };
}, what);

async function accessible() {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  assert.ok(passes.length > 20);
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html).join(' ')}`), []);
}

async function test(name, body) {
  try {
    await body();
    console.log('ok', name);
  } catch (error) {
    console.log('FAIL', name, error.message, complaints.join('\n'), await text('#status'));
    process.exitCode = 1;
  }
}

await test('the most active actors at first', async () => {
  await start();
  await count('#relations tbody tr', 4);
  assert.match(await text('#status'), /4 actors, 4 relations between the 40 most active/);
  assert.match(await text('#panel li:first-child'), /Sudland/);
});

await test('hostile text stays text', async () => {
  await button(/warned Sudland/).click();
  await page.waitForSelector('#panel blockquote', { timeout: 8000 });
  assert.match(await text('#panel blockquote'), /<script>document.title='hacked'<\/script> warned Sudland/);
  assert.equal(await page.title(), 'diplograph');
  assert.equal(await page.locator('#panel img, #panel script, #relations img').count(), 0);
});

await test('an edge from the list, its mentions marked by code points', async () => {
  await button(/met Sudland/).click();
  await page.waitForSelector('#panel blockquote:nth-of-type(2)');
  assert.deepEqual(await page.locator('#panel blockquote').last().locator('mark').allInnerTexts(), ['Nörland 🏔', 'Sudland']);
  assert.equal(await page.locator('#panel a').first().getAttribute('href'), 'https://news.example/a2');
  assert.match(page.url(), /edge=country%3ANOR%7CMET%7Ccountry%3ASUD/);
});

await test('the address shares the state', async () => {
  await button('Copy link').click();
  await page.waitForFunction(() => document.querySelector('#status').textContent.includes('copied'));
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(shared);
  await other.waitForSelector('#panel blockquote:nth-of-type(2)');
  await other.close();
});

await test('an edge by a click into the drawing, and its name under the pointer', async () => {
  await start();
  const { x, y } = await place('SUPPORTED');
  await page.mouse.move(x, y);
  assert.match(await text('#tip'), /Anna Berg supported Nörland 🏔 1 sentence/);
  await page.mouse.click(x, y);
  await page.waitForSelector('#panel blockquote', { timeout: 8000 });
  assert.match(await text('#panel h2'), /Anna Berg supported/);
  await button('Close').click();
  assert.match(await text('#panel h2'), /Most active/);
});

await test('search and expand by the keyboard alone', async () => {
  await start();
  await page.keyboard.press('/');
  await page.keyboard.type('nör');
  await page.waitForSelector('#found [data-id]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await count('#relations tbody tr', 2);
  assert.match(page.url(), /actors=country%3ANOR/);
  await page.getByRole('row').getByRole('button', { name: /Anna Berg supported/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('#panel blockquote', { timeout: 8000 });
});

await test('the drawing by the keyboard, told to screen readers', async () => {
  await start();
  await page.getByRole('application', { name: 'Graph of actors' }).focus();
  await page.keyboard.press('Home');
  assert.match(await page.locator('#said').textContent(), /^Sudland, country, 4 sentences, 3 relations: /);
  const seen = new Set();
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    seen.add((await page.locator('#said').textContent()).split(',')[0]);
  }
  assert.ok(seen.size >= 3, [...seen].join());
  await page.keyboard.press('+');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#expand');
  assert.equal(await text('#panel h2'), 'Sudland');
  assert.match(page.url(), /actor=country%3ASUD/);
});

await test('an actor by a click, its neighbours', async () => {
  await start('?actors=country:NOR');
  const { x, y } = await place('person:anna-berg');
  await page.mouse.click(x, y);
  await button('Expand its neighbours').click();
  await count('#relations tbody tr', 3);
  await count('#actors button', 2);
  await page.goBack();
  await count('#actors button', 1);
  await settled();
  const again = await place('person:anna-berg');
  await page.mouse.dblclick(again.x, again.y);
  await count('#actors button', 2);
});

await test('an actor is dragged elsewhere', async () => {
  await start();
  const { x, y } = await place('person:anna-berg');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 4 });
  await page.mouse.up();
  const moved = await place('person:anna-berg');
  assert.ok(Math.abs(moved.x - x - 40) < 2 && Math.abs(moved.y - y - 30) < 2, JSON.stringify([x, y, moved]));
});

await test('filters', async () => {
  await start();
  await page.getByLabel('actual').uncheck();
  await page.getByLabel('planned').check();
  await count('#relations tbody tr', 1);
  assert.match(await text('#relations tbody'), /VISITED/);
  await button('Start over').click();
  await count('#relations tbody tr', 4);
  await page.getByLabel('Source').selectOption('Valley News');
  await count('#relations tbody tr', 1);
  await button('Start over').click();
  await count('#relations tbody tr', 4);
  await page.getByLabel('Type').selectOption('SUPPORTED');
  await count('#relations tbody tr', 1);
  await button('Start over').click();
  await count('#relations tbody tr', 4);
  await page.getByRole('checkbox', { name: 'accuse' }).check();
  await count('#relations tbody tr', 1);
  await button('Start over').click();
  await count('#relations tbody tr', 4);
  await page.getByRole('textbox', { name: 'from' }).fill('2025-02');
  await page.keyboard.press('Tab');
  await count('#relations tbody tr', 2);
  await page.getByRole('checkbox', { name: 'protest' }).check();
  await page.waitForFunction(() => document.querySelector('#panel h2').textContent === 'Nothing to show');
});

await test('the brush on the timeline', async () => {
  await start();
  const box = await page.locator('#timeline .u-over').boundingBox();
  await page.mouse.move(box.x + box.width * 0.05, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.35, box.y + 30, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector('[name=from]').value !== '');
  assert.match(page.url(), /from=20\d\d-\d\d(-\d\d)?&to=20\d\d-\d\d/);
  await button('All the time').click();
  await page.waitForFunction(() => document.querySelector('[name=from]').value === '');
});

await test('accessible: light', async () => {
  await start('?edge=country:NOR|MET|country:SUD');
  await page.waitForSelector('#panel blockquote');
  await accessible();
});

await test('accessible: dark', async () => {
  await button('Dark').click();
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(15, 18, 23)');
  await accessible();
  await page.screenshot({ path: pictures + '/dark.png' });
});

await test('accessible: an actor, on a telephone', async () => {
  await page.setViewportSize({ width: 400, height: 800 });
  await start('?actor=country:SUD');
  await accessible();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 400);
  await page.screenshot({ path: pictures + '/telephone.png', fullPage: true });
  await button('Dark').click();
});

await test('no complaint of the browser, no request elsewhere', async () => assert.deepEqual(complaints, []));

await page.setViewportSize({ width: 1400, height: 900 });
await start();
await page.screenshot({ path: pictures + '/page.png' });
await browser.close();
