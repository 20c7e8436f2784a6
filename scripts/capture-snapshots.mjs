#!/usr/bin/env node
// Records real runs, for the tests of src/checks/ and src/run.ts: node scripts/capture-snapshots.mjs [NAME]...
//
// Needs: a go command on PATH, gcc, git, Linux, the network for toolchains and modules.
// Writes __tests__/fixtures/snapshots/<name>.json, as `run --record` wrote it but for what `neutral` says.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const fixtures = join(root, '__tests__', 'fixtures', 'snapshots');
const goFolder = dirname(realpathSync(commandPath('go')));

/** Addresses of module proxies, as the go command knows them. */
const proxies = spawnSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' })
  .stdout.trim()
  .split(/[,|]/)
  .filter((entry) => entry.startsWith('http'));

/** One foreign target shows what all of them show; the machine has recordings of its own. */
const always = ['--cross-targets', 'linux/arm64', '--suite', 'toolchain,modules,matrix'];

/** Broken examples that are replayed: the rest differs from them only in what the tests of src/go/ see. */
const replayed = [
  ...['compile-error', 'corrupted-go-sum', 'failing-subtests', 'go-line-newer', 'killed-test'],
  ...['no-tests', 'panic-in-goroutine', 'race', 'timeout', 'vet-error'],
];

/** Each of them with all checks, and the healthy one. */
const examples = Object.fromEntries([
  ...replayed.map((name) => [name, { folder: `examples/broken/${name}`, parameters: name === 'go-line-newer' ? [] : ['--go', '1.26.x'] }]),
  ['service', { folder: 'examples/service', parameters: ['--go', '1.26.x'] }],
  ['go-line-newer-pinned', { folder: 'examples/broken/go-line-newer', parameters: ['--go', '1.26.11'] }],
  ['go-line-newer-offered', { folder: 'examples/broken/go-line-newer', parameters: ['--go', '1.26.x'] }],
]);

/** Modules that no example shows. */
const modules = {
  vendored: {
    files: {
      'go.mod':
        'module example.com/vendored\n\ngo 1.24\n\nrequire example.com/dependency v1.0.0\n\nreplace example.com/dependency v1.0.0 => ./third_party/dependency\n',
      'vendored.go': 'package vendored\n\nimport "example.com/dependency"\n\nfunc Answer() int { return dependency.Answer }\n',
      'vendored_test.go':
        'package vendored\n\nimport "testing"\n\nfunc TestAnswer(t *testing.T) {\n\tif Answer() != 42 {\n\t\tt.Fail()\n\t}\n}\n',
      'third_party/dependency/go.mod': 'module example.com/dependency\n\ngo 1.24\n',
      'third_party/dependency/dependency.go': 'package dependency\n\nconst Answer = 42\n',
      'vendor/modules.txt':
        '# example.com/dependency v1.0.0 => ./third_party/dependency\n## explicit; go 1.24\nexample.com/dependency\n# example.com/dependency v1.0.0 => ./third_party/dependency\n',
      'vendor/example.com/dependency/dependency.go': 'package dependency\n\nconst Answer = 42\n',
    },
    parameters: ['--go', '1.26.x', '--module', '.'],
  },
  workspace: {
    files: {
      'go.work': 'go 1.24\n\nuse (\n\t./api\n\t./core\n)\n',
      'api/go.mod': 'module example.com/api\n\ngo 1.24\n',
      'api/api.go': 'package api\n\nimport "example.com/core"\n\nfunc Answer() int { return core.Answer }\n',
      'api/api_test.go':
        'package api\n\nimport "testing"\n\nfunc TestAnswer(t *testing.T) {\n\tif Answer() != 42 {\n\t\tt.Fail()\n\t}\n}\n',
      'core/go.mod': 'module example.com/core\n\ngo 1.24\n',
      'core/core.go': 'package core\n\nconst Answer = 42\n',
      'apart/go.mod': 'module example.com/apart\n\ngo 1.24\n',
      'apart/main.go': 'package main\n\nfunc main() {}\n',
    },
    parameters: ['--go', '1.26.x'],
  },
  'cgo-only': {
    files: {
      'go.mod': 'module example.com/native\n\ngo 1.24\n',
      'native.go': 'package native\n\nconst Level = 6\n',
      'zlib/zlib.go': 'package zlib\n\n// static int level(void) { return 6; }\nimport "C"\n\nfunc Level() int { return int(C.level()) }\n',
      'zlib/zlib_test.go':
        'package zlib\n\nimport "testing"\n\nfunc TestLevel(t *testing.T) {\n\tif Level() != 6 {\n\t\tt.Fail()\n\t}\n}\n',
    },
    parameters: ['--go', '1.26.x'],
  },
};

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
mkdirSync(fixtures, { recursive: true });
for (const [name, { folder, parameters }] of Object.entries(examples)) if (isWanted(name)) capture(name, join(root, folder), parameters);
for (const [name, { files, parameters }] of Object.entries(modules)) {
  if (!isWanted(name)) continue;
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'capture-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  capture(name, folder, parameters);
  rmSync(folder, { recursive: true });
}

function capture(name, folder, parameters) {
  const file = join(fixtures, `${name}.json`);
  const work = mkdtempSync(join(tmpdir(), 'capture-report-'));
  const argv = [
    '--import',
    'tsx',
    'src/cli/index.ts',
    'run',
    folder,
    ...parameters,
    ...always,
    '--no-progress',
    '--record',
    file,
    '--out',
    work,
  ];
  // A short PATH and few variables: recorded commands carry them, and they say nothing of Go.
  const env = { PATH: `${goFolder}:/usr/bin:/bin`, HOME: homedir(), LANG: 'C.UTF-8', NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS };
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: root, env, encoding: 'utf8' });
  rmSync(work, { recursive: true });
  if (status === null || status > 3) throw new Error(`${name}: exit ${status}\n${stderr}`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, neutral(text));
  console.log(`${name}: exit ${status}, ${Math.round(text.length / 1000)} kB`);
}

/** The proxy's address becomes an example's; where the report of the recorded run went is forgotten; and what else the machine has beside Go is left out. */
function neutral(text) {
  const snapshot = JSON.parse(proxies.reduce((rest, address) => rest.replaceAll(address, 'https://proxy.example.com'), text));
  delete snapshot.settings.out;
  for (const folder of ['/usr/lib', '/usr/local', '/opt']) {
    const entries = snapshot.dirs[folder];
    if (entries?.value !== undefined) entries.value = entries.value.filter(({ name }) => /^go([-.\d]|$)/.test(name));
  }
  return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}

function commandPath(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
}
