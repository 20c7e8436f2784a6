import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Report, TestCase } from '../../../src/model/report.js';
import { buildReport } from '../../../src/report/build.js';
import { compareReports, comparisonSheet } from '../../../src/report/compare.js';
import { toHtml } from '../../../src/report/html/page.js';
import { sheetHtml } from '../../../src/report/html/sheet-page.js';
import { trendHtml } from '../../../src/report/html/trend-page.js';
import { trendOf } from '../../../src/report/trend.js';
import { chromiumPath } from '../../support/chromium.js';
import { failingReport, finding, parts, result } from '../../support/reports.js';

const hostile = '</script><script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'"> \u202e::error::x';

/** The report with failures, its cells one after the other in time, and something hostile wherever a program is quoted. */
function report(): Report {
  const base = failingReport();
  let elapsed = 0;
  const results = base.results.map((each) => {
    const startMs = elapsed;
    elapsed += each.durationMs / 2;
    return { ...each, startMs, evidence: [{ source: hostile, value: hostile, exit: 1 }] };
  });
  return { ...base, results, notes: [hostile] };
}

/** Many modules and findings, so that the page begins lists that its script continues. */
function largeReport(): Report {
  const modules = Array.from({ length: 40 }, (_, index) => `m${index}`);
  const tests = Array.from(
    { length: 20_000 },
    (_, index): TestCase => ({
      package: `example.com/p${index % 7}`,
      name: `Test${index}`,
      status: index % 50 === 0 ? 'fail' : 'pass',
      seconds: index / 1000,
    }),
  );
  const findings = Array.from({ length: 150 }, (_, index) =>
    finding({ message: `failure ${index}`, test: `Test${index}`, output: `line one\nline of ${index}\n` }),
  );
  const results = modules.map((module, index) =>
    result('test', {
      cell: { go: '1.26.8', module },
      ...(index === 0
        ? { status: 'fail', findings, tests: { packages: [], tests, counts: { pass: 19_600, fail: 400, skip: 0, unfinished: 0 } } }
        : {}),
    }),
  );
  return buildReport(
    parts({
      results,
      modules: modules.map((directory) => ({ directory, path: `example.com/${directory}`, workspace: false, vendored: false })),
    }),
  );
}

const tool = { name: 'go-wsl-conform', version: '0.1.0' };

/** Runs of two weeks: one test that wavers, one check that grows slower. */
function nightly() {
  return Array.from({ length: 14 }, (_, index) => {
    const status = index % 3 === 0 ? ('fail' as const) : ('pass' as const);
    const tests = {
      packages: [],
      tests: [{ package: hostile, name: `Test${hostile}`, status }],
      counts: { pass: 0, fail: Number(status === 'fail'), skip: 0, unfinished: 0 },
    };
    const results = [
      result('test', { cell: { go: '1.26.8', module: hostile }, status, tests }),
      result('build', { cell: { go: '1.26.8', module: hostile }, durationMs: 9000 + index * 500 + (index % 3) * 700 }),
    ];
    const startedAt = `2026-11-${String(index + 1).padStart(2, '0')}T03:00:00.000Z`;
    return { name: `${hostile}${index}`, report: buildReport(parts({ startedAt, results })) };
  });
}

// Debian's package, which .ci/run installs; elsewhere the tests are skipped, and counted as skipped.
const withBrowser = chromiumPath === undefined ? describe.skip : describe;

