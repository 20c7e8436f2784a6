import { displayUrl } from '../../go/download-failure.js';
import { goFlagsProblem, splitGoFlags } from '../../go/go-flags.js';
import { homeVariable } from '../../go/go-folders.js';
import { patternProblems } from '../../go/private-patterns.js';
import { parseProxyList } from '../../go/proxy-entries.js';
import { godebugKeys, harmfulGodebug, harmfulGoFlags, toolchainSetting } from '../../knowledge/go-settings.js';
import { isSetByFile } from '../../knowledge/go-variables.js';
import { memoryBudget } from '../../knowledge/memory-budget.js';
import { byHand, dropGodebugKeys, setHome, unsetVariable } from '../../knowledge/place-remedies.js';
import { debianPackages } from '../../knowledge/remedies.js';
import type { Check, CheckPage } from '../check.js';
import { pass, skip, unknown } from '../outcomes.js';
import { type FactReader, factCheck, type Judgement, trouble, unfit, warn } from './fact-check.js';
import { unreadableMemoryLimit, unsetMemoryLimit } from './memory.js';

const variablesDoc = 'https://pkg.go.dev/cmd/go#hdr-Environment_variables';

/** A question about one Go variable. */
/** Whether a variable that is not among the known ones is not set: `go env` tells all, and an environment without HOME is a part of one. */
function isWholeEnvironment(facts: FactReader): boolean {
  return (
    facts.aside('env.home') !== undefined || Object.values(facts.aside('env.variables') ?? {}).some(({ setBy }) => setBy === '`go env`')
  );
}

function variableCheck(
  id: string,
  variable: string,
  title: string,
  page: Pick<CheckPage, 'why'> & {
    readonly warn?: string;
    readonly fail?: string;
    readonly how: string;
    readonly sources?: readonly string[];
  },
  judge: (value: string, setBy: string, facts: FactReader) => Judgement,
): Check {
  return factCheck({
    id,
    title,
    page: {
      why: page.why,
      how: [
        `${variable} is read as the go command reads it: environment, the settings that the user keeps (GOENV), go.env of the toolchain; an empty one counts as unset.`,
        page.how,
      ],
      statuses: {
        pass: `${variable} is unset, or harmless`,
        ...(page.warn === undefined ? {} : { warn: page.warn }),
        ...(page.fail === undefined ? {} : { fail: page.fail }),
        unknown: 'the environment is not known',
      },
      sources: page.sources ?? [variablesDoc],
    },
    judge: (facts) => {
      const set = facts('env.variables')[variable];
      if (set === undefined && !isWholeEnvironment(facts))
        return unknown(`not determined: whether ${variable} is set was not written down`);
      return set === undefined
        ? pass(`${variable} is not set`, [{ source: variable, value: '(unset)' }])
        : judge(set.value, set.setBy, facts);
    },
  });
}

const onPath = factCheck({
  id: 'env.go',
  title: 'Which go does a shell run here?',
  sideEffects: ['runs'],
  page: {
    why: 'Two toolchains on PATH, a shim of a version switcher or a go.exe of Windows explain many a build that differs from that of the colleague.',
    how: [
      'Every `go` on PATH is looked up in the order of the shell, links are followed, shims are asked which tree they lead to, and the VERSION file of each tree is read.',
    ],
    statuses: {
      pass: 'one go, or the first of several is the one that counts',
      warn: 'the first go leads nowhere, or there is only a go.exe',
      skip: 'there is no go, which this program does not need',
      unknown: 'PATH is not known',
    },
    sources: ['https://go.dev/doc/manage-install'],
  },
  judge: (facts) => {
    const [commands, exes] = [facts('env.go'), facts.ifKnown('env.goExe') ?? []];
    const [first, ...behind] = commands;
    const newPath = [
      byHand(
        'Put the folder of the right toolchain first on PATH',
        ['export PATH=/usr/local/go/bin:"$PATH"', 'command -v go && go version'],
        {
          effect: 'at once, in this shell; a line in ~/.profile for new ones',
          undo: 'open a new shell',
          expect: 'env.go passes',
        },
      ),
    ];
    if (first === undefined && exes.length > 0) {
      return warn(`there is no go on PATH, only ${exes[0]} of Windows: it builds for Windows and sees other files`, newPath);
    }
    if (first === undefined) return skip('there is no go on PATH', [{ source: 'PATH', value: 'no go' }]);
    const name = ({ command, version, kind }: (typeof commands)[number]) =>
      `${command}${version === null ? '' : ` (go${version}${kind === 'chooser' ? ' through a shim' : ''})`}`;
    if (first.kind === 'chooser' && first.goroot === null)
      return warn(`${first.command} is a shim or wrapper that leads to no toolchain here`, newPath);
    return pass(`a shell runs ${name(first)}${behind.length === 0 ? '' : `; behind it: ${behind.map(name).join(', ')}`}`);
  },
});

