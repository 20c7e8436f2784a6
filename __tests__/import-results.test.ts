import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type ImportRequest, importResults } from '../src/import-results.js';
import { Report } from '../src/model/report.js';
import { createRedactor } from '../src/redact/secrets.js';
import { reportFormatNames, reportFormats } from '../src/report/formats.js';
import { toJson } from '../src/report/json.js';
import {
  e2eLogText,
  folderOf,
  goodSpecs,
  hydrophoneFiles,
  junitXml,
  productYaml,
  sonobuoyConfiguration,
  sonobuoyFiles,
  specs,
  tarballOf,
} from './support/kubernetes-results.js';
import { tarball } from './support/tar-archive.js';
import { temporaryFolder } from './support/temporary-folder.js';

const tool = { name: 'go-wsl-conform', version: '0.1.0' };
const redact = createRedactor({});
const imported = (request: Partial<ImportRequest>) => importResults({ tool, submission: false, redact, ...request });
const answers = ({ results }: Report) =>
  Object.fromEntries(
    results.map(({ check, cell, status, summary }) => [[check, cell?.target].filter(Boolean).join(' '), `${status}: ${summary}`]),
  );

describe('imported results', () => {
  test.each([
    ['a tarball of Sonobuoy', () => tarballOf(sonobuoyFiles())],
    ['its folder', () => folderOf(sonobuoyFiles())],
    [
      'its folder, packed as a whole',
      () => tarballOf(Object.fromEntries(Object.entries(sonobuoyFiles()).map(([name, text]) => [`./results/${name}`, text]))),
    ],
  ])('of %s keep their counts', async (_, place) => {
    const report = await imported({ place: place() });
    expect(answers(report)).toEqual({
      'import.tests': 'fail: 6 passed, 1 failed, 2 skipped, which did not run, of 9 tests in plugins/e2e/results/global/junit_01.xml',
      'import.tests systemd-logs':
        'pass: 2 passed, 0 failed, 0 skipped, which did not run, of 2 tests in plugins/systemd-logs/sonobuoy_results.yaml',
      'import.counts': 'pass: both count 2 passed, 1 failed, 2 skipped or pending',
      'import.times': 'pass: nothing is wrong with the times that were given',
    });
    expect(report).toMatchObject({
      verdict: 'failures',
      startedAt: '2026-01-06T13:08:19.000Z',
      durationMs: 11_492_672,
      facts: { 'kubernetes.version': { value: 'v1.35.0' }, 'sonobuoy.version': { value: 'v0.57.3' } },
      findings: [{ cause: 'test.failed', test: `[It] ${specs[2]!.name}`, message: 'timed out waiting for the condition' }],
    });
    expect(report.results[0]!.tests!.tests.map(({ name }) => name)).toContain(`[It] ${specs[1]!.name}`);
    expect(report.results[0]!.evidence).toContainEqual({
      source: 'plugins/e2e/results/global/junit_01.xml, attributes of its suites',
      value: 'tests=9 failures=1 errors=0 skipped=2 disabled=0',
    });
  });

  test('of Hydrophone are those of its two files', async () => {
    const report = await imported({ place: folderOf(hydrophoneFiles(goodSpecs)) });
    expect(answers(report)).toEqual({
      'import.tests': 'pass: 6 passed, 0 failed, 2 skipped, which did not run, of 8 tests in junit_01.xml',
      'import.counts': 'pass: both count 2 passed, 0 failed, 2 skipped or pending',
    });
    expect(report.facts['kubernetes.version']).toMatchObject({ value: 'v1.35.0', evidence: [{ source: 'e2e.log' }] });
  });

  test.each(reportFormatNames)('render as %s, without a word of conformance', async (format) => {
    const report = await imported({ place: folderOf(hydrophoneFiles(goodSpecs)) });
    const again = Report.parse(JSON.parse(toJson(report)));
    const text = (await reportFormats[format].load())(again);
    expect(text.length).toBeGreaterThan(50);
    // The names of tests hold [Conformance], and report.json and the metrics have the words of programs.
    const said = text
      .replaceAll(/\\?\[(?:Node)?Conformance\\?\]/g, '')
      .replaceAll('go-wsl-conform', '')
      .replaceAll('no statement of any certification program', '');
    if (format !== 'json' && format !== 'metrics' && format !== 'jsonl' && format !== 'html') expect(said).not.toMatch(/conform|certif/i);
    if (format === 'html') {
      expect(said.replaceAll(/<script.*?<\/script>/gs, '')).not.toMatch(/conform|certif/i);
      expect(text).toContain('no failures');
    }
  });

  test('name a plugin that Sonobuoy could not bring to its end', async () => {
    const {
      'plugins/e2e/results/global/junit_01.xml': _,
      'plugins/e2e/results/global/e2e.log': __,
      'plugins/e2e/sonobuoy_results.yaml': ___,
      ...files
    } = sonobuoyFiles();
    const place = tarballOf({ ...files, 'plugins/e2e/errors/global/error.json': '{"error":"timeout waiting for results"}' });
    const report = await imported({ place });
    expect(answers(report)['import.tests']).toBe(
      'unknown: there is no junit_01.xml; plugins/e2e/errors/global/error.json: timeout waiting for results',
    );
    expect(report.verdict).toBe('undetermined');
  });

  test.each([
    [
      'nothing that ran',
      {
        'junit_01.xml': junitXml(specs.filter(({ status }) => status === 'skipped')).replaceAll(
          /<testcase name="\[(?:Sync|Report).*?<\/testcase>/gs,
          '',
        ),
      },
      'import.tests',
      /^unknown: no test ran: 0 passed/,
    ],
    [
      'a log that was cut off',
      { 'junit_01.xml': junitXml(), 'e2e.log': e2eLogText().slice(0, 300) },
      'import.counts',
      /^unknown: e2e\.log has no counts at its end/,
    ],
    [
      'a log of another run',
      { 'junit_01.xml': junitXml(), 'e2e.log': e2eLogText(goodSpecs) },
      'import.counts',
      /^warn: 0 failed in e2e\.log, 1 in junit_01\.xml$/,
    ],
    ['a log alone', { 'e2e.log': e2eLogText() }, 'import.tests', /^unknown: there is no junit_01\.xml$/],
    ['no log', { 'junit_01.xml': junitXml() }, 'import.counts', /^unknown: there is no e2e\.log$/],
  ])('with %s say so', async (_, files, check, answer) => {
    expect(answers(await imported({ place: folderOf(files) }))[check]).toMatch(answer);
  });

  test('hold no secret of the environment', async () => {
    const secret = 'hunter2hunter2hunter2';
    const leaky = [{ name: 'leaks', status: 'failed', output: `token ${secret}` }] as const;
    const report = await importResults({
      tool,
      submission: false,
      redact: createRedactor({ API_TOKEN: secret }),
      place: folderOf(hydrophoneFiles(leaky)),
    });
    expect(JSON.stringify(report)).not.toContain(secret);
  });
});

