import type { CauseId } from '../model/words.js';
import { environmentLimits } from './environment-limits.js';
import { byHand, moveFolder, setHome } from './place-remedies.js';
import {
  type CompleteRemedy,
  debianPackages,
  investigation,
  onePackageAtATime,
  raiseCpuLimit,
  raiseMemoryLimit,
  raiseTaskLimit,
  resourceLimit,
  setClock,
  sysctl,
  wslConfig,
  wslEdit,
} from './remedies.js';

/** Where a failure is mended in another way, the innermost first: what is seen of several holds for the first. */
export const remedyContexts = ['kubernetes', 'podman', 'docker', 'wsl', 'github', 'systemd', 'machine'] as const;
export type RemedyContext = (typeof remedyContexts)[number];

type Rows = Readonly<Partial<Record<RemedyContext, readonly CompleteRemedy[]>>>;

/** Lines of a file that somebody keeps: a workflow, a Dockerfile, a manifest. */
function lines(file: string, summary: string, text: readonly string[], expect: string, more: Partial<CompleteRemedy> = {}): CompleteRemedy {
  const effect = 'with the next run, build or pod that is made of it';
  const commands = [`# in ${file}:`, ...text.map((line) => `#   ${line}`)];
  return { ...byHand(summary, commands, { effect, undo: 'take the lines out again', expect }), ...more };
}

const workflow = lines.bind(undefined, 'the workflow');
const pod = lines.bind(undefined, 'the manifest of the pod');

/** A drop-in of a unit. @param settings below [Service] */
function unit(summary: string, settings: readonly string[], expect: string, more: Partial<CompleteRemedy> = {}): CompleteRemedy {
  const commands = ['systemctl edit "$UNIT"', '# below [Service]:', ...settings.map((line) => `#   ${line}`)];
  const effect = 'after systemctl restart of the unit';
  return { ...byHand(summary, commands, { root: true, effect, undo: 'systemctl revert "$UNIT"', expect }), ...more };
}

/** Both engines take the same options. @param options of `run` */
function engines(
  summary: string,
  options: string,
  expect: string,
  more: Partial<CompleteRemedy> = {},
): Readonly<Record<'docker' | 'podman', readonly CompleteRemedy[]>> {
  const row = (name: string): CompleteRemedy => ({
    ...byHand(summary, [`${name} run ${options} "$IMAGE"`], {
      effect: 'in the container that it makes',
      undo: 'make the container without the option',
      expect,
    }),
    ...more,
  });
  return { docker: [row('docker')], podman: [row('podman')] };
}

const largerRunner = workflow(
  'Take a larger runner, or give the job’s container more where it has a limit',
  ['runs-on: a label of a larger runner', 'container: { options: --memory 8g }'],
  'the job is not killed',
  { risk: 'larger runners are paid for by the minute' },
);
const goTemp = (expect: string) =>
  moveFolder('GOTMPDIR', 'the environment', '"$HOME/.cache/go-tmp"', 'Let the go command build below HOME', expect);

const ownProfile = 'go-wsl-conform seccomp generate --help';
const profileExpect = 'the program runs, and the filter stays in force';
const updatedEngine = (name: string): CompleteRemedy =>
  byHand(
    'Update the engine and libseccomp: a profile that knows a call allows it, or answers ENOSYS, with which programs cope',
    [`${name} version`, 'runc --version; crun --version'],
    { effect: 'after the update, for containers that start then', undo: 'install the older packages again', expect: profileExpect },
  );
const withProfile = engines('Give the container a profile that allows the call', '--security-opt seccomp=go.json', profileExpect);

/** A filter refuses what a Go release needs: it stays, and the call is allowed. */
const filters: Rows = {
  kubernetes: [
    pod(
      'Give the pod a profile that allows the call, from the folder of the kubelet',
      ['securityContext: { seccompProfile: { type: Localhost, localhostProfile: go.json } }'],
      profileExpect,
      { risk: 'the profile must lie on each node, below /var/lib/kubelet/seccomp' },
    ),
  ],
  docker: [updatedEngine('docker'), ...withProfile.docker],
  podman: [updatedEngine('podman'), ...withProfile.podman],
  wsl: [
    investigation(
      'See whether the filter is that of a container or of WSL’s network',
      ['grep -E "Seccomp|NoNewPrivs" /proc/1/status /proc/self/status'],
      'Seccomp: 0 for process 1; a filter of process 1 comes with mirrored networking, and refuses no call of Go',
    ),
  ],
  github: [
    workflow(
      'Give the job’s container a profile that allows the call; the runner itself has no filter',
      ['container: { options: --security-opt seccomp=/path/on/the/runner/go.json }'],
      profileExpect,
    ),
  ],
  systemd: [
    unit('Let the unit make the call', ['SystemCallFilter=@system-service', 'SystemCallErrorNumber=ENOSYS'], profileExpect, {
      risk: 'the filter of the unit allows what @system-service names',
    }),
  ],
  machine: [
    investigation(
      'See who put the filter there, and make a profile of what the program needs',
      ['grep Seccomp /proc/self/status', ownProfile],
      'the program that starts yours, as a sandbox does, has the filter',
    ),
  ],
};

