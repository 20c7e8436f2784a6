#!/usr/bin/env node
// Writes src/knowledge/go-ports.ts from the trees of one release per line, fetched by the go command into a temporary module cache:
//   node scripts/go-ports.mjs 1.19.13 1.20.14 1.21.13 …
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const releases = process.argv.slice(2);
const target = new URL('../src/knowledge/go-ports.ts', import.meta.url);
const ports = releases.map((release) => [release.split('.').slice(0, 2).join('.'), portsOf(release)]);
const first = ports[0][0];
const names = [...new Set(ports.flatMap(([, list]) => list))].sort();
const rows = names.map((name) => {
  const lines = ports.filter(([, list]) => list.includes(name)).map(([line]) => line);
  const after = ports[ports.findIndex(([line]) => line === lines.at(-1)) + 1]?.[0];
  const span = [lines[0] === first ? [] : [`since: '${lines[0]}'`], after === undefined ? [] : [`until: '${after}'`]].flat().join(', ');
  return `  '${name}': ${span === '' ? '{}' : `{ ${span} }`},`;
});
writeFileSync(
  target,
  `/**
 * The ports of each release line from ${first} to ${ports.at(-1)[0]}, without the known-broken ones: \`since\` the first line that has it, \`until\` the
 * first that no longer has. Written by scripts/go-ports.mjs from src/internal/platform/zosarch.go (src/cmd/dist/build.go up to 1.20) of
 * ${releases.join(', ')}.
 */
export const goPorts: Readonly<Record<string, { readonly since?: string; readonly until?: string }>> = {
${rows.join('\n')}
};

/** The newest line that the table was made from; a later one may have more ports. */
export const portsKnownTo = '${ports.at(-1)[0]}';
`,
);

function portsOf(release) {
  const cache = mkdtempSync(path.join(tmpdir(), 'go-ports-'));
  try {
    const version = `v0.0.1-go${release}.linux-amd64`;
    const answer = execFileSync('go', ['mod', 'download', '-modcacherw', '-json', `golang.org/toolchain@${version}`], {
      cwd: cache,
      env: { ...process.env, GOMODCACHE: cache, GOFLAGS: '', GO111MODULE: 'on' },
    });
    const { Dir } = JSON.parse(answer);
    const generated = path.join(Dir, 'src/internal/platform/zosarch.go');
    return existsSync(generated)
      ? fromPlatform(readFileSync(generated, 'utf8'))
      : fromDist(readFileSync(path.join(Dir, 'src/cmd/dist/build.go'), 'utf8'));
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function fromPlatform(text) {
  const broken = new Set([...text.matchAll(/^\t\{"(\w+)", "(\w+)"\}:.*Broken: true/gm)].map(([, os, arch]) => `${os}/${arch}`));
  return [...text.matchAll(/^\t\{"(\w+)", "(\w+)"\},$/gm)].map(([, os, arch]) => `${os}/${arch}`).filter((port) => !broken.has(port));
}

function fromDist(text) {
  const incomplete = new Set(
    [...(/var incomplete = map[^{]*\{([\s\S]*?)\n\}/.exec(text)?.[1] ?? '').matchAll(/"(\w+\/\w+)"/g)].map(([, port]) => port),
  );
  const table = /var cgoEnabled = map\[string\]bool\{([\s\S]*?)\n\}/.exec(text)[1];
  return [...table.matchAll(/^\t"(\w+\/\w+)":/gm)].map(([, port]) => port).filter((port) => !incomplete.has(port));
}
