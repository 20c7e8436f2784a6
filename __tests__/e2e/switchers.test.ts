import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

/** GOROOTs of two real releases and their numbers: the one that the tests install anyway, and the one of this machine. */
let installed: { goroot: string; version: string };
let machine: { goroot: string; version: string };
let toolCache: string;

beforeAll(async () => {
  const { stdout, stderr } = await runCli(['toolchain', 'install', '1.25.x']);
  const [, version, goroot] = /^go(\S+)\t(\S+)\t/m.exec(stdout.split('\n').at(-2) ?? '') ?? [];
  if (version === undefined || goroot === undefined) throw new Error(`no toolchain: ${stdout}${stderr}`);
  installed = { version, goroot: realpathSync(goroot) };
  const ofMachine = execFileSync('go', ['env', 'GOROOT', 'GOVERSION'], { env: { ...process.env, GOTOOLCHAIN: 'local' }, encoding: 'utf8' });
  const [root = '', name = ''] = ofMachine.trim().split('\n');
  machine = { goroot: realpathSync(root), version: name.replace(/^go/, '') };
  toolCache = temporaryFolder('tools');
}, 240_000);

/** A home, a repository below it, and what a shell there would have in its environment. */
function machineWith(write: (home: string, repository: string) => Record<string, string>) {
  const home = realpathSync(temporaryFolder('home'));
  const repository = join(home, 'repository');
  mkdirSync(join(repository, '.git'), { recursive: true });
  writeFileSync(join(repository, 'go.mod'), 'module example.com/m\n\ngo 1.24\n');
  writeFileSync(join(repository, 'm.go'), 'package m\n');
  const system = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('go'))
    .join(delimiter);
  const { PATH = '', ...more } = write(home, repository);
  const env = {
    HOME: home,
    RUNNER_TOOL_CACHE: toolCache,
    GOROOT: undefined,
    GOTOOLCHAIN: undefined,
    ...more,
    PATH: [PATH, system].filter(Boolean).join(delimiter),
  };
  return { home, repository, env };
}

/** `toolchain list` there: release → who keeps it, and the sentences below the table. */
async function listed({ home, repository, env }: ReturnType<typeof machineWith>) {
  const { exit, stdout } = await runCli(['toolchain', 'list', '--source', 'host'], { cwd: repository, env });
  expect(exit).toBe(0);
  const rows = stdout.split('\n').filter((line) => line.startsWith('│ go'));
  const cells = rows.map((row) => row.split('│').map((cell) => cell.trim()));
  return {
    kept: Object.fromEntries(cells.map(([, release, , by]) => [release, by])),
    sentences: stdout
      .split('\n')
      .filter((line) => line !== '' && !/^[│├┌└]/.test(line))
      .map((line) => line.replaceAll(home, '~')),
  };
}

function link(target: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place);
}

function script(place: string, text: string): void {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
  chmodSync(place, 0o755);
}

/** What the shims of a switcher call: it takes the version of a file in the current folder, as the switcher itself does. */
const dispatcher = (name: string, versions: string, read: string, suffix = '') => `#!/usr/bin/env bash
version=$(${read})
tree="${versions}/$version${suffix}"
[ -x "$tree/bin/$2" ] || { echo "${name}: version '$version' is not installed" >&2; exit 1; }
export GOROOT="$tree"
exec "$tree/bin/$2" "\${@:3}"
`;

