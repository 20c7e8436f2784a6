import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageBytes, pageLimits } from '../../../src/knowledge/report-limits.js';
import type { Report, TestCase } from '../../../src/model/report.js';
import { sanitizeLog, sanitizeXml } from '../../../src/redact/log.js';
import { buildReport } from '../../../src/report/build.js';
import { dataIds, type PageData, type TestData, testStatuses } from '../../../src/report/html/data.js';
import { script, style } from '../../../src/report/html/generated/assets.js';
import { toHtml } from '../../../src/report/html/page.js';
import { anyReport } from '../../support/arbitrary-reports.js';
import { failingReport, finding, parts, passingReport, result } from '../../support/reports.js';

function unpacked<T>(html: string, id: string): T {
  const [, base64] = new RegExp(`<script type="text/plain" id="${id}">([\\w+/=]*)</script>`).exec(html)!;
  return JSON.parse(inflateRawSync(Buffer.from(base64!, 'base64')).toString('utf8'));
}

/** The page without what its own script and style say. */
const foreign = (html: string) => html.replace(script, '').replace(style, '');

describe('without JavaScript', () => {
  const html = toHtml(failingReport());
  const text = html.replaceAll(/<script.*?<\/script>|<style.*?<\/style>/gs, '').replaceAll(/<[^>]+>/g, '');

  test.each([
    ['the verdict', 'not conformant'],
    ['why', 'failed: test (1 of 6), test.race (2 of 6)'],
    ['the matrix', 'example.com/service/tools · ./tools'],
    ['a square of several targets', '✗failed 1 of 3'],
    ['a finding', 'data race: (*Queue).Push writes while (*Queue).Len reads'],
    ['its output', 'Previous read at 0x00c000012118 by goroutine 7:'],
    ['what to do', 'GOTOOLCHAIN=local go test -race -run'],
    ['a cause', 'race.detected'],
    ['what gave no answer', 'no space left on the temporary file system'],
    ['what does not apply', 'the module needs go &gt;= 1.25.0'],
    ['a fact that is not known', 'unknown: no cgroup file system is mounted'],
    ['the toolchains', 'sum.golang.org, tree of 41234567 records'],
    ['what it does not claim', 'own profile, not a CNCF certification'],
  ])('shows %s', (_, words) => expect(text).toContain(words));

  test('root causes stand before their symptoms, the surer first', () => {
    const symptom = finding({ cause: 'build.error', message: 'write /tmp/x: no space left on device', output: 'x\n' });
    const root = finding({ cause: 'fs.no-space', message: 'the disk is full', output: 'x\n' });
    const report = buildReport(parts({ results: [result('build', { status: 'fail', findings: [symptom, root] })] }));
    const shown = toHtml({ ...report, causes: report.causes.toReversed() });
    expect(report.causes.map(({ id }) => id)).toEqual(['fs.no-space', 'build.error']);
    expect(shown.indexOf('<code>fs.no-space</code> <small>')).toBeLessThan(shown.indexOf('<code>build.error</code> <small>'));
    expect(shown).toContain('<code>fs.no-space</code> <small>');
  });

  test('a comparison only when there is one', () => {
    expect(html).not.toContain('id="comparison"');
    const rows = [{ change: 'worse', what: 'test · <go1.27.0>', before: 'passed', after: 'failed' }] as const;
    const compared = toHtml(passingReport(), { comparison: { earlier: 'last night', rows } });
    expect(compared).toContain('Since last night');
    expect(compared).toContain('<td>test · &lt;go1.27.0&gt;</td><td>passed</td><td>failed</td>');
    expect(toHtml(passingReport(), { comparison: { earlier: 'last night', rows: [] } })).toContain('Nothing has changed.');
  });

  test('what is waived as waived, what a baseline knows, and what the profile asks for', () => {
    const waiver = { owner: 'the queue team', reason: 'flaky driver', expires: '2027-03-31' };
    const report = buildReport(
      parts({
        results: [
          result('test', { status: 'fail', waiver, findings: [finding({ waiver })] }),
          result('vet', { status: 'fail', findings: [finding({ known: true, test: 'TestOther', message: 'another failure' })] }),
        ],
      }),
    );
    const clauses: Report['clauses'] = [
      {
        id: 'A.1',
        text: 'the tests pass',
        source: 'https://example.org/standard',
        status: 'fail',
        checks: [{ check: 'test', status: 'fail', summary: 'one failed', evidence: [{ source: 'go test', value: 'FAIL' }] }],
      },
    ];
    const page = foreign(toHtml({ ...report, clauses }));
    expect(page).toContain('waived until 2027-03-31 by the queue team: flaky driver');
    expect(page).toContain('<article class="card waived">');
    expect(page).toMatch(/<td class="waived heat\d"[^>]*><span aria-hidden="true">~<\/span><span class="unseen">waived, not passed/);
    expect(page).toContain('in the baseline');
    expect(page).toMatch(/<strong>A\.1<\/strong> the tests pass \(https:.*<code>test<\/code> one failed.*FAIL/s);
  });

  test('long lists are capped, and that is said', () => {
    const findings = Array.from({ length: pageLimits.staticFindings + 7 }, (_, index) =>
      finding({ message: `failure ${index}`, test: `Test${index}` }),
    );
    const many = toHtml(buildReport(parts({ results: [result('test', { status: 'fail', findings })] })));
    expect(many.match(/<article class="card fail">/g)).toHaveLength(pageLimits.staticFindings);
    expect(many).toContain('7 more findings in report.json.');
    expect(unpacked<PageData>(many, dataIds.page).findings).toHaveLength(pageLimits.staticFindings + 7);
  });
});

describe('what it carries', () => {
  test('everything of a report but its tests, which stand in columns', () => {
    const report = failingReport();
    const html = toHtml(report);
    const page = unpacked<PageData>(html, dataIds.page);
    const outline = ({ check, cell, status, summary }: { check: string; cell?: object | undefined; status: string; summary: string }) => ({
      check,
      cell,
      status,
      summary,
    });
    expect(page.results.map(outline)).toEqual(report.results.map(outline));
    expect(page.notRun).toEqual(report.notRun);
    expect(page.findings.map(({ output }) => (output === undefined ? undefined : page.texts[output]?.trimEnd()))).toEqual(
      report.findings.map(({ output }) => output?.trimEnd()),
    );
    expect(allTests(unpacked<TestData>(html, dataIds.tests))).toEqual(
      report.results.flatMap(({ tests }) => (tests?.tests ?? []).map((each) => [each.package, each.name, each.status, each.seconds])),
    );
  });

  test('of long outputs the beginning and the end, and no more of all than the page has room for', () => {
    const tests = Array.from(
      { length: 1000 },
      (_, index): TestCase => ({ package: 'p', name: `Test${index}`, status: 'fail', output: `${index} `.repeat(5000) }),
    );
    const report = buildReport(
      parts({
        results: [
          result('test', { status: 'fail', tests: { packages: [], tests, counts: { pass: 0, fail: 1000, skip: 0, unfinished: 0 } } }),
        ],
      }),
    );
    const { texts } = unpacked<TestData>(toHtml(report), dataIds.tests);
    expect(texts[0]).toMatch(/^0 0 .*shortened here; report\.json has it whole.* 0 $/s);
    expect(texts.join('').length).toBeLessThan(pageLimits.textCharacters + 1000 * 100);
  });

  test('stays small, whatever fails and whatever it printed, and says what it leaves out', () => {
    // Digests do not compress.
    const random = (seed: string) => createHash('sha512').update(seed).digest('hex');
    const tests = Array.from(
      { length: 30_000 },
      (_, index): TestCase => ({
        package: 'p',
        name: `Test${random(`${index}`).slice(0, 24)}`,
        status: index % 10 === 0 ? 'pass' : 'fail',
        seconds: index,
        output: `${random(`a${index}`)}\n${random(`b${index}`)}\n`.repeat(4),
      }),
    );
    const findings = tests
      .slice(0, 20_000)
      .map(({ name, output }) => finding({ message: `${name} failed`, test: name, ...(output && { output }) }));
    const counts = { pass: 3000, fail: 27_000, skip: 0, unfinished: 0 };
    const evidence = Array.from({ length: 50 }, (_, index) => ({ source: 'go test', value: random(`e${index}`).repeat(100) }));
    const report = buildReport(
      parts({ results: [result('test', { status: 'fail', evidence, findings, tests: { packages: [], tests, counts } })] }),
    );
    const html = toHtml(report);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(pageBytes);
    const page = unpacked<PageData>(html, dataIds.page);
    const carried = unpacked<TestData>(html, dataIds.tests);
    expect(page.findings.length + page.moreFindings).toBe(20_000);
    expect(page.results[0]!.findings!.length + page.results[0]!.moreFindings!).toBe(20_000);
    expect(allTests(carried).length + carried.more).toBe(30_000);
    expect(html).toMatch(/\d+ more findings in report\.json/);
    // What failed is carried first, and of that the slowest.
    if (carried.more > 3000) expect(allTests(carried).every(([, , status]) => status === 'fail')).toBe(true);
  });

  function allTests({ runs, names, packages }: TestData) {
    return runs.flatMap((run) =>
      [...run.status].map((status, row) => [
        packages[run.package[row]!],
        names[run.name[row]!],
        testStatuses[Number(status)],
        run.milliseconds[row]! < 0 ? undefined : run.milliseconds[row]! / 1000,
      ]),
    );
  }
});

describe('safety', () => {
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  test('the policy allows the one script and the one style that stand in it, and nothing from elsewhere', () => {
    const html = toHtml(failingReport());
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)!;
    const [, inScript] = /<script type="module">(.*?)<\/script>/s.exec(html)!;
    const [, inStyle] = /<style>(.*?)<\/style>/s.exec(html)!;
    expect(policy!.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${sha(inScript!)}`,
      `style-src ${sha(inStyle!)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(html).not.toMatch(/\s(?:src|style|on\w+)=|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });

  test('script and style hold nothing that ends them, nor a command of a runner', () => {
    expect(script).not.toMatch(/<\/script|<!--|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/i);
    expect(style).not.toMatch(/<\/style/i);
    expect([sanitizeXml(script), sanitizeLog(script), sanitizeLog(style)]).toEqual([script, script, style]);
  });

  test('nothing that a program said becomes markup, script or a command of a runner', () => {
    const ownTags = new Set(
      'a article body button caption code dd details div dl dt footer h1 h2 h3 h4 head header html li main meta noscript p pre script section small span strong style summary table tbody td th thead time title tr ul'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(anyReport, (report: Report) => {
        const html = foreign(toHtml(report));
        const tags = new Set([...html.matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag!.replace(/^!DOCTYPE$/, 'html')));
        expect([...tags].filter((tag) => !ownTags.has(tag))).toEqual([]);
        const scripts = html.match(/<script[^>]*>/g)!;
        expect(
          scripts.filter((each) => each !== '<script type="module">').every((each) => each.startsWith('<script type="text/plain" id="')),
        ).toBe(true);
        expect(scripts.filter((each) => each === '<script type="module">')).toHaveLength(1);
        expect(sanitizeLog(html)).toBe(html);
      }),
      { numRuns: 30 },
    );
  });
});