describe('a list of required tests', () => {
  const asked = async (names: string[], all = specs) =>
    (await imported({ place: folderOf(hydrophoneFiles(all)), required: { file: 'list.txt', names } })).results.find(
      ({ check }) => check === 'import.required',
    )!;

  test('is met where each of them passed', async () => {
    expect(await asked(specs.slice(0, 2).map(({ name }) => name))).toMatchObject({
      status: 'pass',
      summary: '2 of 2 required tests passed',
    });
  });

  test('is not met by what failed, was skipped or is not there, each of which is named', async () => {
    const found = await asked([...specs.map(({ name }) => name), 'not there']);
    expect(found).toMatchObject({
      status: 'fail',
      summary: '2 of 6 required tests passed, 1 failed, 2 were skipped, 1 are not in the results',
    });
    expect(found.evidence.map(({ source }) => source)).toEqual([
      'list.txt: failed',
      'list.txt: were skipped',
      'list.txt: are not in the results',
    ]);
    expect(found.evidence[2]!.value).toBe('not there');
  });

  test('is open without results', async () => {
    const report = await imported({ place: folderOf({ 'e2e.log': e2eLogText() }), required: { file: 'list.txt', names: ['a'] } });
    expect(answers(report)['import.required']).toBe('unknown: there are no tests to look them up in');
  });
});

