// A stand-in for wsl.exe: the argument grammar, encodings, texts and exit codes of the real one, as its sources and
// localization/strings/en-US/Resources.resw (https://github.com/microsoft/WSL) and people's reports show them. What it starts
// runs inside a root of its own, in mount and PID namespaces that all starts of a distribution share, as on a real machine.
//
// WSL_STAND_IN names the state: see index.ts.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { translateVariables } from './wslenv.mjs';

const stateFile = process.env.WSL_STAND_IN;
const state = JSON.parse(readFileSync(stateFile, 'utf8'));
const folder = path.dirname(stateFile);

/** -1 as an exit code of Windows; on Linux only its last byte arrives (exit(3)). */
const failureCode = 0xff;

// Only an own value of 1 counts (src/windows/common/WslClient.cpp); versions before 0.64 know nothing of it.
const utf8 = process.env.WSL_UTF8 === '1' && state.knowsUtf8 !== false;

/** All texts of wsl.exe itself go to standard output, failures too. */
function say(text) {
  const lines = `${text}\n`.replaceAll('\n', '\r\n');
  process.stdout.write(utf8 ? Buffer.from(lines) : Buffer.from(lines, 'utf16le'));
}

class Failure extends Error {
  constructor(text, code) {
    super(code === undefined ? text : `${text}\nError code: ${code}`);
  }
}

const texts = {
  notInstalled:
    "The Windows Subsystem for Linux is not installed. You can install by running 'wsl.exe --install'.\nFor more information please visit https://aka.ms/wslinstall",
  noDistribution:
    "Windows Subsystem for Linux has no installed distributions.\nYou can resolve this by installing a distribution with the instructions below:\n\nUse 'wsl.exe --list --online' to list available distributions\nand 'wsl.exe --install <Distro>' to install.",
  notFound: 'There is no distribution with the supplied name.',
  busy: 'An install, uninstall, or conversion is in progress for this distribution.',
  userNotFound: 'User not found.',
  noVirtualization:
    'WSL2 is unable to start since virtualization is not enabled on this machine.\nPlease ensure the "Virtual Machine Platform" optional component is enabled and virtualization is turned on in your computer\'s firmware settings.\n\nEnable "Virtual Machine Platform" by running: wsl.exe --install --no-distribution\n\nFor information please visit https://aka.ms/enablevirtualization',
  denied: 'Access is denied.',
};

/** Faults of the machine: what every start says that needs the service. */
const machineFaults = {
  'not-installed': () => new Failure(texts.notInstalled),
  'no-virtualization': () => new Failure(texts.noVirtualization, 'Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED'),
  'no-virtualization-old': () =>
    new Failure(
      'Please enable the Virtual Machine Platform Windows feature and ensure virtualization is enabled in the BIOS.\nFor information please visit https://aka.ms/enablevirtualization',
      'Wsl/Service/CreateInstance/CreateVm/0x80370102',
    ),
  'access-denied': () => new Failure(texts.denied, 'Wsl/Service/E_ACCESSDENIED'),
  'package-broken': () => new Failure('The specified module could not be found.', 'Wsl/CallMsi/Install/REGDB_E_CLASSNOTREG'),
  policy: () =>
    new Failure('This program is blocked by group policy. For more information, contact your system administrator.', 'Wsl/ERROR_ACCESS_DISABLED_BY_POLICY'),
  'service-stopped': () =>
    new Failure(
      'The service cannot be started, either because it is disabled or because it has no enabled devices associated with it.',
      'Wsl/0x80070422',
    ),
};

function listed() {
  return state.distributions ?? [];
}

function find(name) {
  if (name === undefined) {
    const standard = listed().find((each) => each.default) ?? listed()[0];
    if (standard === undefined) throw new Failure(texts.noDistribution, 'Wsl/Service/WSL_E_DEFAULT_DISTRO_NOT_FOUND');
    return standard;
  }
  const found = listed().find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new Failure(texts.notFound, 'Wsl/Service/WSL_E_DISTRO_NOT_FOUND');
  return found;
}

const runFolder = (distribution) => path.join(folder, `distribution-${listed().indexOf(distribution)}`);

