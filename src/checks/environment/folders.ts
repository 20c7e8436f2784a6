import type { FolderFact } from '../../facts/active-values.js';
import { folderTrials, freeSpace } from '../../knowledge/file-systems.js';
import { byHand, moveFolder, setHome } from '../../knowledge/place-remedies.js';
import type { CompleteRemedy } from '../../knowledge/remedies.js';
import type { Finding } from '../../model/report.js';
import { shellWord } from '../../model/shell.js';
import { sizeText } from '../../model/sizes.js';
import type { CauseId } from '../../model/words.js';
import type { Check } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { type FactReader, factCheck, type Judgement, trouble } from './fact-check.js';

type FolderFactId = 'fs.tempDir' | 'fs.goTmpDir' | 'fs.goCache' | 'fs.goModCache';

interface Use {
  readonly id: string;
  readonly fact: FolderFactId;
  readonly title: string;
  readonly why: string;
  /** What the folder is called in a sentence. */
  readonly what: string;
  /** What lies there. */
  readonly holds: string;
  /** Steps that Go needs there. */
  readonly needs: readonly (keyof NonNullable<FolderFact['trial']>['steps'])[];
  /** The variable that names another folder, and a good one. */
  readonly variable: string;
  readonly better: string;
}

const uses: readonly Use[] = [
  {
    id: 'fs.tempdir',
    fact: 'fs.tempDir',
    title: 'Can the folder for temporary files be used, and is it large and fast enough?',
    why: 'The go command, the tools that it runs and every t.TempDir write there. On Debian 13 it may be memory, on WSL it is an ordinary folder of the distribution.',
    what: 'the folder for temporary files',
    holds: 'temporary files',
    needs: ['create', 'write', 'rename'],
    variable: 'TMPDIR',
    better: '"$HOME/.cache/go-tmp"',
  },
  {
    id: 'fs.gotmpdir',
    fact: 'fs.goTmpDir',
    title: 'Can a program be linked and run where the go command links test binaries?',
    why: '`go test` and `go run` link a program in GOTMPDIR (else TMPDIR, else /tmp) and run it there: on a file system without exec they end with "fork/exec …: permission denied", although `go build` works.',
    what: 'the folder for test binaries',
    holds: 'test binaries',
    needs: ['create', 'write', 'execute'],
    variable: 'GOTMPDIR',
    better: '"$HOME/.cache/go-tmp"',
  },
  {
    id: 'fs.gocache',
    fact: 'fs.goCache',
    title: 'Can the build cache be used, and is it on a fast local file system?',
    why: 'The go command does nothing without its build cache: it writes thousands of small files there, renames and locks them, and since Go 1.24 runs tools from it.',
    what: 'the build cache',
    holds: 'build cache',
    needs: ['create', 'write', 'rename', 'lock'],
    variable: 'GOCACHE',
    better: '"$HOME/.cache/go-build"',
  },
  {
    id: 'fs.gomodcache',
    fact: 'fs.goModCache',
    title: 'Can the module cache be used, and is it on a fast local file system that tells upper and lower case apart?',
    why: 'Modules are unpacked there, under locks; toolchains that a go.mod asks for are run from there.',
    what: 'the module cache',
    holds: 'module cache',
    needs: ['create', 'write', 'rename', 'lock'],
    variable: 'GOMODCACHE',
    better: '"$HOME/go/pkg/mod"',
  },
];

function folderCheck(use: Use): Check {
  return factCheck({
    id: use.id,
    title: use.title,
    sideEffects: ['runs', 'writes-temp'],
    page: {
      why: use.why,
      how: [
        'The folder is found by the rules of the go command, without running it: environment, the file of `go env -w`, defaults.',
        'In a new folder below it, which is removed at once, files are made, written, run, locked, renamed and linked, and their times and permissions looked at. Nothing is tried where the folder does not exist yet: then the nearest folder above must let this user make entries.',
        'Free bytes and inodes come from statfs(2), type and options from the mount table.',
        'The module cache must tell upper from lower case. Under WSL a tmpfs over /tmp is named: WSL itself mounts none. Little space is told once for all folders on the same file system, and a refusal once for all that are meant to be in the same place.',
        `Up to ${folderTrials.samples} small files are made and looked at; the median is compared with the fastest folder of Go that is on a local disk.`,
      ],
      statuses: {
        pass: 'everything that Go does there works',
        warn: 'it works, but there is little space, or it is slow, on a Windows drive, on the network, or one of the above',
        fail: 'something that Go does there fails',
        unknown: 'it could not be tried, or the folder is not known',
      },
      sources: [
        'https://pkg.go.dev/cmd/go#hdr-Environment_variables',
        'https://pkg.go.dev/os#TempDir',
        'https://man7.org/linux/man-pages/man2/statfs.2.html',
      ],
    },
    judge: (facts) => judgeFolder(facts, use),
  });
}

