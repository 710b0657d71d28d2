// Opens each HTML sheet in headless Chromium, light and dark, on a phone and on a desk: axe-core finds
// no violation of WCAG 2.2 AA, nothing is fetched, nothing runs over the side, and no word reaches the
// console.
//
// node .ci/browser.mjs FILE...   with axe-core and puppeteer-core in ./node_modules
import fs from 'node:fs';
import path from 'node:path';
import { launch, need } from './chromium.mjs';

const axe = fs.readFileSync(need.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const files = process.argv.slice(2);
const found = [];

const browser = await launch();

async function look(file, scheme, width) {
  const where = `${path.basename(file)} ${scheme} ${width}`;
  const page = await browser.newPage();
  page.on('console', (message) => found.push(`${where}: console: ${message.text()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) found.push(`${where}: fetches ${request.url()}`);
  });
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`file://${path.resolve(file)}`);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) found.push(`${where}: ${over} px run over the side`);
  await page.evaluate(axe);
  const result = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  for (const violation of result.violations) {
    found.push(`${where}: ${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
  }
  if (result.passes.length < 10) found.push(`${where}: axe passed only ${result.passes.length} rules`);
  await page.close();
}

for (const file of files) {
  for (const scheme of ['light', 'dark']) for (const width of [320, 900]) await look(file, scheme, width);
}
await browser.close();
console.log(`${files.length} files in the browser: ${found.length} found`);
for (const line of found) console.log(line);
process.exit(found.length ? 1 : 0);
