#!/usr/bin/env node
// Captures what real Go releases print, for the tests of src/go/: node scripts/capture-go-test.mjs [--case NAME]... [--release 1.27]...
//
// Needs: a go command of 1.21 or later on PATH (it fetches the other releases by GOTOOLCHAIN), gcc, network, Linux; `noexec`
// needs root for its mount and is left out otherwise. CAPTURE_WORK names a folder to keep toolchains' caches between runs.
// Writes __tests__/fixtures/go-test/<case>.<release>.jsonl (stdout), .stderr, and captures.json (command, exit codes).
// The <case>.expected.json files beside them are written by hand after reading the streams: this script never touches them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cases } from './capture-go-test.cases.mjs';

/** The last patch of each supported minor, as far as released when the fixtures were captured. */
const releases = ['1.19.13', '1.20.14', '1.21.13', '1.22.12', '1.23.12', '1.24.11', '1.25.12', '1.26.11', '1.27.4'];

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', '__tests__', 'fixtures', 'go-test');
const { values } = parseArgs({ options: { case: { type: 'string', multiple: true }, release: { type: 'string', multiple: true } } });
const work = realpathSync(process.env.CAPTURE_WORK ?? mkdtempSync(join(tmpdir(), 'capture-go-test-')));
const home = join(work, 'home');
const gopath = join(work, 'gopath');

const minorOf = (version) => version.split('.').slice(0, 2).join('.');
const minorNumber = (version) => Number(version.split('.')[1]);

function goroot(version) {
  const answer = spawnSync('go', ['env', 'GOROOT'], {
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: `go${version}`, GOPATH: gopath, GOFLAGS: '', GOROOT: undefined },
  });
  if (answer.status !== 0) throw new Error(`go${version}: ${answer.stderr}`);
  return answer.stdout.trim();
}

function writeModule(folder, files) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries({ 'go.mod': 'module example.com/module\n\ngo 1.18\n', ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Machine paths become the stable ones that the tests are written against; addresses and process ids stay as they are. */
function stable(text, folder, root) {
  const paths = [
    [folder, '/example/module'],
    [root, '/example/goroot'],
    [join(gopath, 'pkg/mod'), '/example/gopath/pkg/mod'],
    [gopath, '/example/gopath'],
    [join(work, 'noexec'), '/example/noexec'],
    [join(work, 'home'), '/example/home'],
    [work, '/example/work'],
  ];
  let result = text;
  for (const [from, to] of paths) result = result.replaceAll(from, to);
  return result
    .replace(/\/[\w/.-]*?\/go-build\d{3,}/g, '/tmp/go-build1')
    .replace(/"Time":"[^"]*",/g, '"Time":"2026-01-02T03:04:05Z",')
    .replace(/cpu: [^"\\\n]*/g, 'cpu: Example CPU')
    .replace(/ on [\d.]+:53: /g, ' on 127.0.0.53:53: ')
    .replace(
      /https?:\/\/(?!(?:127\.0\.0\.1|[\w.]*\.invalid|[\w.]*example\.\w+)[:/])[\w.:-]+\/(?:[\w.-]+\/)*?(?=github\.com|golang\.org)/g,
      'https://proxy.example.com/',
    );
}

function capture(name, definition, version) {
  const root = goroot(version);
  const folder = join(work, definition.folder ?? 'module');
  writeModule(folder, definition.files ?? {});
  const fullpath = minorNumber(version) >= 21 && definition.fullpath !== false ? ['-fullpath'] : [];
  const argv = definition.argv ?? ['test', '-json', '-count=1', ...fullpath, ...(definition.flags ?? []), './...'];
  const options = {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      PATH: `${join(root, 'bin')}:/usr/bin:/bin`,
      HOME: home,
      GOPATH: gopath,
      GOCACHE: join(work, 'cache'),
      GOTOOLCHAIN: 'local',
      GOENV: 'off',
      GOTELEMETRY: 'off',
      GOPROXY: process.env.GOPROXY ?? '',
      ...definition.env?.(work),
    },
  };
  const state = {};
  definition.prepare?.({ folder, run: (args) => spawnSync('go', args, options), work, state });
  if (definition.before) spawnSync('go', argv, options);
  const answer = spawnSync('go', argv, { ...options, ...(definition.uid === undefined ? {} : { uid: definition.uid }) });
  definition.clean?.({ folder, work, state });
  if (answer.error) throw answer.error;
  const base = join(fixtures, `${name}.${minorOf(version)}`);
  for (const [suffix, text] of [
    ['jsonl', answer.stdout],
    ['stderr', answer.stderr],
  ]) {
    const path = `${base}.${suffix}`;
    rmSync(path, { force: true });
    if (text !== '') writeFileSync(path, stable(text, folder, root));
  }
  return { argv: ['go', ...argv], exit: answer.status };
}

mkdirSync(fixtures, { recursive: true });
mkdirSync(home, { recursive: true });
const index = join(fixtures, 'captures.json');
const captures = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : {};
for (const [name, definition] of Object.entries(cases)) {
  if (values.case !== undefined && !values.case.includes(name)) continue;
  if (values.release === undefined) delete captures[name];
  for (const version of releases) {
    const minor = minorOf(version);
    if (values.release !== undefined && !values.release.includes(minor)) continue;
    if (definition.releases !== undefined && !definition.releases(minorNumber(version))) continue;
    if (definition.possible?.() === false) continue;
    captures[name] ??= {};
    captures[name][minor] = { release: version, ...capture(name, definition, version) };
    console.log(`${name} go${version}: exit ${captures[name][minor].exit}`);
  }
  writeFileSync(index, `${JSON.stringify(captures, null, 1)}\n`);
}
if (process.env.CAPTURE_WORK === undefined) {
  spawnSync('chmod', ['-R', 'u+w', work]);
  rmSync(work, { recursive: true, force: true });
}