const goroot = factCheck({
  id: 'env.goroot',
  title: 'Does GOROOT fit the go command?',
  page: {
    why: 'A GOROOT of another release gives "compile: version … does not match go tool version …". No installation since Go 1.10 needs the variable.',
    how: ['GOROOT is compared with the tree of the go on PATH, and the VERSION files of both with each other.'],
    statuses: {
      pass: 'unset, or the release of the go on PATH, or there is none to compare with',
      fail: 'another release, or no toolchain',
      unknown: 'the environment is not known',
    },
    sources: ['https://go.dev/doc/install/source#environment'],
  },
  judge: (facts) => {
    const set = facts('env.goroot');
    if (set === null) return pass('GOROOT is not set');
    const remedies = [unsetVariable('GOROOT', 'Unset GOROOT: each go command finds its own tree', 'env.goroot passes', set.setBy)];
    if (set.version === null)
      return trouble('fail', 'toolchain.mismatch', `GOROOT=${set.value} (${set.setBy}) holds no toolchain`, remedies);
    const first = facts('env.go')[0];
    if (first !== undefined && first.version !== null && first.version !== set.version) {
      return trouble(
        'fail',
        'toolchain.mismatch',
        `GOROOT=${set.value} (${set.setBy}) is go${set.version}, the go on PATH is go${first.version}`,
        remedies,
      );
    }
    const same = first?.version === set.version ? ', as the go on PATH' : '';
    return pass(`GOROOT=${set.value} is go${set.version}${same}`);
  },
});

const gotoolchain = variableCheck(
  'env.gotoolchain',
  'GOTOOLCHAIN',
  'Which releases may the go command switch to?',
  {
    why: 'With `local`, a go.mod that asks for a newer release is refused; with `auto` the go command downloads it.',
    how: 'Its form is checked by the rules of the go command.',
    warn: 'the go command refuses this value',
    sources: ['https://go.dev/doc/toolchain#select'],
  },
  (value, setBy) =>
    toolchainSetting.test(value)
      ? pass(`GOTOOLCHAIN=${value} (${setBy})`)
      : trouble('warn', 'toolchain.mismatch', `GOTOOLCHAIN=${value} (${setBy}) is no form that the go command knows`, [
          unsetVariable('GOTOOLCHAIN', 'Unset GOTOOLCHAIN', 'env.gotoolchain passes', setBy),
        ]),
);

const goflags = variableCheck(
  'env.goflags',
  'GOFLAGS',
  'Do the flags of GOFLAGS change what builds and tests mean?',
  {
    why: 'Flags that are set for everything are forgotten, and make builds pass or fail here and nowhere else.',
    how: `It is split as the go command splits it; ${Object.keys(harmfulGoFlags).join(', ')} are known to do harm.`,
    warn: 'a flag that does harm when it is set for everything',
  },
  (value, setBy) => {
    const problem = goFlagsProblem(value);
    if (problem !== undefined)
      return trouble('fail', 'undetermined', `GOFLAGS=${value} (${setBy}) is refused by the go command: ${problem}`, [
        unsetVariable('GOFLAGS', 'Unset GOFLAGS, or spell it right', 'env.goflags passes', setBy),
      ]);
    const bad = splitGoFlags(value)
      .map((flag) => flag.replace(/^--/, '-').replace(/=true$/, ''))
      .filter((flag) => Object.hasOwn(harmfulGoFlags, flag));
    return bad.length === 0
      ? pass(`GOFLAGS=${value} (${setBy})`)
      : warn(`GOFLAGS of ${setBy} has ${bad.map((flag) => `${flag}: ${harmfulGoFlags[flag]}`).join('; ')}`, [
          unsetVariable('GOFLAGS', 'Unset GOFLAGS, and give the flag where it is meant', 'env.goflags passes', setBy),
        ]);
  },
);