describe('a submission', () => {
  const whole = { ...hydrophoneFiles(goodSpecs), 'README.md': '# How\n', 'PRODUCT.yaml': productYaml };
  const layout = async (files: Record<string, string>, ...below: string[]) => {
    const report = await imported({ place: folderOf(files, ...below), submission: true });
    return report.results.find(({ check }) => check === 'import.submission')!;
  };

  test('that is laid out as it must be is complete only with a list of required tests', async () => {
    const place = folderOf(whole, 'v1.35', 'turbo');
    const names = goodSpecs.filter(({ status }) => status === 'passed').map(({ name }) => name);
    expect(await imported({ place, submission: true, required: { file: 'list.txt', names } })).toMatchObject({ verdict: 'conformant' });
    const open = await imported({ place, submission: true });
    expect(open.verdict).toBe('undetermined');
    expect(answers(open)['import.required']).toMatch(/^unknown: no list of required tests is given/);
  });

  test.each([
    ['README.md', { 'README.md': '' }, 'README.md is empty'],
    ['PRODUCT.yaml', { 'PRODUCT.yaml': undefined }, 'PRODUCT.yaml is missing'],
    ['a field', { 'PRODUCT.yaml': productYaml.replace(/^vendor.*\n/, '') }, 'PRODUCT.yaml has no vendor'],
    [
      'an address',
      { 'PRODUCT.yaml': productYaml.replace('https://yoyo.dyne/turbo-encabulator\n', 'yoyo\n') },
      'PRODUCT.yaml: website_url is no address of the web: yoyo',
    ],
    ['an e-mail address', { 'PRODUCT.yaml': productYaml.replace('yoyodyne@', 'at ') }, /contact_email_address is no e-mail address/],
    ['fields at all', { 'PRODUCT.yaml': '- a\n' }, 'PRODUCT.yaml has no fields'],
    ['YAML', { 'PRODUCT.yaml': 'a: [' }, /^PRODUCT\.yaml is no YAML/],
  ])('without %s is not', async (_, change, message) => {
    const files = Object.fromEntries(
      Object.entries({ ...whole, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const found = await layout(files, 'v1.35', 'turbo');
    expect({ status: found.status, findings: found.findings!.map(({ message: text }) => text) }).toEqual({
      status: 'fail',
      findings: [typeof message === 'string' ? message : expect.stringMatching(message)],
    });
  });

  test.each([
    [['turbo'], /is not called vX\.Y\/NAME/],
    [['v1.34', 'turbo'], 'the folder is for v1.34, the results are of v1.35.0'],
  ])('in %j is not', async (below, message) => {
    expect((await layout(whole, ...below)).summary).toMatch(message);
  });
});

describe('times of Sonobuoy', () => {
  test('are judged without results too', async () => {
    const report = await imported({ command: 'sonobuoy run --mode=certified-conformance --wait=1800 --timeout=3600' });
    expect({ verdict: report.verdict, answers: answers(report) }).toEqual({
      verdict: 'warnings',
      answers: { 'import.times': 'warn: --wait=1800 is 30 hours: it counts minutes' },
    });
  });

  test('are those of the configuration in the results too', async () => {
    const files = { ...sonobuoyFiles(), 'meta/config.json': JSON.stringify({ ...sonobuoyConfiguration, Server: { timeoutseconds: 360 } }) };
    expect(answers(await imported({ place: tarballOf(files) }))['import.times']).toMatch(
      /^warn: "timeoutseconds": 360 is 6 minutes: it counts seconds/,
    );
  });
});

describe('what is refused', () => {
  const archive = (files: Parameters<typeof tarball>[0]) => {
    const file = join(temporaryFolder('import'), 'x.tar.gz');
    writeFileSync(file, tarball(files));
    return file;
  };
  const junit = junitXml();

  test.each([
    ['a path that climbs', [{ name: '../../evil', content: 'x' }], /holds the name "\.\.\/\.\.\/evil", which leads elsewhere/],
    ['an absolute path', [{ name: '/etc/passwd', content: 'x' }], /which leads elsewhere/],
    [
      'a link in the place of a file',
      [{ name: 'junit_01.xml', type: '2', link: '/etc/passwd' }],
      /"junit_01\.xml" is a SymbolicLink and no plain file/,
    ],
    ['a hard link', [{ name: 'plugins/e2e/results/global/junit_01.xml', type: '1', link: 'x' }], /is a Link and no plain file/],
    [
      'a file twice',
      [
        { name: 'junit_01.xml', content: junit },
        { name: 'junit_01.xml', content: junit },
      ],
      /holds "junit_01\.xml" twice/,
    ],
    [
      'two sets of results',
      [
        { name: 'a/junit_01.xml', content: junit },
        { name: 'b/junit_01.xml', content: junit },
      ],
      /holds several results: "a", "b"/,
    ],
    [
      'a file that claims too much',
      [{ name: 'junit_01.xml', content: 'x', claimedSize: 200 * 1024 * 1024 }],
      /"junit_01\.xml" is too large: 200 MiB/,
    ],
    ['no results', [{ name: 'readme.txt', content: 'x' }], /holds no results: neither plugins/],
    ['results that are no XML', [{ name: 'junit_01.xml', content: '<testsuites><testsuite>' }], /junit_01\.xml:1:\d+: is no XML/],
    ['entities', [{ name: 'junit_01.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><testsuite name="x"/>' }], /holds a DOCTYPE/],
    ['no suite', [{ name: 'junit_01.xml', content: '<html></html>' }], /holds no testsuite/],
    [
      'a configuration that is no JSON',
      [
        { name: 'junit_01.xml', content: junit },
        { name: 'meta/config.json', content: '{' },
      ],
      /meta\/config\.json: is not valid JSON/,
    ],
  ])('an archive with %s', async (_, files, message) => {
    await expect(imported({ place: archive(files) })).rejects.toThrow(message);
  });

  test.each([
    ['nothing', 'none.tar.gz', undefined, /none\.tar\.gz: cannot be read: .*ENOENT/],
    ['a text', 'x.tar.gz', 'not an archive', /is no archive of results that can be read to its end/],
    [
      'an archive that was cut off',
      'x.tar.gz',
      tarball([{ name: 'junit_01.xml', content: junit.repeat(50) }]).subarray(0, 400),
      /is no archive of results that can be read to its end/,
    ],
    ['a bomb behind the end', 'x.tar.gz', gzipSync(Buffer.alloc(64 * 1024 * 1024)), /too much lies behind its end/],
  ])('%s', async (_, name, content, message) => {
    const file = join(temporaryFolder('import'), name);
    if (content !== undefined) writeFileSync(file, content);
    await expect(imported({ place: file })).rejects.toThrow(message);
  });

  test('a folder whose results are a link', async () => {
    const folder = folderOf({ 'e2e.log': e2eLogText() });
    symlinkSync('/etc/passwd', join(folder, 'junit_01.xml'));
    await expect(imported({ place: folder })).rejects.toThrow(/junit_01\.xml: is no plain file/);
  });

  test('and nothing is written while an archive is read', async () => {
    const folder = temporaryFolder('import');
    const file = join(folder, 'x.tar.gz');
    writeFileSync(file, readFileSync(tarballOf(sonobuoyFiles())));
    mkdirSync(join(folder, 'here'));
    await imported({ place: file });
    expect(existsSync(join(folder, 'plugins'))).toBe(false);
  });
});