function initOf(distribution) {
  try {
    const pid = Number(readFileSync(path.join(runFolder(distribution), 'pid'), 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

const stateOf = (distribution) => (['Stopped', 'Running'].includes(distribution.state ?? 'Stopped') ? (initOf(distribution) === undefined ? 'Stopped' : 'Running') : distribution.state);

function list(options) {
  if (options.has('--online') || options.has('-o')) {
    say(`The following is a list of valid distributions that can be installed.\nInstall using 'wsl.exe --install <Distro>'.\n\nNAME                            FRIENDLY NAME\nUbuntu                          Ubuntu\nDebian                          Debian GNU/Linux`);
    return;
  }
  const quiet = options.has('--quiet') || options.has('-q');
  const busy = (each) => ['Installing', 'Uninstalling'].includes(each.state);
  let shown = listed().filter((each) => options.has('--all') || !busy(each) || options.has('--verbose') || options.has('-v'));
  if (options.has('--running')) shown = shown.filter((each) => stateOf(each) === 'Running');
  if (shown.length === 0) {
    if (quiet) return;
    if (options.has('--running')) throw new Failure('There are no running distributions.');
    throw new Failure(texts.noDistribution, 'Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND');
  }
  if (quiet) {
    say(shown.map(({ name }) => name).join('\n'));
    return;
  }
  if (options.has('--verbose') || options.has('-v')) {
    const width = Math.max(4, ...shown.map(({ name }) => name.length)) + 4;
    const row = (mark, name, text, version) => `${mark} ${name.padEnd(width)}${text.padEnd(16)}${version}`;
    const isDefault = (each) => each.default === true;
    // The headings are translated in other languages, and the states are too.
    const headings = state.headings ?? ['NAME', 'STATE', 'VERSION'];
    const rows = shown.map((each) => row(isDefault(each) ? '*' : ' ', each.name, state.states?.[stateOf(each)] ?? stateOf(each), each.version ?? 2));
    say([row(' ', ...headings), ...rows].join('\n'));
    return;
  }
  say(['Windows Subsystem for Linux Distributions:', ...shown.map((each) => (each.default ? `${each.name} (Default)` : each.name))].join('\n'));
}

function version() {
  // The wsl.exe of Windows itself, before the package of the store, knows no --version and prints its usage.
  if (state.version === null) throw new Failure('Copyright (c) Microsoft Corporation. All rights reserved.\n\nUsage: wsl.exe [Argument] [Options...] [CommandLine]');
  say(`WSL version: ${state.version ?? '2.7.11.0'}\nKernel version: 6.6.87.2-1\nWSLg version: 1.0.66\nMSRDC version: 1.2.6074\nDirect3D version: 1.611.1-81528511\nDXCore version: 10.0.26100.1-240331-1435.ge-release\nWindows version: 10.0.26100.4349`);
}

function status() {
  const standard = listed().find((each) => each.default);
  say([...(standard === undefined ? [] : [`Default Distribution: ${standard.name}`]), `Default Version: ${state.defaultVersion ?? 2}`].join('\n'));
}

/** Mounts what a distribution sees, and stays as its first process, which collects what others leave. */
const boot = `
set -e
mount --make-rprivate /
mkdir -p "$RUN/upper" "$RUN/work" "$RUN/root"
mount -t overlay overlay -o "lowerdir=$ROOT,upperdir=$RUN/upper,workdir=$RUN/work" "$RUN/root"
cd "$RUN/root"
mkdir -p proc sys dev run tmp mnt
mount -t proc proc proc
mount --rbind /sys sys
mount --rbind /dev dev
mount -t tmpfs -o mode=755 tmpfs run
mkdir -p run/WSL
chmod 1777 tmp
if [ -n "$DRIVE" ]; then mkdir -p mnt/c; mount --bind "$DRIVE" mnt/c; fi
printf '%s\\n' "$KERNEL" >"$RUN/osrelease"
mount --bind "$RUN/osrelease" proc/sys/kernel/osrelease
printf 'Linux version %s (root@build) #1 SMP\\n' "$KERNEL" >"$RUN/version"
mount --bind "$RUN/version" proc/version
case $FAULT in
  disk-full)
    for each in tmp root home var; do
      [ -d $each ] || continue
      mount -t tmpfs -o size=64k,mode=1777 tmpfs "$RUN/root/$each"
      cat /dev/zero >"$RUN/root/$each/full" 2>/dev/null || :
    done ;;
  read-only) mount -o remount,ro "$RUN/root" ;;
esac
: >"$RUN/ready"
set +e
while :; do sleep 1000000 & wait $!; done
`;

async function start(distribution) {
  const running = initOf(distribution);
  if (running !== undefined) return running;
  const run = runFolder(distribution);
  mkdirSync(run, { recursive: true });
  const lock = path.join(run, 'lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      await wait(10);
    }
  }
  try {
    const meanwhile = initOf(distribution);
    if (meanwhile !== undefined) return meanwhile;
    rmSync(path.join(run, 'ready'), { force: true });
    const kernel = distribution.version === 1 ? '4.4.0-26100-Microsoft' : '6.6.87.2-microsoft-standard-WSL2';
    const namespaces = spawn('unshare', ['--mount', '--pid', '--fork', '--kill-child=KILL', 'sh', '-c', boot], {
      detached: true,
      stdio: ['ignore', 'ignore', state.debug ? 2 : 'ignore'],
      env: { PATH: process.env.PATH, RUN: run, ROOT: distribution.root, DRIVE: state.drive ?? '', KERNEL: kernel, FAULT: distribution.fault ?? '' },
    });
    namespaces.unref();
    let ended = false;
    namespaces.once('exit', () => {
      ended = true;
    });
    while (!existsSync(path.join(run, 'ready'))) {
      if (ended) throw new Failure('The Linux distribution failed to start.', 'Wsl/Service/CreateInstance/E_FAIL');
      await wait(5);
    }
    const pid = Number(readFileSync(`/proc/${namespaces.pid}/task/${namespaces.pid}/children`, 'utf8').trim().split(' ')[0]);
    writeFileSync(path.join(run, 'pid'), String(pid));
    return pid;
  } finally {
    rmdirSync(lock);
  }
}

/** A row of /etc/passwd inside. */
function accountOf(distribution, name) {
  const rows = readFileSync(path.join(distribution.root, 'etc/passwd'), 'utf8').split('\n').map((line) => line.split(':'));
  const row = rows.find(([user]) => user === name);
  if (row === undefined) throw new Failure(texts.userNotFound, 'Wsl/Service/WSL_E_USER_NOT_FOUND');
  const [user, , uid, gid, , home, shell] = row;
  return { user, uid, gid, home, shell: shell || '/bin/sh' };
}

function environmentOf(distribution, account) {
  const interop = distribution.interop !== false;
  const drives = state.drive === undefined ? '' : ':/mnt/c/Windows/system32:/mnt/c/Windows';
  return {
    PATH: `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin${interop ? drives : ''}`,
    HOME: account.home,
    USER: account.user,
    LOGNAME: account.user,
    SHELL: account.shell,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    HOSTTYPE: 'x86_64',
    NAME: 'STAND-IN',
    WSL_DISTRO_NAME: distribution.name,
    ...(interop ? { WSL_INTEROP: '/run/WSL/1_interop' } : {}),
    ...translateVariables(process.env),
  };
}

const inside = 'cd "$1" 2>/dev/null || { echo "<3>WSL (9 - Relay) ERROR: CreateProcessCommon:725: chdir($1) failed 2" >&2; cd /; }; shift; exec "$@"';

async function execute({ name, user, cd, argv, shell }) {
  const distribution = find(name);
  if (!['Stopped', 'Running', undefined].includes(distribution.state)) throw new Failure(texts.busy, 'Wsl/Service/CreateInstance/E_ILLEGAL_STATE_CHANGE');
  if (distribution.fault === 'init-hangs') await new Promise(() => setInterval(() => undefined, 1000));
  if (distribution.fault === 'mount-failed')
    throw new Failure(
      `Failed to attach disk 'C:\\Users\\me\\ext4.vhdx' to WSL2: The system cannot find the file specified.`,
      'Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_FILE_NOT_FOUND',
    );
  const account = accountOf(distribution, user ?? distribution.user ?? 'root');
  const init = await start(distribution);
  const home = cd === '~' ? account.home : (cd ?? '/');
  const command = shell
    ? [account.shell, ...(argv.length === 0 ? ['-l'] : ['-l', '-c', argv.join(' ')])]
    : argv;
  const root = path.join(runFolder(distribution), 'root');
  // Not of our process group: on Windows the process inside does not end with wsl.exe.
  const child = spawn(
    '/usr/bin/nsenter',
    ['--target', String(init), '--mount', '--pid', '/usr/sbin/chroot', `--userspec=${account.uid}:${account.gid}`, '--groups=', root, '/bin/sh', '-c', inside, 'sh', home, ...command],
    { env: environmentOf(distribution, account), detached: true, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  // The relay: what goes in and out passes through wsl.exe, and its end is the end of standard input inside.
  process.stdin.pipe(child.stdin);
  child.stdin.on('error', () => undefined);
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  process.stdout.on('error', () => undefined);
  const [code, signal] = await new Promise((resolve) => child.once('close', (...end) => resolve(end)));
  if (code === 127 || code === 126) process.stderr.write(`<3>WSL (9 - Relay) ERROR: CreateProcessCommon:818: execvpe(${command[0]}) failed: No such file or directory\n`);
  return signal === null ? code : 128 + (await import('node:os')).constants.signals[signal];
}

function terminate(distribution) {
  const pid = initOf(distribution);
  if (pid === undefined) return;
  process.kill(pid, 'SIGKILL');
  spawnSync('sh', ['-c', 'while kill -0 "$1" 2>/dev/null; do sleep 0.01; done', 'sh', String(pid)]);
  rmSync(path.join(runFolder(distribution), 'pid'), { force: true });
}

const invalid = (argument) => new Failure(`Invalid command line argument: ${argument}\nPlease use 'wsl.exe --help' to get a list of supported arguments.`, 'Wsl/E_INVALIDARG');

/** The grammar: options of a start, then what to start; or one thing to manage. */
async function main(words) {
  const fault = machineFaults[state.fault];
  const [first, ...rest] = words;
  if (fault !== undefined && (state.fault === 'not-installed' || first !== '--version')) throw fault();
  const value = (name) => {
    if (words.length === 0) throw new Failure(`Command line argument ${name} requires a value.\nPlease use 'wsl.exe --help' to get a list of supported arguments.`, 'Wsl/E_INVALIDARG');
    return words.shift();
  };
  if (first === '--list' || first === '-l') return list(new Set(rest)) ?? 0;
  if (first === '--version' || first === '-v') return version() ?? 0;
  if (first === '--status') return status() ?? 0;
  if (first === '--terminate' || first === '-t') {
    terminate(find(rest[0]));
    say('The operation completed successfully. ');
    return 0;
  }
  if (first === '--shutdown') {
    for (const each of listed()) terminate(each);
    return 0;
  }
  const asked = { argv: [], shell: true };
  while (words.length > 0) {
    const word = words.shift();
    if (word === '--distribution' || word === '-d') asked.name = value(word);
    else if (word === '--user' || word === '-u') asked.user = value(word);
    else if (word === '--cd') asked.cd = value(word);
    else if (word === '--system') throw new Failure('The system distribution is not part of this stand-in.', 'Wsl/Service/E_NOTIMPL');
    else if (word === '--exec' || word === '-e') {
      Object.assign(asked, { shell: false, argv: words.splice(0) });
      if (asked.argv.length === 0) throw invalid(word);
    } else if (word === '--') asked.argv = words.splice(0);
    else if (word.startsWith('-')) throw invalid(word);
    else asked.argv = [word, ...words.splice(0)];
  }
  return execute(asked);
}

appendFileSync(path.join(folder, 'starts'), `${JSON.stringify(process.argv.slice(2))}\n`);
await wait(state.startMs ?? 0);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  say(error.message);
  process.exitCode = failureCode;
}
// What still reads standard input must not keep us.
process.stdin.destroy();