const trustedRoots: CompleteRemedy = byHand(
  'Add the certificate of the proxy or of the own authority to those that the system trusts',
  ['cp company.crt /usr/local/share/ca-certificates/', 'update-ca-certificates'],
  {
    root: true,
    effect: 'at once, for programs that start then (names as in Debian and Ubuntu)',
    undo: 'rm /usr/local/share/ca-certificates/company.crt && update-ca-certificates --fresh',
    risk: 'whoever holds the key of that authority can read and change what this machine downloads',
    expect: 'net.tls-roots and net.goproxy pass',
  },
);

const proxyOf = (where: string, commands: readonly string[], effect: string, root = false): CompleteRemedy =>
  byHand(`Correct the proxy where it is set: ${where}`, commands, {
    effect,
    root,
    undo: 'write the old value again',
    expect: 'net.proxy and net.goproxy pass',
  });

const randomBits = sysctl(
  'Shuffle addresses less, as far as the race detector is proved with',
  'vm.mmap_rnd_bits',
  environmentLimits.addressRandomBits,
  'the value that it had',
  'go test -race -count=1 sort passes',
);
const onTheHost = (remedy: CompleteRemedy): CompleteRemedy => ({
  ...remedy,
  summary: `${remedy.summary} (on the machine that runs the container)`,
});

const userNamespaces = sysctl(
  'Allow user namespaces',
  'user.max_user_namespaces',
  environmentLimits.taskNumbers,
  'the value that it had',
  'userns.unprivileged passes',
);
const apparmorNamespaces: CompleteRemedy = {
  ...sysctl(
    'Let programs without an AppArmor profile of their own make user namespaces (Ubuntu 23.10 and later)',
    'kernel.apparmor_restrict_unprivileged_userns',
    0,
    1,
    'userns.unprivileged passes',
  ),
  risk: 'each program of this machine may make user namespaces, through which faults of the kernel have been reached',
};

const safeFolder = (folder: string): CompleteRemedy =>
  byHand('Say that the folder is trusted', [`git config --global --add safe.directory ${folder}`], {
    undo: 'git config --global --unset-all safe.directory',
    expect: 'git status works in it',
    risk: 'what the owner of the folder writes into .git/config is carried out by git',
  });

const restartResolver = byHand(
  'See who answers for names, and let it start anew',
  ['resolvectl status', 'systemctl restart systemd-resolved'],
  {
    root: true,
    undo: 'nothing to undo',
    expect: 'net.nameserver passes',
  },
);

const clockByNetwork: CompleteRemedy = byHand(
  'Let the time of the network set the clock',
  ['timedatectl set-ntp true', 'timedatectl timesync-status'],
  {
    root: true,
    undo: 'timedatectl set-ntp false',
    risk: 'programs that measure durations by the wall clock see a jump',
    expect: 'clock.sanity passes',
  },
);
const clockOfTheHost = investigation(
  'A container has the clock of its machine: compare them, and set that one',
  ['date -u'],
  'the same time as on the machine and as elsewhere',
);

const moreFiles = resourceLimit('Allow more open files', 'nofile', 'n', String(environmentLimits.openFilesAdvised), 'limits.nofile passes');
const moreUserTasks = resourceLimit(
  'Let the user have more tasks',
  'nproc',
  'u',
  String(environmentLimits.taskNumbers),
  'limits.nproc passes',
);
const moreAddressSpace = resourceLimit('Lift the limit of address space', 'as', 'v', 'unlimited', 'limits.as passes');
const moreTaskNumbers = sysctl(
  'Set the default of the kernel again',
  'kernel.pid_max',
  environmentLimits.taskNumbers,
  'the value that it had',
  'kernel.pid-max passes',
);
const enoughTasks = (setter: Parameters<typeof raiseTaskLimit>[0]) => raiseTaskLimit(setter, environmentLimits.tasksAdvised);
const limitOfPods = lines(
  'the configuration of the kubelet',
  'Raise the limit of tasks that each pod of the node has',
  [`podPidsLimit: ${environmentLimits.tasksAdvised}`],
  'pids.limit passes',
  {
    effect: 'after a restart of the kubelet, for pods that start then',
    root: true,
    risk: 'one pod can take more of the task numbers of the node',
  },
);

