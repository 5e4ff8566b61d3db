// node page.mjs CHROMIUM ADDRESS PICTURES: uses the page as people would. Prints what it measures; fails with
// what does not hold.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [executablePath, address, pictures] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'] });
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
const page = await context.newPage();
const complaints = [];
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && !m.text().includes('GPU stall') && complaints.push(m.text()));
page.on('pageerror', (e) => complaints.push(String(e)));
page.on('request', (r) => r.url().startsWith(address) || r.url().startsWith('data:') || complaints.push('asked for ' + r.url()));
const text = (selector) => page.locator(selector).innerText();
const settled = () => page.waitForSelector('#graph[data-settled=true]');
const count = (selector, n) => page.waitForFunction(([s, n]) => document.querySelectorAll(s).length === n, [selector, n], { timeout: 10000 });

async function test(name, body) {
  try {
    await body();
    console.log('ok', name);
  } catch (error) {
    console.log('FAIL', name, error.message, complaints.join('\n'), await text('#status'));
    process.exitCode = 1;
  }
}

await test('the overview', async () => {
  await page.goto(address);
  await settled();
  await count('#relations tbody tr', 4);
  assert.match(await text('#status'), /4 relations, 4 actors/);
});

await test('hostile text stays text', async () => {
  await page.getByRole('button', { name: /WARNED Sudland/ }).click();
  await page.waitForSelector('#panel blockquote', { timeout: 8000 });
  assert.match(await text('#panel blockquote'), /<script>document.title='hacked'<\/script> warned Sudland/);
  assert.equal(await page.title(), 'diplograph');
  assert.equal(await page.locator('#panel img, #panel script, #relations img').count(), 0);
});

await test('an edge from the list, its mentions marked by code points', async () => {
  await page.getByRole('button', { name: /MET Sudland/ }).click();
  await page.waitForSelector('#panel blockquote:nth-of-type(2)');
  assert.deepEqual(await page.locator('#panel blockquote').last().locator('mark').allInnerTexts(), ['Nörland 🏔', 'Sudland']);
  assert.equal(await page.locator('#panel a').first().getAttribute('href'), 'https://news.example/a2');
  assert.match(page.url(), /edge=country%3ANOR%7CMET%7Ccountry%3ASUD/);
});

await test('the address shares the state', async () => {
  const other = await context.newPage();
  await other.goto(page.url());
  await other.waitForSelector('#panel blockquote:nth-of-type(2)');
  await other.close();
});

await test('an edge by a click into the drawing', async () => {
  await page.goto(address);
  await settled();
  const place = await page.evaluate(() => {
    const { sigma } = document.querySelector('#graph');
    const edge = sigma.getGraph().findEdge((e) => e.includes('SUPPORTED'));
    const [a, b] = sigma.getGraph().extremities(edge).map((n) => sigma.graphToViewport(sigma.getGraph().getNodeAttributes(n)));
    const box = document.querySelector('#graph').getBoundingClientRect();
    return { x: box.x + 1 + (a.x + b.x) / 2, y: box.y + 1 + (a.y + b.y) / 2 }; // 1 is the border
  });
  await page.mouse.move(place.x, place.y);
  await page.mouse.click(place.x, place.y);
  await page.waitForSelector('#panel blockquote', { timeout: 8000 });
  assert.match(await text('#panel h2'), /Anna Berg SUPPORTED/);
});

await test('search and expand by the keyboard alone', async () => {
  await page.goto(address);
  await settled();
  await page.getByRole('combobox', { name: 'Add an actor' }).focus();
  await page.keyboard.type('nör');
  await page.waitForSelector('#found [data-id]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await count('#relations tbody tr', 2);
  assert.match(page.url(), /actors=country%3ANOR/);
  await page.getByRole('button', { name: /Anna Berg SUPPORTED/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('#panel blockquote', { timeout: 8000 });
});

await test('an actor by a click, its neighbours', async () => {
  await settled();
  const place = await page.evaluate(() => {
    const { sigma } = document.querySelector('#graph');
    const at = sigma.graphToViewport(sigma.getGraph().getNodeAttributes('person:anna-berg'));
    const box = document.querySelector('#graph').getBoundingClientRect();
    return { x: box.x + at.x, y: box.y + at.y };
  });
  await page.mouse.click(place.x, place.y);
  await page.getByRole('button', { name: 'Expand its neighbours' }).click();
  await count('#relations tbody tr', 3);
  await count('#actors button', 2);
  await page.goBack();
  await count('#actors button', 1);
});

await test('filters', async () => {
  await page.goto(address);
  await settled();
  await page.getByLabel('actual').uncheck();
  await page.getByLabel('planned').check();
  await count('#relations tbody tr', 1);
  assert.match(await text('#relations tbody'), /VISITED/);
  await page.getByRole('button', { name: 'Start over' }).click();
  await count('#relations tbody tr', 4);
  await page.getByLabel('Source').selectOption('Valley News');
  await count('#relations tbody tr', 1);
  await page.getByRole('button', { name: 'Start over' }).click();
  await count('#relations tbody tr', 4);
  await page.getByRole('textbox', { name: 'from' }).fill('2025-02');
  await page.keyboard.press('Tab');
  await count('#relations tbody tr', 2);
});

await test('the brush on the timeline', async () => {
  await page.goto(address);
  await settled();
  const box = await page.locator('#timeline .u-over').boundingBox();
  await page.mouse.move(box.x + box.width * 0.05, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.35, box.y + 30, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector('[name=from]').value !== '');
  assert.match(page.url(), /from=20\d\d-\d\d&to=20\d\d-\d\d/);
});

await test('dark', async () => {
  await page.getByRole('button', { name: 'Dark' }).click();
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(20, 23, 29)');
  await page.getByRole('button', { name: 'Dark' }).click();
});

await test('the names and roles that a screen reader reads', async () => {
  const tree = await page.locator('body').ariaSnapshot();
  for (const part of ['combobox "Add an actor"', 'form "Filters"', 'img "Graph of actors', 'heading "Relations"', 'complementary "Details"', 'status']) {
    assert.ok(tree.includes(part), `${part} is not in\n${tree}`);
  }
  const nameless = await page.evaluate(() => [...document.querySelectorAll('input,select,button')].filter((e) => !(e.labels?.length || e.textContent.trim())).length);
  assert.equal(nameless, 0);
});

await test('no complaint of the browser, no request elsewhere', async () => assert.deepEqual(complaints, []));

await page.screenshot({ path: pictures + '/page.png' });
await browser.close();