describe('a switcher is recognised, its toolchains are used, and its effect on PATH is said', () => {
  const both = () => ({ [`go${installed.version}`]: installed.goroot, [`go${machine.version}`]: machine.goroot });
  const names = (by: string) => Object.fromEntries(Object.keys(both()).map((release) => [release, by]));

  test('gvm: `gvm use` has sourced an environment file', async () => {
    const place = machineWith((home) => {
      const root = join(home, '.gvm');
      for (const [name, goroot] of Object.entries(both())) link(goroot, join(root, 'gos', name));
      const name = `go${installed.version}`;
      const file = join(root, 'environments', name);
      mkdirSync(dirname(file));
      writeFileSync(
        file,
        `export GVM_ROOT; GVM_ROOT="${root}"\nexport gvm_go_name; gvm_go_name="${name}"\nexport GOROOT; GOROOT="$GVM_ROOT/gos/${name}"\n` +
          `export GOPATH; GOPATH="$GVM_ROOT/pkgsets/${name}/global"\nexport PATH; PATH="$GVM_ROOT/pkgsets/${name}/global/bin:$GVM_ROOT/gos/${name}/bin"\n`,
      );
      const sourced = execFileSync('bash', ['-c', `. "${file}"; /usr/bin/env`], { encoding: 'utf8' });
      const variables = Object.fromEntries(sourced.split('\n').map((line) => [line.split('=')[0]!, line.slice(line.indexOf('=') + 1)]));
      return { GVM_ROOT: variables.GVM_ROOT!, GOROOT: variables.GOROOT!, GOPATH: variables.GOPATH!, PATH: variables.PATH! };
    });
    const { kept, sentences } = await listed(place);
    expect(kept).toMatchObject(names('gvm'));
    expect(sentences[0]).toBe(
      `go on PATH: ~/.gvm/gos/go${installed.version}/bin/go, a link to ${installed.goroot}/bin/go, kept by gvm: go${installed.version}; ` +
        '`gvm use` puts the bin folder of one release first on PATH and sets GOROOT and GOPATH, for that shell alone',
    );
    expect(sentences[1]).toBe(
      `GOROOT=~/.gvm/gos/go${installed.version} (environment): the tree of the go on PATH; the checks run without it`,
    );
  });

  test('goenv: a shim first on PATH leads elsewhere in each folder', async () => {
    const place = machineWith((home, repository) => {
      const root = join(home, '.goenv');
      link(installed.goroot, join(root, 'versions', installed.version));
      link(machine.goroot, join(root, 'versions', machine.version));
      script(join(root, 'bin/goenv'), dispatcher('goenv', join(root, 'versions'), 'cat .go-version'));
      script(
        join(root, 'shims/go'),
        `#!/usr/bin/env bash\nset -e\nprogram="\${0##*/}"\nexport GOENV_ROOT="${root}"\nexec "${root}/bin/goenv" exec "$program" "$@"\n`,
      );
      writeFileSync(join(repository, '.go-version'), `${installed.version}\n`);
      return { GOENV_ROOT: root, PATH: [join(root, 'shims'), join(machine.goroot, 'bin')].join(delimiter) };
    });
    const { kept, sentences } = await listed(place);
    expect(kept).toMatchObject(names('goenv'));
    expect(sentences[0]).toContain(`go on PATH: ~/.goenv/shims/go, a shim of goenv, which here runs go${installed.version} of `);
    expect(sentences[1]).toBe(`behind it on PATH: ${machine.goroot}/bin/go (go${machine.version})`);
    writeFileSync(join(place.repository, '.go-version'), '1.99.0\n');
    expect((await listed(place)).sentences[0]).toContain(
      "a shim of goenv, which leads to no toolchain here: `go env GOROOT`: exit 1 (goenv: version '1.99.0' is not installed)",
    );
  });

  test('asdf, in the folder that ASDF_DATA_DIR names', async () => {
    const place = machineWith((home, repository) => {
      const root = join(home, 'asdf-data');
      for (const { version, goroot } of [installed, machine]) link(goroot, join(root, 'installs/golang', version, 'go'));
      const read = "sed -n 's/^golang //p' .tool-versions";
      script(join(home, 'bin/asdf'), dispatcher('asdf', join(root, 'installs/golang'), read, '/go'));
      script(join(root, 'shims/go'), `#!/usr/bin/env bash\n# asdf-plugin: golang ${machine.version}\nexec asdf exec "go" "$@"\n`);
      writeFileSync(join(repository, '.tool-versions'), `golang ${machine.version}\n`);
      return { ASDF_DATA_DIR: root, PATH: [join(root, 'shims'), join(home, 'bin')].join(delimiter) };
    });
    const { kept, sentences } = await listed(place);
    expect(kept).toMatchObject(names('asdf'));
    expect(sentences[0]).toContain(
      `~/asdf-data/shims/go, a shim of asdf, which here runs go${machine.version} of ${machine.goroot}; its shim asks ASDF_`,
    );
  });

  test('mise: a shim is a link to a program of another name, and installs nothing when it is asked', async () => {
    const place = machineWith((home) => {
      const root = join(home, '.local/share/mise');
      for (const { version, goroot } of [installed, machine]) link(goroot, join(root, 'installs/go', version));
      link(`./${installed.version}`, join(root, 'installs/go/latest'));
      // A program that serves several names looks at the one that it was called by.
      script(
        join(home, 'bin/mise'),
        `#!/bin/sh\n[ "\${0##*/}" = go ] || { echo 'mise 2026.9.1 linux-x64'; exit; }\n` +
          `[ "$MISE_OFFLINE" = 1 ] && [ "$MISE_NOT_FOUND_AUTO_INSTALL" = 0 ] || touch '${home}/would-install'\n` +
          `export GOROOT='${root}/installs/go/latest'\nexec "$GOROOT/bin/go" "$@"\n`,
      );
      link(join(home, 'bin/mise'), join(root, 'shims/go'));
      return { PATH: join(root, 'shims') };
    });
    const { kept, sentences } = await listed(place);
    expect(kept).toMatchObject(names('mise'));
    expect(sentences[0]).toContain(
      `~/.local/share/mise/shims/go, a link to ~/bin/mise, a shim of mise, which here runs go${installed.version} of ${installed.goroot}`,
    );
    expect(() => realpathSync(join(place.home, 'would-install'))).toThrow('ENOENT');
  });

  test('g, golang.org/dl, and a link like that of update-alternatives', async () => {
    const place = machineWith((home) => {
      link(installed.goroot, join(home, 'sdk', `go${installed.version}`));
      link(machine.goroot, join(home, '.g/versions', machine.version));
      link(join(home, '.g/versions', machine.version), join(home, '.g/go'));
      link(join(home, '.g/go/bin/go'), join(home, 'alternatives/go'));
      return { PATH: [join(home, 'alternatives'), join(home, '.g/go/bin')].join(delimiter) };
    });
    const { kept, sentences } = await listed(place);
    expect(kept).toMatchObject({ [`go${installed.version}`]: 'golang.org/dl', [`go${machine.version}`]: 'g' });
    expect(sentences[0]).toBe(`go on PATH: ~/alternatives/go, a link to ${machine.goroot}/bin/go: go${machine.version}`);
  });

  test('a wrapper of the team, a file like .godotenv, and variables that get in the way', async () => {
    const place = machineWith((home, repository) => {
      script(join(home, 'bin/go'), `#!/bin/sh\n# our own\nexec ${machine.goroot}/bin/go "$@"\n`);
      writeFileSync(
        join(repository, '.godotenv'),
        `# loaded by our scripts\nGO_SDK_VERSION=${installed.version}\nexport GOROOT="${installed.goroot}"\nPATH=$GOROOT/bin:$PATH\nTOKEN=not-for-anybody\n`,
      );
      return { PATH: join(home, 'bin'), GOROOT: installed.goroot, GOTOOLCHAIN: 'go1.21.0+auto' };
    });
    const { kept, sentences } = await listed(place);
    expect(Object.keys(kept)).toEqual(expect.arrayContaining(Object.keys(both())));
    expect(sentences).toEqual([
      `go on PATH: ~/bin/go, a wrapper, which here runs go${machine.version} of ${machine.goroot}`,
      `GOROOT=${installed.goroot} (environment): go commands that are run past ~/bin/go use this tree, which is go${installed.version}; the checks run without it`,
      'GOTOOLCHAIN=go1.21.0+auto (environment): go on PATH from 1.21 on runs go1.21.0 or a newer one; the checks run without it',
      `.godotenv sets GO_SDK_VERSION=${installed.version}, GOROOT=${installed.goroot}; ${installed.goroot} is go${installed.version}: it counts only in a shell that has loaded it, and not for the checks`,
    ]);
  });

  test('a run uses its toolchains and says the same as evidence', async () => {
    const place = machineWith((home) => {
      link(installed.goroot, join(home, '.gvm/gos', `go${installed.version}`));
      return { PATH: join(home, '.gvm/gos', `go${installed.version}`, 'bin') };
    });
    const parameters = [
      'run',
      place.repository,
      '--go',
      installed.version,
      '--source',
      'host',
      '--check',
      'toolchain.*,build',
      '--format',
      'json',
    ];
    const { stdout } = await runCli(parameters, { env: place.env });
    const report = Report.parse(JSON.parse(stdout));
    expect(report.toolchains).toMatchObject([{ version: installed.version, source: 'host', goroot: installed.goroot }]);
    expect(report.results.find(({ check }) => check === 'build')?.status).toBe('pass');
    const evidence = report.results.find(({ check }) => check === 'toolchain.resolve')!.evidence;
    expect(evidence).toContainEqual({ source: 'this machine', value: expect.stringContaining('go on PATH: ') });
  });
});