function judgeFolder(facts: FactReader, use: Use): Judgement {
  const folder = facts(use.fact);
  const { what } = use;
  const place = `${what}, ${folder.path} (${folder.setBy})`;
  const failure = failureOf(folder, use);
  if (failure !== undefined) {
    const { cause, where, message } = failure;
    // The same refusal of the same place is one trouble, however many of the folders of Go are meant to be there.
    const sharing = uses.filter((each) => {
      const other = each === use ? folder : facts.aside(each.fact);
      const same = other === undefined ? undefined : failureOf(other, each);
      return same !== undefined && same.where === where && same.message === message;
    });
    const missing = where === folder.path ? '' : `it does not exist, and in ${where} `;
    const summary = `${place}: ${missing}${message}`;
    const told = sharing.length === 1 ? summary : `${where}: ${message}: ${sharing.map(({ holds }) => holds).join(', ')}`;
    const remedy = remedyOf(cause, { where, setBy: folder.setBy }, facts.aside('env.home') ?? undefined, use, sharing);
    const finding: Finding = { cause, severity: 'fail', message: told, remedies: [remedy] };
    return { status: 'fail', summary, findings: [finding], remedies: [remedy] };
  }
  const short = shortOfSpace(folder);
  const worries = [...worriesOf(facts, folder, use.fact)];
  const [worst] = worries;
  const findings = [
    ...(short === undefined ? [] : [noSpace(facts, folder, use, short)]),
    ...(worst === undefined
      ? []
      : [worry(worst.cause, `${place}: ${worries.map(({ message }) => message).join('; ')}`, elsewhere([use], folder.setBy))]),
  ];
  if (findings.length > 0) {
    const summary = `${place}: ${[...(short === undefined ? [] : [short]), ...worries.map(({ message }) => message)].join('; ')}`;
    return { status: 'warn', summary, findings, remedies: findings.flatMap(({ remedies = [] }) => remedies) };
  }
  if (folder.trial === null && folder.access === null) return unknown(`not determined: ${place} could not be tried`);
  if (folder.trial?.steps.create.startsWith('untried') === true)
    return unknown(`not determined: ${place} ${folder.trial.steps.create.slice(9)}`);
  const type = folder.type === null ? '' : `, ${folder.type}`;
  const free = folder.availableBytes === null ? '' : `, ${sizeText(folder.availableBytes)} free`;
  if (folder.exists !== true) return pass(`${place} does not exist yet and can be made${type}${free}`);
  const open = use.needs.filter((step) => folder.trial?.steps[step].startsWith('untried') === true);
  const untried = open.length === 0 ? '' : ` (not tried: ${open.join(', ')})`;
  if (open.includes('execute')) return unknown(`not determined: whether programs run in ${place}: ${folder.trial?.steps.execute.slice(9)}`);
  return pass(`${place} works${type}${free}${untried}`);
}