const godebug = variableCheck(
  'env.godebug',
  'GODEBUG',
  'Does GODEBUG harm every Go program here?',
  {
    why: 'GODEBUG counts for every Go program of the shell: the go command, its tools, all tests. Advice that goes round sets keys that help nothing and slow everything.',
    how: 'Each key is looked up among those that the releases since 1.18 know, and among the values that are known to do harm.',
    warn: 'a value that does harm',
    sources: ['https://pkg.go.dev/runtime#hdr-Environment_Variables', 'https://go.dev/doc/godebug'],
  },
  (value, setBy) => {
    const pairs = value.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string?]);
    const bad = pairs.flatMap(([key, setting = '']) =>
      harmfulGodebug
        .filter((row) => row.key === key && row.value.test(setting))
        .map(({ harm }) => ({ key, said: `${key}=${setting}: ${harm}` })),
    );
    if (bad.length > 0) {
      return warn(`GODEBUG of ${setBy} has ${bad.map(({ said }) => said).join('; ')}`, [
        dropGodebugKeys([...new Set(bad.map(({ key }) => key))], value, 'env.godebug passes'),
      ]);
    }
    const stray = pairs.map(([key]) => key).filter((key) => key !== '' && !key.startsWith('cpu.') && !godebugKeys.has(key));
    const note = stray.length === 0 ? '' : `; ${stray.join(', ')} is no key of a known release and does nothing`;
    return pass(`GODEBUG=${value} (${setBy})${note}`);
  },
);

const gomemlimit = variableCheck(
  'env.gomemlimit',
  'GOMEMLIMIT',
  'Can the runtime of Go read GOMEMLIMIT?',
  {
    why: 'With a value that it cannot read every Go program ends at once: the go command, its tools, all tests ("fatal error: malformed GOMEMLIMIT").',
    how: 'It must be a number with one of the suffixes B, KiB, MiB, GiB and TiB, or none, or `off`. Whether it leaves room is the question of mem.budget.',
    fail: 'it is none of these',
    sources: ['https://pkg.go.dev/runtime#hdr-Environment_Variables'],
  },
  (value, setBy) =>
    // The runtime reads no file of `go env -w`.
    memoryBudget.setting.test(value) || isSetByFile(setBy)
      ? pass(`GOMEMLIMIT=${value} (${setBy})`)
      : unfit(unreadableMemoryLimit(value, setBy), [unsetMemoryLimit('env.gomemlimit')]),
);

const goproxy = variableCheck(
  'env.goproxy',
  'GOPROXY',
  'Is GOPROXY a list that the go command can use?',
  {
    why: 'After a comma the next entry is asked only when a module is not there (404, 410), after a bar after any error. A list that is misspelt shows as a failed download much later.',
    how: 'The list is split as the go command splits it, and each entry must be an http, https or file URL, `direct` or `off`.',
    warn: 'an entry that is none of these',
    sources: ['https://go.dev/ref/mod#goproxy-protocol', 'https://go.dev/ref/mod#environment-variables'],
  },
  (value, setBy) => {
    const entries = parseProxyList(value);
    const bad = entries.filter(
      ({ kind, url }) => kind === 'proxy' && !(URL.canParse(url) && /^(?:https?|file):$/.test(new URL(url).protocol)),
    );
    if (bad.length > 0 || entries.length === 0) {
      const what =
        entries.length === 0
          ? 'names no proxy'
          : `has ${bad.map(({ url }) => displayUrl(url)).join(', ')}, which is no http, https or file URL`;
      return trouble('warn', 'net.proxy', `GOPROXY of ${setBy} ${what}`, [
        unsetVariable('GOPROXY', 'Unset GOPROXY, or spell it right', 'env.goproxy passes', setBy),
      ]);
    }
    const words = entries.map(
      ({ kind, url, anyErrorFallsThrough }, index) =>
        `${kind === 'proxy' ? displayUrl(url) : kind}${index === entries.length - 1 ? '' : anyErrorFallsThrough ? ', after any error' : ', where it has none'}`,
    );
    return pass(`GOPROXY (${setBy}): ${words.join(' ')}`);
  },
);

