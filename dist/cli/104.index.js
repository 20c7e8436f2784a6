export const id = 104;
export const ids = [104];
export const modules = {

/***/ 3642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ checkById),
  A: () => (/* binding */ checks)
});

// EXTERNAL MODULE: ./.cache/javascript/knowledge/file-systems.js
var file_systems = __webpack_require__(7940);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/place-remedies.js
/** A Go variable that names a folder is set to another one, for all go commands of this user. */
function moveFolder(variable, folder, why, expect) {
    return {
        kind: 'fix',
        summary: why,
        commands: [`mkdir -p ${folder}`, `go env -w ${variable}=${folder}`],
        shell: 'bash',
        root: false,
        effect: `with the next go command, unless the environment sets ${variable}`,
        undo: `go env -u ${variable} && rm -rf ${folder}`,
        risk: 'the folder takes disk space of its own',
        reversible: true,
        expect,
    };
}
/** A variable is taken out of the environment and of the file of `go env -w`. */
function unsetVariable(variable, summary, expect, risk = 'what relied on the value behaves as by default again') {
    const isGo = /^(?:GO|CGO_)/.test(variable);
    return {
        kind: 'fix',
        summary,
        commands: [
            `unset ${variable}`,
            ...(isGo ? [`go env -u ${variable}`] : []),
            `grep -ns ${variable} ~/.profile ~/.bashrc ~/.zshrc /etc/environment /etc/profile.d/*`,
        ],
        shell: 'bash',
        root: false,
        effect: 'in this shell at once; the lines that the last command shows set it again in new shells: take them out',
        undo: `set ${variable} again as the evidence shows it`,
        risk,
        reversible: true,
        expect,
    };
}
/** Something is done by hand; the commands show where. */
function byHand(summary, commands, more) {
    return {
        kind: 'fix',
        summary,
        commands: [...commands],
        shell: 'bash',
        root: false,
        effect: 'at once',
        risk: 'none',
        reversible: true,
        ...more,
    };
}

// EXTERNAL MODULE: ./.cache/javascript/model/sizes.js
var sizes = __webpack_require__(3938);
// EXTERNAL MODULE: ./.cache/javascript/checks/outcomes.js
var outcomes = __webpack_require__(6345);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/environment-limits.js
var environment_limits = __webpack_require__(5505);
;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/fact-check.js

/** The check of the registry that a question about facts makes. */
function factCheck({ judge, sideEffects = [], ...question }) {
    return {
        ...question,
        suite: 'environment',
        scope: 'host',
        sideEffects: ['reads', ...sideEffects],
        run: async (context) => judged(await context.facts(), (facts) => judge(facts, context)),
    };
}
async function judged(facts, judge) {
    const read = [];
    const look = (id) => {
        const fact = facts[id];
        read.push(...fact.evidence);
        return fact;
    };
    const need = (id) => {
        const fact = look(id);
        if (fact.reason !== undefined)
            throw new OpenQuestion(`${id} is not known: ${fact.reason}`);
        return fact.value;
    };
    const ifKnown = (id) => {
        const fact = look(id);
        return fact.reason === undefined ? fact.value : undefined;
    };
    const outcome = await answered(() => judge(Object.assign(need, { ifKnown })));
    const evidence = distinct([...(outcome.evidence ?? []), ...read]);
    const output = evidence.map(({ source, value }) => `${source}: ${value}`).join('\n');
    const findings = outcome.findings?.map((finding) => ({ ...finding, output }));
    return { ...outcome, evidence, ...(findings === undefined ? {} : { findings }) };
}
async function answered(judge) {
    try {
        return await judge();
    }
    catch (error) {
        if (error instanceof OpenQuestion)
            return { status: 'unknown', summary: `not determined: ${error.message}` };
        throw error;
    }
}
/** A fact that the answer depends on is not known. */
class OpenQuestion extends Error {
}
function distinct(evidence) {
    const all = [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
    return all.slice(0, environment_limits/* environmentLimits */.mL.evidencePerResult);
}
/** Something that this user should act on, because Go work suffers here. */
function warn(summary, remedies) {
    return problem('warn', summary, remedies);
}
/** Something that the use of this host does not allow. */
function unfit(summary, remedies) {
    return problem('fail', summary, remedies);
}
function problem(status, summary, remedies) {
    return trouble(status, 'undetermined', summary, remedies);
}
/** A problem whose mechanism has a name. */
function trouble(status, cause, summary, remedies) {
    const finding = { cause, severity: status, message: summary, remedies: [...remedies] };
    return { status, summary, findings: [finding], remedies };
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/folders.js





const uses = [
    {
        id: 'fs.tempdir',
        fact: 'fs.tempDir',
        title: 'Can the folder for temporary files be used, and is it large and fast enough?',
        why: 'The go command, the tools that it runs and every t.TempDir write there. On Debian 13 it may be memory, on WSL it is an ordinary folder of the distribution.',
        what: 'the folder for temporary files',
        needs: ['create', 'write', 'rename'],
        variable: 'GOTMPDIR',
        better: '"$HOME/.cache/go-tmp"',
    },
    {
        id: 'fs.gotmpdir',
        fact: 'fs.goTmpDir',
        title: 'Can a program be linked and run where the go command links test binaries?',
        why: '`go test` and `go run` link a program in GOTMPDIR (else TMPDIR, else /tmp) and run it there: on a file system without exec they end with "fork/exec …: permission denied", although `go build` works.',
        what: 'the folder for test binaries',
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
        needs: ['create', 'write', 'rename', 'lock'],
        variable: 'GOMODCACHE',
        better: '"$HOME/go/pkg/mod"',
    },
];
function folderCheck(use) {
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
                `Up to ${file_systems/* folderTrials */.uM.samples} small files are made and looked at; the median is compared with the fastest folder of Go that is on a local disk.`,
            ],
            statuses: {
                pass: 'everything that Go does there works',
                warn: 'it works, but there is little space, or it is slow, on a Windows drive or on the network',
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
function judgeFolder(facts, use) {
    const folder = facts(use.fact);
    const { what } = use;
    const place = `${what}, ${folder.path} (${folder.setBy})`;
    const failure = failureOf(folder, use);
    if (failure !== undefined) {
        const { cause, message } = failure;
        return trouble('fail', cause, `${place}: ${message}`, [cause === 'fs.no-space' ? makeRoom(use, folder) : elsewhere(use)]);
    }
    const worries = [...worriesOf(facts, folder, use.fact)];
    if (worries.length > 0) {
        const [{ cause }] = worries;
        return trouble('warn', cause, `${place}: ${worries.map(({ message }) => message).join('; ')}`, [
            cause === 'fs.no-space' ? makeRoom(use, folder) : elsewhere(use),
        ]);
    }
    if (folder.trial === null && folder.access === null)
        return (0,outcomes/* unknown */.L5)(`not determined: ${place} could not be tried`);
    if (folder.trial?.steps.create.startsWith('untried') === true)
        return (0,outcomes/* unknown */.L5)(`not determined: ${place} ${folder.trial.steps.create.slice(9)}`);
    const type = folder.type === null ? '' : `, ${folder.type}`;
    const free = folder.availableBytes === null ? '' : `, ${(0,sizes/* sizeText */.l)(folder.availableBytes)} free`;
    if (folder.exists !== true)
        return (0,outcomes/* pass */.IX)(`${place} does not exist yet and can be made${type}${free}`);
    const open = use.needs.filter((step) => folder.trial?.steps[step].startsWith('untried') === true);
    const untried = open.length === 0 ? '' : ` (not tried: ${open.join(', ')})`;
    if (open.includes('execute'))
        return (0,outcomes/* unknown */.L5)(`not determined: whether programs run in ${place}: ${folder.trial?.steps.execute.slice(9)}`);
    return (0,outcomes/* pass */.IX)(`${place} works${type}${free}${untried}`);
}
/** What each code of errno(3) is to Go. */
const causes = {
    ENOSPC: 'fs.no-space',
    EDQUOT: 'fs.no-space',
    EROFS: 'fs.read-only',
    EACCES: 'fs.permission',
    EPERM: 'fs.permission',
    ENOLCK: 'fs.no-locking',
    ETXTBSY: 'fs.text-busy',
};
function failureOf(folder, { needs, fact }) {
    const { access, trial, exists, examined, options } = folder;
    if (exists === false && fact !== 'fs.goCache' && fact !== 'fs.goModCache') {
        return { cause: 'fs.permission', message: 'it does not exist, and the go command does not make it' };
    }
    if (access !== null && access !== 'ok' && !access.startsWith('untried')) {
        const where = exists === true ? 'this user can make nothing in it' : `it does not exist, and this user can make nothing in ${examined}`;
        return { cause: causes[access] ?? 'undetermined', message: `${where} (${access})` };
    }
    for (const step of needs) {
        const answer = trial?.steps[step] ?? 'ok';
        if (answer === 'ok' || answer.startsWith('untried'))
            continue;
        if (step === 'execute' && (answer === 'EACCES' || answer === 'EPERM')) {
            const mount = options?.includes('noexec') === true ? 'it is mounted noexec' : `the kernel refuses to run what lies there (${answer})`;
            return { cause: 'fs.noexec', message: `${mount}: test binaries cannot be run` };
        }
        const inodes = answer === 'ENOSPC' && (folder.availableBytes ?? 0) > file_systems/* folderTrials */.uM.writeBytes && folder.freeInodes === 0;
        const explained = inodes ? 'no inode is left' : answer;
        return { cause: step === 'lock' ? 'fs.no-locking' : (causes[answer] ?? 'undetermined'), message: `${failedStep[step]} (${explained})` };
    }
    return undefined;
}
const failedStep = {
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
function* worriesOf(facts, folder, fact) {
    const { availableBytes, freeInodes, kind, type, timesSlower, speed, mountPoint, trial } = folder;
    if (availableBytes !== null && availableBytes < file_systems/* freeSpace */.FP.warnBytes) {
        yield { cause: 'fs.no-space', message: `only ${(0,sizes/* sizeText */.l)(availableBytes)} free${kind === 'memory' ? `, in memory (${type})` : ''}` };
    }
    else if (freeInodes !== null && freeInodes < file_systems/* freeSpace */.FP.warnInodes && freeInodes >= 0) {
        yield { cause: 'fs.no-space', message: `only ${freeInodes} inodes free` };
    }
    if (kind === 'windows')
        yield { cause: 'wsl.windows-drive', message: `it is on a Windows drive (${type}), where each small file takes long` };
    else if (kind === 'network')
        yield { cause: 'undetermined', message: `it is on a network file system (${type})` };
    else if (timesSlower !== null &&
        speed !== null &&
        timesSlower >= file_systems/* folderTrials */.uM.slowFactor &&
        speed.createMicroseconds >= file_systems/* folderTrials */.uM.slowMicroseconds) {
        yield {
            cause: 'undetermined',
            message: `a small file takes ${speed.createMicroseconds} µs there, ${timesSlower} times as long as on the local disk`,
        };
    }
    if (fact === 'fs.goModCache' && trial?.caseSensitive === false && kind !== 'windows') {
        yield { cause: 'undetermined', message: 'upper and lower case are the same there: files of some modules overwrite each other' };
    }
    // A tmpfs that somebody mounted over /tmp: WSL itself never does.
    if (fact === 'fs.tempDir' && kind === 'memory' && mountPoint === '/tmp' && (facts.ifKnown('platform.wsl') ?? 'none') !== 'none') {
        yield { cause: 'undetermined', message: 'a tmpfs is mounted over /tmp: it takes memory, and hides the sockets of WSLg' };
    }
}
function elsewhere({ variable, better, what, id }) {
    return moveFolder(variable, better, `Put ${what} on the local disk`, `${id} passes`);
}
function makeRoom({ id }, { path }) {
    return byHand('Make room: see what takes it, and drop what the go command can make again', [`df -h '${path}'; df -i '${path}'`, 'go clean -cache'], {
        undo: 'nothing to undo: the next builds fill the cache again',
        risk: 'the next build takes as long as the first',
        expect: `${id} shows more space`,
    });
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
            return (0,outcomes/* unknown */.L5)(`not determined: the file system of ${path} is ${type === null ? 'not known' : `${type}, which is in no table`}`);
        if (kind === 'windows') {
            return trouble('warn', 'wsl.windows-drive', `${path} is on a Windows drive (${type}, mounted at ${mountPoint})`, [
                byHand('Clone the repository below HOME, on the file system of the distribution', ['git clone "$(git remote get-url origin)" ~/"$(basename "$PWD")"'], {
                    undo: 'remove the new clone',
                    risk: 'work that is not pushed stays in the old folder',
                    expect: 'fs.project passes in the new folder',
                }),
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
        return (0,outcomes/* pass */.IX)(`${path} is on ${type}${mountPoint === null ? '' : ` (mounted at ${mountPoint})`}`);
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
        if (trial === null || trial.steps.create !== 'ok')
            return (0,outcomes/* unknown */.L5)(`not determined: nothing could be tried in ${path}`);
        const lacking = ['rename', 'symlink', 'hardlink', 'chmod', 'lock']
            .filter((step) => trial.steps[step] !== 'ok' && !trial.steps[step].startsWith('untried'))
            .map((step) => `${failedStep[step]} (${trial.steps[step]})`);
        if (trial.caseSensitive === false)
            lacking.push('upper and lower case are the same');
        if ((trial.timeGranularityNs ?? 1) >= 1e9)
            lacking.push(`modification times are kept to ${trial.timeGranularityNs / 1e9} s`);
        if (lacking.length > 0) {
            return trouble('warn', 'undetermined', `${path}${type === null ? '' : ` (${type})`}: ${lacking.join('; ')}`, [
                byHand('Let temporary files go to the local disk', ['mkdir -p ~/.cache/tmp', 'export TMPDIR=~/.cache/tmp'], {
                    effect: 'at once, in this shell',
                    undo: 'unset TMPDIR',
                    expect: 'fs.features passes',
                }),
            ]);
        }
        const unnamed = trial.steps.unnamed === 'ok' ? '' : '; O_TMPFILE does not work, for which programs have another way';
        return (0,outcomes/* pass */.IX)(`links, permissions, locks, case and times work in ${path}${unnamed}`);
    },
});
const folderChecks = [...uses.map(folderCheck), project, features];

// EXTERNAL MODULE: ./.cache/javascript/go/download-failure.js
var download_failure = __webpack_require__(2718);
// EXTERNAL MODULE: ./.cache/javascript/go/go-flags.js
var go_flags = __webpack_require__(7973);
// EXTERNAL MODULE: ./.cache/javascript/go/proxy-list.js
var proxy_list = __webpack_require__(4034);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-settings.js
var go_settings = __webpack_require__(3225);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/remedies.js
/** What to look at; it changes nothing. */
function investigation(summary, commands, expect, root = false) {
    return {
        kind: 'investigate',
        summary,
        commands: [...commands],
        shell: 'bash',
        root,
        effect: 'at once',
        undo: 'nothing to undo: it only looks',
        risk: 'none',
        reversible: true,
        expect,
    };
}
/** A kernel setting, now and after the next start. */
function sysctl(summary, name, value, before, expect) {
    const file = `/etc/sysctl.d/60-go-conform-${name.replaceAll(/[^a-z0-9]+/g, '-')}.conf`;
    return {
        kind: 'fix',
        summary,
        commands: [`echo '${name} = ${value}' > ${file}`, `sysctl -p ${file}`],
        shell: 'bash',
        root: true,
        effect: 'at once, and at every start where systemd or an init script reads /etc/sysctl.d',
        undo: `rm ${file} && sysctl -w ${name}=${before}`,
        risk: 'changes the kernel for every program of this machine; in a container it must be done on the machine that runs it',
        reversible: true,
        expect,
    };
}
/** A limit of the cgroup is too low: how to raise it, at the place that sets it. */
function raiseLimit(setter, { what, docker, kubernetes, systemd, wsl }) {
    const engine = (name) => ({
        commands: [`${name} update ${docker} "$CONTAINER"`],
        shell: 'bash',
        root: false,
        effect: 'at once; CONTAINER is its name or id, and the command is given where the engine runs',
        undo: `${name} update with the values that \`${name} inspect\` shows now`,
    });
    const other = {
        commands: ['cat /proc/self/cgroup'],
        shell: 'bash',
        root: false,
        effect: 'when the manager of that cgroup applies it',
        undo: 'set the old value again',
    };
    const rows = {
        docker: engine('docker'),
        podman: engine('podman'),
        kubernetes: kubernetes === undefined
            ? other
            : {
                commands: [`kubectl set resources "deployment/$NAME" --limits=${kubernetes}`],
                shell: 'bash',
                root: false,
                effect: 'with the new pods that it starts; for a runner of pods, change the limits in its template',
                undo: 'kubectl rollout undo "deployment/$NAME"',
            },
        wsl: wsl === undefined
            ? other
            : {
                commands: ['notepad "$env:USERPROFILE\\.wslconfig"', `# below [wsl2]: ${wsl}`, 'wsl --shutdown'],
                shell: 'powershell',
                root: false,
                effect: 'after wsl --shutdown, which stops every distribution',
                undo: 'take the line out of .wslconfig again, then wsl --shutdown',
            },
        systemd: {
            commands: ['systemctl status "$$"', `systemctl set-property "$UNIT" ${systemd}`],
            shell: 'bash',
            root: true,
            effect: 'at once; UNIT is the slice, scope or service that the first command shows',
            undo: 'systemctl revert "$UNIT"',
        },
        other,
    };
    return {
        kind: 'fix',
        summary: `Raise the limit of ${what} where it is set`,
        ...rows[setter],
        risk: 'other programs on the machine have that much less',
        reversible: true,
        expect: `the next run shows the higher limit of ${what}`,
    };
}
/** Variables for this shell and what it starts. */
function environmentVariables(summary, values, expect, risk) {
    return {
        kind: 'workaround',
        summary,
        commands: Object.entries(values).map(([name, value]) => `export ${name}=${value}`),
        shell: 'bash',
        root: false,
        effect: 'at once, in this shell',
        undo: 'open a new shell',
        risk,
        reversible: true,
        expect,
    };
}
/** A resource limit of the shell and of the logins to come. */
function resourceLimit(summary, item, flag, value, expect) {
    const file = `/etc/security/limits.d/60-go-conform-${item}.conf`;
    return {
        kind: 'fix',
        summary,
        commands: [`printf '* soft ${item} ${value}\\n* hard ${item} ${value}\\n' > ${file}`, `ulimit -${flag} ${value}`],
        shell: 'bash',
        root: true,
        effect: 'in this shell at once, at the next login for all; a systemd unit has its own (LimitNOFILE=, LimitNPROC=, LimitAS=), and so has a container (--ulimit)',
        undo: `rm ${file}`,
        risk: 'none for a value that other machines have as their default',
        reversible: true,
        expect,
    };
}
/** A line of .wslconfig on the Windows side. */
function wslConfig(summary, line, expect, risk) {
    return {
        kind: 'fix',
        summary,
        commands: ['notepad "$env:USERPROFILE\\.wslconfig"', `# below [wsl2]: ${line}`, 'wsl --shutdown'],
        shell: 'powershell',
        root: false,
        effect: 'after wsl --shutdown, which stops every distribution',
        undo: 'take the line out of .wslconfig again, then wsl --shutdown',
        risk,
        reversible: true,
        expect,
    };
}
/** A newer WSL package. */
function wslUpdate(expect) {
    return {
        kind: 'fix',
        summary: 'Update WSL',
        commands: ['wsl --update', 'wsl --shutdown', 'wsl --version'],
        shell: 'powershell',
        root: false,
        effect: 'after wsl --shutdown, which stops every distribution',
        undo: 'install the package of the older release again (https://github.com/microsoft/WSL/releases)',
        risk: 'the kernel and the defaults of WSL change for every distribution',
        reversible: true,
        expect,
    };
}
/** A distribution is moved from WSL 1 to WSL 2. */
const wslConvert = {
    kind: 'fix',
    summary: 'Convert the distribution to WSL 2',
    commands: ['wsl --list --verbose', 'wsl --set-version "$distribution" 2'],
    shell: 'powershell',
    root: false,
    effect: 'when the conversion ends; the distribution is stopped meanwhile',
    undo: 'wsl --set-version "$distribution" 1',
    risk: 'takes minutes and as much disk as the distribution; files on Windows drives are slower from WSL 2. Export it first (wsl --export)',
    reversible: true,
    expect: 'platform.wsl is 2',
};
/** cgroup v2 alone on a machine with systemd, where the command line of the kernel says otherwise. */
function unifiedByBoot(parameters) {
    return {
        kind: 'fix',
        summary: `Take ${parameters.join(' ')} out of the command line of the kernel: it asks for cgroup v1`,
        commands: ["grep -n 'cgroup' /etc/default/grub /etc/default/grub.d/* /etc/kernel/cmdline", 'update-grub', 'systemctl reboot'],
        shell: 'bash',
        root: true,
        effect: 'after the restart; edit the file that the first command shows before the second',
        undo: 'put the parameter back and run update-grub again',
        risk: 'programs that only know cgroup v1 (Java before 8u372, Docker before 20.10) lose sight of their limits',
        reversible: true,
        expect: 'cgroup.mode is unified',
    };
}
/** Packages by the name that Debian and Ubuntu give them. */
function debianPackages(summary, packages, expect) {
    return {
        kind: 'fix',
        summary,
        commands: [`apt-get install --no-install-recommends ${packages.join(' ')}`],
        shell: 'bash',
        root: true,
        effect: 'at once (names as in Debian and Ubuntu)',
        undo: `apt-get remove ${packages.join(' ')}`,
        risk: 'none',
        reversible: true,
        expect,
    };
}
/** Controllers that systemd hands to the managers of users. */
const delegateControllers = {
    kind: 'fix',
    summary: 'Let systemd delegate the controllers to the managers of users',
    commands: [
        'mkdir -p /etc/systemd/system/user@.service.d',
        "printf '[Service]\\nDelegate=cpu cpuset io memory pids\\n' > /etc/systemd/system/user@.service.d/delegate.conf",
        'systemctl daemon-reload',
    ],
    shell: 'bash',
    root: true,
    effect: 'at the next login of the user',
    undo: 'rm /etc/systemd/system/user@.service.d/delegate.conf && systemctl daemon-reload',
    risk: 'users can limit what they run themselves; they gain no resources',
    reversible: true,
    expect: 'cgroup.delegated lists cpu, memory and pids',
};
/** A manager for the user's own units, also while nobody is logged in. */
const lingeringUser = {
    kind: 'fix',
    summary: 'Keep a systemd user manager running for this user',
    commands: ['loginctl enable-linger "$USER"'],
    shell: 'bash',
    root: true,
    effect: 'at once',
    undo: 'loginctl disable-linger "$USER"',
    risk: 'the services of the user run while nobody is logged in',
    reversible: true,
    expect: 'systemd.userManager is true',
};
/** The kubelet of a node without `failSwapOn: false` does not start while there is swap. */
const swapOff = {
    kind: 'fix',
    summary: 'Turn swap off, or let the kubelet accept it (failSwapOn: false)',
    commands: ['swapon --show', 'swapoff --all', "sed -i.before-go-conform -E '/\\sswap\\s/ s/^/#/' /etc/fstab"],
    shell: 'bash',
    root: true,
    effect: 'at once; swapoff needs as much free memory as swap is in use',
    undo: 'mv /etc/fstab.before-go-conform /etc/fstab && swapon --all',
    risk: 'a machine that is short of memory kills programs instead of slowing down',
    reversible: true,
    expect: 'memory.swapBytes is 0',
};
/** Bridged packets pass iptables. */
const bridgeNetfilter = {
    kind: 'fix',
    summary: 'Load br_netfilter and let bridged packets pass iptables',
    commands: [
        'echo br_netfilter > /etc/modules-load.d/60-go-conform-br_netfilter.conf',
        'modprobe br_netfilter',
        "echo 'net.bridge.bridge-nf-call-iptables = 1' > /etc/sysctl.d/60-go-conform-bridge.conf",
        'sysctl -p /etc/sysctl.d/60-go-conform-bridge.conf',
    ],
    shell: 'bash',
    root: true,
    effect: 'at once and at every start',
    undo: 'rm /etc/modules-load.d/60-go-conform-br_netfilter.conf /etc/sysctl.d/60-go-conform-bridge.conf; sysctl -w net.bridge.bridge-nf-call-iptables=0',
    risk: 'rules of iptables now see the packets of bridges, those of virtual machines too',
    reversible: true,
    expect: 'node.bridge-netfilter passes',
};
/** An edit of wsl.conf or .wslconfig by hand; `doctor --fix-plan` prints the whole file as a diff. */
function wslEdit(file, summary, edits, expect) {
    const notes = edits.map((edit) => `# ${edit}`);
    const common = { kind: 'fix', summary, risk: 'none beside the restart', reversible: true, expect };
    return file === 'wsl.conf'
        ? {
            ...common,
            commands: [
                'cp /etc/wsl.conf /etc/wsl.conf.before-go-conform',
                'sudoedit /etc/wsl.conf',
                ...notes,
                'wsl.exe --terminate "$WSL_DISTRO_NAME"',
            ],
            shell: 'bash',
            root: true,
            effect: 'when this distribution starts again after the last command, which ends this shell',
            undo: 'mv /etc/wsl.conf.before-go-conform /etc/wsl.conf, and the last command again',
        }
        : {
            ...common,
            commands: [
                'Copy-Item "$env:USERPROFILE\\.wslconfig" "$env:USERPROFILE\\.wslconfig.before-go-conform"',
                'notepad "$env:USERPROFILE\\.wslconfig"',
                ...notes,
                'wsl --shutdown',
            ],
            shell: 'powershell',
            root: false,
            effect: 'after wsl --shutdown, which stops every distribution',
            undo: 'Move-Item -Force "$env:USERPROFILE\\.wslconfig.before-go-conform" "$env:USERPROFILE\\.wslconfig", then wsl --shutdown',
        };
}
/** Settings of wsl.conf come into force when the distribution starts. */
function wslRestart(file, expect) {
    const whole = file === '.wslconfig';
    return {
        kind: 'fix',
        summary: whole ? 'Stop the virtual machine of WSL, so that .wslconfig is read' : 'Stop this distribution, so that wsl.conf is read',
        commands: whole ? ['wsl --shutdown'] : ['wsl --list --running', 'wsl --terminate $distribution'],
        shell: 'powershell',
        root: false,
        effect: whole
            ? 'at the next start; it stops every distribution'
            : 'at the next start; distribution is the name that the first command shows',
        undo: 'nothing to undo: the file is as before',
        risk: 'programs that run there are ended',
        reversible: true,
        expect,
    };
}
/** Windows programs are registered with the kernel again. */
const registerInterop = {
    kind: 'workaround',
    summary: 'Register Windows programs with the kernel again',
    commands: ['wsl.exe --terminate "$WSL_DISTRO_NAME"', "sh -c 'echo :WSLInterop:M::MZ::/init:PF > /proc/sys/fs/binfmt_misc/register'"],
    shell: 'bash',
    root: true,
    effect: 'the first command: from Windows, at the next start; the second: at once, until then',
    undo: "sh -c 'echo -1 > /proc/sys/fs/binfmt_misc/WSLInterop'",
    risk: 'none',
    reversible: true,
    expect: 'wsl.interop is true',
};
/** The clock of the distribution takes the time of the hardware clock. */
const setClock = {
    kind: 'workaround',
    summary: 'Set the clock from the hardware clock',
    commands: ['hwclock --hctosys'],
    shell: 'bash',
    root: true,
    effect: 'at once',
    undo: 'nothing to undo: WSL keeps the clock by itself from then on',
    risk: 'programs that measure durations by the wall clock see a jump',
    reversible: false,
    expect: 'wsl.clockDrift is near 0',
};

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/go-environment.js








const variablesDoc = 'https://pkg.go.dev/cmd/go#hdr-Environment_variables';
/** A question about one Go variable. */
function variableCheck(id, variable, title, page, judge) {
    return factCheck({
        id,
        title,
        page: {
            why: page.why,
            how: [
                `${variable} is read as the go command reads it: environment, the settings that the user keeps (GOENV), go.env of the toolchain; an empty one counts as unset.`,
                page.how,
            ],
            statuses: { pass: `${variable} is unset, or harmless`, warn: page.warn, unknown: 'the environment is not known' },
            sources: page.sources ?? [variablesDoc],
        },
        judge: (facts) => {
            const set = facts('env.variables')[variable];
            return set === undefined
                ? (0,outcomes/* pass */.IX)(`${variable} is not set`, [{ source: variable, value: '(unset)' }])
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
            byHand('Put the folder of the right toolchain first on PATH', ['export PATH=/usr/local/go/bin:"$PATH"', 'command -v go && go version'], {
                effect: 'at once, in this shell; a line in ~/.profile for new ones',
                undo: 'open a new shell',
                expect: 'env.go passes',
            }),
        ];
        if (first === undefined && exes.length > 0) {
            return warn(`there is no go on PATH, only ${exes[0]} of Windows: it builds for Windows and sees other files`, newPath);
        }
        if (first === undefined)
            return (0,outcomes/* skip */.iv)('there is no go on PATH', [{ source: 'PATH', value: 'no go' }]);
        const name = ({ command, version, kind }) => `${command}${version === null ? '' : ` (go${version}${kind === 'chooser' ? ' through a shim' : ''})`}`;
        if (first.kind === 'chooser' && first.goroot === null)
            return warn(`${first.command} is a shim or wrapper that leads to no toolchain here`, newPath);
        return (0,outcomes/* pass */.IX)(`a shell runs ${name(first)}${behind.length === 0 ? '' : `; behind it: ${behind.map(name).join(', ')}`}`);
    },
});
const goroot = factCheck({
    id: 'env.goroot',
    title: 'Does GOROOT fit the go command?',
    page: {
        why: 'A GOROOT of another release gives "compile: version … does not match go tool version …". No installation since Go 1.10 needs the variable.',
        how: ['GOROOT is compared with the tree of the go on PATH, and the VERSION files of both with each other.'],
        statuses: {
            pass: 'unset, or the tree of the go on PATH',
            fail: 'another release, or no toolchain',
            unknown: 'the environment is not known',
        },
        sources: ['https://go.dev/doc/install/source#environment'],
    },
    judge: (facts) => {
        const set = facts('env.goroot');
        if (set === null)
            return (0,outcomes/* pass */.IX)('GOROOT is not set');
        const remedies = [unsetVariable('GOROOT', 'Unset GOROOT: each go command finds its own tree', 'env.goroot passes')];
        if (set.version === null)
            return trouble('fail', 'toolchain.mismatch', `GOROOT=${set.value} (${set.setBy}) holds no toolchain`, remedies);
        const first = facts('env.go')[0];
        if (first !== undefined && first.version !== null && first.version !== set.version) {
            return trouble('fail', 'toolchain.mismatch', `GOROOT=${set.value} (${set.setBy}) is go${set.version}, the go on PATH is go${first.version}`, remedies);
        }
        return (0,outcomes/* pass */.IX)(`GOROOT=${set.value} is go${set.version}, as the go on PATH`);
    },
});
const gotoolchain = variableCheck('env.gotoolchain', 'GOTOOLCHAIN', 'Which releases may the go command switch to?', {
    why: 'With `local`, a go.mod that asks for a newer release is refused; with `auto` the go command downloads it.',
    how: 'Its form is checked by the rules of the go command.',
    warn: 'the go command refuses this value',
    sources: ['https://go.dev/doc/toolchain#select'],
}, (value, setBy) => go_settings/* toolchainSetting */.Yr.test(value)
    ? (0,outcomes/* pass */.IX)(`GOTOOLCHAIN=${value} (${setBy})`)
    : trouble('warn', 'toolchain.mismatch', `GOTOOLCHAIN=${value} (${setBy}) is no form that the go command knows`, [
        unsetVariable('GOTOOLCHAIN', 'Unset GOTOOLCHAIN', 'env.gotoolchain passes'),
    ]));
const goflags = variableCheck('env.goflags', 'GOFLAGS', 'Do the flags of GOFLAGS change what builds and tests mean?', {
    why: 'Flags that are set for everything are forgotten, and make builds pass or fail here and nowhere else.',
    how: `It is split as the go command splits it; ${Object.keys(go_settings/* harmfulGoFlags */.V7).join(', ')} are known to do harm.`,
    warn: 'a flag that does harm when it is set for everything',
}, (value, setBy) => {
    const bad = (0,go_flags/* splitGoFlags */.CM)(value)
        .map((flag) => flag.replace(/^--/, '-').replace(/=true$/, ''))
        .filter((flag) => Object.hasOwn(go_settings/* harmfulGoFlags */.V7, flag));
    return bad.length === 0
        ? (0,outcomes/* pass */.IX)(`GOFLAGS=${value} (${setBy})`)
        : warn(`GOFLAGS of ${setBy} has ${bad.map((flag) => `${flag}: ${go_settings/* harmfulGoFlags */.V7[flag]}`).join('; ')}`, [
            unsetVariable('GOFLAGS', 'Unset GOFLAGS, and give the flag where it is meant', 'env.goflags passes'),
        ]);
});
const godebug = variableCheck('env.godebug', 'GODEBUG', 'Does GODEBUG harm every Go program here?', {
    why: 'GODEBUG counts for every Go program of the shell: the go command, its tools, all tests. Advice that goes round sets keys that help nothing and slow everything.',
    how: 'Each key is looked up among those that the releases since 1.18 know, and among the values that are known to do harm.',
    warn: 'a value that does harm',
    sources: ['https://pkg.go.dev/runtime#hdr-Environment_Variables', 'https://go.dev/doc/godebug'],
}, (value, setBy) => {
    const pairs = value.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2));
    const bad = pairs.flatMap(([key, setting = '']) => go_settings/* harmfulGodebug */.Zx.filter((row) => row.key === key && row.value.test(setting)).map(({ harm }) => `${key}=${setting}: ${harm}`));
    if (bad.length > 0) {
        return warn(`GODEBUG of ${setBy} has ${bad.join('; ')}`, [
            unsetVariable('GODEBUG', 'Take the key out of GODEBUG', 'env.godebug passes'),
        ]);
    }
    const stray = pairs.map(([key]) => key).filter((key) => key !== '' && !key.startsWith('cpu.') && !go_settings/* godebugKeys */.Ol.has(key));
    const note = stray.length === 0 ? '' : `; ${stray.join(', ')} is no key of a known release and does nothing`;
    return (0,outcomes/* pass */.IX)(`GODEBUG=${value} (${setBy})${note}`);
});
const goproxy = variableCheck('env.goproxy', 'GOPROXY', 'Is GOPROXY a list that the go command can use?', {
    why: 'After a comma the next entry is asked only when a module is not there (404, 410), after a bar after any error. A list that is misspelt shows as a failed download much later.',
    how: 'The list is split as the go command splits it, and each entry must be an http, https or file URL, `direct` or `off`.',
    warn: 'an entry that is none of these',
    sources: ['https://go.dev/ref/mod#goproxy-protocol', 'https://go.dev/ref/mod#environment-variables'],
}, (value, setBy) => {
    const entries = (0,proxy_list/* parseProxyList */.WY)(value);
    const bad = entries.filter(({ kind, url }) => kind === 'proxy' && !(URL.canParse(url) && /^(?:https?|file):$/.test(new URL(url).protocol)));
    if (bad.length > 0 || entries.length === 0) {
        const what = entries.length === 0
            ? 'names no proxy'
            : `has ${bad.map(({ url }) => (0,download_failure/* displayUrl */.Q)(url)).join(', ')}, which is no http, https or file URL`;
        return trouble('warn', 'net.proxy', `GOPROXY of ${setBy} ${what}`, [
            unsetVariable('GOPROXY', 'Unset GOPROXY, or spell it right', 'env.goproxy passes'),
        ]);
    }
    const words = entries.map(({ kind, url, anyErrorFallsThrough }, index) => `${kind === 'proxy' ? (0,download_failure/* displayUrl */.Q)(url) : kind}${index === entries.length - 1 ? '' : anyErrorFallsThrough ? ', after any error' : ', where it has none'}`);
    return (0,outcomes/* pass */.IX)(`GOPROXY (${setBy}): ${words.join(' ')}`);
});
const protection = 'modules are taken without the proof that they are what everybody else got';
const gosumdb = variableCheck('env.gosumdb', 'GOSUMDB', 'Is the checksum database asked?', {
    why: 'Without it, a module that is new to go.sum is believed whoever serves it. GOPRIVATE is the way for private modules.',
    how: '`off` switches it off.',
    warn: '`off`',
    sources: ['https://go.dev/ref/mod#checksum-database'],
}, (value, setBy) => value === 'off'
    ? warn(`GOSUMDB=off (${setBy}): ${protection}`, [
        unsetVariable('GOSUMDB', 'Unset GOSUMDB, and name private modules by GOPRIVATE', 'env.gosumdb passes'),
    ])
    : (0,outcomes/* pass */.IX)(`GOSUMDB=${value} (${setBy})`));
const privateNames = ['GOPRIVATE', 'GONOSUMDB', 'GONOSUMCHECK', 'GONOPROXY', 'GOINSECURE'];
const goprivate = factCheck({
    id: 'env.goprivate',
    title: 'Do the variables for private modules cover private modules only?',
    page: {
        why: 'A pattern that fits every module takes the protection of the checksum database, or of TLS, away from all of them.',
        how: [
            `${privateNames.join(', ')} are read as the go command reads them; a pattern \`*\`, or one that begins with \`*\` and has no further part, fits every module.`,
        ],
        statuses: { pass: 'unset, or patterns with a name', warn: 'a pattern that fits every module', unknown: 'the environment is not known' },
        sources: ['https://go.dev/ref/mod#private-modules'],
    },
    judge: (facts) => {
        const variables = facts('env.variables');
        const set = privateNames.filter((name) => variables[name] !== undefined);
        const wide = set.filter((name) => name === 'GONOSUMCHECK' || variables[name].value.split(',').some((pattern) => /^\*+(?:\/\*+)*\/?$|^\*\.\*$/.test(pattern.trim())));
        const evidence = [
            { source: privateNames.join(', '), value: set.map((name) => `${name}=${variables[name].value}`).join(' ') || '(unset)' },
        ];
        if (wide.length === 0)
            return (0,outcomes/* pass */.IX)(set.length === 0 ? 'no private modules are named' : set.map((name) => `${name}=${variables[name].value}`).join(', '), evidence);
        const first = wide[0];
        return {
            ...warn(`${wide.map((name) => `${name}=${variables[name].value}`).join(', ')}: ${first === 'GOINSECURE' ? 'every module may come without TLS' : protection}`, wide.map((name) => unsetVariable(name, `Let ${name} name private modules only, or unset it`, 'env.goprivate passes'))),
            evidence,
        };
    },
});
const home = factCheck({
    id: 'env.home',
    title: 'Does the go command find places for its caches?',
    page: {
        why: 'Without HOME, and without GOCACHE and GOMODCACHE, the go command ends with "build cache is required, but could not be located" or "module cache not found". Services of systemd and cron jobs often have no HOME.',
        how: ['HOME, GOCACHE, XDG_CACHE_HOME, GOMODCACHE and GOPATH are read as the go command reads them.'],
        statuses: { pass: 'both caches have a place', fail: 'a cache has no place', unknown: 'the environment is not known' },
        sources: [variablesDoc],
    },
    judge: (facts) => {
        const [folder, variables] = [facts('env.home'), facts('env.variables')];
        if (folder !== null)
            return (0,outcomes/* pass */.IX)(`HOME=${folder}`);
        const lacking = [
            ...(variables.GOCACHE === undefined ? ['GOCACHE'] : []),
            ...(variables.GOMODCACHE === undefined && variables.GOPATH === undefined ? ['GOMODCACHE'] : []),
        ];
        if (lacking.length === 0)
            return (0,outcomes/* pass */.IX)('HOME is not set, and the caches are named by variables');
        return trouble('fail', 'env.home-missing', `HOME is not set, and neither is ${lacking.join(' nor ')}: the go command finds no place for its caches`, [
            byHand('Set HOME, or name the caches', ['export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"'], {
                effect: 'at once, in this shell; a systemd unit needs Environment=HOME=… or User=',
                undo: 'unset HOME',
                expect: 'env.home passes',
            }),
        ]);
    },
});
const gocache = variableCheck('env.gocache', 'GOCACHE', 'May the go command use its build cache?', {
    why: 'GOCACHE=off, which older guides advise, is refused since Go 1.12: nothing builds.',
    how: '`off` and paths that are not absolute are refused by the go command.',
    warn: 'a value that the go command refuses',
}, (value, setBy) => value.startsWith('/') || /^[A-Za-z]:[\\/]/.test(value)
    ? (0,outcomes/* pass */.IX)(`GOCACHE=${value} (${setBy})`)
    : trouble('warn', 'env.gocache', `GOCACHE=${value} (${setBy}) is refused: ${value === 'off' ? 'the build cache is required since Go 1.12' : 'it is no absolute path'}`, [unsetVariable('GOCACHE', 'Unset GOCACHE', 'env.gocache passes')]));
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
        if (libraries === null)
            return (0,outcomes/* pass */.IX)('LD_PRELOAD is not set');
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
        if (state === 'works')
            return (0,outcomes/* pass */.IX)(`${command} compiles`);
        if (state === 'not-found')
            return (0,outcomes/* skip */.iv)(`there is no ${command}: cgo is off, and go test -race does not work`);
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
            return (0,outcomes/* skip */.iv)('no container runtime says which cgroup driver it uses', [
                { source: 'configuration of container runtimes', value: 'none' },
            ]);
        const list = drivers.map(({ runtime, driver: name }) => `${runtime}: ${name}`).join(', ');
        const own = drivers.filter(({ driver: name }) => name === 'cgroupfs');
        if (own.length === 0)
            return (0,outcomes/* pass */.IX)(list);
        const [state, mode] = [facts('systemd.state'), facts('cgroup.mode')];
        if ((state !== 'running' && state !== 'degraded') || mode !== 'unified')
            return (0,outcomes/* pass */.IX)(`${list}; no systemd with cgroup v2 alone is here`);
        return warn(`${list}, while systemd manages cgroup v2`, [
            byHand(`Let ${own[0].runtime} use systemd`, [
                `grep -n -i cgroup ${own
                    .map(({ file }) => file)
                    .filter((file) => file.startsWith('/'))
                    .join(' ') || '/etc/docker/daemon.json'}`,
            ], {
                kind: 'investigate',
                root: true,
                undo: 'nothing to undo: it only looks',
                expect: 'container.runtime-driver passes once the file says systemd and the runtime was restarted',
            }),
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
        if (facts('platform.os') !== 'linux')
            return (0,outcomes/* skip */.iv)('this is not Linux');
        const { allowed, deniedBy } = facts('userns.unprivileged');
        if (allowed)
            return (0,outcomes/* pass */.IX)('an ordinary user gets a user namespace');
        const set = (name, value, before) => byHand(`Allow it by the sysctl ${name}`, [`sysctl ${name}`, `sysctl -w ${name}=${value}`], {
            root: true,
            effect: 'at once, until the next start; a file in /etc/sysctl.d for longer',
            undo: `sysctl -w ${name}=${before}`,
            risk: 'more of the kernel can be reached by every user of this machine',
            expect: 'userns.unprivileged passes',
        });
        const look = byHand('See what denies it', [
            'sysctl user.max_user_namespaces kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns',
            'grep -E "Seccomp|NoNewPrivs" /proc/self/status',
        ], {
            kind: 'investigate',
            undo: 'nothing to undo: it only looks',
            expect: 'the layer is known',
        });
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
        why: 'What `go install` builds goes to GOBIN or GOPATH/bin. A module that lies inside the module cache is the copy of another one: it cannot be changed and is cleared away.',
        how: ['The folder is compared with the module cache.'],
        statuses: { pass: 'outside', warn: 'inside', unknown: 'the module cache is not known' },
        sources: [variablesDoc],
    },
    judge: (facts) => {
        const [project, modules] = [facts('fs.project').path, facts('fs.goModCache').path];
        if (!`${project}/`.startsWith(`${modules}/`))
            return (0,outcomes/* pass */.IX)(`${project} is outside of the module cache ${modules}`);
        return warn(`${project} lies in the module cache ${modules}`, [
            byHand('Clone the repository of the module to a folder of your own', ['go list -m -json all | head -n 20'], {
                kind: 'investigate',
                undo: 'nothing to undo: it only looks',
                expect: 'env.gopath passes in the clone',
            }),
        ]);
    },
});
const goEnvironmentChecks = [
    onPath,
    goroot,
    gotoolchain,
    goflags,
    godebug,
    goproxy,
    gosumdb,
    goprivate,
    home,
    gocache,
    gopath,
    preload,
    compiler,
];
const containerChecks = [userNamespace, driver];

// EXTERNAL MODULE: ./.cache/javascript/facts/network.js + 2 modules
var network = __webpack_require__(9860);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/network.js
var knowledge_network = __webpack_require__(8283);
;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/network.js






/** A check that `--offline` switches off. */
function netCheck(check) {
    const { page } = check;
    return factCheck({
        ...check,
        page: {
            ...page,
            statuses: { ...page.statuses, skip: [page.statuses.skip, 'the network is not asked (`--offline`)'].filter(Boolean).join('; or ') },
        },
        judge: (facts, context) => context.settings.offline
            ? (0,outcomes/* skip */.iv)('the network is not asked (--offline)', [{ source: '--offline', value: 'set' }])
            : check.judge(facts, context),
    });
}
const look = (summary, commands, expect, root = false) => byHand(summary, commands, { kind: 'investigate', root, undo: 'nothing to undo: it only looks', expect });
const localhost = netCheck({
    id: 'net.localhost',
    title: 'Does localhost mean this machine, and nothing else?',
    page: {
        why: 'Tests start servers on localhost and connect to them. Where the name has another address, or none, they hang or reach something else.',
        how: ['/etc/hosts is read as Go reads it, and the C library is asked for the name; every address must be a loopback address.'],
        statuses: { pass: 'loopback addresses only', fail: 'another address, or none', unknown: 'the name could not be looked up' },
        sources: ['https://www.rfc-editor.org/rfc/rfc6761#section-6.3', 'https://pkg.go.dev/net#hdr-Name_Resolution'],
    },
    judge: (facts) => {
        const { file, lookup } = facts('net.localhost');
        const all = [...new Set([...file, ...(lookup ?? [])])];
        const strangers = all.filter((address) => !(0,network/* isLoopback */.U)(address));
        const remedies = [
            byHand('Let /etc/hosts name the loopback address', [
                'cp /etc/hosts /etc/hosts.before-go-conform',
                "sed -i '/[[:space:]]localhost\\([[:space:]]\\|$\\)/d' /etc/hosts",
                "printf '127.0.0.1 localhost\\n::1 localhost\\n' >> /etc/hosts",
            ], {
                root: true,
                undo: 'mv /etc/hosts.before-go-conform /etc/hosts',
                risk: 'other names on the same lines are lost: look at the copy; WSL writes the file anew at each start (generateHosts)',
                expect: 'net.localhost passes',
            }),
        ];
        if (strangers.length > 0)
            return trouble('fail', 'net.dns', `localhost is ${strangers.join(', ')}`, remedies);
        if (lookup === null && file.length === 0)
            return (0,outcomes/* unknown */.L5)('not determined: the name could not be looked up');
        if (all.length === 0)
            return trouble('fail', 'net.dns', 'localhost has no address', remedies);
        return (0,outcomes/* pass */.IX)(`localhost is ${all.join(', ')}`);
    },
});
const resolver = netCheck({
    id: 'net.resolver',
    title: 'Which resolver does a Go program use here?',
    page: {
        why: 'A Go program with cgo may ask the C library, one without never does: where the two see different names, a program works under `go run` and fails in a scratch container.',
        how: [
            'The rules of the package net are followed: GODEBUG=netdns, LOCALDOMAIN, RES_OPTIONS and HOSTALIASES, the options of /etc/resolv.conf, the line `hosts:` of /etc/nsswitch.conf, /etc/mdns.allow.',
        ],
        statuses: { pass: 'the resolver and the reason are known', unknown: 'a file that decides could not be read' },
        sources: ['https://pkg.go.dev/net#hdr-Name_Resolution', 'https://go.dev/src/net/conf.go'],
    },
    judge: (facts) => {
        const { withCgo, because, order } = facts('net.resolver');
        const tunnel = (facts.ifKnown('net.nameservers') ?? []).includes(knowledge_network/* wslTunnelServer */.y) ? '; names go through the DNS tunnel of WSL' : '';
        const where = order.length === 0 ? '' : ` (${order.join(', then ')})`;
        if (withCgo === 'go')
            return (0,outcomes/* pass */.IX)(`Go's own${where}, with cgo and without: ${because}${tunnel}`);
        return (0,outcomes/* pass */.IX)(`with cgo the C library's: ${because}; without cgo Go's own${where}${tunnel}`);
    },
});
const nameserver = netCheck({
    id: 'net.nameserver',
    title: 'Do the name servers answer, and how fast?',
    page: {
        why: 'The first name server that does not answer costs five seconds for each name, in Go and in the C library, before the next one is asked.',
        how: [
            'Each name server of /etc/resolv.conf that counts is sent up to 20 questions by UDP, one after the other, for the name that module downloads need; all servers side by side, within 2.4 s.',
            'The median and the slow end are of the answers alone: the 95th percentile from 20 answers on, else the slowest. Two lost questions in a row end it. Later answers may come from the cache of the server.',
        ],
        statuses: {
            pass: 'every server answers, in the middle within 200 ms',
            warn: 'a server does not answer, answers slowly, or says that it fails',
            unknown: 'the name servers are not known',
        },
        sources: ['https://man7.org/linux/man-pages/man5/resolv.conf.5.html', 'https://www.rfc-editor.org/rfc/rfc1035#section-4.1.1'],
    },
    judge: (facts) => {
        const answers = facts('net.nameserverAnswers');
        const bad = answers.flatMap(({ server, answered, error, medianMs, code, timeouts }) => {
            if (answered === 0)
                return [`${server} does not answer (${error ?? `${timeouts} timeouts`})`];
            if (code === 2)
                return [`${server} says that it fails (SERVFAIL)`];
            return (medianMs ?? 0) > knowledge_network/* slowNameServerMs */.yo ? [`${server} takes ${medianMs} ms`] : [];
        });
        if (bad.length === 0) {
            return (0,outcomes/* pass */.IX)(answers
                .map(({ server, answered, medianMs, slowMs, slowIs }) => `${server}: n ${answered}, median ${medianMs} ms, ${slowIs} ${slowMs} ms`)
                .join('; '));
        }
        return trouble('warn', 'net.dns', bad.join('; '), [
            look('See where the list of name servers comes from', ['cat /etc/resolv.conf', 'ls -l /etc/resolv.conf', 'resolvectl status'], 'net.nameserver passes once the dead server is out of the list'),
        ]);
    },
});
const proxy = netCheck({
    id: 'net.proxy',
    title: 'Which HTTP proxy do downloads go through?',
    page: {
        why: 'The go command, git and this program follow HTTP_PROXY, HTTPS_PROXY and NO_PROXY. A proxy for http alone, or names in two spellings that differ, send some of them past it.',
        how: ['The variables are read in both spellings; users and passwords are left out.'],
        statuses: {
            pass: 'none, or one that all follow',
            warn: 'the two spellings differ, or the address is none',
            unknown: 'the environment is not known',
        },
        sources: ['https://pkg.go.dev/golang.org/x/net/http/httpproxy#FromEnvironment'],
    },
    judge: (facts) => {
        const set = facts('net.proxy');
        const names = Object.keys(set);
        if (names.length === 0)
            return (0,outcomes/* pass */.IX)('no proxy is set', [{ source: 'HTTP_PROXY, HTTPS_PROXY, NO_PROXY', value: '(unset)' }]);
        const differ = names.filter((name) => name === name.toUpperCase() && set[name.toLowerCase()] !== undefined && set[name.toLowerCase()] !== set[name]);
        const broken = names.filter((name) => !/^no_proxy$/i.test(name) && !URL.canParse(set[name].includes('://') ? set[name] : `http://${set[name]}`));
        const all = names.map((name) => `${name}=${set[name]}`).join(', ');
        if (differ.length === 0 && broken.length === 0)
            return (0,outcomes/* pass */.IX)(all);
        const what = [
            ...differ.map((name) => `${name} and ${name.toLowerCase()} differ`),
            ...broken.map((name) => `${name} is no address`),
        ].join('; ');
        return trouble('warn', 'net.proxy', `${what}: ${all}`, [
            look('See where they are set', ['env | grep -i _proxy', 'grep -rnsi _proxy /etc/environment /etc/profile.d ~/.profile ~/.bashrc'], 'both spellings are the same'),
        ]);
    },
});
const roots = netCheck({
    id: 'net.tls-roots',
    title: 'Does Go find certificates of authorities?',
    page: {
        why: 'Without them every https download ends with "x509: certificate signed by unknown authority". Small images come without.',
        how: [
            'The files and folders in which crypto/x509 looks are looked into, with SSL_CERT_FILE and SSL_CERT_DIR in their place when they are set.',
        ],
        statuses: { pass: 'there are some', warn: 'there are none', unknown: 'a place could not be read' },
        sources: ['https://go.dev/src/crypto/x509/root_linux.go', 'https://go.dev/src/crypto/x509/root_unix.go'],
    },
    judge: (facts) => {
        const places = facts('net.tlsRoots');
        if (places.length > 0)
            return (0,outcomes/* pass */.IX)(`certificates of authorities in ${places.join(', ')}`);
        return trouble('warn', 'net.tls', 'Go finds no certificates of authorities: https does not work', [
            debianPackages('Install the certificates', ['ca-certificates'], 'net.tls-roots passes'),
        ]);
    },
});
function reachability(id, fact, variable, what, source) {
    return netCheck({
        id,
        title: `Does ${what} answer?`,
        page: {
            why: `What ${variable} names is where modules, toolchains and their checksums come from: without it nothing new can be downloaded.`,
            how: [
                `${what} is asked as the go command asks it, through the same HTTP proxy, within 2.5 s; "there is none" is an answer too, a web page is not.`,
            ],
            statuses: {
                pass: 'it answers as such a place does',
                warn: 'it does not answer, or something else answers in its place',
                skip: `${variable} names none`,
                unknown: 'the recording does not tell',
            },
            sources: [source],
        },
        judge: (facts) => judgeReached(facts(fact), variable),
    });
}
function judgeReached(places, variable) {
    if (places.length === 0)
        return (0,outcomes/* skip */.iv)(`${variable} names no place to ask`, [{ source: variable, value: 'no place to ask' }]);
    const bad = places.filter(({ state }) => state !== 'answers');
    if (bad.length === 0)
        return (0,outcomes/* pass */.IX)(places.map(({ url }) => `${url} answers`).join('; '));
    const says = ({ url, state, said }) => state === 'other' ? `${url} gives something else: ${said}` : said.startsWith(url) ? said : `${url}: ${said}`;
    return trouble('warn', causeOf(bad[0]), bad.map(says).join('; '), [
        look('Ask it by hand', [`curl -sv --max-time 10 "${bad[0].url}" | head -n 5`], `${variable} answers`),
    ]);
}
function causeOf({ state, said }) {
    if (state === 'other')
        return 'net.proxy';
    if (/ENOTFOUND|EAI_AGAIN/.test(said))
        return 'net.dns';
    return /CERT|certificate|SSL|TLS/i.test(said) ? 'net.tls' : 'net.proxy';
}
const ipv6 = netCheck({
    id: 'net.ipv6',
    title: 'Does IPv6 work where it is promised?',
    page: {
        why: 'Tests that listen on `localhost` or `[::1]` fail where the name has ::1 and the kernel has no IPv6; many containers are so.',
        how: ['A port of ::1 is listened on, /etc/hosts is read for localhost, and the kernel is asked for a default route.'],
        statuses: {
            pass: 'it works, or nothing promises it',
            warn: 'localhost is ::1 too, and ::1 cannot be used',
            unknown: 'it could not be tried',
        },
        sources: ['https://man7.org/linux/man-pages/man7/ipv6.7.html'],
    },
    judge: (facts) => {
        const { loopback, route, localhostNamesIt } = facts('net.ipv6');
        if (!loopback && localhostNamesIt) {
            return warn('/etc/hosts says that localhost is ::1, and ::1 cannot be used here', [
                look('See whether IPv6 is switched off', ['sysctl net.ipv6.conf.all.disable_ipv6 net.ipv6.conf.lo.disable_ipv6', 'ip -6 address show dev lo'], 'net.ipv6 passes once ::1 is there or out of /etc/hosts'),
            ]);
        }
        if (!loopback)
            return (0,outcomes/* pass */.IX)('there is no IPv6 here, and localhost does not promise it');
        return (0,outcomes/* pass */.IX)(`::1 works; ${route ? 'there is a default route' : 'there is no way out by IPv6'}`);
    },
});
const ports = netCheck({
    id: 'net.ports',
    title: 'Are there ports left for new connections?',
    page: {
        why: 'A test that opens many connections leaves each port in TIME_WAIT for a minute; when the range is used up, connections to the same place end with "cannot assign requested address".',
        how: [
            'A free port of 127.0.0.1 is listened on. The range is compared with the TCP sockets of this network namespace, those in TIME_WAIT included: an upper bound, because a port may be used once for each place.',
        ],
        statuses: {
            pass: 'there are',
            warn: 'most of the range is in use',
            fail: 'no free port could be had',
            unknown: 'the kernel does not tell',
        },
        sources: ['https://docs.kernel.org/networking/ip-sysctl.html'],
    },
    judge: (facts) => {
        const { first, last, sockets, bindable } = facts('net.ports');
        const size = last - first + 1;
        const figures = `${sockets} TCP sockets, ${size} ports (${first} to ${last})`;
        const remedies = [look('See who holds them', ['ss -s', 'ss -tan state time-wait | head'], 'net.ports passes')];
        if (bindable === false)
            return trouble('fail', 'net.port-busy', `no free port of 127.0.0.1 can be had: ${figures}`, remedies);
        if (sockets >= size * knowledge_network/* portShare */.BI)
            return trouble('warn', 'net.port-busy', `most ports for new connections are in use: ${figures}`, remedies);
        return (0,outcomes/* pass */.IX)(figures);
    },
});
const iptables = netCheck({
    id: 'net.iptables',
    title: 'Do the rules of iptables come from one backend?',
    sideEffects: ['runs'],
    page: {
        why: 'Either backend will do. Rules of both at once are applied one after the other, and who looks at one does not see why packets are lost.',
        how: [
            '`iptables --version` names the backend; /proc/net/ip_tables_names and `nft list tables` show whether both hold rules, where this user may ask.',
        ],
        statuses: {
            pass: 'one backend, or it cannot be told that there are two',
            warn: 'rules of both',
            skip: 'there is no iptables',
            unknown: 'iptables did not answer',
        },
        sources: ['https://wiki.nftables.org/wiki-nftables/index.php/Legacy_xtables_tools'],
    },
    judge: (facts) => {
        const found = facts('net.iptables');
        if (found === null)
            return (0,outcomes/* skip */.iv)('there is no iptables');
        const { backend, mixed } = found;
        if (mixed === true) {
            return warn('rules of iptables-legacy and of nftables are loaded at once', [
                look('See both', ['iptables-legacy-save', 'nft list ruleset'], 'one of the two is empty once its rules were moved', true),
            ]);
        }
        return (0,outcomes/* pass */.IX)(`iptables of the backend ${backend}${mixed === null ? '; whether both hold rules, only root can see' : ''}`);
    },
});
const networkChecks = [
    localhost,
    resolver,
    nameserver,
    proxy,
    roots,
    reachability('net.goproxy', 'net.goproxy', 'GOPROXY', 'each proxy of GOPROXY', 'https://go.dev/ref/mod#goproxy-protocol'),
    reachability('net.sumdb', 'net.sumdb', 'GOSUMDB', 'the checksum database', 'https://go.dev/ref/mod#checksum-database'),
    ipv6,
    ports,
    iptables,
];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/active.js



/** The checks of the host that rest on acts. */
const activeChecks = [...folderChecks, ...goEnvironmentChecks, ...networkChecks, ...containerChecks];

// EXTERNAL MODULE: ./.cache/javascript/knowledge/bad-advice.js
var bad_advice = __webpack_require__(1311);
;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/advice.js



/**
 * One check for each family of advice that does harm; what was applied is shown with its harm before an undo is offered. Variables of
 * Go have checks of their own (env.gosumdb, env.goprivate, env.godebug); the fix plan knows them as advice too.
 */
function adviceCheck(family, title, how) {
    const rows = bad_advice/* badAdvice */.wD.filter((row) => row.family === family);
    return factCheck({
        id: `advice.${family}`,
        title,
        page: {
            why: `Guides give such advice and readers have applied it. ${[...new Set(rows.map(({ harm }) => sentence(harm)))].join(' ')}`,
            how: [how, 'Profiles of shells are not read: they hold secrets. The remedy shows how to search them.'],
            statuses: {
                pass: 'nothing of the kind was found in any place that was looked at',
                warn: 'it was applied; the harm is said before the undo',
                unknown: 'some of the places could not be looked at',
            },
            sources: [...new Set(rows.map(({ source }) => source))],
        },
        judge: (facts) => {
            const { found, looked, closed } = facts('advice.applied')[family];
            const findings = found.map((leftover) => {
                const row = rows.find(({ id }) => id === leftover.advice);
                const place = leftover.line === undefined ? leftover.place : `${leftover.place}:${leftover.line}`;
                return {
                    cause: 'undetermined',
                    severity: 'warn',
                    message: `${place}: ${leftover.text}: ${leftover.harm ?? row.harm}`,
                    remedies: [row.undo],
                    ...(leftover.line === undefined ? {} : { location: { file: leftover.place, line: leftover.line } }),
                };
            });
            if (findings.length > 0)
                return {
                    status: 'warn',
                    summary: findings.length === 1 ? findings[0].message : `applied in ${findings.length} places, to the harm of Go work`,
                    findings,
                    remedies: [...new Set(findings.flatMap(({ remedies = [] }) => remedies))],
                };
            return closed.length === 0 ? (0,outcomes/* pass */.IX)(`nothing of the kind in ${looked.join(', ')}`) : (0,outcomes/* unknown */.L5)(`not determined: ${closed[0]}`);
        },
    });
}
function sentence(text) {
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
}
const adviceChecks = [
    adviceCheck('preload', 'Is a wrapper of the C library loaded into every program?', 'LD_PRELOAD of the environment and of /etc/environment, and /etc/ld.so.preload.'),
    adviceCheck('tmp-mount', 'Does /etc/fstab put /tmp into memory?', 'Lines of /etc/fstab for /tmp; what a distribution mounts there by itself does not count.'),
    adviceCheck('sysctl', 'Do settings of the kernel take from builds what they need?', 'Lines of /etc/sysctl.conf and /etc/sysctl.d, and the values in force.'),
    adviceCheck('kernel-cmdline', 'Does the command line of the kernel bring cgroup v1 back or turn controllers off?', '/proc/cmdline, word by word.'),
    adviceCheck('wsl-workarounds', 'Are there workarounds for older releases of WSL?', 'Lines of /etc/fstab for cgroups and for /mnt/wslg, and the boot command of wsl.conf.'),
];

// EXTERNAL MODULE: ./.cache/javascript/model/versions.js
var versions = __webpack_require__(8183);
;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/places.js
/** Who sets the limits of this place, as far as it is known. */
function limitSetter(facts) {
    const runtime = facts.ifKnown('platform.containerRuntime');
    if (runtime === 'docker' || runtime === 'podman' || runtime === 'kubernetes')
        return runtime;
    if (facts.ifKnown('platform.container') !== 'no')
        return 'other';
    if (facts.ifKnown('platform.wsl') === '2')
        return 'wsl';
    const state = facts.ifKnown('systemd.state');
    return state === 'running' || state === 'degraded' ? 'systemd' : 'other';
}
/** CPUs that Go may use here at once: those of the affinity, less where a cpuset or a quota is in force. */
function usableCpus(facts) {
    const quota = facts.ifKnown('cgroup.cpuLimit') ?? Number.POSITIVE_INFINITY;
    const cpuset = facts.ifKnown('cgroup.cpuset') ?? Number.POSITIVE_INFINITY;
    return Math.min(facts('cpu.affinity'), cpuset, Math.max(1, Math.ceil(quota)));
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/cgroup.js






const kernelDocumentation = 'https://docs.kernel.org/admin-guide/cgroup-v2.html';
/** Which version of cgroups holds the controllers. */
const mode = factCheck({
    id: 'cgroup.mode',
    title: 'Does cgroup v2 hold all controllers?',
    page: {
        why: 'Limits decide how many tests run at once and what is killed. Go reads both versions since 1.25, but 1.25 misses v1 limits where the cgroup mount does not begin at the root (fixed in 1.26), and tools that Go developers run beside it (kubelet from 1.35, systemd from 258) refuse v1.',
        how: [
            'Mounts and hierarchies come from /proc/self/mountinfo and /proc/self/cgroup: a controller on a hierarchy with a number is v1, whatever else is mounted.',
            '`unified`: v2 alone. `hybrid`: a v2 mount beside v1 controllers. `legacy`: v1 alone. `none`: no cgroup is mounted.',
            'The parameter `mode: unified` makes everything else a failure; profiles whose use needs v2 set it.',
        ],
        statuses: {
            pass: 'unified',
            warn: 'hybrid, legacy or none',
            fail: 'not unified, where the profile asks for it',
            unknown: 'neither the mounts nor the hierarchies could be read',
        },
        sources: [
            kernelDocumentation,
            'https://kubernetes.io/docs/concepts/architecture/cgroups/',
            'https://go.dev/issue/76390',
            'https://github.com/systemd/systemd/blob/main/NEWS',
        ],
    },
    judge: (facts, { parameters }) => {
        const found = facts('cgroup.mode');
        if (found === 'unified')
            return (0,outcomes/* pass */.IX)('cgroup v2 holds all controllers');
        const summary = {
            hybrid: 'cgroup v1 holds controllers, beside a v2 mount (hybrid)',
            legacy: 'cgroup v1 holds all controllers (legacy)',
            none: 'no cgroup is mounted: limits cannot be seen',
        }[found];
        return parameters.mode === 'unified'
            ? unfit(`${summary}; this use needs v2 alone`, modeRemedies(facts))
            : warn(summary, modeRemedies(facts));
    },
});
/** What turns v1 off here; only where it is known who turned it on. */
function modeRemedies(facts) {
    const expect = 'cgroup.mode is unified';
    if (facts.ifKnown('platform.wsl') === '2') {
        const version = facts.ifKnown('wsl.package');
        if (version === undefined)
            return [wslUpdate(expect)];
        const byKernel = wslConfig('Turn cgroup v1 off for the kernel of WSL', 'kernelCommandLine=cgroup_no_v1=all', expect, 'programs that only know cgroup v1 lose their limits; a kernelCommandLine that is there already must be kept on the same line');
        if ((0,versions/* isOlder */.t)(version, environment_limits/* documentedVersions */.oj.wslUnified))
            return [wslUpdate(expect), byKernel];
        const look = investigation('See whether wsl.conf asks for v1', ["grep -n 'cgroups' /etc/wsl.conf"], 'a line cgroups=v1 is to be taken out');
        return (0,versions/* isOlder */.t)(version, environment_limits/* documentedVersions */.oj.wslCgroupsKey) ? [byKernel] : [look];
    }
    const asking = (facts.ifKnown('kernel.cmdline') ?? []).filter((parameter) => asksForV1.test(parameter));
    if (asking.length > 0 && facts.ifKnown('platform.container') === 'no')
        return [unifiedByBoot(asking)];
    return [
        investigation('See what is mounted, and who mounts it: in a container the machine that runs it decides', ['grep cgroup /proc/self/mountinfo', "tr ' ' '\\n' < /proc/cmdline | grep -i cgroup"], 'lines of type cgroup are v1; parameters of the kernel or the init system explain them'),
    ];
}
/** systemd(1): what brings v1 back on a machine whose default is v2. */
const asksForV1 = /^(?:systemd\.unified_cgroup_hierarchy=(?:0|no|false|off)|systemd\.legacy_systemd_cgroup_controller(?:=.*)?|SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1)$/;
/** The controllers that limits need. */
const controllers = factCheck({
    id: 'cgroup.controllers',
    title: 'Are the controllers there that limits need?',
    page: {
        why: 'Without the cpu, memory and pids controllers nothing keeps a test run from taking the whole machine, and limits that a job asks for are not in force.',
        how: [
            'Each controller is looked for where it lives: in cgroup.controllers of v2 or on a hierarchy of v1. No version of the kernel is asked.',
            'The parameter `controllers` lists what the use needs.',
        ],
        statuses: {
            pass: 'all of them are there',
            warn: 'some are missing',
            fail: 'some are missing that the profile asks for by the parameter',
            skip: 'no cgroup is mounted',
            unknown: 'the hierarchies could not be read',
        },
        sources: [kernelDocumentation, 'https://man7.org/linux/man-pages/man7/cgroups.7.html'],
    },
    judge: (facts, { parameters }) => {
        if (facts.ifKnown('cgroup.mode') === 'none')
            return (0,outcomes/* skip */.iv)('no cgroup is mounted');
        const there = facts('cgroup.controllers');
        const asked = parameters.controllers;
        const missing = (asked ?? ['cpu', 'memory', 'pids']).filter((name) => !Object.hasOwn(there, name));
        if (missing.length === 0)
            return (0,outcomes/* pass */.IX)(`controllers: ${Object.keys(there).sort().join(', ')}`);
        const summary = `no controller ${missing.join(', ')} for this cgroup`;
        const remedy = investigation('See which level does not hand the controllers down', [
            'cat /proc/cgroups',
            "find /sys/fs/cgroup -maxdepth 2 -name 'cgroup.*' \\( -name '*.controllers' -o -name '*.subtree_control' \\) | xargs grep -H .",
        ], 'a level whose cgroup.controllers has the name and whose cgroup.subtree_control does not is the one; the kernel command line may turn one off (cgroup_disable=)');
        return asked === undefined ? warn(summary, [remedy]) : unfit(summary, [remedy]);
    },
});
/** What rootless managers of containers may limit. */
const delegation = factCheck({
    id: 'cgroup.delegation',
    title: 'May this user limit what it starts?',
    onlyWhenNamed: true,
    page: {
        why: 'Rootless engines (podman, BuildKit, kind) limit containers only with the controllers that are delegated to the user; without them --memory and --cpus fail or are ignored.',
        how: ['The cgroup of the process must be writable, and its controllers are what systemd delegates (Delegate=).'],
        statuses: {
            pass: 'cpu, memory and pids are delegated',
            fail: 'they are not',
            unknown: 'the cgroup could not be examined',
        },
        sources: [`${kernelDocumentation}#delegation`, 'https://rootlesscontaine.rs/getting-started/common/cgroup2/'],
    },
    judge: (facts) => {
        const delegated = facts('cgroup.delegated');
        const missing = ['cpu', 'memory', 'pids'].filter((name) => !delegated.includes(name));
        if (missing.length === 0)
            return (0,outcomes/* pass */.IX)(`delegated: ${delegated.join(', ')}`);
        const summary = `not delegated to this user: ${missing.join(', ')}`;
        return unfit(summary, facts.ifKnown('systemd.state') === 'absent' ? [] : [delegateControllers]);
    },
});
/** A quota of CPU time. */
const cpuLimit = factCheck({
    id: 'cgroup.cpu-limit',
    title: 'Is there CPU time enough for a build?',
    page: {
        why: 'Two threads is the least that Go runs under a quota (GOMAXPROCS since 1.25); below one CPU they stand still most of every period, and tests with time limits fail by chance. Releases before 1.25 do not see a quota at all.',
        how: [
            'The least quota over all visible levels of the cgroup counts, not that of the innermost one alone.',
            'A quota within 0.05 of all CPUs counts as none: WSL sets one.',
        ],
        statuses: {
            pass: 'no quota, or one CPU and more',
            warn: `less than ${environment_limits/* environmentLimits */.mL.cpus} CPU`,
            unknown: 'the quota could not be read',
        },
        sources: ['https://go.dev/doc/go1.25#container-aware-gomaxprocs', `${kernelDocumentation}#cpu`],
    },
    judge: (facts) => {
        const limit = facts('cgroup.cpuLimit');
        if (limit === null)
            return (0,outcomes/* pass */.IX)(`no CPU quota${cgroup_hidden(facts)}`);
        if (limit >= environment_limits/* environmentLimits */.mL.cpus)
            return (0,outcomes/* pass */.IX)(`a quota of ${cpus(limit)}${cgroup_hidden(facts)}`);
        return warn(`a quota of ${cpus(limit)}: builds and tests stand still most of the time`, [
            raiseLimit(limitSetter(facts), {
                what: 'CPU time',
                docker: '--cpus 2',
                kubernetes: 'cpu=2',
                systemd: 'CPUQuota=200%',
                wsl: 'processors=2',
            }),
            environmentVariables('Run one thing at a time', { GOMAXPROCS: '1', GOFLAGS: '"$GOFLAGS -p=1"' }, 'cpu.stat shows fewer throttled periods', 'builds take longer, and the tests see one CPU'),
        ]);
    },
});
function cpus(limit) {
    const rounded = Number(limit.toFixed(2));
    return `${rounded} ${rounded === 1 ? 'CPU' : 'CPUs'}`;
}
/** What is said beside a limit where levels above cannot be seen. */
function cgroup_hidden(facts) {
    return facts.ifKnown('cgroup.hiddenAncestors') === true ? ' at the levels that can be seen; others above are hidden by a namespace' : '';
}
const cgroupChecks = [mode, controllers, delegation, cpuLimit];

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/ebpf.js
/** The first two bytes of a BTF blob, little and big endian (include/uapi/linux/btf.h, BTF_MAGIC). */
const btfMagic = ['9feb', 'eb9f'];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/ebpf.js




/** The type information of the kernel. */
const btf = factCheck({
    id: 'ebpf.btf',
    title: 'Does the kernel come with its type information?',
    onlyWhenNamed: true,
    page: {
        why: 'Programs that are compiled once and run everywhere (CO-RE, with cilium/ebpf or libbpfgo) are fitted to the kernel by its BTF when they are loaded.',
        how: ['/sys/kernel/btf/vmlinux must be there and begin with the magic number of BTF.'],
        statuses: { pass: 'it is there', fail: 'it is not, or is something else', unknown: 'it could not be read' },
        sources: ['https://docs.kernel.org/bpf/btf.html', 'https://docs.ebpf.io/concepts/core/'],
    },
    judge: async (_, { host }) => {
        const file = '/sys/kernel/btf/vmlinux';
        const head = await host.readBytes(file, 2);
        if (head.state === 'denied' || head.state === 'unknown')
            return (0,outcomes/* unknown */.L5)(`not determined: ${file}: ${head.reason}`);
        if (head.state === 'missing' && (await host.readdir('/sys/kernel')).state !== 'present')
            return (0,outcomes/* unknown */.L5)(`not determined: /sys cannot be seen`);
        const found = head.state === 'missing' ? 'absent' : Buffer.from(head.value).toString('hex');
        const evidence = [{ source: `${file}, first two bytes`, value: found }];
        if (btfMagic.includes(found))
            return { ...(0,outcomes/* pass */.IX)('the kernel has BTF'), evidence };
        const remedy = investigation('See how the kernel was configured', ['zgrep CONFIG_DEBUG_INFO_BTF /proc/config.gz "/boot/config-$(uname -r)"'], 'CONFIG_DEBUG_INFO_BTF=y in a kernel with BTF');
        return { ...unfit(`the kernel has no BTF (${found})`, [remedy]), evidence };
    },
});
const program = 'int answer(void *context) { return 0; }\n';
/** A compiler for BPF. */
const toolchain = factCheck({
    id: 'ebpf.toolchain',
    title: 'Can programs be compiled for BPF?',
    onlyWhenNamed: true,
    sideEffects: ['runs', 'writes-temp'],
    page: {
        why: 'bpf2go and libbpfgo compile C for BPF with clang before the Go code is built.',
        how: ['A program of one line is compiled with `clang -O2 -g -target bpf`; neither the name nor the version of a package is asked.'],
        statuses: { pass: 'it compiles', fail: 'clang is not there, or has no BPF', unknown: 'clang could not be started' },
        sources: ['https://ebpf-go.dev/guides/getting-started/', 'https://clang.llvm.org/docs/CrossCompilation.html'],
    },
    judge: async (_, { host, timeLeft }) => {
        const folder = await host.temporaryFolder('ebpf');
        await host.writeFile(`${folder}/answer.c`, program);
        const argv = ['clang', '-O2', '-g', '-target', 'bpf', '-c', `${folder}/answer.c`, '-o', `${folder}/answer.o`];
        const command = await host.run(argv, { timeoutMs: timeLeft() });
        const remedy = debianPackages('Install clang and what compiles and loads BPF', ['clang', 'llvm', 'libbpf-dev', 'bpftool'], 'ebpf.toolchain passes');
        if (command.outcome === 'not-found')
            return unfit('clang is not on PATH', [remedy]);
        if (command.outcome !== 'exited')
            return (0,outcomes/* unknown */.L5)(`not determined: clang could not be run: ${command.reason ?? command.outcome}`);
        if ((0,outcomes/* succeeded */.gq)(command))
            return (0,outcomes/* pass */.IX)('clang compiles for BPF');
        return {
            ...unfit('clang does not compile for BPF', [remedy]),
            evidence: [{ source: 'clang', value: command.stderr.trim(), exit: command.exit }],
        };
    },
});
const ebpfChecks = [btf, toolchain];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/kernel.js




/** The running kernel. */
const version = factCheck({
    id: 'kernel.version',
    title: 'Which kernel runs here?',
    page: {
        why: 'Versions explain what was found; they decide nothing here, because distributions carry features back and sandboxes take them away.',
        how: ['The release is read as `uname -r` prints it and parsed; what the vendor added is kept.'],
        statuses: { pass: 'the release is known', unknown: 'it could not be read or parsed' },
        sources: ['https://www.kernel.org/category/releases.html'],
    },
    judge: (facts) => {
        const { major, minor, patch, suffix } = facts('kernel.release');
        return (0,outcomes/* pass */.IX)(`Linux ${major}.${minor}.${patch}${suffix === '' ? '' : ` (${suffix.replace(/^[-+.]/, '')})`}`);
    },
});
/** What the release notes of Go ask for. */
const minGo = factCheck({
    id: 'kernel.min-go',
    title: 'Is the kernel new enough for the Go releases of today?',
    page: {
        why: 'Each Go release names the oldest Linux it runs on; below it, system calls that the runtime relies on are missing.',
        how: [
            'The release of the kernel is compared with the minimum for this processor (Linux 3.2 since Go 1.24; loong64 5.19, mips64le 4.8, ppc64 3.13).',
            'On WSL 1 and gVisor the release is a constant that says nothing, so the question does not apply.',
        ],
        statuses: { pass: 'new enough', fail: 'older than that', skip: 'no Linux kernel is asked', unknown: 'the release could not be read' },
        sources: environment_limits/* oldestKernels */.mu.map(({ source }) => source),
    },
    judge: (facts) => {
        if (facts('platform.os') !== 'linux')
            return (0,outcomes/* skip */.iv)('this is not Linux');
        if (isEmulated(facts))
            return (0,outcomes/* skip */.iv)('the release of the kernel is a constant of the sandbox here');
        const arch = facts('platform.arch');
        const { major, minor } = facts('kernel.release');
        const { kernel, go } = environment_limits/* oldestKernels */.mu.find((row) => row.arch === arch) ?? environment_limits/* oldestKernels */.mu.find((row) => row.arch === undefined);
        const needed = `Go ${go} and later on ${arch} need Linux ${kernel.join('.')}`;
        if (major > kernel[0] || (major === kernel[0] && minor >= kernel[1]))
            return (0,outcomes/* pass */.IX)(`Linux ${major}.${minor}; ${needed}`);
        return unfit(`Linux ${major}.${minor} is too old: ${needed}`, [
            investigation('See which kernels the distribution offers', ['uname -r', 'apt-cache search --names-only "^linux-image-"'], 'uname -r shows the newer kernel after a restart with it'),
        ]);
    },
});
function isEmulated(facts) {
    return facts.ifKnown('platform.wsl') === '1' || facts.ifKnown('platform.containerRuntime') === 'gvisor';
}
/** Live patches. */
const livepatch = factCheck({
    id: 'kernel.livepatch',
    title: 'Is the kernel patched while it runs?',
    page: {
        why: 'Live patches repair security bugs; the release of the kernel does not show them. They add no system calls.',
        how: ['/sys/kernel/livepatch is listed.'],
        statuses: { pass: 'known, whether or not there are any', unknown: 'it could not be read' },
        sources: ['https://docs.kernel.org/livepatch/livepatch.html'],
    },
    judge: (facts) => {
        const patches = facts('kernel.livepatch');
        return (0,outcomes/* pass */.IX)(patches.length === 0 ? 'no live patch' : `live patches: ${patches.join(', ')}`);
    },
});
/** Security modules. */
const modules = factCheck({
    id: 'kernel.lsm',
    title: 'Which security modules are in force?',
    page: {
        why: 'SELinux, AppArmor and Landlock refuse with EACCES or EPERM what permissions allow; a failing test is read rightly only when one knows of them.',
        how: ['/sys/kernel/security/lsm is read.'],
        statuses: { pass: 'known', unknown: 'securityfs is not mounted or cannot be read' },
        sources: ['https://docs.kernel.org/admin-guide/LSM/index.html'],
    },
    judge: (facts) => {
        const names = facts('kernel.lsm');
        return (0,outcomes/* pass */.IX)(names.length === 0 ? 'no security module' : `security modules: ${names.join(', ')}`);
    },
});
/** Where the kernel puts mappings, and what the race detector expects. */
const addressLayout = factCheck({
    id: 'race.address-layout',
    title: 'Are mappings where the race detector expects them?',
    page: {
        why: 'The race detector needs parts of the address space for itself. Where the kernel spreads mappings wider, ThreadSanitizer of C and C++ is known to die with "unexpected memory mapping", and Go on ppc64le was.',
        how: [
            `vm.mmap_rnd_bits is read. Up to ${environment_limits/* environmentLimits */.mL.addressRandomBits} the race detector of Go is proved to work.`,
            'Above that only a run tells: no report of Go on amd64 is known, so the check stays open and names the command.',
        ],
        statuses: { pass: 'no wider than what is proved', unknown: 'wider, or it could not be read: a race test tells' },
        sources: [
            'https://github.com/google/sanitizers/issues/1716',
            'https://go.dev/issue/54757',
            'https://docs.kernel.org/admin-guide/sysctl/vm.html',
        ],
    },
    judge: (facts) => {
        const bits = facts('kernel.mmapRndBits');
        if (bits <= environment_limits/* environmentLimits */.mL.addressRandomBits)
            return (0,outcomes/* pass */.IX)(`vm.mmap_rnd_bits is ${bits}`);
        return {
            ...(0,outcomes/* unknown */.L5)(`not determined: vm.mmap_rnd_bits is ${bits}, and the race detector is proved up to ${environment_limits/* environmentLimits */.mL.addressRandomBits}`),
            remedies: [
                investigation('Run something small under the race detector', ['go test -race -count=1 sort'], 'ok sort, and not "FATAL: ThreadSanitizer"'),
            ],
        };
    },
});
/** What time.Now costs. */
const clockSource = factCheck({
    id: 'clock.source',
    title: 'Can the time be read without a system call?',
    page: {
        why: 'Go reads the time for timers, deadlines and traces. With a clock source that the vDSO does not know, each reading is a system call, and benchmarks measure that.',
        how: [`The current clock source is read; ${environment_limits/* slowClockSources */.ek.join(', ')} are not in the vDSO.`],
        statuses: { pass: 'another source', warn: 'one of those', unknown: 'it could not be read' },
        sources: ['https://man7.org/linux/man-pages/man7/vdso.7.html', 'https://docs.kernel.org/timers/timekeeping.html'],
    },
    judge: (facts) => {
        const source = facts('kernel.clocksource');
        if (!environment_limits/* slowClockSources */.ek.includes(source))
            return (0,outcomes/* pass */.IX)(`clock source ${source}`);
        return warn(`clock source ${source}: every reading of the time is a system call`, [
            investigation('See which sources the kernel offers and why it left a faster one', ['cat /sys/devices/system/clocksource/clocksource0/available_clocksource', "dmesg | grep -i -E 'clocksource|tsc'"], 'tsc or the clock of the hypervisor is current', true),
        ]);
    },
});
const kernelChecks = [version, minGo, livepatch, modules, addressLayout, clockSource];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/memory.js






/** Memory for builds and race tests. */
const available = factCheck({
    id: 'mem.available',
    title: 'Is there memory enough to build and to test with the race detector?',
    page: {
        why: 'Compilers and linkers, one per CPU, take most of the memory of a test run; the race detector multiplies what the tests take by five to ten. Go does not read a memory limit: what goes beyond it is killed ("signal: killed").',
        how: [
            "The least of the machine's memory and of memory.max and memory.high over all visible levels of the cgroup counts. Above memory.high the kernel kills nothing and slows everything down.",
            `Below ${(0,sizes/* sizeText */.l)(environment_limits/* environmentLimits */.mL.memoryBytes)} there is a warning; the number is measured, see src/knowledge/environment-limits.ts.`,
            'The parameter `least-mib` sets what the use needs; less is a failure then.',
        ],
        statuses: {
            pass: 'enough',
            warn: 'less than that',
            fail: 'less than the profile asks for',
            unknown: 'neither the memory nor the limit could be read',
        },
        sources: [
            'https://go.dev/doc/articles/race_detector#Runtime_Overheads',
            'https://docs.kernel.org/admin-guide/cgroup-v2.html#memory',
            'https://go.dev/doc/gc-guide#Memory_limit',
        ],
    },
    judge: (facts, { parameters }) => {
        const { size, by } = leastMemory(facts);
        const summary = `${(0,sizes/* sizeText */.l)(size)} of memory${by}`;
        const asked = parameters['least-mib'];
        const least = asked === undefined ? environment_limits/* environmentLimits */.mL.memoryBytes : asked * 1024 ** 2;
        if (size >= least)
            return (0,outcomes/* pass */.IX)(summary);
        const remedies = [
            environmentVariables('Build and test one package at a time', { GOFLAGS: '"$GOFLAGS -p=1"' }, 'the largest sum of memory is that of one compiler or test', 'builds take longer'),
            environmentVariables('Let Go collect garbage earlier, near nine tenths of the limit', { GOMEMLIMIT: String(Math.floor(size * 0.9)) }, 'memory.peak of the cgroup stays below the limit', 'the garbage collector takes more CPU time; memory that is in use is not limited by it'),
            raiseLimit(limitSetter(facts), {
                what: 'memory',
                docker: '--memory 4g --memory-swap 4g',
                kubernetes: 'memory=4Gi',
                systemd: 'MemoryMax=4G MemoryHigh=infinity',
                wsl: 'memory=4GB',
            }),
            investigation('See what takes the memory', ['free -m', 'ps -eo rss,comm --sort=-rss | head'], `${(0,sizes/* sizeText */.l)(least)} and more are free`),
        ];
        return asked === undefined
            ? warn(`${summary}: builds or race tests are killed or stand still`, remedies)
            : unfit(`${summary}; this use needs ${(0,sizes/* sizeText */.l)(least)}`, remedies);
    },
});
/** The least amount that bounds this process, and what sets it. */
function leastMemory(facts) {
    const total = facts('memory.totalBytes');
    const limits = [
        { size: total, by: '' },
        { size: facts('cgroup.memoryLimitBytes') ?? total, by: ' (limit of the cgroup)' },
        { size: facts.ifKnown('cgroup.memoryHighBytes') ?? total, by: ' (memory.high of the cgroup)' },
    ];
    return limits.reduce((least, limit) => (limit.size < least.size ? limit : least));
}
/** Accounting of address space. */
const overcommit = factCheck({
    id: 'mem.overcommit',
    title: 'May programs reserve address space that they do not use?',
    page: {
        why: 'Go and the race detector reserve far more address space than they use. With vm.overcommit_memory=2 the kernel counts what may be written to, MAP_NORESERVE too, and refuses early: "cannot allocate memory".',
        how: ['The value of vm.overcommit_memory is read. 0 and 1 refuse no such reservation.'],
        statuses: { pass: '0 or 1', warn: '2', unknown: 'it could not be read' },
        sources: ['https://docs.kernel.org/mm/overcommit-accounting.html', 'https://man7.org/linux/man-pages/man5/proc_sys_vm.5.html'],
    },
    judge: (facts) => {
        const found = facts('kernel.overcommit');
        if (found !== 2)
            return (0,outcomes/* pass */.IX)(`vm.overcommit_memory is ${found}`);
        return warn('vm.overcommit_memory is 2: reservations count as use, and the race detector makes large ones', [
            investigation('See how near the limit is', ["grep -E '^(CommitLimit|Committed_AS)' /proc/meminfo"], 'Committed_AS is far below CommitLimit'),
            sysctl('Let the kernel judge by what is likely (its default)', 'vm.overcommit_memory', 0, 2, 'mem.overcommit passes'),
        ]);
    },
});
/** The kubelet and swap. */
const swap = factCheck({
    id: 'node.swap',
    title: 'Is swap off, as the kubelet expects by default?',
    onlyWhenNamed: true,
    page: {
        why: 'The kubelet does not start where swap is on, unless its configuration says failSwapOn: false.',
        how: ['Swap of the machine is read. The configuration of the kubelet is not.'],
        statuses: { pass: 'no swap', fail: 'there is swap', unknown: 'it could not be read' },
        sources: ['https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/install-kubeadm/#swap-configuration'],
    },
    judge: (facts) => {
        const size = facts('memory.swapBytes');
        return size === 0 ? (0,outcomes/* pass */.IX)('no swap') : unfit(`${(0,sizes/* sizeText */.l)(size)} of swap: the kubelet starts only with failSwapOn: false`, [swapOff]);
    },
});
const memoryChecks = [available, overcommit, swap];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/node.js



const prerequisites = 'https://kubernetes.io/docs/setup/production-environment/container-runtimes/#prerequisite-ipv4-forwarding-optional';
/** Packets of pods are forwarded. */
const forwarding = factCheck({
    id: 'node.ip-forward',
    title: 'Does the machine forward IPv4 packets?',
    onlyWhenNamed: true,
    page: {
        why: 'Pods reach each other across nodes only where the node forwards packets.',
        how: ['net.ipv4.ip_forward is read.'],
        statuses: { pass: '1', fail: '0', unknown: 'it could not be read' },
        sources: [prerequisites],
    },
    judge: (_, context) => switchedOn(context, 'net.ipv4.ip_forward', '/proc/sys/net/ipv4/ip_forward', () => sysctl('Forward packets', 'net.ipv4.ip_forward', 1, 0, 'node.ip-forward passes')),
});
/** Bridged packets pass iptables. */
const bridge = factCheck({
    id: 'node.bridge-netfilter',
    title: 'Do bridged packets pass iptables?',
    onlyWhenNamed: true,
    page: {
        why: 'Network plug-ins that use a Linux bridge rely on br_netfilter for services; plug-ins of another kind (Cilium, Calico without a bridge) do not, so this is no demand of Kubernetes itself.',
        how: ['net.bridge.bridge-nf-call-iptables is read; it exists only while br_netfilter is loaded.'],
        statuses: { pass: '1', fail: '0, or the module is not loaded', unknown: 'it could not be read' },
        sources: ['https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/#network-plugin-requirements'],
    },
    judge: (_, context) => switchedOn(context, 'net.bridge.bridge-nf-call-iptables', '/proc/sys/net/bridge/bridge-nf-call-iptables', () => bridgeNetfilter),
});
async function switchedOn({ host }, name, file, remedy) {
    const answer = await host.readFile(file);
    if (answer.state === 'denied' || answer.state === 'unknown')
        return (0,outcomes/* unknown */.L5)(`not determined: ${file}: ${answer.reason}`);
    // A sysctl is known to be absent only where others of its tree are there to be read.
    if (answer.state === 'missing' && (await host.readFile('/proc/sys/kernel/osrelease')).state !== 'present')
        return (0,outcomes/* unknown */.L5)(`not determined: ${file} is not there, and neither is the rest of /proc/sys`);
    const value = answer.state === 'present' ? answer.value.trim() : 'absent';
    const evidence = [{ source: file, value }];
    return value === '1' ? { ...(0,outcomes/* pass */.IX)(`${name} is 1`), evidence } : { ...unfit(`${name} is ${value}`, [remedy()]), evidence };
}
const nodeChecks = [forwarding, bridge];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/pressure.js




const resources = [
    { id: 'cpu.pressure', key: 'cpu', title: 'Do tasks wait for the CPU right now?', look: 'ps -eo pcpu,comm --sort=-pcpu | head' },
    { id: 'mem.pressure', key: 'memory', title: 'Do tasks wait for memory right now?', look: 'ps -eo rss,comm --sort=-rss | head' },
    { id: 'io.pressure', key: 'io', title: 'Do tasks wait for the disk right now?', look: 'ps -eo stat,comm | grep "^D"' },
];
/** What the machine is short of at the moment of the run: information, because the next moment may be another. */
const pressureChecks = resources.map(({ id, key, title, look }) => factCheck({
    id,
    title,
    page: {
        why: 'On a busy machine tests with time limits fail by chance and benchmarks measure the neighbours.',
        how: [
            `Pressure stall information of the kernel: the share of the last ten seconds in which some task waited for ${key}. Above ${environment_limits/* environmentLimits */.mL.pressurePercent} % there is a warning.`,
        ],
        statuses: { pass: 'below', warn: 'above', skip: 'the kernel does not say', unknown: 'it could not be read' },
        sources: ['https://docs.kernel.org/accounting/psi.html'],
    },
    judge: (facts) => {
        if (facts.ifKnown('kernel.psi') === false)
            return (0,outcomes/* skip */.iv)('the kernel gives no pressure stall information');
        const share = facts('cgroup.pressure')[key];
        if (share === undefined)
            return (0,outcomes/* skip */.iv)(`no pressure stall information about ${key}`);
        const summary = `some task waited for ${key} in ${share} % of the last ten seconds`;
        return share <= environment_limits/* environmentLimits */.mL.pressurePercent
            ? (0,outcomes/* pass */.IX)(summary)
            : warn(summary, [investigation('See who is busy', [`cat /proc/pressure/${key}`, look], 'a share near 0 when nothing else runs')]);
    },
}));

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/resources.js





/** Open files. */
const openFiles = factCheck({
    id: 'limits.nofile',
    title: 'May a process open files enough?',
    page: {
        why: 'The linker, the module cache and tests with many connections open files at the same time; beyond the limit they fail with "too many open files".',
        how: [
            'The hard limit counts: Go programs raise the soft limit to it when they start (since Go 1.19).',
            `Below ${environment_limits/* environmentLimits */.mL.openFiles} there is a warning.`,
        ],
        statuses: { pass: 'enough', warn: 'less than that', unknown: 'the limits could not be read' },
        sources: ['https://go.dev/issue/46279', 'https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
    },
    judge: (facts) => {
        const { soft, hard } = facts('limits.nofile');
        const summary = `open files: ${soft ?? 'unlimited'}, at most ${hard ?? 'unlimited'}`;
        // `ulimit -a` shows the soft limit alone; what is enough there is enough.
        const most = hard === 'unknown' && (soft === null || soft >= environment_limits/* environmentLimits */.mL.openFiles) ? soft : hard;
        if (most === 'unknown')
            return (0,outcomes/* unknown */.L5)(`${summary}: the hard limit counts and was not seen`);
        if (most === null || most >= environment_limits/* environmentLimits */.mL.openFiles)
            return (0,outcomes/* pass */.IX)(summary);
        return warn(summary, [resourceLimit('Allow more open files', 'nofile', 'n', '1048576', 'limits.nofile passes')]);
    },
});
/** Address space. */
const addressSpace = factCheck({
    id: 'limits.as',
    title: 'May a process reserve address space enough?',
    page: {
        why: 'Go reserves far more address space than it uses, the race detector many times that. Under a limit (ulimit -v) programs die at start: "failed to reserve page summary memory", "ThreadSanitizer failed to allocate".',
        how: [
            `The soft limit of RLIMIT_AS is read; below ${(0,sizes/* sizeText */.l)(environment_limits/* environmentLimits */.mL.addressSpaceBytes)} race-enabled test binaries were measured to fail.`,
        ],
        statuses: { pass: 'no limit, or enough', warn: 'less than that', unknown: 'the limits could not be read' },
        sources: ['https://go.dev/doc/articles/race_detector', 'https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
    },
    judge: (facts) => {
        const { soft } = facts('limits.as');
        if (soft === null)
            return (0,outcomes/* pass */.IX)('no limit of address space');
        if (soft >= environment_limits/* environmentLimits */.mL.addressSpaceBytes)
            return (0,outcomes/* pass */.IX)(`${(0,sizes/* sizeText */.l)(soft)} of address space`);
        return warn(`only ${(0,sizes/* sizeText */.l)(soft)} of address space (ulimit -v)`, [
            investigation('See who sets it', ['ulimit -Sv', 'ulimit -Hv', 'grep -rn "\\bas\\b" /etc/security/limits.conf /etc/security/limits.d'], 'unlimited, after that line is gone and a new login'),
            resourceLimit('Lift the limit of address space', 'as', 'v', 'unlimited', 'limits.as passes'),
        ]);
    },
});
const resourceChecks = [openFiles, addressSpace];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/seccomp.js



/** Whether a filter stands before the kernel. */
const state = factCheck({
    id: 'seccomp.state',
    title: 'Does a seccomp filter stand between programs and the kernel?',
    page: {
        why: 'A filter can refuse system calls that a Go release needs (eventfd2 since 1.23, clone, futex), by an error, a signal or a hang. Most filters do no harm; knowing of one explains what else cannot be explained.',
        how: [
            'Mode, number of filters and NoNewPrivs come from /proc/self/status; kernels before 5.9 do not tell the number.',
            'What the filter refuses is a question of the suite `seccomp`.',
        ],
        statuses: { pass: 'no filter, or filters', fail: 'strict mode, in which no Go program runs', unknown: 'the status could not be read' },
        sources: ['https://man7.org/linux/man-pages/man2/seccomp.2.html', 'https://man7.org/linux/man-pages/man5/proc_pid_status.5.html'],
    },
    judge: (facts) => {
        const mode = facts('seccomp.mode');
        if (mode === 'disabled')
            return (0,outcomes/* pass */.IX)('no seccomp filter');
        if (mode === 'strict')
            return unfit('seccomp allows read, write, exit and sigreturn only (strict mode)', []);
        const filters = facts.ifKnown('seccomp.filters');
        const privileges = facts.ifKnown('seccomp.noNewPrivs') === true ? ', and no program gains privileges (NoNewPrivs)' : '';
        return (0,outcomes/* pass */.IX)(`${filters === undefined ? 'filters of unknown number' : filters === 1 ? '1 filter' : `${filters} filters`} of seccomp${privileges}`);
    },
});
/** Modes of WSL's network in which its init installs a filter with a listener (WSL src/linux/init/main.cpp, RegisterSeccompHook). */
const listeningModes = ['mirrored', 'consomme'];
/** The listener of WSL's network. */
const listener = factCheck({
    id: 'seccomp.listener',
    title: 'Does the network of WSL take the only seccomp listener?',
    page: {
        why: 'With mirrored networking WSL puts a filter with a listener on every process, to see which ports are bound. The kernel allows one listener: sandboxes and container engines that install their own fail with EBUSY.',
        how: ['On a WSL 2 kernel the mode of the network in force and the number of seccomp filters are read together.'],
        statuses: {
            pass: 'no such mode, or no filter',
            warn: 'such a mode with a filter: a second listener fails',
            skip: 'not WSL 2',
            unknown: 'the mode or the filters could not be read',
        },
        sources: ['https://github.com/microsoft/WSL/issues/9548', 'https://man7.org/linux/man-pages/man2/seccomp_unotify.2.html'],
    },
    judge: (facts) => {
        if (facts('platform.wsl') !== '2')
            return (0,outcomes/* skip */.iv)('this is not WSL 2');
        if (facts('seccomp.mode') === 'disabled')
            return (0,outcomes/* pass */.IX)('no seccomp filter');
        const network = facts('wsl.networkingMode');
        if (!listeningModes.includes(network))
            return (0,outcomes/* pass */.IX)(`networkingMode ${network} needs no listener`);
        return warn(`networkingMode ${network}: WSL's own seccomp listener is on every process, so that no second one can be installed (EBUSY)`, [
            wslConfig('Use the network of WSL that needs no listener', 'networkingMode=nat', 'wsl.networkingMode is nat and seccomp.mode is disabled', 'localhost of Windows and of the distribution are two again, and the distribution has an address of its own'),
        ]);
    },
});
const seccompChecks = [state, listener];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/systemd.js



/** Whether systemd manages this place. */
const systemd_state = factCheck({
    id: 'systemd.state',
    title: 'Does systemd run here?',
    page: {
        why: 'Limits through systemd-run, user managers and services need systemd as process 1. Building and testing Go code does not.',
        how: [
            'Process 1 and, where it is systemd, its state (`systemctl is-system-running`). `degraded` means that some unit failed, which is common and no failure here.',
        ],
        statuses: {
            pass: 'it runs, also degraded',
            skip: 'another program is process 1',
            unknown: 'it is still starting, or process 1 could not be seen',
        },
        sources: ['https://www.freedesktop.org/software/systemd/man/latest/systemctl.html', 'https://learn.microsoft.com/windows/wsl/systemd'],
    },
    judge: (facts) => {
        const found = facts('systemd.state');
        const version = facts.ifKnown('systemd.version');
        const name = version === undefined ? 'systemd' : `systemd ${version}`;
        switch (found) {
            case 'running':
                return (0,outcomes/* pass */.IX)(`${name} runs`);
            case 'degraded':
                return (0,outcomes/* pass */.IX)(`${name} runs; some of its units have failed (degraded)`);
            case 'starting':
                return (0,outcomes/* unknown */.L5)(`not determined: ${name} is still starting`);
            default: {
                const first = facts.ifKnown('pid1.command');
                return (0,outcomes/* skip */.iv)(`systemd is not process 1${first === undefined ? '' : `: ${first} is`}`);
            }
        }
    },
});
/** The manager of the user's own units. */
const userManager = factCheck({
    id: 'systemd.user-manager',
    title: 'Does a systemd user manager run?',
    onlyWhenNamed: true,
    page: {
        why: 'Rootless engines ask the user manager for cgroups; without it they cannot limit containers.',
        how: ['The manager of this user is looked for (/run/user/UID/systemd).'],
        statuses: { pass: 'it runs', fail: 'it does not', skip: 'systemd does not run here', unknown: 'it could not be seen' },
        sources: ['https://rootlesscontaine.rs/getting-started/common/login/'],
    },
    judge: (facts) => {
        if (['absent', 'offline'].includes(facts('systemd.state')))
            return (0,outcomes/* skip */.iv)('systemd is not process 1');
        if (facts('systemd.userManager'))
            return (0,outcomes/* pass */.IX)('a user manager runs');
        return unfit('no systemd user manager runs for this user', [
            lingeringUser,
            investigation('See what is there', ['loginctl list-sessions', 'systemctl --user status | head'], 'State: running'),
        ]);
    },
});
const systemdChecks = [systemd_state, userManager];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/tasks.js





const expect = 'the next run shows the higher limit';
const limits = [
    {
        id: 'pids.limit',
        title: 'Does the cgroup allow tasks enough?',
        what: 'tasks in the cgroup (pids.max)',
        read: (facts) => facts('cgroup.pidsLimit'),
        remedy: (facts, enough) => raiseLimit(limitSetter(facts), {
            what: 'tasks',
            docker: `--pids-limit ${enough}`,
            systemd: `TasksMax=${enough}`,
        }),
        sources: ['https://docs.kernel.org/admin-guide/cgroup-v2.html#pid'],
    },
    {
        id: 'limits.nproc',
        title: 'May the user have tasks enough?',
        what: 'tasks of the user (ulimit -u; root is exempt)',
        read: (facts) => facts('limits.nproc').soft,
        remedy: (_, enough) => resourceLimit('Let the user have more tasks', 'nproc', 'u', String(enough), expect),
        sources: ['https://man7.org/linux/man-pages/man2/getrlimit.2.html'],
    },
    {
        id: 'kernel.pid-max',
        title: 'Does the kernel number tasks high enough?',
        what: 'task numbers of the kernel (kernel.pid_max)',
        read: (facts) => facts('kernel.pidMax'),
        remedy: (facts) => sysctl('Set the default of the kernel again', 'kernel.pid_max', 32_768, facts('kernel.pidMax'), expect),
        sources: ['https://docs.kernel.org/admin-guide/sysctl/kernel.html#pid-max'],
    },
    {
        id: 'kernel.threads-max',
        title: 'Does the kernel allow threads enough?',
        what: 'threads of the machine (kernel.threads-max)',
        read: (facts) => facts('kernel.threadsMax'),
        remedy: (facts) => sysctl('Allow more threads', 'kernel.threads-max', 32_768, facts('kernel.threadsMax'), expect),
        sources: ['https://docs.kernel.org/admin-guide/sysctl/kernel.html#threads-max'],
    },
];
function taskCheck({ id, title, what, read, remedy, sources }) {
    return factCheck({
        id,
        title,
        page: {
            why: 'Threads are tasks too. Where no more are allowed, the kernel refuses at once with EAGAIN: "failed to create new OS thread (errno=11)", "fork/exec: resource temporarily unavailable".',
            how: [
                `The limit of ${what} is compared with ${environment_limits/* environmentLimits */.mL.tasksPerCpu} tasks per usable CPU and ${environment_limits/* environmentLimits */.mL.tasksBeside} more, what a test run takes beside what runs already.`,
            ],
            statuses: { pass: 'no limit, or enough', warn: 'less than that', unknown: 'the limit or the number of CPUs could not be read' },
            sources,
        },
        judge: (facts) => {
            const limit = read(facts);
            if (limit === null)
                return (0,outcomes/* pass */.IX)(`no limit of ${what}`);
            const needed = environment_limits/* environmentLimits */.mL.tasksPerCpu * usableCpus(facts) + environment_limits/* environmentLimits */.mL.tasksBeside;
            if (limit >= needed)
                return (0,outcomes/* pass */.IX)(`${limit} ${what}`);
            return warn(`only ${limit} ${what}: a test run takes about ${needed}`, [remedy(facts, Math.max(1024, needed * 4))]);
        },
    });
}
const taskChecks = limits.map(taskCheck);

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/wsl.js





/** WSL 1 or 2. */
const wsl_version = factCheck({
    id: 'wsl.version',
    title: 'Is this WSL 2, with a kernel of its own?',
    page: {
        why: 'WSL 2 runs a Linux kernel. WSL 1 translates system calls: cgroups, seccomp and namespaces are missing, and the race detector is not known to work.',
        how: ['Whose kernel it is follows from its release and command line; a container on a kernel of WSL 2 is WSL 2 too.'],
        statuses: { pass: 'WSL 2', warn: 'WSL 1', skip: 'not WSL', unknown: 'the kernel could not be asked' },
        sources: ['https://learn.microsoft.com/windows/wsl/compare-versions'],
    },
    judge: (facts) => {
        const found = facts('platform.wsl');
        if (found === 'none')
            return (0,outcomes/* skip */.iv)('this is not WSL');
        return found === '2' ? (0,outcomes/* pass */.IX)('WSL 2') : warn('WSL 1: system calls are translated, and some are missing', [wslConvert]);
    },
});
/** The package that brings the kernel and the init of WSL. */
const wslPackage = factCheck({
    id: 'wsl.package',
    title: 'Is the WSL package new enough for what this use needs?',
    page: {
        why: 'systemd and cgroup v2 come with the WSL package, not with the kernel or the distribution.',
        how: [
            `The version is asked with wslinfo, or wsl.exe through interop. systemd needs ${environment_limits/* documentedVersions */.oj.wslSystemd}.`,
            'The parameter `least` sets what the use needs.',
        ],
        statuses: {
            pass: 'new enough',
            warn: 'older',
            fail: 'older than the profile asks for',
            skip: 'not WSL 2',
            unknown: 'no program told the version',
        },
        sources: ['https://learn.microsoft.com/windows/wsl/systemd', 'https://github.com/microsoft/WSL/releases'],
    },
    judge: (facts, { parameters }) => {
        if (facts('platform.wsl') !== '2')
            return (0,outcomes/* skip */.iv)('this is not WSL 2');
        const found = facts('wsl.package');
        const asked = parameters.least;
        const least = asked ?? environment_limits/* documentedVersions */.oj.wslSystemd;
        if (!(0,versions/* isOlder */.t)(found, least))
            return (0,outcomes/* pass */.IX)(`WSL ${found}`);
        const remedies = [wslUpdate(`wsl.package is ${least} or later`)];
        return asked === undefined
            ? warn(`WSL ${found} has no systemd: that needs ${least}`, remedies)
            : unfit(`WSL ${found} is older than ${least}, which this use needs`, remedies);
    },
});
const wslChecks = [wsl_version, wslPackage];

;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/index.js











/** The checks of the host, in the order of a page about it. */
const environmentChecks = [
    ...kernelChecks,
    ...wslChecks,
    ...cgroupChecks,
    ...memoryChecks,
    ...taskChecks,
    ...resourceChecks,
    ...pressureChecks,
    ...seccompChecks,
    ...systemdChecks,
    ...nodeChecks,
    ...ebpfChecks,
];

// EXTERNAL MODULE: ./.cache/javascript/facts/wsl-pending.js
var wsl_pending = __webpack_require__(4918);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/wsl-limits.js
var wsl_limits = __webpack_require__(9868);
;// CONCATENATED MODULE: ./.cache/javascript/checks/environment/wsl-configuration.js







const configuration = 'https://learn.microsoft.com/windows/wsl/wsl-config';
const parserSource = 'https://github.com/microsoft/WSL/blob/master/src/shared/configfile/configfile.cpp';
/** A question that only arises in WSL 2; elsewhere it is skipped. */
function wslCheck({ judge, page, ...question }) {
    return factCheck({
        ...question,
        page: { ...page, statuses: { ...page.statuses, skip: 'not WSL' } },
        judge: (facts, context) => (facts('platform.wsl') === 'none' ? (0,outcomes/* skip */.iv)('this is not WSL') : judge(facts, context)),
    });
}
/** One finding for each thing to do, so that each has its line. */
function warnings(summary, findings) {
    const remedies = [
        ...new Map(findings.flatMap(({ remedies = [] }) => remedies).map((remedy) => [JSON.stringify(remedy), remedy])).values(),
    ];
    return { status: 'warn', summary, findings: findings.map((finding) => ({ ...finding, severity: 'warn' })), remedies };
}
function finding(message, remedies, cause = 'undetermined') {
    return { cause, message, remedies: [...remedies] };
}
/** What WSL cannot read, and what is not in force yet. */
const conf = wslCheck({
    id: 'wsl.conf',
    title: 'Does WSL read the whole of wsl.conf, and is it in force?',
    page: {
        why: 'WSL stops reading wsl.conf at the first line that it does not understand and says so only on its console, so that systemd, mount options or the default user silently stay as they were.',
        how: [
            'The file is read by the rules of the reader of WSL: only `#` begins a comment, the first of two equal keys counts, a byte order mark is a wrong line.',
            'Settings that the machine can show (systemd, metadata, PATH, cgroups) are compared with it.',
        ],
        statuses: {
            pass: 'every line is read and in force; or there is no wsl.conf',
            warn: 'a line is not read, a key is set twice, or a setting waits for a restart',
            unknown: 'the file could not be read',
        },
        sources: [configuration, parserSource],
    },
    judge: (facts) => judgeFile('wsl.conf', facts('wsl.conf'), facts),
});
/** Keys and values of both files. */
const keys = wslCheck({
    id: 'wsl.config-keys',
    title: 'Does WSL know every key of wsl.conf and .wslconfig, and take its value?',
    page: {
        why: 'A key that WSL does not know, in the wrong section or with a value that it cannot read is ignored, and whoever wrote it believes it in force: memory for the race detector, networking for tests.',
        how: [
            'Each key is looked up in the table that WSL itself has, with the package that introduced it; keys of older releases are named as such.',
            'Values are read as WSL reads them: sizes have units in capitals, booleans are true, false, 1 or 0, Windows paths have doubled backslashes.',
            '.wslconfig is found in the profile that PATH names below a Windows drive, or pasted.',
        ],
        statuses: {
            pass: 'every key and value is known',
            warn: 'a key is unknown, obsolete, too new or in the wrong place, or a value is wrong',
            unknown: 'neither file could be read',
        },
        sources: [configuration, 'https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.cpp'],
    },
    judge: (facts) => {
        const files = ['wsl.conf', '.wslconfig'].map((file) => ({
            file,
            seen: facts.ifKnown(file === 'wsl.conf' ? 'wsl.conf' : 'wsl.config'),
        }));
        if (files.every(({ seen }) => seen === undefined))
            facts('wsl.conf');
        const found = files.flatMap(({ file, seen }) => (seen?.problems ?? []).filter(isAboutKey).map((problem) => problemFinding(file, problem)));
        if (found.length > 0)
            return warnings(found.length === 1 ? found[0].message : `${found.length} settings that WSL ignores or no longer has`, found);
        const unseen = files.filter(({ seen }) => seen === undefined).map(({ file }) => file);
        return (0,outcomes/* pass */.IX)(unseen.length === 0 ? 'every key is known' : `every key that was seen is known; ${unseen.join(' and ')} could not be read`);
    },
});
function isAboutKey({ kind }) {
    return !['encoding', 'unreadable-line', 'never-read', 'duplicate'].includes(kind);
}
function judgeFile(file, { exists, problems }, facts) {
    const pending = (facts.ifKnown('wsl.pending') ?? []).filter((setting) => setting.file === file && setting.setting !== 'wsl2.networkingMode');
    const found = [
        ...problems.filter((problem) => !isAboutKey(problem)).map((problem) => problemFinding(file, problem)),
        ...pending.map((setting) => finding(pendingText(setting), pendingRemedies(setting))),
    ];
    if (found.length === 0)
        return (0,outcomes/* pass */.IX)(exists ? `${file} is read to its end` : `there is no ${file}: all settings have their defaults`);
    return warnings(found.length === 1 ? found[0].message : `${file}: ${found.length} lines that are not in force`, found);
}
function problemFinding(file, { kind, line, message, instead }) {
    const edit = {
        encoding: 'save the file as UTF-8 without a byte order mark',
        'unreadable-line': `line ${line}: put # in front, or correct it`,
        'never-read': 'correct the line above first',
        'unknown-key': `line ${line}: ${instead === undefined ? 'take it out' : `write ${instead}, or take it out`}`,
        'obsolete-key': `line ${line}: ${instead === undefined ? 'take it out' : `move it to ${instead}`}`,
        'obsolete-value': `line ${line}: take it out`,
        'wrong-place': `line ${line}: ${instead === undefined ? 'move it to the other file' : `move it to ${instead}`}`,
        'wrong-value': `line ${line}: correct the value`,
        duplicate: `line ${line}: take it out, or the earlier one`,
        'too-new': `line ${line}: take it out, or update WSL`,
    }[kind];
    const expect = `the next run says nothing of line ${line} of ${file}`;
    return {
        ...finding(`${file}: ${message}`, [wslEdit(file, `Correct line ${line} of ${file}`, [edit], expect)]),
        location: { file: file === 'wsl.conf' ? '/etc/wsl.conf' : '.wslconfig', line },
    };
}
function pendingText({ setting, configured, effective }) {
    return `${setting}=${configured} is written down and not in force: ${effective}`;
}
function pendingRemedies({ file, setting }) {
    const restart = wslRestart(file, `wsl.pending no longer names ${setting}`);
    if (setting !== 'boot.systemd')
        return [restart];
    const look = investigation('See whether the distribution has systemd as its init, when the restart changed nothing', ['readlink -f /sbin/init', 'command -v systemctl'], '/usr/lib/systemd/systemd; if not, install the package systemd-sysv (Debian, Ubuntu, Kali)');
    return [restart, look];
}
/** The network mode. */
const networking = wslCheck({
    id: 'wsl.networking',
    title: 'Is the network mode of WSL the one that was asked for?',
    page: {
        why: 'Modes differ in what localhost and a bound port mean, and mirrored mode takes the only seccomp listener. WSL falls back silently when a mode is not to be had.',
        how: [
            '`wslinfo --networking-mode` tells the mode in force, .wslconfig the one that is asked for.',
            'In mirrored mode 127.0.0.1 reaches Windows and ::1 does not; localhostForwarding counts in the mode nat alone.',
        ],
        statuses: { pass: 'the mode that was asked for', warn: 'another mode', unknown: 'the mode in force is not known' },
        sources: ['https://learn.microsoft.com/windows/wsl/networking', configuration],
    },
    judge: (facts) => {
        if (facts('platform.wsl') === '1')
            return (0,outcomes/* skip */.iv)('WSL 1 shares the network of Windows');
        const effective = facts('wsl.networkingMode');
        const configured = facts.ifKnown('wsl.networkingConfigured');
        const tunnel = facts.ifKnown('wsl.dnsTunneling');
        const names = `${effective}${tunnel === true ? ', DNS through Windows' : ''}`;
        if (configured === undefined || (0,wsl_pending/* networkingName */.oZ)(effective) === configured)
            return (0,outcomes/* pass */.IX)(`${names}${effective === 'mirrored' ? '; ::1 does not reach Windows' : ''}`);
        // The mode none is what is left when everything failed.
        const remedies = [
            wslRestart('.wslconfig', `wsl.networkingMode is ${configured}`),
            wslConfig('Go back to the standard mode, when the restart changed nothing', 'networkingMode=nat', 'wsl.networkingMode is nat', 'ports of Linux are reached through localhost alone'),
        ];
        return warn(`the network is ${names}, and .wslconfig asks for ${configured}: WSL was not restarted, or fell back`, remedies);
    },
});
/** Windows programs. */
const interop = wslCheck({
    id: 'wsl.interop',
    title: 'Can Windows programs be started from here?',
    page: {
        why: 'Credential helpers of git, browsers for a login and the questions about Windows itself need them; under sudo, ssh and systemd they are missing although all is well.',
        how: ['The entry of the kernel, wsl.conf, the environment and the way the session began tell why they are missing.'],
        statuses: {
            pass: 'they can; or the session explains why not',
            warn: 'the kernel does not know them any more',
            unknown: 'it could not be tried',
        },
        sources: ['https://learn.microsoft.com/windows/wsl/filesystems#interoperability-between-windows-and-linux-commands', configuration],
    },
    judge: (facts) => {
        const absence = facts('wsl.interopAbsence');
        if (absence === 'not-registered')
            return warnings('Windows programs cannot be started: the kernel does not know them (something cleared binfmt_misc)', [
                finding('Windows programs cannot be started: binfmt_misc has no entry WSLInterop', [registerInterop], 'wsl.interop'),
            ]);
        return (0,outcomes/* pass */.IX)({
            none: 'Windows programs can be started',
            disabled: 'turned off in wsl.conf (interop.enabled)',
            sudo: 'not under sudo, which drops WSL_INTEROP; as the user they can',
            'systemd-unit': 'not in a unit of systemd, which has no WSL_INTEROP',
            ssh: 'not in a session of ssh, which has no WSL_INTEROP',
            'other-session': 'not in this session, which has no WSL_INTEROP',
        }[absence]);
    },
});
/** Windows drives. */
const drives = wslCheck({
    id: 'wsl.windows-drives',
    title: 'How do files of Windows drives come over?',
    page: {
        why: 'A build on a Windows drive asks Windows for every file: one to two orders of magnitude slower, without file modes unless the drive is mounted with metadata, and without case.',
        how: ['Each mount tells its transport (9p over a file descriptor or virtio, virtiofs, drvfs on WSL 1), metadata and case.'],
        statuses: { pass: 'what is mounted and how', unknown: 'the mounts could not be read' },
        sources: ['https://learn.microsoft.com/windows/wsl/filesystems', 'https://learn.microsoft.com/windows/wsl/case-sensitivity'],
    },
    judge: (facts) => {
        const mounts = facts('wsl.driveMounts');
        if (mounts.length === 0)
            return (0,outcomes/* pass */.IX)('no Windows drive is mounted');
        const described = mounts.map(({ mountPoint, transport, metadata, caseSensitivity }) => `${mountPoint} (${transport}, ${metadata ? 'with' : 'without'} metadata, case ${caseSensitivity})`);
        return (0,outcomes/* pass */.IX)(`${described.join(', ')}: keep modules and caches off them`);
    },
});
/** PATH. */
const path = wslCheck({
    id: 'wsl.path-pollution',
    title: 'Does a program in a Windows folder of PATH stand in for one of Linux?',
    page: {
        why: 'WSL appends the PATH of Windows. Where Linux has no go, git or gcc, a script of the same name there is run, with Windows paths and line ends; each look for a missing command asks every folder.',
        how: [
            `The first ${wsl_limits/* wslLimits */.rZ.pathFolders} folders of PATH on Windows drives are searched for go, gofmt, git, gcc and cc.`,
            'Only a program that no folder of Linux before it has counts; go.exe under its full name does no harm.',
        ],
        statuses: { pass: 'none does', warn: 'one does', unknown: 'PATH or the mounts were not seen' },
        sources: [configuration],
    },
    judge: (facts) => {
        const { folders, shadowing } = facts('wsl.windowsPath');
        if (shadowing.length === 0)
            return (0,outcomes/* pass */.IX)(folders === 0 ? 'PATH has no Windows folder' : `${folders} Windows folders on PATH, and none hides a program that Go needs`);
        const named = shadowing.map((each) => each.path).join(', ');
        const first = investigation('Install the Linux program, so that it comes first', shadowing.map(({ program }) => `type -a ${program}`), 'a path outside /mnt in the first line of each');
        const cut = wslEdit('wsl.conf', 'Keep the PATH of Windows out', ['below [interop]: appendWindowsPath=false'], 'wsl.windowsPath has 0 folders');
        return warn(`a shell here runs programs of Windows folders: ${named}`, [first, cut]);
    },
});
/** The clock. */
const clock = wslCheck({
    id: 'wsl.clock-drift',
    title: 'Is the clock of the distribution right?',
    page: {
        why: 'After Windows slept the clock of the virtual machine may stay behind: certificates are not valid yet, files lie in the future, and make and caches do the wrong thing.',
        how: [
            `The clock is compared with the hardware clock, which Windows keeps; up to ${wsl_limits/* wslLimits */.rZ.clockDriftSeconds} s count as equal.`,
            'A difference of whole quarters of an hour may be a hardware clock in local time, and stays open.',
        ],
        statuses: { pass: 'they agree', warn: 'they differ', unknown: 'the hardware clock could not be read' },
        sources: ['https://github.com/microsoft/WSL/issues/10006'],
    },
    judge: (facts) => {
        const drift = facts('wsl.clockDrift');
        if (Math.abs(drift) <= wsl_limits/* wslLimits */.rZ.clockDriftSeconds)
            return (0,outcomes/* pass */.IX)('the clock agrees with the hardware clock');
        const text = `the clock is ${Math.abs(drift)} s ${drift < 0 ? 'behind' : 'ahead of'} the hardware clock`;
        const version = facts.ifKnown('wsl.package');
        const update = version !== undefined && (0,versions/* isOlder */.t)(version, '2.1.1') ? [wslUpdate('wsl.clockDrift stays near 0 after Windows slept')] : [];
        return warnings(text, [finding(text, [setClock, ...update], 'clock.skew')]);
    },
});
/** Troubles of the release. */
const issues = wslCheck({
    id: 'wsl.known-issues',
    title: 'Does this release of WSL have a known trouble that bears on Go work?',
    page: {
        why: 'Some failures are a bug of one release of WSL; knowing that saves a day.',
        how: ['The version of the package, and the network mode where it matters, are looked up in a table with a source for each row.'],
        statuses: { pass: 'none is known', warn: 'one is known', unknown: 'the version is not known' },
        sources: ['https://github.com/microsoft/WSL/issues', 'https://github.com/microsoft/WSL/releases'],
    },
    judge: (facts) => {
        if (facts('platform.wsl') === '1')
            return (0,outcomes/* skip */.iv)('the table is about WSL 2');
        const version = facts('wsl.package');
        const mode = facts.ifKnown('wsl.networkingMode');
        const known = wsl_limits/* wslIssues */.$7.filter(({ from, until, networking: modes }) => (from === undefined || !(0,versions/* isOlder */.t)(version, from)) &&
            (until === undefined || (0,versions/* isOlder */.t)(version, until)) &&
            (modes === undefined || (mode !== undefined && modes.includes(mode))));
        if (known.length === 0)
            return (0,outcomes/* pass */.IX)(`none is known of WSL ${version}`);
        const found = known.map(({ what, advice, source, until }) => finding(`WSL ${version}: ${what}; ${advice} (${source})`, until === undefined ? [] : [wslUpdate(`wsl.package is ${until} or later`)]));
        return warnings(found.length === 1 ? found[0].message : `WSL ${version} has ${found.length} known troubles`, found);
    },
});
/** cgroups as WSL mounts them. */
const cgroup = wslCheck({
    id: 'wsl.cgroup',
    title: 'Does WSL mount cgroup v2 alone?',
    page: {
        why: 'Which version is mounted is decided by the init of WSL, its package and two settings; not by the distribution, the kernel or systemd.',
        how: [
            `Before ${environment_limits/* documentedVersions */.oj.wslUnified} both versions are mounted (hybrid), unless kernelCommandLine has cgroup_no_v1=all; from ${environment_limits/* documentedVersions */.oj.wslCgroupsKey} automount.cgroups=v1 asks for v1.`,
            'From 2.9 programs run below /wsl-user, whose limits are a little below the whole machine and no limit that anybody set.',
        ],
        statuses: { pass: 'v2 alone', warn: 'v1 holds controllers', unknown: 'the mode is not known' },
        sources: ['https://github.com/microsoft/WSL/blob/master/src/linux/init/config.cpp', 'https://github.com/microsoft/WSL/issues/11857'],
    },
    judge: (facts) => {
        if (facts('platform.wsl') === '1')
            return (0,outcomes/* skip */.iv)('WSL 1 has no cgroups');
        const mode = facts('cgroup.mode');
        if (mode === 'unified')
            return (0,outcomes/* pass */.IX)('WSL mounts cgroup v2 alone');
        const version = facts.ifKnown('wsl.package');
        const asked = facts.ifKnown('wsl.conf')?.settings['automount.cgroups']?.toLowerCase() === 'v1';
        const expect = 'cgroup.mode is unified';
        const remedies = asked
            ? [wslEdit('wsl.conf', 'Take the wish for cgroup v1 out', ['below [automount]: take cgroups=v1 out'], expect)]
            : version === undefined || (0,versions/* isOlder */.t)(version, environment_limits/* documentedVersions */.oj.wslUnified)
                ? [wslUpdate(expect)]
                : [investigation('See what mounts cgroup v1', ['grep -n cgroup /etc/fstab /proc/self/mountinfo'], 'lines of type cgroup are v1')];
        return warn(`cgroup mode is ${mode}${asked ? ': wsl.conf asks for v1' : version === undefined ? '' : ` with WSL ${version}`}`, remedies);
    },
});
const wslConfigurationChecks = [conf, keys, networking, interop, drives, path, clock, issues, cgroup];

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/compiler-messages.js
/**
 * Old wordings of the type checker and their present form, so that one mistake reads the same on every release.
 * Source: captured from 1.19 to 1.27 (scripts/capture-go-test.mjs, cases build-errors, vet-types, build-cgo); cmd/compile/internal/types2.
 */
const messageForms = [
    [/^imported and not used: ("[^"]*")(.*)$/, '$1 imported and not used$2'],
    [/^("[^"]*") imported but not used(.*)$/, '$1 imported and not used$2'],
    [/^(\w+) declared (?:but|and) not used$/, 'declared and not used: $1'],
    [/^undeclared name: /, 'undefined: '],
    [/\((value|variable|constant \S+) of \w+ type /g, '($1 of type '],
    [/\) as type (.+?) in /, ') as $1 value in '],
    [/\(missing (\w+) method\)/, '(missing method $1)'],
    [/^(syntax error: unexpected .*), expecting /, '$1, expected '],
    [/^could not determine kind of name for (\S+)$/, 'could not determine what $1 refers to'],
];
/** Messages that only the type checker gives: `go vet` prints them for packages that it cannot analyze. */
const typeErrors = /^(?:undefined: |cannot use |declared and not used: |"[^"]*" imported and not used|missing return$|syntax error: |not enough (?:arguments|return values)|too many (?:arguments|return values)|invalid operation: |cannot convert |.* redeclared in this block|.* (?:is not a type|undefined \(type .*)$)/;

// EXTERNAL MODULE: ./.cache/javascript/knowledge/test-output.js
var test_output = __webpack_require__(575);
// EXTERNAL MODULE: ./.cache/javascript/go/kept-lines.js
var kept_lines = __webpack_require__(6299);
// EXTERNAL MODULE: ./.cache/javascript/go/module-errors.js + 1 modules
var module_errors = __webpack_require__(5141);
;// CONCATENATED MODULE: ./.cache/javascript/go/compiler-lines.js




/**
 * Everything that `go build`, `go vet` and the build part of `go test` complain of, each once: errors in files in the order of the
 * text, then refusals of the go command itself. Messages have one wording for all releases; columns are as printed and move
 * between releases.
 * @param lines stderr, or the lines of build-output events
 */
function readCompilerOutput(lines, context) {
    const findings = new Map();
    for (const finding of [
        ...groups(lines).flatMap((group) => readGroup(group, context)),
        ...(0,module_errors/* readGoCommandErrors */.Tm)(lines.join('\n'), context),
    ]) {
        const key = JSON.stringify([finding.cause, finding.message, finding.location?.file, finding.location?.line]);
        if (!findings.has(key))
            findings.set(key, finding);
        if (findings.size >= test_output/* findingLimits */.Io.compilerFindings)
            break;
    }
    return [...findings.values()];
}
/** The present wording of a message of the type checker. */
function presentForm(message) {
    return messageForms.reduce((text, [old, present]) => text.replace(old, present), message);
}
function groups(lines) {
    const found = [{ vet: false, entries: [] }];
    for (const line of lines) {
        const group = found.at(-1);
        const header = /^# (\S+)(?: \[\S+\])?$/.exec(line)?.[1];
        const vetHeader = header?.startsWith('[') ?? false;
        if (vetHeader && group.package !== undefined && group.entries.length === 0)
            group.vet = true;
        else if (header !== undefined)
            found.push({ package: header.replace(/^\[|\]$/g, ''), vet: vetHeader, entries: [] });
        else if (/^\s/.test(line) || line === '')
            group.entries.at(-1)?.rest.push(line);
        else if (/: note: |^note: /.test(line) && group.entries.length > 0)
            group.entries.at(-1).rest.push(line);
        else
            group.entries.push({ first: line, rest: [] });
    }
    return found;
}
function readGroup(group, context) {
    const findings = group.entries.flatMap((entry) => readEntry(entry, group, context) ?? []);
    const unread = group.entries.filter((entry) => !silent.test(entry.first) && (0,module_errors/* explainGoError */.ey)((0,module_errors/* splitPlace */.UO)(entry.first)) === undefined);
    // Below a header everything is an error of that package: a form that is not known still counts, as it stands.
    if (findings.length === 0 && group.package !== undefined && unread.length > 0) {
        const all = unread.flatMap((entry) => [entry.first, ...entry.rest]);
        const cause = linkerFailed.test(all.join('\n')) ? 'cgo.link' : context.kind === 'vet' || group.vet ? 'vet.error' : 'build.error';
        findings.push(compiler_lines_finding(cause, unread[0].first, group, undefined, all));
    }
    return findings.map((item) => withRemedy({ ...item, ...packageMember(item, group, context) }, context));
}
/** The message says what is wrong; the command shows it alone, and all that the compiler would say (it stops at ten errors). */
function withRemedy(item, { locate }) {
    const command = item.location?.file.endsWith('_test.go') ? `go test -run '^$' -gcflags=-e` : 'go build -gcflags=-e';
    const own = Object.hasOwn(againCommands, item.cause) ? (againCommands[item.cause] ?? command) : undefined;
    if (own === undefined || item.remedies !== undefined)
        return item;
    const pattern = item.package === undefined ? './...' : locate.pattern(item.package.replace(/ \[.*$|_test$/, ''));
    return {
        ...item,
        remedies: [{ kind: 'investigate', summary: 'See all that is said of this package.', commands: [`${own} ${pattern}`], shell: 'bash' }],
    };
}
const againCommands = { 'build.error': null, 'vet.error': 'go vet' };
/** The header names the package; 1.26 and later leave it out for vet, and import errors never had one. */
function packageMember(item, group, context) {
    const name = item.package ?? group.package ?? (item.location === undefined ? undefined : context.locate.packageOf(item.location));
    return name === undefined ? {} : { package: name };
}
function readEntry(entry, group, context) {
    const placed = (0,module_errors/* splitPlace */.UO)(entry.first);
    const output = [entry.first, ...entry.rest];
    if (placed.file !== undefined) {
        if (/^(?:too many errors$|warning: |In file included from )/.test(placed.message))
            return undefined;
        const known = (0,module_errors/* explained */.to)(placed, context, output);
        if (known !== undefined)
            return known;
        const location = context.locate({ file: placed.file, line: placed.line, column: placed.column, cwd: context.cwd });
        const undefinedReference = /undefined reference to [`'"]?([^`'"]+)/.exec(placed.message)?.[1];
        if (undefinedReference !== undefined)
            return compiler_lines_finding('cgo.link', undefinedText(undefinedReference), group, undefined, output);
        const header = /^fatal error: (\S+): No such file or directory/.exec(placed.message)?.[1];
        if (header !== undefined)
            return compiler_lines_finding('cgo.missing-header', `the C header ${header} is not found`, group, location, output);
        const message = presentForm(wholeMessage(placed.message.replace(/^(?:fatal )?error: /, ''), entry.rest));
        return compiler_lines_finding(compiler_lines_causeOf(message, placed.vet, group, context), message, group, location, output);
    }
    const cycle = /^package (\S+)$/.exec(entry.first)?.[1];
    if (cycle !== undefined)
        return importChain(cycle, entry, context);
    const library = /ld: cannot find -l([^\s:]+)/.exec(entry.first)?.[1];
    if (library !== undefined)
        return compiler_lines_finding('cgo.link', `the C library ${library} is not found by the linker`, group, undefined, output);
    const missing = /undefined reference to [`'"]?([^`'"]+)/.exec(entry.first)?.[1];
    return missing === undefined ? undefined : compiler_lines_finding('cgo.link', undefinedText(missing), group, undefined, output);
}
function compiler_lines_causeOf(message, fromVet, group, context) {
    if (fromVet || typeErrors.test(message))
        return 'build.error';
    if (context.kind === 'vet' || group.vet)
        return 'vet.error';
    return context.kind === 'test' && test_output/* vetMessages */.ik.test(message) ? 'vet.error' : 'build.error';
}
function compiler_lines_finding(cause, message, group, location, output) {
    return {
        cause,
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(message, test_output/* findingLimits */.Io.messageCharacters),
        ...(group.package === undefined ? {} : { package: group.package }),
        ...(location === undefined ? {} : { location }),
        output: (0,kept_lines/* shortened */.vI)(output, test_output/* findingLimits */.Io.output),
    };
}
/** Lines that say nothing by themselves. */
const silent = /^(?:compilation terminated\.|collect2: |go: (?:downloading|finding|extracting) |\S+: In (?:function|member function|file included)|\d+ (?:errors?|warnings?) generated|exit status |.*: too many errors$|.*[: ]warning: |note: |FAIL\b|package \S+$)/;
const linkerFailed = /\/link: running \S+ failed|collect2: error|^\/\S*ld: /m;
function undefinedText(symbol) {
    return `the C linker finds no definition of ${symbol}`;
}
/** A message that ends in a colon goes on in the next line (1.19: `…in variable declaration:`). */
function wholeMessage(message, rest) {
    return message.endsWith(':') && rest[0] !== undefined ? `${message} ${rest[0].trim()}` : message;
}
/** `package a`, then `\timports b from a.go` lines, the last of which ends in `: reason`. */
function importChain(first, entry, context) {
    const steps = entry.rest.map((line) => /^\timports (\S+?)(?: from (\S+?))?(?:: (.+))?$/.exec(line)).filter((step) => step !== null);
    const reason = steps.at(-1)?.[3];
    // What the table knows is read from the same line, and would be told twice.
    if (reason === undefined || (0,module_errors/* explainGoError */.ey)({ message: reason }) !== undefined)
        return undefined;
    const message = `${reason}: ${[first, ...steps.map((step) => step[1])].join(' imports ')}`;
    const importer = steps.length > 1 ? steps.at(-2)[1] : first;
    const file = steps.at(-1)[2];
    const location = file === undefined ? undefined : context.locate({ file, package: importer });
    return {
        ...compiler_lines_finding('build.error', message, { vet: false, entries: [] }, location, [entry.first, ...entry.rest]),
        package: first,
        ...(reason.includes('cycle') ? { remedies: [cycleRemedy] } : {}),
    };
}
const cycleRemedy = {
    kind: 'fix',
    summary: 'Move what both packages need into a third one, or let the lower one declare an interface that the upper one implements.',
    commands: ["go list -e -f '{{.ImportPath}}: {{.Imports}}' ./..."],
    shell: 'bash',
};

// EXTERNAL MODULE: ./.cache/javascript/go/go-command.js
var go_command = __webpack_require__(5767);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/go/target.js
var go_target = __webpack_require__(36);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/binaries.js




/**
 * `go build` of the packages that the user asked for, with outputs in a temporary folder. `-o` is given only where there are main
 * packages: without them the go command refuses it, and with them it would otherwise write a binary into the user's tree.
 *
 * @param label names the temporary folder
 */
async function build(context, label, { cgo, target }) {
    const { packages, command: listing } = await context.shared.packages(cgo, target);
    const mains = packages.filter(isProgram);
    const folder = await context.temporaryFolder(label);
    const lines = [];
    const run = (output, patterns) => context.go.run(['build', context.modFlag, ...context.buildFlags, ...(mains.length > 0 ? ['-o', `${output}/`] : []), ...patterns], {
        cgo,
        ...(target === undefined ? {} : { env: (0,go_target/* targetEnvironment */.d)(target) }),
        onLine: ({ text }) => lines.push(text),
    });
    let command = await run(folder, context.packages);
    // Of several programs with one name, the go command keeps the last one that it links and says nothing.
    const apart = ofOneName(mains).map((main, index) => ({ main, folder: external_node_path_.posix.join(folder, String(index)) }));
    for (const { main, folder } of apart)
        if ((0,outcomes/* succeeded */.gq)(command))
            command = await run(folder, [main.importPath]);
    const outcome = { command, lines, packages, programs: mains.length };
    if (mains.length === 0)
        return { ...outcome, binaries: (0,outcomes/* succeeded */.gq)(listing) || packages.length > 0 ? [] : undefined };
    const shared = new Set(apart.map(({ main }) => programName(main)));
    const entries = await Promise.all([
        filesOf(context, folder, (file) => (shared.has(lowered(file)) ? undefined : file)),
        ...apart.map(({ main, folder }) => filesOf(context, folder, () => main.importPath)),
    ]);
    return { ...outcome, binaries: entries.some((list) => list === undefined) ? undefined : entries.flatMap((list) => list) };
}
/** The build for the host itself, once per toolchain, as the user would get it: with cgo where it can be used. */
function nativeBuild(context) {
    return context.shared.once('build', async () => build(context, 'build', { cgo: await context.shared.cgo() }));
}
/** A main package of tests alone leaves no binary. */
function isProgram({ name, goFiles, cgoFiles }) {
    return name === 'main' && goFiles.length + cgoFiles.length > 0;
}
/** Programs whose file name another one has too, also where the file system takes upper and lower case for the same. */
function ofOneName(mains) {
    const names = mains.map(programName);
    return mains.filter((_, index) => names.indexOf(names[index]) !== names.lastIndexOf(names[index]));
}
/** Last element of the import path, but not a major version (cmd/go/internal/load/pkg.go, DefaultExecName). */
function programName({ importPath }) {
    const elements = importPath.split('/');
    const isVersion = elements.length > 1 && /^v(?:[2-9]|[1-9]\d+)$/.test(elements.at(-1));
    return elements.at(isVersion ? -2 : -1).toLowerCase();
}
function lowered(file) {
    return file.replace(/\.exe$/, '').toLowerCase();
}
/** @param nameOf undefined leaves the file out */
async function filesOf({ host }, folder, nameOf) {
    const isFile = ({ kind }) => kind === 'file';
    return (0,host_host/* presentValue */.p)(await host.readdir(folder))
        ?.filter(isFile)
        .flatMap(({ name: file }) => {
        const name = nameOf(file);
        return name === undefined ? [] : [{ path: external_node_path_.posix.join(folder, file), name }];
    });
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/build.js




/** Does the module build? */
const buildCheck = {
    id: 'build',
    suite: 'matrix',
    title: 'Does every package build?',
    scope: 'module',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    page: {
        why: 'The first thing that a release of Go owes a module.',
        how: [
            '`go build` of all packages in place, with `-mod=readonly` or `-mod=vendor` as the go command itself would choose, binaries in a temporary folder.',
            'Main packages whose programs have the same name are built again, each into a folder of its own: `go build -o` keeps only one of them.',
            'CGO_ENABLED is set explicitly: since Go 1.20 a missing C compiler would silently turn it off.',
        ],
        statuses: {
            pass: 'built',
            fail: 'a package does not build',
            unknown: 'the time limit was reached, the network stood in the way, or fewer binaries came out than there are main packages',
            skip: 'no package here',
        },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies'],
    },
    run: async (context) => {
        const { command, lines, packages, binaries, programs } = await nativeBuild(context);
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return compilerFailure(context, command, lines, 'build');
        if (binaries === undefined)
            return (0,outcomes/* pass */.IX)('built', [(0,go_command/* commandEvidence */.Ts)(command, 'exit 0')]);
        if (binaries.length < programs)
            return (0,outcomes/* unknown */.L5)(`not determined: ${(0,outcomes/* count */.U9)(programs, 'main package')}, but ${(0,outcomes/* count */.U9)(binaries.length, 'binary', 'binaries')}`, [
                (0,go_command/* commandEvidence */.Ts)(command, binaries.map(({ name }) => name).join('\n')),
            ]);
        return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(packages.length, 'package')} built${binaries.length > 0 ? `, ${(0,outcomes/* count */.U9)(binaries.length, 'binary', 'binaries')} linked` : ''}`, [(0,go_command/* commandEvidence */.Ts)(command, 'exit 0')]);
    },
};
/** Does vet find anything? */
const vet = {
    id: 'vet',
    suite: 'matrix',
    title: 'Does `go vet` find nothing?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    after: ['build'],
    page: {
        why: 'vet grows with every release: code that was clean can be reported, and parts of it run inside `go test` and stop whole packages from being tested.',
        how: [
            '`go vet` of all packages with the set of analyzers of each release. Tests run with `-vet=off`, so that a finding is counted here once.',
        ],
        statuses: { pass: 'nothing found', fail: 'a finding, or code that cannot be type-checked' },
        sources: ['https://pkg.go.dev/cmd/vet'],
    },
    run: async (context) => {
        const { command, lines } = await runVet(context, await context.shared.cgo());
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return compilerFailure(context, command, lines, 'vet');
        return (0,outcomes/* pass */.IX)('nothing found', [(0,go_command/* commandEvidence */.Ts)(command, 'exit 0')]);
    },
};
/** `go vet`, once for each value of cgo. */
function runVet(context, cgo) {
    return context.shared.once(`vet cgo=${cgo}`, async () => {
        const lines = [];
        const command = await context.go.run(['vet', context.modFlag, ...context.buildFlags, ...context.packages], {
            cgo,
            onLine: ({ text }) => lines.push(text),
        });
        return { command, lines };
    });
}
/** Findings of the compiler or of vet, and of the go command itself. */
async function compilerFindings(context, lines, kind) {
    return readCompilerOutput(lines, { cwd: context.directory, locate: await context.shared.locator(), kind });
}
/** Why a build or vet failed. */
async function compilerFailure(context, command, lines, kind) {
    const findings = await compilerFindings(context, lines, kind);
    if (findings.length === 0)
        return (0,outcomes/* goCommandFailure */.s6)(context, command, `go ${kind} fails`, findings);
    const own = findings.filter(({ cause }) => cause === `${kind}.error`);
    if (own.length < findings.length)
        return (0,outcomes/* goCommandFailure */.s6)(context, command, `go ${kind} fails`, findings);
    const summary = `${(0,outcomes/* count */.U9)(findings.length, kind === 'vet' ? 'finding' : 'error')}: ${findings[0].message}${findings.length > 1 ? ' …' : ''}`;
    return (0,outcomes/* fail */.fJ)(summary, [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr || command.stdout))], findings);
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/cgo.js



/** Does the module work without cgo? */
const cgoOff = {
    id: 'cgo.off',
    suite: 'matrix',
    title: 'Does the module build without cgo, with nothing silently left out?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    after: ['build'],
    page: {
        why: 'Static binaries, cross builds and images without a C compiler build with CGO_ENABLED=0; `go build ./...` then leaves out cgo-only packages without a word and exits 0.',
        how: [
            '`go list -e` with CGO_ENABLED=1 and 0: a package that has Go files only with cgo has no pure Go fallback.',
            '`CGO_ENABLED=0 go vet` must type-check everything; what vet also says with cgo is not counted here.',
        ],
        statuses: { pass: 'every package has a pure Go form', fail: 'a package exists only with cgo, or its pure Go form does not compile' },
        sources: ['https://pkg.go.dev/cmd/cgo', 'https://pkg.go.dev/cmd/go#hdr-Build_constraints'],
    },
    run: async (context) => {
        // Listing needs no C compiler, so both can always be compared.
        const [without, withCgo] = [await context.shared.packages(false), await context.shared.packages(true)];
        for (const { command, packages } of [without, withCgo]) {
            const unlisted = (0,outcomes/* interrupted */.VM)(command);
            if (unlisted !== undefined)
                return unlisted;
            if (!(0,outcomes/* succeeded */.gq)(command) && packages.length === 0)
                return (0,outcomes/* goCommandFailure */.s6)(context, command, 'the packages cannot be listed');
        }
        const lost = cgoOnly(without.packages, withCgo.packages);
        const { command, lines } = await runVet(context, false);
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        const evidence = [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* succeeded */.gq)(command) ? 'exit 0' : (0,outcomes/* tail */.RT)(command.stderr || command.stdout))];
        const findings = [
            ...lost.map(cgoOnlyFinding),
            ...((0,outcomes/* succeeded */.gq)(command) ? [] : await withoutCgoOnly(context, await compilerFindings(context, lines, 'vet')))
                .filter((finding) => !lost.some((item) => followsFrom(item, finding)))
                .map(importedCgoOnly),
        ];
        if (findings.length === 0)
            return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(without.packages.length, 'package')} checked with CGO_ENABLED=0`, evidence);
        return (0,outcomes/* fail */.fJ)(findings.length === 1 ? findings[0].message : `${(0,outcomes/* count */.U9)(findings.length, 'problem')} with CGO_ENABLED=0`, evidence, findings);
    },
};
/** Packages whose Go files are all gone without cgo: they import "C", or a constraint asks for cgo. */
function cgoOnly(without, withCgo) {
    const pure = new Set(without.filter(({ goFiles }) => goFiles.length > 0).map(({ importPath }) => importPath));
    return withCgo.filter(({ importPath, goFiles, cgoFiles }) => goFiles.length + cgoFiles.length > 0 && !pure.has(importPath));
}
function cgoOnlyFinding(item) {
    return {
        cause: 'cgo.disabled',
        severity: 'fail',
        message: `${item.importPath} exists only with cgo: without it \`go build ./...\` leaves it out silently`,
        package: item.importPath,
        remedies: [
            {
                kind: 'fix',
                summary: 'Add a file with `//go:build !cgo` that gives the package a pure Go form, or set cgo.off to informational in your profile if cgo is required',
                commands: [],
            },
        ],
    };
}
/** A package of another module, as of the workspace, is not listed with this one's: only its importers miss it. */
function importedCgoOnly(finding) {
    const missing = /(?:^|^go: |\timports )(\S+?)(?: from \S+)?: build constraints exclude all Go files in /m.exec(finding.output ?? '')?.[1];
    if (missing === undefined)
        return finding;
    return { ...cgoOnlyFinding({ importPath: missing }), message: `${missing}, which this module imports, exists only with cgo` };
}
/** Without the package, vet has to say this: one thing to fix is one finding. */
function followsFrom({ importPath }, { package: name, output = '' }) {
    return name === importPath || output.startsWith(`${importPath}: `);
}
/** What vet finds with cgo too is the business of the vet check. */
async function withoutCgoOnly(context, findings) {
    if (!(await context.shared.cgo()))
        return [...findings];
    const { command, lines } = await runVet(context, true);
    const known = new Set((0,outcomes/* succeeded */.gq)(command) ? [] : (await compilerFindings(context, lines, 'vet')).map(key));
    return findings.filter((finding) => !known.has(key(finding)));
}
function key({ message, location }) {
    return JSON.stringify([location?.file, location?.line, message]);
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/executable-formats.js
var executable_formats = __webpack_require__(7452);
;// CONCATENATED MODULE: ./.cache/javascript/go/executable-header.js

/** Reads the header of an ELF, PE, Mach-O or WebAssembly file from its first 4 KiB. */
function readExecutableHeader(bytes) {
    if (bytes.state !== 'present')
        return { state: 'unreadable', text: bytes.state === 'missing' ? 'missing' : bytes.reason };
    const view = new DataView(bytes.value.buffer, bytes.value.byteOffset, bytes.value.byteLength);
    if (view.byteLength >= 64) {
        for (const reader of readers) {
            const header = reader(view);
            if (header !== undefined)
                return header;
        }
    }
    const start = [...bytes.value.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    return { state: 'foreign', text: `no known executable format (starts with ${start})` };
}
const elf = (view) => {
    if (view.getUint32(0) !== 0x7f454c46)
        return undefined;
    const little = view.getUint8(5) === 1;
    const bits = view.getUint8(4) === 2 ? 64 : 32;
    const number = view.getUint16(18, little);
    const machine = executable_formats/* elfMachines */.C[number];
    const arch = (machine?.arch ?? [])
        .filter((name) => bytesOrder(name) === undefined || bytesOrder(name) === (little ? 'little' : 'big'))
        .filter((name) => !name.startsWith('mips') || name.includes('64') === (bits === 64));
    return { state: 'read', text: `ELF ${bits}-bit ${machine?.name ?? `machine ${number}`}`, os: executable_formats/* elfSystems */.gn, arch };
};
/** Architectures that one machine number shares for both byte orders. */
function bytesOrder(arch) {
    if (!/^(mips|ppc64)/.test(arch))
        return undefined;
    return arch.endsWith('le') ? 'little' : 'big';
}
const pe = (view) => {
    if (view.getUint16(0) !== 0x4d5a)
        return undefined;
    const offset = view.getUint32(0x3c, true);
    if (offset + 6 > view.byteLength || view.getUint32(offset) !== 0x50450000)
        return undefined;
    const number = view.getUint16(offset + 4, true);
    const machine = executable_formats/* peMachines */.KG[number];
    return { state: 'read', text: `PE ${machine?.name ?? `machine ${number}`}`, os: ['windows'], arch: machine?.arch ?? [] };
};
const mach = (view) => {
    if (view.getUint32(0, true) !== 0xfeedfacf)
        return undefined;
    const number = view.getUint32(4, true);
    const machine = executable_formats/* machTypes */.Re[number];
    return { state: 'read', text: `Mach-O ${machine?.name ?? `cputype ${number}`}`, os: executable_formats/* machSystems */.yh, arch: machine?.arch ?? [] };
};
const wasm = (view) => view.getUint32(0) === 0x0061736d ? { state: 'read', text: 'WebAssembly module', os: ['js', 'wasip1'], arch: ['wasm'] } : undefined;
const plan9 = (view) => {
    const arch = executable_formats/* plan9Magic */.CE[view.getUint32(0)];
    return arch === undefined ? undefined : { state: 'read', text: `Plan 9 a.out ${arch}`, os: ['plan9'], arch: [arch] };
};
const xcoff = (view) => view.getUint16(0) === executable_formats/* xcoff64Magic */.Mc ? { state: 'read', text: 'XCOFF 64-bit PowerPC', os: ['aix'], arch: ['ppc64'] } : undefined;
const readers = [elf, pe, mach, wasm, plan9, xcoff];

// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var go_version = __webpack_require__(8677);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/go-ports.js
/**
 * The ports of each release line from 1.19 to 1.27, without the known-broken ones: `since` the first line that has it, `until` the
 * first that no longer has. Written by scripts/go-ports.mjs from src/internal/platform/zosarch.go (src/cmd/dist/build.go up to 1.20) of
 * 1.19.13, 1.20.14, 1.21.13, 1.22.12, 1.23.12, 1.24.13, 1.25.12, 1.26.11, 1.27.4.
 */
const goPorts = {
    'aix/ppc64': {},
    'android/386': {},
    'android/amd64': {},
    'android/arm': {},
    'android/arm64': {},
    'darwin/amd64': {},
    'darwin/arm64': {},
    'dragonfly/amd64': {},
    'freebsd/386': {},
    'freebsd/amd64': {},
    'freebsd/arm': {},
    'freebsd/arm64': {},
    'freebsd/riscv64': { since: '1.20', until: '1.26' },
    'illumos/amd64': {},
    'ios/amd64': {},
    'ios/arm64': {},
    'js/wasm': {},
    'linux/386': {},
    'linux/amd64': {},
    'linux/arm': {},
    'linux/arm64': {},
    'linux/loong64': {},
    'linux/mips': {},
    'linux/mips64': {},
    'linux/mips64le': {},
    'linux/mipsle': {},
    'linux/ppc64': {},
    'linux/ppc64le': {},
    'linux/riscv64': {},
    'linux/s390x': {},
    'netbsd/386': {},
    'netbsd/amd64': {},
    'netbsd/arm': {},
    'netbsd/arm64': {},
    'openbsd/386': {},
    'openbsd/amd64': {},
    'openbsd/arm': {},
    'openbsd/arm64': {},
    'openbsd/mips64': { until: '1.21' },
    'openbsd/ppc64': { since: '1.22' },
    'openbsd/riscv64': { since: '1.23' },
    'plan9/386': {},
    'plan9/amd64': {},
    'plan9/arm': {},
    'solaris/amd64': {},
    'wasip1/wasm': { since: '1.21' },
    'windows/386': {},
    'windows/amd64': {},
    'windows/arm': { until: '1.24' },
    'windows/arm64': {},
};
/** The newest line that the table was made from; a later one may have more ports. */
const portsKnownTo = '1.27';

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/cross.js







/** Does the module build for another system, and is the result for that system? */
const cross = {
    id: 'cross',
    suite: 'matrix',
    title: 'Does it cross-compile, and is the binary really for the target?',
    scope: 'target',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    after: ['build'],
    precluded: ({ go, target }) => {
        const line = (0,go_version/* minorOf */.Hs)(go);
        // A line newer than the table may have ports that it does not know: then the go command decides.
        if (target === undefined || (0,go_version/* compareVersions */.Zy)(line, portsKnownTo) > 0)
            return undefined;
        const { since = '0', until } = goPorts[target] ?? { until: '0' };
        const has = (0,go_version/* compareVersions */.Zy)(line, since) >= 0 && (until === undefined || (0,go_version/* compareVersions */.Zy)(line, until) < 0);
        return has ? undefined : `Go ${line} has no port ${target}`;
    },
    page: {
        why: 'Files for other systems are never compiled by a native build.',
        how: [
            '`GOOS=… GOARCH=… CGO_ENABLED=0 go build` of all packages.',
            'The header of each binary (ELF, PE or Mach-O) must name the target.',
        ],
        statuses: {
            pass: 'built for the target',
            fail: 'does not build, or the header names another system',
            skip: 'the release has no such port, or no package is for the target',
        },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Environment_variables', 'https://go.dev/doc/install/source#environment'],
    },
    run: async (context) => {
        const target = context.target;
        const [os = '', arch = ''] = target.split('/');
        const { command, lines, packages, binaries, programs } = await build(context, `cross-${target}`, { cgo: false, target });
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (command.stderr.includes('unsupported GOOS/GOARCH pair'))
            return (0,outcomes/* skip */.iv)(`this release has no port ${target}`, [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr))]);
        if (!(0,outcomes/* succeeded */.gq)(command))
            return compilerFailure(context, command, lines, 'build');
        const built = (0,go_command/* commandEvidence */.Ts)(command, 'exit 0');
        if (binaries === undefined || binaries.length < programs)
            return (0,outcomes/* unknown */.L5)('not determined: which binaries were built cannot be told', [built]);
        if (packages.length === 0)
            return (0,outcomes/* skip */.iv)(`no package for ${target}`, [built]);
        if (binaries.length === 0)
            return (0,outcomes/* pass */.IX)(`compiled for ${target}; no main package, so nothing was linked`, [built]);
        const headers = await Promise.all(binaries.map(async ({ path, name }) => ({ name, header: readExecutableHeader(await context.host.readBytes(path, 4096)) })));
        const evidence = [built, ...headers.map(({ name, header }) => ({ source: name, value: header.text }))];
        const unread = headers.find(({ header }) => header.state === 'unreadable');
        if (unread !== undefined)
            return (0,outcomes/* unknown */.L5)(`not determined: ${unread.name} could not be read`, evidence);
        const wrong = headers.filter(({ header }) => !(header.state === 'read' && header.os.includes(os) && header.arch.includes(arch)));
        if (wrong.length === 0)
            return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(binaries.length, 'binary', 'binaries')} for ${target}: ${headers[0].header.text}`, evidence);
        const findings = wrong.map(({ name, header }) => ({
            cause: 'exec.format',
            severity: 'fail',
            message: `${name} was built for ${target} but is ${header.text}`,
        }));
        return (0,outcomes/* fail */.fJ)(findings[0].message, evidence, findings);
    },
};

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/emulators.js
/**
 * GOARCH → the name by which QEMU's user-mode emulator of Linux programs is called: `qemu-NAME`, or `qemu-NAME-static` where it is
 * linked statically. Source: https://www.qemu.org/docs/master/user/main.html; Debian packages qemu-user and qemu-user-static.
 */
const qemuNames = {
    '386': 'i386',
    amd64: 'x86_64',
    arm: 'arm',
    arm64: 'aarch64',
    loong64: 'loongarch64',
    mips: 'mips',
    mipsle: 'mipsel',
    mips64: 'mips64',
    mips64le: 'mips64el',
    ppc64: 'ppc64',
    ppc64le: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
};
/**
 * What a program says that should have run a test binary and could not: then no test has failed. `testing` ends with 0, 1 or 2.
 * 126 and 127: POSIX shells, section 2.8.2 (found but not executable, not found), and the same in env, nice, timeout and docker.
 */
const wrapperFailures = [
    {
        pattern: /Could not open '(\/lib[^']*)': No such file or directory/,
        message: 'the emulator does not find the C library of the target: name its root with -L, or build with CGO_ENABLED=0',
        source: 'qemu/linux-user/elfload.c',
    },
    { pattern: /^qemu(?:-\w+)*: /m, message: 'the emulator itself failed', source: 'qemu/linux-user/main.c, linux-user/signal.c' },
    {
        pattern: /exec format error|cannot execute binary file/i,
        message: 'the kernel does not run programs of the target (ENOEXEC)',
        source: 'execve(2)',
    },
    { pattern: /^exit status 12[67]$/m, message: 'the program given as exec could not start the test binary', source: 'POSIX XCU 2.8.2' },
    { pattern: /fork\/exec \S+: /, message: 'the test binary, or the program given as exec, could not be started', source: 'os/exec' },
];

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/rerun-limits.js
/** Bounds on running failed tests again. */
const rerunLimits = {
    /**
     * With more failed tests than this nothing is run again: so many do not fail by chance. The same number as
     * `gotestsum --rerun-fails-max-failures` (https://pkg.go.dev/gotest.tools/gotestsum#readme-re-running-failed-tests).
     */
    failures: 10,
};

// EXTERNAL MODULE: ./.cache/javascript/settings/flag-values.js
var flag_values = __webpack_require__(3405);
// EXTERNAL MODULE: ./.cache/javascript/go/test-names.js
var test_names = __webpack_require__(5792);
;// CONCATENATED MODULE: ./.cache/javascript/go/reruns.js



/**
 * The failed tests that another run could clear, or why there is no other run: a data race is never run away from, and where
 * something failed that is not a test, the cell stays failed whatever its tests do.
 *
 * @param flags the user's flags for `go test`, `-run=^TestX$`
 */
function rerunsOf({ report, died, raceDetected }, flags) {
    if (raceDetected)
        return { refused: 'a data race was found, and a race does not go away by luck' };
    if (flags.some((flag) => /^-failfast(=(1|t|T|TRUE|true|True))?$/.test(flag)))
        return { refused: 'with -failfast not every test has run' };
    const failed = report.packages.filter(({ status }) => !['pass', 'skip', 'no-tests'].includes(status));
    const names = new Map(failed.map((run) => [run.package, failedTests(report, run.package)]));
    const hopeless = failed.find(({ package: name, status }) => status !== 'fail' || names.get(name).length === 0);
    if (hopeless !== undefined)
        return { refused: `${hopeless.package} failed outside of its tests` };
    const count = [...names.values()].reduce((sum, tests) => sum + (0,test_names/* leaves */.FQ)(tests).length, 0);
    if (count > rerunLimits.failures)
        return { refused: `${count} tests failed, more than ${rerunLimits.failures}` };
    const benchmark = [...names.values()].flat().find((name) => name.startsWith('Benchmark'));
    if (benchmark !== undefined)
        return { refused: `${benchmark} is a benchmark` };
    // An expression with levels chooses subtests; the exact names of whole tests would run more than was asked for.
    const chosen = flags.some((flag) => flag.startsWith('-run=') && (0,flag_values/* expressionLevels */.a)(flag.slice('-run='.length)).length > 1);
    return [...names].map(([name, tests]) => ({
        package: name,
        tests: chosen || died.includes(name) ? undefined : [...new Set(tests.map((test) => test.split('/')[0]))],
    }));
}
/** `^(TestA|TestB)$` */
function exactly(tests) {
    return `^(${tests.map((test) => test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`;
}
/** Adds a run of one package to what is known. */
function mergeRerun(known, again, name) {
    const later = new Map(again.report.tests.filter((test) => test.package === name).map((test) => [test.name, test]));
    const tests = known.report.tests.map((test) => {
        const rerun = test.package === name ? later.get(test.name) : undefined;
        later.delete(test.package === name ? test.name : '');
        return rerun === undefined ? test : merged(test, rerun);
    });
    tests.push(...later.values());
    const status = again.report.packages.find((run) => run.package === name)?.status ?? 'incomplete';
    const isCleared = status === 'pass' && !again.raceDetected && !tests.some((test) => test.package === name && isBad(test.status));
    const packages = known.report.packages.map((run) => run.package === name ? { ...run, status: isCleared ? 'pass' : run.status === 'pass' ? 'fail' : run.status } : run);
    const report = { ...known.report, packages, tests, counts: countsOf(tests) };
    return {
        report,
        findings: again.raceDetected ? [...known.findings, ...again.findings] : allFindings(known.findings, again.findings),
        died: [...known.died.filter((other) => other !== name), ...again.died],
        raceDetected: known.raceDetected || again.raceDetected,
    };
}
/**
 * Findings with what the last word on their test is: one about a flaky test warns, with the words of its first failure.
 *
 * @param remedy what a person can do about a flaky test
 */
function judgedFindings({ report, findings }, remedy) {
    const tests = new Map(report.tests.map((test) => [`${test.package}\0${test.name}`, test]));
    const cleared = new Set(report.packages.filter(({ status }) => status === 'pass').map((run) => run.package));
    return findings.map((finding) => {
        if (finding.severity !== 'fail' || finding.package === undefined || finding.cause === 'race.detected')
            return finding;
        const test = finding.test === undefined ? undefined : tests.get(`${finding.package}\0${finding.test}`);
        // The end of a test binary concerns every test of its package, whichever of them it is put down to.
        const isCleared = finding.cause === 'test.failed' && test !== undefined ? test.status === 'flaky' : cleared.has(finding.package);
        if (!isCleared)
            return finding;
        const passed = test?.attempts?.length;
        const when = passed === undefined ? 'when run again' : `in run ${passed}`;
        return {
            ...finding,
            cause: 'test.flaky',
            severity: 'warn',
            message: `flaky: passed ${when}, failed before: ${finding.message}`,
            remedies: [remedy(finding)],
        };
    });
}
function failedTests({ tests }, name) {
    return tests.filter((test) => test.package === name && isBad(test.status)).map((test) => test.name);
}
function isBad(status) {
    return status === 'fail' || status === 'unfinished';
}
/** The last run decides; a run that skipped the test does not. */
function merged(test, again) {
    const attempts = [...(test.attempts ?? [attemptOf(test)]), attemptOf(again)];
    if (!attempts.some(({ status }) => isBad(status)))
        return test;
    const last = attempts.findLast(({ status }) => status !== 'skip').status;
    const failure = isBad(test.status) || test.status === 'flaky' ? test : again;
    const { output, location } = failure;
    return {
        ...test,
        status: isBad(last) ? last : 'flaky',
        ...(output === undefined ? {} : { output }),
        ...(location === undefined ? {} : { location }),
        attempts,
    };
}
function attemptOf({ status, seconds, output }) {
    return {
        status: status,
        ...(seconds === undefined ? {} : { seconds }),
        ...(output === undefined ? {} : { output }),
    };
}
function countsOf(tests) {
    const counts = { pass: 0, fail: 0, skip: 0, unfinished: 0, flaky: 0 };
    for (const { status } of tests)
        counts[status]++;
    const { flaky, ...others } = counts;
    return flaky === 0 ? others : counts;
}
/** A test that fails again needs no second finding; one that fails only later needs its own. */
function allFindings(known, later) {
    const about = ({ package: name = '', test = '' }) => `${name}\0${test}`;
    const seen = new Set(known.map(about));
    return [...known, ...later.filter((finding) => finding.severity === 'fail' && !seen.has(about(finding)))];
}

// EXTERNAL MODULE: ./.cache/javascript/go/source-locations.js
var source_locations = __webpack_require__(9193);
;// CONCATENATED MODULE: ./.cache/javascript/go/stack-traces.js

/**
 * Reads what the runtime prints at its death.
 * @param lines from the line with `panic: `, `fatal error: ` or `SIG…: ` on; text before these words on that line is ignored
 * @returns undefined when no goroutine follows: such a text was only printed by the program
 * @see go/src/runtime/panic.go printpanics, traceback.go
 */
function readCrash(lines) {
    const start = /(panic|fatal error|SIG[A-Z]+): (.*)$/.exec(lines[0] ?? '');
    const goroutines = readGoroutines(lines);
    if (start === null || goroutines.length === 0)
        return undefined;
    const preamble = lines.slice(0, firstIndex(lines, (line) => endOfMessage.test(line)));
    const signal = lines.find((line) => line.startsWith('[signal '));
    const word = start[1];
    return {
        kind: word === 'panic' || word === 'fatal error' ? word : 'signal',
        message: word.startsWith('SIG') ? `${word}: ${start[2]}` : messageOf(start[2], preamble.slice(1)),
        ...(signal === undefined ? {} : { signal }),
        goroutines,
        runningTests: runningTests(lines),
    };
}
/** Blocks of `goroutine N [state]:` and of pairs of a call and its place; anything else between them is passed over. */
function readGoroutines(lines) {
    const goroutines = [];
    for (let index = 0; index < lines.length; index++) {
        const header = goroutineHeader.exec(lines[index]);
        if (header !== null) {
            goroutines.push({
                id: Number(header[1]),
                state: header[2].replace(/, (?:\d+ minutes|locked to thread|synctest bubble \d+).*$/, ''),
                frames: [],
            });
            continue;
        }
        const current = goroutines.at(-1);
        const frame = current === undefined ? undefined : readFrame(lines[index], lines[index + 1]);
        if (frame === undefined)
            continue;
        index++;
        if (frame.created)
            current.createdBy = frame.value;
        else
            current.frames.push(frame.value);
    }
    return goroutines;
}
/** A call and the line below it, as stacks of the runtime and of the race detector print them. */
function readFrame(call, place) {
    const at = /^\s+(.+):(\d+)(?: \+0x[0-9a-f]+)?(?: .*)?$/.exec(place ?? '');
    if (at === null || /^\s*$/.test(call))
        return undefined;
    const created = /^\s*created by (\S+)(?: in goroutine \d+)?$/.exec(call);
    const called = /^\s*(\S.*)\(.*\)$/.exec(call);
    const name = created?.[1] ?? called?.[1];
    return name === undefined ? undefined : { created: created !== null, value: { function: name, file: at[1], line: Number(at[2]) } };
}
/** The innermost frame in a file of the user; vendored code only when nothing else is there. */
function locateFrames(frames, locate) {
    let vendored;
    for (const frame of frames) {
        const location = locate({ file: frame.file, line: frame.line });
        if (location === undefined)
            continue;
        if (!(0,source_locations/* isVendored */.E)(location))
            return { location, frame };
        vendored ??= { location, frame };
    }
    return vendored;
}
/** `Start` or `(*Pool).run` of `example.com/module.(*Pool).run.func1`: closures are numbered differently by release. */
function shortFunction(name) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    return base
        .slice(base.indexOf('.') + 1)
        .replace(/\[\.\.\.\]/g, '')
        .replace(/(\.(func|gowrap|deferwrap)?\d+|-fm|-range\d+)+$/, '');
}
/** The test function of the package that these frames run in: `TestX` of `example.com/module.TestX.func1`. */
function testFunction(frames) {
    for (const frame of [...frames].reverse()) {
        const name = /\.((?:Test|Benchmark|Fuzz|Example)[^.(]*)(?:\.func\d+(?:\.\d+)*|\.gowrap\d+|-range\d+)*$/.exec(frame.function)?.[1];
        if (name !== undefined)
            return name;
    }
    return undefined;
}
const goroutineHeader = /^goroutine (\d+)(?: gp=\S+ m=\S+(?: mp=\S+)?)? \[([^\]]*)\]:/;
const endOfMessage = /^(?:goroutine \d+|\[signal |running tests:|runtime stack:|\t?panic: |PC=|$)/;
/** `panic: X [recovered]`, then `\tpanic: X` (up to 1.24) or `[recovered, repanicked]` (1.25): the first value is what happened. */
function messageOf(first, rest) {
    const lines = [first];
    for (const line of rest.slice(0, firstIndex(rest, (text) => endOfMessage.test(text))))
        lines.push(line);
    return lines.join('\n').replace(/ \[recovered(?:, repanicked)?\]$/, '');
}
function runningTests(lines) {
    const names = [];
    const start = lines.findIndex((line) => /^\t?running tests:/.test(line));
    if (start < 0)
        return names;
    for (const line of lines.slice(start + 1)) {
        const name = /^\t+(.+) \([\d.]+\S*\)$/.exec(line)?.[1];
        if (name === undefined)
            break;
        names.push(name);
    }
    return names;
}
function firstIndex(lines, matches) {
    const index = lines.findIndex((line, position) => position > 0 && matches(line));
    return index < 0 ? lines.length : index;
}

;// CONCATENATED MODULE: ./.cache/javascript/go/race-reports.js



/** The line that begins a report. */
const raceStart = 'WARNING: DATA RACE';
/** The line that ends it. */
function isRaceEnd(line) {
    return /^={10,}$/.test(line);
}
/**
 * @param lines from `WARNING: DATA RACE` on, without the lines of `=`
 * @returns undefined when there are not two accesses with a stack or a note that it is lost
 * @see compiler-rt lib/tsan/go, https://go.dev/doc/articles/race_detector
 */
function readRace(lines) {
    const stacks = [];
    for (let index = 0; index < lines.length; index++) {
        const role = roleOf(lines[index]);
        if (role !== undefined) {
            stacks.push({ role, frames: [] });
            continue;
        }
        const frame = readFrame(lines[index], lines[index + 1]);
        if (frame === undefined)
            continue;
        index++;
        stacks.at(-1)?.frames.push(frame.value);
    }
    const accesses = stacks.filter((stack) => stack.role !== 'created');
    if (accesses.length < 2)
        return undefined;
    return { accesses: accesses.slice(0, 2), created: stacks.filter((stack) => stack.role === 'created'), lines };
}
/** The same for the same two places, whichever goroutine came first and however the release names its closures. */
function raceKey(race, locate) {
    return race.accesses
        .map((access) => accessPlace(access, locate))
        .sort()
        .join(' ');
}
/** A race as a finding: the write first, since that is what needs a guard; ties in the order of their places. */
function raceFinding(race, locate) {
    const located = race.accesses
        .map((access) => ({ access, place: accessPlace(access, locate), location: locateFrames(access.frames, locate)?.location }))
        .sort((a, b) => (a.access.role === b.access.role ? (a.place < b.place ? -1 : 1) : a.access.role === 'write' ? -1 : 1));
    const [first, second] = [located[0], located[1]];
    const main = first.location === undefined ? second : first;
    const other = main === first ? second : first;
    const related = [
        ...(other.location === undefined ? [] : [{ message: `the ${other.access.role} on the other side`, location: other.location }]),
        ...race.created.flatMap((stack) => startedAt(stack, locate)),
    ];
    return {
        cause: 'race.detected',
        severity: 'fail',
        message: `data race: ${first.access.role} at ${first.place} and ${second.access.role} at ${second.place} without synchronization`,
        ...(main.location === undefined ? {} : { location: main.location }),
        ...(related.length === 0 ? {} : { related: race_reports_distinct(related) }),
        output: (0,kept_lines/* shortened */.vI)(race.lines, test_output/* findingLimits */.Io.output),
    };
}
function accessPlace(access, locate) {
    const found = locateFrames(access.frames, locate)?.location;
    if (found !== undefined)
        return `${found.file}:${found.line}`;
    const frame = access.frames[0];
    return frame === undefined ? 'an unknown place' : shortFunction(frame.function);
}
function startedAt(stack, locate) {
    const location = locateFrames(stack.frames, locate)?.location;
    return location === undefined ? [] : [{ message: 'a goroutine of this race is started here', location }];
}
function race_reports_distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
function roleOf(line) {
    if (/^Goroutine \d+ \(.*\) created at:$/.test(line))
        return 'created';
    const access = /^(?:Previous )?(?:atomic )?(read|write) at 0x[0-9a-f]+ by /i.exec(line)?.[1];
    return access === undefined ? undefined : access.toLowerCase();
}

;// CONCATENATED MODULE: ./.cache/javascript/go/test-records.js



function createPackageRecord(name) {
    return {
        name,
        tests: new Map(),
        cached: false,
        noTests: false,
        output: new kept_lines/* KeptLines */.Oe(test_output/* testOutputLimits */.e4.package),
        recent: [],
        races: [],
        failedBefore: [],
    };
}
/**
 * Takes in one whole line of output.
 * @param test the test that the stream gives it to; undefined for the package's own
 * @param type OutputType
 */
function takeLine(record, test, type, text) {
    const line = (0,kept_lines/* cut */.Jj)(text, test_output/* testOutputLimits */.e4.test.lineCharacters);
    if (isFrame(line)) {
        const failed = /^\s*--- FAIL: (\S+) \(/.exec(line)?.[1];
        if (failed !== undefined)
            record.failedBefore.push(failed);
        return;
    }
    if (test === undefined && takePackageLine(record, line))
        return;
    takeRaceLine(record, test?.name, line);
    takeCrashLine(record, test?.name, line);
    if (record.failedBefore.length > 0)
        record.failedBefore = [];
    record.recent.push(line);
    if (record.recent.length > recentLines)
        record.recent.shift();
    if (test === undefined) {
        record.output.add(line);
        return;
    }
    if (line.includes(raceNotice))
        test.raced = true;
    add(test, 'output', test_output/* testOutputLimits */.e4.test, line);
    if (type.startsWith('error'))
        add(test, 'errors', test_output/* testOutputLimits */.e4.test, line);
}
/**
 * A test that began and did not end. Anything in a package that passed, a subtest without an end under a test that passed, and a
 * benchmark of a binary that did not die are not: releases differ in whether they report those ends (gotestsum testjson/execution.go, pull request 438).
 */
function isUnfinished(record, test) {
    if ((test.status !== 'running' && test.status !== 'seen') || record.terminal === 'pass')
        return false;
    const root = record.tests.get(test.name.split('/')[0]);
    if (root !== undefined && root !== test && (root.status === 'pass' || root.status === 'skip'))
        return false;
    return record.ended === undefined || !(test.status === 'seen' || test.name.startsWith('Benchmark'));
}
/** How testing reports a race as an error of a test. */
const raceNotice = 'race detected during execution of test';
/** Enough for what the runtime says before `fatal error:`. */
const recentLines = 8;
/** Lines by which testing frames its output; of no use to a reader of a single test's output. */
function isFrame(line) {
    return /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME|ATTR|ARTIFACTS)\b|--- (?:PASS|FAIL|SKIP|BENCH): )/.test(line);
}
/** The lines that the go command and testing print for the package as a whole. Returns whether the line is one that needs no keeping. */
function takePackageLine(record, line) {
    if (line === 'PASS' || line === 'FAIL') {
        record.ended = line;
        delete record.crash;
        return true;
    }
    const covered = /\bcoverage: ([\d.]+)% of statements/.exec(line)?.[1];
    if (covered !== undefined)
        record.coverage = Number(covered);
    if (/\[no tests to run\]|\[no test files\]/.test(line))
        record.noTests = true;
    if (/^ok\s+\S+\t\(cached\)/.test(line))
        record.cached = true;
    const notRun = /^FAIL\t.*\[(build|setup) failed\]$/.exec(line)?.[1];
    if (notRun !== undefined)
        record.notRun = notRun === 'build' ? 'build-failed' : 'setup-failed';
    return /^(?:FAIL|ok {2}|\? {3})\t/.test(line);
}
function takeRaceLine(record, test, line) {
    if (line.endsWith(raceStart)) {
        record.openRace = { test, lines: [raceStart] };
        return;
    }
    const race = record.openRace;
    if (race === undefined)
        return;
    if (!isRaceEnd(line) && race.lines.length < test_output/* testOutputLimits */.e4.raceLines) {
        race.lines.push(line);
        return;
    }
    delete record.openRace;
    const report = readRace(race.lines);
    if (report === undefined || record.races.length >= test_output/* testOutputLimits */.e4.racesPerPackage)
        return;
    record.races.push({ report, test: race.test });
    const name = race.test;
    if (name !== undefined)
        record.tests.get(name).raced = true;
}
function takeCrashLine(record, test, line) {
    const crash = record.crash;
    // A stack never holds these words at the start of a line (it prints `panic(`), so there they begin something new.
    const begins = test_output/* crashStart */.oL.test(line) && (crash === undefined || /^(?:panic|fatal error|SIG[A-Z]+): /.test(line));
    if (begins)
        record.crash = { test, failedBefore: [...record.failedBefore], before: [...record.recent], lines: [line] };
    else if (crash !== undefined && crash.lines.length < test_output/* testOutputLimits */.e4.crashLines)
        crash.lines.push(line);
}
function add(test, kind, limits, line) {
    test[kind] ??= new kept_lines/* KeptLines */.Oe(limits);
    test[kind].add(line);
}

;// CONCATENATED MODULE: ./.cache/javascript/go/test-assertions.js




/**
 * The error line of a test: the last one, since t.Fatal ends a test and since up to 1.26 nothing tells t.Log from t.Error. Its
 * parents' output is looked at too: lines of parallel subtests may be given to the wrong test (go.dev/issue/57305).
 */
function assertionOf(record, test, locate) {
    const sources = [ownErrors(test), ...(0,test_names/* ancestors */.T1)(test.name).map((name) => record.tests.get(name)?.output?.lines() ?? [])];
    for (const lines of sources) {
        const found = lastAssertion(lines, record.name, locate);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** Lines that the release itself marks as errors of this test, other than the notice of a race. */
function ownErrors(test) {
    return (test.errors?.lines() ?? []).filter((line) => !line.includes(raceNotice));
}
function lastAssertion(lines, packageName, locate) {
    for (let index = lines.length - 1; index >= 0; index--) {
        const start = assertionStart(lines[index], packageName, locate);
        if (start === undefined || start.text.includes(raceNotice))
            continue;
        const end = lines.findIndex((line, position) => position > index && !/^ {8}/.test(line));
        const rest = lines.slice(index + 1, end < 0 ? lines.length : end);
        const framework = testifyText(rest);
        const words = [start.text, ...rest].map((line) => line.trim()).filter((line) => line !== '');
        const text = framework ?? words.slice(0, test_output/* findingLimits */.Io.messageLines).join(' ');
        if (text !== '')
            return { text: (0,kept_lines/* plainText */.wh)(text), ...(start.location === undefined ? {} : { location: start.location }) };
    }
    return undefined;
}
/** `    file.go:11: text`, also behind output without a line end; there only if it is a file of the user. */
function assertionStart(line, packageName, locate) {
    if (!line.includes('.go:'))
        return undefined;
    const own = /^ {4}(\S.*?\.go):(\d+): (.*)$/.exec(line);
    if (own !== null) {
        const location = locate({ file: own[1], line: Number(own[2]), package: packageName });
        if (location !== undefined || !/ {4}/.test(own[1]))
            return { text: own[3], ...(location === undefined ? {} : { location }) };
    }
    for (const match of line.matchAll(/([^\s:"'()]+\.go):(\d+): (?=(.*)$)/g)) {
        const location = locate({ file: match[1], line: Number(match[2]), package: packageName });
        if (location !== undefined)
            return { text: match[3], location };
    }
    return undefined;
}
/** The `Error:` and `Messages:` fields of github.com/stretchr/testify (assert.Fail), the most used assertion library. */
function testifyText(lines) {
    const fields = new Map();
    let current;
    for (const line of lines) {
        const field = /^\s*\t(Error Trace|Error|Test|Messages):\s*\t(.*)$/.exec(line);
        if (field !== null) {
            current = [field[2]];
            fields.set(field[1], current);
        }
        else
            current?.push(line);
    }
    const error = fields.get('Error');
    if (error === undefined)
        return undefined;
    const message = fields.get('Messages');
    const words = (part) => part.map((line) => line.trim()).filter((line) => line !== '');
    const text = words(error).slice(0, test_output/* findingLimits */.Io.messageLines).join(' ');
    return message === undefined ? text : `${text} (${words(message).join(' ')})`;
}
/** An example that printed something else: `got:`, lines, `want:`, lines. */
function exampleText(output) {
    const found = /(?:^|\n)got:\n([\s\S]*?)\nwant:\n([\s\S]*)$/.exec(output);
    return found === null ? undefined : `the example printed ${JSON.stringify(found[1])} instead of ${JSON.stringify(found[2].trimEnd())}`;
}

;// CONCATENATED MODULE: ./.cache/javascript/go/test-events.js
/**
 * Reads one line of stdout. Fields of a wrong type count as absent, so that no release's change can stop the reader.
 * @returns undefined for what is not an event: the go command and wrappers print plain lines too (`go help buildjson`)
 * @see cmd/internal/test2json, cmd/go/internal/load (build events)
 */
function readEvent(line) {
    if (!line.startsWith('{'))
        return undefined;
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    // Read member by member: this runs for every line that a test prints.
    const { Action, Package, Test, Elapsed, Output, ImportPath, FailedBuild, OutputType } = value;
    if (typeof Action !== 'string')
        return undefined;
    return {
        action: Action,
        package: test_events_text(Package),
        test: test_events_text(Test),
        elapsed: typeof Elapsed === 'number' && Elapsed >= 0 ? Elapsed : undefined,
        output: test_events_text(Output),
        importPath: test_events_text(ImportPath),
        failedBuild: test_events_text(FailedBuild),
        outputType: test_events_text(OutputType),
    };
}
function test_events_text(value) {
    return typeof value === 'string' ? value : undefined;
}
/**
 * Whether a line of the stream is the output by which `testing` frames a test that began or passed. The events `run` and `pass`
 * beside it say the same, and half of the lines of most streams are such: they need not be parsed.
 */
function isFraming(line) {
    const key = line.indexOf(outputKey);
    if (key < 0 || !line.startsWith('{"'))
        return false;
    let start = key + outputKey.length;
    while (line[start] === ' ')
        start++;
    if (!line.startsWith('=== RUN   ', start) && !line.startsWith('--- PASS: ', start))
        return false;
    const end = line.indexOf('\\n', start);
    return end >= 0 && frameEnds.has(line.slice(end));
}
const outputKey = ',"Output":"';
/** With OutputType since 1.27; anything after the first line end is more than a frame. */
const frameEnds = new Set(['\\n"}', '\\n","OutputType":"frame"}']);

;// CONCATENATED MODULE: ./.cache/javascript/go/test-findings.js









/** Why a package failed: each cause once. Empty when it did not fail or was not built; what had failed already when it did not end. */
function packageFindings(record, context) {
    if (record.notRun !== undefined || record.terminal === 'pass' || record.terminal === 'skip')
        return [];
    const races = raceFindings(record, context);
    if (record.terminal === undefined)
        return [...races, ...endedFailures(record, races).map((test) => testFinding(record, test, context))];
    const death = deathFinding(record, context);
    const explained = new Set(death?.explains);
    const tests = failedLeaves(record)
        .filter((test) => !explained.has(test.name) && !isRaceOnly(test, races))
        .map((test) => testFinding(record, test, context));
    const found = [...races, ...(death === undefined ? [] : [death.finding]), ...tests];
    return found.length > 0 ? found : [wordlessFinding(record, context)];
}
/** The tests that had failed when the go command was ended; those that ran then prove nothing. */
function endedFailures(record, races) {
    return failedLeaves(record).filter((test) => test.status === 'fail' && !isRaceOnly(test, races));
}
/** Failed because the race detector spoke, and, as far as the release marks errors (1.27), for nothing else. */
function isRaceOnly(test, races) {
    return test.raced && races.length > 0 && ownErrors(test).length === 0;
}
/** A failure that nothing in the output explains is still reported, with what was printed last. */
function unexplainedFinding(how, stderr, records) {
    const failed = how === undefined ? records.some((record) => record.terminal === 'fail') : how.exit !== 0;
    if (!failed)
        return [];
    const first = records.find((record) => record.notRun !== undefined)?.name;
    const last = stderr.split('\n').findLast((line) => line.trim() !== '');
    return [
        {
            cause: 'undetermined',
            severity: 'fail',
            message: (0,kept_lines/* sentence */.em)(`go test failed${how === undefined ? '' : ` (${(0,host_host/* outcomeText */.E)(how)})`} and its output names no reason that is known${last === undefined ? '' : `; its last line is: ${last}`}`, test_output/* findingLimits */.Io.messageCharacters),
            ...(first === undefined ? {} : { package: first }),
            ...(stderr === '' ? {} : { output: (0,kept_lines/* shortened */.vI)(stderr.split('\n'), test_output/* findingLimits */.Io.output) }),
        },
    ];
}
function raceFindings(record, { locate }) {
    const found = new Map();
    for (const { report, test } of record.races) {
        const key = raceKey(report, locate);
        if (found.has(key))
            continue;
        found.set(key, {
            ...raceFinding(report, locate),
            package: record.name,
            ...(test === undefined ? {} : { test }),
            remedies: [
                {
                    kind: 'fix',
                    summary: 'Guard both accesses with the same mutex, use sync/atomic, or hand the value over a channel.',
                    commands: [(0,test_names/* testCommand */.ed)(locate.pattern(record.name), test, '-race -count=1')],
                    shell: 'bash',
                },
            ],
        });
    }
    return [...found.values()];
}
/** Why the test binary died, when it did not end by itself, and the tests whose end that explains. */
function deathFinding(record, context) {
    const unfinished = [...record.tests.values()].filter((test) => isUnfinished(record, test)).map((test) => test.name);
    const crash = record.crash === undefined ? undefined : readCrash(record.crash.lines);
    if (crash !== undefined)
        return crashFinding(record, crash, unfinished, context);
    const known = deathText(record.recent.join('\n'));
    if (record.ended !== undefined && known === undefined)
        return heldOutput(record);
    const last = record.recent.at(-1) ?? '';
    if (/^fork\/exec \S+: /.test(last))
        return { finding: startFinding(record, last), explains: unfinished };
    const signal = /^signal: (.+?)(?: \(core dumped\))?$/.exec(last)?.[1];
    if (signal !== undefined && known === undefined)
        return { finding: signalFinding(record, signal, unfinished, context), explains: unfinished };
    if (known !== undefined)
        return { finding: death(record, known.cause, known.message, unfinished, context), explains: unfinished };
    if (unfinished.length === 0)
        return heldOutput(record);
    return { finding: exitFinding(record, unfinished, context), explains: unfinished };
}
function crashFinding(record, crash, unfinished, context) {
    const timeout = /^test timed out after (\S+)/.exec(crash.message)?.[1];
    if (timeout !== undefined)
        return { finding: timeoutFinding(record, crash, `test timed out after ${timeout}`, unfinished, context), explains: [...unfinished] };
    const quit = record.recent.find((line) => line.startsWith('*** Test killed'));
    if (quit !== undefined) {
        const message = 'the test binary did not stop at its own time limit and was killed by the go command';
        return { finding: timeoutFinding(record, crash, message, unfinished, context), explains: [...unfinished] };
    }
    const { locate } = context;
    const died = crash.goroutines[0];
    const test = crashedTest(record, died, unfinished);
    const place = locateFrames(died.frames, locate) ?? (died.createdBy === undefined ? undefined : locateFrames([died.createdBy], locate));
    const starter = died.createdBy === undefined || isTesting(died.createdBy.function) ? undefined : died.createdBy;
    const started = starter === undefined ? undefined : locateFrames([starter], locate);
    const known = deathText([...record.crash.before, ...record.crash.lines.slice(0, 20)].join('\n'));
    const explains = test === undefined ? [...unfinished] : [...unfinished, ...(0,test_names/* ancestors */.T1)(test)];
    return {
        finding: {
            cause: known?.cause ?? (crash.message.startsWith('unexpected call to os.Exit') ? 'test.exit-called' : 'test.panic'),
            severity: 'fail',
            message: (0,kept_lines/* sentence */.em)(known?.message ?? crashMessage(crash, crash.kind === 'panic' ? starter?.function : undefined), test_output/* findingLimits */.Io.messageCharacters),
            package: record.name,
            ...(test === undefined ? {} : { test }),
            ...(place === undefined ? {} : { location: place.location }),
            ...(started === undefined
                ? {}
                : { related: [{ message: `${shortFunction(starter.function)} starts the goroutine here`, location: started.location }] }),
            output: (0,kept_lines/* shortened */.vI)([...record.crash.before.filter((line) => line.startsWith('runtime: ')), ...record.crash.lines], test_output/* findingLimits */.Io.output),
            remedies: [againRemedy(record, test, context)],
        },
        explains,
    };
}
/** `panic: X in goroutine started by F`; values of pointers, and which goroutine a fatal error hits, differ from run to run. */
function crashMessage(crash, starter) {
    const word = crash.kind === 'signal' ? '' : `${crash.kind}: `;
    const text = crash.message.replace(/0x[0-9a-f]{6,}/g, '0x…');
    return `${word}${text}${starter === undefined ? '' : ` in goroutine started by ${shortFunction(starter)}`}`;
}
function timeoutFinding(record, crash, what, unfinished, { locate }) {
    const active = unfinished.filter((name) => record.tests.get(name)?.paused !== true);
    const running = (0,test_names/* leaves */.FQ)(crash.runningTests.length > 0 ? crash.runningTests : active.length > 0 ? active : unfinished);
    const waiting = running.flatMap((name) => {
        const goroutine = goroutineOf(name, crash.goroutines);
        const place = goroutine === undefined ? undefined : locateFrames(goroutine.frames, locate);
        return goroutine === undefined ? [] : [{ name, state: goroutine.state, location: place?.location }];
    });
    const main = waiting.find((item) => item.location !== undefined);
    const elsewhere = main?.location ??
        crash.goroutines.map((goroutine) => locateFrames(goroutine.frames, locate)?.location).find((found) => found !== undefined);
    const related = waiting.flatMap((item) => item === main || item.location === undefined ? [] : [{ message: `${item.name} was here (${item.state})`, location: item.location }]);
    const first = main?.name ?? running[0];
    const who = running.length === 0 ? '' : ` while ${(0,test_names/* nameList */.OD)(running)} ran`;
    return {
        cause: 'test.timeout',
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(`${what}${who}${main === undefined || running.length > 1 ? '' : ` (${main.state})`}`, test_output/* findingLimits */.Io.messageCharacters),
        package: record.name,
        ...(first === undefined ? {} : { test: first }),
        ...(elsewhere === undefined ? {} : { location: elsewhere }),
        ...(related.length === 0 ? {} : { related }),
        output: (0,kept_lines/* shortened */.vI)(timeoutOutput(record.crash.lines, main?.location, crash), test_output/* findingLimits */.Io.output),
        remedies: [
            {
                kind: 'investigate',
                summary: 'Run it alone with a longer limit; if it still hangs, nothing wakes the goroutine at this place.',
                commands: [(0,test_names/* testCommand */.ed)(locate.pattern(record.name), first, '-count=1 -timeout=10m -v')],
                shell: 'bash',
            },
        ],
    };
}
/** The first lines and the goroutine that matters: the dump begins with the alarm, which says nothing. */
function timeoutOutput(lines, location, crash) {
    if (location === undefined)
        return lines;
    const starts = lines.flatMap((line, index) => (/^goroutine \d+ .*\[/.test(line) ? [index] : []));
    const base = location.file.slice(location.file.lastIndexOf('/') + 1);
    const index = starts.findIndex((start, position) => lines.slice(start, starts[position + 1]).some((line) => line.includes(`${base}:${location.line}`) && !line.startsWith('created by')));
    if (index < 0 || crash.goroutines.length < 2)
        return lines;
    return [...lines.slice(0, starts[0]), ...lines.slice(starts[index], starts[index + 1])];
}
/** The goroutine that runs a test: its stack holds the test's function, and it does not wait for a subtest. */
function goroutineOf(test, goroutines) {
    const elements = test.split('/');
    const names = new Set([elements[0], elements.at(-1)]);
    const candidates = goroutines.filter((goroutine) => names.has(testFunction(goroutine.frames) ?? '') &&
        !goroutine.frames.some((frame) => /^testing\.\(\*[TBF]\)\.(?:Run|Fuzz)$/.test(frame.function)));
    return candidates.find((goroutine) => isTesting(goroutine.createdBy?.function ?? '')) ?? candidates[0];
}
/** The test that died: reported as failed right before when it panicked itself, else the one that ran. */
function crashedTest(record, died, unfinished) {
    if (isTesting(died.createdBy?.function ?? '')) {
        const failed = (0,test_names/* leaves */.FQ)(record.crash.failedBefore.filter((name) => record.tests.has(name))).at(-1);
        if (failed !== undefined)
            return failed;
    }
    const named = /in goroutine after (\S+) has completed/.exec(record.crash.lines[0])?.[1];
    if (named !== undefined && record.tests.has(named))
        return named;
    const running = (0,test_names/* leaves */.FQ)(unfinished.filter((name) => record.tests.get(name)?.paused !== true));
    if (running.length <= 1)
        return running[0];
    const root = testFunction([...died.frames, ...(died.createdBy === undefined ? [] : [died.createdBy])]);
    const own = running.filter((name) => name.split('/')[0] === root);
    return own.length <= 1 ? own[0] : root;
}
function signalFinding(record, signal, unfinished, context) {
    if (!test_output/* outsideSignals */.jR.test(signal))
        return death(record, 'test.panic', `the test binary died of a signal: ${signal}`, unfinished, context);
    const known = signal === 'killed' ? 'was killed (SIGKILL)' : `was ended by a signal (${signal})`;
    const message = `the test binary ${known}${whileRunning(record, unfinished)}; who sent the signal is not known: the out-of-memory killer, a supervisor, the program itself or a person`;
    return { ...death(record, 'kill.external', message, unfinished, context), remedies: [killRemedy] };
}
/** `fork/exec …: why` instead of any output of the tests. */
function startFinding(record, line) {
    const known = (0,module_errors/* explainGoError */.ey)({ message: line });
    const why = known === undefined ? line.slice(line.lastIndexOf(': ') + 2) : known.row.message(known.match);
    return {
        cause: known?.row.cause ?? 'undetermined',
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(`the test binary could not be started: ${why}`, test_output/* findingLimits */.Io.messageCharacters),
        package: record.name,
        output: record.output.text(),
        ...(known === undefined ? {} : { remedies: [...known.row.remedies(known.match)] }),
    };
}
/** The binary ended in the midst of a test and the runtime said nothing. */
function exitFinding(record, unfinished, context) {
    const name = (0,test_names/* leaves */.FQ)(unfinished)[0];
    const last = record.recent.findLast((line) => line.trim() !== '');
    const word = last === undefined ? '' : `; its last line is: ${last}`;
    const message = context.namesSignals
        ? `the test binary exited${whileRunning(record, unfinished)}: something called os.Exit or log.Fatal${word}`
        : `the test binary ended${whileRunning(record, unfinished)}: it called os.Exit or log.Fatal, or a signal killed it, which this release does not tell apart${word}`;
    const cause = context.namesSignals ? 'test.exit-called' : 'undetermined';
    return {
        ...death(record, cause, message, unfinished, context),
        remedies: [
            {
                kind: 'investigate',
                summary: 'Find the call that ends the process.',
                commands: [
                    "grep -rnE 'os\\.Exit|log\\.Fatal|syscall\\.Exit' --include='*.go' .",
                    (0,test_names/* testCommand */.ed)(context.locate.pattern(record.name), name, '-count=1 -v'),
                ],
                shell: 'bash',
            },
        ],
    };
}
function death(record, cause, message, unfinished, context) {
    const names = (0,test_names/* leaves */.FQ)(unfinished.filter((name) => record.tests.get(name)?.paused !== true));
    const test = names.length === 1 ? names[0] : undefined;
    const output = record.recent.filter((line) => line.trim() !== '');
    return {
        cause,
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(message, test_output/* findingLimits */.Io.messageCharacters),
        package: record.name,
        ...(test === undefined ? {} : { test }),
        ...(output.length === 0 ? {} : { output: (0,kept_lines/* shortened */.vI)(output, test_output/* findingLimits */.Io.output) }),
        remedies: [againRemedy(record, test, context)],
    };
}
/** All tests ended, yet a process that one of them started still held the output. */
function heldOutput(record) {
    const line = record.recent.find((text) => text.startsWith('*** Test I/O incomplete'));
    if (line === undefined)
        return undefined;
    return {
        finding: {
            cause: 'test.failed',
            severity: 'fail',
            message: 'Test I/O incomplete: the test binary ended, but a process that it started kept its output open',
            package: record.name,
            output: (0,kept_lines/* shortened */.vI)(record.recent, test_output/* findingLimits */.Io.output),
            remedies: [
                {
                    kind: 'fix',
                    summary: 'Stop every process that a test starts before the test ends, as by exec.CommandContext and Wait in t.Cleanup.',
                    commands: ["grep -rnE 'exec\\.Command|StartProcess' --include='*.go' ."],
                    shell: 'bash',
                },
            ],
        },
        explains: [],
    };
}
/**
 * Failed or unfinished tests without such a test below them. When testing itself said the last word, all tests had ended: an end
 * that is missing then was lost by test2json (1.19, behind output without a line end) or belongs to a forged `=== RUN`.
 */
function failedLeaves(record) {
    const failed = [...record.tests.values()].filter((test) => test.status === 'fail' || (record.ended === undefined && isUnfinished(record, test)));
    const parents = new Set(failed.flatMap((test) => (0,test_names/* ancestors */.T1)(test.name).slice(1)));
    return failed.filter((test) => !parents.has(test.name));
}
function testFinding(record, test, context) {
    const assertion = assertionOf(record, test, context.locate);
    const output = test.output?.text() ?? '';
    const message = test.status === 'fail' ? (assertion?.text ?? exampleText(output) ?? 'it failed without a message') : 'it did not finish';
    return {
        cause: 'test.failed',
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(message, test_output/* findingLimits */.Io.messageCharacters),
        package: record.name,
        test: test.name,
        ...(assertion?.location === undefined ? {} : { location: assertion.location }),
        ...(output === '' ? {} : { output: (0,kept_lines/* shortened */.vI)(output.split('\n'), test_output/* findingLimits */.Io.output) }),
        remedies: [againRemedy(record, test.name, context)],
    };
}
/** The package failed and neither a test nor the runtime says why. */
function wordlessFinding(record, context) {
    const last = record.recent.findLast((line) => line.trim() !== '' && !/^(?:coverage: |exit status )/.test(line));
    const word = last === undefined ? '' : `; its last line is: ${last}`;
    const cause = record.ended === 'FAIL' ? 'test.failed' : context.namesSignals || record.ended === 'PASS' ? 'test.exit-called' : 'undetermined';
    const message = record.ended === 'FAIL'
        ? `the package failed although none of its tests did${word}`
        : record.ended === 'PASS'
            ? `all tests passed, but the test binary then exited with a failing code: look at TestMain and what runs after the tests${word}`
            : `the test binary ended${record.tests.size === 0 ? ' before any test ran' : ' after its last test'}: look at TestMain and init functions${word}`;
    const output = record.output.text();
    return {
        cause,
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(message, test_output/* findingLimits */.Io.messageCharacters),
        package: record.name,
        ...(output === '' ? {} : { output: (0,kept_lines/* shortened */.vI)(output.split('\n'), test_output/* findingLimits */.Io.output) }),
        remedies: [againRemedy(record, undefined, context)],
    };
}
function deathText(text) {
    return test_output/* deathTexts */.Le.find((row) => row.pattern.test(text));
}
function isTesting(name) {
    return /^testing\.(?:\(\*[TBF]\)\.|runFuzz|\(\*F\))/.test(name);
}
function whileRunning(record, unfinished) {
    const active = unfinished.filter((name) => record.tests.get(name)?.paused !== true);
    const names = (0,test_names/* leaves */.FQ)(active.length > 0 ? active : unfinished);
    return names.length === 0 ? '' : ` while ${(0,test_names/* nameList */.OD)(names)} ran`;
}
function againRemedy(record, test, { locate, race }) {
    return {
        kind: 'investigate',
        summary: 'Run it alone.',
        commands: [(0,test_names/* testCommand */.ed)(locate.pattern(record.name), test, `${race ? '-race ' : ''}-count=1`)],
        shell: 'bash',
    };
}
const killRemedy = {
    kind: 'investigate',
    summary: 'See whether the kernel killed it for memory, and which limits apply here.',
    commands: ["sudo dmesg -T | grep -iE 'out of memory|oom-kill|killed process' | tail", 'cat /proc/self/cgroup', 'ulimit -a'],
    shell: 'bash',
};

;// CONCATENATED MODULE: ./.cache/javascript/go/test-run.js







/**
 * A tolerant reader: unknown actions and fields are passed over, lines that are no events are counted, nothing throws. Memory
 * depends on the number of tests, not on what they print. What a test prints never counts as an event.
 */
function createTestReader(options) {
    const packages = new Map();
    const builds = new Map();
    const stderr = new kept_lines/* KeptLines */.Oe(test_output/* testOutputLimits */.e4.build);
    let strayLines = 0;
    let sawStart = false;
    // Most events are about the package and test of the event before: comparing is cheaper than looking up.
    let latest;
    const packageOf = (name) => {
        if (latest?.name === name)
            return latest;
        latest = packages.get(name);
        if (latest !== undefined)
            return latest;
        latest = createPackageRecord(name);
        packages.set(name, latest);
        return latest;
    };
    const buildOf = (id) => {
        const known = builds.get(id);
        if (known !== undefined)
            return known;
        const build = { lines: new kept_lines/* KeptLines */.Oe(test_output/* testOutputLimits */.e4.build), failed: false };
        if (builds.size < test_output/* testOutputLimits */.e4.buildsKept)
            builds.set(id, build);
        return build;
    };
    const onEvent = (event) => {
        if (event.action.startsWith('build-')) {
            if (event.importPath === undefined)
                return;
            const build = buildOf(event.importPath);
            if (event.action === 'build-fail')
                build.failed = true;
            for (const line of splitLines(event.output))
                build.lines.add(line);
            return;
        }
        if (event.package === undefined)
            return;
        if (event.action === 'start')
            sawStart = true;
        if (event.failedBuild !== undefined)
            buildOf(event.failedBuild).failed = true;
        applyEvent(packageOf(event.package), event);
    };
    const onPlainLine = (text) => {
        const failed = /^(?:FAIL|---)\t(\S+) \[(build|setup) failed\]$/.exec(text);
        if (failed !== null) {
            const record = packageOf(failed[1]);
            record.terminal = 'fail';
            record.notRun = failed[2] === 'build' ? 'build-failed' : 'setup-failed';
            return;
        }
        const absent = /^\?\s+(\S+)\s+\[no test files\]$/.exec(text);
        if (absent !== null)
            packageOf(absent[1]).terminal = 'skip';
        else if (!/^(FAIL|PASS)?$/.test(text))
            strayLines++;
    };
    return {
        line(line) {
            if (line.stream === 'stderr') {
                stderr.add(line.text);
                return;
            }
            if (isFraming(line.text))
                return;
            const event = readEvent(line.text);
            if (event === undefined)
                onPlainLine(line.text);
            else
                onEvent(event);
        },
        end(how) {
            const records = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
            for (const record of records)
                flush(record);
            const killed = killedBy(how, records);
            const cwd = options.cwd ?? commonFolder(options.packages);
            const context = {
                locate: options.locate,
                namesSignals: options.go === undefined ? sawStart : minorOf(options.go) >= 21,
                race: options.race === true,
            };
            const failedBuilds = [...builds.values()].filter((build) => build.failed);
            const stderrLines = stderr.lines();
            const mayExplain = how === undefined ? records.length === 0 || records.some((record) => record.notRun !== undefined) : how.exit !== 0;
            const findings = distinctFindings([
                ...failedBuilds.flatMap((build) => readCompilerOutput(build.lines.lines(), { cwd, locate: options.locate, kind: 'test' })),
                ...(mayExplain ? readCompilerOutput(stderrLines, { cwd, locate: options.locate, kind: 'test' }) : []),
                ...records.flatMap((record) => packageFindings(record, context)),
            ]);
            if (killed === undefined && !findings.some((finding) => finding.severity === 'fail')) {
                findings.push(...unexplainedFinding(how, stderr.text(), records));
            }
            return {
                report: {
                    packages: records.map(packageRun),
                    ...testCases(records, findings, options.locate),
                    ...(strayLines > 0 ? { strayLines } : {}),
                },
                findings,
                incomplete: killed !== undefined || records.some((record) => record.terminal === undefined),
                died: records
                    .filter((record) => record.notRun === undefined && record.terminal === 'fail' && record.ended === undefined)
                    .map(({ name }) => name),
                raceDetected: findings.some((finding) => finding.cause === 'race.detected'),
                ...(killed === undefined ? {} : { killed }),
            };
        },
    };
}
const ends = { pass: 'pass', fail: 'fail', skip: 'skip' };
function applyEvent(record, event) {
    if (event.action === 'output') {
        addOutput(record, event);
        return;
    }
    const end = Object.hasOwn(ends, event.action) ? ends[event.action] : undefined;
    if (event.test === undefined || event.test === '') {
        if (end === undefined)
            return;
        flush(record);
        record.terminal = end;
        // Only what the go command says of the package makes it true: a test can print the failure of another.
        if (end === 'fail')
            for (const test of record.tests.values())
                if (test.failedEarlier && test.status === 'pass')
                    test.status = 'fail';
        if (event.elapsed !== undefined)
            record.seconds = event.elapsed;
        if (event.failedBuild !== undefined)
            record.notRun ??= 'build-failed';
        return;
    }
    const test = testOf(record, event.test);
    if (event.action === 'run') {
        flush(record);
        if (test.status === 'fail')
            test.failedEarlier = true;
        test.status = 'running';
        record.failedBefore = [];
        // A program that is dead or at its end starts no tests: what looked like its last words was only printed.
        delete record.crash;
        delete record.ended;
    }
    else if (event.action === 'pause')
        test.paused = true;
    else if (event.action === 'cont')
        test.paused = false;
    else if (end !== undefined) {
        flush(record);
        if (test.status === 'fail')
            test.failedEarlier = true;
        test.status = end;
        if (event.elapsed !== undefined)
            test.seconds = event.elapsed;
        if (end !== 'fail' && !test.failedEarlier)
            endWell(record, test);
    }
}
/** A test that passed needs no output, and printed a stack at most for show. */
function endWell(record, test) {
    delete test.output;
    delete test.errors;
    if (record.crash?.test === test.name)
        delete record.crash;
}
function testOf(record, name) {
    if (record.latest?.name === name)
        return record.latest;
    const known = record.tests.get(name);
    const test = known ?? { name, status: 'seen', paused: false, raced: false };
    if (known === undefined)
        record.tests.set(name, test);
    record.latest = test;
    return test;
}
/** A chunk may end without a line end (`BenchmarkX-2 \t`); the next chunk of the same test goes on. */
function addOutput(record, event) {
    const type = event.outputType ?? '';
    if (record.partial !== undefined && (record.partial.test !== event.test || record.partial.type !== type))
        flush(record);
    const { text: held = '', taken = false } = record.partial ?? {};
    const text = held + (event.output ?? '');
    record.partial = undefined;
    const test = event.test === undefined || event.test === '' ? undefined : testOf(record, event.test);
    if (!taken && text.indexOf('\n') === text.length - 1 && text !== '') {
        takeLine(record, test, type, text.slice(0, -1));
        return;
    }
    const lines = text.split('\n');
    const rest = lines.pop();
    // The rest of a line whose start is kept already.
    if (taken && lines.length === 0) {
        record.partial = { test: event.test, type, text: '', taken };
        return;
    }
    if (taken)
        lines.shift();
    for (const line of lines)
        takeLine(record, test, type, line);
    if (rest === '')
        return;
    const long = rest.length > test_output/* testOutputLimits */.e4.partialCharacters;
    if (long)
        takeLine(record, test, type, rest);
    record.partial = { test: event.test, type, text: long ? '' : rest, taken: long };
}
function flush(record) {
    const partial = record.partial;
    if (partial === undefined)
        return;
    record.partial = undefined;
    if (partial.taken)
        return;
    takeLine(record, partial.test === undefined || partial.test === '' ? undefined : testOf(record, partial.test), partial.type, partial.text);
}
function splitLines(output) {
    return (output ?? '').replace(/\n$/, '').split('\n');
}
function killedBy(how, records) {
    if (how === undefined || !['signalled', 'timed-out', 'cancelled'].includes(how.outcome))
        return undefined;
    const running = records
        .filter((record) => record.terminal === undefined)
        .flatMap((record) => [...record.tests.values()].filter((test) => test.status === 'running' && !test.paused).map((test) => test.name));
    return { outcome: how.outcome, ...(how.signal === null ? {} : { signal: how.signal }), running };
}
function packageRun(record) {
    const status = packageStatus(record);
    const output = status === 'fail' || status === 'incomplete' ? record.output.text() : '';
    return {
        package: record.name,
        status,
        ...(record.seconds === undefined ? {} : { seconds: record.seconds }),
        ...(record.cached ? { cached: true } : {}),
        ...(record.coverage === undefined ? {} : { coverage: record.coverage }),
        ...(output === '' ? {} : { output }),
    };
}
function packageStatus(record) {
    if (record.terminal === undefined)
        return 'incomplete';
    if (record.terminal === 'fail')
        return record.notRun ?? 'fail';
    if (record.noTests || (record.terminal === 'skip' && record.tests.size === 0))
        return 'no-tests';
    return record.terminal;
}
function testCases(records, findings, locate) {
    const found = new Map(findings.map((finding) => [JSON.stringify([finding.package, finding.test]), finding.location]));
    const counts = { pass: 0, fail: 0, skip: 0, unfinished: 0 };
    const tests = [];
    for (const record of records) {
        for (const test of record.tests.values()) {
            const status = statusOf(record, test);
            counts[status]++;
            const bad = status === 'fail' || status === 'unfinished';
            const output = bad ? (test.output?.text() ?? '') : '';
            const location = bad
                ? (found.get(JSON.stringify([record.name, test.name])) ?? assertionOf(record, test, locate)?.location)
                : undefined;
            // In the order of report.json, so that writing it need not copy every test.
            const testCase = { name: test.name, status, package: record.name };
            if (location !== undefined)
                testCase.location = location;
            if (output !== '')
                testCase.output = output;
            if (test.seconds !== undefined)
                testCase.seconds = test.seconds;
            tests.push(testCase);
        }
    }
    return { tests, counts };
}
/** In a package that passed no test failed, whatever mark of a bad end its output held. */
function statusOf(record, test) {
    if (isUnfinished(record, test))
        return 'unfinished';
    if (test.status === 'skip')
        return 'skip';
    return test.status === 'fail' && record.terminal !== 'pass' ? 'fail' : 'pass';
}
/** Several packages fail by one build, and one build prints to stderr and into events: what reads the same is one. */
function distinctFindings(findings) {
    const seen = new Map();
    for (const finding of findings) {
        const place = finding.cause === 'race.detected' ? [] : [finding.package, finding.test];
        const key = JSON.stringify([
            finding.cause,
            finding.message,
            finding.location?.file,
            finding.location?.line,
            ...(isBuildFinding(finding) ? [] : place),
        ]);
        if (!seen.has(key))
            seen.set(key, finding);
    }
    return [...seen.values()];
}
function isBuildFinding(finding) {
    return finding.test === undefined && !finding.cause.startsWith('test.') && !finding.cause.startsWith('kill.');
}
function commonFolder(packages) {
    return packages.map((info) => info.dir).reduce((a, b) => (a.length <= b.length ? a : b), packages[0]?.dir ?? '/');
}
function minorOf(go) {
    return Number(/^1\.(\d+)/.exec(go)?.[1] ?? Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/race-platforms.js
/**
 * Platforms of the race detector and the release lines that have it (src/internal/platform/supported.go,
 * RaceDetectorSupported, in the tree of each release).
 */
const racePlatforms = {
    'linux/amd64': {},
    'linux/arm64': {},
    'linux/ppc64le': {},
    'linux/s390x': {},
    'linux/loong64': { since: '1.25' },
    'linux/riscv64': { since: '1.26' },
    'darwin/amd64': {},
    'darwin/arm64': {},
    'freebsd/amd64': {},
    'netbsd/amd64': {},
    'windows/amd64': {},
    'openbsd/amd64': { until: '1.22' },
};
/** Systems on which -race works without cgo (https://go.dev/doc/go1.20#cgo). */
const raceWithoutCgo = ['darwin'];

// EXTERNAL MODULE: ./.cache/javascript/knowledge/test-flags.js
var test_flags = __webpack_require__(9943);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
// EXTERNAL MODULE: ./.cache/javascript/settings/durations.js
var durations = __webpack_require__(2815);
;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/rerun.js




/** Runs failed tests again, package by package, until they passed or the limit is reached. */
async function rerunFailed(first, { limit, flags, timeLeft, goTest }) {
    const evidence = [];
    const told = (value) => evidence.push({ source: 'running failed tests again', value });
    let runs = first.outcome;
    if (first.command.outcome !== 'exited') {
        told('not done: the go command did not end by itself');
        return { runs, evidence };
    }
    for (let round = 1; round <= limit; round++) {
        const reruns = rerunsOf(runs, flags);
        if ('refused' in reruns) {
            told(`not done: ${reruns.refused}`);
            break;
        }
        if (reruns.length === 0)
            break;
        for (const { package: name, tests } of reruns) {
            const { command, outcome } = await goTest(rerunFlags(flags, tests, timeLeft()), [name]);
            const ends = outcome.report.tests.filter(({ status }) => status !== 'skip').map((test) => `${test.name}: ${test.status}`);
            evidence.push((0,go_command/* commandEvidence */.Ts)(command, ends.join('\n') || command.stderr.trim() || 'no test ran'));
            runs = mergeRerun(runs, outcome, name);
            if (command.outcome === 'exited' && !runs.raceDetected)
                continue;
            told(`stopped: ${runs.raceDetected ? 'a data race was found' : 'the go command did not end by itself'}`);
            return { runs, evidence };
        }
    }
    return { runs, evidence };
}
/** The user's flags with each test once, within the time that is left; by exact name, benchmarks stay out. */
function rerunFlags(given, tests, timeLeftMs) {
    const replaced = ['-count', ...(tests === undefined ? [] : ['-run', '-bench', '-benchtime', '-benchmem'])];
    const kept = given.filter((flag) => !replaced.includes(flag.split('=')[0]));
    const hasTimeout = kept.some((flag) => flag.startsWith('-timeout='));
    return {
        limits: ['-count=1', ...(hasTimeout ? [] : [timeoutFlag(timeLeftMs)])],
        flags: [...kept, ...(tests === undefined ? [] : [`-run=${exactly(tests)}`])],
    };
}
/** Go's own limit below that of the cell, so that a hanging test ends with the goroutine dump of Go itself. */
function timeoutFlag(cellMs) {
    return `-timeout=${(0,durations/* goDuration */.Lm)(Math.floor((0,process_limits/* testTimeout */.W0)(cellMs) / 1000) * 1000 || 1000)}`;
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/test.js









/** Do the tests pass? */
const test = {
    id: 'test',
    suite: 'matrix',
    title: 'Do the tests pass?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    runsTests: true,
    page: {
        why: 'A release of Go can change what a correct program does, and what an incorrect one gets away with.',
        how: [
            '`go test -json -count=1 -vet=off` of all packages, in place; the parameter `cache: true` of the profile allows cached results, which are marked.',
            '`-timeout` stands below the limit of the cell, so that a hanging test ends with the goroutine dump of Go itself.',
            'A test that began and never ended has failed, whatever the reason: a panic elsewhere, os.Exit, a kill.',
            'With `--rerun-failed N`, failed tests run again up to N times, by exact name, or with their whole package where the test binary died. Not after a data race, nor where something failed that is no test, nor when more than ten failed. A test that passes then is flaky; the output of its first failure is kept.',
        ],
        statuses: {
            pass: 'every test passed or was skipped',
            warn: 'all tests that failed are flaky: they passed when run again; or there are test files and no test ran',
            unknown: 'the flags choose no test, or only the network stood in the way',
            fail: 'a test, a build or a set-up failed, or a test did not finish',
        },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Testing_flags', 'https://pkg.go.dev/cmd/test2json'],
    },
    run: (context) => runTests(context, { race: false }),
};
/** Do the tests pass under the race detector? */
const testRace = {
    id: 'test.race',
    suite: 'matrix',
    title: 'Do the tests pass under the race detector?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    runsTests: true,
    after: ['build'],
    precluded: racePrecluded,
    page: {
        why: 'A data race is undefined behaviour that a plain test run shows only by luck.',
        how: [
            '`go test -race` with CGO_ENABLED=1.',
            'Known beforehand, from tables: the platforms of the race detector in each release, and that it needs cgo and a C compiler except on macOS.',
        ],
        statuses: {
            pass: 'no race, no failure',
            warn: 'no race, and all tests that failed passed when run again',
            fail: 'a race, or a test that fails only with the race detector or also without it',
            skip: 'no race detector for this platform and release, no cgo, or no C compiler',
        },
        sources: ['https://go.dev/doc/articles/race_detector'],
    },
    run: (context) => runTests(context, { race: true }),
};
function racePrecluded({ platform, go, cgoEnabled, compiler }) {
    const name = `${platform.os}/${platform.arch}`;
    const support = racePlatforms[name];
    if (support === undefined)
        return `Go has no race detector for ${name}`;
    if (support.since !== undefined && (0,go_version/* compareVersions */.Zy)(go, support.since) < 0)
        return `the race detector supports ${name} since Go ${support.since}`;
    if (support.until !== undefined && (0,go_version/* compareVersions */.Zy)(go, support.until) >= 0)
        return `the race detector supported ${name} before Go ${support.until}`;
    if (raceWithoutCgo.includes(platform.os))
        return undefined;
    if (cgoEnabled === '0')
        return 'CGO_ENABLED=0, and the race detector needs cgo';
    return compiler.found ? undefined : `no C compiler: ${compiler.command} is not on PATH, and the race detector needs cgo`;
}
/** @param foreign how test binaries of another system are built (variables) and run (flags) */
async function runTests(context, { race, foreign }) {
    const cgo = foreign === undefined && (await context.shared.cgo());
    const needsCgo = race && !raceWithoutCgo.includes(context.host.platform.os);
    if (needsCgo && !cgo)
        return (0,outcomes/* skip */.iv)('the race detector needs cgo, and cgo does not work here', [
            { source: 'go env CC', value: (await context.shared.goEnv()).CC ?? '' },
        ]);
    const parameters = context.parameters;
    const packages = parameters.packages === undefined ? context.packages : await context.patterns(parameters.packages);
    if (packages.length === 0)
        return (0,outcomes/* skip */.iv)(`the module has no packages of ${parameters.packages.join(' ')}`);
    const given = givenFlags(context, parameters);
    const early = given.find((flag) => isEarly(context.toolchain.version, flag));
    if (early !== undefined)
        return (0,outcomes/* skip */.iv)(`go${context.toolchain.version} has no flag ${early.split('=')[0]}`);
    const { packages: listed } = await context.shared.packages(cgo);
    const locate = await context.shared.locator();
    const goTest = async ({ limits, flags }, patterns) => {
        const reader = createTestReader({ packages: listed, locate, go: context.toolchain.version, cwd: context.directory, race });
        const command = await context.go.run([
            'test',
            '-json',
            '-vet=off',
            context.modFlag,
            ...limits,
            ...fixedFlags(context, race),
            ...(foreign?.flags ?? []),
            ...flags,
            ...patterns,
        ], {
            cgo: race || cgo,
            ...(foreign === undefined ? {} : { env: foreign.env }),
            onLine: (line) => reader.line(line),
        });
        return { command, outcome: reader.end(command) };
    };
    const first = await goTest({ limits: defaultLimits(given, parameters, context.timeoutMs), flags: given }, packages);
    const limit = parameters['rerun-failed'] ?? context.settings.rerunFailed;
    if ((0,outcomes/* succeeded */.gq)(first.command) && isVacuous(first.outcome.report))
        return nothingRan(first.command, first.outcome.report, [...given, ...((await context.shared.goEnv()).GOFLAGS ?? '').split(' ')]);
    if (limit === 0 || (0,outcomes/* succeeded */.gq)(first.command))
        return judge(first.command, first.outcome.report, first.outcome.findings);
    const again = await rerunFailed(first, { limit, flags: given, timeLeft: context.timeLeft, goTest });
    const remedy = (finding) => ({
        kind: 'investigate',
        summary: 'Run it often: what fails by chance fails again.',
        commands: [(0,test_names/* testCommand */.ed)(locate.pattern(finding.package), finding.test, `${race ? '-race ' : ''}-count=50`)],
        shell: 'bash',
    });
    return judgeAll(first.command, again, judgedFindings(again.runs, remedy));
}
/** The user's flags: those for all checks, then those of this one, which therefore win. */
function givenFlags({ settings }, { flags = [], count, parallel }) {
    return [
        ...settings.testFlags,
        ...flags,
        ...(count === undefined ? [] : [`-count=${count}`]),
        ...(parallel === undefined ? [] : [`-parallel=${parallel}`]),
    ];
}
function isEarly(release, flag) {
    const since = test_flags/* testFlags */.u.accepted[flag.split('=')[0]]?.since;
    return since !== undefined && (0,go_version/* compareVersions */.Zy)(release, since) < 0;
}
/** What is set in every run. */
function fixedFlags(context, race) {
    const hasFullPath = (0,go_version/* compareVersions */.Zy)(context.toolchain.version, test_flags/* testFlagSince */.jo['-fullpath']) >= 0;
    return [...(hasFullPath ? ['-fullpath'] : []), ...(race ? ['-race'] : [])];
}
/** What holds where the user says nothing else. */
function defaultLimits(given, { cache }, timeoutMs) {
    const has = (name) => given.some((flag) => flag.startsWith(`${name}=`));
    return [...(has('-count') || cache === true ? [] : ['-count=1']), ...(has('-timeout') ? [] : [timeoutFlag(timeoutMs)])];
}
/** Flaky tests warn; what still fails fails, and the warnings come after it. */
function judgeAll(command, { runs, evidence }, findings) {
    const { report } = runs;
    const flaky = (0,test_names/* leaves */.FQ)(report.tests.filter(({ status }) => status === 'flaky').map(({ name }) => name));
    const failing = findings.filter(({ severity }) => severity === 'fail');
    const sorted = [...failing, ...findings.filter(({ severity }) => severity !== 'fail')];
    if (failing.length > 0 || flaky.length === 0) {
        const outcome = judge(command, report, sorted);
        return { ...outcome, evidence: [...(outcome.evidence ?? []), ...evidence] };
    }
    return {
        status: 'warn',
        summary: `${(0,outcomes/* count */.U9)(flaky.length, 'flaky test')}, passed when run again: ${(0,test_names/* nameList */.OD)(flaky)}; ${summary(report)}`,
        evidence: [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || summary(report)), ...evidence],
        findings: sorted,
        tests: report,
    };
}
/** Test binaries ran, and not one test in them. */
function isVacuous(report) {
    const { pass: passed, skip: skipped, fail: failed, unfinished } = report.counts;
    return testedPackages(report) > 0 && passed + skipped + failed + unfinished === 0;
}
/** Exit code 0 proves nothing here: flags that choose tests leave the question open, a TestMain that runs none deserves a look. */
function nothingRan(command, report, flags) {
    const choosing = flags.filter((flag) => /^-{1,2}(run|skip|test\.run|test\.skip)=/.test(flag));
    const tested = (0,outcomes/* count */.U9)(testedPackages(report), 'package');
    const evidence = [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr || command.stdout))];
    if (choosing.length > 0)
        return { ...(0,outcomes/* unknown */.L5)(`no test ran: ${choosing.join(' ')} matches none in ${tested} with test files`, evidence), tests: report };
    const message = `no test ran in ${tested} with test files: they hold none, or their TestMain runs none`;
    return { status: 'warn', summary: message, evidence, findings: [{ cause: 'undetermined', severity: 'warn', message }], tests: report };
}
/** The reader gives at least one finding for every other exit code. */
function judge(command, report, findings) {
    const evidence = [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || summary(report))];
    if (command.outcome === 'exited' && command.exit === 0)
        return { ...(0,outcomes/* pass */.IX)(summary(report), evidence), tests: report };
    if (command.outcome === 'timed-out') {
        const finding = cellLimitFinding(report);
        return { ...(0,outcomes/* fail */.fJ)(finding.message, evidence, [...findings, finding]), tests: report };
    }
    const stopped = (0,outcomes/* interrupted */.VM)(command);
    if (stopped !== undefined)
        return { ...stopped, findings: [...(stopped.findings ?? []), ...findings], tests: report };
    const { fail: failed, unfinished } = report.counts;
    const first = findings[0];
    if (failed + unfinished === 0 && (0,outcomes/* isOutOfReach */.Hh)(findings))
        return { ...(0,outcomes/* unknown */.L5)(`not determined: ${first.message}`, evidence, findings), tests: report };
    const what = failed + unfinished > 0 ? `${(0,outcomes/* count */.U9)(failed + unfinished, 'test')} failed` : (0,outcomes/* count */.U9)(findings.length, 'problem');
    return {
        ...(0,outcomes/* fail */.fJ)(`${what}: ${first.test === undefined ? '' : `${first.test}: `}${first.message}${findings.length > 1 ? ' …' : ''}`, evidence, findings),
        tests: report,
    };
}
/** The limit of the cell ended everything with SIGKILL at last: no stack was printed, only the running tests are known. */
function cellLimitFinding({ tests }) {
    const running = tests.filter(({ status }) => status === 'unfinished');
    const [only] = running;
    return {
        cause: 'test.timeout',
        severity: 'fail',
        message: `the time limit of the cell was reached${running.length > 0 ? ` while ${(0,test_names/* nameList */.OD)(running.map(({ name }) => name))} ran` : ''}`,
        ...(only !== undefined && running.length === 1 ? { package: only.package, test: only.name } : {}),
        remedies: [
            {
                kind: 'investigate',
                summary: 'Let the tests end by a limit of their own, shorter than that of the cell: Go then prints where every goroutine waits.',
                commands: [(0,test_names/* testCommand */.ed)(only?.package ?? './...', only?.name, '-count=1 -timeout=1m -v')],
                shell: 'bash',
            },
        ],
    };
}
function testedPackages({ packages }) {
    return packages.filter(({ status }) => status !== 'no-tests' && status !== 'skip').length;
}
function summary(report) {
    const { counts, packages } = report;
    const tested = testedPackages(report);
    const cached = packages.filter((item) => item.cached === true).length;
    if (counts.pass + counts.skip + counts.fail === 0)
        return `no tests in ${(0,outcomes/* count */.U9)(packages.length, 'package')}`;
    return `${(0,outcomes/* count */.U9)(counts.pass, 'test')} passed in ${(0,outcomes/* count */.U9)(tested, 'package')}${counts.skip > 0 ? `, ${counts.skip} skipped` : ''}${cached > 0 ? `, ${(0,outcomes/* count */.U9)(cached, 'package')} cached` : ''}`;
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/cross-test.js







/** Do the tests pass on another system, run through an emulator? */
const crossTest = {
    id: 'cross.test',
    suite: 'matrix',
    title: 'Do the tests pass when they are built for another system and run through an emulator?',
    scope: 'target',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    runsTests: true,
    after: ['build'],
    ...(cross.precluded === undefined ? {} : { precluded: cross.precluded }),
    page: {
        why: 'Byte order, the size of int, alignment and files with a target in their name show their faults only where they run.',
        how: [
            'What can run programs of the target is tried, not guessed: a small program is built for it and run, first as it is (a compatible processor, binfmt_misc), then through `qemu-…` of the package qemu-user (Linux targets). It must print what it is told and end with the exit code it is told.',
            'The parameter `exec`, a list of a program and its arguments, takes the place of that search, as does `go_GOOS_GOARCH_exec` on PATH; it is tried in the same way.',
            '`go test -exec` with GOOS, GOARCH and CGO_ENABLED=0, read like the check `test`. What the program between says when it fails is told apart from what tests say.',
        ],
        statuses: {
            pass: 'every test passed or was skipped',
            fail: 'a test failed',
            skip: 'nothing here runs programs of the target',
            unknown: 'the program that should run the tests failed, so that the tests have no answer',
        },
        sources: [
            'https://pkg.go.dev/cmd/go#hdr-Compile_and_run_Go_program',
            'https://www.qemu.org/docs/master/user/main.html',
            'https://docs.kernel.org/admin-guide/binfmt-misc.html',
        ],
    },
    run: async (context) => {
        const target = context.target;
        const [os = '', arch = ''] = target.split('/');
        const env = { GOOS: os, GOARCH: arch };
        const { exec } = context.parameters;
        const asked = Array.isArray(exec) ? exec : exec?.[target];
        const given = asked === undefined ? await pathWrapper(context, os, arch) : fromFolder(context, asked);
        if (given === undefined && os !== context.host.platform.os)
            return (0,outcomes/* skip */.iv)(`programs of ${target} do not run on ${context.host.platform.os}; the parameter \`exec\` of cross.test names what runs them`);
        const absent = given === undefined ? undefined : await whyNotExecutable(context, given[0]);
        if (absent !== undefined)
            return (0,outcomes/* unknown */.L5)(`not determined: exec: ${absent}`);
        const probe = { folder: await context.temporaryFolder(`cross-test-${target}`), env: { ...env, GOWORK: 'off', GOFLAGS: '' } };
        await context.host.writeFile(external_node_path_.posix.join(probe.folder, 'probe.go'), probeSource);
        const ways = given === undefined ? [[], ...(os === 'linux' ? qemuWays(arch) : [])] : [given];
        const tried = [];
        for (const way of ways) {
            const { problem, refused, evidence } = await tryProbe(context, way, probe);
            if (problem === undefined)
                return runThrough(context, way, env, probe);
            tried.push(evidence);
            if (given !== undefined)
                return (0,outcomes/* unknown */.L5)(`not determined: exec: ${problem}`, tried);
            if (!refused)
                return (0,outcomes/* unknown */.L5)(`not determined: ${problem}`, tried);
        }
        const name = qemuNames[arch];
        return {
            ...(0,outcomes/* skip */.iv)(`nothing here runs programs of ${target}`, tried),
            remedies: name === undefined || os !== 'linux'
                ? []
                : [{ kind: 'fix', summary: 'Install the emulator', commands: ['apt-get install qemu-user'], shell: 'bash', root: true }],
        };
    },
};
/** What is run: it repeats a word and ends with a code, both of which a wrapper has to hand on. */
const probeSource = `package main

import "os"

func main() {
	os.Stdout.WriteString(os.Args[1] + "\\n")
	os.Exit(len(os.Args[1]))
}
`;
const probeWord = 'probe';
/** How the go command says that the kernel refuses a program, or that there is no such emulator (os/exec): nothing else is a refusal. */
const notStarted = /exec format error|executable file not found in \$PATH/;
/**
 * Whether a program of the target runs this way. The go command starts it, as it will start the tests: what is started from here
 * goes through execvp(3), which hands a program that the kernel refuses to `sh` as a script.
 */
async function tryProbe(context, way, { folder, env }) {
    const command = await context.go.run(['run', ...execFlag(way), 'probe.go', probeWord], { cwd: folder, cgo: false, env });
    const words = (0,outcomes/* tail */.RT)(command.stderr, 3).trim() || (0,host_host/* outcomeText */.E)(command);
    const said = command.stdout.trim() === probeWord;
    const through = external_node_path_.posix.basename(way[0] ?? 'the kernel');
    const problem = said && new RegExp(`^exit status ${probeWord.length}$`, 'm').test(command.stderr)
        ? undefined
        : said && command.outcome === 'exited'
            ? `${through} hides the exit code of the program: ${probeWord.length} became ${command.exit === 0 ? 0 : words}`
            : `a program for ${context.target} does not run through ${through}: ${words.replaceAll('\n', '; ')}`;
    return { problem, refused: command.outcome === 'exited' && notStarted.test(command.stderr), evidence: (0,go_command/* commandEvidence */.Ts)(command, words) };
}
function execFlag(way) {
    return way.length === 0 ? [] : [`-exec=${way.map(goQuoted).join(' ')}`];
}
function qemuWays(arch) {
    const name = qemuNames[arch];
    return name === undefined ? [] : [[`qemu-${name}`], [`qemu-${name}-static`]];
}
/** The program that the go command itself takes when it is on PATH (cmd/go/internal/work, FindExecCmd). */
async function pathWrapper(context, os, arch) {
    const name = `go_${os}_${arch}_exec`;
    return (await cross_test_onPath(context, name)) === undefined ? undefined : [name];
}
/** A path is relative to DIR, as in all of go-conform.yml. */
function fromFolder(context, [program = '', ...rest]) {
    return [program.includes('/') ? external_node_path_.posix.resolve(context.settings.directory, program) : program, ...rest];
}
async function whyNotExecutable(context, program) {
    if (!program.includes('/'))
        return (await cross_test_onPath(context, program)) === undefined ? `${program} is not on PATH` : undefined;
    const answer = await context.host.stat(program);
    if (answer.state === 'missing')
        return `${program} does not exist`;
    const stats = (0,host_host/* presentValue */.p)(answer);
    if (stats === undefined)
        return undefined;
    if (stats.kind !== 'file')
        return `${program} is no file`;
    return (stats.mode & 0o111) === 0 ? `${program} is not executable` : undefined;
}
async function cross_test_onPath(context, program) {
    for (const folder of (context.host.env.PATH ?? '').split(':').filter((each) => each !== '')) {
        const stats = (0,host_host/* presentValue */.p)(await context.host.stat(external_node_path_.posix.join(folder, program)));
        if (stats?.kind === 'file' && (stats.mode & 0o111) !== 0)
            return external_node_path_.posix.join(folder, program);
    }
    return undefined;
}
async function runThrough(context, way, env, probe) {
    const outcome = await runTests(context, { race: false, foreign: { env, flags: execFlag(way) } });
    const how = { source: 'programs of the target run through', value: way.length === 0 ? 'the kernel itself' : (0,go_command/* commandLine */.ay)(way) };
    const told = { ...outcome, evidence: [how, ...(outcome.evidence ?? [])] };
    if (outcome.status !== 'fail')
        return told;
    const findings = (outcome.findings ?? []).map((finding) => asWrapperFailure(finding, outcome));
    const first = findings.find(({ severity }) => severity === 'warn');
    const broken = first?.message ?? (await tryProbe(context, way, probe)).problem;
    if (broken === undefined)
        return told;
    const failing = findings.filter(({ severity, test }) => severity === 'fail' && test !== undefined);
    if (failing.length > 0)
        return { ...told, findings };
    return { ...told, status: 'unknown', summary: `not determined: ${broken}`, findings };
}
/** A package that failed before any of its tests spoke, with words that only the program between can have said. */
function asWrapperFailure(finding, { tests }) {
    if (finding.severity !== 'fail' || finding.test !== undefined || finding.package === undefined)
        return finding;
    if (tests?.tests.some(({ package: name }) => name === finding.package))
        return finding;
    const output = [
        finding.message,
        finding.output ?? '',
        tests?.packages.find(({ package: name }) => name === finding.package)?.output ?? '',
    ].join('\n');
    const known = wrapperFailures.find(({ pattern }) => pattern.test(output));
    if (known === undefined)
        return finding;
    return { ...finding, cause: 'exec.format', severity: 'warn', message: `${finding.package}: ${known.message}` };
}
/** One word of a list as the go command reads it (cmd/internal/quoted): quotes, and no escapes within them. */
function goQuoted(word) {
    if (word !== '' && !/[\s'"]/.test(word))
        return word;
    return word.includes("'") ? `"${word}"` : `'${word}'`;
}

// EXTERNAL MODULE: ./.cache/javascript/go/go-files.js
var go_files = __webpack_require__(3973);
;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/no-tests.js






/** Is there anything to test? */
const noTests = {
    id: 'test.none',
    suite: 'matrix',
    title: 'Are there tests at all?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    page: {
        why: '`go test` exits 0 when there is nothing to test, and a test file or a whole package that a constraint excludes is not mentioned.',
        how: [
            '`go list`: packages without test files, and test files that a build constraint or their name excludes here.',
            'Folders with Go files that `go list ./...` does not name: constraints exclude the whole package, so that nothing builds or tests it here.',
        ],
        statuses: { pass: 'at least one package has tests; those without are listed', warn: 'no package has a test' },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Build_constraints'],
    },
    run: async (context) => {
        const { packages, command } = await context.shared.packages(await context.shared.cgo());
        if (!(0,outcomes/* succeeded */.gq)(command) && packages.length === 0)
            return (0,outcomes/* leftOpen */.cb)(context, command, 'the packages cannot be listed');
        const untested = packages.filter(({ testGoFiles, xTestGoFiles }) => testGoFiles.length + xTestGoFiles.length === 0);
        const excluded = packages.flatMap(({ importPath, ignoredGoFiles }) => ignoredGoFiles.filter((name) => name.endsWith('_test.go')).map((name) => `${importPath}/${name}`));
        const folders = await excludedFolders(context, packages);
        const evidence = [
            (0,go_command/* commandEvidence */.Ts)(command, `${packages.length - untested.length} of ${(0,outcomes/* count */.U9)(packages.length, 'package')} with tests`),
            ...(untested.length > 0
                ? [{ source: 'packages without tests', value: untested.map(({ importPath }) => importPath).join('\n') }]
                : []),
            ...(excluded.length > 0
                ? [{ source: 'test files excluded here by a build constraint or their name', value: excluded.join('\n') }]
                : []),
            ...(folders.length > 0
                ? [{ source: 'folders whose Go files are all excluded here by build constraints or their names', value: folders.join('\n') }]
                : []),
        ];
        const left = [
            ...(excluded.length > 0 ? [`${(0,outcomes/* count */.U9)(excluded.length, 'test file')} excluded here`] : []),
            ...(folders.length > 0 ? [`${(0,outcomes/* count */.U9)(folders.length, 'package')} excluded here: ${(0,test_names/* nameList */.OD)(folders)}`] : []),
        ];
        if (packages.length > 0 && untested.length < packages.length) {
            return (0,outcomes/* pass */.IX)([`${packages.length - untested.length} of ${(0,outcomes/* count */.U9)(packages.length, 'package')} with tests`, ...left].join('; '), evidence);
        }
        const message = excluded.length > 0 ? `no tests: ${(0,outcomes/* count */.U9)(excluded.length, 'test file')} excluded here by constraints` : 'no package has a test';
        return { status: 'warn', summary: message, evidence, findings: [{ cause: 'undetermined', severity: 'warn', message }] };
    },
};
/** Folders of the module, relative to it, that hold Go files and no package of `go list ./...`; none when fewer packages were asked for. */
async function excludedFolders({ host, directory, packages: patterns, shared }, packages) {
    if (patterns.join(' ') !== './...')
        return [];
    // The go command resolves links in the name of its folder.
    const roots = [directory, (0,host_host/* presentValue */.p)(await host.realPath(directory)) ?? directory];
    const listed = new Set(packages.flatMap(({ dir }) => roots.map((root) => external_node_path_.posix.relative(root, dir) || '.')));
    const { files } = await shared.once('excluded files', () => (0,go_files/* goFilesBelow */.l)(host, directory));
    return [...new Set(files.map((file) => external_node_path_.posix.dirname(file)))].filter((folder) => !listed.has(folder));
}

;// CONCATENATED MODULE: ./.cache/javascript/go/build-info.js
/** Reads the text form, which every release prints (`-json` exists only since 1.25). */
function parseBuildInfo(text) {
    const [first = '', ...lines] = text.split('\n');
    const [, goVersion, experiments] = /: (go\S+?|devel \S+)(?:[ -]X:(\S+))?(?:\s|$)/.exec(first) ?? [];
    if (goVersion === undefined)
        return undefined;
    const fields = lines.map((line) => line.trim().split('\t'));
    const field = (name) => fields.find(([key]) => key === name);
    const settings = fields
        .filter(([key]) => key === 'build')
        .map(([, setting = '']) => [setting.split('=')[0], setting.slice(setting.indexOf('=') + 1)]);
    return {
        goVersion,
        experiments: experiments ?? '',
        path: field('path')?.[1] ?? '',
        moduleVersion: field('mod')?.[2] ?? '',
        settings: Object.fromEntries(settings),
    };
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/stamp.js





/** Was the binary built by this toolchain? */
const buildStamp = {
    id: 'build.stamp',
    suite: 'matrix',
    title: 'Does the binary say that this toolchain built it?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    after: ['build'],
    page: {
        why: 'A go command that silently switched to another release makes every cell of a matrix test the same one.',
        how: [
            '`go version -m` of each binary of the build check: its release must be that of the toolchain. VCS state, `(devel)`, `-trimpath`, CGO_ENABLED, GOAMD64 and DefaultGODEBUG are evidence.',
        ],
        statuses: { pass: 'built by this toolchain', fail: 'built by another release', skip: 'no main package, so no binary' },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Print_Go_version', 'https://pkg.go.dev/runtime/debug#BuildInfo'],
    },
    run: async (context) => {
        const { binaries } = await nativeBuild(context);
        if (binaries === undefined)
            return (0,outcomes/* unknown */.L5)('not determined: which binaries were built cannot be told');
        if (binaries.length === 0)
            return (0,outcomes/* skip */.iv)('no main package: nothing was linked');
        const evidence = [];
        const findings = [];
        for (const { path, name } of binaries) {
            const command = await context.go.run(['version', '-m', path]);
            const info = (0,outcomes/* succeeded */.gq)(command) ? parseBuildInfo(command.stdout) : undefined;
            if (info === undefined)
                return (0,outcomes/* unknown */.L5)(`not determined: \`go version -m ${name}\` told nothing`, [
                    (0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr || command.stdout)),
                ]);
            const { settings } = info;
            const told = ['-trimpath', 'CGO_ENABLED', 'GOAMD64', 'GOARM64', 'DefaultGODEBUG', 'vcs', 'vcs.revision', 'vcs.modified'].filter((key) => settings[key] !== undefined);
            evidence.push({
                source: `go version -m ${name}`,
                value: [
                    info.goVersion,
                    ...(info.experiments === '' ? [] : [`X:${info.experiments}`]),
                    `${info.path} ${info.moduleVersion}`,
                    ...told.map((key) => `${key}=${settings[key]}`),
                ].join('\n'),
            });
            if ((0,go_version/* compareVersions */.Zy)(info.goVersion.replace(/^go/, ''), context.toolchain.version) !== 0) {
                findings.push({
                    cause: 'toolchain.mismatch',
                    severity: 'fail',
                    message: `${name} was built by ${info.goVersion}, not by go${context.toolchain.version}`,
                });
            }
        }
        if (findings.length > 0)
            return (0,outcomes/* fail */.fJ)(findings[0].message, evidence, findings);
        return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(binaries.length, 'binary', 'binaries')} built by go${context.toolchain.version}`, evidence);
    },
};

// EXTERNAL MODULE: ./.cache/javascript/go/packages.js
var go_packages = __webpack_require__(6220);
;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/download.js




/**
 * `go mod download -json` for the module, once per toolchain: fills the module cache and tells the hash of everything in it.
 * Works on a copy of go.mod and go.sum, since some releases write to go.sum.
 */
function download(context) {
    return context.shared.once('download', async () => readDownload(await runOnCopy(context, 'download', downloadCommand, wholeOutput)));
}
/**
 * The same without go.sum, proved by the checksum database instead: the go command ends at the first wrong line of go.sum and
 * tells no hash at all.
 */
function downloadWithoutSums(context) {
    return context.shared.once('download without go.sum', async () => readDownload(await runOnCopy(context, 'download-without-sums', downloadCommand, { ...wholeOutput, names: ['go.mod'] })));
}
/** `go mod download -json` of modules with their versions. */
async function downloadModules(context, modules, options) {
    return readDownload(await context.go.run([...downloadCommand, ...modules], { ...options, ...wholeOutput }));
}
const downloadCommand = ['mod', 'download', '-json'];
const wholeOutput = { tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes };
/**
 * Runs a command that may write go.mod or go.sum on copies of them; in a workspace, where the go command refuses `-modfile`, without.
 *
 * @param label names the temporary folder
 */
async function runOnCopy(context, label, parameters, options = {}) {
    if (context.inWorkspace)
        return context.go.run(parameters, options);
    return runOnCopyIn(context, await context.temporaryFolder(label), parameters, options);
}
/** Runs a command on copies of go.mod and go.sum in a folder, by `-modfile`. What it says of them is told of the user's own files. */
async function runOnCopyIn(context, folder, parameters, { names = ['go.mod', 'go.sum'], ...options } = {}) {
    for (const name of names) {
        const text = (0,host_host/* presentValue */.p)(await context.host.readFile(external_node_path_.posix.join(context.directory, name)));
        if (text !== undefined)
            await context.host.writeFile(external_node_path_.posix.join(folder, name), text);
    }
    const command = await context.go.run([...parameters, `-modfile=${external_node_path_.posix.join(folder, 'go.mod')}`], options);
    // The go command prints whichever of the two names is shorter (cmd/go/internal/base, ShortPath).
    const printed = [external_node_path_.posix.relative(context.directory, folder), folder];
    const own = (text) => printed.reduce((rest, name) => rest.replaceAll(`${name}/`, ''), text);
    return { ...command, stdout: own(command.stdout), stderr: own(command.stderr) };
}
function readDownload(command) {
    return { command, modules: (0,go_packages/* parseJsonObjects */.CJ)(command.stdout).map(readModule) };
}
function readModule(entry) {
    const text = (key) => (typeof entry[key] === 'string' ? entry[key] : undefined);
    const [sum, goModSum, error] = [text('Sum'), text('GoModSum'), text('Error')];
    return {
        path: text('Path') ?? '',
        version: text('Version') ?? '',
        ...(sum === undefined ? {} : { sum }),
        ...(goModSum === undefined ? {} : { goModSum }),
        ...(error === undefined ? {} : { error }),
    };
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/cache.js





/** Are the modules in the cache what was downloaded? */
const cache = {
    id: 'mod.cache',
    suite: 'modules',
    title: 'Is what lies in the module cache what was downloaded?',
    scope: 'module',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    page: {
        why: '`go build` does not look again at what is in the cache: a file that was changed there is built without a word.',
        how: [
            '`go mod download -json` first, because `go mod verify` calls an empty cache verified.',
            '`go mod verify`: each zip and folder must have the hash that was recorded when it was downloaded.',
        ],
        statuses: {
            pass: 'every module is present and unchanged, or there is none',
            fail: 'a module was modified',
            unknown: 'modules could not be downloaded',
        },
        sources: ['https://go.dev/ref/mod#go-mod-verify'],
    },
    run: async (context) => {
        if (context.modFlag === '-mod=vendor')
            return (0,outcomes/* pass */.IX)('builds from vendor/: nothing is taken from the module cache');
        const downloaded = context.inWorkspace ? await workspaceModules(context) : await download(context);
        const stopped = (0,outcomes/* interrupted */.VM)(downloaded.command);
        if (stopped !== undefined)
            return stopped;
        const missing = downloaded.modules.filter(({ error }) => error !== undefined);
        if (!(0,outcomes/* succeeded */.gq)(downloaded.command) && missing.length === 0)
            return (0,outcomes/* leftOpen */.cb)(context, downloaded.command, 'modules could not be downloaded');
        if (missing.length > 0) {
            return (0,outcomes/* unknown */.L5)(`not determined: ${(0,outcomes/* count */.U9)(missing.length, 'module')} could not be downloaded`, missing.map(({ path, version, error }) => ({ source: `go mod download ${path}@${version}`, value: error })));
        }
        if (downloaded.modules.length === 0)
            return (0,outcomes/* pass */.IX)('no dependencies: nothing to verify', [(0,go_command/* commandEvidence */.Ts)(downloaded.command, (0,outcomes/* tail */.RT)(downloaded.command.stderr))]);
        return verify(context, downloaded);
    },
};
async function verify(context, { modules, folder }) {
    const command = folder === undefined
        ? await runOnCopy(context, 'verify', ['mod', 'verify'])
        : await context.go.run(['mod', 'verify'], inFolder(folder));
    const stopped = (0,outcomes/* interrupted */.VM)(command);
    if (stopped !== undefined)
        return stopped;
    const evidence = [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr || command.stdout))];
    const modified = modifiedModules(command.stdout + command.stderr);
    if (modified.length > 0)
        return (0,outcomes/* fail */.fJ)(`${(0,outcomes/* count */.U9)(modified.length, 'module')} in the module cache changed since the download`, evidence, modified);
    if (!(0,outcomes/* succeeded */.gq)(command))
        return (0,outcomes/* leftOpen */.cb)(context, command, 'go mod verify failed');
    return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(modules.length, 'module')} verified`, evidence);
}
/**
 * The modules from outside that the packages of a workspace member use, downloaded through a module of our own: in a workspace
 * the go command would also ask for published versions of the other members.
 */
async function workspaceModules(context) {
    const format = '{{with .Module}}{{if not (or .Main .Replace)}}{{.Path}} {{.Version}}{{end}}{{end}}';
    const list = await context.go.run(['list', context.modFlag, '-deps', '-test', '-f', format, ...context.packages], {
        tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes,
    });
    const used = [...new Set(list.stdout.split('\n').filter((line) => /^\S+ v\S+$/.test(line)))];
    if (!(0,outcomes/* succeeded */.gq)(list) || used.length === 0)
        return { command: list, modules: [] };
    const folder = await context.temporaryFolder('workspace-modules');
    const goLine = context.module.goLine === undefined ? '' : `go ${context.module.goLine}\n\n`;
    await context.host.writeFile(external_node_path_.posix.join(folder, 'go.mod'), `module workspace\n\n${goLine}require (\n${used.map((line) => `\t${line}\n`).join('')})\n`);
    return {
        ...(await downloadModules(context, used.map((line) => line.replace(' ', '@')), inFolder(folder))),
        folder,
    };
}
function inFolder(folder) {
    return { cwd: folder, env: { GOWORK: 'off', GOFLAGS: '-mod=mod' } };
}
/** `golang.org/x/sync v0.10.0: dir has been modified (/…)` (src/cmd/go/internal/modcmd/verify.go). */
function modifiedModules(output) {
    return [...output.matchAll(/^(\S+) (v\S+): (zip|dir) has been modified \((.*)\)$/gm)].map(([, module, version, kind, place]) => ({
        cause: 'mod.sum-mismatch',
        severity: 'fail',
        message: `${module}@${version}: the ${kind === 'dir' ? 'folder' : 'zip file'} in the module cache was modified (${place})`,
        remedies: [
            {
                kind: 'fix',
                summary: 'Empty the module cache and download again',
                commands: ['go clean -modcache', 'go mod download'],
                shell: 'bash',
                effect: 'at once; all modules are downloaded anew',
            },
        ],
    }));
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/graph.js



/** Can the module graph be resolved? */
const graph = {
    id: 'mod.graph',
    suite: 'modules',
    title: 'Can the module graph be resolved without changing go.mod?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    page: {
        why: 'A graph that does not resolve fails on every machine whose module cache is empty.',
        how: [
            '`go list -m -mod=readonly all`; with a vendor folder that the go command uses, and in a workspace (where `all` would ask for published versions of its members), `go list -deps ./...`.',
            'It needs only the go.mod hashes, so that it says nothing about the contents: see mod.cache and mod.sum.',
        ],
        statuses: {
            pass: 'resolved',
            fail: 'the go command refused; the findings say why',
            unknown: 'the proxy or the network did not answer',
        },
        sources: ['https://go.dev/ref/mod#go-list-m', 'https://go.dev/ref/mod#build-commands'],
    },
    run: async (context) => {
        const byPackages = context.modFlag === '-mod=vendor' || context.inWorkspace;
        const parameters = byPackages ? ['list', context.modFlag, '-deps', ...context.packages] : ['list', '-m', '-mod=readonly', 'all'];
        const command = await context.go.run(parameters, { tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes });
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return (0,outcomes/* goCommandFailure */.s6)(context, command, 'the module graph cannot be resolved');
        const lines = command.stdout.split('\n').filter((line) => line !== '').length;
        const summary = byPackages
            ? `${(0,outcomes/* count */.U9)(lines, 'package')} resolved ${context.inWorkspace ? 'in the workspace' : 'from vendor/'}`
            : lines <= 1
                ? 'no dependencies'
                : `${(0,outcomes/* count */.U9)(lines - 1, 'module')} besides the main one`;
        return (0,outcomes/* pass */.IX)(summary, [(0,go_command/* commandEvidence */.Ts)(command, summary)]);
    },
};

;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/mode.js



/** Is the go command in module mode here, and does it refuse where there is no module? */
const mode_mode = {
    id: 'mod.mode',
    suite: 'modules',
    title: 'Is the go command in module mode, with this go.mod?',
    scope: 'module',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    page: {
        why: 'With GO111MODULE=off or auto, or with another go.mod than expected, every later result is about other code than the one at hand.',
        how: [
            '`go env GOMOD GO111MODULE GOWORK` in the folder of the module.',
            'A self-test: in an empty folder with one Go file, `go build .` and `go build ./...` must refuse for want of a go.mod; a list of files or a standard package would be built, so those prove nothing.',
        ],
        statuses: {
            pass: 'module mode, with the go.mod of this folder, and refusal without one',
            fail: 'GO111MODULE switches modules off, or another go.mod governs',
            unknown: 'a go.mod above the temporary folder makes the self-test impossible',
        },
        sources: ['https://go.dev/ref/mod#mod-commands', 'https://go.dev/blog/go116-module-changes'],
    },
    run: async (context) => {
        const env = await context.shared.goEnv();
        const evidence = ['GOMOD', 'GO111MODULE', 'GOWORK'].map((name) => ({ source: `go env ${name}`, value: env[name] ?? '' }));
        const switched = env.GO111MODULE;
        if (switched === 'off' || switched === 'auto') {
            return (0,outcomes/* fail */.fJ)(`GO111MODULE=${switched} switches module mode off`, evidence, [
                {
                    cause: 'mod.missing',
                    severity: 'fail',
                    message: `GO111MODULE=${switched}: ${switched === 'off' ? 'the go command ignores go.mod' : 'outside a module the go command falls back to GOPATH mode'}`,
                    remedies: [
                        {
                            kind: 'fix',
                            summary: 'Unset it: module mode is the default since Go 1.16',
                            commands: ['go env -u GO111MODULE', 'unset GO111MODULE'],
                            shell: 'bash',
                            effect: 'at once',
                        },
                    ],
                },
            ]);
        }
        const expected = external_node_path_.posix.join(context.directory, 'go.mod');
        const real = await context.host.realPath(expected);
        if (!context.inWorkspace && env.GOMOD !== expected && !(real.state === 'present' && real.value === env.GOMOD)) {
            return (0,outcomes/* fail */.fJ)(`go env GOMOD is ${env.GOMOD || 'empty'}, not the go.mod of this folder`, evidence, [
                { cause: 'mod.missing', severity: 'fail', message: `the go command works with ${env.GOMOD || 'no go.mod'} instead of ${expected}` },
            ]);
        }
        return (await selfTest(context, evidence)) ?? (0,outcomes/* pass */.IX)('module mode with this go.mod; refuses to build without one', evidence);
    },
};
/** Undefined when the go command refuses as it must. */
async function selfTest(context, evidence) {
    const folder = await context.temporaryFolder('no-module');
    await context.host.writeFile(external_node_path_.posix.join(folder, 'a.go'), 'package a\n');
    const env = { GO111MODULE: 'on', GOFLAGS: '', GOWORK: 'off' };
    for (const pattern of ['.', './...']) {
        const command = await context.go.run(['build', pattern], { cwd: folder, env });
        evidence.push((0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr, 3)));
        const refused = command.outcome === 'exited' && command.exit !== 0 && refusals.some((text) => command.stderr.includes(text));
        if (refused)
            continue;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return (0,outcomes/* unknown */.L5)('not determined: without a go.mod the go command failed for another reason', evidence);
        return (await strayGoMod(context, folder, evidence)) ?? acceptedWithout(command, evidence);
    }
    return undefined;
}
/** Texts of the refusal, Go 1.16 to 1.27 (src/cmd/go/internal/modload/init.go, load.go). */
const refusals = ['go.mod file not found', 'does not contain main module', 'cannot find main module'];
async function strayGoMod(context, folder, evidence) {
    const found = await context.go.run(['env', 'GOMOD'], { cwd: folder, env: { GO111MODULE: 'on', GOWORK: 'off' } });
    const file = found.stdout.trim();
    if (!(0,outcomes/* succeeded */.gq)(found) || file === '' || file === '/dev/null' || file === 'NUL')
        return undefined;
    return (0,outcomes/* unknown */.L5)(`not determined: ${file} stands above the temporary folder and governs it`, evidence);
}
function acceptedWithout(command, evidence) {
    return (0,outcomes/* fail */.fJ)('without a go.mod the go command builds instead of refusing', evidence, [
        { cause: 'mod.missing', severity: 'fail', message: `\`${command.argv.slice(1).join(' ')}\` succeeded in a folder without a go.mod` },
    ]);
}

// EXTERNAL MODULE: ./.cache/javascript/go/sum-file.js
var sum_file = __webpack_require__(8045);
;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/tidy-run.js




/**
 * Runs `go mod tidy` on a copy of go.mod and go.sum, by `-modfile`, once per toolchain. The same for all releases, where
 * `-diff` exists only since 1.23; tidy ignores go.work (src/cmd/go/internal/modcmd/tidy.go), so that works in a workspace too.
 */
function tidy(context) {
    return context.shared.once('tidy', async () => {
        const folder = await context.temporaryFolder('tidy');
        const command = await runOnCopyIn(context, folder, ['mod', 'tidy'], { env: { GOFLAGS: '' } });
        if (!(0,outcomes/* succeeded */.gq)(command))
            return { command, modText: undefined, sumText: undefined };
        const modText = (0,host_host/* presentValue */.p)(await context.host.readFile(external_node_path_.posix.join(folder, 'go.mod')));
        const sum = await context.host.readFile(external_node_path_.posix.join(folder, 'go.sum'));
        // Without dependencies tidy writes no go.sum; a file that cannot be read is another matter.
        return { command, modText, sumText: sum.state === 'missing' ? '' : (0,host_host/* presentValue */.p)(sum) };
    });
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/sum.js








/** Does go.sum hold just the hashes that are needed, and the right ones? */
const sum = {
    id: 'mod.sum',
    suite: 'modules',
    title: 'Does go.sum hold the right hash of everything that is needed, and nothing else?',
    scope: 'module',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    page: {
        why: 'go.sum is what makes a build on another machine use the same bytes. `go mod verify` and `go list -m all` do not look at its zip hashes.',
        how: [
            'Missing: `go list -mod=readonly -deps -test ./...` must not ask for a line; it needs the hash of every package that is built or tested.',
            'Mismatch: each `Sum` and `GoModSum` of `go mod download -json` is compared with its line.',
            'Surplus: lines that `go mod tidy` would remove.',
        ],
        statuses: {
            pass: 'complete and right; the summary says when `go mod tidy` could not tell whether a line is surplus',
            warn: 'surplus lines',
            fail: 'a line is missing or wrong',
            unknown: 'modules could not be downloaded, or go.sum not read',
        },
        sources: ['https://go.dev/ref/mod#go-sum-files', 'https://go.dev/ref/mod#authenticating'],
    },
    run: async (context) => {
        const list = await context.go.run(['list', context.modFlag, '-deps', '-test', ...context.buildFlags, ...context.packages], {
            tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes,
        });
        const stopped = (0,outcomes/* interrupted */.VM)(list);
        if (stopped !== undefined)
            return stopped;
        if (context.modFlag === '-mod=vendor') {
            if (!(0,outcomes/* succeeded */.gq)(list))
                return (0,outcomes/* goCommandFailure */.s6)(context, list, 'vendor/ cannot be used');
            return (0,outcomes/* pass */.IX)('builds from vendor/, which agrees with go.mod; go.sum is not consulted', [(0,go_command/* commandEvidence */.Ts)(list, 'exit 0')]);
        }
        const file = await context.host.readFile(external_node_path_.posix.join(context.directory, 'go.sum'));
        if (file.state === 'denied' || file.state === 'unknown')
            return (0,outcomes/* unknown */.L5)(`not determined: go.sum cannot be read: ${file.reason}`);
        const { lines, malformed } = (0,sum_file/* parseSumFile */.h)(file.state === 'present' ? file.value : '');
        const at = (line) => context.locationOf('go.sum', line);
        const downloaded = context.inWorkspace ? undefined : await downloadDespiteSums(context);
        const findings = uniqueByMessage([
            ...(await mismatches(context, downloaded?.modules ?? [], lines, at)),
            ...(await (0,outcomes/* commandFindings */.GS)(context, list)).filter(({ cause }) => cause === 'mod.sum-missing' || cause === 'mod.sum-mismatch'),
            ...malformed.map((line) => malformedLine(line, at)),
        ]);
        const evidence = [(0,go_command/* commandEvidence */.Ts)(list, (0,outcomes/* succeeded */.gq)(list) ? 'exit 0' : (0,outcomes/* tail */.RT)(list.stderr))];
        if (findings.length > 0)
            return (0,outcomes/* fail */.fJ)(findings.length === 1 ? findings[0].message : `go.sum: ${(0,outcomes/* count */.U9)(findings.length, 'line')} missing or wrong`, evidence, findings);
        if (!(0,outcomes/* succeeded */.gq)(list))
            return (0,outcomes/* leftOpen */.cb)(context, list, 'the packages cannot be listed');
        if (downloaded !== undefined && !(0,outcomes/* succeeded */.gq)(downloaded.command))
            return (0,outcomes/* leftOpen */.cb)(context, downloaded.command, 'modules could not be downloaded');
        if (lines.length === 0)
            return (0,outcomes/* pass */.IX)('no dependencies: go.sum is not needed', evidence);
        const surplus = await surplusLines(context, lines, at);
        if (surplus === undefined)
            return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(lines.length, 'line')}, none missing or wrong; \`go mod tidy\` could not tell whether one is surplus`, evidence);
        if (surplus.length > 0) {
            return { status: 'warn', summary: `go.sum has ${(0,outcomes/* count */.U9)(surplus.length, 'line')} that nothing needs`, evidence, findings: surplus };
        }
        return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(lines.length, 'line')}, none missing, wrong or surplus`, evidence);
    },
};
/** A wrong line of go.sum ends the download: then the modules are proved by the checksum database alone. */
async function downloadDespiteSums(context) {
    const withSums = await download(context);
    return (0,outcomes/* succeeded */.gq)(withSums.command) ? withSums : downloadWithoutSums(context);
}
/** Lines whose hash differs from that of the module which the go command has. */
async function mismatches(context, modules, lines, at) {
    const hashes = new Map();
    for (const { path: module, version, sum: zip, goModSum } of modules) {
        if (zip !== undefined)
            hashes.set(`${module} ${version}`, zip);
        if (goModSum !== undefined)
            hashes.set(`${module} ${version}/go.mod`, goModSum);
    }
    const locate = await context.shared.locator();
    return lines.flatMap(({ key, hash, line }) => {
        const right = hashes.get(key);
        if (right === undefined || right === hash)
            return [];
        // Worded as the go command words it, so that what build and test say of the same line is the same finding.
        const message = `verifying ${key.replace(' ', '@')}: checksum mismatch`;
        const known = (0,module_errors/* explained */.to)({ message, vet: false }, { cwd: context.directory, locate }, [
            message,
            `  go.sum: ${hash}`,
            `  module: ${right}`,
        ]);
        return known === undefined ? [] : [{ ...known, location: at(line) }];
    });
}
function malformedLine(line, at) {
    return { cause: 'mod.sum-mismatch', severity: 'fail', message: `go.sum:${line} is not "module version hash"`, location: at(line) };
}
/** Undefined when `go mod tidy` cannot tell. */
async function surplusLines(context, lines, at) {
    const { sumText } = await tidy(context);
    if (sumText === undefined)
        return undefined;
    const needed = new Set((0,sum_file/* parseSumFile */.h)(sumText).lines.map(({ key }) => key));
    return lines
        .filter(({ key }) => !needed.has(key))
        .map(({ key, line }) => ({
        cause: 'mod.sum-mismatch',
        severity: 'warn',
        message: `go.sum has a line for ${key.replace(' ', '@')} that nothing needs`,
        location: at(line),
        remedies: [{ kind: 'fix', summary: 'Let the go command write go.sum', commands: ['go mod tidy'], shell: 'bash' }],
    }));
}
function uniqueByMessage(findings) {
    return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}

;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/tidy.js





/** Would `go mod tidy` change anything? */
const tidyDrift = {
    id: 'mod.tidy',
    suite: 'modules',
    title: 'Is go.mod as `go mod tidy` would write it?',
    scope: 'module',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    page: {
        why: 'An untidy go.mod names modules that nothing imports, or lacks some that tests need, and the next person to run tidy gets an unrelated change.',
        how: [
            '`go mod tidy` on a copy of go.mod and go.sum (`-modfile`), then the lines are compared. Surplus lines of go.sum are left to mod.sum.',
        ],
        statuses: { pass: 'nothing would change', fail: 'lines would be added or removed', unknown: 'offline, or the proxy did not answer' },
        sources: ['https://go.dev/ref/mod#go-mod-tidy'],
    },
    run: async (context) => {
        if (context.settings.offline)
            return (0,outcomes/* unknown */.L5)('not determined: `go mod tidy` needs the network, and this run is offline');
        const { command, modText, sumText } = await tidy(context);
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return (0,outcomes/* leftOpen */.cb)(context, command, '`go mod tidy` fails');
        const before = (name) => context.host.readFile(external_node_path_.posix.join(context.directory, name));
        const [mod, sum] = [(0,host_host/* presentValue */.p)(await before('go.mod')), await before('go.sum')];
        const sumBefore = sum.state === 'missing' ? '' : (0,host_host/* presentValue */.p)(sum);
        if (mod === undefined || modText === undefined || sumBefore === undefined || sumText === undefined)
            return (0,outcomes/* unknown */.L5)('not determined: go.mod or go.sum cannot be read', [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || 'exit 0')]);
        const modLines = changes(mod, modText);
        const sumLines = changes(sumBefore, sumText).filter(({ kind }) => kind === 'add');
        if (modLines.length + sumLines.length === 0)
            return (0,outcomes/* pass */.IX)('`go mod tidy` would change nothing', [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || 'exit 0')]);
        return (0,outcomes/* fail */.fJ)(`\`go mod tidy\` would change ${(0,outcomes/* count */.U9)(modLines.length + sumLines.length, 'line')}`, [(0,go_command/* commandEvidence */.Ts)(command, [...modLines, ...sumLines].map(asText).join('\n'))], [...tidy_finding('go.mod', modLines, context), ...tidy_finding('go.sum', sumLines, context)]);
    },
};
/** Lines that only one of the two texts has; white space within a line does not count. */
function changes(before, after) {
    const lines = (text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    const [old, tidied] = [lines(before), lines(after)];
    const [oldSet, tidiedSet] = [new Set(old), new Set(tidied)];
    return [
        ...old.flatMap((text, index) => (text === '' || tidiedSet.has(text) ? [] : [{ kind: 'remove', text, line: index + 1 }])),
        ...tidied.flatMap((text) => (text === '' || oldSet.has(text) ? [] : [{ kind: 'add', text }])),
    ];
}
/** One for each file: one command cures all its lines. */
function tidy_finding(file, lines, context) {
    const [first] = lines;
    if (first === undefined)
        return [];
    return [
        {
            cause: 'undetermined',
            severity: 'fail',
            message: lines.length === 1 ? asText(first) : `tidy would change ${(0,outcomes/* count */.U9)(lines.length, 'line')}`,
            location: context.locationOf(file, lines.find(({ line }) => line !== undefined)?.line),
            ...(lines.length === 1 ? {} : { output: lines.map(({ kind, text }) => `${kind === 'add' ? '+' : '-'} ${text}`).join('\n') }),
            remedies: [{ kind: 'fix', summary: 'Tidy the module', commands: ['go mod tidy'], shell: 'bash' }],
        },
    ];
}
function asText({ kind, text }) {
    return `tidy would ${kind}: ${text}`;
}

// EXTERNAL MODULE: ./.cache/javascript/go/archive-name.js
var archive_name = __webpack_require__(2863);
// EXTERNAL MODULE: ./.cache/javascript/go/version-disagreements.js
var version_disagreements = __webpack_require__(2209);
// EXTERNAL MODULE: ./.cache/javascript/go/version-files.js + 1 modules
var version_files = __webpack_require__(9132);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/archives.js
var archives = __webpack_require__(1238);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/checksum-database.js
var checksum_database = __webpack_require__(8282);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/report-limits.js + 1 modules
var report_limits = __webpack_require__(4539);
;// CONCATENATED MODULE: ./.cache/javascript/checks/toolchain/toolchain.js









/** Is every request of `--go` resolved to releases? */
const resolve = {
    id: 'toolchain.resolve',
    suite: 'toolchain',
    title: 'Does every requested version name a Go release?',
    scope: 'run',
    sideEffects: ['reads', 'runs'],
    page: {
        why: 'A matrix that silently tests another release than the one asked for proves nothing.',
        how: [
            'Each entry is read by the rules of Go versions, not of npm: `1.21` is the line, `1.21rc1` comes before `1.21.0`, a range never gives a pre-release.',
            'Entries that name files (`go.mod`, `go.work`, `.go-version`, `.tool-versions`) are read for each module by itself: the go.work that governs it counts instead of its go.mod; the other two are the nearest at or above its folder, not above the repository. Where go.mod has no go line, `go.mod` means what they say.',
            'Toolchains of version switchers (gvm, goenv, asdf, mise, g, golang.org/dl, snap) and of files like `.godotenv` count as on the host. The evidence says which go a shell would run, whether it is a shim, which tree it leads to here, and what GOROOT and GOTOOLCHAIN do to that; the checks themselves run each release by its own path.',
            'The releases known to the toolchains on the host, the tool cache, the download index and the module proxy are put together; the newest that fits wins, and the evidence says which rule decided.',
        ],
        statuses: {
            pass: 'every entry has a release',
            warn: 'every entry has a release, but two version files contradict each other: no release does what both say. Values that differ and can both hold (go.mod names the oldest release that will do, .go-version the one that is used) are a note of the report',
            unknown: 'an entry fits no release that could be seen; the summary names the sources that did not answer',
        },
        sources: ['https://go.dev/doc/toolchain#version', 'https://pkg.go.dev/go/version', 'https://go.dev/ref/mod#workspaces'],
    },
    run: async ({ resolutions, versionFiles, hostNotes, locate }) => {
        const resolved = resolutions.flatMap(({ entry, releases, problem }) => problem === undefined
            ? releases.map(({ version, why }) => ({ source: entry, value: `go${version}: ${why}` }))
            : [{ source: entry, value: problem.text }]);
        const onHost = hostNotes.map((value) => ({ source: 'this machine', value }));
        const evidence = [...resolved, ...filesEvidence(versionFiles), ...onHost];
        const findings = (0,version_disagreements/* findDisagreements */.j)(versionFiles)
            .filter(({ kind }) => kind === 'conflict')
            .map((conflict) => asFinding(conflict, locate));
        const open = resolutions.filter(({ problem }) => problem !== undefined);
        if (open.length > 0)
            return (0,outcomes/* unknown */.L5)(open.map(({ entry, problem }) => `${entry}: ${problem.text}`).join('; '), evidence, findings);
        const [first, ...more] = findings;
        if (first !== undefined) {
            const summary = more.length === 0 ? first.message : `${first.message} (and ${(0,outcomes/* count */.U9)(more.length, 'more contradiction')})`;
            return { status: 'warn', summary, evidence, findings };
        }
        const releases = new Set(resolutions.flatMap((resolution) => resolution.releases.map(({ version }) => version)));
        return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(resolutions.length, 'entry', 'entries')} resolved to ${[...releases]
            .sort(go_version/* compareVersions */.Zy)
            .map((version) => `go${version}`)
            .join(', ')}`, evidence);
    },
};
/** What each version file says, for those who wonder which one was followed. */
function filesEvidence(versionFiles) {
    const files = (0,version_files/* distinctFiles */.EV)(versionFiles);
    const shown = files.slice(0, report_limits/* reportLimits */.n.evidenceVersionFiles);
    const rest = files.length - shown.length;
    return [
        ...shown.map(({ path, claims, implied, notUnderstood }) => ({
            source: path,
            value: [
                ...(implied === true ? ['no go line'] : []),
                ...claims.slice(implied === true ? 1 : 0).map(({ text }) => text),
                ...notUnderstood,
            ].join('; '),
        })),
        ...(rest > 0 ? [{ source: 'version files', value: `and ${(0,outcomes/* count */.U9)(rest, 'more file')}` }] : []),
    ];
}
function asFinding({ message, place, other }, locate) {
    const at = ({ file, line }) => ({ file: locate(file), ...(line === undefined ? {} : { line }) });
    return {
        cause: 'toolchain.mismatch',
        severity: 'warn',
        message,
        location: at(place),
        related: [{ message: other.text, location: at(other) }],
        remedies: [{ kind: 'fix', summary: `Make ${place.file} and ${other.file} agree`, commands: [] }],
    };
}
/** Is the release installed, genuine and itself? */
const install = {
    id: 'toolchain.install',
    suite: 'toolchain',
    title: 'Is the release installed, verified and the one it claims to be?',
    scope: 'toolchain',
    sideEffects: ['reads', 'runs', 'writes-temp'],
    page: {
        why: 'Every other result is only worth as much as the toolchain that gave it.',
        how: [
            'The release is looked for on the host, in the tool cache, in the Go download index and at the module proxy, or only where `--source` says.',
            'A download is used only when its sha256 equals the index, or its h1 equals a record that is proved to be in the checksum database.',
            'A folder of archives (`--source DIR`) serves machines without network: an archive in it is used only when a `SHA256SUMS`, `NAME.sha256` or a saved `index.json` beside it names its sha256, or a `.ziphash` the h1 of a module zip.',
            '`go version` of the installed tree must name the release and the platform.',
            'A tree that is in the tool cache already is looked over before each use: its VERSION file, `go version`, and, where this program installed it, the number of its files and bytes against the record made then. A damaged one is set aside under the name `….damaged` and installed anew; the evidence says so.',
        ],
        statuses: {
            pass: 'installed and verified; toolchains found on the host are used as they are and say so',
            fail: 'no source could give a genuine copy',
            unknown: 'a recording is replayed that does not tell',
        },
        sources: ['https://go.dev/doc/toolchain', 'https://go.dev/ref/mod#checksum-database'],
    },
    run: async ({ release, installation, host }) => {
        const { toolchain, problem, unrecorded, attempts, evidence, durationMs } = installation;
        if (unrecorded)
            return (0,outcomes/* unknown */.L5)(`not determined: ${problem}`);
        const tried = attempts.map(({ source, outcome }) => ({ source, value: outcome }));
        if (toolchain === undefined) {
            const message = problem ?? `no source has go${release}`;
            return (0,outcomes/* fail */.fJ)(message, [...evidence, ...tried], [
                {
                    cause: 'toolchain.unavailable',
                    severity: 'fail',
                    message,
                    remedies: [
                        {
                            kind: 'fix',
                            summary: 'Install the release by hand; toolchains on PATH are found',
                            commands: [`go install golang.org/dl/go${release}@latest && go${release} download`],
                            shell: 'bash',
                        },
                        {
                            kind: 'fix',
                            summary: 'For a machine without network: fetch the archive and the index that names its hash elsewhere, copy the folder here, name it by --source',
                            commands: [
                                `curl -L --create-dirs --output-dir go-archives -O ${checksum_database/* downloadBaseUrl */.Tp}/${(0,archive_name/* archiveName */.u)(release, host.platform)}`,
                                `curl -L -o go-archives/${archives/* savedIndexName */.Z} '${checksum_database/* downloadBaseUrl */.Tp}/?mode=json&include=all'`,
                                'go-wsl-conform run --source ./go-archives',
                            ],
                            shell: 'bash',
                        },
                    ],
                },
            ]);
        }
        const vouched = toolchain.verified.by === 'none' ? toolchain.verified.detail : `${toolchain.verified.by} verified`;
        return {
            durationMs,
            ...(0,outcomes/* pass */.IX)(`go${toolchain.version} from ${toolchain.source}, ${vouched}`, [
                ...evidence,
                { source: 'GOROOT', value: toolchain.goroot },
                ...(toolchain.reported === undefined ? [] : [{ source: 'go version', value: toolchain.reported }]),
                { source: 'verification', value: [toolchain.verified.detail, toolchain.verified.authority].filter(Boolean).join(' · ') },
                ...tried,
            ]),
        };
    },
};
/** Does the Go project still support the release? */
const supported = {
    id: 'toolchain.supported',
    suite: 'toolchain',
    title: 'Does the Go project still support this release line?',
    scope: 'toolchain',
    sideEffects: ['reads'],
    page: {
        why: 'A release line that is out of support gets no security fixes.',
        how: [
            'A release line is supported until two newer ones exist; the newest line is taken from the sources that answered, at least from a dated table.',
        ],
        statuses: {
            pass: 'one of the two newest release lines',
            warn: 'out of support',
            skip: 'the table of this product is too old to tell',
        },
        sources: ['https://go.dev/doc/devel/release#policy'],
    },
    run: async ({ release, resolutions, startedAt }) => {
        const seen = resolutions.flatMap(({ releases }) => releases.map(({ version }) => version)).filter((version) => !(0,go_version/* isPrerelease */.V1)(version));
        const newest = (0,go_version/* newestOf */.su)([...go_releases/* supportedLines */.Gy.lines, ...seen.map(go_version/* minorOf */.Hs)]);
        const oldest = `1.${Number(newest.split('.')[1]) - 1}`;
        const line = (0,go_version/* minorOf */.Hs)(release);
        const evidence = [
            {
                source: `release table of ${go_releases/* supportedLines */.Gy.asOf}`,
                value: `newest line in the table ${go_releases/* supportedLines */.Gy.lines[0]}; newest line seen ${newest}`,
            },
        ];
        // A line that is out of support stays so; only a pass needs a table that is young enough.
        if ((0,go_version/* compareVersions */.Zy)(line, oldest) < 0)
            return { status: 'warn', summary: `Go ${line} is out of support: ${oldest} is the oldest supported line`, evidence };
        if (monthsBetween(new Date(go_releases/* supportedLines */.Gy.asOf), startedAt) > go_releases/* supportedLines */.Gy.maximumAgeMonths) {
            return (0,outcomes/* skip */.iv)(`the release table of ${go_releases/* supportedLines */.Gy.asOf} is too old to tell`, evidence);
        }
        return (0,outcomes/* pass */.IX)(`go${release} belongs to a supported line (${oldest} and later)`, evidence);
    },
};
function monthsBetween(from, to) {
    return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}
const toolchainChecks = [resolve, install, supported];

;// CONCATENATED MODULE: ./.cache/javascript/checks/index.js

















/**
 * The registry: every check, in the order in which it runs within a module and toolchain. Cheap refusals come first, then what
 * shares one build of the standard library, then what needs another (race, without cgo, foreign targets). Those of the
 * host depend on nothing; they are run before all others, and stand last because they interest least while all is well.
 */
const checks = [
    ...toolchainChecks,
    mode_mode,
    graph,
    cache,
    sum,
    tidyDrift,
    noTests,
    buildCheck,
    buildStamp,
    vet,
    test,
    testRace,
    cgoOff,
    cross,
    crossTest,
    ...environmentChecks,
    ...activeChecks,
    ...wslConfigurationChecks,
    ...adviceChecks,
];
/** The check of that id. */
function checkById(id) {
    return checks.find((check) => check.id === id);
}


/***/ }),

/***/ 6345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ commandFindings),
/* harmony export */   Hh: () => (/* binding */ isOutOfReach),
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   cb: () => (/* binding */ leftOpen),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   gq: () => (/* binding */ succeeded),
/* harmony export */   iv: () => (/* binding */ skip),
/* harmony export */   s6: () => (/* binding */ goCommandFailure)
/* harmony export */ });
/* harmony import */ var _go_go_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5767);
/* harmony import */ var _go_module_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5141);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9211);



/** Causes that say nothing about the module: the network or the proxy did not answer, so the question stays open. */
const unreachable = new Set(['net.dns', 'net.tls', 'net.proxy', 'mod.offline']);
/** Whether only the network or the proxy stood in the way. */
function isOutOfReach(findings) {
    return findings.length > 0 && findings.every(({ cause }) => unreachable.has(cause));
}
function pass(summary, evidence = []) {
    return { status: 'pass', summary, evidence };
}
function skip(summary, evidence = []) {
    return { status: 'skip', summary, evidence };
}
function unknown(summary, evidence = [], findings = []) {
    return { status: 'unknown', summary, evidence, findings };
}
function fail(summary, evidence, findings) {
    return { status: 'fail', summary, evidence, findings };
}
/** Whether the command ended by itself with exit code 0. */
function succeeded(command) {
    return command.outcome === 'exited' && command.exit === 0;
}
/**
 * The outcome of a command that did not come to an end of its own, or undefined when it did. A time limit or a command that
 * could not start leaves the question open; a signal that we did not send is a failure of this machine.
 */
function interrupted(command) {
    const evidence = [(0,_go_go_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEvidence */ .Ts)(command, tail(command.stderr))];
    switch (command.outcome) {
        case 'exited':
            return undefined;
        case 'signalled':
            return fail(`the go command was ended by ${command.signal}`, evidence, [
                {
                    cause: 'kill.external',
                    severity: 'fail',
                    message: `the go command was ended by ${command.signal}; who sent it is not known`,
                    remedies: [
                        {
                            kind: 'investigate',
                            summary: 'Look for an out-of-memory kill at that time',
                            commands: ["dmesg --ctime | grep -i -E 'killed process|out of memory'"],
                            shell: 'bash',
                            root: true,
                        },
                    ],
                },
            ]);
        default:
            return unknown(`not determined: the go command ${(0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeText */ .E)(command)}`, evidence);
    }
}
/** Why a go command that reads modules failed, as findings; `unknown` when only the network stood in the way. */
async function goCommandFailure(context, command, what, known) {
    const findings = known ?? (await commandFindings(context, command));
    const evidence = [(0,_go_go_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEvidence */ .Ts)(command, tail(command.stderr || command.stdout))];
    if (isOutOfReach(findings)) {
        return unknown(`${what}: not determined, ${findings[0].message}`, evidence, findings);
    }
    const summary = findings.length === 1 ? findings[0].message : `${what}: ${findings.length === 0 ? lastWords(command) : `${findings.length} problems`}`;
    return fail(summary, evidence, findings);
}
/** The outcome of a check whose question a failed command leaves open; the check that the failure belongs to has the finding. */
async function leftOpen(context, command, what) {
    const [first] = await commandFindings(context, command);
    return unknown(`not determined: ${what}: ${first === undefined ? lastWords(command) : placed(first)}`, [
        (0,_go_go_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEvidence */ .Ts)(command, tail(command.stderr || command.stdout)),
    ]);
}
/** Findings of what the go command itself said, before any compiler. */
async function commandFindings(context, command) {
    return (0,_go_module_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readGoCommandErrors */ .Tm)(command.stderr, { cwd: context.directory, locate: await context.shared.locator() });
}
function placed({ location, message }) {
    return location?.line === undefined ? message : `${location.file}:${location.line}: ${message}`;
}
/** The last line that a failed go command wrote, which mostly says why; how it ended where it wrote nothing. */
function lastWords(command) {
    const line = command.stderr.trimEnd().split('\n').at(-1)?.replace(/^go: /, '').trim();
    return line ? line : (0,_host_host_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeText */ .E)(command);
}
/** The last lines of an output, for evidence. */
function tail(text, lines = 20) {
    return text.trimEnd().split('\n').slice(-lines).join('\n');
}
/** `1 package`, `2 packages`. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ outputFormat),
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   OB: () => (/* binding */ addSettingOptions),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8179);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8006);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9);
/* harmony import */ var _settings_load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3376);
/* harmony import */ var _settings_read_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1482);







/** Options that set a setting: flag, metavariable, what it means. The name is the key of the config file. */
const settingOptions = [
    {
        name: 'go',
        flag: '--go <list>',
        help: 'releases: 1.26.3, 1.26.x, 1.27rc1, >=1.24, stable, oldstable, supported, go.mod, go.work, .go-version, .tool-versions, local',
    },
    { name: 'suites', flag: '--suite <list>', help: 'suites of checks' },
    { name: 'checks', flag: '--check <globs>', help: 'only these checks, as mod.*; ! excludes' },
    { name: 'modules', flag: '--module <globs>', help: 'only modules in these folders; ! excludes' },
    { name: 'profile', flag: '--profile <name|file>', help: 'levels of the checks' },
    {
        name: 'source',
        flag: '--source <source>',
        help: 'where releases come from: auto, host, tool-cache, go.dev, proxy, a folder of archives, or the URL of a mirror',
    },
    { name: 'cross-targets', flag: '--cross-targets <list>', help: 'GOOS/GOARCH pairs to build for' },
    { name: 'test-flags', flag: '--test-flags <flags>', help: 'flags for go test, as -short -run=^TestX$' },
    { name: 'packages', flag: '--packages <list>', help: 'package patterns' },
    { name: 'environment', flag: '--environment <NAME=VALUE>', help: 'a variable for the go commands; may be repeated' },
    { name: 'jobs', flag: '--jobs <n>', help: 'go commands at a time (default: as many as keep this machine busy)' },
    { name: 'timeout', flag: '--timeout <duration>', help: 'wall-clock limit of one cell, as 90s or 20m' },
    {
        name: 'rerun-failed',
        flag: '--rerun-failed <n>',
        help: 'run failed tests again up to n times; one that passes then is flaky and warns',
    },
    { name: 'fail-on', flag: '--fail-on <what>', help: 'what makes the exit code non-zero: fail, warn, never' },
    { name: 'out', flag: '--out <dir>', help: 'folder for the report files (default: a new one in the temporary folder)' },
];
const outputFormats = ['text', 'json', 'markdown'];
function outputFormat(written) {
    const format = outputFormats.find((name) => name === written);
    if (format === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('--format', `unknown format "${written}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(written, outputFormats));
    return format;
}
/** A command whose usage errors end with exit code 64 and whose help says so. */
function command(name, description) {
    return new commander__WEBPACK_IMPORTED_MODULE_1__/* .Command */ .uB(name).description(description).exitOverride().showHelpAfterError(`(go-wsl-conform ${name} --help lists the options)`);
}
/** Adds the options of `settingOptions`, `--config` and `--offline`. */
function addSettingOptions(to, names = settingOptions.map(({ name }) => name)) {
    for (const { name, flag, help } of settingOptions) {
        if (!names.includes(name))
            continue;
        const standard = _settings_load_js__WEBPACK_IMPORTED_MODULE_4__/* .defaults */ .NT[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$(flag, standard === undefined ? help : `${help} (default: ${standard})`);
        to.addOption(name === 'environment'
            ? option.argParser((value, earlier) => (earlier === undefined ? value : `${earlier}\n${value}`))
            : option);
    }
    return to
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$('--config <file>', 'config file (default: go-conform.yml when present)'))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_1__/* .Option */ .c$('--offline', 'use only what is on this machine'));
}
/** The settings of a command line. */
async function readSettings(parsed, directory) {
    const options = parsed.opts();
    const written = {};
    for (const { name, flag } of settingOptions) {
        const long = flag.split(' ')[0];
        const value = options[camelCase(long.slice(2))];
        if (typeof value !== 'string')
            continue;
        // A shell variable that did not expand must not silently widen the run.
        if (value.trim() === '' && name !== 'cross-targets')
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(long, 'is empty', 'leave it out, or give a value');
        written[name] = { text: isPath(name, value) ? node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(value) : value, place: long };
    }
    if (options.offline === true)
        written.offline = { text: 'true', place: '--offline' };
    return (0,_settings_load_js__WEBPACK_IMPORTED_MODULE_4__/* .loadSettings */ .M5)({
        written,
        config: typeof options.config === 'string' ? { text: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(options.config), place: '--config' } : undefined,
        directory,
        dryRun: options.dryRun === true,
        readText: _settings_read_text_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .y,
        rules: _rules_js__WEBPACK_IMPORTED_MODULE_3__/* .settingRules */ .g,
    });
}
/** What a person types is relative to where they stand; the config file's paths are relative to DIR. */
function isPath(name, value) {
    return (name === 'out' ||
        (name === 'profile' && /[\\/]|\.ya?ml$/.test(value)) ||
        (name === 'source' && /^(?!\w+:\/\/)(?:\.{1,2}$|.*[\\/])/.test(value)));
}
function camelCase(option) {
    return option.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ known),
/* harmony export */   n: () => (/* binding */ undetermined)
/* harmony export */ });
function known(value, ...evidence) {
    return { value, evidence };
}
function undetermined(reason, ...evidence) {
    return { value: 'unknown', evidence, reason };
}


/***/ }),

/***/ 9860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ isLoopback),
  n: () => (/* binding */ observeNetwork)
});

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/go/download-failure.js
var download_failure = __webpack_require__(2718);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/network.js
var network = __webpack_require__(8283);
;// CONCATENATED MODULE: ./.cache/javascript/go/name-server.js




/** Asks a name server for the address of a name, again and again, one question after the other. It never throws. */
async function askNameServer(server, name, port = 53) {
    const times = [];
    const began = performance.now();
    let [asked, timeouts, lost] = [0, 0, 0];
    let error = null;
    let code = null;
    while (asked < network/* networkTrials */.ay.queries && lost < network/* networkTrials */.ay.lostInARow) {
        const left = network/* networkTrials */.ay.serverMs - (performance.now() - began);
        if (left <= 0)
            break;
        asked++;
        const sent = performance.now();
        const answer = await query(server, port, name, Math.min(left, network/* networkTrials */.ay.queryMs));
        if (typeof answer === 'number') {
            times.push(performance.now() - sent);
            code = answer;
            lost = 0;
            continue;
        }
        lost++;
        if (answer === 'timeout')
            timeouts++;
        else
            error = answer;
    }
    return { asked, answered: times.length, timeouts, error, code, ...spread(times) };
}
function spread(times) {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => {
        const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
        return value === undefined ? null : Math.round(value * 10) / 10;
    };
    if (sorted.length >= network/* percentileSamples */.tw.p99)
        return { medianMs: at(0.5), slowMs: at(0.99), slowIs: 'p99' };
    if (sorted.length >= network/* percentileSamples */.tw.p95)
        return { medianMs: at(0.5), slowMs: at(0.95), slowIs: 'p95' };
    return { medianMs: sorted.length === 0 ? null : at(0.5), slowMs: sorted.length === 0 ? null : at(1), slowIs: 'maximum' };
}
/** The code of the answer, `timeout`, or the code of an error. */
function query(server, port, name, timeoutMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_dgram_.createSocket)((0,external_node_net_.isIPv6)(server.replace(/%.*$/, '')) ? 'udp6' : 'udp4');
        const id = (0,external_node_crypto_.randomInt)(0x10000);
        const limit = setTimeout(() => end('timeout'), timeoutMs);
        const end = (answer) => {
            clearTimeout(limit);
            socket.removeAllListeners();
            socket.on('error', () => undefined);
            try {
                socket.close();
            }
            catch {
                // It was never opened.
            }
            resolve(answer);
        };
        socket.on('error', (error) => end(error.code ?? error.message));
        socket.on('message', (message) => {
            // Bit 15 of the flags: an answer. What is none of ours is passed over.
            if (message.length >= 12 && message.readUInt16BE(0) === id && (message.readUInt16BE(2) & 0x8000) !== 0)
                end(message.readUInt16BE(2) & 0xf);
        });
        // Connected, so that the refusal of a port that nobody listens on comes back (ICMP, udp(7)).
        socket.connect(port, server, (...failure) => {
            const [error] = failure;
            if (error)
                end(error.code ?? error.message);
            else
                socket.send(question(id, name), (failed) => failed && end(failed.code ?? failed.message));
        });
    });
}
/** A question for the IPv4 address of a name, with recursion (RFC 1035 4.1). */
function question(id, name) {
    const labels = name
        .split('.')
        .filter((label) => label !== '')
        .map((label) => Buffer.from(label, 'latin1').subarray(0, 63));
    const head = Buffer.from([id >> 8, id & 0xff, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0]);
    return Buffer.concat([head, ...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0, 0, 1, 0, 1])]);
}

// EXTERNAL MODULE: ./.cache/javascript/go/proxy-list.js
var proxy_list = __webpack_require__(4034);
;// CONCATENATED MODULE: ./.cache/javascript/go/resolver-choice.js


/**
 * The resolver that Go chooses for an ordinary name (net/conf.go, hostLookupOrder; net/nss.go; net/dnsconfig_unix.go). Names that end
 * in `.local`, and the machine's own name under `myhostname`, may go another way.
 */
function chooseResolver({ resolvConf, nsswitch, mdnsAllow, env }) {
    const sources = parseNsswitchHosts(nsswitch);
    const order = lookupOrder(sources);
    const forced = netdns(env.GODEBUG ?? '');
    if (forced !== undefined)
        return { withCgo: forced, because: `GODEBUG=netdns=${forced}`, order };
    const variable = network/* resolverVariables */.WA.find((name) => (name === 'LOCALDOMAIN' ? env[name] !== undefined : (env[name] ?? '') !== ''));
    if (variable !== undefined)
        return { withCgo: 'cgo', because: `${variable} is set, which only the C library follows`, order };
    const stray = unknownResolvConf(resolvConf ?? '');
    if (stray !== undefined)
        return { withCgo: 'cgo', because: `"${stray}" in /etc/resolv.conf, which Go does not know`, order };
    if (sources === undefined)
        return { withCgo: 'go', because: '/etc/nsswitch.conf names no source for hosts', order };
    if (sources === 'malformed')
        return { withCgo: 'cgo', because: '/etc/nsswitch.conf cannot be read by its rules', order };
    for (const { name, isStandard } of sources) {
        if (name === 'files' || name === 'dns') {
            if (!isStandard)
                return { withCgo: 'cgo', because: `"${name}" has conditions of its own in /etc/nsswitch.conf`, order };
        }
        else if (name.startsWith('mdns')) {
            if (mdnsAllow)
                return { withCgo: 'cgo', because: `"${name}" in /etc/nsswitch.conf, and /etc/mdns.allow exists`, order };
        }
        else if (name !== 'myhostname') {
            return { withCgo: 'cgo', because: `"${name}" in /etc/nsswitch.conf, which Go does not know`, order };
        }
    }
    return { withCgo: 'go', because: 'nothing that Go does not understand', order };
}
/** The name servers that count, in their order. */
function parseNameServers(resolvConf) {
    const written = lines(resolvConf ?? '').flatMap(([keyword, address = '']) => keyword === 'nameserver' && (0,external_node_net_.isIP)(address.replace(/%.*$/, '')) !== 0 ? [address] : []);
    return written.length === 0 ? [...network/* nameServers */.YW.defaults] : written.slice(0, network/* nameServers */.YW.most);
}
/** Addresses of a name in hosts(5), in the order of the file. */
function parseHosts(text, name) {
    return text.split('\n').flatMap((line) => {
        const [address = '', ...names] = line.replace(/#.*$/, '').trim().split(/\s+/);
        return (0,external_node_net_.isIP)(address.replace(/%.*$/, '')) !== 0 && names.some((each) => each.toLowerCase() === name) ? [address] : [];
    });
}
function parseNsswitchHosts(text) {
    if (text === undefined)
        return undefined;
    const sources = [];
    for (const raw of text.split('\n')) {
        const line = raw.replace(/#.*$/, '').trim();
        if (line === '')
            continue;
        const [, database, rest] = /^([^:]*):(.*)$/.exec(line) ?? [];
        if (database === undefined)
            return 'malformed';
        if (database.trim() !== 'hosts')
            continue;
        for (const [, name, conditions] of rest.matchAll(/([^\s[\]]+)(?:\s*\[([^\]]*)\])?/g)) {
            sources.push({ name: name, isStandard: conditions === undefined || isStandard(conditions) });
        }
        if (/\[[^\]]*$/.test(rest))
            return 'malformed';
    }
    return sources.length === 0 ? undefined : sources;
}
/** Conditions that say what holds anyway; a last one may return. */
function isStandard(conditions) {
    const words = conditions.trim().toLowerCase().split(/\s+/);
    return words.every((word, index) => {
        const [status = '', action = ''] = word.split('=');
        const usual = { success: 'return', notfound: 'continue', unavail: 'continue', tryagain: 'continue' }[status];
        return usual !== undefined && (action === usual || (index === words.length - 1 && action === 'return'));
    });
}
function lookupOrder(sources) {
    if (sources === undefined || sources === 'malformed')
        return ['files', 'dns'];
    const named = sources.map(({ name }) => name).filter((name) => name === 'files' || name === 'dns');
    // What Go does not know counts as dns where dns itself is not named.
    if (!named.includes('dns') && sources.length > named.length) {
        const first = sources.findIndex(({ name }) => name !== 'files');
        const at = sources.findIndex(({ name }) => name === 'files');
        return at === -1 ? ['dns'] : at < first ? ['files', 'dns'] : ['dns', 'files'];
    }
    return [...new Set(named)];
}
/** `netdns=go`, `netdns=cgo+1`; the last key of GODEBUG counts. */
function netdns(godebug) {
    const value = godebug
        .split(',')
        .findLast((pair) => pair.startsWith('netdns='))
        ?.slice('netdns='.length);
    return value?.split('+').find((part) => part === 'go' || part === 'cgo');
}
function unknownResolvConf(text) {
    for (const [keyword = '', ...words] of lines(text)) {
        if (!network/* resolverKeywords */.hT.includes(keyword))
            return keyword;
        const option = keyword === 'options' ? words.find((word) => !network/* resolverOptions */.dt.test(word)) : undefined;
        if (option !== undefined)
            return `options ${option}`;
    }
    return undefined;
}
function lines(text) {
    return text
        .split('\n')
        .filter((line) => !/^[;#]/.test(line))
        .map((line) => line.trim().split(/\s+/))
        .filter(([first]) => first !== '');
}

// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/facts/fact.js
var fact = __webpack_require__(606);
// EXTERNAL MODULE: ./.cache/javascript/facts/observed.js
var observed = __webpack_require__(9744);
;// CONCATENATED MODULE: ./.cache/javascript/facts/network.js












const offlineReason = 'the network is not asked (--offline)';
/** Looks at what decides about names and connections, and asks the network unless it is told not to. Everything side by side. */
async function observeNetwork(host, offline) {
    const complete = await (0,observed/* isComplete */.A)(host);
    const text = async (file) => ({ file, answer: await host.readFile(file) });
    const [resolvConf, nsswitch, hosts] = await Promise.all(['/etc/resolv.conf', '/etc/nsswitch.conf', '/etc/hosts'].map(text));
    const servers = listServers(resolvConf);
    const [resolver, localhost, answers, roots, reached, ipv6, ports, iptables] = await Promise.all([
        resolverFact(host, resolvConf, nsswitch),
        localhostFact(host, hosts),
        offline ? (0,fact/* undetermined */.n)(offlineReason) : answersFact(host, servers),
        rootsFact(host),
        offline ? { goproxy: (0,fact/* undetermined */.n)(offlineReason), sumdb: (0,fact/* undetermined */.n)(offlineReason) } : reachedFacts(host),
        ipv6Fact(host, hosts),
        portsFact(host),
        complete ? iptablesFact(host) : (0,fact/* undetermined */.n)('what was written down does not tell'),
    ]);
    return {
        'net.resolver': complete || resolvConf.answer.state === 'present'
            ? resolver
            : (0,fact/* undetermined */.n)('neither resolv.conf nor the environment was written down'),
        'net.localhost': localhost,
        'net.nameservers': servers,
        'net.nameserverAnswers': answers,
        'net.proxy': proxyFact(host, complete),
        'net.tlsRoots': roots,
        'net.goproxy': reached.goproxy,
        'net.sumdb': reached.sumdb,
        'net.ipv6': ipv6,
        'net.ports': ports,
        'net.iptables': iptables,
    };
}
/** The text, undefined where there is no file; why it is not known. */
function readable({ file, answer }) {
    if (answer.state === 'present')
        return { text: answer.value };
    return answer.state === 'missing' ? { text: undefined } : { reason: `${file} could not be read: ${answer.reason}` };
}
function shown({ file, answer }, keep) {
    const lines = ((0,host_host/* presentValue */.p)(answer) ?? '').split('\n').filter(keep).slice(0, 8);
    return { source: file, value: answer.state === 'missing' ? '(missing)' : lines.join('\n') || '(no such line)' };
}
const isComment = (line) => /^\s*(?:[#;]|$)/.test(line);
async function resolverFact(host, resolvConf, nsswitch) {
    if (host.platform.os !== 'linux')
        return (0,fact/* undetermined */.n)('only the rules of Linux are known');
    const [conf, nss, mdns] = [readable(resolvConf), readable(nsswitch), await host.stat('/etc/mdns.allow')];
    if ('reason' in nss)
        return (0,fact/* undetermined */.n)(nss.reason);
    if ('reason' in conf)
        return (0,fact/* undetermined */.n)(conf.reason);
    const choice = chooseResolver({ resolvConf: conf.text, nsswitch: nss.text, mdnsAllow: mdns.state === 'present', env: host.env });
    return (0,fact/* known */.e)(choice, shown(resolvConf, (line) => !isComment(line)), shown(nsswitch, (line) => /^\s*hosts:/.test(line)));
}
function listServers(resolvConf) {
    const conf = readable(resolvConf);
    return 'reason' in conf
        ? (0,fact/* undetermined */.n)(conf.reason)
        : (0,fact/* known */.e)(parseNameServers(conf.text), shown(resolvConf, (line) => /^\s*nameserver/.test(line)));
}
/** The name whose address every download of a module needs. */
function nameToAsk(proxies) {
    const hosts = proxies.filter((url) => URL.canParse(url)).map((url) => new URL(url).hostname);
    return hosts.find((name) => name.includes('.') && (0,external_node_net_.isIP)(name) === 0) ?? 'proxy.golang.org';
}
async function answersFact(host, servers) {
    if (servers.reason !== undefined)
        return (0,fact/* undetermined */.n)(servers.reason);
    const name = nameToAsk((await proxyEntries(host)).map(({ url }) => url));
    const answers = await Promise.all(servers.value.map(async (server) => {
        const answer = await (0,observed/* observed */.P)(host, 'net.nameserver', { server }, () => askNameServer(server, name));
        return answer.state === 'present' ? { server, ...answer.value } : undefined;
    }));
    const given = answers.filter((answer) => answer !== undefined);
    if (given.length < servers.value.length)
        return (0,fact/* undetermined */.n)('the recording does not tell how the name servers answered');
    return (0,fact/* known */.e)(given, ...given.map(({ server, asked, answered, timeouts, error, medianMs, slowMs, slowIs, code }) => ({
        source: `${asked} questions by UDP to ${server}, one after the other`,
        value: [
            `n ${answered}`,
            ...(medianMs === null ? [] : [`median ${medianMs} ms, ${slowIs} ${slowMs} ms`]),
            `${timeouts} timeouts`,
            ...(error === null ? [] : [error]),
            ...(code === null ? [] : [`response code ${code}`]),
        ].join(', '),
    })));
}
async function localhostFact(host, hosts) {
    const text = readable(hosts);
    if ('reason' in text)
        return (0,fact/* undetermined */.n)(text.reason);
    const asked = await (0,observed/* observed */.P)(host, 'net.lookup', { name: 'localhost' }, () => lookUp('localhost'));
    const found = (0,host_host/* presentValue */.p)(asked);
    const file = parseHosts(text.text ?? '', 'localhost');
    return (0,fact/* known */.e)({ file, lookup: found === undefined || typeof found === 'string' ? null : found }, shown(hosts, (line) => !isComment(line) && /\blocalhost\b/i.test(line)), ...(found === undefined
        ? []
        : [{ source: 'getaddrinfo localhost', value: typeof found === 'string' ? found : found.join(', ') || 'no address' }]));
}
/** Addresses by the C library, or the code of why there are none. */
async function lookUp(name) {
    const late = new Promise((resolve) => setTimeout(() => resolve('no answer in time'), network/* networkTrials */.ay.lookupMs).unref());
    const found = (0,promises_.lookup)(name, { all: true }).then((addresses) => addresses.map(({ address }) => address), (error) => error.code ?? error.message);
    return Promise.race([found, late]);
}
const proxyNames = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);
function proxyFact(host, complete) {
    const set = proxyNames.flatMap((name) => ((host.env[name] ?? '') === '' ? [] : [[name, withoutLogin(host.env[name])]]));
    if (set.length === 0 && !complete)
        return (0,fact/* undetermined */.n)('the environment was not written down');
    return (0,fact/* known */.e)(Object.fromEntries(set), ...set.map(([name, value]) => ({ source: `${name} of the environment`, value })));
}
function withoutLogin(value) {
    return value.replace(/^(\w+:\/\/)?[^@/\s]*@/, '$1');
}
/** The first file that exists, else the folders that hold a certificate; SSL_CERT_FILE and SSL_CERT_DIR take their place. */
async function rootsFact(host) {
    if (host.platform.os !== 'linux')
        return (0,fact/* undetermined */.n)('only the places of Linux are known');
    const { SSL_CERT_FILE = '', SSL_CERT_DIR = '' } = host.env;
    const files = SSL_CERT_FILE === '' ? network/* tlsRoots */.$O.files : [SSL_CERT_FILE];
    const folders = SSL_CERT_DIR === '' ? network/* tlsRoots */.$O.folders : SSL_CERT_DIR.split(':');
    const evidence = [];
    let open;
    const holds = async (file) => {
        const answer = await host.readBytes(file, certificateStart);
        if (answer.state === 'denied' || answer.state === 'unknown')
            open ??= answer.reason;
        return /-----BEGIN (?:TRUSTED )?CERTIFICATE-----/.test(Buffer.from((0,host_host/* presentValue */.p)(answer) ?? []).toString('latin1'));
    };
    for (const file of files) {
        const stat = await host.stat(file);
        if (stat.state === 'missing')
            continue;
        const holdsSome = await holds(file);
        evidence.push({ source: file, value: holdsSome ? 'holds certificates' : 'holds none that can be read' });
        // Go stops at the first file that it can read, whatever is in it.
        if (holdsSome)
            return (0,fact/* known */.e)([file], ...evidence);
        if (stat.state === 'present')
            break;
    }
    for (const folder of folders) {
        const listing = await host.readdir(folder);
        if (listing.state === 'denied' || listing.state === 'unknown')
            open ??= listing.reason;
        const entries = ((0,host_host/* presentValue */.p)(listing) ?? []).filter(({ kind }) => kind === 'file' || kind === 'link').slice(0, network/* tlsRoots */.$O.folderFiles);
        const held = await Promise.all(entries.map(({ name }) => holds(external_node_path_.join(folder, name))));
        if (held.includes(true))
            return (0,fact/* known */.e)([folder], ...evidence, { source: folder, value: `${entries.length} files` });
    }
    if (open !== undefined)
        return (0,fact/* undetermined */.n)(`not every place could be read: ${open}`, ...evidence);
    return (0,fact/* known */.e)([], { source: 'where Go looks', value: [...files, ...folders].join(', ') }, ...evidence);
}
/** A bundle may begin with a page of comments. */
const certificateStart = 65_536;
async function proxyEntries(host) {
    const { readProxyEnvironment } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2405));
    const { defaultProxyList } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 3225));
    const { proxy } = await readProxyEnvironment(host, []);
    return (0,proxy_list/* parseProxyList */.WY)(proxy?.value ?? defaultProxyList);
}
/** What GOPROXY and GOSUMDB name, asked as the go command would ask them. */
async function reachedFacts(host) {
    const { readProxyEnvironment } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2405));
    const { checksumDatabase } = await readProxyEnvironment(host, []);
    const entries = await proxyEntries(host);
    const proxies = entries.filter(({ kind }) => kind === 'proxy');
    const [reached, database] = await Promise.all([
        Promise.all(proxies.map(({ url }) => (0,observed/* observed */.P)(host, 'net.goproxy', { url: (0,download_failure/* displayUrl */.Q)(url) }, () => reachProxy(host, url)))),
        checksumDatabase.value === 'off'
            ? { state: 'missing' }
            : (0,observed/* observed */.P)(host, 'net.sumdb', {}, () => reachDatabase(host, proxies.map(({ url }) => url), checksumDatabase.value)),
    ]);
    const given = reached.map(host_host/* presentValue */.p).filter((each) => each !== undefined);
    const sumdb = (0,host_host/* presentValue */.p)(database);
    const open = (0,fact/* undetermined */.n)('the recording does not tell');
    return {
        goproxy: given.length < proxies.length ? open : (0,fact/* known */.e)(given, ...given.map(reachedEvidence)),
        sumdb: database.state === 'unknown'
            ? open
            : (0,fact/* known */.e)(sumdb === undefined ? [] : [sumdb], ...(sumdb === undefined ? [] : [reachedEvidence(sumdb)])),
    };
}
function reachedEvidence({ url, said }) {
    return { source: `GET ${url}`, value: said };
}
async function reachProxy(host, base) {
    const url = `${base.replace(/\/$/, '')}/${network/* networkTrials */.ay.module}/@v/list`;
    if (base.startsWith('file:')) {
        const folder = (0,host_host/* presentValue */.p)(await host.stat(decodeURIComponent(new URL(base).pathname)));
        return {
            url: base,
            state: folder?.kind === 'directory' ? 'answers' : 'fails',
            said: folder === undefined ? 'no such folder' : folder.kind,
        };
    }
    return reach(host, url, (text) => text.split('\n').every((line) => line === '' || /^v\d/.test(line)), 'versions');
}
/** Through the first proxy that supports the database, else directly (cmd/go/internal/modfetch/sumdb.go, initBase). */
async function reachDatabase(host, proxies, setting) {
    const [name = '', direct] = setting.trim().split(/\s+/);
    const database = name.split('+')[0];
    const isTree = (text) => text.startsWith('go.sum database tree\n');
    for (const proxy of direct === undefined ? proxies.filter((url) => !url.startsWith('file:')) : []) {
        const base = `${proxy.replace(/\/$/, '')}/sumdb/${database}`;
        const supported = await reach(host, `${base}/supported`, () => true, 'support');
        if (supported.state === 'answers' && !/HTTP (?:404|410)/.test(supported.said))
            return reach(host, `${base}/latest`, isTree, 'a signed tree');
    }
    return reach(host, `${direct ?? `https://${database}`}/latest`, isTree, 'a signed tree');
}
async function reach(host, url, isRight, what) {
    const place = (0,download_failure/* displayUrl */.Q)(url);
    const { get } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6440));
    const signal = AbortSignal.timeout(network/* networkTrials */.ay.requestMs);
    try {
        const limits = { connectMs: network/* networkTrials */.ay.requestMs, stallMs: network/* networkTrials */.ay.requestMs, redirects: 5 };
        const response = await get(url, {
            env: host.env,
            logins: () => Promise.resolve([]),
            ...limits,
            signal,
            headers: { connection: 'close' },
        });
        let text = '';
        for await (const chunk of response) {
            text += String(chunk);
            if (text.length > network/* networkTrials */.ay.answerBytes)
                break;
        }
        response.destroy();
        // The last line may be cut.
        const whole = text.length > network/* networkTrials */.ay.answerBytes ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
        return isRight(whole)
            ? { url: place, state: 'answers', said: what }
            : { url: place, state: 'other', said: `no ${what}: ${text.slice(0, 80)}` };
    }
    catch (error) {
        // "There is none" is an answer of a proxy too, and so is that it wants a login.
        if (error instanceof download_failure/* DownloadFailure */.V && error.kind === 'absent')
            return { url: place, state: 'answers', said: error.message };
        if (signal.aborted)
            return { url: place, state: 'fails', said: `${place}: no answer within ${network/* networkTrials */.ay.requestMs / 1000} s` };
        return { url: place, state: 'fails', said: (0,errors/* errorText */.kc)(error) };
    }
}
const loopback = new external_node_net_.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addSubnet('::ffff:127.0.0.0', 104, 'ipv6');
/** Whether an address stays on this machine. */
function isLoopback(address) {
    const family = (0,external_node_net_.isIP)(address);
    return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
async function ipv6Fact(host, hosts) {
    const [bound, routes] = await Promise.all([
        (0,observed/* observed */.P)(host, 'net.listen', { address: '::1' }, () => listen('::1')),
        host.readFile('/proc/net/ipv6_route'),
    ]);
    if (bound.state !== 'present')
        return (0,fact/* undetermined */.n)('the recording does not tell');
    // Destination and prefix length of all zeros, not on lo: a way to everywhere (net/ipv6/route.c, rt6_info_route).
    const route = ((0,host_host/* presentValue */.p)(routes) ?? '').split('\n').some((line) => /^0{32} 00 /.test(line) && !/ lo$/.test(line.trimEnd()));
    const localhostNamesIt = parseHosts((0,host_host/* presentValue */.p)(hosts.answer) ?? '', 'localhost').includes('::1');
    return (0,fact/* known */.e)({ loopback: bound.value === 'ok', route, localhostNamesIt }, { source: 'listen on ::1', value: bound.value }, { source: '/proc/net/ipv6_route', value: route ? 'a default route' : 'no default route' });
}
async function portsFact(host) {
    const [range, statistics, bound] = await Promise.all([
        host.readFile('/proc/sys/net/ipv4/ip_local_port_range'),
        host.readFile('/proc/net/sockstat'),
        (0,observed/* observed */.P)(host, 'net.listen', { address: '127.0.0.1' }, () => listen('127.0.0.1')),
    ]);
    const [, first, last] = /^(\d+)\s+(\d+)/.exec((0,host_host/* presentValue */.p)(range) ?? '') ?? [];
    const [, inUse, waiting] = /^TCP: inuse (\d+) orphan \d+ tw (\d+)/m.exec((0,host_host/* presentValue */.p)(statistics) ?? '') ?? [];
    if (first === undefined || inUse === undefined)
        return (0,fact/* undetermined */.n)('the kernel does not tell its port range and sockets');
    const bindable = bound.state === 'present' ? (bound.value === 'ok' ? true : bound.value === 'EADDRINUSE' ? false : null) : null;
    return (0,fact/* known */.e)({ first: Number(first), last: Number(last), sockets: Number(inUse) + Number(waiting), bindable }, { source: '/proc/sys/net/ipv4/ip_local_port_range', value: `${first} ${last}` }, { source: '/proc/net/sockstat', value: `TCP in use ${inUse}, waiting for their end ${waiting}` }, ...(bound.state === 'present' ? [{ source: 'listen on a free port of 127.0.0.1', value: bound.value }] : []));
}
/** `ok`, or the code of why a free port of the address cannot be listened on. */
function listen(address) {
    return new Promise((resolve) => {
        const server = (0,external_node_net_.createServer)();
        server.once('error', (error) => resolve(error.code ?? error.message));
        server.listen(0, address, () => server.close(() => resolve('ok')));
    });
}
async function iptablesFact(host) {
    const run = (...argv) => host.run(argv, { timeoutMs: network/* networkTrials */.ay.commandMs });
    const version = await run('iptables', '--version');
    if (version.outcome === 'not-found')
        return (0,fact/* known */.e)(null, { source: 'iptables --version', value: 'command not found' });
    if (version.outcome !== 'exited')
        return (0,fact/* undetermined */.n)('iptables did not answer');
    const evidence = {
        source: 'iptables --version',
        value: version.stdout.trim() || version.stderr.trim(),
        exit: version.exit ?? 1,
    };
    const named = /\((nf_tables|legacy)\)/.exec(version.stdout)?.[1];
    // Reading these tables loads nothing, unlike iptables-legacy-save.
    const [legacy, nft] = await Promise.all([host.readFile('/proc/net/ip_tables_names'), run('nft', 'list', 'tables')]);
    const hasLegacy = legacy.state === 'present' ? legacy.value.trim() !== '' : legacy.state === 'missing' ? false : null;
    const hasNft = nft.outcome === 'exited' && nft.exit === 0 ? /^table ip6? /m.test(nft.stdout) : null;
    const mixed = hasLegacy === null || (hasLegacy && hasNft === null) ? null : hasLegacy && hasNft === true;
    return (0,fact/* known */.e)({ backend: named ?? 'unclear', mixed }, evidence, {
        source: '/proc/net/ip_tables_names',
        value: legacy.state === 'present' ? legacy.value.trim().replaceAll('\n', ' ') || '(none)' : legacy.state,
    });
}


/***/ }),

/***/ 9744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ isComplete),
/* harmony export */   P: () => (/* binding */ observed)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8565);

/** The answer of an act, or why there is none: a recording or a paste that does not tell. */
async function observed(host, name, parameters, act) {
    try {
        // JSON has no undefined; a recording would lose it.
        const value = await host.probe(name, parameters, async () => (await act()) ?? null);
        return value === null ? { state: 'missing' } : { state: 'present', value };
    }
    catch (error) {
        if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnrecordedError */ .i4)
            return { state: 'unknown', reason: 'the recording does not tell' };
        throw error;
    }
}
/**
 * Whether everything about this place can be asked: a machine, or the recording of one. A person who writes a snapshot by hand puts
 * down what there was to see; what is not in it may be there all the same.
 */
async function isComplete(host) {
    return (await observed(host, 'environment.complete', {}, async () => true)).state === 'present';
}


/***/ }),

/***/ 2788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ bounded),
/* harmony export */   V: () => (/* binding */ readPastes)
/* harmony export */ });
/* harmony import */ var _knowledge_observed_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9607);

/** What is longer is cut: nothing that a fact needs stands behind the first megabytes, and hostile texts must not cost time. */
const longest = { text: 4 * 1024 * 1024, line: 8192, lines: 30_000, commands: 200 };
/** The text without endless lines and without more than one blank line on end, so that no expression runs over it for long. */
function bounded(text) {
    const lines = text.slice(0, longest.text).split('\n', longest.lines);
    return lines
        .map((line) => (line.length > longest.line ? line.slice(0, longest.line) : line))
        .filter((line, index) => line.trim() !== '' || index === 0 || lines[index - 1].trim() !== '')
        .join('\n');
}
/** Takes pastes apart: one text for each command in them. */
function readPastes(pastes) {
    const texts = withinLimits(pastes).flatMap((paste) => (paste.kind === 'file' ? [fileText(paste)] : commandTexts(paste)));
    const inside = texts.filter(({ place }) => place === 'container');
    // A paste that was typed in containers alone is about the container.
    return texts.some(({ place }) => place === 'here') ? texts.filter(({ place }) => place === 'here') : inside;
}
function withinLimits(pastes) {
    let bytes = 0;
    return pastes.slice(0, _knowledge_observed_files_js__WEBPACK_IMPORTED_MODULE_0__/* .pasteLimits */ .ii.pastes).filter(({ text }) => {
        bytes += Math.min(text.length, longest.text);
        return bytes <= _knowledge_observed_files_js__WEBPACK_IMPORTED_MODULE_0__/* .pasteLimits */ .ii.bytes;
    });
}
function fileText({ title, text }) {
    const { name, excerpt } = withoutRemark(title);
    const clean = cleaned(text);
    return { command: `cat ${name}`, text: clean, whole: !excerpt && !isCut(clean), place: 'here', source: title };
}
function commandTexts(paste) {
    const { name, excerpt } = withoutRemark(paste.title);
    return segments(name, cleaned(paste.text)).map(({ line, text, promptHost }) => {
        const { command, filter, place, partial } = readCommand(line);
        return {
            command,
            text,
            whole: !excerpt && !partial && !isCut(text),
            ...(filter === undefined ? {} : { filter }),
            place,
            ...(promptHost === undefined ? {} : { promptHost }),
            source: line === name ? paste.title : line,
            ...(paste.exit === undefined ? {} : { exit: paste.exit }),
        };
    });
}
/** A remark in a parenthesis at the end marks an excerpt: what it does not show proves nothing. */
function withoutRemark(title) {
    const [, name, remark] = /^(.*?)\s*(\([^()]*\))\s*$/s.exec(title) ?? [];
    // `$(…)` belongs to the command.
    if (remark === undefined || name.endsWith('$'))
        return { name: title.trim(), excerpt: false };
    return { name: name.trim(), excerpt: true };
}
/** Colours, carriage returns, byte order marks, and the NUL bytes of wsl.exe's UTF-16 output that was read as UTF-8. */
function cleaned(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    return bounded(text).replaceAll(/\u001b\[[0-9;?]*[A-Za-z]|\uFEFF|\r(?=\n)|(?<=[\x20-\x7e\n\r])\0/g, '');
}
/** Marks that people leave where they cut something out. */
function isCut(text) {
    return /^\s*(?:\.{2,}|…|[[<(]\s*(?:\.{2,}|…|snip(?:ped)?|cut|trimmed|truncated|omitted|\.\.)[^\n]{0,60}[\]>)]|-+ ?(?:snip|8<)[^\n]*)\s*$/im.test(text);
}
/** A text that shows prompts holds several commands; what stands before the first prompt belongs to the title. */
function segments(title, text) {
    const found = [{ line: title, lines: [] }];
    for (const line of text.split('\n')) {
        const prompt = readPrompt(line);
        if (prompt === undefined || found.length > longest.commands)
            found.at(-1).lines.push(line);
        else
            found.push({ line: prompt.command, lines: [], ...(prompt.host === undefined ? {} : { promptHost: prompt.host }) });
    }
    return found
        .filter(({ lines }, index) => found.length === 1 || index > 0 || lines.some((line) => line.trim() !== ''))
        .map(({ lines, ...segment }) => ({ ...segment, text: lines.join('\n') }));
}
const programs = 'uname|cat|mount|findmnt|df|free|ps|top|lscpu|lsblk|nproc|id|whoami|hostname|hostnamectl|lsb_release|systemctl|systemd-detect-virt|virt-what|' +
    'docker|podman|wsl|wsl\\.exe|wslinfo|dmesg|journalctl|sysctl|ulimit|ls|stat|grep|head|tail|getconf|go|env|printenv|echo|pstree|capsh|ip|file|sudo|readlink|neofetch|kubectl';
/** `user@host:~$ `, `[root@host ~]# `, `PS C:\> `, `$ `; a bare `# ` or `% ` only before a program that people paste. */
function readPrompt(line) {
    if (line.length > 500)
        return undefined;
    const named = /^(?:\([^()\s]{1,40}\) ?)?\[?[\w.-]{1,64}@([\w.-]{1,64})[^\n$#%>❯]{0,120}[$#%>❯] +(\S.*)$/.exec(line);
    if (named !== null)
        return { command: named[2], host: named[1] };
    const bare = /^(?:PS )?[A-Z]:\\[^>\n]{0,120}> ?(\S.*)$/.exec(line) ??
        /^(?:\$|❯|➜ {1,2}\S{1,40}) +([\w./~].*)$/.exec(line) ??
        new RegExp(`^(?:[\\w./~-]{0,40} ?[#%>]) +((?:${programs})(?:\\s.*)?)$`).exec(line) ??
        /^(?:\/ #|\S{0,40}(?:sh|bash)-[\d.]+[$#]) +(\S.*)$/.exec(line);
    return bare === null ? undefined : { command: bare[1] };
}
function readCommand(line) {
    let command = line.trim();
    let place = 'here';
    for (;;) {
        const rest = /^(?:sudo(?: -\w+)*|command|time|LC_ALL=\S+|LANG=\S+|env(?: \w+=\S+)+)\s+(\S.*)$/.exec(command)?.[1] ?? wslCommand(command);
        if (rest === undefined)
            break;
        command = rest;
    }
    const carried = /^(?:docker|podman|nerdctl|kubectl|oc|crictl|lxc|incus|lxc-attach|pct|machinectl)\s+(?:[^\n]*?\s)?(run|exec|shell|enter)\s+(.*)$/.exec(command);
    if (carried !== null) {
        place = 'container';
        command = insideCommand(carried[2]);
    }
    else if (/^(?:(?:kubectl|oc|docker|podman|nerdctl|crictl)\s+(?:\S+\s+){0,6}?logs|ssh|scp|vagrant ssh)\s/.test(command))
        place = 'elsewhere';
    const [first, ...filters] = command.split(/\s*\|\s*/);
    let filter;
    let partial = false;
    for (const stage of filters) {
        const word = /^[ef]?grep\s+(?:-[iwEF]+\s+)*(?:"([^"]+)"|'([^']+)'|(\S+))$/.exec(stage);
        const wanted = word?.[1] ?? word?.[2] ?? word?.[3];
        if (wanted !== undefined && /^[\w./-]+$/.test(wanted) && filter === undefined)
            filter = wanted;
        else if (!/^(?:sort|tr\b.*|cat|column\b.*|less|more|tee\b.*)$/.test(stage))
            partial = true;
    }
    if (/^(?:head|tail|grep|egrep|zgrep|sed|awk|cut)\b/.test(first))
        partial = true;
    return { command: first, partial, place, ...(filter === undefined ? {} : { filter }) };
}
/** What `wsl.exe -d NAME -- command` runs. */
function wslCommand(line) {
    return (/^wsl(?:\.exe)?\s+(?:(?:-d|--distribution|-u|--user|--cd)\s+\S+\s+|--system\s+)*(?:--|-e|--exec)\s+(\S.*)$/.exec(line)?.[1] ??
        /^wsl(?:\.exe)?\s+(?:(?:-d|--distribution|-u|--user)\s+\S+\s+)+([a-z/]\S*.*)$/.exec(line)?.[1]);
}
/** The command in `-it --rm image cat /proc/version`: from the first program that people paste. */
function insideCommand(parameters) {
    const at = new RegExp(`(?:^|[\\s"'])((?:${programs})(?:[\\s].*)?)$`, 's').exec(parameters);
    return (at?.[1] ?? parameters).replace(/["']$/, '');
}


/***/ }),

/***/ 6852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LE: () => (/* binding */ windowsFolders),
/* harmony export */   rS: () => (/* binding */ observeWindowsPath),
/* harmony export */   xg: () => (/* binding */ driveMounts)
/* harmony export */ });
/* harmony import */ var _knowledge_wsl_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9868);
/* harmony import */ var _redact_windows_users_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1530);
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _wsl_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7846);




/** The Windows drives among the mounts, with the way their files come over. */
function driveMounts(entries) {
    const drives = entries.flatMap((entry) => {
        const options = entry.options.join(',');
        const transport = transportOf(entry, options);
        if (transport === undefined)
            return [];
        const caseWord = option(options, 'case')?.[1];
        return [
            {
                mountPoint: entry.mountPoint,
                transport,
                metadata: option(options, 'metadata') !== null,
                caseSensitivity: caseWord === 'dir' || caseWord === 'force' ? caseWord : 'off',
            },
        ];
    });
    return [...new Map(drives.map((drive) => [drive.mountPoint, drive])).values()];
}
/** Which of WSL's ways a mount is; `drivers` and `tools` of WSL itself are 9p too, and no drives. */
function transportOf({ type, source }, options) {
    if (type === 'drvfs')
        return 'drvfs';
    if (type === 'virtiofs')
        return source.startsWith('drvfs') ? 'virtiofs' : undefined;
    if (type !== '9p' || !/\baname=drvfs\b/.test(options))
        return undefined;
    return /\btrans=virtio\b/.test(options) ? '9p over virtio' : '9p over fd';
}
/** Options of drvfs stand between the others, with semicolons in one of 9p. */
function option(options, name) {
    return new RegExp(`(?:^|[,;])${name}(?:=([^,;]*))?(?=[,;]|$)`).exec(options);
}
/** What of PATH is on Windows drives, and what of it a shell would run in place of a program of Linux. */
async function observeWindowsPath(host, drives) {
    const path = host.env.PATH;
    if (path === undefined)
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .undetermined */ .n)('PATH was not seen');
    if (drives.reason !== undefined)
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .undetermined */ .n)(drives.reason);
    const folders = path.split(':');
    const windows = windowsFolders(path, drives.value);
    const found = await Promise.all(windows.slice(0, _knowledge_wsl_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .wslLimits */ .rZ.pathFolders).flatMap((folder) => _knowledge_wsl_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .shadowedPrograms */ .Dd.map(async (program) => {
        if (!(await (0,_wsl_files_js__WEBPACK_IMPORTED_MODULE_1__/* .inTime */ .RN)(isFile(host, `${folder}/${program}`), false)))
            return [];
        const before = folders.slice(0, folders.indexOf(folder)).filter((earlier) => !windows.includes(earlier));
        const earlier = await Promise.all(before.map((linux) => isFile(host, `${linux}/${program}`)));
        return earlier.includes(true) ? [] : [{ program, path: (0,_redact_windows_users_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutWindowsUsers */ .y)(`${folder}/${program}`) }];
    })));
    const evidence = { source: 'PATH', value: `${windows.length} of ${folders.length} folders are on Windows drives` };
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)({ folders: windows.length, shadowing: found.flat() }, evidence);
}
/** Folders of PATH below a drive. */
function windowsFolders(path, drives) {
    return path.split(':').filter((folder) => drives.some(({ mountPoint }) => folder === mountPoint || folder.startsWith(`${mountPoint}/`)));
}
async function isFile(host, path) {
    const stat = await host.stat(path);
    return stat.state === 'present' && stat.value.kind === 'file';
}


/***/ }),

/***/ 7846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   Wu: () => (/* binding */ machineFile),
/* harmony export */   f$: () => (/* binding */ shownText),
/* harmony export */   p: () => (/* binding */ distributionFile)
/* harmony export */ });
/* harmony import */ var _knowledge_wsl_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9868);
/* harmony import */ var _redact_windows_users_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1530);
/* harmony import */ var _pastes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2788);



/** /etc/wsl.conf of this distribution. */
async function distributionFile(host) {
    const name = '/etc/wsl.conf';
    return { name, answer: await shownText(host, [name]) };
}
/**
 * .wslconfig of the Windows user: pasted under any usual name, or below a mounted drive, where PATH names the user's profile.
 *
 * @param drives undefined when the mounts were not seen
 */
async function machineFile(host, drives) {
    const name = '.wslconfig';
    const written = pastedText(host, (command) => /^(?:cat|type|more|Get-Content|gc)\s.*(?:^|[\\/\s"'])\.wslconfig["']?$/i.test(command));
    if (written !== undefined)
        return { name, answer: written };
    const profile = windowsProfile(host, drives);
    if ('reason' in profile)
        return { name, answer: { state: 'unknown', reason: profile.reason } };
    const path = `${profile.folder}/.wslconfig`;
    const late = { state: 'unknown', reason: 'the Windows drive did not answer in time' };
    return { name: (0,_redact_windows_users_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutWindowsUsers */ .y)(path), answer: await inTime(shownText(host, [path]), late) };
}
/** A file as the host has it, or as somebody showed it with cat. */
async function shownText(host, paths) {
    const answers = await Promise.all(paths.map((path) => host.readFile(path)));
    const there = answers.find(({ state }) => state === 'present') ?? answers[0];
    if (there.state !== 'unknown')
        return there;
    return pastedText(host, (command) => paths.some((path) => command === `cat ${path}`)) ?? there;
}
function pastedText(host, shows) {
    const shown = (0,_pastes_js__WEBPACK_IMPORTED_MODULE_1__/* .readPastes */ .V)(host.pasted()).find(({ command, whole, filter }) => whole && filter === undefined && shows(command));
    if (shown === undefined)
        return undefined;
    return /: No such file or directory\s*$/.test(shown.text) ? { state: 'missing' } : { state: 'present', value: shown.text };
}
function windowsProfile(host, drives) {
    if (drives === undefined)
        return { reason: 'the mounts were not seen, and the file was not pasted' };
    if (drives.length === 0)
        return { reason: 'no Windows drive is mounted, so it cannot be seen' };
    const below = (folder) => drives.some(({ mountPoint }) => folder.startsWith(`${mountPoint}/`));
    const named = new Set((host.env.PATH ?? '')
        .split(':')
        .filter(below)
        .flatMap((folder) => /^(.*\/[Uu]sers\/[^/]+)\//.exec(folder)?.[1] ?? [])
        .filter((folder) => !_redact_windows_users_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedProfiles */ .K.includes(folder.split('/').at(-1))));
    if (named.size === 1)
        return { folder: [...named][0] };
    return { reason: named.size === 0 ? 'PATH names no profile of a Windows user' : 'PATH names several Windows users' };
}
/** The server of a Windows drive may hang for ever; then the question stays open. */
async function inTime(asked, otherwise) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(otherwise), _knowledge_wsl_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .wslLimits */ .rZ.driveLookMs);
    });
    try {
        return await Promise.race([asked, late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 9987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseIni),
/* harmony export */   w: () => (/* binding */ formatIni)
/* harmony export */ });
/**
 * wsl.conf and .wslconfig as WSL reads them (https://github.com/microsoft/WSL/blob/master/src/shared/configfile/configfile.cpp).
 * It is no common INI: only `#` begins a comment, names are letters and digits, a value has escapes and ends a line that has a wrong
 * one, the first of two equal keys counts, and a section may come again.
 */
/** Never throws: what WSL would not understand is a line of kind `invalid`. */
function parseIni(text) {
    const byteOrderMark = text.startsWith('\uFEFF');
    const source = byteOrderMark ? text.slice(1) : text;
    const physical = source.split('\n');
    if (physical.at(-1) === '')
        physical.pop();
    const lines = [];
    let section = '';
    for (let index = 0; index < physical.length;) {
        const number = index + 1;
        let joined = withoutReturn(physical[index++]);
        let content = parseLine(joined, section);
        while (content === 'continued') {
            if (index >= physical.length) {
                content = { kind: 'invalid', reason: 'the file ends behind a backslash' };
                break;
            }
            // A carriage return between backslash and line end is an escape that WSL does not know.
            if (physical[index - 1].endsWith('\r')) {
                content = { kind: 'invalid', reason: 'a line with a Windows line end cannot be continued by a backslash' };
                break;
            }
            joined += `\n${withoutReturn(physical[index++])}`;
            content = parseLine(joined, section);
        }
        if (content.kind === 'section')
            section = content.section;
        lines.push({ number, text: joined, content });
    }
    return { lines, lineEnd: /^[^\n]*\r\n/.test(source) ? '\r\n' : '\n', byteOrderMark };
}
/** The file as text again. */
function formatIni({ lines, lineEnd, byteOrderMark }) {
    const text = lines.map((line) => `${line.text.replaceAll('\n', lineEnd)}${lineEnd}`).join('');
    return byteOrderMark ? `\uFEFF${text}` : text;
}
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}
function parseLine(text, section) {
    const trimmed = text.replace(/^[ \t]+/, '');
    if (trimmed.replace(/[ \t\r]+$/, '') === '')
        return { kind: 'blank' };
    if (trimmed.startsWith('#'))
        return { kind: 'comment' };
    if (trimmed.startsWith('['))
        return parseSection(trimmed);
    const [, key, rest] = /^([A-Za-z][A-Za-z0-9]*)[ \t]*(.*)$/s.exec(trimmed) ?? [];
    if (key === undefined) {
        const remark = trimmed.startsWith(';') ? '; only # begins a comment' : '';
        return { kind: 'invalid', reason: `a line begins with a letter, [ or #${remark}` };
    }
    if (!rest.startsWith('='))
        return { kind: 'invalid', reason: `"=" is expected behind ${key}; names have letters and digits only` };
    const value = parseValue(rest.slice(1).replace(/^[ \t]+/, ''));
    if (value === 'continued')
        return 'continued';
    return 'reason' in value ? { kind: 'invalid', reason: value.reason } : { kind: 'setting', section, key, ...value };
}
function parseSection(text) {
    const [, section, rest] = /^\[([A-Za-z][A-Za-z0-9]*)\](.*)$/s.exec(text) ?? [];
    if (section === undefined)
        return { kind: 'invalid', reason: 'a section is [name], of letters and digits' };
    if (!/^[ \t]*(?:#.*)?$/s.test(rest))
        return { kind: 'invalid', reason: 'only a comment may follow behind a section' };
    return { kind: 'section', section };
}
const escapes = { '\\': '\\', '"': '"', b: '\b', n: '\n', t: '\t' };
/** Quotes may open and close anywhere and are dropped; blanks at the end count only inside of them. */
function parseValue(text) {
    let value = '';
    let kept = 0;
    let quoted = false;
    for (let index = 0; index < text.length; index++) {
        const letter = text[index];
        if (letter === '#' && !quoted)
            return { value: value.slice(0, kept), comment: text.slice(index) };
        if (letter === '"')
            quoted = !quoted;
        else if (letter === '\\') {
            const next = text[++index];
            if (next === undefined)
                return 'continued';
            if (next !== '\n') {
                const escaped = escapes[next];
                if (escaped === undefined)
                    return { reason: `"\\${next}" is no escape that WSL knows; write each backslash twice` };
                value += escaped;
            }
        }
        else if (letter === '\n')
            break;
        else
            value += letter;
        if (letter !== ' ' && letter !== '\t')
            kept = value.length;
    }
    return quoted ? { reason: 'a quote is not closed' } : { value: value.slice(0, kept), comment: '' };
}


/***/ }),

/***/ 4918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NQ: () => (/* binding */ pendingSettings),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   oZ: () => (/* binding */ networkingName)
/* harmony export */ });
/* harmony import */ var _fact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(606);
/* harmony import */ var _wsl_drives_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6852);
/* harmony import */ var _wsl_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3004);



/** Each setting that can be compared with what the machine shows; one side unknown: no statement. */
function pendingSettings({ conf, config, mounts, basis, path, cmdline }) {
    if (conf.reason !== undefined && config.reason !== undefined)
        return (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .undetermined */ .n)(`${conf.reason}; ${config.reason}`);
    const inConf = value(conf)?.settings ?? {};
    const inConfig = value(config)?.settings ?? {};
    const found = [];
    const compare = (file, setting, differs, configured = (file === 'wsl.conf' ? inConf : inConfig)[setting]) => {
        const effective = configured === undefined ? undefined : differs(configured);
        if (effective !== undefined)
            found.push({ file, setting, configured: configured, effective });
    };
    const systemd = value(basis['systemd.state']);
    compare('wsl.conf', 'boot.systemd', (text) => {
        const runs = systemd === undefined ? undefined : systemd !== 'absent' && systemd !== 'offline';
        return runs === undefined || runs === (0,_wsl_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .wslBoolean */ .H0)(text) ? undefined : runs ? 'systemd is PID 1' : 'systemd is not PID 1';
    });
    const drives = value(mounts) ?? [];
    compare('wsl.conf', 'automount.options', (text) => {
        const wanted = text.split(',').map((word) => word.trim());
        const without = drives.filter(({ metadata }) => !metadata).map(({ mountPoint }) => mountPoint);
        return wanted.includes('metadata') && without.length > 0 && without.length === drives.length
            ? `no metadata on ${without.join(', ')}`
            : undefined;
    });
    const onPath = (0,_wsl_drives_js__WEBPACK_IMPORTED_MODULE_0__/* .windowsFolders */ .LE)(path ?? '', drives).length;
    compare('wsl.conf', 'interop.appendWindowsPath', (text) => (0,_wsl_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .wslBoolean */ .H0)(text) === false && onPath > 0 ? `PATH has ${onPath} Windows folders` : undefined);
    const mode = value(basis['cgroup.mode']);
    compare('wsl.conf', 'automount.cgroups', (text) => {
        if (mode === undefined || mode === 'none')
            return undefined;
        return (text.toLowerCase() === 'v2') === (mode === 'unified') ? undefined : `cgroup mode ${mode}`;
    });
    const networking = value(basis['wsl.networkingMode']);
    compare('.wslconfig', 'wsl2.networkingMode', (text) => networking === undefined || networkingName(networking) === networkingName(text) ? undefined : networking);
    const memory = value(basis['memory.totalBytes']);
    compare('.wslconfig', 'wsl2.memory', (text) => {
        const wanted = (0,_wsl_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .wslSize */ .k1)(text);
        // The kernel keeps part for itself, so less is normal; more than was allowed is not.
        return wanted === undefined || wanted === 0 || memory === undefined || memory <= wanted ? undefined : `${memory} bytes`;
    });
    const processors = value(basis['cpu.affinity']);
    compare('.wslconfig', 'wsl2.processors', (text) => {
        const wanted = Number(text);
        return !(wanted > 0) || processors === undefined || processors <= wanted ? undefined : `${processors} CPUs`;
    });
    compare('.wslconfig', 'wsl2.kernelCommandLine', (text) => {
        const there = cmdline?.split(/\s+/);
        const missing = there === undefined ? [] : text.split(/\s+/).filter((word) => word !== '' && !there.includes(word));
        return missing.length === 0 ? undefined : `/proc/cmdline lacks ${missing.join(' ')}`;
    });
    return (0,_fact_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(found, ...conf.evidence, ...config.evidence);
}
/** `virtioproxy` is what `consomme` was called before. */
function networkingName(mode) {
    const lower = mode.toLowerCase();
    return lower === 'virtioproxy' ? 'consomme' : lower;
}
/** The value of a fact, or undefined. */
function value(fact) {
    return fact.reason === undefined ? fact.value : undefined;
}


/***/ }),

/***/ 3004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ wslBoolean),
/* harmony export */   RU: () => (/* binding */ readWslConfiguration),
/* harmony export */   Uh: () => (/* binding */ noConfiguration),
/* harmony export */   k1: () => (/* binding */ wslSize)
/* harmony export */ });
/* harmony import */ var _knowledge_wsl_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7896);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8006);
/* harmony import */ var _model_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8183);
/* harmony import */ var _wsl_ini_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9987);




const noConfiguration = { exists: false, settings: {}, problems: [] };
/**
 * Reads a file the way WSL does. An unreadable line ends wsl.conf, and is skipped in .wslconfig
 * (CFG_SKIP_INVALID_LINES is given for the latter alone).
 *
 * @param version of the WSL package; undefined when it is not known
 */
function readWslConfiguration(text, file, version) {
    const wide = text.includes('\0');
    const ini = (0,_wsl_ini_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIni */ .A)(wide ? text.replaceAll(/\0|^\uFFFD+/g, '') : text);
    const found = encodingProblems(ini, wide, file);
    if (file === 'wsl.conf' && found.length > 0)
        return { exists: true, settings: {}, problems: [...found, ...neverRead(ini, 0)] };
    const settings = {};
    const first = new Map();
    for (const [index, line] of ini.lines.entries()) {
        if (line.content.kind === 'invalid') {
            found.push(unreadable(line, line.content.reason));
            if (file === 'wsl.conf') {
                found.push(...neverRead(ini, index + 1));
                break;
            }
        }
        if (line.content.kind !== 'setting')
            continue;
        const { section, key, value } = line.content;
        const written = section === '' ? key : `${section}.${key}`;
        const obsolete = _knowledge_wsl_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .obsoleteWslKeys */ .Yn.find((row) => row.file === file && same(row.name, written));
        const known = keyOf(file, obsolete?.stillRead === true ? obsolete.instead : written);
        if (obsolete !== undefined)
            found.push(obsoleteProblem(line, obsolete));
        if (known === undefined) {
            if (obsolete === undefined)
                found.push(unknownKey(line, section, key, file));
            continue;
        }
        const earlier = first.get(known.name);
        if (earlier !== undefined) {
            found.push({
                kind: 'duplicate',
                line: line.number,
                message: `${written} stands in line ${earlier} already: the first one counts, and this one is ignored`,
                remove: true,
            });
            continue;
        }
        first.set(known.name, line.number);
        const wrong = wrongValue(known.type, value);
        if (wrong !== undefined) {
            found.push({ kind: 'wrong-value', line: line.number, message: `${known.name}=${value}: ${wrong}`, remove: false });
            continue;
        }
        settings[known.name] = value;
        found.push(...agedProblems(line, known, value, version));
    }
    return { exists: true, settings, problems: found };
}
/** A boolean as WSL reads it; undefined when it would not. */
function wslBoolean(value) {
    if (value === undefined)
        return undefined;
    return value === '1' || same(value, 'true') ? true : value === '0' || same(value, 'false') ? false : undefined;
}
/** Bytes of a size as WSL reads it: digits and B, KB, MB, GB or TB in capitals; undefined when it would not. */
function wslSize(value) {
    const [, digits, unit] = /^(0|[1-9]\d*|0+[1-9]\d*)(B|KB?|MB?|GB?|TB?)?$/.exec(value) ?? [];
    if (digits === undefined)
        return undefined;
    const power = ['B', 'K', 'M', 'G', 'T'].indexOf(unit?.[0] ?? 'B');
    return Number(digits) * 1024 ** power;
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function keyOf(file, name) {
    return _knowledge_wsl_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .wslKeys */ .fH.find((key) => key.file === file && same(key.name, name));
}
function encodingProblems({ byteOrderMark, lines }, wide, file) {
    if (lines.length === 0 || file === '.wslconfig')
        return [];
    if (wide)
        return [{ kind: 'encoding', line: 1, message: 'the file is UTF-16: WSL reads none of it inside the distribution', remove: false }];
    if (byteOrderMark)
        return [
            {
                kind: 'encoding',
                line: 1,
                message: 'the file begins with a byte order mark, which WSL takes for a wrong line: it reads none of the file',
                remove: false,
            },
        ];
    return [];
}
function unreadable(line, reason) {
    return { kind: 'unreadable-line', line: line.number, message: `line ${line.number} cannot be read: ${reason}`, remove: false };
}
/** Settings behind the line where WSL stops. */
function neverRead(ini, from) {
    const lost = ini.lines.slice(from).filter(({ content }) => content.kind === 'setting');
    if (lost.length === 0)
        return [];
    const names = lost.flatMap(({ content }) => (content.kind === 'setting' ? [`${content.section}.${content.key}`] : []));
    return [
        {
            kind: 'never-read',
            line: lost[0].number,
            message: `WSL stops reading before line ${lost[0].number}: ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not in force`,
            remove: false,
        },
    ];
}
function obsoleteProblem(line, { name, what, instead, stillRead, source }) {
    return {
        kind: 'obsolete-key',
        line: line.number,
        message: `${name} is obsolete: ${what}${stillRead ? '; WSL still obeys it' : ''}`,
        remove: !stillRead,
        ...(instead === undefined ? {} : { instead }),
        source,
    };
}
function unknownKey(line, section, key, file) {
    const written = section === '' ? key : `${section}.${key}`;
    const problem = (kind, message, instead) => ({
        kind,
        line: line.number,
        message,
        remove: true,
        ...(instead === undefined ? {} : { instead }),
    });
    const ofFile = _knowledge_wsl_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .wslKeys */ .fH.filter((known) => known.file === file);
    const moved = ofFile.find(({ name }) => same(lastPart(name), key));
    if (moved !== undefined)
        return problem('wrong-place', `${written}: ${lastPart(moved.name)} belongs below [${firstPart(moved.name)}]; WSL ignores it here`, moved.name);
    const elsewhere = _knowledge_wsl_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .wslKeys */ .fH.find((known) => known.file !== file && (same(known.name, written) || same(lastPart(known.name), key)));
    if (elsewhere !== undefined) {
        const place = elsewhere.file === '.wslconfig' ? '.wslconfig in the Windows profile' : '/etc/wsl.conf of the distribution';
        return problem('wrong-place', `${written} belongs in ${place}, below [${firstPart(elsewhere.name)}]; WSL ignores it here`);
    }
    const near = (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(written, ofFile.map(({ name }) => name));
    return problem('unknown-key', `${written} is no key that WSL knows${near === undefined ? '' : `; did you mean ${near}?`}`, near);
}
function agedProblems(line, known, value, version) {
    const tooNew = version !== undefined && known.since !== undefined && (0,_model_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(version, known.since);
    const aged = _knowledge_wsl_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .obsoleteWslValues */ .K3.find((row) => row.name === known.name && same(row.value, value) && (version === undefined || !(0,_model_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .isOlder */ .t)(version, row.since)));
    return [
        ...(tooNew
            ? [
                {
                    kind: 'too-new',
                    line: line.number,
                    message: `${known.name} came with WSL ${known.since}; this is ${version}, which ignores it`,
                    remove: false,
                    source: known.source,
                },
            ]
            : []),
        ...(aged === undefined
            ? []
            : [
                {
                    kind: 'obsolete-value',
                    line: line.number,
                    message: `${known.name}=${value}: ${aged.what}`,
                    remove: false,
                    source: aged.source,
                },
            ]),
    ];
}
function firstPart(name) {
    return name.split('.')[0];
}
function lastPart(name) {
    return name.split('.').at(-1);
}
/** Why WSL would not take the value; undefined when it would. */
function wrongValue(type, value) {
    if (typeof type === 'object')
        return type.oneOf.some((word) => same(word, value))
            ? undefined
            : `one of ${type.oneOf.join(', ')} is expected, and WSL takes its default`;
    const problem = valueRules[type](value);
    return problem === undefined || type === 'path' || type === 'octal' ? problem : `${problem}; WSL ignores it`;
}
const integer = /^[+-]?(?:0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/;
const valueRules = {
    boolean: (value) => (wslBoolean(value) === undefined ? 'true, false, 1 or 0 is expected' : undefined),
    integer: (value) => (integer.test(value) ? undefined : 'a whole number is expected'),
    octal: (value) => !integer.test(value)
        ? 'an octal number like 0022 is expected'
        : /^[1-9]/.test(value)
            ? `without a 0 in front it is read as a decimal number; write 0${value}`
            : undefined,
    size: (value) => wslSize(value) === undefined ? 'digits and a unit in capitals without a space are expected, as 8GB or 512MB' : undefined,
    text: () => undefined,
    path: (value) => /[\b\t\n]/.test(value) || /^[A-Za-z]:[^\\/]/.test(value)
        ? 'in a Windows path each backslash is written twice (C:\\\\folder); this path is not what was meant'
        : undefined,
    ports: (value) => value.split(',').every((port) => /^\s*\d+/.test(port) && Number.parseInt(port, 10) > 0 && Number.parseInt(port, 10) <= 65_535)
        ? undefined
        : 'port numbers with commas between are expected',
    address: (value) => /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(value)
        ? undefined
        : 'an IPv4 address is expected, and without one there is no DNS tunnelling',
};


/***/ }),

/***/ 2863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ archiveName)
/* harmony export */ });
/* harmony import */ var _knowledge_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5593);

/** What the Go project calls the archive of a release (golang/website internal/dl). */
function archiveName(release, { os, arch }) {
    return `go${release}.${os}-${_knowledge_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveArchitectures */ .r[arch] ?? arch}${os === 'windows' ? '.zip' : '.tar.gz'}`;
}


/***/ }),

/***/ 2718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ displayUrl),
/* harmony export */   V: () => (/* binding */ DownloadFailure)
/* harmony export */ });
class DownloadFailure extends Error {
    kind;
    /** HTTP status, when that is the reason. */
    status;
    /** A second try may succeed. */
    isTransient;
    /** How long the server asks to wait before it, in milliseconds. */
    waitMs;
    constructor(kind, message, more = {}) {
        super(message);
        this.name = 'DownloadFailure';
        this.kind = kind;
        this.status = more.status;
        this.isTransient = more.isTransient ?? false;
        this.waitMs = more.waitMs;
    }
}
/** The URL without user, password and query, which may carry tokens. */
function displayUrl(url) {
    if (!URL.canParse(String(url)))
        return '(not a URL)';
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}


/***/ }),

/***/ 7375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* reexport */ download_failure/* DownloadFailure */.V),
  lg: () => (/* binding */ Network),
  Qy: () => (/* reexport */ download_failure/* displayUrl */.Q),
  we: () => (/* binding */ joinUrl)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./.cache/javascript/host/unpack-store.js
var unpack_store = __webpack_require__(699);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/toolchain-limits.js
var toolchain_limits = __webpack_require__(2915);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./.cache/javascript/go/download-failure.js
var download_failure = __webpack_require__(2718);
;// CONCATENATED MODULE: ./.cache/javascript/go/download-body.js


/** What has arrived of a file, over one or several answers: after a break the next one may go on where the last one ended. */
class DownloadBody {
    #place;
    #limits;
    #count = 0;
    #announced;
    #direct;
    #chunks = [];
    /** What proves that a later answer is of the same file. */
    #validator;
    /** @param place for messages */
    constructor(place, limits) {
        this.#place = place;
        this.#limits = limits;
    }
    /** Headers that ask for the rest only (RFC 9110 13.1.5, 14.2); none when there is nothing to go on from. */
    get rangeHeaders() {
        return this.#count === 0 || this.#validator === undefined ? {} : { range: `bytes=${this.#count}-`, 'if-range': this.#validator };
    }
    /** Forgets everything: the next answer begins anew. */
    reset() {
        this.#count = 0;
        this.#validator = undefined;
        this.#direct = undefined;
        this.#chunks = [];
    }
    /** Takes an answer with status 200 or 206. @returns the whole body @throws DownloadFailure, or what broke the connection */
    async take(response) {
        if (response.statusCode === 206)
            this.#goOn(response);
        else
            this.#begin(response);
        // An event for each of 4,600 chunks; `for await` would cost a third more.
        response.on('data', (chunk) => {
            const failure = this.#add(chunk);
            if (failure !== undefined)
                response.destroy(failure);
        });
        await (0,external_node_stream_promises_.finished)(response);
        return this.#direct ?? joined(this.#chunks, this.#count);
    }
    #begin(response) {
        this.reset();
        const { 'content-length': length, etag, 'last-modified': modified } = response.headers;
        this.#announced = length === undefined ? undefined : Number(length);
        // A weak validator may stand for other bytes.
        this.#validator = etag === undefined || etag.startsWith('W/') ? modified : etag;
        if (this.#announced === undefined)
            return;
        if (this.#announced > this.#limits.maximumBytes) {
            response.destroy();
            throw this.#tooLarge();
        }
        this.#direct = new Uint8Array(new SharedArrayBuffer(this.#announced));
    }
    #goOn(response) {
        const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers['content-range'] ?? '') ?? [];
        const isSameLength = this.#announced === undefined || total === '*' || Number(total) === this.#announced;
        if (Number(start) === this.#count && isSameLength)
            return;
        response.destroy();
        this.reset();
        throw new download_failure/* DownloadFailure */.V('status', `${this.#place}: HTTP 206 with another range than the one asked for`, {
            status: 206,
            isTransient: true,
        });
    }
    #add(chunk) {
        if (this.#count === 0 && isHtml(chunk)) {
            return new download_failure/* DownloadFailure */.V('misplaced', `${this.#place}: an HTML page instead of the file, perhaps a login page or a filter on the way`);
        }
        const limit = this.#announced ?? this.#limits.maximumBytes;
        if (this.#count + chunk.length > limit)
            return this.#tooLarge();
        if (this.#direct === undefined)
            this.#chunks.push(chunk);
        else
            this.#direct.set(chunk, this.#count);
        this.#count += chunk.length;
        this.#limits.onBytes?.(this.#count, this.#announced);
        return undefined;
    }
    #tooLarge() {
        return new download_failure/* DownloadFailure */.V('too-large', `${this.#place}: more than the ${this.#limits.maximumBytes} bytes that are believable for it`);
    }
}
/** Whatever the media type says: servers name a wrong one for files without extension. */
function isHtml(start) {
    return /^\s*<(?:!doctype html|html|head|body)\b/i.test(start.toString('latin1', 0, 512));
}
function joined(chunks, length) {
    const bytes = new Uint8Array(new SharedArrayBuffer(length));
    let at = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
    }
    return bytes;
}

// EXTERNAL MODULE: ./.cache/javascript/go/http-get.js + 1 modules
var http_get = __webpack_require__(6440);
// EXTERNAL MODULE: ./.cache/javascript/go/netrc.js
var netrc = __webpack_require__(3777);
;// CONCATENATED MODULE: ./.cache/javascript/go/download.js









/**
 * Gets bytes by http, https or file URL, through the proxies that the go command would use. `node:https` instead of `fetch`: half
 * the processor time for a 75 MB body (0.26 s against 0.51 s, Node 20), and a transfer that can be taken up again.
 */
class Network {
    #env;
    #options;
    #logins;
    /** @param env where the variables of proxies and of .netrc are looked up */
    constructor(env, options = {}) {
        this.#env = env;
        this.#options = options;
        let logins;
        this.#logins = () => {
            logins ??= options.netrc === true ? readLogins(env) : Promise.resolve([]);
            return logins;
        };
    }
    /** A listing or a record: small, and bounded in time. @throws DownloadFailure */
    async text(url) {
        return Buffer.from(await this.lookup(url)).toString('utf8');
    }
    /** As `text`, undecoded. @throws DownloadFailure */
    lookup(url) {
        return this.bytes(url, { maximumBytes: toolchain_limits/* downloadLimits */.rB.lookupBytes, totalMs: toolchain_limits/* downloadLimits */.rB.lookupMs });
    }
    /**
     * The body, in shared memory, so that worker threads read it without a copy. User and password in the URL become a Basic
     * header and never appear in a message. Tries again after answers and breaks that a second try may cure, and then asks only for
     * what is missing when the server can prove that it is the same file.
     *
     * @throws DownloadFailure
     */
    async bytes(url, limits) {
        if (!URL.canParse(url))
            throw new download_failure/* DownloadFailure */.V('unreachable', 'the address is not a URL');
        if (new URL(url).protocol === 'file:')
            return readFileUrl(url, limits);
        const body = new DownloadBody((0,download_failure/* displayUrl */.Q)(url), limits);
        for (let tried = 1;; tried++) {
            try {
                return await this.#once(url, limits, body);
            }
            catch (error) {
                const failure = this.#options.signal?.aborted ? cancelled(url) : (0,http_get/* brokenConnection */.m)(error, (0,download_failure/* displayUrl */.Q)(url));
                const waitMs = waitBeforeNext(tried, failure);
                if (waitMs === undefined)
                    throw tried === 1 ? failure : afterTries(failure, tried);
                await this.#pause(waitMs, url);
            }
        }
    }
    async #once(url, limits, body) {
        const timeout = limits.totalMs === undefined ? undefined : AbortSignal.timeout(limits.totalMs);
        const signal = AbortSignal.any([this.#options.signal, timeout].filter((one) => one !== undefined));
        const { connectMs, stallMs, redirects } = { ...toolchain_limits/* downloadLimits */.rB, ...this.#options };
        const headers = body.rangeHeaders;
        try {
            return await body.take(await (0,http_get.get)(url, { env: this.#env, logins: this.#logins, connectMs, stallMs, redirects, signal, headers }));
        }
        catch (error) {
            // However the break showed itself: a body that is cut off looks like a reset.
            if (timeout?.aborted && !this.#options.signal?.aborted)
                throw new download_failure/* DownloadFailure */.V('stalled', `${(0,download_failure/* displayUrl */.Q)(url)}: not complete within ${(limits.totalMs ?? 0) / 1000} s`);
            if (headers.range === undefined || !(error instanceof download_failure/* DownloadFailure */.V) || error.status !== 416)
                throw error;
            body.reset();
            throw new download_failure/* DownloadFailure */.V('status', error.message, { status: 416, isTransient: true });
        }
    }
    async #pause(milliseconds, url) {
        const { signal, wait = defaultWait } = this.#options;
        await wait(milliseconds, signal).catch(() => {
            throw cancelled(url);
        });
    }
}
/** Joins a base URL and a path, with one slash between them. */
function joinUrl(base, path) {
    return `${base.replace(/\/+$/, '')}/${path}`;
}
function defaultWait(milliseconds, signal) {
    return (0,promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
}
/** Milliseconds before the next try, or undefined when there is none. */
function waitBeforeNext(tried, { isTransient, waitMs }) {
    if (!isTransient || tried >= toolchain_limits/* downloadLimits */.rB.tries)
        return undefined;
    const wait = Math.max(waitMs ?? 0, toolchain_limits/* downloadLimits */.rB.backoffMs[tried - 1] ?? 0);
    return wait > toolchain_limits/* downloadLimits */.rB.retryAfterMs ? undefined : wait;
}
function afterTries({ kind, message, status, waitMs }, tried) {
    return new download_failure/* DownloadFailure */.V(kind, `${message}, after ${tried} tries`, { ...(status === undefined ? {} : { status }), waitMs });
}
function cancelled(url) {
    return new download_failure/* DownloadFailure */.V('cancelled', `${(0,download_failure/* displayUrl */.Q)(url)}: cancelled`);
}
async function readFileUrl(url, limits) {
    const answer = await (0,unpack_store/* readArchiveFile */.ph)((0,external_node_url_.fileURLToPath)(url), limits.maximumBytes);
    if (answer.state === 'missing')
        throw new download_failure/* DownloadFailure */.V('absent', `${(0,download_failure/* displayUrl */.Q)(url)}: no such file`);
    if (answer.state !== 'present')
        throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(url)}: ${answer.reason}`);
    limits.onBytes?.(answer.value.length, answer.value.length);
    return answer.value;
}
/** Read here and not through the host, whose answers are recorded. A file that cannot be read gives no login, as for the go command. */
async function readLogins(env) {
    for (const file of (0,netrc/* netrcFiles */.eP)(env)) {
        const answer = await (0,unpack_store/* readArchiveFile */.ph)(file, toolchain_limits/* downloadLimits */.rB.netrcBytes);
        if (answer.state === 'present')
            return (0,netrc/* parseNetrc */.QZ)(Buffer.from(answer.value).toString('utf8'));
    }
    return [];
}


/***/ }),

/***/ 5767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ts: () => (/* binding */ commandEvidence),
/* harmony export */   U3: () => (/* binding */ goCommand),
/* harmony export */   WK: () => (/* binding */ overrulingGoroot),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   p1: () => (/* binding */ pinningEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2405);


/**
 * A go command that is exactly this toolchain: GOTOOLCHAIN=local forbids switching, GOROOT is unset so that the binary uses its
 * own tree, and its folder comes first on PATH because tests call `go`. All of it only in the child's environment.
 */
function goCommand(host, options) {
    const binary = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(options.goroot, 'bin', host.platform.os === 'windows' ? 'go.exe' : 'go');
    const env = { ...pinningEnvironment(host, options.goroot), ...options.env };
    return {
        binary,
        run: (parameters, { cgo, ...more } = {}) => {
            const timeoutMs = more.timeoutMs ?? options.timeLeft?.();
            return host.run([binary, ...parameters], {
                ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
                ...more,
                ...(timeoutMs === undefined ? {} : { timeoutMs: Math.max(1, timeoutMs) }),
                env: { ...env, ...(cgo === undefined ? {} : { CGO_ENABLED: cgo ? '1' : '0' }), ...more.env },
            });
        },
    };
}
/** What makes a toolchain the one that answers to `go`, as a difference from the host's environment. */
function pinningEnvironment(host, goroot) {
    const bin = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(goroot, 'bin');
    return { GOTOOLCHAIN: 'local', GOROOT: undefined, PATH: `${bin}${host.platform.os === 'windows' ? ';' : ':'}${host.env.PATH ?? ''}` };
}
/**
 * GOROOT where it must be set right: one that the user keeps with `go env -w` counts for every go command whose environment has
 * none (cmd/go/internal/cfg, Getenv), and would give it another release's tree.
 */
async function overrulingGoroot(host, goroot) {
    return ((await (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readUserEnvironment */ .Hc)(host)).GOROOT ?? '') === '' ? {} : { GOROOT: goroot };
}
/** A command as a person would type it, without the path of the toolchain. */
function commandLine(argv) {
    const [program = '', ...parameters] = argv;
    return [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(program).replace(/\.exe$/, ''), ...parameters].map(quoted).join(' ');
}
/** A command and how it ended as evidence. */
function commandEvidence(result, value) {
    return { source: commandLine(result.argv), value, ...(result.exit === null ? {} : { exit: result.exit }) };
}
function quoted(word) {
    return /^[\w@%+=:,./^-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 3973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ goFilesBelow),
/* harmony export */   w: () => (/* binding */ mayHoldGoFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1286);


/** The Go files below a folder as `./...` there would look for them: not in other modules, nor where the go command does not look. */
async function goFilesBelow(host, folder) {
    const files = [];
    let complete = true;
    let visited = 0;
    const visit = async (below, depth) => {
        const entries = await host.readdir(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, below));
        if (entries.state !== 'present' || depth > _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_1__/* .discoveryLimits */ .PH.depth || ++visited > _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_1__/* .discoveryLimits */ .PH.folders) {
            complete = false;
            return;
        }
        if (below !== '' && entries.value.some(({ name }) => name === 'go.mod'))
            return;
        for (const { name, kind } of entries.value) {
            if (kind !== 'directory' && isGoFile(name))
                files.push(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(below, name));
            if (kind === 'directory' && !_knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_1__/* .skippedFolders */ .cT.test(name))
                await visit(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(below, name), depth + 1);
        }
    };
    await visit('', 0);
    return { files: files.sort(), complete };
}
/** Whether a folder holds a Go file itself; also true when that cannot be told. */
async function mayHoldGoFiles(host, folder) {
    const entries = await host.readdir(folder);
    return entries.state !== 'present' || entries.value.some(({ name, kind }) => kind !== 'directory' && isGoFile(name));
}
/** Files that begin with `_` or `.` are passed over (`go help packages`). */
function isGoFile(name) {
    return /^[^._].*\.go$/.test(name);
}


/***/ }),

/***/ 7973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readGoVariable),
/* harmony export */   CM: () => (/* binding */ splitGoFlags),
/* harmony export */   Wj: () => (/* binding */ readGoFlags),
/* harmony export */   at: () => (/* binding */ goVariableFacts),
/* harmony export */   qD: () => (/* binding */ goFlagNotes)
/* harmony export */ });
/* harmony import */ var _knowledge_go_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8451);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2405);


/**
 * Reads GOFLAGS as the go command does: what is added for this run, the environment, the file of `go env -w`. Flags that would
 * break a rule of the product are left out, all others are honoured.
 *
 * @param added variables added for this run
 */
async function readGoFlags(host, added) {
    const set = await readGoVariable(host, added, 'GOFLAGS');
    if (set === undefined)
        return { honoured: [], leftOut: [], env: {} };
    const flags = splitGoFlags(set.value).map((flag) => ({ flag, why: reasonAgainst(flag) }));
    const honoured = flags.filter(({ why }) => why === undefined).map(({ flag }) => flag);
    const leftOut = flags.flatMap(({ flag, why }) => (why === undefined ? [] : [{ flag, why }]));
    // A blank, not nothing: an empty variable would let the file of `go env -w` speak again.
    return { setBy: set.setBy, honoured, leftOut, env: leftOut.length === 0 ? {} : { GOFLAGS: honoured.map(quoted).join(' ') || ' ' } };
}
/** What a Go variable is set to for the go commands of a run, and by whom; an empty one counts as unset (cmd/go/internal/cfg, Getenv). */
async function readGoVariable(host, added, name) {
    const places = [
        { value: added[name] ?? '', setBy: 'the settings of this run' },
        { value: host.env[name] ?? '', setBy: 'the environment' },
        { value: (await (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readUserEnvironment */ .Hc)(host))[name] ?? '', setBy: (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .userEnvironmentFile */ .rR)(host) ?? '' },
    ];
    return places.find(({ value }) => value !== '');
}
/** One sentence each for the plan and the report. */
function goFlagNotes({ setBy, honoured, leftOut }) {
    if (setBy === undefined)
        return [];
    return [
        ...(honoured.length > 0 ? [`GOFLAGS of ${setBy} is honoured: ${honoured.join(' ')}`] : []),
        ...leftOut.map(({ flag, why }) => `GOFLAGS of ${setBy}: ${flag} is left out: ${why}`),
    ];
}
/** GOFLAGS and GOEXPERIMENT as facts of the report. */
function goVariableFacts(flags, experiment) {
    const evidence = (source, value) => [{ source, value }];
    return {
        ...(flags.setBy === undefined
            ? {}
            : {
                'go.flags': { value: flags.honoured.join(' '), evidence: evidence(`GOFLAGS of ${flags.setBy}`, goFlagNotes(flags).join('\n')) },
            }),
        ...(experiment === undefined
            ? {}
            : { 'go.experiment': { value: experiment.value, evidence: evidence(`GOEXPERIMENT of ${experiment.setBy}`, experiment.value) } }),
    };
}
/** Words, each of which may stand in quotes (cmd/internal/quoted.Split); an open quote ends with the text. */
function splitGoFlags(text) {
    return [...text.matchAll(/(['"])(.*?)(?:\1|$)|[^\s'"]\S*/gs)].map(([word, quote, inner]) => (quote === undefined ? word : inner));
}
function reasonAgainst(flag) {
    const name = `-${/^-{0,2}([^=]*)/.exec(flag)[1]}`;
    return Object.hasOwn(_knowledge_go_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOutOfGoFlags */ .y, name) ? _knowledge_go_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .leftOutOfGoFlags */ .y[name] : undefined;
}
function quoted(flag) {
    if (!/\s/.test(flag))
        return flag;
    return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ brokenConnection),
  get: () => (/* binding */ get)
});

// EXTERNAL MODULE: ./.cache/javascript/knowledge/toolchain-limits.js
var toolchain_limits = __webpack_require__(2915);
// EXTERNAL MODULE: ./.cache/javascript/go/download-failure.js
var download_failure = __webpack_require__(2718);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.cache/javascript/go/http-proxy.js

/**
 * The HTTP proxy that a request goes through, or undefined when it goes directly. Node before 24.5 knows no proxy variables, and
 * later ones read them by other rules; this follows the go command, whose downloads and ours must take the same way
 * (golang.org/x/net/http/httpproxy): HTTPS_PROXY or HTTP_PROXY by the scheme of the address, else their lower-case names; never
 * for this machine itself; NO_PROXY names hosts, domains, addresses and networks, each with or without a port, or `*`.
 *
 * @returns the address with user and password, if any; its protocol may be one that is not supported
 */
function proxyFor(url, env) {
    const isSecure = url.protocol === 'https:';
    // In a CGI program HTTP_PROXY is the header `Proxy` of a stranger's request (https://httpoxy.org).
    if (!isSecure && (env.REQUEST_METHOD ?? '') !== '')
        return undefined;
    const proxy = parseProxy(isSecure ? variable(env, 'HTTPS_PROXY') : variable(env, 'HTTP_PROXY'));
    if (proxy === undefined)
        return undefined;
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    const port = url.port || (isSecure ? '443' : '80');
    const isExempt = isThisMachine(host) ||
        variable(env, 'NO_PROXY')
            .split(',')
            .some((entry) => matches(entry.trim().toLowerCase(), host, port));
    return isExempt ? undefined : proxy;
}
function variable(env, name) {
    return env[name] || env[name.toLowerCase()] || '';
}
/** A bare `host:port` means http. */
function parseProxy(text) {
    const address = text.includes('://') ? text : `http://${text}`;
    return text !== '' && URL.canParse(address) ? new URL(address) : undefined;
}
const loopback = new external_node_net_.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
function isThisMachine(host) {
    return host === 'localhost' || ((0,external_node_net_.isIP)(host) !== 0 && loopback.check(host, family(host)));
}
/** One entry of NO_PROXY. */
function matches(entry, host, port) {
    if (entry === '')
        return false;
    if (entry === '*')
        return true;
    const [, network = '', bits = ''] = /^([\d.]+|[\da-f:.]+)\/(\d{1,3})$/.exec(entry) ?? [];
    if ((0,external_node_net_.isIP)(network) !== 0)
        return (0,external_node_net_.isIP)(host) !== 0 && isInNetwork(host, network, Number(bits));
    const [, bracketed, plain = '', wantedPort] = /^(?:\[([^\]]*)\]|([^:]*|.*:.*:.*?))(?::(\d+))?$/.exec(entry) ?? [];
    const name = (0,external_node_net_.isIPv6)(entry) ? entry : (bracketed ?? plain);
    const isPort = (0,external_node_net_.isIPv6)(entry) || wantedPort === undefined || wantedPort === port;
    if (name === '' || !isPort)
        return false;
    if ((0,external_node_net_.isIP)(name) !== 0)
        return (0,external_node_net_.isIP)(host) !== 0 && isInNetwork(host, name, (0,external_node_net_.isIPv6)(name) ? 128 : 32);
    if ((0,external_node_net_.isIP)(host) !== 0)
        return false;
    const domain = name.replace(/^\*\./, '.');
    return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
}
function isInNetwork(host, network, bits) {
    if (bits > ((0,external_node_net_.isIPv6)(network) ? 128 : 32))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, bits, family(network));
    return list.check(host, family(host));
}
function family(address) {
    return (0,external_node_net_.isIPv6)(address) ? 'ipv6' : 'ipv4';
}

// EXTERNAL MODULE: ./.cache/javascript/go/netrc.js
var netrc = __webpack_require__(3777);
;// CONCATENATED MODULE: ./.cache/javascript/go/http-get.js




/**
 * Asks for a URL and follows redirects. User and password come from the URL, else for https from .netrc, and go to no other host.
 *
 * @returns an answer with status 200, or 206 when a range was asked for; when its body stalls, it ends with a DownloadFailure
 * @throws DownloadFailure
 */
async function get(url, options) {
    const visited = new Set();
    let target = new URL(url);
    for (;;) {
        visited.add(target.href);
        const response = await request(target, options);
        const { statusCode = 0, headers } = response;
        if (statusCode === 200 || (statusCode === 206 && options.headers.range !== undefined))
            return response;
        response.resume();
        if (statusCode < 300 || statusCode >= 400 || headers.location === undefined)
            throw refusal(response, (0,download_failure/* displayUrl */.Q)(target));
        target = redirectTarget(target, headers.location);
        if (visited.has(target.href))
            throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(url)}: its redirects go round in a circle`);
        if (visited.size > options.redirects)
            throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(url)}: too many redirects`);
    }
}
/** What a broken connection means. */
function brokenConnection(error, place) {
    if (error instanceof download_failure/* DownloadFailure */.V)
        return error;
    const { code, message } = error;
    const help = toolchain_limits/* certificateErrors */.vm.includes(code ?? '') ? ' (NODE_EXTRA_CA_CERTS may name a file with the certificate of your network)' : '';
    return new download_failure/* DownloadFailure */.V('unreachable', `${place}: ${code ?? message}${help}`, { isTransient: toolchain_limits/* transientErrors */.Sf.includes(code ?? '') });
}
async function request(url, options) {
    const { protocol } = url;
    if (protocol !== 'http:' && protocol !== 'https:')
        throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(url)}: not an http, https or file URL`);
    const proxy = proxyFor(url, options.env);
    const place = proxy === undefined ? (0,download_failure/* displayUrl */.Q)(url) : `${(0,download_failure/* displayUrl */.Q)(url)} through the proxy ${proxy.host}`;
    const agent = await agentFor(protocol, proxy);
    const auth = loginOf(url) ?? (protocol === 'https:' ? (0,netrc/* credentialsFor */.Og)(url, await options.logins()) : undefined);
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    const send = (await clientOf(protocol)).get;
    return new Promise((resolve, reject) => {
        const { signal, headers, connectMs, stallMs } = options;
        let response;
        const sent = send(bare, { agent, signal, headers, ...(auth === undefined ? {} : { auth }) }, (answer) => {
            response = answer;
            resolve(answer);
        });
        const end = (failure) => (response ?? sent).destroy(failure);
        const tooSlow = () => end(new download_failure/* DownloadFailure */.V('unreachable', `${place}: no connection within ${connectMs / 1000} s`));
        const connecting = setTimeout(tooSlow, connectMs);
        const connected = () => clearTimeout(connecting);
        sent.on('socket', (socket) => {
            if (!socket.connecting)
                connected();
            else
                socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', connected);
        });
        sent.setTimeout(stallMs, () => end(new download_failure/* DownloadFailure */.V('stalled', `${place}: no data for ${stallMs / 1000} s`, { isTransient: true })));
        sent.on('proxyConnect', (answer) => {
            if (answer.statusCode !== 200)
                end(refusal(answer, `${place}: the proxy opens no tunnel`, false));
        });
        sent.on('close', connected);
        sent.on('error', (error) => reject(brokenConnection(error, place)));
    });
}
const agents = new Map();
/** The same agent for the same way, so that connections are used again. */
async function agentFor(protocol, proxy) {
    const key = `${protocol} ${proxy?.href ?? ''}`;
    const agent = agents.get(key) ??
        (proxy === undefined ? new (await clientOf(protocol)).Agent({ keepAlive: true }) : await proxyAgent(protocol, proxy));
    agents.set(key, agent);
    return agent;
}
/** Loaded when the network is asked: a dry run with everything cached is done before (8 ms of 170). */
async function clientOf(protocol) {
    return protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
}
async function proxyAgent(protocol, proxy) {
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')
        throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(proxy)}: proxies are supported by http and https only`);
    if (protocol === 'http:')
        return new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(970)]).then(__webpack_require__.t.bind(__webpack_require__, 1970, 19))).HttpProxyAgent(proxy, { keepAlive: true });
    return new (await Promise.all(/* import() */[__webpack_require__.e(171), __webpack_require__.e(669)]).then(__webpack_require__.t.bind(__webpack_require__, 3669, 19))).HttpsProxyAgent(proxy, { keepAlive: true });
}
function loginOf({ username, password }) {
    return username === '' && password === '' ? undefined : `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
}
function redirectTarget(from, location) {
    if (!URL.canParse(location, from.href))
        throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(from)}: redirects to what is no address`);
    const target = new URL(location, from.href);
    if (from.protocol === 'https:' && target.protocol !== 'https:')
        throw new download_failure/* DownloadFailure */.V('unreachable', `${(0,download_failure/* displayUrl */.Q)(from)}: refused a redirect from https to ${target.protocol.slice(0, -1)}`);
    return target;
}
/** @param canBeAbsent the answer comes from the server, not from a proxy on the way */
function refusal({ statusCode: status = 0, headers }, place, canBeAbsent = true) {
    const wants = status === 407 ? ': the proxy wants a user and a password' : '';
    const kind = canBeAbsent && toolchain_limits/* absentStatuses */.S7.includes(status) ? 'absent' : 'status';
    const isTransient = status >= 500 || toolchain_limits/* transientStatuses */.TG.includes(status);
    const waitMs = isTransient ? retryAfter(headers['retry-after']) : undefined;
    const asks = waitMs === undefined ? '' : `, try again in ${Math.ceil(waitMs / 1000)} s`;
    return new download_failure/* DownloadFailure */.V(kind, `${place}: HTTP ${status}${wants}${asks}`, { status, isTransient, waitMs });
}
/** Seconds or a date (RFC 9110 10.2.3), in milliseconds from now. */
function retryAfter(value) {
    if (value === undefined)
        return undefined;
    const milliseconds = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}


/***/ }),

/***/ 6299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Oe: () => (/* binding */ KeptLines),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/** The start and the end of a stream of lines, in bounded memory. */
class KeptLines {
    #limits;
    #head = [];
    #tail = [];
    #dropped = 0;
    constructor(limits) {
        this.#limits = limits;
    }
    add(line) {
        const kept = cut(line, this.#limits.lineCharacters);
        if (this.#head.length < this.#limits.head) {
            this.#head.push(kept);
            return;
        }
        this.#tail.push(kept);
        // Trimmed by halves: removing the first element for each line would cost the length of the tail each time.
        if (this.#tail.length >= this.#limits.tail * 2) {
            this.#dropped += this.#tail.length - this.#limits.tail;
            this.#tail = this.#end();
        }
    }
    /** What is kept, without a word about what is not. */
    lines() {
        return [...this.#head, ...this.#end()];
    }
    /** For people: with a line that says how much is missing, and without escape codes. */
    text() {
        const dropped = this.#dropped + this.#tail.length - this.#end().length;
        const gap = dropped > 0 ? [`… ${dropped} lines left out …`] : [];
        return plainText([...this.#head, ...gap, ...this.#end()].join('\n')).replace(/^\n+|\s+$/g, '');
    }
    #end() {
        return this.#limits.tail === 0 ? [] : this.#tail.slice(-this.#limits.tail);
    }
}
/** Lines cut down to the limits, as one text for people. */
function shortened(lines, limits) {
    const kept = new KeptLines(limits);
    for (const line of lines)
        kept.add(line);
    return kept.text();
}
/** Text without escape sequences and control characters other than tab and line end. */
function plainText(text) {
    return text.replace(escapeSequences, '').replace(controlCharacters, '');
}
/** One line of at most `limit` characters, without escape codes; runs of white space become one space. */
function sentence(text, limit) {
    return cut(plainText(text).replace(/\s+/g, ' ').trim(), limit);
}
/**
 * The start of a text, with a mark that it is cut. A word that would be cut is left out: half a token is not found by those who take
 * secrets out afterwards, and whoever knows the rest has the token.
 */
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const end = /[\uD800-\uDBFF]/.test(text[limit - 2]) ? limit - 2 : limit - 1;
    const word = /^[!-~]/.test(text[end]) ? /[!-~]+$/.exec(text.slice(Math.max(0, end - wordCharacters), end)) : null;
    // A text that is one word keeps its start.
    return `${text.slice(0, word === null || word[0].length === end ? end : end - word[0].length)}…`;
}
/** No token is longer, and a longer word is no token. */
const wordCharacters = 1024;
// ECMA-48: CSI sequences, OSC strings (ended by BEL or ST), and two-character escapes.
const [esc, bell] = ['\\u001b', '\\u0007'];
const escapeSequences = new RegExp(`${esc}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${esc}]*(?:${bell}|${esc}\\\\)|[@-Z\\\\-_])`, 'g');
const controlCharacters = /(?![\t\n])\p{Cc}/gu;


/***/ }),

/***/ 6688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseModFile)
/* harmony export */ });
/** Reads a go.mod or go.work file; lines that it does not know are passed over, as the go command judges them itself. */
function parseModFile(text) {
    const found = {};
    const use = [];
    let block;
    for (const raw of text.split('\n')) {
        const tokens = tokensOf(raw);
        if (tokens.length === 0)
            continue;
        if (block !== undefined && tokens[0] === ')') {
            block = undefined;
            continue;
        }
        if (block === undefined && tokens[1] === '(') {
            block = tokens[0];
            continue;
        }
        const [verb, value] = block === undefined ? tokens : [block, tokens[0]];
        if (value === undefined)
            continue;
        if (verb === 'use')
            use.push(value);
        else if (verb === 'module' || verb === 'go' || verb === 'toolchain')
            found[verb] ??= value;
    }
    return { ...found, use };
}
/** Words, quoted strings and parentheses of a line without its comment. */
function tokensOf(line) {
    const tokens = line.match(/\/\/.*|"(?:[^"\\]|\\.)*"|`[^`]*`|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
    const comment = tokens.findIndex((token) => token.startsWith('//'));
    return (comment < 0 ? tokens : tokens.slice(0, comment)).map((token) => (/^["`]/.test(token) ? token.slice(1, -1) : token));
}


/***/ }),

/***/ 5141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ey: () => (/* binding */ explainGoError),
  to: () => (/* binding */ explained),
  Tm: () => (/* binding */ readGoCommandErrors),
  UO: () => (/* binding */ splitPlace)
});

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/go-command-errors.js
const fix = (summary, ...commands) => ({
    kind: 'fix',
    summary,
    commands,
    ...(commands.length > 0 ? { shell: 'bash' } : {}),
});
const workaround = (summary, ...commands) => ({ ...fix(summary, ...commands), kind: 'workaround' });
const investigate = (summary, ...commands) => ({ ...fix(summary, ...commands), kind: 'investigate' });
const none = () => [];
/**
 * First match wins: narrow rows stand above wide ones. Every row is shown by a captured text (scripts/capture-go-test.mjs, cases
 * mod-*, race-*, cgo-*, flag*, temp-*, home-missing, cache-off, vcs-*) unless `source` says where it was read.
 */
const goCommandErrors = [
    {
        id: 'sum-missing-package',
        pattern: /missing go\.sum entry for module providing package (\S+?)(?: \(imported by (\S+?)\))?(?:; to add.*)?$/,
        cause: 'mod.sum-missing',
        message: ([, name]) => `go.sum has no entry for the module that provides ${name}`,
        remedies: ([, , importer]) => [
            fix('Add the missing lines to go.sum and commit it.', 'go mod tidy', ...(importer === undefined ? [] : [`go list -deps -test ${importer}`])),
        ],
        file: 'go.mod',
    },
    {
        id: 'sum-missing-mod',
        pattern: /(?<!\S)([^\s@]+@[^\s:]+): missing go\.sum entry/,
        cause: 'mod.sum-missing',
        message: ([, module]) => `go.sum has no entry for the go.mod file of ${module}`,
        remedies: ([, module]) => [
            fix('Add the missing lines to go.sum and commit it.', `go mod download ${module.split('@')[0]}`, 'go mod tidy'),
        ],
        file: 'go.mod',
    },
    {
        id: 'sum-mismatch',
        pattern: /^verifying (\S+): checksum mismatch/,
        cause: 'mod.sum-mismatch',
        message: ([, module]) => `${module} is not what go.sum (or the checksum database) says it was: checksum mismatch`,
        remedies: ([, module]) => [
            investigate('Find out which side is wrong before anything is changed: the recorded hash, the module cache or the proxy.', `grep -n '^${module.split('@')[0]} ' go.sum`, 'git log --oneline -3 -- go.sum'),
            workaround('If the module cache is damaged, download it again.', 'go clean -modcache', 'go mod download'),
        ],
        file: 'go.sum',
    },
    {
        id: 'go-newer',
        pattern: /^(.*?) requires go >= (\S+) \(running go ([^;)\s]+)/,
        cause: 'go.too-old',
        message: ([, what, needed]) => `${what === 'go.mod' ? 'the module' : what} needs Go ${needed} or later, which is newer than the release that runs`,
        remedies: ([, , needed]) => [
            fix('Use a release that is new enough.', `GOTOOLCHAIN=go${/^1\.\d+$/.test(needed) ? `${needed}.0` : needed} go version`),
            investigate('See which line asks for it.', "grep -nE '^(go|toolchain) ' go.mod", 'go list -m -f "{{.Path}} {{.GoVersion}}" all'),
        ],
        file: 'go.mod',
    },
    {
        id: 'go-newer-code',
        pattern: /^(\S+): cannot compile Go (\S+) code$/,
        cause: 'go.too-old',
        message: ([, module, needed]) => `${module} needs Go ${needed} or later, which is newer than the release that runs`,
        remedies: ([, , needed]) => [fix(`Use Go ${needed} or later.`)],
        file: 'go.mod',
    },
    {
        id: 'go-line-format',
        pattern: /invalid go version '([^']+)': must match format/,
        cause: 'go.too-old',
        message: ([, version]) => `this release cannot read the go line "${version}": Go 1.21 and later can`,
        remedies: () => [fix('Use Go 1.21 or later.')],
        file: 'go.mod',
    },
    {
        id: 'toolchain-line',
        pattern: /unknown directive: toolchain$/,
        cause: 'go.too-old',
        message: () => 'this release cannot read the toolchain line: Go 1.21 and later can',
        remedies: () => [fix('Use Go 1.21 or later.')],
        file: 'go.mod',
    },
    {
        id: 'toolchain-unavailable',
        pattern: /^(?:download (go\S+?)(?: for \S+)?: (.+)|cannot find "(go\S+)" in PATH)$/,
        cause: 'toolchain.unavailable',
        message: ([, download, why, path]) => `the toolchain ${download ?? path} that the module asks for cannot be had here${why === undefined ? '' : `: ${why}`}`,
        remedies: () => [investigate('See where the go command looks.', 'go env GOTOOLCHAIN GOPROXY', "grep -nE '^(go|toolchain) ' go.mod")],
        file: 'go.mod',
    },
    {
        id: 'vendor',
        pattern: /inconsistent vendoring in /,
        cause: 'mod.vendor-inconsistent',
        message: () => 'vendor/modules.txt does not agree with go.mod',
        remedies: () => [fix('Write the vendor folder again and commit it.', 'go mod vendor')],
        file: 'vendor/modules.txt',
    },
    {
        id: 'import-unresolved',
        pattern: /(?:no required module provides package (\S+?)(?:;.*)?|cannot find module providing package (\S+): import lookup disabled by -mod=\w+)$/,
        cause: 'mod.import-unresolved',
        // The second form is that of an explicit -mod (cmd/go/internal/modload ImportMissingError.Error).
        message: ([, name, explicit]) => `no required module provides package ${name ?? explicit}`,
        remedies: ([, name, explicit]) => [
            fix('Require the module that provides it, or correct the import path.', `go get ${name ?? explicit}`),
        ],
    },
    {
        id: 'import-not-std',
        pattern: /package (\S+) is not in (?:std|GOROOT)/,
        cause: 'mod.import-unresolved',
        message: ([, name]) => `package ${name} is not in the standard library, and its path names no module`,
        remedies: ([, name]) => [
            fix(`Correct the import path: without a dot in its first element, ${name} can only be the standard library's or the module's own.`),
        ],
    },
    {
        id: 'import-not-std-old',
        pattern: /^import "([^"]*)": import of unknown directory/,
        cause: 'mod.import-unresolved',
        message: () => 'an imported package is not in the standard library, and its path names no module',
        remedies: () => [fix('Correct the import path of this line.')],
    },
    {
        id: 'private',
        pattern: /(?<!\S)([^\s@]+@[^\s:]+): .*(?:401 Unauthorized|terminal prompts disabled|could not read Username)/,
        cause: 'mod.private',
        message: ([, module]) => `${module} can only be read with credentials that the go command does not have here`,
        remedies: () => [
            investigate('See what counts as private and who is asked.', 'go env GOPRIVATE GOPROXY', 'git config --get-regexp url'),
        ],
        file: 'go.mod',
    },
    {
        id: 'version-unknown',
        pattern: /(?<!\S)([^\s@]+@[^\s:]+): (?:invalid version: (.+)|reading \S+: (40[34] .+|410 .+)|(no matching versions.*))$/,
        cause: 'mod.import-unresolved',
        message: ([, module, version, status, versions]) => `${module} cannot be had where modules come from: ${version ?? status ?? versions}`,
        remedies: ([, module]) => [
            investigate('See who is asked, and which versions exist there.', 'go env GOPROXY GOPRIVATE', `go list -m -versions ${module.split('@')[0]}`),
        ],
        file: 'go.mod',
    },
    {
        id: 'offline',
        pattern: /module lookup disabled by GOPROXY=off/,
        cause: 'mod.offline',
        message: () => 'a module is not in the module cache, and GOPROXY=off forbids to fetch it',
        remedies: () => [
            fix('Fill the module cache while a module proxy can be reached.', 'GOPROXY=https://proxy.example.com go mod download'),
        ],
        file: 'go.mod',
    },
    {
        id: 'replaced',
        pattern: /(?<!\S)(\S+): replacement directory (\S+) does not exist/,
        cause: 'mod.replaced-path',
        message: ([, module, folder]) => `go.mod replaces ${module} by ${folder}, which does not exist here`,
        remedies: () => [
            fix('Correct or remove the replace line; a go.work file is the place for folders of one machine.', 'grep -n replace go.mod'),
        ],
        file: 'go.mod',
    },
    {
        id: 'dns',
        pattern: /lookup (\S+?)(?: on \S+)?: (no such host|server misbehaving|i\/o timeout|Temporary failure in name resolution)/,
        cause: 'net.dns',
        message: ([, host, why]) => `the name ${host} cannot be resolved: ${why}`,
        remedies: ([, host]) => [
            investigate('See who answers for names here.', `getent hosts ${host}`, 'cat /etc/resolv.conf', 'go env GOPROXY'),
        ],
    },
    {
        id: 'tls',
        pattern: /(?:x509: |tls: (?!.*x509: ))(.+)$/,
        cause: 'net.tls',
        message: ([, why]) => `the certificate of the other side is not accepted: ${why}`,
        remedies: () => [
            investigate('See which certificates are trusted here; a proxy that inspects traffic needs its own among them.', 'go env GOPROXY', 'env | grep -i ssl_cert'),
        ],
    },
    {
        id: 'proxy',
        pattern: /proxyconnect tcp: (?:dial tcp (\S+): )?(.+)$/,
        cause: 'net.proxy',
        message: ([, address, why]) => `the HTTP proxy${address === undefined ? '' : ` ${address}`} cannot be reached: ${why}`,
        remedies: () => [fix('Correct the proxy variables, or start the proxy.', 'env | grep -i _proxy')],
    },
    {
        id: 'unreachable',
        pattern: /dial tcp (\S+): (?:connect: )?(connection refused|no route to host|network is unreachable|i\/o timeout)/,
        cause: 'mod.offline',
        message: ([, address, why]) => `the server ${address} that modules come from cannot be reached: ${why}`,
        remedies: () => [investigate('See where modules are fetched from.', 'go env GOPROXY GOSUMDB')],
    },
    {
        id: 'outside-workspace',
        pattern: /directory prefix \S+ does not contain modules listed in go\.work|current directory is contained in a module that is not one of the workspace modules/,
        cause: 'mod.outside-workspace',
        message: () => 'the go.work file that governs here does not list this module',
        remedies: () => [
            fix('Add the module to the workspace, in its folder.', 'go env GOWORK', 'go work use .'),
            workaround('Leave the workspace out.', 'export GOWORK=off'),
        ],
    },
    {
        id: 'workspace-member',
        pattern: /cannot load module (?:(\S+) )?listed in go\.work file: open (\S+?)\/?go\.mod: no such file or directory/,
        cause: 'mod.missing',
        message: ([, listed, folder]) => `go.work lists ${listed ?? folder}, which holds no go.mod`,
        remedies: () => [fix('Take it out of go.work, or bring the module back.', 'go env GOWORK')],
    },
    {
        id: 'module-missing',
        pattern: /go\.mod file not found in current directory or any parent directory|directory prefix \S+ does not contain main module|cannot find main module/,
        cause: 'mod.missing',
        message: () => 'there is no go.mod in this folder or above it',
        remedies: () => [fix('Run in the folder of the module, or make one.', 'go mod init example.com/name')],
    },
    {
        id: 'no-compiler',
        pattern: /C compiler "([^"]+)" not found/,
        cause: 'cgo.no-compiler',
        message: ([, compiler]) => `cgo needs the C compiler ${compiler}, which is not on PATH`,
        remedies: () => [
            fix('Install a C compiler.', 'sudo apt-get install -y gcc libc6-dev'),
            workaround('Build without C code, where the packages allow it.', 'CGO_ENABLED=0 go build ./...'),
        ],
    },
    {
        id: 'race-cgo',
        pattern: /-race requires cgo/,
        cause: 'race.needs-cgo',
        message: () => 'the race detector needs cgo, which is switched off here',
        remedies: () => [fix('Switch cgo on and have a C compiler.', 'CGO_ENABLED=1 go test -race ./...')],
    },
    {
        id: 'race-platform',
        pattern: /-race is (?:not supported|only supported) on (\S+)/,
        cause: 'race.unsupported-platform',
        message: ([, platform]) => `the race detector of this release does not support ${platform}`,
        remedies: none,
    },
    {
        id: 'platform',
        pattern: /unsupported GOOS\/GOARCH pair (\S+)/,
        cause: 'build.error',
        message: ([, platform]) => `this release does not know the platform ${platform}`,
        remedies: () => [investigate('See the platforms that it knows.', 'go tool dist list')],
    },
    {
        id: 'goflags',
        pattern: /parsing \$GOFLAGS: (.+)$/,
        cause: 'build.error',
        message: ([, why]) => `the variable GOFLAGS holds a flag that the go command does not accept: ${why}`,
        remedies: () => [fix('Correct GOFLAGS where it is set.', 'go env GOFLAGS GOENV')],
    },
    {
        id: 'flag',
        pattern: /^flag provided but not defined: (\S+)/,
        cause: 'build.error',
        message: ([, flag]) => `the go command of this release does not know the flag ${flag}`,
        remedies: none,
    },
    {
        id: 'home',
        pattern: /build cache is required, but could not be located|module cache not found: neither GOMODCACHE nor GOPATH is set/,
        cause: 'env.home-missing',
        message: () => 'the go command finds no place for its caches: neither HOME nor GOCACHE is set',
        remedies: () => [fix('Set HOME, or the caches themselves.', 'export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"')],
    },
    {
        id: 'cache',
        pattern: /build cache is disabled by GOCACHE=off/,
        cause: 'env.gocache',
        message: () => 'GOCACHE=off is refused: the build cache is required since Go 1.12',
        remedies: () => [fix('Unset GOCACHE, or let it name a folder.', 'unset GOCACHE', 'go env -u GOCACHE')],
    },
    {
        id: 'no-space',
        pattern: /no space left on device/i,
        cause: 'fs.no-space',
        message: () => 'no space is left on the device that is written to',
        remedies: () => [
            investigate('See which file system is full, of blocks or of inodes.', 'df -h . "$(dirname "$(mktemp -u)")" "$(go env GOCACHE)"', 'df -i . "$(dirname "$(mktemp -u)")"'),
        ],
    },
    {
        id: 'read-only',
        pattern: /(?<!\S)(\S+): read-only file system/,
        cause: 'fs.read-only',
        message: () => 'a folder that must be written lies on a read-only file system',
        remedies: () => [
            fix('Let temporary files and caches go to a writable folder.', 'go env GOTMPDIR GOCACHE GOMODCACHE', 'export GOTMPDIR="$(mktemp -d)"'),
        ],
    },
    {
        id: 'noexec',
        pattern: /fork\/exec (\S+): permission denied/,
        cause: 'fs.noexec',
        message: () => 'a program that was just built may not run: its folder does not allow execution',
        remedies: () => [
            investigate('See how the folder is mounted.', 'findmnt -T "$(dirname "$(mktemp -u)")" -o TARGET,OPTIONS'),
            fix('Let the go command build in a folder that allows programs to run.', 'mkdir -p "$HOME/.cache/go-tmp"', 'export GOTMPDIR="$HOME/.cache/go-tmp"'),
        ],
    },
    {
        id: 'exec-format',
        pattern: /fork\/exec (\S+): exec format error/,
        cause: 'exec.format',
        message: () => 'a program that was just built is made for another system or processor than this one',
        remedies: () => [investigate('See what is built for and what runs here.', 'go env GOOS GOARCH GOHOSTOS GOHOSTARCH', 'uname -sm')],
    },
    {
        id: 'text-busy',
        pattern: /fork\/exec (\S+): text file busy/,
        cause: 'fs.text-busy',
        message: () => 'a program that was just built was still open for writing while it was started',
        remedies: none,
    },
    {
        id: 'work-dir',
        pattern: /creating work dir: (?:stat|mkdir) (\S+): (.+)$/,
        cause: 'build.error',
        message: ([, , why]) => `the folder for temporary files cannot be used: ${why}`,
        remedies: () => [fix('Let GOTMPDIR (or TMPDIR) name a folder that exists and can be written.', 'go env GOTMPDIR', 'echo "$TMPDIR"')],
    },
    {
        id: 'vcs-owner',
        pattern: /dubious ownership/,
        cause: 'vcs.ownership',
        message: () => 'git does not trust this folder, which belongs to another user',
        remedies: () => [fix('Say that the folder is trusted.', 'git config --global --add safe.directory "$PWD"')],
    },
    {
        id: 'vcs-status',
        pattern: /^error obtaining VCS status: (.+)$/,
        cause: 'vcs.status',
        message: ([, why]) => `the state of the version control could not be read for the build stamp: ${why}`,
        remedies: () => [
            investigate('See what git says.', 'git status'),
            workaround('Build without the stamp.', 'go build -buildvcs=false ./...'),
        ],
    },
    {
        id: 'constraints',
        pattern: /build constraints exclude all Go files in (\S+)/,
        cause: 'build.error',
        message: () => 'build constraints exclude all Go files of the package',
        remedies: () => [
            investigate('See which files were left out.', "go list -e -f '{{.ImportPath}} {{.IgnoredGoFiles}}' ./..."),
            investigate('See what they are judged by.', 'go env GOOS GOARCH CGO_ENABLED GOFLAGS'),
        ],
    },
    {
        id: 'package-directory',
        pattern: /package (\S+): invalid package directory (".*")$/,
        cause: 'build.error',
        message: ([, , folder]) => `the go command refuses the folder ${folder}: its name holds a line end`,
        remedies: () => [fix('Give the folder, or the one above whose name it is, another name.')],
    },
    {
        id: 'no-files',
        pattern: /no Go files in (\S+)/,
        cause: 'build.error',
        message: () => 'the folder holds no Go files',
        remedies: none,
    },
    {
        id: 'permission',
        pattern: /(?:open|mkdir|unlinkat|rename|write|stat|chdir) (\S+): permission denied/,
        cause: 'fs.permission',
        message: ([, path]) => `access to ${path} is denied`,
        remedies: ([, path]) => [investigate('See who owns it.', `namei -l ${path}`, 'id')],
    },
    {
        id: 'module-file-missing',
        pattern: /^(?:reading go\.work: )?open (\S+\.(?:mod|work)): no such file or directory$/,
        cause: 'mod.missing',
        message: ([, file]) => `the go command is told to use ${file}, which does not exist`,
        remedies: () => [fix('Correct what names it: a flag, GOFLAGS, or a use line of go.work.', 'go env GOFLAGS GOWORK')],
    },
    {
        id: 'pattern-folder',
        pattern: /^(?:pattern \S+: lstat|stat) (\S+): (?:no such file or directory|directory not found)$/,
        cause: 'mod.import-unresolved',
        message: ([, folder]) => `a package pattern names the folder ${folder}, which does not exist`,
        remedies: () => [fix('Correct the pattern: it is relative to the folder of the module.')],
    },
    // Last: what else stands at a line of these files says that the go command cannot use that line.
    {
        id: 'module-file',
        placedIn: /(?:^|\/)go\.(?:mod|work)$/,
        pattern: /^(.+?)(?: \(unterminated block started at \S+?:(\d+):\d+\))?$/,
        cause: 'mod.invalid',
        message: ([, why, line]) => `${why}${line === undefined ? '' : ` (unterminated block started at line ${line})`}`,
        remedies: () => [fix('Correct this line of the file.')],
    },
];

// EXTERNAL MODULE: ./.cache/javascript/knowledge/test-output.js
var test_output = __webpack_require__(575);
// EXTERNAL MODULE: ./.cache/javascript/go/kept-lines.js
var kept_lines = __webpack_require__(6299);
;// CONCATENATED MODULE: ./.cache/javascript/go/module-errors.js



/**
 * The refusals of the go command that are known, in the order of the text; each once.
 * @param text stderr of any command of the go tool; lines that say something else are passed over
 */
function readGoCommandErrors(text, context) {
    const lines = text.split('\n');
    const findings = new Map();
    for (const [index, line] of lines.entries()) {
        const placed = splitPlace(line);
        const finding = explained(placed, context, [line, ...continuation(lines, index)]);
        if (finding === undefined)
            continue;
        const key = JSON.stringify([finding.cause, finding.message, finding.location]);
        if (!findings.has(key))
            findings.set(key, finding);
    }
    return [...findings.values()];
}
/** The finding for a message that the table knows; undefined for all others. */
function explained(placed, context, output) {
    const known = explainGoError(placed);
    if (known === undefined)
        return undefined;
    const { row, match } = known;
    const place = placed.file === undefined ? { file: row.file } : placed;
    const location = place.file === undefined ? undefined : context.locate({ ...place, file: place.file, cwd: context.cwd });
    const remedies = row.remedies(match);
    const owner = location === undefined ? undefined : context.locate.packageOf(location);
    return {
        cause: row.cause,
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(row.message(match), test_output/* findingLimits */.Io.messageCharacters),
        ...(owner === undefined ? {} : { package: owner }),
        ...(location === undefined ? {} : { location }),
        output: (0,kept_lines/* shortened */.vI)(output, test_output/* findingLimits */.Io.output),
        ...(remedies.length === 0 ? {} : { remedies: [...remedies] }),
    };
}
/** The row of the table that a message of the go command fits, with what it matched. */
function explainGoError({ message, file = '', }) {
    for (const row of goCommandErrors) {
        if (row.placedIn !== undefined && !row.placedIn.test(file))
            continue;
        const match = row.pattern.exec(message);
        if (match !== null)
            return { row, match };
    }
    return undefined;
}
/**
 * `file:line:column: message`, `file:line: message`, `go: message`, `go: module: message`, each possibly after `vet: ` or (1.24 and
 * later, `go list -test`) after `go: can't load test package: `.
 */
function splitPlace(line) {
    const [prefix = ''] = /^(?:vet: |go: can't load test package: )/.exec(line) ?? [];
    const vet = prefix === 'vet: ';
    // Some patterns of the table take a time that grows with the square of a line's length.
    const text = line.slice(prefix.length, test_output/* testOutputLimits */.e4.build.lineCharacters);
    const placed = /^(\S[^:]*\.(?:go|mod|work|sum|c|cc|cpp|cxx|h|hh|hpp|hxx|m|s|S|sx|f|F|f90|swig|swigcxx)):(\d+)(?::(\d+))?: (.*)$/.exec(text);
    if (placed === null)
        return { message: text.replace(/^go: /, ''), vet };
    const column = placed[3];
    return {
        file: placed[1],
        line: Number(placed[2]),
        ...(column === undefined ? {} : { column: Number(column) }),
        message: placed[4],
        vet,
    };
}
/** The indented lines that go with a line; a blank one between them belongs to them. */
function continuation(lines, index) {
    const rest = [];
    for (const line of lines.slice(index + 1)) {
        if (!/^\s/.test(line))
            break;
        rest.push(line);
    }
    return rest;
}


/***/ }),

/***/ 9968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ findUp),
/* harmony export */   t: () => (/* binding */ findModules)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(370);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9211);
/* harmony import */ var _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2522);
/* harmony import */ var _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1286);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8565);
/* harmony import */ var _mod_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6688);
/* harmony import */ var _proxy_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2405);
/* harmony import */ var _test_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5792);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8677);










/**
 * Finds the modules below a folder.
 *
 * @param directory absolute path of DIR
 * @throws ConfigurationError when DIR is not a folder or holds no module (names the nearest one), or GOWORK names no file
 */
async function findModules(host, directory) {
    const stat = await host.stat(directory);
    if (stat.state === 'missing')
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('DIR', `${directory} does not exist`);
    if (stat.state !== 'present')
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('DIR', `${directory} cannot be read: ${stat.reason}`);
    if (stat.value.kind !== 'directory')
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('DIR', `${directory} is not a folder`, 'give the folder of a Go module');
    const work = await workspace(host, directory);
    const folders = await foldersWithGoMod(host, directory, _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__/* .skippedFolders */ .cT);
    const reading = (0,p_limit__WEBPACK_IMPORTED_MODULE_7__/* ["default"] */ .A)(_knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__/* .discoveryLimits */ .PH.modulesAtOnce);
    const modules = await Promise.all(folders.map((folder) => reading(async () => {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, folder);
        const file = (0,_mod_file_js__WEBPACK_IMPORTED_MODULE_8__/* .parseModFile */ .A)((0,_host_host_js__WEBPACK_IMPORTED_MODULE_9__/* .presentValue */ .p)(await host.readFile(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(absolute, 'go.mod'))) ?? '');
        const isMember = work?.members.has(await resolved(host, absolute)) ?? false;
        return {
            directory: folder,
            path: file.module ?? '',
            ...(file.go === undefined ? {} : { goLine: file.go }),
            ...(file.toolchain === undefined ? {} : { toolchainLine: file.toolchain }),
            workspace: isMember,
            vendored: isMember ? work.vendored : await isVendored(host, absolute, file.go, 'module'),
        };
    })));
    if (modules.length === 0)
        throw await noModule(host, directory);
    const notes = folders.includes('.') || work !== undefined
        ? []
        : [`${directory} has no go.mod of its own; found ${(0,_test_names_js__WEBPACK_IMPORTED_MODULE_5__/* .nameList */ .OD)(folders.map((folder) => `./${folder}`))}`];
    return { modules, ...(work === undefined ? {} : { workFile: work.file, workFileNamed: work.named }), notes };
}
async function workspace(host, directory) {
    const named = await namedWorkFile(host);
    const file = named === 'auto' ? await findUp(host, directory, 'go.work') : named;
    if (file === undefined)
        return undefined;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(file);
    const { use, go } = (0,_mod_file_js__WEBPACK_IMPORTED_MODULE_8__/* .parseModFile */ .A)((0,_host_host_js__WEBPACK_IMPORTED_MODULE_9__/* .presentValue */ .p)(await host.readFile(file)) ?? '');
    const members = await Promise.all(use.map((member) => resolved(host, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(folder, member))));
    return { file, named: named !== 'auto', members: new Set(members), vendored: await isVendored(host, folder, go, 'workspace') };
}
/** GOWORK, from the environment or the file of `go env -w` (cmd/go/internal/modload/init.go, FindGoWork); undefined when it is off. */
async function namedWorkFile(host) {
    const named = host.env.GOWORK || (await (0,_proxy_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .readUserEnvironment */ .Hc)(host)).GOWORK || 'auto';
    if (named === 'off')
        return undefined;
    if (named === 'auto')
        return named;
    const help = 'unset GOWORK, or let it be off or the absolute path of a go.work file';
    if (!node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(named))
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('GOWORK', `${named} is not an absolute path`, help);
    const stat = await host.stat(named);
    if (stat.state === 'missing')
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('GOWORK', `${named} does not exist`, help);
    if (stat.state === 'present' && stat.value.kind === 'directory')
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('GOWORK', `${named} is a folder`, help);
    return named;
}
/**
 * Whether the go command builds from the vendor folder by itself: its modules.txt says whether `go mod vendor` or `go work vendor`
 * wrote it, and only a folder of the same kind is used (cmd/go/internal/modload/init.go, setDefaultBuildMod).
 */
async function isVendored(host, folder, goLine, kind) {
    if (goLine === undefined || (0,_version_js__WEBPACK_IMPORTED_MODULE_6__/* .compareVersions */ .Zy)(goLine, _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_1__/* .vendorDefaultSince */ .GR) < 0)
        return false;
    const vendor = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, 'vendor');
    const stat = await host.stat(vendor);
    if (stat.state !== 'present' || stat.value.kind !== 'directory')
        return false;
    const [first = ''] = ((0,_host_host_js__WEBPACK_IMPORTED_MODULE_9__/* .presentValue */ .p)(await host.readFile(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(vendor, 'modules.txt'))) ?? '').split('\n', 1);
    const annotations = first.startsWith('## ') ? first.slice(3).split(';') : [];
    return annotations.some((annotation) => annotation.trim() === 'workspace') === (kind === 'workspace');
}
/** With links resolved where that can be told. */
async function resolved(host, folder) {
    return (0,_host_host_js__WEBPACK_IMPORTED_MODULE_9__/* .presentValue */ .p)(await host.realPath(folder)) ?? folder;
}
/** The nearest folder at or above `directory` that holds `name`, as the path of that entry. */
async function findUp(host, directory, name) {
    for (let folder = directory;; folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(folder)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, name);
        if ((await host.stat(file)).state === 'present')
            return file;
        if (folder === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(folder))
            return undefined;
    }
}
async function foldersWithGoMod(host, directory, skipped) {
    const found = [];
    let visited = 0;
    const visit = async (folder, depth) => {
        if (++visited > _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__/* .discoveryLimits */ .PH.folders) {
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('DIR', `${directory} has more than ${_knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__/* .discoveryLimits */ .PH.folders} folders`, 'give the folder of the module or repository');
        }
        const entries = (0,_host_host_js__WEBPACK_IMPORTED_MODULE_9__/* .presentValue */ .p)(await host.readdir(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, folder))) ?? [];
        if (entries.some(({ name, kind }) => name === 'go.mod' && kind !== 'directory'))
            found.push(folder);
        if (depth >= _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__/* .discoveryLimits */ .PH.depth)
            return;
        for (const { name, kind } of entries) {
            if (kind === 'directory' && !skipped.test(name))
                await visit(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(folder, name), depth + 1);
        }
    };
    await visit('.', 0);
    return found.sort((a, b) => (a === '.' ? -1 : b === '.' ? 1 : a < b ? -1 : 1));
}
async function noModule(host, directory) {
    const [unseen] = await foldersWithGoMod(host, directory, _knowledge_module_discovery_js__WEBPACK_IMPORTED_MODULE_2__/* .hiddenFolders */ .UA);
    if (unseen !== undefined)
        return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('DIR', `the only go.mod in ${directory} or below is in ${unseen}, where the go command does not look for packages`, `to check that one, give ${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, unseen)} as DIR`);
    const above = await findUp(host, directory, 'go.mod');
    const help = above === undefined
        ? 'create one with: go mod init example.com/NAME'
        : `the nearest one above is ${above}: give ${node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(above)} as DIR`;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1('DIR', `no go.mod in ${directory} or below`, help);
}


/***/ }),

/***/ 3777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ credentialsFor),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   eP: () => (/* binding */ netrcFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * Reads a .netrc file exactly as the go command does (Go tree: src/cmd/go/internal/auth/netrc.go): nothing counts after a
 * line that ends in `default`, a macro ends at an empty line.
 */
function parseNetrc(text) {
    const logins = [];
    let open = { machine: '', login: '', password: '' };
    let isInMacro = false;
    for (const line of text.split(/\r?\n/)) {
        if (isInMacro) {
            isInMacro = line !== '';
            continue;
        }
        const words = line.split(/\s+/).filter((word) => word !== '');
        let at = 0;
        for (; at < words.length - 1; at += 2) {
            const value = words[at + 1];
            if (words[at] === 'machine')
                open = { machine: value, login: '', password: '' };
            else if (words[at] === 'login')
                open.login = value;
            else if (words[at] === 'password')
                open.password = value;
            else if (words[at] === 'macdef')
                isInMacro = true;
            if (open.machine === '' || open.login === '' || open.password === '')
                continue;
            logins.push(open);
            open = { machine: '', login: '', password: '' };
        }
        if (words[at] === 'default')
            break;
    }
    return logins;
}
/** `user:password` for an address; of two entries that fit equally the first wins, of a host and a path below it the path. */
function credentialsFor(url, logins) {
    const below = (machine) => `${url.host}${url.pathname}/`.startsWith(`${machine.replace(/^https:\/\//, '').replace(/\/$/, '')}/`);
    const [best] = logins.filter(({ machine }) => below(machine)).sort((a, b) => b.machine.length - a.machine.length);
    return best && `${best.login}:${best.password}`;
}
/** Where the file lies, the first that exists counts: NETRC, else in the home folder, on Windows also as `_netrc`. */
function netrcFiles(env) {
    const { NETRC = '', HOME = '', USERPROFILE = '' } = env;
    if (NETRC !== '')
        return [NETRC];
    if (USERPROFILE !== '')
        return [node_path__WEBPACK_IMPORTED_MODULE_0__.join(USERPROFILE, '_netrc'), node_path__WEBPACK_IMPORTED_MODULE_0__.join(USERPROFILE, '.netrc')];
    return HOME === '' ? [] : [node_path__WEBPACK_IMPORTED_MODULE_0__.join(HOME, '.netrc')];
}


/***/ }),

/***/ 6220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ parseJsonObjects),
/* harmony export */   R_: () => (/* binding */ parsePackages),
/* harmony export */   kI: () => (/* binding */ packageFields)
/* harmony export */ });
/** The fields that `parsePackages` reads; `-json=` with a list is understood since Go 1.19. */
const packageFields = 'ImportPath,Name,Dir,GoFiles,CgoFiles,IgnoredGoFiles,TestGoFiles,XTestGoFiles,Error';
/** Reads the JSON objects that `go list -e -json` prints one after the other. */
function parsePackages(text) {
    return parseJsonObjects(text).map((entry) => {
        const files = (key) => (Array.isArray(entry[key]) ? entry[key] : []);
        const error = entry.Error?.Err;
        return {
            importPath: String(entry.ImportPath ?? ''),
            name: String(entry.Name ?? ''),
            dir: String(entry.Dir ?? ''),
            goFiles: files('GoFiles'),
            cgoFiles: files('CgoFiles'),
            ignoredGoFiles: files('IgnoredGoFiles'),
            testGoFiles: files('TestGoFiles'),
            xTestGoFiles: files('XTestGoFiles'),
            ...(error === undefined ? {} : { error }),
        };
    });
}
/**
 * Reads JSON objects printed one after the other with the go command's indentation: each ends at a `}` in the first column.
 * What is not an object is passed over.
 */
function parseJsonObjects(text) {
    const objects = [];
    let start = -1;
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
        if (start < 0 && line.startsWith('{'))
            start = index;
        if (start < 0 || (!line.startsWith('}') && !(index === start && line.endsWith('}'))))
            continue;
        try {
            const value = JSON.parse(lines.slice(start, index + 1).join('\n'));
            if (typeof value === 'object' && value !== null)
                objects.push(value);
        }
        catch {
            // A cut or foreign text: the go command's exit code, judged by the caller, tells whether that matters.
        }
        start = -1;
    }
    return objects;
}


/***/ }),

/***/ 2405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ parseEnvironmentFile),
/* harmony export */   Hc: () => (/* binding */ readUserEnvironment),
/* harmony export */   Nf: () => (/* binding */ usesNetrc),
/* harmony export */   lS: () => (/* binding */ isChecksumDatabaseWaived),
/* harmony export */   rR: () => (/* binding */ userEnvironmentFile),
/* harmony export */   readProxyEnvironment: () => (/* binding */ readProxyEnvironment)
/* harmony export */ });
/* unused harmony export matchesPrefixPattern */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _knowledge_checksum_database_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8282);


/** The variables that `go env -w` keeps for the user. */
async function readUserEnvironment(host) {
    const file = userEnvironmentFile(host);
    return file === undefined ? {} : readEnvironmentFile(host, file);
}
/**
 * Looks the variables up as the go command does: environment, GOENV file, then `go.env` in the GOROOT of a toolchain.
 *
 * @param goroots of toolchains on the host, the preferred one first
 */
async function readProxyEnvironment(host, goroots) {
    const userFile = userEnvironmentFile(host);
    const user = await readUserEnvironment(host);
    const defaults = await Promise.all(goroots.map(async (goroot) => ({ goroot, values: await readEnvironmentFile(host, node_path__WEBPACK_IMPORTED_MODULE_0__.join(goroot, 'go.env')) })));
    const look = (name) => {
        const fromEnvironment = host.env[name] ?? '';
        if (fromEnvironment !== '')
            return { value: fromEnvironment, setBy: 'the environment', byUser: true };
        const fromUserFile = user[name] ?? '';
        if (fromUserFile !== '')
            return { value: fromUserFile, setBy: userFile ?? '', byUser: true };
        const found = defaults.find(({ values }) => (values[name] ?? '') !== '');
        return found && { value: found.values[name] ?? '', setBy: node_path__WEBPACK_IMPORTED_MODULE_0__.join(found.goroot, 'go.env'), byUser: false };
    };
    return {
        proxy: look('GOPROXY'),
        checksumDatabase: look('GOSUMDB') ?? { value: _knowledge_checksum_database_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultChecksumDatabase */ .Ap, setBy: "the go command's default", byUser: false },
        noChecksumDatabase: look('GONOSUMDB') ?? look('GOPRIVATE'),
        logins: look('GOAUTH') ?? { value: 'netrc', setBy: "the go command's default", byUser: false },
    };
}
/**
 * True in the one case where the go command takes a toolchain without the checksum database's word: GOPROXY is a single
 * `file://` URL and GOSUMDB or GONOSUMDB switch the database off (cmd/go/internal/modfetch/sumdb.go, useSumDB).
 */
function isChecksumDatabaseWaived(environment) {
    const proxy = environment.proxy?.value ?? '';
    if (!proxy.startsWith('file://') || /[,|]/.test(proxy))
        return false;
    return environment.checksumDatabase.value === 'off' || matchesPrefixPattern(environment.noChecksumDatabase?.value ?? '', _knowledge_checksum_database_js__WEBPACK_IMPORTED_MODULE_1__/* .toolchainModule */ .IV);
}
/** GOAUTH is a list of methods (`go help goauth`); those that run a program are left to the go command. */
function usesNetrc({ logins }) {
    return logins.value.split(';').some((method) => method.trim() === 'netrc');
}
/** Lines `NAME=value`; everything else is passed over, as by the go command (cmd/go/internal/cfg, readEnvFile). */
function parseEnvironmentFile(text) {
    const lines = text.split(/\r?\n/).map((line) => /^([A-Z][^=]*)=(.*)$/.exec(line));
    return Object.fromEntries(lines.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? '']])));
}
/**
 * Glob patterns of path prefixes, as golang.org/x/mod/module.MatchPrefixPatterns reads them; but `[` stands for itself: a
 * pattern that is read too narrowly only asks for more proof.
 */
function matchesPrefixPattern(patterns, modulePath) {
    return patterns.split(',').some((pattern) => {
        const glob = pattern.trim().replace(/\/$/, '');
        if (glob === '')
            return false;
        const prefix = modulePath.split('/').slice(0, glob.split('/').length).join('/');
        const expression = glob
            .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
            .replaceAll('*', '[^/]*')
            .replaceAll('?', '[^/]');
        return new RegExp(`^${expression}$`).test(prefix);
    });
}
async function readEnvironmentFile(host, file) {
    const answer = await host.readFile(file);
    return answer.state === 'present' ? parseEnvironmentFile(answer.value) : {};
}
/** GOENV, else `go/env` in the user's configuration folder (Go: os.UserConfigDir). */
function userEnvironmentFile(host) {
    const { GOENV = '', APPDATA = '', HOME = '', XDG_CONFIG_HOME = '' } = host.env;
    if (GOENV === 'off')
        return undefined;
    if (GOENV !== '')
        return GOENV;
    const folder = { windows: APPDATA, darwin: HOME && node_path__WEBPACK_IMPORTED_MODULE_0__.join(HOME, 'Library/Application Support') }[host.platform.os];
    const configuration = folder ?? (XDG_CONFIG_HOME || (HOME && node_path__WEBPACK_IMPORTED_MODULE_0__.join(HOME, '.config')));
    return configuration === '' ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.join(configuration, 'go/env');
}


/***/ }),

/***/ 4034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ ProxyListFailure),
/* harmony export */   L6: () => (/* binding */ displayProxies),
/* harmony export */   WY: () => (/* binding */ parseProxyList),
/* harmony export */   sG: () => (/* binding */ askProxies)
/* harmony export */ });
/* harmony import */ var _knowledge_checksum_database_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8282);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7375);



/** Reads GOPROXY as the go command does (cmd/go/internal/modfetch/proxy.go, proxyList): nothing after `direct` or `off` counts. */
function parseProxyList(text) {
    const entries = [];
    for (const [, item = '', separator = ''] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
        const name = item.trim();
        const anyErrorFallsThrough = separator === '|';
        if (name === 'off')
            return [...entries, { kind: 'off', url: '', anyErrorFallsThrough }];
        if (name === 'direct')
            return [...entries, { kind: 'direct', url: _knowledge_checksum_database_js__WEBPACK_IMPORTED_MODULE_0__/* .directToolchainProxy */ .$l, anyErrorFallsThrough }];
        if (name !== '')
            entries.push({ kind: 'proxy', url: withScheme(name), anyErrorFallsThrough });
    }
    return entries;
}
/** For people: without user and password. */
function displayProxies(entries) {
    return entries.map((entry) => displayEntry(entry)).join(', ');
}
/** No entry of the list had it. */
class ProxyListFailure extends Error {
    outcomes;
    /** Every entry that was asked said that there is none, and no entry was left unasked. */
    absent;
    /** No entry was left unasked. */
    isEndReached;
    constructor(outcomes, isEndReached) {
        super(outcomes.map(({ place, reason }) => (reason.startsWith(place) ? reason : `${place}: ${reason}`)).join('; ') ||
            'GOPROXY lists no proxy');
        this.name = 'ProxyListFailure';
        this.outcomes = outcomes;
        this.isEndReached = isEndReached;
        this.absent = isEndReached && outcomes.length > 0 && outcomes.every(({ absent }) => absent);
    }
}
/**
 * Asks the entries in turn, as the go command does: after "there is none" the next one, after another error the next one only
 * when `|` allows it.
 *
 * @throws ProxyListFailure
 */
async function askProxies(entries, ask) {
    const outcomes = [];
    for (const entry of entries) {
        if (entry.kind === 'off') {
            throw new ProxyListFailure([...outcomes, { place: 'GOPROXY', reason: 'off forbids every download', absent: false }], true);
        }
        try {
            return await ask(entry);
        }
        catch (error) {
            if (error instanceof _download_js__WEBPACK_IMPORTED_MODULE_2__/* .DownloadFailure */ .Vm && error.kind === 'cancelled')
                throw error;
            const absent = error instanceof _download_js__WEBPACK_IMPORTED_MODULE_2__/* .DownloadFailure */ .Vm && error.kind === 'absent';
            outcomes.push({ place: displayEntry(entry), reason: (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error), absent });
            if (!absent && !entry.anyErrorFallsThrough)
                throw new ProxyListFailure(outcomes, false);
        }
    }
    throw new ProxyListFailure(outcomes, true);
}
function withScheme(name) {
    const isBareHost = /[.:/]/.test(name) && !name.includes(':/') && !name.startsWith('/');
    return isBareHost ? `https://${name}` : name;
}
function displayEntry(entry) {
    return entry.kind === 'proxy' ? (0,_download_js__WEBPACK_IMPORTED_MODULE_2__/* .displayUrl */ .Qy)(entry.url) : entry.kind;
}


/***/ }),

/***/ 5527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ parseRequest),
/* harmony export */   dj: () => (/* binding */ nearestForm),
/* harmony export */   wO: () => (/* binding */ parseRequests)
/* harmony export */ });
/* unused harmony export releaseAliases */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8006);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8677);



/** Names that stand for releases. */
const releaseAliases = ['stable', 'oldstable', 'supported', 'go.mod', 'go.work', '.go-version', '.tool-versions', 'local'];
const acceptedForms = '1.26.3, 1.26, 1.26.x, 1.27rc1, >=1.24, stable, oldstable, supported, go.mod, go.work, .go-version, .tool-versions, local';
/**
 * Reads a list of releases: entries separated by commas, white space or new lines, each with or without `go` before the number.
 *
 * @param place the option or input that carries the list, for the error
 * @throws ConfigurationError that names every bad entry with the nearest valid form
 */
function parseRequests(text, place) {
    const entries = text
        .replaceAll(/>=\s+/g, '>=')
        .split(/[\s,]+/)
        .filter((entry) => entry !== '');
    if (entries.length === 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(place, 'the list names no Go release', `accepted: ${acceptedForms}`);
    const requests = entries.map((entry) => ({ entry, request: parseRequest(entry) }));
    const bad = requests.filter(({ request }) => request === undefined).map(({ entry }) => entry);
    if (bad.length > 0) {
        const found = bad.map((entry) => `"${entry}" is not a Go release${help(entry)}`).join('; ');
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1(place, found, `accepted: ${acceptedForms}`);
    }
    return requests.flatMap(({ request }) => request ?? []);
}
/** One entry of a list, or undefined when it has no accepted form. */
function parseRequest(entry) {
    const alias = releaseAliases.find((name) => name === entry);
    if (alias !== undefined)
        return { kind: 'alias', entry, alias };
    const [, atLeast, number = ''] = /^(>=)?(?:go)?(\d.*)$/.exec(entry) ?? [];
    if (atLeast !== undefined)
        return isLine(number) || isRelease(number) ? { kind: 'from', entry, version: number } : undefined;
    const line = number.replace(/\.x$/, '');
    if (isLine(line))
        return { kind: 'line', entry, line };
    return isRelease(number) ? { kind: 'release', entry, version: (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRelease */ .MM)(number) } : undefined;
}
function isLine(text) {
    return /^\d+\.\d+$/.test(text) && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(text) !== undefined;
}
function isRelease(text) {
    return text.includes('.') && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidRelease */ ._Z)((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRelease */ .MM)(text));
}
function help(entry) {
    const near = nearestForm(entry);
    return near === undefined ? '' : ` (did you mean "${near}"?)`;
}
/** What other tools accept and what fingers slip on, and the form that means it here; first match wins. */
const mistakes = [
    [/^(latest|newest|current|1|1\.x|1\.\*|x|\*)$/i, () => 'stable'],
    [/^(previous|old-?stable|stable-1)$/i, () => 'oldstable'],
    [/^(all|maintained)$/i, () => 'supported'],
    [/^(go-?mod|mod|auto)$/i, () => 'go.mod'],
    [/^(go-?work|work|workspace)$/i, () => 'go.work'],
    [/^go-?version(-file)?$/i, () => '.go-version'],
    [/^(tool-?versions|asdf|mise)$/i, () => '.tool-versions'],
    [/^(host|installed|system)$/i, () => 'local'],
    // npm's spelling of a pre-release, which the tool cache uses too.
    [/^(?:v|go)?(\d+\.\d+)\.0-?(alpha|beta|rc)\.?(\d+)$/i, ([, line, kind, number]) => `${line}${kind?.toLowerCase()}${number}`],
    [/^(?:v|go)?(\d+\.\d+)\.\d+-?(?:alpha|beta|rc)\.?\d*$/i, ([, line]) => `${line}.x`],
    [/^[\^>]=?\s*(?:v|go)?(\d+\.\d+)/i, ([, line]) => `>=${line}`],
    [/^[~=]=?\s*(?:v|go)?(\d+\.\d+)(?:\.[x*])?$/i, ([, line]) => `${line}.x`],
    [/^[~=v]*(?:go)?\s*(\d+\.\d+\.\d+)(?:[-+].*)?$/i, ([, release]) => withoutLeadingZeros(release ?? '')],
    [/^v?(?:go)?\s*(\d+\.\d+)(?:\.[x*])?$/i, ([, line]) => withoutLeadingZeros(line ?? '')],
    [/^v?(?:go)?-?(\d+\.\d+)[.-]?(alpha|beta|rc)[.-]?(\d+)$/i, ([, line, kind, number]) => `${line}${kind?.toLowerCase()}${number}`],
    [/^(?:go-?)?(\d+)$/i, ([, number]) => (number?.startsWith('1') && number.length > 1 ? `1.${number.slice(1)}` : 'stable')],
];
/** The accepted form that comes nearest to an entry, when one does. */
function nearestForm(entry) {
    for (const [pattern, form] of mistakes) {
        const match = pattern.exec(entry);
        if (match === null)
            continue;
        const near = form(match);
        if (parseRequest(near) !== undefined)
            return near;
    }
    return (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(entry, releaseAliases) ?? ((0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(entry) === undefined ? undefined : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(entry));
}
function withoutLeadingZeros(version) {
    return version.replaceAll(/(^|\.)0+(?=\d)/g, '$1');
}


/***/ }),

/***/ 9193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isVendored),
/* harmony export */   T: () => (/* binding */ createLocator)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/** Knows no file system: everything follows from the names, so that a recorded run gives the same locations. */
function createLocator(options) {
    const root = normal(options.reportRoot);
    const moduleDirectory = normal(options.moduleDirectory);
    const byPath = new Map(options.packages.map((info) => [info.importPath, info]));
    const absolute = (place) => {
        const file = place.file.replaceAll('\\', '/');
        if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(file))
            return file;
        if (file.startsWith(`${options.modulePath}/`))
            return `${moduleDirectory}/${file.slice(options.modulePath.length + 1)}`;
        if (place.cwd !== undefined)
            return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(place.cwd, file);
        // Without a folder only a base name means something: `runtime/proc.go` is how -trimpath names the standard library.
        return file.includes('/') ? undefined : inPackage(file, place.package);
    };
    const inPackage = (name, importPath) => {
        // The test variants of a package have names of their own: `m/p_test`, `m/p [m/p.test]`.
        const own = importPath === undefined ? undefined : (byPath.get(importPath) ?? byPath.get(importPath.replace(/ \[.*$/, '').replace(/_test$/, '')));
        if (own !== undefined && holds(own, name))
            return `${own.dir}/${name}`;
        const others = options.packages.filter((info) => info.goFiles !== undefined && holds(info, name));
        return others.length === 1 ? `${others[0].dir}/${name}` : undefined;
    };
    const locate = (place) => {
        const found = absolute(place);
        if (found === undefined || generated.test(found))
            return undefined;
        const file = unalias(normal(found), options.aliases ?? []);
        if (!isBelow(file, root) || (options.goroot !== '' && isBelow(file, normal(options.goroot))) || moduleCache.test(file))
            return undefined;
        return {
            file: file.slice(root === '/' ? 1 : root.length + 1),
            ...(place.line !== undefined && place.line > 0 ? { line: place.line } : {}),
            ...(place.column !== undefined && place.column > 0 ? { column: place.column } : {}),
        };
    };
    const pattern = (importPath) => {
        const dir = byPath.get(importPath)?.dir;
        if (dir === undefined)
            return importPath;
        const file = unalias(normal(dir), options.aliases ?? []);
        if (file === moduleDirectory)
            return '.';
        return isBelow(file, moduleDirectory) ? `./${file.slice(moduleDirectory.length + 1)}` : importPath;
    };
    const byFolder = new Map(options.packages.map((info) => [unalias(normal(info.dir), options.aliases ?? []), info.importPath]));
    const packageOf = (location) => location.file.endsWith('.go') ? byFolder.get(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(`${root === '/' ? '' : root}/${location.file}`)) : undefined;
    return Object.assign(locate, { pattern, packageOf });
}
/** In a vendor folder: a file of the user's repository, but not where to look first. */
function isVendored(location) {
    return /(^|\/)vendor\//.test(location.file);
}
/** `go test` writes _testmain.go, cgo _cgo_*.go and *.cgo1.go; the compiler names wrappers <autogenerated>. */
const generated = /(^|\/)(_testmain\.go|_cgo_[^/]*|[^/]*\.cgo\d\.go|<[^/]*>)$/;
/** Every folder of the module cache holds an `@version`; only there may a path element of sources contain it. */
const moduleCache = /@v\d[^/]*\//;
function holds(info, name) {
    const lists = [info.goFiles, info.cgoFiles, info.testGoFiles, info.xTestGoFiles];
    return lists.every((list) => list === undefined) || lists.some((list) => list?.includes(name));
}
function unalias(file, aliases) {
    for (const { from, to } of aliases) {
        const base = normal(from);
        if (file === base || isBelow(file, base))
            return normal(to) + file.slice(base.length);
    }
    return file;
}
function isBelow(file, folder) {
    return file.startsWith(folder === '/' ? '/' : `${folder}/`);
}
function normal(path) {
    const result = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path.replaceAll('\\', '/'));
    return result.length > 1 && result.endsWith('/') ? result.slice(0, -1) : result;
}


/***/ }),

/***/ 8045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseSumFile)
/* harmony export */ });
/** Reads go.sum; lines of another shape are returned apart. */
function parseSumFile(text) {
    const lines = [];
    const malformed = [];
    for (const [index, raw] of text.split('\n').entries()) {
        const fields = raw.trim().split(/\s+/);
        if (fields[0] === '')
            continue;
        if (fields.length === 3)
            lines.push({ key: `${fields[0]} ${fields[1]}`, hash: fields[2], line: index + 1 });
        else
            malformed.push(index + 1);
    }
    return { lines, malformed };
}


/***/ }),

/***/ 36:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ targetEnvironment)
/* harmony export */ });
/**
 * The variables that make the go command build for a target.
 *
 * @param target `linux/arm64`
 */
function targetEnvironment(target) {
    const [GOOS = '', GOARCH = ''] = target.split('/');
    return { GOOS, GOARCH };
}


/***/ }),

/***/ 5792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   OD: () => (/* binding */ nameList),
/* harmony export */   T1: () => (/* binding */ ancestors),
/* harmony export */   ed: () => (/* binding */ testCommand)
/* harmony export */ });
/* harmony import */ var _knowledge_test_output_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575);

/** `a, b, c, d and 3 more`. */
function nameList(names) {
    const shown = names.slice(0, _knowledge_test_output_js__WEBPACK_IMPORTED_MODULE_0__/* .findingLimits */ .Io.namesListed);
    const more = names.length - shown.length;
    return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
/** Names that have no other of these names below them. */
function leaves(names) {
    const parents = new Set(names.flatMap((name) => ancestors(name).slice(1)));
    return names.filter((name) => !parents.has(name));
}
/** `a/b/c`, `a/b`, `a`. */
function ancestors(name) {
    const elements = name.split('/');
    return elements.map((_, index) => elements.slice(0, elements.length - index).join('/'));
}
/** `go test -run '^TestX$/^sub$' ./pkg`. */
function testCommand(pattern, test, flags) {
    if (test === undefined)
        return `go test ${flags} ${pattern}`;
    const expression = test
        .split('/')
        .map((element) => `^${element.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
        .join('/')
        .replaceAll("'", "'\\''");
    const select = test.startsWith('Benchmark') ? `-run '^$' -bench '${expression}'` : `-run '${expression}'`;
    return `go test ${flags} ${select} ${pattern}`;
}


/***/ }),

/***/ 2209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ findDisagreements)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8677);
/* harmony import */ var _version_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9132);


/** Where version files disagree; conflicts first. Files with the same values count once, however many modules have them. */
function findDisagreements(modules) {
    const pairs = modules.flatMap(pairsOf);
    const groups = new Map();
    for (const pair of pairs) {
        const key = JSON.stringify([pair.loser.file.path, pair.loser.claim.text, pair.winner.claim.text, pair.winner.file.name, pair.kind]);
        groups.set(key, [...(groups.get(key) ?? []), pair]);
    }
    const found = [...groups.values()].map(([first, ...more]) => asDisagreement(first, more));
    return found.sort((a, b) => Number(b.kind === 'conflict') - Number(a.kind === 'conflict'));
}
function pairsOf(module) {
    const governing = (0,_version_files_js__WEBPACK_IMPORTED_MODULE_1__/* .governingFile */ .k3)(module);
    const choices = module.files.flatMap((file) => {
        const claim = file.claims.find(({ meaning }) => meaning.rule === 'choice');
        return claim === undefined ? [] : [{ file, claim }];
    });
    const [first, second] = choices;
    return [
        ...(module.workspace ? workspacePairs(module, governing) : []),
        ...(governing === undefined ? [] : choices.flatMap((choice) => choicePair(choice, governing))),
        ...(first === undefined || second === undefined ? [] : twoChoices(second, first)),
    ];
}
/** The go command refuses a go.work whose go line is older than that of a module in it, and reads no toolchain line but its own. */
function workspacePairs({ files }, work) {
    const mod = files.find(({ name }) => name === 'go.mod');
    const [ofWork, ofMod] = [work?.claims[0], mod?.claims[0]];
    if (work === undefined || mod === undefined || ofWork === undefined || ofMod === undefined)
        return [];
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(versionOf(ofMod), versionOf(ofWork)) > 0) {
        const consequence = 'the go command refuses a workspace that is older than a module in it (`go work use` mends it)';
        return [{ kind: 'conflict', loser: { file: work, claim: ofWork }, winner: { file: mod, claim: ofMod }, consequence }];
    }
    const [toolchain, ofModule] = [work.claims[1] ?? ofWork, mod.claims[1]];
    if (ofModule === undefined || versionOf(ofModule) === versionOf(toolchain))
        return [];
    const consequence = 'inside the workspace only go.work counts';
    return [{ kind: 'difference', loser: { file: mod, claim: ofModule }, winner: { file: work, claim: toolchain }, consequence }];
}
/** A switcher's choice beside the lines of go.mod or go.work, which name the oldest version that will do. */
function choicePair(loser, file) {
    const chosen = chosenVersion(loser.claim);
    if (chosen === undefined || file.implied === true)
        return [];
    const lines = file.claims.filter((claim) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(versionOf(claim)) !== undefined);
    const unmet = lines.find((claim) => isOlder(chosen, versionOf(claim)));
    if (unmet !== undefined) {
        const isToolchain = unmet.text.startsWith('toolchain');
        const consequence = isToolchain
            ? 'that go command switches to the other release, unless GOTOOLCHAIN=local forbids it'
            : 'that release refuses the module, or switches to a newer one where GOTOOLCHAIN allows it';
        return [{ kind: 'conflict', loser, winner: { file, claim: unmet }, consequence }];
    }
    const last = lines.at(-1);
    if (last === undefined || versionOf(last) === chosen.version || versionOf(last) === (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(chosen.version))
        return [];
    return [
        {
            kind: 'difference',
            loser,
            winner: { file, claim: last },
            consequence: 'the line names the oldest version that will do, so both hold',
        },
    ];
}
function twoChoices(loser, winner) {
    const [a, b] = [chosenVersion(loser.claim), chosenVersion(winner.claim)];
    if (a === undefined || b === undefined || a.version === b.version) {
        const differs = a === undefined || b === undefined ? bareText(loser.claim) !== bareText(winner.claim) : false;
        return differs ? [{ kind: 'difference', loser, winner, consequence: 'whether they mean the same release changes with time' }] : [];
    }
    const isPart = (a.isLine && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(b.version) === a.version) || (b.isLine && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(a.version) === b.version);
    return isPart
        ? [{ kind: 'difference', loser, winner, consequence: 'one names a release of the line that the other names' }]
        : [{ kind: 'conflict', loser, winner, consequence: 'which go runs depends on the version switcher' }];
}
function asDisagreement({ kind, loser, winner, consequence }, more) {
    const others = more.map((pair) => pair.winner.file.path).filter((file) => file !== winner.file.path);
    const and = others.length === 0 ? '' : ` (and ${others.slice(0, 2).join(', ')}${others.length > 2 ? ` and ${others.length - 2} more` : ''})`;
    return {
        kind,
        message: `${said(loser)}, but ${said(winner)}${and}: ${consequence}`,
        place: placeOf(loser),
        other: { ...placeOf(winner), text: winner.claim.text },
    };
}
function said({ file, claim }) {
    const isImplied = file.implied === true && claim === file.claims[0];
    return isImplied ? `${file.path} has no go line, which means ${versionOf(claim)}` : `${file.path} says \`${claim.text}\``;
}
function placeOf({ file, claim }) {
    return { file: file.path, ...(claim.line === undefined ? {} : { line: claim.line }) };
}
function versionOf({ meaning }) {
    return meaning.rule === 'least' ? meaning.version : '';
}
/** Undefined for a word whose release changes with time. */
function chosenVersion({ meaning }) {
    if (meaning.rule !== 'choice')
        return undefined;
    const { request } = meaning;
    if (request.kind === 'release')
        return { version: request.version, isLine: false };
    return request.kind === 'line' ? { version: request.line, isLine: true } : undefined;
}
function isOlder({ version, isLine }, least) {
    return isLine ? (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .minorOf */ .Hs)(least)) < 0 : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, least) < 0;
}
/** Without the name of the tool. */
function bareText({ text }) {
    return text.split(' ').at(-1) ?? text;
}


/***/ }),

/***/ 9132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EV: () => (/* binding */ distinctFiles),
  k3: () => (/* binding */ governingFile),
  Mo: () => (/* binding */ readVersionFiles),
  TQ: () => (/* binding */ versionFileNames)
});

// UNUSED EXPORTS: parseVersionFile

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/version-files.js
/** What asdf (plugin asdf-community/asdf-golang) and mise (https://mise.jdx.dev/lang/go.html) call Go in a .tool-versions file. */
const goToolNames = ['golang', 'go'];
/**
 * Words of version files that name no release (https://asdf-vm.com/manage/configuration.html#tool-versions,
 * https://mise.jdx.dev/dev-tools/#tool-versions, go-nv/goenv README); first match wins.
 */
const wordsWithoutRelease = [
    { pattern: /^system$/, reason: 'it means the go that is on PATH without the switcher, whichever that is' },
    { pattern: /^(ref|tag|branch|rev):/, reason: 'it means a build from source, not a release' },
    { pattern: /^path:/, reason: 'it means a folder, not a release' },
    { pattern: /^(sub-|lts)/, reason: 'it is relative to other versions' },
];

// EXTERNAL MODULE: ./.cache/javascript/go/mod-file.js
var mod_file = __webpack_require__(6688);
// EXTERNAL MODULE: ./.cache/javascript/go/modules.js
var go_modules = __webpack_require__(9968);
// EXTERNAL MODULE: ./.cache/javascript/go/requests.js
var requests = __webpack_require__(5527);
// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var version = __webpack_require__(8677);
;// CONCATENATED MODULE: ./.cache/javascript/go/version-files.js








/** Files that say which Go a module wants, those that count more first. */
const versionFileNames = ['go.work', 'go.mod', '.go-version', '.tool-versions'];
/**
 * Reads the version files of each module: its go.mod, the go.work that governs it, and the nearest `.go-version` and
 * `.tool-versions` (one that names Go) at or above its folder, but not above the repository, or DIR where there is none.
 *
 * @param directory absolute path of DIR
 * @param found the modules below it and the go.work that the go command would use
 */
async function readVersionFiles(host, directory, found) {
    const git = await (0,go_modules/* findUp */.d)(host, directory, '.git');
    const top = git === undefined ? directory : external_node_path_.posix.dirname(git);
    const read = once((file) => host.readFile(file));
    const isRepository = once(async (folder) => (await host.stat(external_node_path_.posix.join(folder, '.git'))).state === 'present');
    const unreadable = new Map();
    const named = (file) => external_node_path_.posix.relative(directory, file);
    const versionFile = async (file, name) => {
        const answer = await read(file);
        if (answer.state === 'denied' || answer.state === 'unknown')
            unreadable.set(named(file), answer.reason);
        const text = (0,host_host/* presentValue */.p)(answer);
        return text === undefined ? undefined : parseVersionFile(name, named(file), text);
    };
    const nearest = async (from, name) => {
        for (let folder = from;; folder = external_node_path_.posix.dirname(folder)) {
            const file = await versionFile(external_node_path_.posix.join(folder, name), name);
            // A .tool-versions without an entry for Go leaves the question to the folders above it, as asdf does.
            if (file !== undefined && (file.claims.length > 0 || file.notUnderstood.length > 0))
                return file;
            if (folder === top || folder === external_node_path_.posix.dirname(folder) || (await isRepository(folder)))
                return undefined;
        }
    };
    const modules = await Promise.all(found.modules.map(async (module) => {
        const folder = external_node_path_.posix.join(directory, module.directory);
        const workspace = module.workspace && found.workFile !== undefined;
        const files = await Promise.all([
            workspace ? versionFile(found.workFile, 'go.work') : undefined,
            versionFile(external_node_path_.posix.join(folder, 'go.mod'), 'go.mod'),
            nearest(folder, '.go-version'),
            nearest(folder, '.tool-versions'),
        ]);
        return { directory: module.directory, workspace, files: files.filter((file) => file !== undefined) };
    }));
    const odd = distinctFiles(modules).flatMap((file) => file.notUnderstood.map((sentence) => `${file.path}: ${sentence}`));
    const [first, ...more] = unreadable;
    const open = more.length === 0 ? '' : ` (nor could ${more.length} more places be looked at)`;
    const notes = [...(first === undefined ? [] : [`${first[0]} could not be read: ${first[1]}${open}`]), ...odd];
    return { modules, notes };
}
/** Each version file once. */
function distinctFiles(modules) {
    return [...new Map(modules.flatMap(({ files }) => files.map((file) => [file.path, file]))).values()];
}
/** The file whose lines the go command follows in a module. */
function governingFile({ files, workspace }) {
    return files.find(({ name }) => name === (workspace ? 'go.work' : 'go.mod'));
}
/** What a version file says; entries that it does not understand are part of the answer. */
function parseVersionFile(name, path, text) {
    return { name, path, ...parsers[name](text) };
}
const parsers = {
    'go.work': (text) => parseGoLines(text, go_releases/* impliedWorkspaceGoLine */.on),
    'go.mod': (text) => parseGoLines(text, go_releases/* impliedGoLine */.LQ),
    '.go-version': parseGoVersionFile,
    '.tool-versions': parseToolVersions,
};
/** The lines of a go.mod or go.work (https://go.dev/doc/toolchain#config): a toolchain line older than the go line has no effect. */
function parseGoLines(text, implied) {
    const { go, toolchain } = (0,mod_file/* parseModFile */.A)(text);
    const least = (claim, version) => {
        const line = text.split('\n').findIndex((candidate) => candidate.trim().replaceAll(/\s+/g, ' ').startsWith(claim)) + 1;
        return { text: claim, ...(line > 0 ? { line } : {}), meaning: { rule: 'least', version } };
    };
    const goClaim = go === undefined ? { text: `go ${implied}`, meaning: { rule: 'least', version: implied } } : least(`go ${go}`, go);
    const named = toolchain?.replace(/^go/, '').replace(/-.*$/, '');
    const hasToolchain = named !== undefined && named !== 'default';
    const isOlder = hasToolchain && (0,version/* parseVersion */.ot)(named) !== undefined && (0,version/* compareVersions */.Zy)(named, go ?? implied) < 0;
    return {
        claims: hasToolchain && !isOlder ? [goClaim, least(`toolchain ${toolchain}`, named)] : [goClaim],
        ...(go === undefined ? { implied: true } : {}),
        notUnderstood: isOlder ? [`\`toolchain ${toolchain}\` is older than \`${goClaim.text}\` and has no effect`] : [],
    };
}
/**
 * The first word of each line but comments, as goenv reads it (go-nv/goenv libexec/goenv-version-file-read); actions/setup-go
 * and gvm take a file of one word.
 */
function parseGoVersionFile(text) {
    const entries = linesOf(text).flatMap(({ words, line }) => words.slice(0, 1).map((word) => ({ text: word, word, line })));
    return entries.length === 0 ? { claims: [], notUnderstood: ['it is empty'] } : choicesOf(entries);
}
/** The versions of the lines for Go, in their order (https://asdf-vm.com/manage/configuration.html#tool-versions). */
function parseToolVersions(text) {
    return choicesOf(linesOf(text).flatMap(({ words: [tool = '', ...versions], line }) => goToolNames.includes(tool) ? versions.map((word) => ({ text: `${tool} ${word}`, word, line })) : []));
}
/** Words of each line without its comment. */
function linesOf(text) {
    return text
        .replace(/^\u{FEFF}/u, '')
        .split('\n')
        .map((line, index) => ({ words: line.replace(/#.*/, '').split(/\s+/).filter(Boolean), line: index + 1 }));
}
function choicesOf(entries) {
    const read = entries.map((entry) => ({ ...entry, request: chosenRelease(entry.word) }));
    return {
        claims: read.flatMap(({ text, line, request }) => request === undefined ? [] : [{ text, line, meaning: { rule: 'choice', request } }]),
        notUnderstood: read.flatMap(({ text, word, request }) => request === undefined ? [`"${text}" is not understood: ${reasonFor(word)}`] : []),
    };
}
/** A release, a line, or a word that stands for one release; the switchers' own words for them too. */
function chosenRelease(word) {
    const [, newest, line] = /^(?:(latest)|(?:latest|prefix):(\d+\.\d+))$/.exec(word) ?? [];
    const request = (0,requests/* parseRequest */.TR)(newest === undefined ? (line ?? word) : 'stable');
    if (request === undefined || request.kind === 'from')
        return undefined;
    const isOne = request.kind !== 'alias' || request.alias === 'stable' || request.alias === 'oldstable';
    return isOne ? { ...request, entry: word } : undefined;
}
function reasonFor(word) {
    const known = wordsWithoutRelease.find(({ pattern }) => pattern.test(word));
    const near = (0,requests/* nearestForm */.dj)(word);
    return known?.reason ?? (near === undefined ? 'it names no Go release' : `it names no Go release (did you mean "${near}"?)`);
}
/** Asks each question once. */
function once(ask) {
    const answers = new Map();
    return (key) => {
        const answer = answers.get(key) ?? ask(key);
        answers.set(key, answer);
        return answer;
    };
}


/***/ }),

/***/ 8677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   MM: () => (/* binding */ canonicalRelease),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _Z: () => (/* binding */ isValidRelease),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   su: () => (/* binding */ newestOf)
/* harmony export */ });
/* harmony import */ var _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2522);

/**
 * Parts of a version without its `go` prefix, or undefined when it is none by the rules of Go's internal/gover. A suffix
 * after a hyphen (`1.21.0-custom`) is dropped.
 */
function parseVersion(text) {
    const match = /^(0|[1-9]\d*)(?:\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|([a-z]+)(0|[1-9]\d*)?)?)?(?:-.*)?$/s.exec(text);
    if (match === null)
        return undefined;
    const [, major = '', minor = '0', patch, kind = '', pre = ''] = match;
    return { major, minor, patch: patch ?? impliedPatch(match[2], kind), kind, pre };
}
/** `1` means 1.0.0 and `1.20` means 1.20.0; from 1.21 on, `1.N` is older than any release of its line. */
function impliedPatch(minor, kind) {
    if (minor === undefined)
        return '0';
    const hasPatchZero = compareNumbers(minor, _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineWithPatchZero */ .rh.slice('1.'.length)) >= 0;
    return kind !== '' || hasPatchZero ? '' : '0';
}
/** Negative, zero or positive, in the order of Go releases: `1.21` < `1.21rc1` < `1.21.0`. What is no version comes first. */
function compareVersions(a, b) {
    const [left, right] = [parseVersion(a), parseVersion(b)];
    if (left === undefined || right === undefined)
        return Number(left !== undefined) - Number(right !== undefined);
    return (compareNumbers(left.major, right.major) ||
        compareNumbers(left.minor, right.minor) ||
        compareNumbers(left.patch, right.patch) ||
        compareTexts(left.kind, right.kind) ||
        compareNumbers(left.pre, right.pre));
}
/** True for alpha, beta and rc. */
function isPrerelease(version) {
    return (parseVersion(version)?.kind ?? '') !== '';
}
/** The line that a release belongs to: `1.26.3` → `1.26`; empty when it is no version. */
function minorOf(version) {
    const parsed = parseVersion(version);
    return parsed === undefined ? '' : `${parsed.major}.${parsed.minor}`;
}
/** True when something with this name can be installed: `1.20`, `1.21.0`, `1.27rc1`; false for `1.21`, `1.20.0`, `1`, `1.21x`. */
function isValidRelease(version) {
    const parsed = parseVersion(version);
    if (parsed === undefined || version.includes('-') || !version.includes('.'))
        return false;
    if (parsed.kind !== '')
        return ['alpha', 'beta', 'rc'].includes(parsed.kind) && parsed.pre !== '';
    return parsed.patch !== '' && version === canonicalRelease(version);
}
/** The name that the Go project gives a release: `1.20.0` → `1.20`, as first releases were called up to 1.20. */
function canonicalRelease(version) {
    const { major, minor, patch, kind } = parseVersion(version) ?? {};
    const isFirst = kind === '' && patch === '0' && compareVersions(`${major}.${minor}`, _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLineWithPatchZero */ .rh) < 0;
    return isFirst ? `${major}.${minor}` : version;
}
/** The newest of some versions. */
function newestOf(versions) {
    return [...versions].sort(compareVersions).at(-1);
}
function compareNumbers(a, b) {
    return a.length - b.length || compareTexts(a, b);
}
function compareTexts(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 9211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ outcomeText),
/* harmony export */   p: () => (/* binding */ presentValue)
/* harmony export */ });
/** The value of an answer, or undefined whatever the reason; only where the reason makes no difference. */
function presentValue(answer) {
    return answer.state === 'present' ? answer.value : undefined;
}
/** How a command ended, for people: `exit 1`, `killed by SIGKILL`, `timed out after 2 s`. */
function outcomeText(result) {
    switch (result.outcome) {
        case 'exited':
            return `exit ${result.exit}`;
        case 'signalled':
            return `ended by ${result.signal}`;
        case 'timed-out':
            return `stopped after ${(result.durationMs / 1000).toFixed(1)} s (time limit)`;
        case 'cancelled':
            return 'stopped because the run was cancelled';
        default:
            return result.reason ?? result.outcome;
    }
}


/***/ }),

/***/ 699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   mk: () => (/* binding */ publish),
/* harmony export */   ph: () => (/* binding */ readArchiveFile),
/* harmony export */   qp: () => (/* binding */ createStaging),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2915);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);






/**
 * The part of the tool cache that this program writes: trees arrive in a staging folder on the same file system, are renamed
 * into place whole, and count only from the moment their `.complete` marker exists (the layout of `@actions/tool-cache`).
 */
const stagingPrefix = '.go-wsl-conform-staging-';
/** A new folder below the tool cache for a tree that is not proved yet. Whoever makes it removes it with `discard`. */
async function createStaging(toolCache) {
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.mkdir(toolCache, { recursive: true });
    const here = await processSpace();
    await removeAbandonedStagings(toolCache, here);
    return node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.mkdtemp(node_path__WEBPACK_IMPORTED_MODULE_2__.join(toolCache, `${stagingPrefix}${here}-${process.pid}-`));
}
/** Removes a staging folder and everything in it. */
async function discard(staging) {
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(staging, { recursive: true, force: true, maxRetries: 2 });
}
/**
 * Renames a proved tree into place and marks it complete, the marker last. When another job was quicker, its tree stays and
 * ours is left in the staging folder.
 *
 * @param tree below the staging folder
 * @param target `<cache>/<name>/<version>/<arch>`
 * @param provenance JSON that tells where the tree came from and how it was proved
 * @returns whether it is our tree that is in place
 */
async function publish(tree, target, provenance) {
    // Written in the staging folder, so that a kill leaves no half file beside the trees.
    const staging = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(tree);
    const [record, marker] = [node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging, 'provenance.json'), node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging, 'complete')];
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.writeFile(record, `${JSON.stringify(provenance, null, 2)}\n`);
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.writeFile(marker, '');
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.mkdir(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target), { recursive: true });
    try {
        await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(tree, target);
    }
    catch (error) {
        const { code } = error;
        if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM')
            throw error;
        if (await appears(`${target}.complete`))
            return false;
        // Still without a marker it is what a killed job left behind.
        await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(target, `${tree}-abandoned`);
        await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(tree, target);
    }
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(record, `${target}.provenance.json`);
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(marker, `${target}.complete`);
    return true;
}
/**
 * Takes a damaged tree out of the way, the marker first, so that it counts no more. Only the last one of a release is kept.
 *
 * @param target as for `publish`
 * @returns where it is now, or undefined when another process was quicker
 */
async function setAside(target) {
    const aside = `${target}.damaged`;
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(`${target}.complete`, { force: true });
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(`${target}.checked`, { force: true });
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rm(aside, { recursive: true, force: true, maxRetries: 2 });
    try {
        await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(target, aside);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(`${target}.provenance.json`, `${aside}.provenance.json`).catch(() => undefined);
    return aside;
}
/** Writes a small file below the tool cache so that a reader sees all of it or the old one. */
async function writeWhole(file, text) {
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.mkdir(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.writeFile(temporary, text);
    await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.rename(temporary, file);
}
/** A file of at most `maximumBytes`, in shared memory. */
async function readArchiveFile(file, maximumBytes) {
    try {
        const handle = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.open(file);
        try {
            const { size } = await handle.stat();
            if (size > maximumBytes)
                return { state: 'unknown', reason: `larger than the ${maximumBytes} bytes that are believable for it` };
            const bytes = new Uint8Array(new SharedArrayBuffer(size));
            for (let done = 0; done < size;) {
                const { bytesRead } = await handle.read(bytes, done, size - done, done);
                if (bytesRead === 0)
                    return { state: 'unknown', reason: 'it became shorter while it was read' };
                done += bytesRead;
            }
            return { state: 'present', value: bytes };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        const missing = ['ENOENT', 'ENOTDIR'].includes(error.code ?? '');
        return missing ? { state: 'missing' } : { state: 'unknown', reason: (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorText */ .kc)(error) };
    }
}
/** Another process renames its tree into place a moment before it writes the marker. */
async function appears(file) {
    for (const end = Date.now() + _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .publishGraceMs */ .Qh;; await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(_knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .publishGraceMs */ .Qh / 20)) {
        if (await exists(file))
            return true;
        if (Date.now() > end)
            return false;
    }
}
async function exists(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.access(file).then(() => true, () => false);
}
/** Staging folders of processes that are gone; of those that cannot be asked, when they are old. */
async function removeAbandonedStagings(toolCache, here) {
    for (const name of await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readdir(toolCache)) {
        if (!name.startsWith(stagingPrefix))
            continue;
        const [space, pid] = name.slice(stagingPrefix.length).split('-');
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(toolCache, name);
        const stats = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.stat(folder).catch(() => undefined);
        const isGone = space === here && here !== unknownSpace && !isAlive(Number(pid));
        if (isGone || (stats !== undefined && Date.now() - stats.mtimeMs > _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .abandonedStagingMs */ .Q9))
            await discard(folder);
    }
}
const unknownSpace = 'any';
/** Names the place where a process id means one process: this boot of this kernel, this namespace (pid_namespaces(7)). */
async function processSpace() {
    try {
        const boot = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readFile('/proc/sys/kernel/random/boot_id', 'utf8');
        const namespace = await node_fs__WEBPACK_IMPORTED_MODULE_1__.promises.readlink('/proc/self/ns/pid');
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${boot} ${namespace}`).digest('hex').slice(0, 8);
    }
    catch {
        return unknownSpace;
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}


/***/ }),

/***/ 1238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ checksumFileName),
/* harmony export */   Z: () => (/* binding */ savedIndexName)
/* harmony export */ });
/** Files beside archives whose lines name hashes: what `sha256sum` and `sha256sum --tag` write under the usual names, and one file per archive. */
const checksumFileName = /^(?:sha256sums?|checksums?)(?:\.txt)?$|\.(?:sha256|ziphash)$/i;
/** A saved copy of https://go.dev/dl/?mode=json&include=all. */
const savedIndexName = 'index.json';


/***/ }),

/***/ 1311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ advisedSysctls),
/* harmony export */   tW: () => (/* binding */ adviceFamilies),
/* harmony export */   wD: () => (/* binding */ badAdvice),
/* harmony export */   zT: () => (/* binding */ parametersForV1)
/* harmony export */ });
/** Families of advice, one check each. */
const adviceFamilies = [
    'preload',
    'tmp-mount',
    'checksum-database',
    'preemption',
    'sysctl',
    'kernel-cmdline',
    'wsl-workarounds',
];
const checksumDocumentation = 'https://go.dev/ref/mod#checksum-database';
const parameterDocumentation = 'https://www.freedesktop.org/software/systemd/man/latest/systemd.html';
/** Takes a variable out of this shell, of go's own file, and shows what sets it again. */
function unsetVariable(name, expect) {
    const ofGo = /^(?:GO(?!DEBUG)|CGO)/.test(name);
    return {
        kind: 'fix',
        summary: `Take ${name} away, and out of the file that sets it`,
        commands: [
            `unset ${name}`,
            ...(ofGo ? [`go env -u ${name}`] : []),
            `grep -ns ${name} ~/.profile ~/.bashrc ~/.bash_profile ~/.zshrc ~/.zshenv /etc/environment /etc/profile.d/*`,
        ],
        shell: 'bash',
        root: false,
        effect: 'in this shell at once; in others when the line that the last command shows is gone',
        undo: `set ${name} to the value that this page shows`,
        risk: 'none',
        reversible: true,
        expect,
    };
}
/** Comments a line of a file out. */
function commentOut(summary, file, pattern, more = {}) {
    return {
        kind: 'fix',
        summary,
        commands: [`sed -i.before-go-conform -E '/${pattern}/ s/^/# /' ${file}`],
        shell: 'bash',
        root: true,
        effect: 'at the next start',
        undo: `mv ${file}.before-go-conform ${file}`,
        risk: 'none',
        reversible: true,
        expect: 'the next run finds no such line',
        ...more,
    };
}
const badAdvice = [
    {
        id: 'preload-variable',
        family: 'preload',
        harm: 'a Go program makes its system calls itself, so a wrapper of the C library is never called by it; cgo, the C compiler and git do load it, and fail with it',
        source: 'https://man7.org/linux/man-pages/man8/ld.so.8.html',
        undo: unsetVariable('LD_PRELOAD', 'advice.preload passes'),
    },
    {
        id: 'preload-file',
        family: 'preload',
        harm: 'every dynamically linked program of the machine loads it, compilers and git included; static Go programs never do',
        source: 'https://man7.org/linux/man-pages/man8/ld.so.8.html',
        undo: {
            ...commentOut('Empty /etc/ld.so.preload', '/etc/ld.so.preload', '.'),
            commands: ['mv /etc/ld.so.preload /etc/ld.so.preload.before-go-conform'],
            undo: 'mv /etc/ld.so.preload.before-go-conform /etc/ld.so.preload',
            effect: 'for programs that start from then on',
            risk: 'what the library was there for (a memory allocator, a tracer) is gone',
            expect: 'advice.preload passes',
        },
    },
    {
        id: 'tmp-on-tmpfs',
        family: 'tmp-mount',
        harm: 'it takes memory from builds, fills up in the middle of one, and under WSL hides /tmp/.X11-unix; GOTMPDIR moves the temporary files of go alone',
        source: 'https://pkg.go.dev/cmd/go#hdr-Environment_variables',
        undo: commentOut('Take the line for /tmp out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]\\/tmp[[:space:]]', {
            risk: 'what lies in /tmp now is lost at the restart, as it is with a tmpfs anyway',
            expect: 'advice.tmp-mount passes',
        }),
    },
    {
        id: 'checksum-database-off',
        family: 'checksum-database',
        harm: 'go takes whatever the proxy or the server gives for a new module, without the proof that others got the same',
        source: checksumDocumentation,
        undo: unsetVariable('GOSUMDB', 'advice.checksum-database passes'),
    },
    ...['GONOSUMDB', 'GOPRIVATE', 'GOINSECURE', 'GONOSUMCHECK'].map((name) => ({
        id: `${name.toLowerCase()}-all`,
        family: 'checksum-database',
        harm: name === 'GOINSECURE'
            ? 'go fetches every module without TLS where it likes to'
            : 'no module is proved by the checksum database; name the private ones alone, as git.example.com/*',
        source: name === 'GOPRIVATE' ? 'https://go.dev/ref/mod#private-modules' : checksumDocumentation,
        undo: unsetVariable(name, 'advice.checksum-database passes'),
    })),
    {
        id: 'preemption-off',
        family: 'preemption',
        harm: 'one loop without calls can stop the garbage collector and with it the whole program; it repairs no clock and no system call',
        source: 'https://pkg.go.dev/runtime#hdr-Environment_Variables',
        undo: unsetVariable('GODEBUG', 'advice.preemption passes'),
    },
    {
        id: 'v1-by-cmdline',
        family: 'kernel-cmdline',
        harm: 'cgroup v1 holds the controllers again, which systemd refuses from 258, the kubelet from 1.35, and Go 1.25 reads wrongly in containers',
        source: parameterDocumentation,
        undo: {
            kind: 'fix',
            summary: 'Take the parameter out of the command line of the kernel',
            commands: [
                "grep -ns 'cgroup' /etc/default/grub /etc/default/grub.d/* /etc/kernel/cmdline",
                'sudoedit /etc/default/grub',
                'update-grub',
                'systemctl reboot',
            ],
            shell: 'bash',
            root: true,
            effect: 'after the restart; under WSL the line is kernelCommandLine of .wslconfig, and wsl --shutdown in PowerShell is the restart, which stops every distribution',
            undo: 'put the parameter back and run update-grub again',
            risk: 'programs that only know cgroup v1 lose sight of their limits',
            reversible: true,
            expect: 'advice.kernel-cmdline passes',
        },
    },
    {
        id: 'memory-controller-off',
        family: 'kernel-cmdline',
        harm: 'no memory limit of any container or unit is in force',
        source: 'https://docs.kernel.org/admin-guide/kernel-parameters.html',
        undo: {
            kind: 'fix',
            summary: 'Take cgroup_disable=memory out of the command line of the kernel',
            commands: [
                "grep -ns 'cgroup_disable' /etc/default/grub /etc/default/grub.d/* /boot/*cmdline.txt /boot/firmware/cmdline.txt",
                'systemctl reboot',
            ],
            shell: 'bash',
            root: true,
            effect: 'after the restart; edit the file that the first command shows before the second',
            undo: 'put the parameter back',
            risk: 'the kernel keeps a few bytes for each page',
            reversible: true,
            expect: 'advice.kernel-cmdline passes',
        },
    },
    {
        id: 'wsl-systemd-wrapper',
        family: 'wsl-workarounds',
        harm: 'genie, distrod and subsystemctl start a second systemd in a namespace of its own; WSL starts systemd itself since 0.67.6',
        source: 'https://learn.microsoft.com/windows/wsl/systemd',
        undo: commentOut('Take the command out of /etc/wsl.conf', '/etc/wsl.conf', '^[[:space:]]*command[[:space:]]*=.*(genie|distrod|subsystemctl)', {
            effect: 'after wsl --terminate of this distribution, in PowerShell',
            risk: 'set systemd=true below [boot] as well, or no systemd runs at all',
            expect: 'advice.wsl-workarounds passes',
        }),
    },
    {
        id: 'wsl-cgroup-mount',
        family: 'wsl-workarounds',
        harm: 'WSL mounts cgroup v2 by itself since 2.5; a second mount over it hides the cgroups that limits are set in',
        source: 'https://github.com/microsoft/WSL/blob/master/src/linux/init/config.cpp',
        undo: commentOut('Take the cgroup line out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]cgroup2?[[:space:]]', {
            effect: 'after wsl --terminate of this distribution, in PowerShell',
            expect: 'advice.wsl-workarounds passes',
        }),
    },
    {
        id: 'wsl-drive-over-wslg',
        family: 'wsl-workarounds',
        harm: '/mnt/wslg belongs to the graphics of WSL: a drive mounted over it takes the display sockets away and is no faster',
        source: 'https://github.com/microsoft/wslg',
        undo: commentOut('Take the line for /mnt/wslg out of /etc/fstab', '/etc/fstab', '^[^#].*[[:space:]]\\/mnt\\/wslg[[:space:]]', {
            effect: 'after wsl --terminate of this distribution, in PowerShell',
            expect: 'advice.wsl-workarounds passes',
        }),
    },
    {
        id: 'sysctl',
        family: 'sysctl',
        harm: 'the setting is below or beside what the kernel chooses by itself',
        source: 'https://docs.kernel.org/admin-guide/sysctl/index.html',
        undo: {
            kind: 'investigate',
            summary: 'See which files set it',
            commands: [
                "grep -nsE '^[^#;]*(pid_max|threads-max|max_map_count|overcommit|max_user_namespaces)' /etc/sysctl.conf /etc/sysctl.d/* /run/sysctl.d/*",
            ],
            shell: 'bash',
            root: false,
            effect: 'at once',
            undo: 'nothing to undo: it only looks',
            risk: 'none',
            reversible: true,
            expect: 'the line to take out',
        },
    },
];
/** Kernel settings that guides change, and what the kernel chooses by itself. */
const advisedSysctls = [
    {
        name: 'kernel.pid_max',
        isHarmful: (value) => value < 32_768,
        standard: 32_768,
        harm: 'threads count too: builds end with "resource temporarily unavailable"',
        source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#pid-max',
    },
    {
        name: 'kernel.threads-max',
        isHarmful: (value) => value < 4096,
        harm: 'builds end with "failed to create new OS thread"',
        source: 'https://docs.kernel.org/admin-guide/sysctl/kernel.html#threads-max',
    },
    {
        name: 'vm.max_map_count',
        isHarmful: (value) => value < 65_530,
        standard: 65_530,
        harm: 'race-enabled programs and mmap fail with "cannot allocate memory"',
        source: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#max-map-count',
    },
    {
        name: 'vm.overcommit_memory',
        isHarmful: (value) => value !== 0,
        standard: 0,
        harm: 'it changes the accounting of address space alone: 1 hides that memory is short until something is killed, 2 refuses the address space that the race detector reserves',
        source: 'https://docs.kernel.org/mm/overcommit-accounting.html',
    },
    {
        name: 'vm.panic_on_oom',
        isHarmful: (value) => value !== 0,
        standard: 0,
        harm: 'the machine stops where one test would have been killed',
        source: 'https://docs.kernel.org/admin-guide/sysctl/vm.html#panic-on-oom',
    },
    {
        name: 'user.max_user_namespaces',
        isHarmful: (value) => value === 0,
        harm: 'no rootless container and no sandbox starts: ENOSPC',
        source: 'https://docs.kernel.org/admin-guide/sysctl/user.html',
    },
];
/** Parameters of the kernel that bring cgroup v1 back (systemd(1), kernel-parameters). */
const parametersForV1 = /^(?:systemd\.unified_cgroup_hierarchy=(?:0|no|n|false|f|off)|systemd\.legacy_systemd_cgroup_controller(?:=(?:1|yes|y|true|t|on))?|SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1)$/i;


/***/ }),

/***/ 8282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ directToolchainProxy),
/* harmony export */   Ap: () => (/* binding */ defaultChecksumDatabase),
/* harmony export */   DY: () => (/* binding */ knownChecksumDatabases),
/* harmony export */   IV: () => (/* binding */ toolchainModule),
/* harmony export */   Mf: () => (/* binding */ toolchainVersionPrefix),
/* harmony export */   Nt: () => (/* binding */ treeHeadTitle),
/* harmony export */   Tp: () => (/* binding */ downloadBaseUrl),
/* harmony export */   su: () => (/* binding */ tileHeight)
/* harmony export */ });
/** The checksum database and the key that the go command ships (Go tree: src/cmd/go/internal/modfetch/key.go). */
const defaultChecksumDatabase = 'sum.golang.org';
const knownChecksumDatabases = {
    [defaultChecksumDatabase]: 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};
/** First line of a signed tree head (golang.org/x/mod/sumdb/tlog, note.go). */
const treeHeadTitle = 'go.sum database tree';
/** log2 of the hashes in a full tile; the go command knows no other (golang.org/x/mod/sumdb, client.go). */
const tileHeight = 8;
/** The module that carries toolchains (Go tree: src/cmd/go/internal/modfetch/toolchain.go, gover.go). */
const toolchainModule = 'golang.org/toolchain';
const toolchainVersionPrefix = 'v0.0.1-go';
/** The module proxy that `https://golang.org/toolchain?go-get=1` names: what `direct` in GOPROXY comes to. */
const directToolchainProxy = 'https://go.dev/dl/mod';
/** The Go download index (https://go.dev/dl/?mode=json&include=all). */
const downloadBaseUrl = 'https://go.dev/dl';


/***/ }),

/***/ 5505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ek: () => (/* binding */ slowClockSources),
/* harmony export */   mL: () => (/* binding */ environmentLimits),
/* harmony export */   mu: () => (/* binding */ oldestKernels),
/* harmony export */   oj: () => (/* binding */ documentedVersions)
/* harmony export */ });
/** What the checks of the environment measure a host against. Each number has its source beside it. */
const environmentLimits = {
    /**
     * Tasks (threads included) that building and testing needs: the go command runs one compiler or test binary per CPU, each with
     * GOMAXPROCS threads and a few more. Measured under pids.max: what is left below 4 tasks per CPU and 64 more ends in
     * "failed to create new OS thread (errno=11)".
     */
    tasksPerCpu: 4,
    tasksBeside: 64,
    /**
     * Bytes that one go command at a time needs for the standard library: `go build -a net/http`, `go test -a` and `go test -race -a`
     * of a package that imports it, with go1.26.8 on linux/amd64, have largest processes of 240 to 302 MiB; two run at a time at least,
     * beside the go command itself and the page cache.
     */
    memoryBytes: 1024 ** 3,
    /**
     * Address space below which a race-enabled test binary does not start: measured with go1.26.8 on linux/amd64, it dies with
     * "ThreadSanitizer failed to allocate" at 1.0 GB and passes at 2.0 GB; at 0.4 GB the go command itself dies.
     */
    addressSpaceBytes: 2_000_000_000,
    /**
     * Open files. Go raises the soft limit to the hard one at start (since 1.19, https://go.dev/issue/46279), so the hard limit is
     * what counts. 1024 is the kernel's own default for the soft limit (INR_OPEN_CUR, include/uapi/linux/fs.h).
     */
    openFiles: 1024,
    /** CPUs: the least GOMAXPROCS that a cgroup limit gives is 2 (https://go.dev/doc/go1.25#runtime), so less throttles two threads. */
    cpus: 1,
    /**
     * Bits of randomness in the address of mappings that the race detector is proved with: the kernel's default on amd64, arm64 and
     * ppc64le is at most this (arch/x86/Kconfig ARCH_MMAP_RND_BITS_MIN). Above it, ThreadSanitizer of C and C++ is known to die
     * (https://github.com/google/sanitizers/issues/1716) and Go on ppc64le was (https://go.dev/issue/54757).
     */
    addressRandomBits: 28,
    /** Share of the last ten seconds, in per cent, in which some task waited for the resource; above it, times measured here mean little. */
    pressurePercent: 20,
    /** Entries of evidence that one result carries. */
    evidencePerResult: 12,
};
/** Clock sources for which reading the time is a system call: the vDSO does not know them (arch/x86/kernel/{hpet,tsc}.c, drivers/clocksource/acpi_pm.c). */
const slowClockSources = ['hpet', 'acpi_pm', 'jiffies', 'pit', 'refined-jiffies'];
/** The oldest Linux that a Go release runs on, by the release notes. The newest row that fits counts. */
const oldestKernels = [
    { go: '1.27', arch: 'ppc64', kernel: [3, 13], source: 'https://go.dev/doc/go1.27#ports' },
    { go: '1.19', arch: 'loong64', kernel: [5, 19], source: 'https://go.dev/wiki/MinimumRequirements' },
    { go: '1.6', arch: 'mips64le', kernel: [4, 8], source: 'https://go.dev/wiki/MinimumRequirements' },
    { go: '1.24', kernel: [3, 2], source: 'https://go.dev/doc/go1.24#ports' },
];
/** What Kubernetes and WSL document as versions from which something works. */
const documentedVersions = {
    /** WSL package: `systemd=true` works from here on (https://learn.microsoft.com/windows/wsl/systemd). */
    wslSystemd: '0.67.6',
    /** WSL package: distributions begin to come with cgroup v2 alone (first public source, 2.5). */
    wslUnified: '2.5',
    /** WSL package: `[automount] cgroups=` of wsl.conf chooses the mode (2.6.2). */
    wslCgroupsKey: '2.6.2',
};


/***/ }),

/***/ 7452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ elfMachines),
/* harmony export */   CE: () => (/* binding */ plan9Magic),
/* harmony export */   KG: () => (/* binding */ peMachines),
/* harmony export */   Mc: () => (/* binding */ xcoff64Magic),
/* harmony export */   Re: () => (/* binding */ machTypes),
/* harmony export */   c_: () => (/* binding */ elfMachineOf),
/* harmony export */   gn: () => (/* binding */ elfSystems),
/* harmony export */   yh: () => (/* binding */ machSystems)
/* harmony export */ });
/**
 * Machine numbers of executable headers and the Go ports that they stand for.
 * ELF e_machine: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html and /usr/include/elf.h;
 * PE Machine: https://learn.microsoft.com/windows/win32/debug/pe-format#machine-types; Mach-O cputype: mach/machine.h.
 */
const elfMachines = {
    3: { name: 'Intel 80386', arch: ['386'] },
    8: { name: 'MIPS', arch: ['mips', 'mipsle', 'mips64', 'mips64le'] },
    20: { name: 'PowerPC', arch: ['ppc'] },
    21: { name: 'PowerPC64', arch: ['ppc64', 'ppc64le'] },
    22: { name: 'IBM S/390', arch: ['s390x'] },
    40: { name: 'ARM', arch: ['arm'] },
    62: { name: 'x86-64', arch: ['amd64'] },
    183: { name: 'AArch64', arch: ['arm64'] },
    243: { name: 'RISC-V', arch: ['riscv64'] },
    258: { name: 'LoongArch', arch: ['loong64'] },
};
/** process.arch of Node → the e_machine that runs by itself, with the 32-bit one that the same processor runs. */
const elfMachineOf = {
    x64: [62, 3],
    ia32: [3],
    arm64: [183, 40],
    arm: [40],
    riscv64: [243],
    s390x: [22],
    ppc64: [21],
    loong64: [258],
};
const peMachines = {
    332: { name: 'Intel 386', arch: ['386'] },
    452: { name: 'ARM Thumb-2', arch: ['arm'] },
    34404: { name: 'x86-64', arch: ['amd64'] },
    43620: { name: 'ARM64', arch: ['arm64'] },
};
const machTypes = {
    16777223: { name: 'x86-64', arch: ['amd64'] },
    16777228: { name: 'ARM64', arch: ['arm64'] },
};
/** Ports that share the ELF format; the header does not tell them apart, since Go leaves EI_OSABI at 0 for most. */
const elfSystems = ['linux', 'android', 'freebsd', 'netbsd', 'openbsd', 'dragonfly', 'solaris', 'illumos'];
const machSystems = ['darwin', 'ios'];
/** First four bytes, big-endian, of Plan 9 a.out files (src/debug/plan9obj/plan9obj.go). */
const plan9Magic = { 491: '386', 1607: 'arm', 35479: 'amd64' };
/** First two bytes of a 64-bit XCOFF file (src/internal/xcoff/xcoff.go, U64_TOCMAGIC). */
const xcoff64Magic = 0x1f7;


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ freeSpace),
/* harmony export */   nw: () => (/* binding */ fileSystemTypes),
/* harmony export */   qo: () => (/* binding */ timeGranularities),
/* harmony export */   uM: () => (/* binding */ folderTrials)
/* harmony export */ });
/**
 * File systems by the magic of statfs(2) (include/uapi/linux/magic.h; those marked * are in the source of their file system) and by
 * the name of /proc/filesystems. `shared` comes from a host of virtual machines: whether a Windows drive is behind it, only the mount
 * tells. One magic may stand for several names: the mount table knows which.
 */
const fileSystemTypes = [
    { magic: 0xef53, name: 'ext4', kind: 'disk' },
    { magic: 0xef53, name: 'ext3', kind: 'disk' },
    { magic: 0xef53, name: 'ext2', kind: 'disk' },
    { magic: 0x58465342, name: 'xfs', kind: 'disk' },
    { magic: 0x9123683e, name: 'btrfs', kind: 'disk' },
    { magic: 0xf2f52010, name: 'f2fs', kind: 'disk' },
    { magic: 0x3434, name: 'nilfs2', kind: 'disk' },
    { magic: 0x52654973, name: 'reiserfs', kind: 'disk' },
    { magic: 0x2fc12fc1, name: 'zfs', kind: 'disk' }, // * module/os/linux/zfs, ZFS_SUPER_MAGIC
    { magic: 0xca451a4e, name: 'bcachefs', kind: 'disk' }, // * fs/bcachefs, BCACHEFS_STATFS_MAGIC
    { magic: 0x3153464a, name: 'jfs', kind: 'disk' }, // * fs/jfs/jfs_superblock.h
    { magic: 0x01021994, name: 'tmpfs', kind: 'memory' },
    { magic: 0x858458f6, name: 'ramfs', kind: 'memory' },
    { magic: 0x794c7630, name: 'overlay', kind: 'layered' },
    { magic: 0x61756673, name: 'aufs', kind: 'layered' }, // * fs/aufs/super.h
    { magic: 0xf15f, name: 'ecryptfs', kind: 'layered' },
    { magic: 0x65735546, name: 'fuse', kind: 'shared' },
    { magic: 0x65735546, name: 'virtiofs', kind: 'shared' },
    { magic: 0x01021997, name: '9p', kind: 'shared' },
    { magic: 0x786f4256, name: 'vboxsf', kind: 'shared' }, // * fs/vboxsf/super.c
    { magic: 0x00c0ffee, name: 'hostfs', kind: 'shared' },
    { magic: 0x53464846, name: 'wslfs', kind: 'disk' }, // * WSL 1, statfs of its root
    { magic: 0x53464846, name: 'lxfs', kind: 'disk' },
    { magic: 0x53464846, name: 'drvfs', kind: 'windows' },
    { magic: 0x6969, name: 'nfs', kind: 'network' },
    { magic: 0x6969, name: 'nfs4', kind: 'network' },
    { magic: 0xff534d42, name: 'cifs', kind: 'network' },
    { magic: 0xfe534d42, name: 'smb3', kind: 'network' },
    { magic: 0x517b, name: 'smbfs', kind: 'network' },
    { magic: 0x00c36400, name: 'ceph', kind: 'network' },
    { magic: 0x5346414f, name: 'afs', kind: 'network' },
    { magic: 0x0bd00bd0, name: 'lustre', kind: 'network' }, // * lustre/include/uapi, LL_SUPER_MAGIC
    { magic: 0x47504653, name: 'gpfs', kind: 'network' }, // * coreutils, src/stat.c
    { magic: 0x7461636f, name: 'ocfs2', kind: 'network' },
    { magic: 0x4d44, name: 'vfat', kind: 'fat' },
    { magic: 0x4d44, name: 'msdos', kind: 'fat' },
    { magic: 0x2011bab0, name: 'exfat', kind: 'fat' },
    { magic: 0x7366746e, name: 'ntfs3', kind: 'fat' }, // * fs/ntfs3
    { magic: 0x5346544e, name: 'ntfs', kind: 'fat' }, // * fs/ntfs
    { magic: 0x73717368, name: 'squashfs', kind: 'read-only' },
    { magic: 0xe0f5e1e2, name: 'erofs', kind: 'read-only' },
    { magic: 0x9660, name: 'iso9660', kind: 'read-only' },
    { magic: 0x28cd3d45, name: 'cramfs', kind: 'read-only' },
    { magic: 0x0187, name: 'autofs', kind: 'network' },
    { magic: 0x9fa0, name: 'proc', kind: 'kernel' },
    { magic: 0x62656572, name: 'sysfs', kind: 'kernel' },
    { magic: 0x958458f6, name: 'hugetlbfs', kind: 'kernel' },
    { magic: 0x27e0eb, name: 'cgroup', kind: 'kernel' },
    { magic: 0x63677270, name: 'cgroup2', kind: 'kernel' },
];
/** What a trial of a folder may cost, and what its results are measured against. */
const folderTrials = {
    /** Milliseconds after which a folder counts as not answering; a dead network file system never does. */
    timeoutMs: 2000,
    /** Milliseconds for an executable to start. */
    executeMs: 1000,
    /** Small files per folder, and milliseconds that creating and looking at them may take. */
    samples: 40,
    sampleMs: 25,
    /** Bytes of a small file: an object of the build cache is rarely smaller. */
    sampleBytes: 2048,
    /** Bytes that must be written for "it can be written": more than an empty file of a full file system that still has inodes. */
    writeBytes: 65_536,
    /** How many times slower than the local disk, and how many microseconds at least, make a folder slow: measured noise stays below both. */
    slowFactor: 8,
    slowMicroseconds: 1000,
    /** How often a busy text file is tried again: another thread may hold the script open while it starts a process (https://go.dev/issue/22315). */
    textBusyTries: 4,
};
/** Free space that Go work needs. */
const freeSpace = {
    /** Bytes below which a temporary folder or a cache is warned about: `go test ./...` of a mid-size module links hundreds of MB there. */
    warnBytes: 1024 ** 3,
    /** Inodes: the build cache of the standard library alone holds some 4,000 entries. */
    warnInodes: 10_000,
};
/** How exactly modification times are kept, coarsest last, in nanoseconds. */
const timeGranularities = [1, 100, 1000, 1_000_000, 10_000_000, 1_000_000_000, 2_000_000_000];


/***/ }),

/***/ 2522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ vendorDefaultSince),
/* harmony export */   Gy: () => (/* binding */ supportedLines),
/* harmony export */   KL: () => (/* binding */ workspaceVendorSince),
/* harmony export */   LQ: () => (/* binding */ impliedGoLine),
/* harmony export */   cB: () => (/* binding */ oldestReadLine),
/* harmony export */   on: () => (/* binding */ impliedWorkspaceGoLine),
/* harmony export */   rh: () => (/* binding */ firstLineWithPatchZero)
/* harmony export */ });
/** The oldest release whose output this product reads; older go lines are served by it (tested from 1.19 to 1.27). */
const oldestReadLine = '1.19';
/** What a go.mod without a go line means to the go command (https://go.dev/ref/mod#go-mod-file-go). */
const impliedGoLine = '1.16';
/** The same for a go.work without a go line (cmd/go/internal/gover, DefaultGoWorkVersion). */
const impliedWorkspaceGoLine = '1.18';
/** From this go line of go.mod or go.work on the go command builds from vendor/ by itself; without a go line it does not (https://go.dev/ref/mod#build-commands). */
const vendorDefaultSince = '1.14';
/** From this release on a workspace can be built from a vendor folder; older ones refuse `-mod=vendor` in one (https://go.dev/doc/go1.22#go-command). */
const workspaceVendorSince = '1.22';
/** From this line on the first release is called `1.N.0`, and `1.N` alone is a language version (https://go.dev/doc/toolchain#version). */
const firstLineWithPatchZero = '1.21';
/**
 * The lines that the Go project supports: each until two newer ones exist (https://go.dev/doc/devel/release#policy). A
 * catalogue that knows a newer line overrides it; a table older than `maximumAgeMonths` is no ground for a judgement, for a
 * new line appears every six months.
 */
const supportedLines = { asOf: '2026-11-22', lines: ['1.27', '1.26'], maximumAgeMonths: 8 };


/***/ }),

/***/ 3225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ compilerTrial),
/* harmony export */   Ol: () => (/* binding */ godebugKeys),
/* harmony export */   V7: () => (/* binding */ harmfulGoFlags),
/* harmony export */   Yr: () => (/* binding */ toolchainSetting),
/* harmony export */   Zx: () => (/* binding */ harmfulGodebug),
/* harmony export */   aZ: () => (/* binding */ cgroupDriverFiles),
/* harmony export */   defaultProxyList: () => (/* binding */ defaultProxyList)
/* harmony export */ });
/**
 * Keys of GODEBUG that some Go release from 1.18 on reads: runtime/runtime1.go (dbgvars), internal/godebugs/table.go, and those that
 * were taken out since (https://go.dev/doc/godebug). A key that is none of them is ignored without a word.
 */
const godebugKeys = new Set(`adaptivestackstart allocfreetrace allowmultiplevcs asyncpreemptoff asynctimerchan cgocheck checkfinalizers clobberfree
  containermaxprocs cryptocustomrand dataindependenttiming decoratemappings disablethp dontfreezetheworld efence embedfollowsymlinks
  execerrdot fips140 fips140ems gccheckmark gcpacertrace gcshrinkstackoff gcstoptheworld gctrace gocachehash gocachetest gocacheverify
  gotestjsonbuildtext gotypesalias harddecommit htmlmetacontenturlescape http2client http2debug http2server httpcookiemaxnum
  httplaxcontentlength httpmuxgo121 httpservecontentkeepheaders inittrace installgoroot invalidptr jstmpllitinterp madvdontneed
  memprofilerate multipartfiles multipartmaxheaders multipartmaxparts multipathtcp netdns netedns0 panicnil profstackdepth randautoseed
  randseednop rsa1024min runtimecontentionstacks sbrk scavtrace scheddetail schedtrace tarinsecurepath tls10server tls3des tlskyber
  tlsmaxrsasize tlsmlkem tlsrsakex tlssecpmlkem tlssha1 tlsunsafeekm traceadvanceperiod traceallocfree tracebackancestors
  tracebacklabels tracecheckstackownership tracefpunwindoff updatemaxprocs urlmaxqueryparams urlstrictcolons winreadlinkvolume
  winsymlink x509ignoreCN x509keypairleaf x509negativeserial x509rsacrt x509sha1 x509sha256skid x509usefallbackroots x509usepolicies
  zipinsecurepath`.split(/\s+/));
/** Values of GODEBUG that harm when they are set for everything, and how (https://pkg.go.dev/runtime#hdr-Environment_Variables, https://go.dev/doc/godebug). */
const harmfulGodebug = [
    {
        key: 'asyncpreemptoff',
        value: /^1$/,
        harm: 'a loop without calls holds up the garbage collector and every other goroutine; it repairs no clock and no system call',
    },
    { key: 'sbrk', value: /^1$/, harm: 'nothing is ever freed: builds and tests run out of memory' },
    { key: 'gcstoptheworld', value: /^[12]$/, harm: 'every garbage collection stops the program' },
    { key: 'efence', value: /^1$/, harm: 'each object takes a page of its own: memory runs out' },
    { key: 'clobberfree', value: /^1$/, harm: 'it is a tool to debug the garbage collector, and slows every program' },
    { key: 'gccheckmark', value: /^1$/, harm: 'it is a tool to debug the garbage collector, and slows every program' },
    { key: 'invalidptr', value: /^0$/, harm: 'corrupt pointers are no longer found' },
    { key: 'gctrace', value: /^[1-9]/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
    { key: 'inittrace', value: /^1$/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
    { key: 'schedtrace', value: /^[1-9]/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
    { key: 'scavtrace', value: /^1$/, harm: 'every program writes lines to standard error, which breaks tests that compare it' },
    { key: 'gocacheverify', value: /^1$/, harm: 'the build cache is not used: everything is built anew and compared' },
    { key: 'gocachehash', value: /^1$/, harm: 'the go command prints what every key of its cache is made of' },
    {
        key: 'execerrdot',
        value: /^0$/,
        harm: 'programs of the current folder are run in place of those of PATH (https://go.dev/doc/go1.19#os-exec-path)',
    },
    { key: 'x509sha1', value: /^1$/, harm: 'certificates signed with SHA-1 are trusted' },
    { key: 'tarinsecurepath', value: /^0$/, harm: 'tests see other errors of archive/tar than elsewhere' },
    { key: 'containermaxprocs', value: /^0$/, harm: 'GOMAXPROCS ignores the CPU limit of the cgroup' },
    { key: 'cpu.all', value: /^off$/, harm: 'no instruction set extension is used: cryptography and hashing are slow' },
];
/** Flags of GOFLAGS that change what builds and tests mean for everybody who does not have them, and how (`go help environment`, `go help build`). */
const harmfulGoFlags = {
    '-mod=mod': 'builds may rewrite go.mod and go.sum instead of failing when they are incomplete',
    '-insecure': 'it was removed with Go 1.19',
    '-race': 'every build is instrumented, several times slower and larger, and needs cgo',
    '-a': 'the build cache is not used',
    '-n': 'commands are printed, not run',
    '-x': 'every command is printed',
    '-work': 'temporary folders of builds are never removed',
    '-c': 'tests are compiled, not run',
    '-vet=off': 'go test finds no mistakes of vet',
    '-modcacherw': 'files of the module cache can be changed by mistake',
};
/** What GOTOOLCHAIN may be (https://go.dev/doc/toolchain#select). */
const toolchainSetting = /^(?:local|auto|path|go1(?:\.\d+){1,2}(?:(?:rc|beta)\d+)?(?:-[\w.-]+)?(?:\+(?:auto|path))?|default)(?:\+(?:auto|path))?$/;
/** GOPROXY where nothing sets it (cmd/go/internal/cfg, go.env of GOROOT). */
const defaultProxyList = 'https://proxy.golang.org,direct';
/** What a compiler is given to see whether cgo can work: a header of the C library, which comes in another package than the compiler. */
const compilerTrial = {
    source: '#include <stdlib.h>\n#include <stdio.h>\nint answer(void) { return atoi("42"); }\n',
    timeoutMs: 5000,
};
/**
 * Where container runtimes say which cgroup driver they use. None of these files has to exist.
 *
 * Sources: docs.docker.com/reference/cli/dockerd (native.cgroupdriver), containers.conf(5) (cgroup_manager), crio.conf(5)
 * (cgroup_manager), containerd's docs/cri/config.md (SystemdCgroup).
 */
const cgroupDriverFiles = [
    { runtime: 'docker', file: '/etc/docker/daemon.json', driver: /"native\.cgroupdriver=(systemd|cgroupfs|none)"/ },
    { runtime: 'podman', file: '/etc/containers/containers.conf', driver: /^[ \t]*cgroup_manager[ \t]*=[ \t]*"(systemd|cgroupfs)"/m },
    {
        runtime: 'podman',
        file: '$HOME/.config/containers/containers.conf',
        driver: /^[ \t]*cgroup_manager[ \t]*=[ \t]*"(systemd|cgroupfs)"/m,
    },
    { runtime: 'containerd', file: '/etc/containerd/config.toml', driver: /^[ \t]*SystemdCgroup[ \t]*=[ \t]*(true|false)/m },
    { runtime: 'cri-o', file: '/etc/crio/crio.conf', driver: /^[ \t]*cgroup_manager[ \t]*=[ \t]*"(systemd|cgroupfs)"/m },
];


/***/ }),

/***/ 8451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ refusedVariables),
/* harmony export */   y: () => (/* binding */ leftOutOfGoFlags)
/* harmony export */ });
/**
 * Variables that cannot be added to the environment of the go commands, because a rule of the product hangs on them, and what to
 * do instead (https://pkg.go.dev/cmd/go#hdr-Environment_variables, https://go.dev/doc/toolchain#select).
 */
const refusedVariables = {
    GOTOOLCHAIN: 'each cell runs exactly its own release; choose releases with --go',
    GOROOT: 'each release uses its own tree; choose releases with --go',
    GOTOOLDIR: 'each release uses its own tools',
    GOOS: 'the native checks would build for another system; choose targets with --cross-targets',
    GOARCH: 'the native checks would build for another system; choose targets with --cross-targets',
    GO111MODULE: 'everything here is about modules',
    GOWORK: 'it decides which modules form a workspace; set it in the environment that the program is started in',
    GOENV: 'it names the file of your go settings; set it in the environment that the program is started in',
    PATH: 'the folder of each release must come first; set it in the environment that the program is started in',
};
/**
 * Flags that are taken out of the user's GOFLAGS in the environment of our go commands, and why. All others are honoured: that is
 * what the user builds with. On a command line the same flag would win over GOFLAGS (`go help environment`), but not every
 * command that reads GOFLAGS has them.
 */
const leftOutOfGoFlags = {
    '-mod': 'it is chosen for each module as the go command itself would choose it, and -mod=mod would write go.mod',
    '-modfile': 'each module is checked with its own go.mod',
    '-json': 'it would change the output that the checks read',
    '-o': 'outputs go to a temporary folder',
    '-c': 'the tests would be compiled and not run',
    '-i': 'it installs packages',
    '-n': 'nothing would be run',
    '-x': 'every command would be printed among the errors of the compiler',
    '-a': 'everything would be built anew in every cell',
    '-work': 'temporary folders are removed at the end',
    '-list': 'nothing would be run',
    '-race': 'the check test.race runs the tests with it',
    '-vet': 'vet is a check of its own',
    '-exec': 'the tests would run inside another program, and its failures would look like theirs',
    '-C': 'each module is checked in its own folder',
    '-fuzz': 'fuzzing writes into the tree',
    '-coverprofile': 'it writes into the tree',
    '-cpuprofile': 'it writes into the tree',
    '-memprofile': 'it writes into the tree',
    '-blockprofile': 'it writes into the tree',
    '-mutexprofile': 'it writes into the tree',
    '-trace': 'it writes into the tree',
    '-outputdir': 'it writes into the tree',
};


/***/ }),

/***/ 1286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PH: () => (/* binding */ discoveryLimits),
/* harmony export */   UA: () => (/* binding */ hiddenFolders),
/* harmony export */   cT: () => (/* binding */ skippedFolders)
/* harmony export */ });
/**
 * Folders in which the go command itself does not look for packages (`go help packages`: vendor, testdata, names that begin
 * with `.` or `_`), and package folders of other tools that are large and never hold modules of the user.
 */
const skippedFolders = /^([._].*|vendor|testdata|node_modules)$/;
/** Those of them that are not looked into even to say where a go.mod is that was passed over. */
const hiddenFolders = /^(\..*|node_modules)$/;
/**
 * Bounds of the search, so that a folder that is not a repository (a home, a file-system root) ends it with a clear error, and of
 * the modules read at a time: Node reads four files at once (libuv's thread pool), more only keep files open.
 */
const discoveryLimits = { depth: 12, folders: 20_000, modulesAtOnce: 8 };


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ tlsRoots),
/* harmony export */   BI: () => (/* binding */ portShare),
/* harmony export */   WA: () => (/* binding */ resolverVariables),
/* harmony export */   YW: () => (/* binding */ nameServers),
/* harmony export */   ay: () => (/* binding */ networkTrials),
/* harmony export */   dt: () => (/* binding */ resolverOptions),
/* harmony export */   hT: () => (/* binding */ resolverKeywords),
/* harmony export */   tw: () => (/* binding */ percentileSamples),
/* harmony export */   y: () => (/* binding */ wslTunnelServer),
/* harmony export */   yo: () => (/* binding */ slowNameServerMs)
/* harmony export */ });
/** Where Go looks for certificates of authorities: the first file that exists and every file of the folders (crypto/x509/root_linux.go). */
const tlsRoots = {
    files: [
        '/etc/ssl/certs/ca-certificates.crt',
        '/etc/pki/tls/certs/ca-bundle.crt',
        '/etc/ssl/ca-bundle.pem',
        '/etc/pki/tls/cacert.pem',
        '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
        '/etc/ssl/cert.pem',
    ],
    folders: ['/etc/ssl/certs', '/etc/pki/tls/certs'],
    /** Files of a folder that are looked into: the answer is whether there are any. */
    folderFiles: 20,
};
/** Options of resolv.conf that Go's own resolver understands; any other makes it ask the C library (net/dnsconfig_unix.go). */
const resolverOptions = /^(?:ndots:.*|timeout:.*|attempts:.*|rotate|single-request|single-request-reopen|use-vc|usevc|tcp|trust-ad|edns0|no-reload)$/;
/** Keywords of resolv.conf that it understands. */
const resolverKeywords = ['nameserver', 'domain', 'search', 'options', 'lookup'];
/** Name servers that count: Go and the C library take three (resolv.conf(5), MAXNS); without any, this machine is asked. */
const nameServers = { most: 3, defaults: ['127.0.0.1', '::1'] };
/** How name servers and proxies are asked. All of it runs side by side. */
const networkTrials = {
    /** Milliseconds for one answer of a name server, and for all of one server. */
    queryMs: 1000,
    serverMs: 2400,
    /** Queries to one server: from 20 on there is a 95th percentile. */
    queries: 20,
    /** Queries without an answer after which a server is given up. */
    lostInARow: 2,
    /** Milliseconds for a proxy or the checksum database, and for a lookup of localhost. */
    requestMs: 2500,
    lookupMs: 1500,
    /** Milliseconds for iptables. */
    commandMs: 1500,
    /** A module that every public proxy has; a private one may answer that it has none, which shows as much. */
    module: 'golang.org/x/mod',
    /** Bytes of an answer that are read. */
    answerBytes: 4096,
};
/** Samples from which on a percentile means something. */
const percentileSamples = { p95: 20, p99: 100 };
/** Share of the ports for outgoing connections that are taken from which on connections begin to fail for want of one. */
const portShare = 0.8;
/** Milliseconds for a name, in the middle, above which downloads and tests of the network suffer. */
const slowNameServerMs = 200;
/** The name server of WSL's DNS tunnelling (WSL source, and https://learn.microsoft.com/windows/wsl/networking#dns-tunneling). */
const wslTunnelServer = '10.255.255.254';
/** Variables that make the C library's resolver behave differently, so that Go leaves lookups to it (net/conf.go). */
const resolverVariables = ['LOCALDOMAIN', 'RES_OPTIONS', 'HOSTALIASES'];


/***/ }),

/***/ 9607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ observingPrograms),
/* harmony export */   IJ: () => (/* binding */ observedFiles),
/* harmony export */   ii: () => (/* binding */ pasteLimits),
/* harmony export */   nt: () => (/* binding */ observedNamespaces),
/* harmony export */   p_: () => (/* binding */ systemFolders),
/* harmony export */   vY: () => (/* binding */ observedPaths)
/* harmony export */ });
/** What doctor reads of a machine; every one is optional. proc(5), sysfs(5) and the kernel's Documentation/admin-guide describe them. */
const observedFiles = [
    '/proc/version',
    '/proc/sys/kernel/osrelease',
    '/proc/cmdline',
    '/proc/cpuinfo',
    '/proc/meminfo',
    '/proc/self/mountinfo',
    '/proc/self/cgroup',
    '/proc/1/comm',
    '/proc/self/status',
    '/proc/self/limits',
    '/proc/self/uid_map',
    '/proc/self/oom_score_adj',
    '/proc/sys/kernel/pid_max',
    '/proc/sys/kernel/threads-max',
    '/proc/sys/vm/overcommit_memory',
    '/proc/sys/vm/mmap_rnd_bits',
    '/proc/sys/user/max_user_namespaces',
    '/proc/sys/kernel/unprivileged_userns_clone',
    '/proc/sys/kernel/apparmor_restrict_unprivileged_userns',
    '/proc/sys/kernel/seccomp/actions_avail',
    '/proc/sys/fs/binfmt_misc/WSLInterop',
    '/proc/sys/fs/binfmt_misc/WSLInterop-late',
    '/proc/pressure/cpu',
    '/sys/kernel/security/lsm',
    '/sys/devices/system/clocksource/clocksource0/current_clocksource',
    '/sys/class/dmi/id/sys_vendor',
    '/sys/class/dmi/id/product_name',
    '/sys/hypervisor/type',
    '/etc/os-release',
    '/usr/lib/os-release',
    '/run/systemd/container',
    '/run/host/container-manager',
    '/run/.containerenv',
    '/proc/device-tree/hypervisor/compatible',
];
/** Namespaces of a process whose links tell which one it is in. */
const observedNamespaces = ['cgroup', 'ipc', 'net', 'mnt', 'pid', 'time', 'user', 'uts'];
/** Paths of which only the existence counts. */
const observedPaths = [
    '/.dockerenv',
    '/run/.containerenv',
    '/run/.toolboxenv',
    '/run/systemd/system',
    '/proc/vz',
    '/proc/bc',
    '/run/WSL',
    '/usr/bin/wslinfo',
    '/usr/bin/systemctl',
    '/proc/pressure',
    '/proc/sys/kernel',
    '/sys/kernel/livepatch',
    '/dev/.cros_milestone',
    '/system/build.prop',
    '/sys/fs/cgroup/cgroup.events',
    '/sys/fs/cgroup/cgroup.type',
    '/sys/fs/cgroup/cgroup.controllers',
];
/** Programs that tell about the system: of a recording, only their outputs are read for facts, never what programs under test wrote. */
const observingPrograms = new Set('uname cat mount findmnt df free ps top lscpu lsblk nproc hostname hostnamectl lsb_release systemctl systemd-detect-virt virt-what docker podman wsl wsl.exe wslinfo dmesg sysctl ulimit ls stat'.split(' '));
/** Folders that tell about the system. */
const systemFolders = /^\/(?:proc|sys|etc|run|dev|var\/run|usr\/lib|system)\//;
/** What is read of pastes at most: a bug report has a few dozen commands, and more must not cost minutes. */
const pasteLimits = { pastes: 1000, bytes: 32 * 1024 * 1024 };


/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ toolCacheArchitectures),
/* harmony export */   r: () => (/* binding */ archiveArchitectures)
/* harmony export */ });
/**
 * How GOARCH is called elsewhere, where it differs: in the download index's file list (golang/website internal/dl) and as a
 * folder of the runner's tool cache, which takes the name from Node (https://nodejs.org/api/os.html#osarch).
 */
const archiveArchitectures = { arm: 'armv6l' };
const toolCacheArchitectures = { amd64: 'x64', '386': 'ia32', ppc64le: 'ppc64', mipsle: 'mipsel' };


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ watchedFiles),
/* harmony export */   W0: () => (/* binding */ testTimeout),
/* harmony export */   ZY: () => (/* binding */ goCommandsAtOnce),
/* harmony export */   Z_: () => (/* binding */ temporaryRoots),
/* harmony export */   ce: () => (/* binding */ processLimits),
/* harmony export */   sG: () => (/* binding */ fileBytes),
/* harmony export */   vZ: () => (/* binding */ installsAtOnce)
/* harmony export */ });
/** Bounds on child processes; chosen so that hostile output cannot exhaust memory and a report stays readable. */
const processLimits = {
    /** A longer line is cut: test2json itself cuts at 4 KiB, so only raw output of other programs gets here. */
    lineCharacters: 1024 * 1024,
    /** What is kept of the end of each stream for evidence. */
    tailBytes: 64 * 1024,
    /** For commands whose whole output is read (go list, go mod download -json): a list of 20,000 packages is about 20 MiB. */
    wholeOutputBytes: 64 * 1024 * 1024,
    /** Between TERM and KILL; the same as systemd-run's users and CI runners allow for clean-up of small tools. */
    graceMs: 2000,
    /** How long a grandchild may hold the pipes after the command itself has ended, before its group is killed. */
    pipeGraceMs: 2000,
    /** What a recording keeps of one stream: half from its start, half from its end. */
    recordedCharacters: 4 * 1024 * 1024,
};
/**
 * `go test -timeout` stands this much below the limit of the cell, so that Go's own goroutine dump is seen: a fifth of the limit,
 * at most a minute. The limit of the cell also covers compiling.
 */
function testTimeout(cellMs) {
    return cellMs - Math.min(60_000, cellMs / 5);
}
/** Installations at a time: unpacking one keeps one processor busy, and the runners in use have two. */
const installsAtOnce = 2;
/**
 * Go commands at a time. One that compiles a lot keeps all processors busy (its -p is their number), but warm ones do not: they
 * start, list and link on one processor, and wait for the disk. Measured warm on 2 processors (Go 1.26, medians of 3, alternating):
 * twelve small modules take 27.6 s with one at a time, 15.5 s with two, 13.1 s with three; one module of 4 packages on two releases,
 * whose tests wait for each other, 19.9 s with one, 16.3 s with two. A half of more processors than four bounds what several big ones need of memory.
 */
function goCommandsAtOnce(processors) {
    return processors < 2 ? 1 : Math.max(2, Math.floor(processors / 2));
}
/** The largest file that is read whole: go.sum of the largest known repositories is below 1 MiB, a kernel log below 16 MiB. */
const fileBytes = 64 * 1024 * 1024;
/** Files of a tree outside git that are looked at for changes, before and after a run: 20,000 take 0.2 s (measured). */
const watchedFiles = 20_000;
/** Temporary folders of runs that were killed. */
const temporaryRoots = {
    /** Without a word from the owner's own boot and namespace: no run goes a week without making or removing a folder. */
    abandonedMs: 7 * 24 * 3600 * 1000,
};


/***/ }),

/***/ 4539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ reportLimits),
  F: () => (/* binding */ summaryDetails)
});

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/github-limits.js
/** What GitHub keeps of an action's output; anything beyond is dropped without a word. */
const githubLimits = {
    /** Errors, warnings and notices each, per step: `_maxCountPerIssueType` in actions/runner src/Runner.Worker/ExecutionContext.cs. */
    annotationsPerType: 10,
    /** Longer messages are cut by the runner, same file. */
    annotationCharacters: 4096,
    /** Of a step's summary file; a larger one is dropped whole: `AttachmentSizeLimit` in src/Runner.Worker/FileCommandManager.cs. */
    summaryBytes: 1024 * 1024,
};

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/report-limits.js

/** How much a report shows; chosen for readers, the complete record is report.json. */
const reportLimits = {
    /** Half of what GitHub accepts: several summaries of one job stay readable, and masking may lengthen the text. */
    summaryBytes: githubLimits.summaryBytes / 2,
    /** Lines of a finding's output in the terminal: an assertion with its context fits, a goroutine dump does not. */
    terminalOutputLines: 10,
    /** Findings spelled out in the terminal; the rest is counted. */
    terminalFindings: 20,
    /** Modules shown as full tables; beyond that those where everything is well share one line. */
    fullModules: 4,
    /** Checks of the machine shown row by row; more of them where all is well share one line. */
    fullHostChecks: 4,
    /** Modules named in a list; the rest is counted. */
    modulesNamed: 4,
    /** Narrower terminals get lines of this length and wrap by themselves. */
    leastColumns: 40,
    /** Characters of a line in the summary; beyond it GitHub's renderer scrolls sideways for long. */
    summaryLineCharacters: 1000,
    /** Places quoted as evidence for one cause. */
    evidencePerCause: 5,
    /** Version files quoted as evidence: those of one module and its neighbours; a large repository has one per module. */
    evidenceVersionFiles: 20,
    /** Writing report.json while the run goes on may take one part of the time in so many. */
    progressReportShare: 200,
};
/** From everything to the verdict alone. The first row already bounds the work: nobody reads more than 1,000 findings. */
const summaryDetails = [
    { outputLines: 60, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 20, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 0, notes: true, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 0, notes: false, findings: 1000, notRun: 1000, rows: 'all' },
    { outputLines: 0, notes: false, findings: 300, notRun: 100, rows: 'all' },
    { outputLines: 0, notes: false, findings: 100, notRun: 30, rows: 'attention' },
    { outputLines: 0, notes: false, findings: 20, notRun: 10, rows: 'attention' },
    { outputLines: 0, notes: false, findings: 5, notRun: 3, rows: 'none' },
    { outputLines: 0, notes: false, findings: 0, notRun: 0, rows: 'none' },
];


/***/ }),

/***/ 9943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ buildFlags),
/* harmony export */   jo: () => (/* binding */ testFlagSince),
/* harmony export */   u: () => (/* binding */ testFlags)
/* harmony export */ });
/** Flags that a user may hand to `go test` and that then go to `go build`, `go vet` and `go list` too (`go help build`). */
const buildFlags = {
    '-tags': { value: 'tags' },
    '-ldflags': { value: 'text' },
    '-gcflags': { value: 'text' },
    '-asmflags': { value: 'text' },
    '-trimpath': { value: 'switch' },
    '-buildvcs': { value: 'switch-or-auto' },
    '-p': { value: 'natural' },
    '-msan': { value: 'switch' },
    '-asan': { value: 'switch', since: '1.18' },
    '-modcacherw': { value: 'switch' },
};
const writesIntoTree = 'it writes a file into the tree, which is never modified';
/**
 * Flags for `go test` (`go help testflag`, cmd/go/internal/test/testflag.go) with the kind of their value as the go command and
 * the testing package read it, and those that are refused because the product sets them itself or because they break its rules.
 */
const testFlags = {
    accepted: {
        ...buildFlags,
        '-run': { value: 'expression' },
        // https://go.dev/doc/go1.20#go-command
        '-skip': { value: 'expression', since: '1.20' },
        '-bench': { value: 'expression' },
        '-benchtime': { value: 'duration-or-times' },
        '-benchmem': { value: 'switch' },
        '-short': { value: 'switch' },
        '-failfast': { value: 'switch' },
        '-parallel': { value: 'natural' },
        '-cpu': { value: 'naturals' },
        '-timeout': { value: 'duration' },
        '-shuffle': { value: 'shuffle' },
        '-count': { value: 'natural' },
        '-v': { value: 'switch' },
        '-cover': { value: 'switch' },
        '-covermode': { value: 'cover-mode' },
        '-coverpkg': { value: 'text' },
    },
    refused: {
        '-json': 'it is always set, and its output is what the report is made from',
        '-race': 'the check test.race runs the tests with it; `--check test` leaves that one out',
        '-vet': 'vet is a check of its own, and the tests run with -vet=off',
        '-fullpath': 'it is set wherever the release has it',
        '-o': 'outputs go to a temporary folder',
        '-c': 'the tests would be compiled and not run',
        '-i': 'it installs packages; Go 1.20 took it away',
        '-n': 'nothing would be run',
        '-x': 'every command would be printed among the errors of the compiler',
        '-a': 'everything would be built anew in every cell, and no cell would prove more',
        '-work': 'temporary folders are removed at the end',
        '-list': 'nothing would be run',
        '-exec': 'the tests would run inside another program, and its failures would look like theirs',
        '-toolexec': 'every compilation would run inside another program, and its failures would look like those of Go',
        '-args': 'what stands after it goes to the test binaries unread',
        '-C': 'each module is tested in its own folder',
        '-mod': 'it is chosen for each module as the go command itself would choose it',
        '-modfile': 'each module is checked with its own go.mod',
        '-overlay': 'the files on disk are what is checked',
        '-fuzz': 'fuzzing has no end of its own, and writes what it finds into testdata; the seeds run with the other tests',
        '-fuzztime': 'fuzzing is not done; the seeds run with the other tests',
        '-coverprofile': writesIntoTree,
        '-cpuprofile': writesIntoTree,
        '-memprofile': writesIntoTree,
        '-blockprofile': writesIntoTree,
        '-mutexprofile': writesIntoTree,
        '-trace': writesIntoTree,
        '-outputdir': writesIntoTree,
        '-artifacts': writesIntoTree,
    },
};
/** Releases that brought a flag which the product sets itself (https://go.dev/doc/go1.21#go-command). */
const testFlagSince = { '-fullpath': '1.21' };


/***/ }),

/***/ 575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ findingLimits),
/* harmony export */   Le: () => (/* binding */ deathTexts),
/* harmony export */   e4: () => (/* binding */ testOutputLimits),
/* harmony export */   ik: () => (/* binding */ vetMessages),
/* harmony export */   jR: () => (/* binding */ outsideSignals),
/* harmony export */   oL: () => (/* binding */ crashStart)
/* harmony export */ });
/**
 * Bounds on what is kept of `go test -json`, so that memory depends on the number of tests and not on what they print. Chosen
 * so that a test's first assertions and last words survive; test2json itself cuts lines at 4 KiB (cmd/internal/test2json).
 */
const testOutputLimits = {
    test: { head: 60, tail: 60, lineCharacters: 2000 },
    package: { head: 100, tail: 100, lineCharacters: 2000 },
    /** A package with 300 compile errors still shows the first ones; cgo notes and caret lines count too. */
    build: { head: 400, tail: 100, lineCharacters: 2000 },
    /** A goroutine dump has about 12 lines per goroutine: some 1,600 goroutines from the start, where running tests are. */
    crashLines: 20_000,
    /** A race report prints at most 4 stacks (two accesses, two creations) of at most some 60 frames of two lines. */
    raceLines: 600,
    /** Different races kept per package; more would not be read. */
    racesPerPackage: 50,
    /** A chunk without a line end is held back until it is complete, but not for ever. */
    partialCharacters: 64 * 1024,
    /** Import paths whose build output is kept. */
    buildsKept: 500,
};
/** What a finding shows: enough for an annotation and a table row. */
const findingLimits = {
    output: { head: 30, tail: 20, lineCharacters: 500 },
    messageCharacters: 300,
    /** Lines of an assertion that are drawn into the one-sentence message. */
    messageLines: 4,
    /** Names of running tests that a sentence lists. */
    namesListed: 4,
    /** Findings of compiler output per call; the compiler itself stops at 10 per package (cmd/compile, -e). */
    compilerFindings: 200,
};
/** The lines with which the runtime announces its death; the word after it is the reason. Source: runtime/panic.go, signal_unix.go. */
const crashStart = /(?:panic: |fatal error: |(?<![\w ])SIG[A-Z]+: )/;
/** What a fatal error of the runtime or of the race detector says about the machine rather than about the program. */
const deathTexts = [
    {
        pattern: /race: limit on \d+ simultaneously alive goroutines is exceeded/,
        cause: 'race.goroutine-limit',
        message: 'the race detector gave up: more than 8128 goroutines were alive at once',
        source: 'https://go.dev/doc/articles/race_detector',
    },
    {
        pattern: /ThreadSanitizer: unexpected memory mapping|too many address space collisions for -race mode|ThreadSanitizer failed to allocate/,
        cause: 'race.address-layout',
        message: 'the race detector could not lay out its memory in this process',
        source: 'https://github.com/golang/go/issues/54757',
    },
    {
        pattern: /runtime: eventfd failed/,
        cause: 'seccomp.eventfd',
        message: 'the runtime could not create an eventfd, which Go 1.23 and later need: the system call is refused here',
        source: 'go/src/runtime/netpoll_epoll.go',
    },
    {
        pattern: /failed to create new OS thread|pthread_create failed: Resource temporarily unavailable/,
        cause: 'pids.undetermined',
        message: 'the runtime could not create a thread: a limit on processes or threads is reached',
        source: 'go/src/runtime/os_linux.go newosproc',
    },
    {
        pattern: /pthread_create failed: Operation not permitted/,
        cause: 'seccomp.clone3',
        message: 'the C library could not create a thread: the clone3 system call is refused with EPERM',
        source: 'https://github.com/moby/moby/issues/42680',
    },
    {
        pattern: /SIGSYS: bad system call|signal: bad system call/,
        cause: 'seccomp.killed',
        message: 'a system call was refused with SIGSYS, as a seccomp filter does',
        source: 'seccomp(2)',
    },
];
/**
 * Signals that end a test binary from outside. SIGKILL and the like leave no word about their sender; the others are raised by
 * the program itself (signal(7)), in C code or in the runtime.
 */
const outsideSignals = /^(?:killed|terminated|hangup|interrupt|quit|user defined signal [12]|CPU time limit exceeded|file size limit exceeded)/;
/**
 * Messages of the analyzers that `go test` runs (cmd/go/internal/test defaultVetFlags: atomic, bool, buildtags, directive, errorsas,
 * ifaceassert, nilfunc, printf, stringintconv, tests): up to Go 1.21 nothing else tells them from compiler errors.
 */
const vetMessages = /^(?:\(?[\w.*()]+\)?\.?\w* (?:format |call (?:has|needs)|arg list ends|does not|with )|direct assignment to atomic|redundant (?:or|and): |suspect (?:or|and): |(?:\/\/go:build|\/\/ \+build|misplaced|misspelled|invalid) .*(?:build|constraint|comment)|second argument to errors\.As|impossible interface |conversion from \w+ .* to string yields|comparison of function|\w+ (?:refers to unknown|has malformed|should return|should be niladic|has malformed name))/;


/***/ }),

/***/ 2915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ archiveLimits),
/* harmony export */   Q9: () => (/* binding */ abandonedStagingMs),
/* harmony export */   Qh: () => (/* binding */ publishGraceMs),
/* harmony export */   S7: () => (/* binding */ absentStatuses),
/* harmony export */   Sf: () => (/* binding */ transientErrors),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   Tm: () => (/* binding */ treeCheckMs),
/* harmony export */   _C: () => (/* binding */ goVersionTimeoutMs),
/* harmony export */   hS: () => (/* binding */ listingLifetimes),
/* harmony export */   rB: () => (/* binding */ downloadLimits),
/* harmony export */   rw: () => (/* binding */ unpackLimits),
/* harmony export */   vm: () => (/* binding */ certificateErrors)
/* harmony export */ });
const second = 1000;
const minute = 60 * second;
const megabyte = 1024 * 1024;
/** Our own choices for downloads. Measured: a toolchain is 64 to 146 MB, a near mirror serves it in 0.2 s. */
const downloadLimits = {
    /** A connection that is not open by then counts as unreachable: @actions/tool-cache and curl users wait far longer for nothing. */
    connectMs: 5 * second,
    /** No byte for this long ends a transfer. */
    stallMs: 30 * second,
    /** A listing or a record, from the first byte asked to the last one read. */
    lookupMs: 20 * second,
    /** The whole index with every release ever is 4 MB. */
    lookupBytes: 64 * megabyte,
    /** The largest toolchain, go1.18, is 146 MB. */
    archiveBytes: 512 * megabyte,
    /** A .netrc file; real ones have a few lines. */
    netrcBytes: megabyte,
    redirects: 5,
    tries: 3,
    /** Before the second and the third try, unless the server names another time (RFC 9110 10.2.3, Retry-After). */
    backoffMs: [500, 2 * second],
    /** A server that asks for a longer wait is not waited for. */
    retryAfterMs: 30 * second,
    /** Toolchains under way at once: one downloads while another unpacks, and memory stays bounded. */
    parallelToolchains: 2,
};
/** HTTP answers below 500 that a second try may cure, as all server errors may (RFC 9110 15.5.9, RFC 6585 4). */
const transientStatuses = [408, 429];
/** Breaks of a connection that a second try may cure (https://nodejs.org/api/errors.html#common-system-errors). */
const transientErrors = ['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ERR_STREAM_PREMATURE_CLOSE'];
/** Certificates that Node's own list cannot vouch for, as behind a filter that opens TLS (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const certificateErrors = [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];
/** HTTP answers that say conclusively "there is none" (https://go.dev/ref/mod#goproxy-protocol). */
const absentStatuses = [404, 410];
/** How long a listing is believed. The Go project publishes a few releases a month. */
const listingLifetimes = {
    answerMs: 60 * minute,
    /** A failure is believed for this long, and only while another source answers. */
    failureMs: 10 * minute,
};
/** What an archive may hold. Real ones: 12,072 files, 286 MB in all, the largest 28 MB (go1.18: 146 MB packed, about 430 MB in all). */
const archiveLimits = {
    entries: 60_000,
    bytes: 1024 * megabyte,
    entryBytes: 128 * megabyte,
    nameBytes: 1024,
    /** Headers and padding of one entry of a tarball, at most on average. */
    overheadBytes: 4096,
    /** What deflate can make of one byte (zlib.net/zlib_tech.html), and the bytes that even nothing takes. */
    inflation: 1032,
    inflationBase: 64,
};
const unpackLimits = {
    /** More threads than this wait for the disk. */
    threads: 4,
    /** Files that a thread takes at a time: neighbours lie in one folder, so that threads seldom wait for the same one. */
    batch: 64,
    /** A thread without work ends after this. */
    idleThreadMs: 2 * second,
    progressMs: 100,
    /** Bytes of a tarball inflated at a time. */
    tarSlice: megabyte,
};
/** `go version` of a fresh tree answers in 20 ms; a cold disk or an emulator needs longer. */
const goVersionTimeoutMs = 30 * second;
/** A staging folder of a run that was killed is removed when it is older than this. */
const abandonedStagingMs = 24 * 60 * minute;
/** A process that renamed its tree into place writes the marker within milliseconds; after this long it was killed in between. */
const publishGraceMs = 2 * second;
/**
 * The files of a cached tree are counted at every use (25 ms of processor time for 15,000 files), their sizes compared (70 ms)
 * at most this often.
 */
const treeCheckMs = 60 * minute;


/***/ }),

/***/ 7896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ obsoleteWslValues),
/* harmony export */   Yn: () => (/* binding */ obsoleteWslKeys),
/* harmony export */   fH: () => (/* binding */ wslKeys),
/* harmony export */   qh: () => (/* binding */ dnsTunnelAddress)
/* harmony export */ });
/* unused harmony export networkingModes */
/** What WSL lets people set, and what it no longer knows. */
const documentation = 'https://learn.microsoft.com/windows/wsl/wsl-config';
const distributionSource = 'https://github.com/microsoft/WSL/blob/master/src/linux/init/WslDistributionConfig.cpp';
const machineSource = 'https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.cpp';
const buildNotes = 'https://learn.microsoft.com/windows/wsl/release-notes';
const release2 = 'https://github.com/microsoft/WSL/releases/tag/2.0.0';
const distributionRows = [
    ['automount.enabled', 'boolean', { build: 17093 }],
    ['automount.root', 'text', { build: 17093 }],
    ['automount.options', 'text', { build: 17093 }],
    ['automount.mountFsTab', 'boolean', { build: 17093 }],
    ['automount.ldconfig', 'boolean', { source: distributionSource }],
    ['automount.cgroups', { oneOf: ['v1', 'v2'] }, { since: '2.6.2', source: distributionSource }],
    ['filesystem.umask', 'octal', { build: 18945, source: buildNotes }],
    ['interop.enabled', 'boolean', { build: 17713 }],
    ['interop.appendWindowsPath', 'boolean', { build: 17713 }],
    ['network.generateHosts', 'boolean', { build: 17093 }],
    ['network.generateResolvConf', 'boolean', { build: 17093 }],
    ['network.hostname', 'text'],
    ['time.useWindowsTimezone', 'boolean'],
    ['fileServer.enabled', 'boolean', { source: distributionSource }],
    ['fileServer.logFile', 'path', { source: distributionSource }],
    ['fileServer.logLevel', 'integer', { source: distributionSource }],
    ['fileServer.logTruncate', 'boolean', { source: distributionSource }],
    ['gpu.enabled', 'boolean'],
    ['gpu.appendLibPath', 'boolean', { source: distributionSource }],
    ['user.default', 'text', { build: 18980, source: buildNotes }],
    ['boot.command', 'text', { build: 21286, source: buildNotes }],
    ['boot.systemd', 'boolean', { since: '0.67.6', source: 'https://learn.microsoft.com/windows/wsl/systemd' }],
    ['boot.initTimeout', 'integer', { source: distributionSource }],
    ['boot.protectBinfmt', 'boolean'],
    ['general.guiApplications', 'boolean', { source: distributionSource }],
];
/** `virtioproxy` is the older name of `consomme`; an unknown word means nat. */
const networkingModes = ['none', 'nat', 'bridged', 'mirrored', 'consomme', 'virtioproxy'];
const machineRows = [
    ['wsl2.kernel', 'path', { build: 18945 }],
    ['wsl2.kernelCommandLine', 'text', { build: 18995, source: buildNotes }],
    ['wsl2.kernelModules', 'path'],
    ['wsl2.memory', 'size', { build: 18945 }],
    ['wsl2.processors', 'integer', { build: 18945 }],
    ['wsl2.swap', 'size', { build: 18945 }],
    ['wsl2.swapFile', 'path', { build: 18945 }],
    ['wsl2.localhostForwarding', 'boolean', { build: 18945 }],
    ['wsl2.nestedVirtualization', 'boolean', { build: 20175, source: buildNotes }],
    ['wsl2.vmIdleTimeout', 'integer', { build: 20190, source: buildNotes }],
    ['wsl2.safeMode', 'boolean', { since: '0.66.2' }],
    ['wsl2.guiApplications', 'boolean'],
    ['wsl2.debugConsole', 'boolean'],
    ['wsl2.maxCrashDumpCount', 'integer'],
    ['wsl2.dnsProxy', 'boolean'],
    ['wsl2.networkingMode', { oneOf: networkingModes }, { since: '2.0.0', source: release2 }],
    ['wsl2.firewall', 'boolean', { since: '2.0.0', source: release2 }],
    ['wsl2.dnsTunneling', 'boolean', { since: '2.0.0', source: release2 }],
    ['wsl2.autoProxy', 'boolean', { since: '2.0.0', source: release2 }],
    ['wsl2.defaultVhdSize', 'size'],
    ...[
        ['earlyBootLogging', 'boolean'],
        ['virtio', 'boolean'],
        ['virtio9p', 'boolean'],
        ['virtiofs', 'boolean'],
        ['kernelDebugPort', 'integer'],
        ['gpuSupport', 'boolean'],
        ['systemDistro', 'path'],
        ['telemetry', 'boolean'],
        ['debugConsoleLogFile', 'path'],
        ['kernelBootTimeout', 'integer'],
        ['distributionStartTimeout', 'integer'],
        ['hostFileSystemAccess', 'boolean'],
        ['mountDeviceTimeout', 'integer'],
        ['hardwarePerformanceCounters', 'boolean'],
        ['vmSwitch', 'text'],
        ['macAddress', 'text'],
        ['dhcp', 'boolean'],
        ['dhcpTimeout', 'integer'],
        ['ipv6', 'boolean'],
        ['crashDumpFolder', 'path'],
        ['loadKernelModules', 'text'],
        ['loadDefaultKernelModules', 'boolean'],
    ].map(([key, type]) => [`wsl2.${key}`, type, { source: machineSource }]),
    ['wsl2.isolateDistroCgroup', 'boolean', { since: '2.9.0', source: machineSource }],
    ['general.distributionInstallPath', 'path', { source: machineSource }],
    ['general.instanceIdleTimeout', 'integer', { source: machineSource }],
    ['experimental.autoMemoryReclaim', { oneOf: ['disabled', 'gradual', 'dropCache'] }, { since: '2.0.0', source: release2 }],
    ['experimental.sparseVhd', 'boolean', { since: '2.0.0' }],
    ['experimental.bestEffortDnsParsing', 'boolean', { since: '2.0.0' }],
    ['experimental.dnsTunnelingIpAddress', 'address', { since: '2.0.0' }],
    ['experimental.initialAutoProxyTimeout', 'integer', { since: '2.0.0' }],
    ['experimental.ignoredPorts', 'ports', { since: '2.0.0' }],
    ['experimental.hostAddressLoopback', 'boolean', { since: '2.0.0' }],
    ['experimental.setVersionDebug', 'boolean', { source: machineSource }],
    ['experimental.swiotlb', 'text', { source: machineSource }],
    ['experimental.virtioFsAggregateShares', 'boolean', { source: machineSource }],
];
const wslKeys = [
    ...distributionRows.map(([name, type, more]) => ({ file: 'wsl.conf', name, type, source: documentation, ...more })),
    ...machineRows.map(([name, type, more]) => ({ file: '.wslconfig', name, type, source: documentation, ...more })),
];
/** Keys that guides still name. */
const obsoleteWslKeys = [
    ...['networkingMode', 'dnsTunneling', 'firewall', 'autoProxy'].map((key) => ({
        file: '.wslconfig',
        name: `experimental.${key}`,
        instead: `wsl2.${key}`,
        what: 'it was an experiment in WSL 2.0.0 and stands below [wsl2] now',
        stillRead: true,
        source: machineSource,
    })),
    {
        file: '.wslconfig',
        name: 'wsl2.pageReporting',
        what: 'Windows build 19013 had it; the WSL package answers "Unknown key"',
        stillRead: false,
        source: buildNotes,
    },
    {
        file: '.wslconfig',
        name: 'wsl2.idleThreshold',
        what: 'Windows build 19013 had it; the WSL package does not know it',
        stillRead: false,
        source: buildNotes,
    },
    {
        file: '.wslconfig',
        name: 'experimental.useWindowsDnsCache',
        what: 'an experiment of WSL 2.0 that was dropped',
        stillRead: false,
        source: machineSource,
    },
    {
        file: 'wsl.conf',
        name: 'automount.crossDistro',
        what: 'Windows build 18970 had it for Docker Desktop; build 19018 brought /mnt/wsl in its place',
        stillRead: false,
        source: buildNotes,
    },
    {
        file: '.wslconfig',
        name: 'wsl2.virtio9p',
        what: 'WSL turns it off again with a warning',
        stillRead: false,
        source: machineSource,
    },
];
/** Words of a value that WSL obeys and advises against. */
const obsoleteWslValues = [
    {
        name: 'wsl2.networkingMode',
        value: 'bridged',
        since: '2.4.5',
        what: 'deprecated since WSL 2.4.5',
        source: documentation,
    },
];
/** The nameserver that WSL writes into resolv.conf when DNS goes through Windows. */
const dnsTunnelAddress = '10.255.255.254';


/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ wslIssues),
/* harmony export */   Dd: () => (/* binding */ shadowedPrograms),
/* harmony export */   rZ: () => (/* binding */ wslLimits)
/* harmony export */ });
/** Numbers and names about WSL beside its keys. */
const wslLimits = {
    /**
     * Seconds between the clock of the distribution and the hardware clock above which files look newer than they are (make, go's cache
     * and TLS mind); the hardware clock itself counts whole seconds.
     */
    clockDriftSeconds: 5,
    /** Time zones are whole quarters of an hour: a difference of that kind is a hardware clock in local time, not drift. */
    zoneStepSeconds: 900,
    /** Folders of PATH on Windows drives that are looked into; each look is a round trip to Windows. */
    pathFolders: 40,
    /** Milliseconds for a look at a Windows drive, which hangs when its server on the Windows side does. */
    driveLookMs: 2000,
};
/** Programs that Go needs and that may lie in a Windows folder of PATH. */
const shadowedPrograms = ['go', 'gofmt', 'git', 'gcc', 'cc'];
/** Troubles of particular releases of the WSL package. */
const wslIssues = [
    {
        id: 'reclaim-turns-v1-off',
        from: '2.0.0',
        until: '2.1.1',
        what: 'autoMemoryReclaim turns the v1 controllers of cgroups off without saying so',
        advice: 'programs that need cgroup v1 lose their limits; a newer package does not do that',
        source: 'https://github.com/microsoft/WSL/issues/10515',
    },
    {
        id: 'clock-behind-after-sleep',
        until: '2.1.1',
        what: 'the clock of the distribution may stay behind after Windows slept',
        advice: 'TLS and the dates of files go wrong; WSL 2.1.1 sets the clock by itself',
        source: 'https://github.com/microsoft/WSL/issues/10006',
    },
    {
        id: 'hybrid-cgroups',
        until: '2.5.0',
        what: 'the init of WSL mounts cgroup v1 beside v2 (hybrid)',
        advice: 'limits are where tools that know only v2 do not look; update WSL',
        source: 'https://github.com/microsoft/WSL/issues/11857',
    },
    {
        id: 'docker-port-in-use',
        from: '2.9.3',
        networking: ['mirrored'],
        what: 'a port that Docker publishes may be refused as in use in mirrored mode',
        advice: 'tests that publish ports fail by chance; use networkingMode=nat meanwhile',
        source: 'https://github.com/microsoft/WSL/issues/40984',
    },
    {
        id: 'drives-with-options',
        from: '2.9.9',
        what: 'mounting a Windows drive with options may fail',
        advice: 'look whether /mnt/c is there; keep the module on the file system of the distribution',
        source: 'https://github.com/microsoft/WSL/issues/41475',
    },
];


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i4: () => (/* binding */ UnrecordedError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   n5: () => (/* binding */ UndeterminedError)
/* harmony export */ });
/**
 * A mistake of the user: an option, a file or a folder that cannot be used as given. Ends the program with exit code 64
 * and never with a stack trace.
 */
class ConfigurationError extends Error {
    /** Where the mistake is: an option (`--go`), an input (`go-versions`) or `file:line:column`. */
    place;
    /**
     * @param place where the mistake is
     * @param found what was found there, as a sentence without the place
     * @param help what is accepted, and the nearest valid name when there is one
     */
    constructor(place, found, help) {
        super(`${place}: ${found}${help === undefined ? '' : `\n  ${help}`}`);
        this.name = 'ConfigurationError';
        this.place = place;
    }
}
/** What was asked of a recording was never recorded: the answer is unknown, not absent. */
class UnrecordedError extends Error {
    constructor(question) {
        super(`the recording has no answer to: ${question}`);
        this.name = 'UnrecordedError';
    }
}
/** Something that a check builds on could not be determined, so its question stays open. The message says why. */
class UndeterminedError extends Error {
    constructor(why) {
        super(why);
        this.name = 'UndeterminedError';
    }
}
/** The text of anything that was thrown, on one line. */
function errorText(error) {
    const text = error instanceof Error ? error.message : String(error);
    return text.replace(/\s*\n\s*/g, ' ');
}


/***/ }),

/***/ 8006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that differs least from `name` (at most about a third of its letters), for "did you mean". */
function nearest(name, candidates) {
    let best;
    let least = Math.max(2, Math.ceil(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}
/** `did you mean "x"?`, or the accepted values when nothing is near. */
function suggestion(name, candidates) {
    const near = nearest(name, candidates);
    return near === undefined ? `accepted: ${candidates.join(', ')}` : `did you mean "${near}"? accepted: ${candidates.join(', ')}`;
}
/** Letters that are missing, too many, wrong, or in the place of their neighbour. */
function editDistance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        const [above, twoAbove] = [rows[i - 1], rows[i - 2]];
        for (let j = 1; j <= b.length; j++) {
            const isSwapped = twoAbove !== undefined && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swapped = isSwapped ? twoAbove[j - 2] + 1 : Number.POSITIVE_INFINITY;
            row.push(Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
        }
        rows.push(row);
    }
    return rows[a.length][b.length];
}


/***/ }),

/***/ 3104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sz: () => (/* binding */ generalSettings),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   mC: () => (/* binding */ parametersOf)
/* harmony export */ });
/** The policy of a profile for a check. */
function policyOf(profile, check) {
    const setting = Object.hasOwn(profile.checks, check) ? profile.checks[check] : 'informational';
    if (typeof setting === 'string')
        return { level: setting, maySkip: false, parameters: {} };
    return { level: setting.level, maySkip: setting['may-skip'] ?? false, parameters: setting.parameters ?? {} };
}
/** The setting for all checks that a parameter of a single check is more precise than. */
const generalSettings = {
    timeout: 'timeout',
    packages: 'packages',
    flags: 'test-flags',
    targets: 'cross-targets',
    'rerun-failed': 'rerun-failed',
};
/**
 * The parameters of one check: those of the config file win over those of the profile, and an option or input for all checks
 * wins over both, because it was typed for this run.
 */
function parametersOf(profile, settings, check) {
    const own = Object.hasOwn(settings.parameters, check) ? settings.parameters[check] : {};
    const entries = Object.entries({ ...policyOf(profile, check).parameters, ...own });
    return Object.fromEntries(entries.filter(([name]) => !settings.overrides.includes(generalSettings[name] ?? '')));
}


/***/ }),

/***/ 3938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ sizeText)
/* harmony export */ });
const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];
/** A number of bytes for people: `512 MiB`, `7.6 GiB`. */
function sizeText(bytes) {
    const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
    const scaled = bytes / 1024 ** power;
    return `${power === 0 || Number.isInteger(scaled) ? scaled : scaled.toFixed(1)} ${units[power]}`;
}


/***/ }),

/***/ 8183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
/** Whether a dotted version (`2.6.2`, `2.6.2.0`) is older than another; what is not a number counts as 0. */
function isOlder(version, than) {
    const [a, b] = [version, than].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0));
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const difference = (a[index] ?? 0) - (b[index] ?? 0);
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}


/***/ }),

/***/ 6401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ suites),
/* harmony export */   GO: () => (/* binding */ sideEffects),
/* harmony export */   Vw: () => (/* binding */ failOnWords),
/* harmony export */   bM: () => (/* binding */ statuses),
/* harmony export */   e$: () => (/* binding */ causeIds),
/* harmony export */   rY: () => (/* binding */ verdicts),
/* harmony export */   yr: () => (/* binding */ levels)
/* harmony export */ });
// Without zod: every command needs these, and loading zod takes as long as starting Node.
/** What a profile says about a check; never mixed up with a result's status. */
const levels = ['required', 'recommended', 'informational'];
/**
 * How a check ended: `skip` does not apply here (the summary says why), `unknown` could not be determined (the summary says
 * what would settle it).
 */
const statuses = ['pass', 'warn', 'fail', 'skip', 'unknown'];
const verdicts = ['conformant', 'warnings', 'failures', 'undetermined'];
/** What makes the exit code non-zero; what is tolerated becomes 0. */
const failOnWords = ['fail', 'warn', 'never'];
/** The mechanisms that a failure can be put down to; promises to users. */
const causeIds = [
    'build.error',
    'vet.error',
    'test.failed',
    'test.panic',
    'test.timeout',
    'test.exit-called',
    'test.flaky',
    'race.detected',
    'go.not-found',
    'go.too-old',
    'toolchain.mismatch',
    'toolchain.unavailable',
    'env.home-missing',
    'env.gocache',
    'mod.missing',
    'mod.invalid',
    'mod.outside-workspace',
    'mod.import-unresolved',
    'mod.sum-missing',
    'mod.sum-mismatch',
    'mod.vendor-inconsistent',
    'mod.offline',
    'mod.private',
    'mod.replaced-path',
    'cgo.no-compiler',
    'cgo.disabled',
    'cgo.missing-header',
    'cgo.link',
    'race.needs-cgo',
    'race.unsupported-platform',
    'race.goroutine-limit',
    'race.address-layout',
    'fs.noexec',
    'fs.no-space',
    'fs.read-only',
    'fs.permission',
    'fs.no-locking',
    'fs.text-busy',
    'fs.too-many-files',
    'exec.format',
    'vcs.ownership',
    'vcs.status',
    'oom.cgroup',
    'oom.global',
    'oom.rlimit',
    'kill.external',
    'pids.cgroup',
    'pids.rlimit',
    'pids.kernel',
    'pids.namespace',
    'pids.undetermined',
    'cpu.throttled',
    'hang.lock',
    'hang.network',
    'hang.frozen',
    'seccomp.killed',
    'seccomp.clone3',
    'seccomp.clone',
    'seccomp.futex',
    'seccomp.eventfd',
    'seccomp.time64',
    'seccomp.pidfd',
    'seccomp.denied',
    'seccomp.hang',
    'seccomp.listener-busy',
    'runc.pivot',
    'userns.denied',
    'net.dns',
    'net.tls',
    'net.proxy',
    'net.port-busy',
    'clock.skew',
    'wsl.interop',
    'wsl.windows-drive',
    'undetermined',
];
/** What a check may do to the machine; those that change kernel state run only when allowed. */
const sideEffects = ['reads', 'runs', 'writes-temp', 'needs-root', 'changes-kernel-state'];
const suites = ['toolchain', 'modules', 'matrix', 'environment', 'runtime', 'seccomp'];


/***/ }),

/***/ 1530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sharedProfiles),
/* harmony export */   y: () => (/* binding */ withoutWindowsUsers)
/* harmony export */ });
/** Folders below C:\Users that belong to no person (https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables). */
const sharedProfiles = ['Public', 'Default', 'Default User', 'All Users'];
/** Texts in which no Windows user is named: `/mnt/c/Users/NAME/x`, `C:\\Users\\NAME\\x`. */
function withoutWindowsUsers(text) {
    return text.replaceAll(/((?:\/[a-z]|\b[a-z]:)[\\/]+users[\\/]+)([^\\/:;,"'\n]+)/gi, (whole, before, name) => sharedProfiles.includes(name) ? whole : `${before}{user}`);
}


/***/ }),

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ settingRules)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _knowledge_go_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8451);
/* harmony import */ var _knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3889);
/* harmony import */ var _knowledge_test_flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9943);




/** What settings are judged by; definitions of files are loaded when there is a file. */
const settingRules = {
    testFlags: _knowledge_test_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .testFlags */ .u,
    refusedVariables: _knowledge_go_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedVariables */ .Y,
    defaultJobs: (0,_knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .goCommandsAtOnce */ .ZY)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()),
    configFile: async () => (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(663)]).then(__webpack_require__.bind(__webpack_require__, 2663))).ConfigFileDefinition,
    profile: async () => (await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(663)]).then(__webpack_require__.bind(__webpack_require__, 2663))).ProfileDefinition,
};


/***/ }),

/***/ 2815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ goDuration),
/* harmony export */   zc: () => (/* binding */ timeLimit)
/* harmony export */ });
/* unused harmony export parseDuration */
/** Milliseconds per unit of Go's duration syntax (https://pkg.go.dev/time#ParseDuration), without the sub-millisecond units. */
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Milliseconds of `90s`, `1h30m`, `1.5m`; undefined when it is not a positive duration. */
function parseDuration(text) {
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text))
        return undefined;
    const total = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit], 0);
    return total > 0 ? total : undefined;
}
/** Milliseconds of a time limit; a number alone is minutes, as the input of the Action says. */
function timeLimit(text) {
    return parseDuration(/^\d+$/.test(text) ? `${text}m` : text);
}
/** `1h2m3s`: a duration as the go command writes and reads it. */
function goDuration(milliseconds) {
    return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${Math.max(1, Math.round(milliseconds))}ms`;
}


/***/ }),

/***/ 3405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ valueProblem),
/* harmony export */   a: () => (/* binding */ expressionLevels)
/* harmony export */ });
/** Why a value is not one of its kind, and what is accepted; undefined when it is. */
async function valueProblem(kind, value) {
    const { pattern, accepted } = kinds[kind];
    if (!pattern.test(value))
        return { found: `"${value}" is not ${accepted.split(',')[0]}`, accepted: `write ${accepted}` };
    const wrong = kind === 'expression' ? await expressionProblem(value) : undefined;
    return wrong === undefined ? undefined : { found: wrong, accepted: 'https://pkg.go.dev/regexp/syntax describes the expressions of Go' };
}
/** As cmd/go, the testing package and strconv.ParseBool read them; the first words of `accepted` complete "is not …". */
const kinds = {
    switch: { pattern: /^(1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/, accepted: 'true or false' },
    'switch-or-auto': { pattern: /^(true|false|auto|1|0)$/, accepted: 'true, false or auto' },
    text: { pattern: /^[^\0]*$/, accepted: 'text' },
    tags: { pattern: /^([\p{L}\p{N}_.]+(,[\p{L}\p{N}_.]+)*)?$/u, accepted: 'a list of build tags, as integration,linux' },
    expression: { pattern: /^[^\0]*$/, accepted: 'an expression' },
    duration: { pattern: /^(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)$/, accepted: 'a duration, as 90s, 20m or 1h30m' },
    'duration-or-times': {
        pattern: /^([1-9]\d*x|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)$/,
        accepted: 'a duration or a number of times, as 2s or 100x',
    },
    natural: { pattern: /^[1-9]\d{0,8}$/, accepted: 'a whole number from 1' },
    naturals: { pattern: /^[1-9]\d{0,4}(,[1-9]\d{0,4})*$/, accepted: 'a list of numbers of processors, as 1,2,4' },
    shuffle: { pattern: /^(on|off|-?\d{1,19})$/, accepted: 'on, off or the number to begin with' },
    'cover-mode': { pattern: /^(set|count|atomic)$/, accepted: 'set, count or atomic' },
};
/** A slash outside of brackets and parentheses sets the levels of subtests apart (testing/match.go, splitRegexp). */
function expressionLevels(expression) {
    const levels = [''];
    let brackets = 0;
    let parentheses = 0;
    for (let index = 0; index < expression.length; index++) {
        const character = expression[index];
        if (character === '[')
            brackets++;
        else if (character === ']')
            brackets = Math.max(0, brackets - 1);
        else if (character === '(' && brackets === 0)
            parentheses++;
        else if (character === ')' && brackets === 0)
            parentheses--;
        else if (character === '/' && brackets === 0 && parentheses === 0) {
            levels.push('');
            continue;
        }
        levels[levels.length - 1] += character === '\\' ? character + (expression[++index] ?? '') : character;
    }
    return levels;
}
/** Go's expressions are RE2: no look-around, no back-references. Loaded only when there is one to check. */
async function expressionProblem(expression) {
    const { RE2JS } = await __webpack_require__.e(/* import() */ 856).then(__webpack_require__.bind(__webpack_require__, 2856));
    for (const level of expressionLevels(expression)) {
        try {
            RE2JS.compile(level);
        }
        catch (error) {
            return `"${level}" is not an expression of Go: ${error.message.replace(/^error parsing regexp: /, '')}`;
        }
    }
    return undefined;
}


/***/ }),

/***/ 3376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NT: () => (/* binding */ defaults),
  z9: () => (/* binding */ globFilter),
  M5: () => (/* binding */ loadSettings),
  Zu: () => (/* binding */ readParameters),
  Gv: () => (/* binding */ unmatched)
});

// UNUSED EXPORTS: words

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(8006);
// EXTERNAL MODULE: ./.cache/javascript/model/policy.js
var policy = __webpack_require__(3104);
// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var words = __webpack_require__(6401);
// EXTERNAL MODULE: ./.cache/javascript/settings/durations.js
var durations = __webpack_require__(2815);
// EXTERNAL MODULE: ./.cache/javascript/settings/flag-values.js
var flag_values = __webpack_require__(3405);
;// CONCATENATED MODULE: ./.cache/javascript/settings/flags.js



/**
 * Splits and checks flags for `go test`. Never a shell string: quotes group words, and nothing else is special.
 *
 * @param text `-run '^TestX$' -short`
 * @param place where the text comes from, for the error
 * @param rules the flags there are, what their values look like, and those that are refused
 * @returns one element per flag, `-run=^TestX$`
 * @throws ConfigurationError
 */
async function parseTestFlags(text, place, rules) {
    const words = splitWords(text, place);
    const flags = [];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
        const [, name = '', inline] = /^-{1,2}([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
        const flag = `-${name}`;
        const reason = Object.hasOwn(rules.refused, flag) ? rules.refused[flag] : undefined;
        if (reason !== undefined)
            throw new errors/* ConfigurationError */.j1(place, `${flag} cannot be given here: ${reason}`);
        const row = Object.hasOwn(rules.accepted, flag) ? rules.accepted[flag] : undefined;
        if (row === undefined)
            throw new errors/* ConfigurationError */.j1(place, `"${word}" is not a flag that can be passed to go test here`, (0,nearest/* suggestion */.h)(word.split('=')[0], Object.keys(rules.accepted)));
        if (row.value.startsWith('switch') && inline === undefined) {
            flags.push(flag);
            continue;
        }
        const value = inline ?? words.shift();
        if (value === undefined)
            throw new errors/* ConfigurationError */.j1(place, `${flag} needs a value`, `write ${flag}=VALUE`);
        const problem = await (0,flag_values/* valueProblem */.F)(row.value, value);
        if (problem !== undefined)
            throw new errors/* ConfigurationError */.j1(place, `${flag}: ${problem.found}`, problem.accepted);
        flags.push(`${flag}=${value}`);
    }
    return flags;
}
/** A word in the form that `parseTestFlags` reads back as one word, whatever it holds. */
function quoted(word) {
    return word
        .split("'")
        .map((part) => `'${part}'`)
        .join(`"'"`);
}
function splitWords(text, place) {
    const words = [];
    let rest = text.trim();
    while (rest !== '') {
        const match = /^(?:[^\s'"]|'[^']*'|"[^"]*")+/.exec(rest);
        if (match === null)
            throw new errors/* ConfigurationError */.j1(place, `a quote is not closed in: ${rest}`, 'write \'…\' or "…" around a value with spaces');
        words.push(match[0].replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double ?? ''));
        rest = rest.slice(match[0].length).trimStart();
    }
    return words;
}

;// CONCATENATED MODULE: ./.cache/javascript/settings/packages.js


/**
 * Checks package patterns as far as they can be judged without looking at a module (https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns):
 * a pattern that leaves the module would test the code of others.
 *
 * @returns relative patterns in the form `./x`, import paths as they are
 */
function packagePatterns(patterns, place) {
    return patterns.map((pattern) => {
        const rule = refusals.find(({ when }) => when(pattern));
        if (rule !== undefined)
            throw new errors/* ConfigurationError */.j1(place, `"${pattern}" ${rule.found}`, rule.help);
        return isRelative(pattern) ? relative(pattern) : pattern;
    });
}
/** Whether a pattern is about folders, not about import paths. */
function isRelative(pattern) {
    return /^\.{1,2}(\/|$)/.test(pattern);
}
function relative(pattern) {
    const normal = external_node_path_.posix.normalize(pattern);
    return normal === '.' ? '.' : `./${normal}`;
}
const everyPackage = 'write ./... for every package of the module';
const refusals = [
    { when: (pattern) => pattern.startsWith('-'), found: 'is a flag, not a package pattern', help: 'flags belong in --test-flags' },
    {
        when: (pattern) => isRelative(pattern) && /^\.\.(\/|$)/.test(external_node_path_.posix.normalize(pattern)),
        found: 'leaves the folder of the module',
        help: 'patterns are relative to each module; choose modules with --module',
    },
    {
        when: (pattern) => /^([/\\]|[A-Za-z]:[/\\])/.test(pattern),
        found: 'is an absolute path',
        help: 'write it relative to the folder of the module, as ./internal/...',
    },
    {
        when: (pattern) => ['all', 'std', 'cmd', 'tool', 'work', '...'].includes(pattern),
        found: 'takes in packages of others',
        help: everyPackage,
    },
    {
        when: (pattern) => pattern.endsWith('.go'),
        found: 'is a file, not a package',
        help: 'name the folder of its package, as ./internal/queue',
    },
    { when: (pattern) => pattern.includes('@'), found: 'asks for a version', help: 'the module is tested as it is in its folder' },
    { when: (pattern) => /[\\\0]/.test(pattern), found: 'is not a package pattern', help: everyPackage },
];

;// CONCATENATED MODULE: ./.cache/javascript/settings/load.js









/** The defaults, as a user would write them. */
const defaults = {
    go: 'go.mod stable',
    profile: 'default',
    source: 'auto',
    'cross-targets': 'linux/arm64 windows/amd64 darwin/arm64',
    packages: './...',
    timeout: '20m',
    suites: 'toolchain modules matrix environment',
};
const configFileName = 'go-conform.yml';
/**
 * Merges what was written with the config file and the defaults into one typed object: an option or input wins over the
 * config file, and that over the default.
 *
 * @throws ConfigurationError with the place of the mistake
 */
async function loadSettings(sources) {
    const { written, rules } = sources;
    const { written: file, parameters } = await readConfig(sources);
    const of = (name) => written[name] ?? file[name];
    const text = (name) => of(name) ?? { text: defaults[name], place: 'default' };
    const go = text('go');
    const flags = of('test-flags');
    const failOn = of('fail-on');
    const out = of('out');
    const baseUrl = of('download-base-url');
    const packages = text('packages');
    return {
        directory: sources.directory,
        go: go.text,
        goPlace: go.place,
        suites: load_words(text('suites').text),
        ...(of('suites') === undefined ? { defaultSuites: true } : {}),
        checks: load_words(of('checks')?.text ?? ''),
        modules: load_words(of('modules')?.text ?? ''),
        profile: text('profile').text,
        source: source(text('source'), sources.directory),
        ...(baseUrl === undefined ? {} : { downloadBaseUrl: httpUrl(baseUrl) }),
        offline: of('offline')?.text === 'true',
        crossTargets: targets(text('cross-targets')),
        testFlags: flags === undefined ? [] : await parseTestFlags(flags.text, flags.place, rules.testFlags),
        packages: packagePatterns(load_words(packages.text), packages.place),
        environment: environment(of('environment'), rules.refusedVariables),
        jobs: positiveInteger(of('jobs')) ?? rules.defaultJobs,
        timeoutMs: duration(text('timeout')),
        rerunFailed: smallNumber(of('rerun-failed')),
        parameters,
        overrides: [...new Set(Object.values(policy/* generalSettings */.Sz))].filter((name) => written[name] !== undefined),
        ...(failOn === undefined ? {} : { failOn: oneOf(failOn, words/* failOnWords */.Vw) }),
        ...(out === undefined ? {} : { out: external_node_path_.resolve(sources.directory, out.text) }),
        dryRun: sources.dryRun ?? false,
    };
}
/** Parameters of single checks, read as the settings are that they make more precise. */
async function readParameters(parameters, place, rules) {
    const read = {};
    for (const [check, given = {}] of Object.entries(parameters)) {
        const values = { ...given };
        if (Array.isArray(given.flags))
            values.flags = await parseTestFlags(given.flags.map((flag) => quoted(String(flag))).join(' '), place(check, 'flags'), rules.testFlags);
        if (Array.isArray(given.packages))
            values.packages = packagePatterns(given.packages.map(String), place(check, 'packages'));
        if (given.timeout !== undefined)
            duration({ text: String(given.timeout), place: place(check, 'timeout') });
        read[check] = values;
    }
    return read;
}
/** Splits at commas, white space and line ends. */
function load_words(text) {
    return text.split(/[\s,]+/).filter((word) => word !== '');
}
/** A glob over ids or folders as a test: `*` is anything, `!` excludes; nothing said, or only exclusions, includes all. */
function globFilter(globs) {
    const patterns = globs.map((glob) => ({ excludes: glob.startsWith('!'), pattern: globPattern(glob.replace(/^!/, '')) }));
    const including = patterns.filter(({ excludes }) => !excludes);
    return (name) => (including.length === 0 || including.some(({ pattern }) => pattern.test(name))) &&
        !patterns.some(({ excludes, pattern }) => excludes && pattern.test(name));
}
/** The names a `globFilter` matches nothing of, for "unknown check". */
function unmatched(globs, names) {
    return globs.filter((glob) => !names.some((name) => globPattern(glob.replace(/^!/, '')).test(name)));
}
function globPattern(glob) {
    return new RegExp(`^${glob
        .replace(/^\.\/(?=.)/, '')
        .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`);
}
async function readConfig({ config, directory, readText, rules, }) {
    const file = external_node_path_.resolve(directory, config?.text ?? configFileName);
    const name = config?.text ?? configFileName;
    let content;
    try {
        content = await readText(file);
    }
    catch (error) {
        throw new errors/* ConfigurationError */.j1(config?.place ?? name, `${name} cannot be read: ${error.message}`);
    }
    if (content === undefined) {
        if (config === undefined)
            return { written: {}, parameters: {} };
        throw new errors/* ConfigurationError */.j1(config.place, `there is no file ${config.text}`, `looked for ${file}`);
    }
    const { parseConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(370)]).then(__webpack_require__.bind(__webpack_require__, 5132));
    const { parameters = {}, ...settings } = parseConfigFile(name, content, await rules.configFile());
    const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
    return {
        written: Object.fromEntries(entries.map(([key, value]) => [key, { text: asText(key, value), place: `${name} (${key})` }])),
        parameters: await readParameters(parameters, (check, parameter) => `${name} (parameters.${check}.${parameter})`, rules),
    };
}
/** A value of the config file in the form that options have. */
function asText(key, value) {
    if (key === 'environment')
        return Object.entries(value)
            .map(([name, item]) => `${name}=${item}`)
            .join('\n');
    if (key === 'test-flags' && Array.isArray(value))
        return value.map(quoted).join(' ');
    return Array.isArray(value) ? value.join(' ') : String(value);
}
/** The sources that have a name; a mirror is given by its URL, a folder by its path. */
const sourceNames = ['auto', 'host', 'tool-cache', 'go.dev', 'proxy'];
/** A name, the URL of a mirror, or the absolute path of a folder of archives. */
function source(written, directory) {
    const { text, place } = written;
    if (/^https?:\/\//.test(text))
        return httpUrl(written);
    if (/^file:\/\//.test(text) && URL.canParse(text))
        return (0,external_node_url_.fileURLToPath)(text);
    if (/^\.{1,2}$|[\\/]/.test(text))
        return external_node_path_.resolve(directory, text);
    const names = sourceNames;
    if (names.includes(text))
        return text;
    throw new errors/* ConfigurationError */.j1(place, `unknown value "${text}"`, `${(0,nearest/* suggestion */.h)(text, sourceNames)}; a folder is written as ./${text}`);
}
function environment(written, refused) {
    const lines = (written?.text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return Object.fromEntries(lines.map((line) => {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
        if (name === undefined)
            throw new errors/* ConfigurationError */.j1(written.place, `"${line}" is not NAME=VALUE`, 'one variable per line');
        if (Object.hasOwn(refused, name))
            throw new errors/* ConfigurationError */.j1(written.place, `${name} cannot be set here: ${refused[name]}`);
        return [name, value];
    }));
}
function targets(written) {
    const list = load_words(written.text);
    for (const target of list) {
        if (!/^[a-z0-9]+\/[a-z0-9]+$/.test(target))
            throw new errors/* ConfigurationError */.j1(written.place, `"${target}" is not a target`, 'write GOOS/GOARCH, as linux/arm64');
    }
    return list;
}
function duration(written) {
    const milliseconds = (0,durations/* timeLimit */.zc)(written.text);
    if (milliseconds === undefined)
        throw new errors/* ConfigurationError */.j1(written.place, `"${written.text}" is not a duration`, 'write 90s, 20m or 1h30m');
    return milliseconds;
}
function smallNumber(written) {
    if (written === undefined)
        return 0;
    if (!/^\d{1,2}$/.test(written.text))
        throw new errors/* ConfigurationError */.j1(written.place, `"${written.text}" is not a whole number from 0 to 99`);
    return Number(written.text);
}
function positiveInteger(written) {
    if (written === undefined)
        return undefined;
    if (!/^[1-9]\d{0,3}$/.test(written.text))
        throw new errors/* ConfigurationError */.j1(written.place, `"${written.text}" is not a whole number from 1 to 9999`);
    return Number(written.text);
}
function oneOf(written, accepted) {
    if (!accepted.includes(written.text))
        throw new errors/* ConfigurationError */.j1(written.place, `unknown value "${written.text}"`, (0,nearest/* suggestion */.h)(written.text, accepted));
    return written.text;
}
function httpUrl(written) {
    const url = URL.canParse(written.text) ? new URL(written.text) : undefined;
    if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
        throw new errors/* ConfigurationError */.j1(written.place, `"${written.text}" is not an http or https URL`);
    return written.text.replace(/\/+$/, '');
}


/***/ }),

/***/ 1482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** The text of a file of the user, undefined when there is none; throws when it cannot be read. */
async function readText(file) {
    try {
        return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}


/***/ })

};
