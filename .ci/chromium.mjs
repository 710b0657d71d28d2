// What the checks in a browser share: packages from ./node_modules, and a headless Chromium that
// fetches nothing by itself.
import path from 'node:path';
import { createRequire } from 'node:module';

export const need = createRequire(path.resolve('package.json'));

export function launch() {
  return need('puppeteer-core').launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}