const protection = 'modules are taken without the proof that they are what everybody else got';

const gosumdb = variableCheck(
  'env.gosumdb',
  'GOSUMDB',
  'Is the checksum database asked?',
  {
    why: 'Without it, a module that is new to go.sum is believed whoever serves it. GOPRIVATE is the way for private modules.',
    how: '`off` switches it off.',
    warn: '`off`',
    sources: ['https://go.dev/ref/mod#checksum-database'],
  },
  (value, setBy) =>
    value === 'off'
      ? warn(`GOSUMDB=off (${setBy}): ${protection}`, [
          unsetVariable('GOSUMDB', 'Unset GOSUMDB, and name private modules by GOPRIVATE', 'env.gosumdb passes', setBy),
        ])
      : pass(`GOSUMDB=${value} (${setBy})`),
);

const privateNames = ['GOPRIVATE', 'GONOSUMDB', 'GONOSUMCHECK', 'GONOPROXY', 'GOINSECURE'] as const;

const goprivate = factCheck({
  id: 'env.goprivate',
  title: 'Do the variables for private modules cover the private modules, and those only?',
  page: {
    why: 'A pattern that fits every module takes the protection of the checksum database, or of TLS, away from all of them. One that fits none, because it is written wrongly, sends the names of private modules to the public proxy, and the download fails.',
    how: [
      `${privateNames.join(', ')} are read as the go command reads them; a pattern \`*\`, or one that begins with \`*\` and has no further part, fits every module.`,
      'Patterns are those of path.Match, separated by commas: a scheme, white space, `;`, `...` and broken classes make one that fits nothing, and the go command does not say so.',
    ],
    statuses: {
      pass: 'unset, or patterns with a name',
      warn: 'a pattern that fits every module, or none',
      unknown: 'the environment is not known',
    },
    sources: [
      'https://go.dev/ref/mod#private-modules',
      'https://pkg.go.dev/golang.org/x/mod/module#MatchPrefixPatterns',
      'https://pkg.go.dev/path#Match',
    ],
  },
  judge: (facts) => {
    const variables = facts('env.variables');
    const set = privateNames.filter((name) => variables[name] !== undefined);
    if (set.length === 0 && !isWholeEnvironment(facts))
      return unknown('not determined: whether private modules are named was not written down');
    const problems = set.flatMap((name) => patternProblems(variables[name]!.value).map((problem) => ({ name, ...problem })));
    const wide = set.filter(
      (name) => name === 'GONOSUMCHECK' || problems.some((problem) => problem.name === name && problem.fits === 'everything'),
    );
    const evidence = [
      { source: privateNames.join(', '), value: set.map((name) => `${name}=${variables[name]!.value}`).join(' ') || '(unset)' },
    ];
    const idle = problems.filter(({ name, fits }) => fits === 'nothing' && !wide.includes(name));
    if (wide.length === 0 && idle.length === 0)
      return pass(
        set.length === 0 ? 'no private modules are named' : set.map((name) => `${name}=${variables[name]!.value}`).join(', '),
        evidence,
      );
    const first = wide[0];
    const summaries = [
      ...(first === undefined
        ? []
        : [
            `${wide.map((name) => `${name}=${variables[name]!.value}`).join(', ')}: ${first === 'GOINSECURE' ? 'every module may come without TLS' : protection}`,
          ]),
      ...idle.map(({ name, pattern, why }) => `the pattern "${pattern}" of ${name} fits no module: ${why}`),
    ];
    return {
      ...warn(summaries.join('; '), [
        ...wide.map((name) =>
          unsetVariable(name, `Let ${name} name private modules only, or unset it`, 'env.goprivate passes', variables[name]!.setBy),
        ),
        ...[...new Set(idle.map(({ name }) => name))].map((name) =>
          byHand(
            `Write ${name} as patterns of module paths, separated by commas`,
            [`go env -w ${name}='git.example.com,*.corp.example.com,github.com/our-org'`],
            {
              effect: 'at once, where the environment does not set the variable; write your own hosts and organizations',
              undo: `go env -u ${name}`,
              expect: 'env.goprivate passes',
            },
          ),
        ),
      ]),
      evidence,
    };
  },
});

