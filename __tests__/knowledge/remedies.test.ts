import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { badAdvice } from '../../src/knowledge/bad-advice.js';
import { causes } from '../../src/knowledge/causes.js';
import { contextRemedies } from '../../src/knowledge/context-remedies.js';
import { goCommandErrors } from '../../src/knowledge/go-command-errors.js';
import * as placeRemedies from '../../src/knowledge/place-remedies.js';
import type { CompleteRemedy } from '../../src/knowledge/remedies.js';
import * as remedies from '../../src/knowledge/remedies.js';
import { forbiddenRemedies } from '../support/forbidden-remedies.js';
import { root } from '../support/snapshots.js';

/** What each pattern is there to catch, and its neighbour that is fine. */
const examples: Readonly<Record<string, { readonly bad: readonly string[]; readonly good: readonly string[] }>> = {
  'mount-over-tmp': {
    bad: ['sudo mount -t tmpfs -o mode=1777 tmpfs /tmp', "echo 'tmpfs /tmp tmpfs defaults 0 0' >> /etc/fstab"],
    good: ['mount | grep /tmp/build', 'mkdir -p "$HOME/.cache/go-tmp"', 'systemctl mask tmp.mount'],
  },
  'no-checksum-database': {
    bad: ['go env -w GOSUMDB=off', 'export GONOSUMDB=*', "export GOPRIVATE='*'", 'GOINSECURE=* go get', 'GOFLAGS=-insecure go get'],
    good: ['go env -u GOSUMDB', 'unset GONOSUMCHECK', 'export GOPRIVATE=git.example.com/*'],
  },
  'unified-hierarchy-switch': { bad: ['systemd.unified_cgroup_hierarchy=1'], good: ['systemd.unified_cgroup_hierarchy=0'] },
  'no-preemption': { bad: ['export GODEBUG=asyncpreemptoff=1'], good: ['unset GODEBUG'] },
  'preload-wrapper': { bad: ['LD_PRELOAD=./wrapper.so go test'], good: ['unset LD_PRELOAD', 'LD_PRELOAD= go test'] },
  'buildmode-for-code-integrity': { bad: ['go build -buildmode=exe'], good: ['go build -buildmode=pie'] },
  'nodes-proxy': { bad: ['resources: ["nodes/proxy"]'], good: ['resources: ["nodes"]'] },
  'overcommit-for-oom': {
    bad: ['sysctl -w vm.overcommit_memory=1', "echo 'vm.overcommit_memory = 1'"],
    good: ['sysctl -w vm.overcommit_memory=0'],
  },
  'panic-on-oom': { bad: ['sysctl -w vm.panic_on_oom=0'], good: ['sysctl -a'] },
  'world-writable': { bad: ['chmod 777 /go', 'chmod -R a+rwx /go'], good: ['chmod 755 /go'] },
  'no-seccomp': { bad: ['docker run --security-opt seccomp=unconfined'], good: ['docker run --security-opt seccomp=profile.json'] },
  'privileged-container': { bad: ['docker run --privileged'], good: ['go-wsl-conform limits --allow-privileged'] },
  'no-verification': {
    bad: ['curl -k https://x', 'curl -s -k https://x', 'wget --insecure', 'git config http.sslVerify=false'],
    good: ['curl -L https://x'],
  },
};

test.each(forbiddenRemedies)('$id catches what it is about, and no more', ({ id, pattern }) => {
  expect(examples[id]!.bad.filter((line) => !pattern.test(line))).toEqual([]);
  expect(examples[id]!.good.filter((line) => pattern.test(line))).toEqual([]);
});

/** A remedy as it is written in the source; parts that are put in at run time read as `…`. */
interface WrittenRemedy {
  readonly place: string;
  readonly properties: readonly string[];
  readonly texts: readonly string[];
  /** False: a function is given the rest. */
  readonly complete: boolean;
}