const localCaches = (file: string) =>
  lines(
    file,
    'Keep the caches of Go on a disk of the machine, not on a network file system',
    ['GOCACHE=/cache/go-build and GOMODCACHE=/cache/mod, on a local volume'],
    'fs.gocache and fs.gomodcache pass',
  );

const killedBy = (summary: string, commands: readonly string[], expect: string, root = false) =>
  investigation(summary, commands, expect, root);

const moreSwap: CompleteRemedy = byHand(
  'Give the machine swap, so that it slows down before it kills',
  ['fallocate -l 4G /swapfile-go-conform', 'chmod 600 /swapfile-go-conform', 'mkswap /swapfile-go-conform', 'swapon /swapfile-go-conform'],
  {
    root: true,
    effect: 'at once, until the next start; a line in /etc/fstab keeps it',
    undo: 'swapoff /swapfile-go-conform && rm /swapfile-go-conform',
    risk: 'what is swapped out is slow; a kubelet without failSwapOn: false does not start',
    expect: 'free -m shows the swap',
  },
);

/**
 * What to do about a cause where it depends on the place: cause → place → remedies, the first the one to try first. Beside those of the
 * texts and of the checks; a place without a row has the general ones.
 */
export const contextRemedies: Readonly<Partial<Record<CauseId, Rows>>> = {
  'oom.cgroup': {
    kubernetes: [raiseMemoryLimit('kubernetes')],
    docker: [raiseMemoryLimit('docker')],
    podman: [raiseMemoryLimit('podman')],
    wsl: [raiseMemoryLimit('systemd')],
    github: [onePackageAtATime, largerRunner],
    systemd: [raiseMemoryLimit('systemd')],
    machine: [raiseMemoryLimit('other')],
  },
  'oom.global': {
    kubernetes: [
      byHand(
        'Ask for the memory that it needs, so that the pod is placed where there is as much',
        ['kubectl set resources "deployment/$NAME" --requests=memory=4Gi'],
        {
          effect: 'with the new pods that it starts',
          undo: 'kubectl rollout undo "deployment/$NAME"',
          expect: 'the node is not short of memory',
        },
      ),
    ],
    docker: [onTheHost(moreSwap)],
    podman: [onTheHost(moreSwap)],
    wsl: [raiseMemoryLimit('wsl')],
    github: [onePackageAtATime, largerRunner],
    systemd: [moreSwap],
    machine: [moreSwap],
  },
  'oom.rlimit': {
    ...engines('Give the container no limit of address space', '--ulimit as=-1', 'limits.as passes'),
    kubernetes: [investigation('A pod inherits the limits of the container runtime of its node', ['ulimit -v'], 'unlimited')],
    wsl: [moreAddressSpace],
    github: [moreAddressSpace],
    systemd: [unit('Lift the limit of the unit', ['LimitAS=infinity'], 'limits.as passes')],
    machine: [moreAddressSpace],
  },
  'kill.external': {
    kubernetes: [
      killedBy(
        'See whether Kubernetes ended it: at a limit, by an eviction, or after a failed probe',
        ['kubectl describe pod "$POD"', 'kubectl get events --field-selector "involvedObject.name=$POD"'],
        'Reason: OOMKilled, Evicted, or Killing',
      ),
    ],
    docker: [
      killedBy(
        'See whether the container was ended at its limit of memory',
        ['docker inspect --format \'{{json .State}}\' "$CONTAINER"'],
        'OOMKilled true, or false: then a stop or a kill of somebody',
      ),
    ],
    podman: [
      killedBy(
        'See whether the container was ended at its limit of memory',
        ['podman inspect --format \'{{json .State}}\' "$CONTAINER"'],
        'OOMKilled true, or false: then a stop or a kill of somebody',
      ),
    ],
    wsl: [
      killedBy(
        'See whether the kernel of WSL killed it',
        ["dmesg -T | grep -iE 'out of memory|oom-kill' | tail"],
        'a line with its process number',
        true,
      ),
    ],
    github: [
      killedBy(
        'See whether the job was cancelled, met its time limit, or lost its runner: the annotations of the run say so',
        ['gh run view "$RUN"'],
        '"The operation was canceled", "lost communication with the server", or neither',
      ),
    ],
    systemd: [
      killedBy(
        'See whether systemd-oomd, a time limit of the unit, or the kernel killed it',
        ['systemctl status "$UNIT"', 'journalctl -u systemd-oomd -n 20', "journalctl -k -g 'oom-kill|Killed process' -n 20"],
        'oom-kill, timeout, or signal as the result of the unit',
        true,
      ),
    ],
    machine: [
      killedBy(
        'See whether the kernel or a killer in user space did it',
        ["dmesg -T | grep -iE 'out of memory|oom-kill' | tail", 'pgrep -a "earlyoom|oomd|nohang"'],
        'a line with its process number',
        true,
      ),
    ],
  },
  'pids.cgroup': {
    kubernetes: [limitOfPods],
    docker: [enoughTasks('docker')],
    podman: [enoughTasks('podman')],
    wsl: [enoughTasks('systemd')],
    github: [
      workflow(
        'Give the job’s container more tasks',
        [`container: { options: --pids-limit ${environmentLimits.tasksAdvised} }`],
        'pids.limit passes',
      ),
    ],
    systemd: [enoughTasks('systemd')],
    machine: [enoughTasks('other')],
  },
  'pids.rlimit': {
    ...engines('Let users of the container have more tasks', `--ulimit nproc=${environmentLimits.taskNumbers}`, 'limits.nproc passes'),
    kubernetes: [
      investigation(
        'A pod inherits the limits of the container runtime of its node',
        ['ulimit -u', 'ps -L -u "$(id -u)" --no-headers | wc -l'],
        'a limit well above what the second command counts, with other pods of the same user id',
      ),
    ],
    wsl: [moreUserTasks],
    github: [moreUserTasks],
    systemd: [unit('Raise the limit of the unit', [`LimitNPROC=${environmentLimits.taskNumbers}`], 'limits.nproc passes')],
    machine: [moreUserTasks],
  },
  'pids.kernel': {
    kubernetes: [onTheHost(moreTaskNumbers)],
    docker: [onTheHost(moreTaskNumbers)],
    podman: [onTheHost(moreTaskNumbers)],
    wsl: [moreTaskNumbers],
    github: [moreTaskNumbers],
    systemd: [moreTaskNumbers],
    machine: [moreTaskNumbers],
  },
  'pids.undetermined': {
    kubernetes: [
      investigation(
        'See the limit of the pod and who uses it',
        ['cat /sys/fs/cgroup/pids.max /sys/fs/cgroup/pids.current /sys/fs/cgroup/pids.events'],
        'a max in pids.events above 0 is a refusal',
      ),
    ],
    docker: [
      investigation(
        'See the limit of the container',
        ['docker inspect --format \'{{.HostConfig.PidsLimit}} {{json .HostConfig.Ulimits}}\' "$CONTAINER"'],
        'a number, or none',
      ),
    ],
    podman: [
      investigation(
        'See the limit of the container, 2048 where nobody sets one',
        ['podman inspect --format \'{{.HostConfig.PidsLimit}} {{json .HostConfig.Ulimits}}\' "$CONTAINER"'],
        'a number',
      ),
    ],
    wsl: [
      investigation(
        'See the limits of the session',
        ['systemctl show --property=TasksMax,TasksCurrent "user-$(id -u).slice"', 'ulimit -u'],
        'TasksCurrent well below TasksMax',
      ),
    ],
    github: [
      investigation(
        'See the limits of the job',
        ['ulimit -u', 'cat /proc/self/cgroup', 'ps -eL --no-headers | wc -l'],
        'no limit that is near',
      ),
    ],
    systemd: [
      investigation(
        'See the limit of the unit or the session',
        ['systemctl show --property=TasksMax,TasksCurrent,LimitNPROC "$UNIT"'],
        'TasksCurrent well below TasksMax',
      ),
    ],
  },
  'pids.namespace': {
    ...engines('Let the first process of the container be one that lives on', '--init', 'ps -p 1 shows a process that waits'),
    kubernetes: [
      pod('Let the first process of the pod live on, and share it', ['shareProcessNamespace: true'], 'ps -p 1 shows a process that waits'),
    ],
  },
  'cpu.throttled': {
    kubernetes: [raiseCpuLimit('kubernetes')],
    docker: [raiseCpuLimit('docker')],
    podman: [raiseCpuLimit('podman')],
    wsl: [raiseCpuLimit('wsl')],
    github: [
      workflow(
        'Give the job’s container more processors',
        [`container: { options: --cpus ${environmentLimits.leastProcs} }`],
        'cpu.throttle passes',
      ),
    ],
    systemd: [raiseCpuLimit('systemd')],
    machine: [raiseCpuLimit('other')],
  },
  'hang.frozen': {
    docker: [byHand('Thaw the container', ['docker unpause "$CONTAINER"'], { undo: 'docker pause "$CONTAINER"', expect: 'it goes on' })],
    podman: [byHand('Thaw the container', ['podman unpause "$CONTAINER"'], { undo: 'podman pause "$CONTAINER"', expect: 'it goes on' })],
    systemd: [byHand('Thaw the unit', ['systemctl thaw "$UNIT"'], { root: true, undo: 'systemctl freeze "$UNIT"', expect: 'it goes on' })],
  },
  'fs.noexec': {
    ...engines('Give the go command a folder that runs programs', '--tmpfs /go-tmp:exec --env GOTMPDIR=/go-tmp', 'fs.gotmpdir passes', {
      risk: 'what is written there takes memory',
    }),
    kubernetes: [
      pod(
        'Let the go command build on a volume that runs programs',
        [
          'volumes: [{ name: go-tmp, emptyDir: {} }]',
          'volumeMounts: [{ name: go-tmp, mountPath: /go-tmp }]',
          'env: [{ name: GOTMPDIR, value: /go-tmp }]',
        ],
        'fs.gotmpdir passes',
      ),
    ],
    wsl: [goTemp('fs.gotmpdir passes')],
    github: [
      workflow('Let the go command build in the folder of the runner', [`env: { GOTMPDIR: "\${{ runner.temp }}" }`], 'fs.gotmpdir passes'),
    ],
    systemd: [
      unit(
        'Let the unit build in a folder that runs programs',
        ['Environment=GOTMPDIR=%C/go-tmp', 'CacheDirectory=go-tmp', 'ExecPaths=%C/go-tmp'],
        'fs.gotmpdir passes',
      ),
    ],
    machine: [goTemp('fs.gotmpdir passes')],
  },
  'fs.no-space': {
    kubernetes: [
      byHand(
        'Ask for the disk that it needs',
        ['kubectl set resources "deployment/$NAME" --requests=ephemeral-storage=10Gi --limits=ephemeral-storage=20Gi'],
        { effect: 'with the new pods that it starts', undo: 'kubectl rollout undo "deployment/$NAME"', expect: 'df -h shows the space' },
      ),
    ],
    docker: [
      byHand(
        'See what takes the disk of the engine, and remove build caches that nobody uses',
        ['docker system df', 'docker builder prune'],
        {
          undo: 'nothing brings it back; the next builds make it anew',
          reversible: false,
          risk: 'the next builds take longer',
          expect: 'df -h shows more space',
        },
      ),
    ],
    podman: [
      byHand('See what takes the disk of the engine, and remove images that nobody uses', ['podman system df', 'podman image prune'], {
        undo: 'nothing brings them back; they are pulled or built again',
        reversible: false,
        risk: 'images are pulled again',
        expect: 'df -h shows more space',
      }),
    ],
    wsl: [
      byHand('Let the disk of the distribution grow', ['wsl --shutdown', 'wsl --manage $distribution --resize 512GB'], {
        shell: 'powershell',
        effect: 'at the next start of the distribution',
        undo: 'the disk cannot be made smaller in the same way',
        reversible: false,
        risk: 'every distribution is stopped; the drive of Windows must have the space',
        expect: 'df -h / shows more space',
      }),
    ],
    github: [
      byHand(
        'Remove tools of the image that the job does not use',
        ['df -h /', 'sudo rm -rf /usr/share/dotnet /opt/ghc /usr/local/lib/android'],
        {
          effect: 'in this job; the next one has a machine of its own',
          undo: 'nothing to undo: the machine is thrown away',
          risk: 'steps that use .NET, Haskell or Android fail',
          reversible: false,
          expect: 'df -h / shows more space',
        },
      ),
    ],
    systemd: [
      investigation(
        'See which folder is full: PrivateTmp= gives the unit a /tmp of its own, on the same disk',
        ['df -h /tmp /var/tmp', 'df -i /tmp'],
        'a file system below 100 %',
      ),
    ],
    machine: [
      byHand('Empty the build cache, where it takes the space', ['du -sh "$(go env GOCACHE)" "$(go env GOMODCACHE)"', 'go clean -cache'], {
        undo: 'nothing brings it back; the next builds fill it',
        reversible: false,
        risk: 'the next build compiles everything',
        expect: 'df -h shows more space',
      }),
    ],
  },
  'fs.read-only': {
    ...engines(
      'Keep the root read-only, and give Go folders that can be written',
      '--read-only --tmpfs /scratch:exec --env HOME=/scratch --env GOTMPDIR=/scratch',
      'fs.gotmpdir and fs.gocache pass',
      {
        risk: 'what is written there takes memory',
      },
    ),
    kubernetes: [
      pod(
        'Keep the root read-only, and give Go a volume that can be written',
        [
          'volumes: [{ name: scratch, emptyDir: {} }]',
          'volumeMounts: [{ name: scratch, mountPath: /scratch }]',
          'env: GOTMPDIR=/scratch, GOCACHE=/scratch/cache, GOPATH=/scratch/go',
        ],
        'fs.gotmpdir and fs.gocache pass',
      ),
    ],
    wsl: [
      investigation(
        'See whether the kernel mounted the disk of WSL read-only after an error: `wsl --shutdown` in PowerShell mounts it anew',
        ["dmesg | grep -iE 'ext4|I/O error' | tail"],
        'no error of the file system',
        true,
      ),
    ],
    systemd: [
      unit(
        'Let the unit write its caches',
        ['CacheDirectory=go', 'Environment=GOCACHE=%C/go/build GOMODCACHE=%C/go/mod GOTMPDIR=%C/go'],
        'fs.gocache passes',
      ),
    ],
    machine: [
      investigation(
        'See whether the kernel mounted it read-only after an error',
        ["dmesg | grep -iE 'remounting|I/O error' | tail"],
        'no error of the file system',
        true,
      ),
    ],
  },
  'fs.permission': {
    ...engines(
      'Run as the owner of the folders that are mounted',
      '--user "$(id -u):$(id -g)" --env HOME=/tmp',
      'the go command can write',
    ),
    kubernetes: [
      pod('Give the volumes to the group of the pod', ['securityContext: { runAsUser: 1000, fsGroup: 1000 }'], 'the go command can write'),
    ],
    systemd: [
      unit(
        'Give the unit folders of its own',
        ['User=builder', 'CacheDirectory=go', 'Environment=GOCACHE=%C/go/build'],
        'fs.gocache passes',
      ),
    ],
  },
  'fs.no-locking': {
    kubernetes: [localCaches('the manifest of the pod, on an emptyDir')],
    docker: [localCaches('docker run --mount type=volume')],
    podman: [localCaches('podman run --mount type=volume')],
    wsl: [
      moveFolder(
        'GOCACHE',
        'the environment',
        '"$HOME/.cache/go-build"',
        'Keep the build cache in the distribution, not on a Windows drive',
        'fs.gocache passes',
      ),
    ],
    machine: [moveFolder('GOCACHE', 'the environment', '/var/tmp/go-build', 'Keep the build cache on a local disk', 'fs.gocache passes')],
  },
  'fs.too-many-files': {
    ...engines('Allow the container more open files', `--ulimit nofile=${environmentLimits.openFilesAdvised}`, 'limits.nofile passes'),
    kubernetes: [
      investigation(
        'A pod inherits the limits of the container runtime of its node',
        ['ulimit -Hn', 'sysctl fs.inotify.max_user_instances'],
        'LimitNOFILE= of the unit of containerd sets the first',
      ),
    ],
    wsl: [moreFiles],
    github: [moreFiles],
    systemd: [unit('Raise the limit of the unit', [`LimitNOFILE=${environmentLimits.openFilesAdvised}`], 'limits.nofile passes')],
    machine: [moreFiles],
  },
  'exec.format': {
    ...engines(
      'Take the image that is made for this processor, or name the other one',
      '--platform linux/amd64',
      'uname -m in the container is that of the program',
      {
        risk: 'a foreign processor is emulated: slow, and without the race detector',
      },
    ),
    kubernetes: [
      pod(
        'Place the pod on nodes of the processor that the image is made for',
        ['nodeSelector: { kubernetes.io/arch: amd64 }'],
        'the pod starts',
      ),
    ],
    github: [workflow('Take a runner of that processor', ['runs-on: ubuntu-24.04-arm'], 'uname -m is that of the program')],
  },
  'vcs.ownership': {
    docker: [safeFolder('/src')],
    podman: [safeFolder('/src')],
    kubernetes: [safeFolder('"$PWD"')],
    github: [safeFolder('"$GITHUB_WORKSPACE"')],
    wsl: [
      byHand(
        'Work below HOME: on a Windows drive each file belongs to one user',
        ['git clone "$(git remote get-url origin)" ~/"$(basename "$PWD")"'],
        {
          undo: 'go on in the old folder',
          expect: 'git status works',
        },
      ),
    ],
  },
  'vcs.status': {
    docker: [lines('.dockerignore', 'Copy .git into the image, or build there with GOFLAGS=-buildvcs=false', ['!.git'], 'go build works')],
    github: [safeFolder('"$GITHUB_WORKSPACE"')],
  },
  'go.not-found': {
    docker: [lines('the Dockerfile', 'Build on an image that has Go', ['FROM golang:1.26'], 'go version works')],
    podman: [lines('the Containerfile', 'Build on an image that has Go', ['FROM docker.io/library/golang:1.26'], 'go version works')],
    kubernetes: [pod('Take an image that has Go', ['image: golang:1.26'], 'go version works')],
    github: [
      workflow('Set Go up before it is used', ['- uses: actions/setup-go@v6', '  with: { go-version-file: go.mod }'], 'go version works'),
    ],
    wsl: [
      investigation(
        'See whether Go is installed in the distribution: that of Windows is go.exe',
        ['type -a go', 'ls /usr/local/go/bin'],
        'a go of Linux',
      ),
    ],
    systemd: [
      unit(
        'Put Go on the PATH of the unit, which reads no profile',
        ['Environment=PATH=/usr/local/go/bin:/usr/bin:/bin'],
        'go version works',
      ),
    ],
  },
  'env.home-missing': {
    ...engines('Give the user of the container a home', '--env HOME=/tmp', 'go env GOCACHE names a folder'),
    kubernetes: [pod('Give the user of the pod a home', ['env: [{ name: HOME, value: /tmp }]'], 'go env GOCACHE names a folder')],
    systemd: [
      unit(
        'Name the user, or the home, of the unit',
        ['User=builder', 'Environment=HOME=/var/lib/builder'],
        'go env GOCACHE names a folder',
      ),
    ],
    machine: [setHome('go env GOCACHE names a folder')],
  },
  'cgo.no-compiler': {
    docker: [
      lines(
        'the Dockerfile',
        'Install a C compiler, or build without C code',
        ['RUN apt-get update && apt-get install -y gcc libc6-dev', 'ENV CGO_ENABLED=0'],
        'go build works',
      ),
    ],
    github: [debianPackages('Install a C compiler', ['gcc', 'libc6-dev'], 'cgo.compiler passes')],
    machine: [debianPackages('Install a C compiler', ['gcc', 'libc6-dev'], 'cgo.compiler passes')],
    wsl: [debianPackages('Install a C compiler', ['gcc', 'libc6-dev'], 'cgo.compiler passes')],
  },
  'mod.private': {
    docker: [
      lines(
        'the Dockerfile',
        'Hand the credentials to the one step that needs them',
        ['RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download'],
        'go mod download works',
        {
          risk: 'none: the secret stays out of the image',
        },
      ),
    ],
    kubernetes: [
      pod(
        'Mount the credentials from a secret',
        ['volumeMounts: [{ name: netrc, mountPath: /root/.netrc, subPath: .netrc }]'],
        'go mod download works',
      ),
    ],
    github: [
      workflow(
        'Give git a token that may read the other repositories; GITHUB_TOKEN reads the own one alone',
        [
          `- run: git config --global url."https://x-access-token:\${TOKEN}@github.com/".insteadOf https://github.com/`,
          `  env: { TOKEN: "\${{ secrets.MODULES_TOKEN }}" }`,
          'env: { GOPRIVATE: github.com/your-org/* }',
        ],
        'go mod download works',
        { risk: 'the token is in the git configuration of the runner until the job ends' },
      ),
    ],
  },
  'net.dns': {
    ...engines('Name a server that the container can reach', '--dns 192.0.2.53', 'net.nameserver passes', {
      risk: '192.0.2.53 stands for the server of your network',
    }),
    kubernetes: [
      investigation(
        'See whether the name server of the cluster answers',
        ['kubectl -n kube-system get pods -l k8s-app=kube-dns', 'cat /etc/resolv.conf'],
        'pods that run, and their service as the nameserver',
      ),
    ],
    wsl: [
      wslConfig(
        'Let names go through Windows',
        'dnsTunneling=true',
        'net.nameserver passes',
        'name servers of the distribution are not asked any more',
      ),
    ],
    github: [
      investigation(
        'See whether it fails again: a runner of GitHub has no network of yours',
        ['getent hosts github.com', 'cat /etc/resolv.conf'],
        'an address',
      ),
    ],
    systemd: [restartResolver],
    machine: [investigation('See who answers for names', ['cat /etc/resolv.conf', 'ls -l /etc/resolv.conf'], 'a name server that answers')],
  },
  'net.proxy': {
    docker: [
      proxyOf(
        'of the client, for containers and builds',
        ['cat ~/.docker/config.json', '# "proxies": { "default": { "httpsProxy": … } }'],
        'with the next container',
      ),
    ],
    podman: [proxyOf('the environment of podman goes into the container', ['env | grep -i _proxy'], 'with the next container')],
    kubernetes: [
      proxyOf(
        'the manifest of the pod',
        ['kubectl set env "deployment/$NAME" HTTPS_PROXY- NO_PROXY-', 'kubectl set env "deployment/$NAME" --list'],
        'with the new pods that it starts',
      ),
    ],
    wsl: [
      wslConfig(
        'Let the distribution follow the proxy of Windows',
        'autoProxy=true',
        'net.proxy passes',
        'a proxy of the profile of the shell is replaced',
      ),
    ],
    systemd: [
      unit(
        'Correct the proxy of the unit, which reads no profile',
        ['Environment=HTTPS_PROXY=http://proxy.example.com:3128'],
        'net.goproxy passes',
      ),
    ],
    machine: [proxyOf('files of all users', ['grep -nsi _proxy /etc/environment /etc/profile.d/*'], 'at the next login')],
  },
  'net.tls': {
    docker: [
      lines(
        'the Dockerfile',
        'Put the certificates into the image',
        [
          'RUN apt-get update && apt-get install -y ca-certificates',
          'COPY company.crt /usr/local/share/ca-certificates/',
          'RUN update-ca-certificates',
        ],
        'net.tls-roots passes',
      ),
    ],
    kubernetes: [
      pod(
        'Mount the certificates and name them',
        ['env: [{ name: SSL_CERT_FILE, value: /certs/ca.crt }]', 'volumeMounts: [{ name: certs, mountPath: /certs }]'],
        'net.tls-roots passes',
      ),
    ],
    wsl: [trustedRoots],
    github: [trustedRoots],
    machine: [trustedRoots],
  },
  'clock.skew': {
    kubernetes: [clockOfTheHost],
    docker: [clockOfTheHost],
    podman: [clockOfTheHost],
    wsl: [setClock],
    systemd: [clockByNetwork],
    machine: [clockByNetwork],
  },
  'seccomp.killed': filters,
  'seccomp.clone3': filters,
  'seccomp.clone': filters,
  'seccomp.futex': filters,
  'seccomp.eventfd': filters,
  'seccomp.time64': filters,
  'seccomp.pidfd': filters,
  'seccomp.denied': filters,
  'seccomp.hang': filters,
  'seccomp.listener-busy': {
    wsl: [
      wslConfig(
        'Use the network of WSL that needs no listener',
        'networkingMode=nat',
        'wsl.networkingMode is nat and seccomp.mode is disabled',
        'localhost of Windows and of the distribution are two again, and the distribution has an address of its own',
      ),
    ],
    docker: [
      investigation(
        'See whether process 1 of the machine has a filter, as in WSL with mirrored networking',
        ['grep Seccomp /proc/1/status'],
        'Seccomp: 0',
      ),
    ],
  },
  'runc.pivot': {
    machine: [
      investigation(
        'See whether the root is the initramfs, from which pivot_root cannot leave',
        ['findmnt -no FSTYPE,PROPAGATION /'],
        'a disk or an overlay, and private',
      ),
    ],
    docker: [
      investigation(
        'See what the root of the engine’s machine is',
        ['findmnt -no FSTYPE,PROPAGATION /'],
        'a disk or an overlay, not rootfs or ramfs',
      ),
    ],
  },
  'userns.denied': {
    kubernetes: [
      pod(
        'Let the pod have a user namespace of its own, where its programs may make others',
        ['spec: { hostUsers: false }'],
        'userns.unprivileged passes',
        {
          risk: 'needs Kubernetes 1.33 or later and a runtime that supports it',
        },
      ),
    ],
    ...engines(
      'Give the container a profile that allows unshare and clone of user namespaces',
      '--security-opt seccomp=userns.json',
      'userns.unprivileged passes',
      {
        risk: 'faults of the kernel have been reached through user namespaces',
      },
    ),
    wsl: [userNamespaces],
    github: [{ ...apparmorNamespaces, expect: 'unshare -Ur true works' }],
    systemd: [unit('Let the unit make namespaces', ['RestrictNamespaces=no'], 'userns.unprivileged passes')],
    machine: [userNamespaces, apparmorNamespaces],
  },
  'race.address-layout': {
    kubernetes: [onTheHost(randomBits)],
    docker: [onTheHost(randomBits)],
    podman: [onTheHost(randomBits)],
    wsl: [randomBits],
    github: [randomBits],
    systemd: [randomBits],
    machine: [randomBits],
  },
  'wsl.interop': {
    wsl: [wslEdit('wsl.conf', 'Switch the interoperability on', ['below [interop]: enabled=true'], 'wsl.interop is true')],
  },
  'hang.network': {
    kubernetes: [
      investigation('See whether a network policy stands before the pod', ['kubectl get networkpolicy'], 'none that forbids the way out'),
    ],
    wsl: [
      wslConfig(
        'Try the other network of WSL',
        'networkingMode=mirrored',
        'the connection is answered',
        'a seccomp listener is on every process then',
      ),
    ],
  },
};