/** @param where the folder that refuses */
function remedyOf(
  cause: CauseId,
  { where, setBy }: { readonly where: string; readonly setBy: string },
  home: string | undefined,
  use: Use,
  sharing: readonly Use[],
): CompleteRemedy {
  if (cause === 'fs.no-space') return makeRoom(where);
  const together = sharing.filter(({ variable }) => variable === use.variable);
  // HOME itself cannot be used, so that no better folder is below it.
  const homeRefuses = home !== undefined && `${home}/`.startsWith(where.replace(/\/*$/, '/'));
  return homeRefuses ? setHome(passing(together)) : elsewhere(together, setBy);
}

function worry(cause: CauseId, message: string, remedy: CompleteRemedy): Finding {
  return { cause, severity: 'warn', message, remedies: [remedy] };
}

/** Little space is one trouble, however many of the folders of Go lie on that file system. */
function noSpace(facts: FactReader, folder: FolderFact, use: Use, short: string): Finding {
  const { mountPoint } = folder;
  const sharing = uses.filter(({ fact }) => {
    const other = facts.aside(fact);
    return fact === use.fact || (mountPoint !== null && other?.mountPoint === mountPoint && shortOfSpace(other) !== undefined);
  });
  const where = mountPoint === null ? folder.path : mountPoint;
  return worry('fs.no-space', `${short} at ${where}: ${sharing.map(({ holds }) => holds).join(', ')}`, makeRoom(where));
}

/** Undefined where there is enough. */
function shortOfSpace({ availableBytes, freeInodes, kind, type }: FolderFact): string | undefined {
  if (availableBytes !== null && availableBytes < freeSpace.warnBytes)
    return `only ${sizeText(availableBytes)} free${kind === 'memory' ? `, in memory (${type})` : ''}`;
  return freeInodes !== null && freeInodes < freeSpace.warnInodes && freeInodes >= 0 ? `only ${freeInodes} inodes free` : undefined;
}

interface Worry {
  readonly cause: CauseId;
  readonly message: string;
}

/** What each code of errno(3) is to Go. */
const causes: Readonly<Record<string, CauseId>> = {
  ENOSPC: 'fs.no-space',
  EDQUOT: 'fs.no-space',
  EROFS: 'fs.read-only',
  EACCES: 'fs.permission',
  EPERM: 'fs.permission',
  ENOLCK: 'fs.no-locking',
  ETXTBSY: 'fs.text-busy',
};

interface Failure extends Worry {
  /** The folder that refuses: the nearest that exists. */
  readonly where: string;
}

function failureOf(folder: FolderFact, { needs, fact }: Use): Failure | undefined {
  const { access, trial, exists, examined, options, path: where } = folder;
  if (exists === false && fact !== 'fs.goCache' && fact !== 'fs.goModCache') {
    return { cause: 'fs.permission', where, message: 'it does not exist, and the go command does not make it' };
  }
  if (access !== null && access !== 'ok' && !access.startsWith('untried')) {
    return {
      cause: causes[access] ?? 'undetermined',
      where: exists === true ? where : examined,
      message: `this user can make nothing${exists === true ? ' in it' : ''} (${access})`,
    };
  }
  for (const step of needs) {
    const answer = trial?.steps[step] ?? 'ok';
    if (answer === 'ok' || answer.startsWith('untried')) continue;
    if (step === 'execute' && (answer === 'EACCES' || answer === 'EPERM')) {
      const mount = options?.includes('noexec') === true ? 'it is mounted noexec' : `the kernel refuses to run what lies there (${answer})`;
      return { cause: 'fs.noexec', where, message: `${mount}: test binaries cannot be run` };
    }
    const inodes = answer === 'ENOSPC' && (folder.availableBytes ?? 0) > folderTrials.writeBytes && folder.freeInodes === 0;
    const explained = inodes ? 'no inode is left' : answer;
    return {
      cause: step === 'lock' ? 'fs.no-locking' : (causes[answer] ?? 'undetermined'),
      where,
      message: `${failedStep[step]} (${explained})`,
    };
  }
  return undefined;
}

const failedStep: Readonly<Record<Use['needs'][number], string>> = {
  create: 'no file can be made',
  write: 'nothing can be written',
  execute: 'programs cannot be run',
  unnamed: 'no file without a name can be made',
  lock: 'files cannot be locked',
  rename: 'files cannot be renamed',
  symlink: 'no symbolic link can be made',
  hardlink: 'no hard link can be made',
  chmod: 'permissions cannot be changed',
};

function* worriesOf(facts: FactReader, folder: FolderFact, fact: FolderFactId): Generator<Worry> {
  const { kind, type, timesSlower, speed, mountPoint, trial } = folder;
  if (kind === 'windows')
    yield { cause: 'wsl.windows-drive', message: `it is on a Windows drive (${type}), where each small file takes long` };
  else if (kind === 'network') yield { cause: 'undetermined', message: `it is on a network file system (${type})` };
  else if (
    timesSlower !== null &&
    speed !== null &&
    timesSlower >= folderTrials.slowFactor &&
    speed.createMicroseconds >= folderTrials.slowMicroseconds
  ) {
    yield {
      cause: 'undetermined',
      message: `a small file takes ${speed.createMicroseconds} µs there, ${timesSlower} times as long as on the local disk`,
    };
  }
  if (fact === 'fs.goModCache' && trial?.caseSensitive === false && kind !== 'windows') {
    yield { cause: 'undetermined', message: 'upper and lower case are the same there: files of some modules overwrite each other' };
  }
  // A tmpfs that somebody mounted over /tmp: WSL itself never does.
  if (fact === 'fs.tempDir' && kind === 'memory' && mountPoint === '/tmp' && (facts.aside('platform.wsl') ?? 'none') !== 'none') {
    yield { cause: 'undetermined', message: 'a tmpfs is mounted over /tmp: it takes memory, and hides the sockets of WSLg' };
  }
}

/** @param uses one or more of the same variable */
function elsewhere(uses: readonly Use[], setBy: string): CompleteRemedy {
  const { variable, better } = uses[0]!;
  const what = uses.map((use) => use.what).join(' and ');
  return moveFolder(variable, setBy, better, `Put ${what} on the local disk`, passing(uses));
}

function passing(uses: readonly Use[]): string {
  return `${uses.map(({ id }) => id).join(' and ')} ${uses.length === 1 ? 'passes' : 'pass'}`;
}

function makeRoom(path: string): CompleteRemedy {
  const quoted = shellWord(path);
  return byHand(
    'Make room: see what takes it, and drop what the go command can make again',
    [`df -h ${quoted}; df -i ${quoted}`, 'go clean -cache'],
    {
      undo: 'nothing to undo: the next builds fill the cache again',
      risk: 'the next build takes as long as the first',
      expect: 'the next run shows more space',
    },
  );
}

/** The folder that was asked about. */
const project = factCheck({
  id: 'fs.project',
  title: 'Is the module on a local file system?',
  page: {
    why: 'Each build and test looks at every file of the module. On a Windows drive seen from Linux each look goes through another kernel: builds take several times as long.',
    how: ['The mount of the folder is looked up in the mount table and its type asked by statfs(2). Nothing is ever written there.'],
    statuses: {
      pass: 'a file system of this machine',
      warn: 'a Windows drive or a network file system',
      unknown: 'the file system is not known',
    },
    sources: ['https://learn.microsoft.com/windows/wsl/filesystems', 'https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html'],
  },
  judge: (facts) => {
    const { path, kind, type, mountPoint } = facts('fs.project');
    if (kind === null)
      return unknown(`not determined: the file system of ${path} is ${type === null ? 'not known' : `${type}, which is in no table`}`);
    if (kind === 'windows') {
      return trouble('warn', 'wsl.windows-drive', `${path} is on a Windows drive (${type}, mounted at ${mountPoint})`, [
        byHand(
          'Clone the repository below HOME, on the file system of the distribution',
          ['git clone "$(git remote get-url origin)" ~/"$(basename "$PWD")"'],
          {
            undo: 'remove the new clone',
            risk: 'work that is not pushed stays in the old folder',
            expect: 'fs.project passes in the new folder',
          },
        ),
      ]);
    }
    if (kind === 'network') {
      return trouble('warn', 'undetermined', `${path} is on a network file system (${type})`, [
        byHand('Work in a clone on the local disk', ['git clone "$(git remote get-url origin)" ~/"$(basename "$PWD")"'], {
          undo: 'remove the new clone',
          risk: 'work that is not pushed stays in the old folder',
          expect: 'fs.project passes in the new folder',
        }),
      ]);
    }
    return pass(`${path} is on ${type}${mountPoint === null ? '' : ` (mounted at ${mountPoint})`}`);
  },
});

/** What tests may rely on. */
const features = factCheck({
  id: 'fs.features',
  title: 'What can the folder for temporary files do that tests rely on?',
  sideEffects: ['runs', 'writes-temp'],
  page: {
    why: 'Tests of programs that handle files fail on file systems that keep no permissions, have no links, or take upper for lower case, and nobody thinks of the file system.',
    how: [
      'Links, permissions, unnamed files (O_TMPFILE), locks, case and the grain of modification times are tried in a new folder below the one for temporary files.',
    ],
    statuses: {
      pass: 'all of it works',
      warn: 'something that tests rely on does not work',
      unknown: 'it could not be tried',
    },
    sources: ['https://man7.org/linux/man-pages/man2/open.2.html', 'https://man7.org/linux/man-pages/man2/flock.2.html'],
  },
  judge: (facts) => {
    const { trial, path, type } = facts('fs.tempDir');
    if (trial === null || trial.steps.create !== 'ok') return unknown(`not determined: nothing could be tried in ${path}`);
    const lacking = (['rename', 'symlink', 'hardlink', 'chmod', 'lock'] as const)
      .filter((step) => trial.steps[step] !== 'ok' && !trial.steps[step].startsWith('untried'))
      .map((step) => `${failedStep[step]} (${trial.steps[step]})`);
    if (trial.caseSensitive === false) lacking.push('upper and lower case are the same');
    if ((trial.timeGranularityNs ?? 1) >= 1e9) lacking.push(`modification times are kept to ${trial.timeGranularityNs! / 1e9} s`);
    if (lacking.length > 0) {
      return trouble('warn', 'undetermined', `${path}${type === null ? '' : ` (${type})`}: ${lacking.join('; ')}`, [
        byHand('Let temporary files go to the local disk', ['mkdir -p ~/.cache/tmp', 'export TMPDIR=~/.cache/tmp'], {
          effect: 'at once, in this shell',
          undo: 'unset TMPDIR',
          expect: 'fs.features passes',
        }),
      ]);
    }
    const unnamed = /^(?:ok|untried)/.test(trial.steps.unnamed) ? '' : '; O_TMPFILE does not work, for which programs have another way';
    return pass(`links, permissions, locks, case and times work in ${path}${unnamed}`);
  },
});

export const folderChecks: readonly Check[] = [...uses.map(folderCheck), project, features];