/** A remedy of each kind that the functions of the tables make; an export without a row here fails the test below. */
const samples: Readonly<Record<string, readonly CompleteRemedy[]>> = {
  investigation: [remedies.investigation('Look', ['ls'], 'a list')],
  sysctl: [remedies.sysctl('Raise it', 'vm.max_map_count', 65_530, 1024, 'it is higher')],
  raiseLimit: setters().map((setter) => remedies.raiseLimit(setter, { what: 'tasks', docker: '--pids-limit 9', systemd: 'TasksMax=9' })),
  raiseTaskLimit: setters().map((setter) => remedies.raiseTaskLimit(setter, 4096)),
  raiseCpuLimit: setters().map(remedies.raiseCpuLimit),
  raiseMemoryLimit: setters().map(remedies.raiseMemoryLimit),
  environmentVariables: [remedies.environmentVariables('Set it', { GOMAXPROCS: '2' }, 'fewer threads', 'none')],
  resourceLimit: [remedies.resourceLimit('Raise it', 'nofile', 'n', '1024', 'it is higher')],
  wslConfig: [remedies.wslConfig('Set it', 'memory=4GB', 'more memory', 'none')],
  standardNetwork: [remedies.standardNetwork('wsl.networkingMode is nat')],
  wslUpdate: [remedies.wslUpdate('a newer package')],
  bootParameter: [remedies.bootParameter(['cgroup_disable=memory'], 'it does harm', { risk: 'none', expect: 'it is gone' })],
  unifiedByBoot: [remedies.unifiedByBoot(['systemd.unified_cgroup_hierarchy=0'])],
  unifiedByWslConfig: [remedies.unifiedByWslConfig(['systemd.unified_cgroup_hierarchy=0'], 'cgroup.mode is unified')],
  debianPackages: [remedies.debianPackages('Install it', ['gcc'], 'there is a compiler')],
  wslEdit: [remedies.wslEdit('wsl.conf', 'Edit it', ['x'], 'it is so'), remedies.wslEdit('.wslconfig', 'Edit it', ['x'], 'it is so')],
  wslRestart: [remedies.wslRestart('wsl.conf', 'it counts'), remedies.wslRestart('.wslconfig', 'it counts')],
  moveFolder: [
    placeRemedies.moveFolder('GOCACHE', 'GOCACHE of the environment', '"$HOME/x"', 'Move it', 'it is there'),
    placeRemedies.moveFolder('GOCACHE', 'the default below HOME', '"$HOME/x"', 'Move it', 'it is there'),
  ],
  unsetVariable: ['the environment', '/home/x/.config/go/env'].flatMap((setBy) =>
    ['GOSUMDB', 'GOFLAGS', 'GONOSUMCHECK', 'LD_PRELOAD'].map((name) => placeRemedies.unsetVariable(name, 'Unset it', 'it is unset', setBy)),
  ),
  dropGodebugKeys: ['asyncpreemptoff=1', 'netdns=go,asyncpreemptoff=1'].map((value) =>
    placeRemedies.dropGodebugKeys(['asyncpreemptoff'], value, 'it is gone'),
  ),
  byHand: [placeRemedies.byHand('Do it', ['ls'], { undo: 'undo it', expect: 'done' })],
  setHome: [placeRemedies.setHome('HOME is set')],
};

function setters(): readonly remedies.LimitSetter[] {
  return ['docker', 'podman', 'kubernetes', 'wsl', 'systemd', 'other'];
}

const exported: Readonly<Record<string, unknown>> = { ...remedies, ...placeRemedies };
const constants = Object.entries(exported).filter((entry): entry is [string, CompleteRemedy] => typeof entry[1] === 'object');
const made: readonly (readonly [string, CompleteRemedy])[] = [
  ...constants,
  ...Object.entries(samples).flatMap(([name, rows]) => rows.map((remedy) => [name, remedy] as const)),
  ...badAdvice.flatMap(({ id, undo, undoOnWsl }) =>
    [undo, undoOnWsl].flatMap((remedy) => (remedy === undefined ? [] : [[id, remedy] as const])),
  ),
  ...Object.entries(contextRemedies).flatMap(([id, places]) =>
    Object.entries(places).flatMap(([place, list]) => list.map((remedy) => [`${id} in ${place}`, remedy] as const)),
  ),
];

