#!/usr/bin/env node
// Captures logs in which nothing of Go fails, for the tests of explain: node scripts/capture-unrelated-logs.mjs
//
// Needs: Linux, go, node, npm, python3, gcc, make, git, tar, curl; a tool that is absent keeps its old file. Writes
// __tests__/fixtures/logs/unrelated/<name>.log (both streams), without the names of this machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, '__tests__', 'fixtures', 'logs', 'unrelated');

/** name → files and a program of sh that runs among them. */
const cases = {
  'go-test-passes': {
    'go.mod': 'module example.com/m\n\ngo 1.21\n',
    'a_test.go': 'package m\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n',
    run: 'go test ./...',
  },
  'go-test-passes-and-prints-failures': {
    'go.mod': 'module example.com/m\n\ngo 1.21\n',
    'a_test.go':
      'package m\n\nimport (\n\t"fmt"\n\t"testing"\n)\n\nfunc TestA(t *testing.T) {\n\tt.Log("open /etc/shadow: permission denied")\n\tt.Log("dial tcp 10.0.0.1:443: connect: connection refused")\n\tt.Log("write: no space left on device")\n\tfmt.Println("signal: killed")\n\tfmt.Println("fork/exec /tmp/go-build1/b001/m.test: permission denied")\n\tfmt.Println("runtime: failed to create new OS thread (have 2 already; errno=11)")\n\tfmt.Println("SIGSYS: bad system call")\n}\n\nfunc TestPanicText(t *testing.T) {\n\tdefer func() { t.Log("recovered:", recover()) }()\n\tpanic("boom")\n}\n',
    run: 'go test -v ./...',
  },
  'go-test-events-pass': {
    'go.mod': 'module example.com/m\n\ngo 1.21\n',
    'a_test.go':
      'package m\n\nimport (\n\t"fmt"\n\t"testing"\n)\n\nfunc TestA(t *testing.T) { fmt.Println("panic: printed"); fmt.Println("fatal error: printed") }\n',
    run: 'go test -json ./...',
  },
  'go-program-logs-panics': {
    'go.mod': 'module example.com/m\n\ngo 1.21\n',
    'main.go':
      'package main\n\nimport (\n\t"log"\n\t"net/http"\n\t"net/http/httptest"\n\t"os"\n)\n\nfunc main() {\n\tlog.SetOutput(os.Stderr)\n\tserver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { panic("handler panic") }))\n\tdefer server.Close()\n\t_, err := http.Get(server.URL)\n\tlog.Println("request failed:", err)\n\tlog.Println("panic rate: 1 of 1; fatal error budget is 3; signal received; no error")\n}\n',
    run: 'go run .',
  },
  'go-build-downloads': {
    'go.mod': 'module example.com/m\n\ngo 1.21\n\nrequire github.com/pkg/errors v0.9.1\n',
    'go.sum':
      'github.com/pkg/errors v0.9.1 h1:FEBLx1zS214owpjy7qsBeixbURkuhQAwrK5UwLGTwt4=\ngithub.com/pkg/errors v0.9.1/go.mod h1:bwawxfHBFNV+L2hUp1rHADufV3IMtnDRdf1r5NINEl0=\n',
    'main.go': 'package main\n\nimport "github.com/pkg/errors"\n\nfunc main() { _ = errors.New("x") }\n',
    run: 'GOMODCACHE=$PWD/cache GOFLAGS=-modcacherw go mod download && rm -rf cache && GOMODCACHE=$PWD/cache GOFLAGS=-modcacherw go build -v ./...',
  },
  'go-vet-passes': {
    'go.mod': 'module example.com/m\n\ngo 1.21\n',
    'a.go': 'package m\n',
    run: 'go vet ./... && go list -m all && go version && go env GOOS GOARCH',
  },
  'npm-script-fails': { 'package.json': '{"name":"m","scripts":{"test":"node -e \\"process.exit(1)\\""}}', run: 'npm test' },
  'npm-unknown-command': { run: 'npm frobnicate' },
  'npm-bad-json': { 'package.json': '{"name": }', run: 'npm install' },
  'npm-read-only': {
    'package.json': '{"name":"m"}',
    run: 'mkdir node_modules; mount -t tmpfs -o ro tmpfs node_modules; npm install --offline --prefer-offline ./absent; umount node_modules',
  },
  'node-throws': { 'a.js': 'function f() { throw new Error("panic: not Go"); }\nf();\n', run: 'node a.js' },
  'node-out-of-memory': { run: 'node --max-old-space-size=20 -e "const a=[];for(;;)a.push(new Array(1e5).fill(1))" 2>&1 | head -n 20' },
  'node-module-missing': { run: 'node -e "require(\'absent\')"' },
  'node-listen': { run: "node -e \"const n=require('net');n.createServer().listen(1,'192.0.2.1')\"" },
  'python-traceback': { 'a.py': 'def f():\n    raise ValueError("fatal error: not Go")\n\nf()\n', run: 'python3 a.py' },
  'python-unittest-fails': {
    'test_a.py': 'import unittest\n\nclass A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(1, 2)\n',
    run: 'python3 -m unittest -v',
  },
  'python-permission': { run: 'setpriv --reuid=65534 --clear-groups python3 -c "open(\'/etc/shadow\')"' },
  'python-no-space': {
    run: "mkdir full; mount -t tmpfs -o size=4k tmpfs full; python3 -c \"open('full/a','w').write('x'*100000)\"; umount full",
  },
  'gcc-error': { 'a.c': 'int main(void) { return x; }\n', run: 'gcc a.c' },
  'gcc-missing-header': { 'a.c': '#include <absent.h>\n', run: 'gcc a.c' },
  'ld-missing-library': { 'a.c': 'int f(void); int main(void) { return f(); }\n', run: 'gcc a.c -labsent; gcc a.c' },
  'tap-and-full-disk': {
    run: 'printf "TAP version 14\\nok 1 - first\\nnot ok 2 - second\\n"; mkdir full; mount -t tmpfs -o size=4k tmpfs full; head -c 100000 /dev/zero >full/a || printf "%s\\n" "--- a" ; umount full',
  },
  'make-error': { Makefile: 'all: a\na:\n\tfalse\n', run: 'make' },
  'git-not-a-repository': { run: 'GIT_CEILING_DIRECTORIES=/ git status' },
  'git-conflict': {
    run: 'git init -q -b main . && git config user.email a@example.com && git config user.name a && echo 1 >a && git add a && git commit -qm 1 && git checkout -qb b && echo 2 >a && git commit -qam 2 && git checkout -q main && echo 3 >a && git commit -qam 3 && git merge b',
  },
  'cargo-error': {
    'Cargo.toml': '[package]\nname = "m"\nversion = "0.1.0"\nedition = "2021"\n',
    'main.rs': '',
    run: 'mkdir src && echo \'fn main() { let a: i32 = "x"; }\' >src/main.rs && cargo build --offline',
  },
  'cargo-test-panics': {
    'Cargo.toml': '[package]\nname = "m"\nversion = "0.1.0"\nedition = "2021"\n',
    run: 'mkdir src && echo \'#[test] fn a() { panic!("boom") }\' >src/lib.rs && cargo test --offline',
  },
  'pytest-fails': { 'test_a.py': 'def test_a():\n    assert 1 == 2, "signal: killed"\n', run: 'pytest -q' },
  'java-exception': {
    'A.java': 'class A { public static void main(String[] a) { throw new RuntimeException("fatal error: not Go"); } }\n',
    run: 'java A.java',
  },
  'tar-missing': { run: 'tar xf absent.tar' },
  'curl-refused': { run: 'curl -sS http://127.0.0.1:9/' },
  'sh-not-found': { run: 'frobnicate --now' },
  'ls-missing': { run: 'ls -l absent /etc/hostname' },
  'tsc-error': { 'a.ts': 'const a: number = "x";\n', run: `node ${join(root, 'node_modules/typescript/bin/tsc')} --noEmit a.ts` },
  'dd-no-space': { run: 'dd if=/dev/zero of=/dev/full bs=1k count=1' },
};

mkdirSync(folder, { recursive: true });
for (const [name, { run, ...files }] of Object.entries(cases)) {
  const work = mkdtempSync(join(tmpdir(), 'unrelated-'));
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(work, file), text);
    // Mounts of a case are its own.
    const { stdout } = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', `exec 2>&1; ${run}`], {
      cwd: work,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C', NODE_OPTIONS: '', npm_config_update_notifier: 'false' },
    });
    const anonymous = [
      [work, '/example'],
      [root, '/program'],
      [homedir(), '/home/user'],
      [hostname(), 'host'],
    ].reduce((text, [from, to]) => text.replaceAll(from, to), stdout);
    writeFileSync(join(folder, `${name}.log`), anonymous);
    console.log(`${name}: ${anonymous.split('\n').length - 1} lines`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