const home = factCheck({
  id: 'env.home',
  title: 'Does the go command find places for its caches?',
  page: {
    why: 'Without HOME, and without GOCACHE and GOMODCACHE, the go command ends with "build cache is required, but could not be located" or "module cache not found". Services of systemd and cron jobs often have no HOME.',
    how: ['HOME (USERPROFILE on Windows), GOCACHE, XDG_CACHE_HOME, GOMODCACHE and GOPATH are read as the go command reads them.'],
    statuses: { pass: 'both caches have a place', fail: 'a cache has no place', unknown: 'the environment is not known' },
    sources: [variablesDoc],
  },
  judge: (facts) => {
    const [folder, variables] = [facts('env.home'), facts('env.variables')];
    const name = homeVariable(facts.aside('platform.os') ?? 'linux');
    if (folder !== null) return pass(`${name}=${folder}`);
    const lacking = [
      ...(variables.GOCACHE === undefined ? ['GOCACHE'] : []),
      ...(variables.GOMODCACHE === undefined && variables.GOPATH === undefined ? ['GOMODCACHE'] : []),
    ];
    if (lacking.length === 0) return pass(`${name} is not set, and the caches are named by variables`);
    return trouble(
      'fail',
      'env.home-missing',
      `${name} is not set, and neither is ${lacking.join(' nor ')}: the go command finds no place for its caches`,
      [setHome('env.home passes')],
    );
  },
});

const gocache = variableCheck(
  'env.gocache',
  'GOCACHE',
  'May the go command use its build cache?',
  {
    why: 'GOCACHE=off, which older guides advise, is refused since Go 1.12: nothing builds.',
    how: '`off` and paths that are not absolute are refused by the go command.',
    warn: 'a value that the go command refuses',
  },
  (value, setBy) =>
    value.startsWith('/') || /^[A-Za-z]:[\\/]/.test(value)
      ? pass(`GOCACHE=${value} (${setBy})`)
      : trouble(
          'warn',
          'env.gocache',
          `GOCACHE=${value} (${setBy}) is refused: ${value === 'off' ? 'the build cache is required since Go 1.12' : 'it is no absolute path'}`,
          [unsetVariable('GOCACHE', 'Unset GOCACHE', 'env.gocache passes', setBy)],
        ),
);

const preload = factCheck({
  id: 'env.preload',
  title: 'Is a wrapper of the C library loaded into every program?',
  page: {
    why: 'A wrapper of LD_PRELOAD that is said to repair system calls reaches no Go program, because Go makes its system calls itself; it does reach the C compiler, git and cgo, and breaks what it does not know.',
    how: ['LD_PRELOAD of the environment is read.'],
    statuses: { pass: 'unset', warn: 'set', unknown: 'the environment is not known' },
    sources: ['https://man7.org/linux/man-pages/man8/ld.so.8.html'],
  },
  judge: (facts) => {
    const libraries = facts('env.preload');
    if (libraries === null) return pass('LD_PRELOAD is not set');
    return warn(`LD_PRELOAD=${libraries}: it changes no system call of Go, and may break compilers and cgo`, [
      unsetVariable('LD_PRELOAD', 'Unset LD_PRELOAD', 'env.preload passes'),
    ]);
  },
});