withBrowser('in Chromium', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'browser-'));
    await writeFile(join(folder, 'report.html'), toHtml(report()));
    await writeFile(join(folder, 'large.html'), toHtml(largeReport()));
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
  });
  beforeAll(async () => {
    await writeFile(join(folder, 'trend.html'), trendHtml(trendOf(nightly()), tool));
    const sides = [failingReport(), report()].map((each, index) => ({ name: `${hostile}${index}`, report: each }));
    await writeFile(join(folder, 'compare.html'), sheetHtml(comparisonSheet(compareReports(sides), { all: true }), tool));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a page; gives what went wrong in it, and every address that it asked for. */
  async function open(
    options: BrowserContextOptions = {},
    name = 'report.html',
  ): Promise<{ page: Page; problems: string[]; asked: string[] }> {
    const page = await browser.newPage(options);
    const [problems, asked]: [string[], string[]] = [[], []];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, name)).href);
    if (options.javaScriptEnabled !== false && !name.match(/trend|compare/))
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
    return { page, problems, asked };
  }

  test('asks for nothing, complains of nothing, and runs nothing that a program printed', async () => {
    const { page, problems, asked } = await open();
    for (const square of await page.locator('td[data-cells] button').all()) {
      await square.dispatchEvent('click');
    }
    await page.locator('#tests').scrollIntoViewIfNeeded();
    await page.locator('#tests [role=row] button').first().waitFor();
    expect(await page.locator('dialog').textContent()).toContain('</script><script>document.title="owned"</script><img src=x');
    expect(await page.title()).toBe('not conformant · example.com/service · go-wsl-conform');
    expect({ problems, asked }).toEqual({ problems: [], asked: [pathToFileURL(join(folder, 'report.html')).href] });
    await page.close();
  });

  test.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s', async (colorScheme) => {
    const { page } = await open({ colorScheme, bypassCSP: true });
    await page.locator('#tests').scrollIntoViewIfNeeded();
    await page.locator('#tests [role=row] button').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.dispatchEvent('click');
    await page.evaluate(axe.source);
    const violations = () =>
      page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
      });
    expect(await violations()).toEqual([]);
    await page.locator('td.fail button').first().click();
    expect(await violations()).toEqual([]);
    await page.close();
  });

  test.each(['trend.html', 'compare.html'])(
    '%s runs nothing, asks for nothing, fits a phone and breaks no rule of accessibility',
    async (name) => {
      const { page, problems, asked } = await open({ viewport: { width: 360, height: 740 } }, name);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      expect({ problems, asked, scripts: await page.locator('script').count() }).toEqual({
        problems: [],
        asked: [pathToFileURL(join(folder, name)).href],
        scripts: 0,
      });
      await page.close();
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page: tried } = await open({ colorScheme, bypassCSP: true }, name);
        await tried.evaluate(axe.source);
        const violations = await tried.evaluate(async () => {
          const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
          return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
        });
        expect(violations).toEqual([]);
        await tried.close();
      }
    },
  );

  test('is walked with the keys alone', async () => {
    const { page } = await open();
    const focused = () => page.evaluate<string>("document.activeElement?.textContent ?? ''");
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('To the results');
    const walked: string[] = [];
    while (walked.length < 100 && !walked.at(-1)?.startsWith('✗failed 8.5 s')) {
      await page.keyboard.press('Tab');
      walked.push(await focused());
    }
    await page.keyboard.press('Enter');
    expect(await page.locator('dialog[open]').textContent()).toContain('1 of 3 tests failed');
    expect(await page.locator('dialog[open]').getAttribute('aria-labelledby')).toBe('details-title');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await focused()).toBe(walked.at(-1));
    await page.close();
  });

  test('the timeline has a bar for each cell that ran, where and as long as it did', async () => {
    const { page } = await open();
    const bars = await page
      .locator('#timeline rect')
      .evaluateAll((all) =>
        all.map(
          (each) => [each.getAttribute('class'), parseFloat(each.getAttribute('x')!), parseFloat(each.getAttribute('width')!)] as const,
        ),
      );
    expect(bars.length).toBeGreaterThan(10);
    expect(bars.map(([, x]) => x)).toEqual(bars.map(([, x]) => x).toSorted((a, b) => a - b));
    expect(bars.filter(([kind]) => kind === 'pass install')).toHaveLength(3);
    await page.locator('#timeline button', { hasText: 'toolchain.install · go1.26.8' }).click();
    expect(await page.locator('dialog[open]').textContent()).toContain('took 2.6 s, 1.4 s after the start');
    await page.close();
  });

  test('fits a phone', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });

  test('shows the verdict, the matrix and the findings without JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const text = await page.locator('body').textContent();
    for (const words of ['not conformant', 'failed: test (1 of 6)', '27.1 s', 'data race: (*Queue).Push', 'need JavaScript'])
      expect(text).toContain(words);
    expect(await page.locator('#timeline').isVisible()).toBe(false);
    await page.close();
  });

  test('of 20,000 tests only those in view are in the document; they are searched and filtered', async () => {
    const { page, problems } = await open({}, 'large.html');
    await page.locator('#tests').scrollIntoViewIfNeeded();
    const rows = page.locator('#tests .space [role=row]');
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(60);
    expect(await rows.first().textContent()).toContain('Test19999');
    await page.locator('#tests .rows').evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    await page.locator('#tests button', { hasText: /^Test0$/ }).waitFor();
    expect(await rows.count()).toBeLessThan(60);
    await page.getByLabel('Search').fill('test4995');
    expect(await page.locator('#tests [role=status]').textContent()).toBe('1 of 20,000, the slowest first');
    await page.getByLabel('Search').fill('');
    await page.getByLabel('Status').selectOption('failed');
    expect(await page.locator('#tests [role=status]').textContent()).toBe('400 of 20,000, the slowest first');
    await rows.first().locator('button').click();
    expect(await page.locator('dialog[open]').textContent()).toMatch(/Test19950 · example\.com\/p0.*failed 19\.9 s/s);
    expect(problems).toEqual([]);
    await page.close();
  });

  test('lists that the page only begins are continued', async () => {
    const { page } = await open({}, 'large.html');
    expect(await page.locator('#findings article').count()).toBe(100);
    await page.getByRole('button', { name: 'Show more findings' }).click();
    expect(await page.locator('#findings article').count()).toBe(150);
    expect(await page.locator('#findings article').last().textContent()).toContain('line of ');
    expect(await page.locator('.matrix').count()).toBe(1);
    await page.getByRole('button', { name: 'Show the matrix with everything' }).click();
    expect(await page.locator('.matrix').count()).toBe(40);
    await page.locator('.matrix').last().locator('button').click();
    expect(await page.locator('dialog[open]').textContent()).toContain('test · ./m39 · go1.26.8');
    await page.close();
  });
});
