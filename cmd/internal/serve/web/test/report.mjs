// node report.mjs CHROMIUM FILE PICTURES: reads a report in HTML as people would, and fails with what does not hold.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { launch } from './browser.mjs';

const [executablePath, file, pictures] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const browser = await launch(executablePath);
const complaints = [];

async function read(colorScheme, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on('console', (m) => complaints.push(m.text()));
  page.on('request', (r) => r.url().startsWith(address) || complaints.push('asked for ' + r.url()));
  await page.goto(address);
  await page.screenshot({ path: `${pictures}/${basename(file, '.html')}-${colorScheme}-${width}.png`, fullPage: true });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `wider than ${width}`);
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  assert.ok(passes.length > 10);
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.map((n) => n.html).join(' ')}`), []);
  return page;
}

const page = await read('light', 1100);
const edge = page.locator('.network a').first();
await edge.focus();
await page.keyboard.press('Enter');
assert.equal(await page.locator('.evidence:visible').count(), 1, 'an edge opens its sentences');
assert.match(await page.locator('.evidence:visible blockquote').first().innerText(), /\S/);
await page.locator('.evidence:visible').getByRole('link', { name: 'Close' }).click();
assert.equal(await page.locator('.evidence:visible').count(), 0);
await read('dark', 1100);
await read('light', 400);
assert.deepEqual(complaints, []);
await browser.close();
