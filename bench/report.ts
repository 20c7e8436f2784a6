import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../__tests__/support/chromium.js';
import { reportFormatNames } from '../src/report/formats.js';
import { cost, environment, pairs, peakMegabytes, spread } from './measure.js';
import { capture, fromStream } from './stream.js';

/** Reads the stream, parses each line, and forgets it. */
const bareReader = `
  let count = 0;
  for await (const line of (await import('node:readline')).createInterface({ input: (await import('node:fs')).createReadStream(process.argv[1]) }))
    if (JSON.parse(line).Test) count++;
  if (count === 0) throw new Error('no tests');
`;

/** 100,000 tests in every format beside reading their stream, and how soon their page can be used. */
export async function report(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-report-'));
  try {
    const file = capture(folder);
    const out = join(folder, 'out');
    const ours = fromStream(file, out, reportFormatNames);
    const reading = fromStream(file, out, []);
    const bare = ['node', '--input-type=module', '-e', bareReader, file];
    cost(ours);
    cost(bare);
    const measured = pairs(
      5,
      () => cost(ours),
      () => cost(bare),
    );
    const processor = measured.ours.map((each, index) => each.processor / measured.reference[index]!.processor);
    // What writing adds to our own reading, which makes a report of the stream.
    const written = measured.ours.map((each) => each.processor / cost(reading).processor - 1);
    const sizes = readdirSync(out).map((name) => `${name} ${(statSync(join(out, name)).size / 1e6).toFixed(2)} MB`);
    return [
      `100,000 tests read and written in all formats / a bare reader of the same stream, wall: ${spread(measured.ratios)}`,
      `the same, processor time: ${spread(processor)}`,
      `writing alone / our reading of the stream, processor time: ${spread(written)}`,
      `wall, s: ours ${spread(measured.ours.map(({ wall }) => wall))}; bare ${spread(measured.reference.map(({ wall }) => wall))}`,
      `peak memory, MB: ${peakMegabytes(ours)}`,
      `files: ${sizes.join(', ')}`,
      ...(await opened(join(out, 'report.html'))),
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the beginning of the navigation until the page can be used, and until its tests can be searched. */
async function opened(file: string): Promise<string[]> {
  if (chromiumPath === undefined) return ['report.html was not opened: there is no Chromium'];
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  try {
    const [ready, tests]: [number[], number[]] = [[], []];
    for (let round = 0; round < 7; round++) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      ready.push(await page.evaluate<number>("performance.getEntriesByName('ready')[0].startTime"));
      const started = performance.now();
      await page.locator('#tests').scrollIntoViewIfNeeded();
      await page.locator('#tests .space [role=row]').first().waitFor();
      tests.push(performance.now() - started);
      await page.close();
    }
    return [
      `report.html ready to be used after, s: ${spread(ready.map((milliseconds) => milliseconds / 1000))}`,
      `its tests shown, once scrolled to, after, s: ${spread(tests.map((milliseconds) => milliseconds / 1000))}`,
    ];
  } finally {
    await browser.close();
  }
}