describe('every remedy of the tables', () => {
  test('is made here once', () => {
    expect(Object.keys(samples).sort()).toEqual(
      Object.keys(exported)
        .filter((name) => typeof exported[name] === 'function')
        .sort(),
    );
  });

  test.each(made)('%s: no harm, complete, and nothing that restarts before the edit', (_, remedy) => {
    for (const { id, pattern } of forbiddenRemedies) expect([id, remedy.commands.filter((line) => pattern.test(line))]).toEqual([id, []]);
    for (const text of [remedy.summary, remedy.effect, remedy.undo, remedy.risk, remedy.expect]) expect(text).toMatch(/\w/);
    expect(remedy.commands.filter((line) => /^[^#]*\breboot\b/.test(line))).toEqual([]);
    if (remedy.commands.some((line) => /^(?:notepad|sudoedit)\b/.test(line)))
      expect(remedy.commands.filter((line) => /^[^#]*--(?:shutdown|terminate)/.test(line))).toEqual([]);
  });

  test('undo nothing that was there before', () => {
    expect(made.filter(([, { undo }]) => /rm -r/.test(undo ?? '')).map(([name]) => name)).toEqual([]);
  });

  test('use no program of Windows in bash', () => {
    expect(
      made.filter(([, { shell, commands }]) => shell === 'bash' && commands.some((line) => /^(?:[^#]*[;&|]\s*)?[^\s#]*\.exe\b/.test(line))),
    ).toEqual([]);
  });
});

const kinds = ['fix', 'workaround', 'investigate'];

/** Every object literal of src/ that is a remedy. */
function writtenRemedies(): WrittenRemedy[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(root, 'src', file), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: WrittenRemedy[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node) && isRemedy(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push({
          place: `${file}:${line + 1}`,
          properties: node.properties.map((property) => property.name?.getText() ?? '...'),
          // Where a function completes the remedy, its other arguments are part of it.
          texts: texts(ts.isCallExpression(node.parent) ? node.parent : node),
          complete: !ts.isCallExpression(node.parent),
        });
      }
      node.forEachChild(visit);
    };
    visit(source);
    return found;
  });
}

function isRemedy(node: ts.ObjectLiteralExpression): boolean {
  return node.properties.some(
    (property) =>
      ts.isPropertyAssignment(property) &&
      property.name.getText() === 'kind' &&
      ts.isStringLiteral(property.initializer) &&
      kinds.includes(property.initializer.text),
  );
}

function texts(node: ts.Node): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')];
  const found: string[] = [];
  node.forEachChild((child) => {
    found.push(...texts(child));
  });
  return found;
}

describe('every remedy that the source writes', () => {
  const written = writtenRemedies();

  test('is found', () => {
    expect(written.length).toBeGreaterThan(25);
    expect(new Set(written.map(({ place }) => place.split(':')[0]))).toContain('knowledge/remedies.ts');
  });

  test.each(written)('$place says what to do', ({ properties, complete }) => {
    if (!complete || properties.includes('...')) return;
    expect(properties).toEqual(expect.arrayContaining(['kind', 'summary', 'commands']));
  });

  test.each(written)('$place advises nothing that does harm', ({ texts }) => {
    for (const { id, pattern } of forbiddenRemedies) expect([id, texts.filter((text) => pattern.test(text))]).toEqual([id, []]);
  });
});

describe('the remedies of what the go command says', () => {
  const match = ['', 'example.com/a@v1', 'example.com/b', 'example.com/c'] as unknown as RegExpExecArray;

  test.each(goCommandErrors)('$id: nothing that does harm, and a shell for what is pasted', ({ remedies }) => {
    for (const remedy of remedies(match)) {
      expect(remedy.shell === undefined).toBe(remedy.commands.length === 0);
      for (const { id, pattern } of forbiddenRemedies) expect([id, remedy.commands.filter((line) => pattern.test(line))]).toEqual([id, []]);
    }
  });
});

test.each(Object.entries(causes))('the general remedies of %s: nothing that does harm', (_, { remedies: general }) => {
  for (const { id, pattern } of forbiddenRemedies)
    expect([id, general.flatMap(({ commands }) => commands).filter((line) => pattern.test(line))]).toEqual([id, []]);
});