const compiler = factCheck({
  id: 'cgo.compiler',
  title: 'Can cgo compile?',
  sideEffects: ['runs', 'writes-temp'],
  page: {
    why: 'The race detector and packages with C need a compiler and the headers of the C library. Since Go 1.20 a missing compiler turns cgo off without a word; missing headers show only in the middle of a build.',
    how: ['The compiler that the go command would call compiles a file that includes stdlib.h and stdio.h, in a temporary folder.'],
    statuses: {
      pass: 'it compiles',
      warn: 'the compiler is there and cannot compile',
      skip: 'there is no compiler: cgo is off',
      unknown: 'it could not be tried',
    },
    sources: ['https://go.dev/doc/go1.20#cgo', 'https://pkg.go.dev/cmd/cgo'],
  },
  judge: (facts) => {
    const { command, state, said } = facts('cgo.compiler');
    if (state === 'works') return pass(`${command} compiles`);
    if (state === 'not-found') return skip(`there is no ${command}: cgo is off, and go test -race does not work`);
    const headers = state === 'no-headers';
    const remedies = headers
      ? [debianPackages('Install the headers of the C library', ['libc6-dev'], 'cgo.compiler passes')]
      : [debianPackages('Install a compiler that works', ['gcc', 'libc6-dev'], 'cgo.compiler passes')];
    const why = headers ? 'finds no headers of the C library' : `cannot compile (${said?.split('\n')[0] ?? 'it said nothing'})`;
    return trouble('warn', headers ? 'cgo.missing-header' : 'cgo.no-compiler', `${command} ${why}`, remedies);
  },
});

const driver = factCheck({
  id: 'container.runtime-driver',
  title: 'Do container runtimes leave the cgroups to systemd?',
  page: {
    why: 'On a machine with systemd and cgroup v2 there is one manager of the tree. A runtime with the driver cgroupfs makes groups beside it, and limits of containers in which tests run may not hold.',
    how: ['The configuration files of Docker, Podman, containerd and CRI-O are read; no daemon is asked.'],
    statuses: {
      pass: 'systemd, or a runtime that manages its own tree rightly',
      warn: 'cgroupfs beside systemd on cgroup v2',
      skip: 'no runtime says what it uses',
      unknown: 'the files could not be read, or it is not known whether systemd runs',
    },
    sources: ['https://kubernetes.io/docs/setup/production-environment/container-runtimes/#cgroup-drivers'],
  },
  judge: (facts) => {
    const drivers = facts('container.cgroupDrivers');
    if (drivers.length === 0)
      return skip('no container runtime says which cgroup driver it uses', [
        { source: 'configuration of container runtimes', value: 'none' },
      ]);
    const list = drivers.map(({ runtime, driver: name }) => `${runtime}: ${name}`).join(', ');
    const own = drivers.filter(({ driver: name }) => name === 'cgroupfs');
    if (own.length === 0) return pass(list);
    const [state, mode] = [facts('systemd.state'), facts('cgroup.mode')];
    if ((state !== 'running' && state !== 'degraded') || mode !== 'unified')
      return pass(`${list}; no systemd with cgroup v2 alone is here`);
    return warn(`${list}, while systemd manages cgroup v2`, [
      byHand(
        `Let ${own[0]!.runtime} use systemd`,
        [
          `grep -n -i cgroup ${
            own
              .map(({ file }) => file)
              .filter((file) => file.startsWith('/'))
              .join(' ') || '/etc/docker/daemon.json'
          }`,
        ],
        {
          kind: 'investigate',
          root: true,
          undo: 'nothing to undo: it only looks',
          expect: 'container.runtime-driver passes once the file says systemd and the runtime was restarted',
        },
      ),
    ]);
  },
});

const userNamespace = factCheck({
  id: 'userns.unprivileged',
  title: 'May an ordinary user make a user namespace?',
  sideEffects: ['runs'],
  page: {
    why: 'Rootless containers, bubblewrap and tests of sandboxes need it. Distributions forbid it by three different means, and the messages tell them not apart.',
    how: [
      'unshare(1) of util-linux or busybox makes one and maps its user to root; root tries it as nobody, through setpriv or runuser.',
      'When it is refused, the code of the refusal and the gates of the kernel tell the layer: no space (ENOSPC) is the limit of user namespaces; a refusal (EPERM) with the sysctl of Debian at 0 is that; a refused map with the sysctl of Ubuntu at 1 is AppArmor; else, with a seccomp filter, the filter.',
    ],
    statuses: {
      pass: 'it was made',
      warn: 'it was made, and the limit of another kind of namespace (user.max_mnt_namespaces and its like), which is made in it, is 0',
      fail: 'it was refused; the layer is named where it is known',
      skip: 'not Linux',
      unknown: 'it could not be tried as an ordinary user',
    },
    sources: [
      'https://man7.org/linux/man-pages/man7/user_namespaces.7.html',
      'https://ubuntu.com/blog/ubuntu-23-10-restricted-unprivileged-user-namespaces',
    ],
  },
  judge: (facts) => {
    if (facts('platform.os') !== 'linux') return skip('this is not Linux');
    const { allowed, deniedBy } = facts('userns.unprivileged');
    const off = Object.entries(facts.ifKnown('kernel.namespaceLimits') ?? {}).flatMap(([kind, most]) => (most === 0 ? [kind] : []));
    if (allowed && off.length === 0) return pass('an ordinary user gets a user namespace');
    const set = (name: string, value: string | number, before: string | number) =>
      byHand(`Allow it by the sysctl ${name}`, [`sysctl ${name}`, `sysctl -w ${name}=${value}`], {
        root: true,
        effect: 'at once, until the next start; a file in /etc/sysctl.d for longer',
        undo: `sysctl -w ${name}=${before}`,
        risk: 'more of the kernel can be reached by every user of this machine',
        expect: 'userns.unprivileged passes',
      });
    if (allowed)
      return warn(
        `an ordinary user gets a user namespace, and in it none of these: ${off.join(', ')} (user.max_${off[0]}_namespaces is 0)`,
        off.map((kind) => set(`user.max_${kind}_namespaces`, 15_000, 0)),
      );
    const look = byHand(
      'See what denies it',
      [
        'sysctl user.max_user_namespaces kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns',
        'grep -E "Seccomp|NoNewPrivs" /proc/self/status',
      ],
      {
        kind: 'investigate',
        undo: 'nothing to undo: it only looks',
        expect: 'the layer is known',
      },
    );
    const rows = {
      sysctl: { words: 'kernel.unprivileged_userns_clone is 0', remedy: set('kernel.unprivileged_userns_clone', 1, 0) },
      apparmor: {
        words: 'AppArmor (kernel.apparmor_restrict_unprivileged_userns is 1)',
        remedy: byHand('Give the one program that needs it a profile with `userns,`', ['ls /etc/apparmor.d', 'aa-status'], {
          kind: 'investigate',
          root: true,
          undo: 'nothing to undo: it only looks',
          expect: 'userns.unprivileged stays refused, and the program with the profile works',
        }),
      },
      seccomp: { words: 'a seccomp filter, most likely that of the container', remedy: look },
      limit: {
        words: 'the limit of user namespaces (user.max_user_namespaces), or too many nested ones',
        remedy: facts.ifKnown('kernel.maxUserNamespaces') === 0 ? set('user.max_user_namespaces', 15_000, 0) : look,
      },
      kernel: { words: 'a kernel without user namespaces', remedy: look },
      unknown: { words: 'a layer that is not known', remedy: look },
    };
    const { words, remedy } = rows[deniedBy ?? 'unknown'];
    return trouble('fail', 'userns.denied', `an ordinary user gets no user namespace, because of ${words}`, [remedy]);
  },
});

const gopath = factCheck({
  id: 'env.gopath',
  title: 'Is the module outside of the module cache?',
  page: {
    why: 'A module that lies inside the module cache is the copy of another one: it cannot be changed and is cleared away.',
    how: ['The folder is compared with the module cache.'],
    statuses: { pass: 'outside', warn: 'inside', unknown: 'the folder of the module or the module cache is not known' },
    sources: [variablesDoc],
  },
  judge: (facts) => {
    const [project, modules] = [facts('fs.project').path, facts('fs.goModCache').path];
    if (!`${project}/`.startsWith(`${modules}/`)) return pass(`${project} is outside of the module cache ${modules}`);
    return warn(`${project} lies in the module cache ${modules}`, [
      byHand('Clone the repository of the module to a folder of your own', ['go list -m -json all | head -n 20'], {
        kind: 'investigate',
        undo: 'nothing to undo: it only looks',
        expect: 'env.gopath passes in the clone',
      }),
    ]);
  },
});

export const goEnvironmentChecks: readonly Check[] = [
  onPath,
  goroot,
  gotoolchain,
  goflags,
  godebug,
  gomemlimit,
  goproxy,
  gosumdb,
  goprivate,
  home,
  gocache,
  gopath,
  preload,
  compiler,
];
export const containerChecks: readonly Check[] = [userNamespace, driver];
