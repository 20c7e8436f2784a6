export const id = 641;
export const ids = [641];
export const modules = {

/***/ 5048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lp: () => (/* binding */ indexSources),
  YW: () => (/* binding */ readCatalogue)
});

// UNUSED EXPORTS: buildCatalogue

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
// EXTERNAL MODULE: ./.cache/javascript/host/unpack-store.js
var unpack_store = __webpack_require__(699);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/checksum-database.js
var checksum_database = __webpack_require__(8282);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/toolchain-limits.js
var toolchain_limits = __webpack_require__(2915);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/go/download.js + 1 modules
var download = __webpack_require__(7375);
// EXTERNAL MODULE: ./.cache/javascript/go/proxy-environment.js
var proxy_environment = __webpack_require__(2405);
;// CONCATENATED MODULE: ./.cache/javascript/go/path-explanation.js


/**
 * Which go a shell runs in DIR, what stands between its name and the tree, and what variables do to that; a sentence each.
 *
 * @param seen every go on PATH in order, files that set variables, and the releases of the trees that answered, by GOROOT
 */
async function explainPath(host, seen) {
    const versionOf = (goroot) => seen.versions.get(goroot ?? '');
    const [first, ...behind] = seen.onPath;
    const user = await (0,proxy_environment/* readUserEnvironment */.Hc)(host);
    const goroot = host.env.GOROOT || user.GOROOT || '';
    const realGoroot = (0,host_host/* presentValue */.p)(await host.realPath(goroot)) ?? goroot;
    return [
        first === undefined ? 'go on PATH: there is none' : `go on PATH: ${described(first, versionOf)}`,
        ...(behind.length === 0 ? [] : [`behind it on PATH: ${behind.map((go) => brief(go, versionOf)).join(', ')}`]),
        ...variable('GOROOT', host, user, () => gorootEffect(realGoroot, first, versionOf(realGoroot))),
        ...variable('GOTOOLCHAIN', host, user, toolchainEffect),
        ...seen.files.map((file) => fileEffect(file, versionOf)),
    ];
}
function described(go, versionOf) {
    const { command, target, kind, switcher, goroot, reason } = go;
    const effect = switcher?.effect === undefined ? '' : `; ${switcher.effect}`;
    const link = target === undefined ? '' : `, a link to ${target}`;
    const version = versionOf(goroot);
    if (kind === 'chooser') {
        const who = switcher === undefined ? 'a wrapper' : `a shim of ${switcher.name}`;
        const leads = goroot === undefined
            ? `which leads to no toolchain here: ${reason}`
            : `which here runs ${version === undefined ? 'a go that gave no answer' : `go${version}`} of ${goroot}`;
        return `${command}${link}, ${who}, ${leads}${effect}`;
    }
    const kept = switcher === undefined ? '' : `, kept by ${switcher.name}`;
    return `${command}${link}${kept}${version === undefined ? '' : `: go${version}`}${effect}`;
}
function brief({ command, goroot, switcher, kind }, versionOf) {
    const version = versionOf(goroot);
    const what = [kind === 'chooser' ? (switcher === undefined ? 'a wrapper' : `a shim of ${switcher.name}`) : '', version && `go${version}`];
    const details = what.filter(Boolean).join(', ');
    return details === '' ? command : `${command} (${details})`;
}
/** The environment outweighs the file of `go env -w`. */
function variable(name, host, user, effect) {
    const fromEnvironment = host.env[name] ?? '';
    const value = fromEnvironment || user[name] || '';
    if (value === '')
        return [];
    return [`${name}=${value} (${fromEnvironment === '' ? '`go env -w`' : 'environment'}): ${effect(value)}; the checks run without it`];
}
function gorootEffect(value, first, version) {
    const tree = version === undefined ? 'which holds no toolchain that answers' : `which is go${version}`;
    if (first?.kind === 'chooser')
        return `go commands that are run past ${first.command} use this tree, ${tree}`;
    if (first?.goroot === undefined)
        return `every go command uses this tree, ${tree}`;
    return first.goroot === value
        ? 'the tree of the go on PATH'
        : `every go command uses this tree, ${tree}, not its own: their parts do not fit together`;
}
function toolchainEffect(value) {
    if (value === 'local')
        return 'the go on PATH never switches to another release';
    const [name, rule] = value.split('+');
    if (value === 'auto' || value === 'path')
        return `the go on PATH switches to the release that go.mod or go.work asks for (${value})`;
    return rule === undefined
        ? `go on PATH from 1.21 on runs ${name} instead of itself`
        : `go on PATH from 1.21 on runs ${name} or a newer one`;
}
function fileEffect({ path, variables, goroots }, versionOf) {
    const set = variables.map(({ name, value }) => `${name}=${value}`).join(', ');
    const trees = goroots.map((goroot) => `${goroot} ${versionOf(goroot) === undefined ? 'holds no toolchain that answers' : `is go${versionOf(goroot)}`}`);
    const says = [set === '' ? '' : `sets ${set}`, trees.length === 0 ? '' : trees.join(', ')].filter(Boolean).join('; ');
    return `${path} ${says === '' ? 'sets nothing of Go' : says}: it counts only in a shell that has loaded it, and not for the checks`;
}

// EXTERNAL MODULE: ./.cache/javascript/go/path-go.js
var path_go = __webpack_require__(3185);
;// CONCATENATED MODULE: ./.cache/javascript/go/sources/source.js

/** Why a source cannot give a release. */
class InstallFailure extends Error {
    constructor(message) {
        super(message);
        this.name = 'InstallFailure';
    }
}
/** The go command of a GOROOT. */
function goCommand(goroot, os) {
    return external_node_path_.join(goroot, 'bin', os === 'windows' ? 'go.exe' : 'go');
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/version-switchers.js
var version_switchers = __webpack_require__(8536);
// EXTERNAL MODULE: ./.cache/javascript/go/modules.js
var modules = __webpack_require__(9968);
;// CONCATENATED MODULE: ./.cache/javascript/go/variable-files.js




const names = ['GOROOT', 'GOTOOLCHAIN', 'PATH', ...version_switchers/* goVersionVariables */.ab];
/**
 * Files like `.godotenv`, `.env` and `.envrc` in DIR and above it, up to the repository. Only their lines about Go are read: such
 * files hold secrets, and what is read may be recorded.
 */
async function findVariableFiles(host) {
    const git = await (0,modules/* findUp */.d)(host, host.workspace, '.git');
    const top = git === undefined ? host.workspace : external_node_path_.posix.dirname(git);
    const found = [];
    for (let folder = host.workspace;; folder = external_node_path_.posix.dirname(folder)) {
        const entries = (0,host_host/* presentValue */.p)(await host.readdir(folder)) ?? [];
        for (const { name } of entries.filter((entry) => entry.kind === 'file' && version_switchers/* variableFiles */.Ed.includes(entry.name))) {
            const file = external_node_path_.posix.join(folder, name);
            const pattern = `^[[:space:]]*(export[[:space:]]+|set -gx )?(${names.join('|')})[= ]`;
            const lines = await host.run(['grep', '-E', pattern, '--', file]);
            const read = parseVariables(lines.stdout, host.env);
            const goroots = await Promise.all(read.goroots.map(async (goroot) => (0,host_host/* presentValue */.p)(await host.realPath(goroot)) ?? goroot));
            if (read.variables.length > 0 || goroots.length > 0) {
                found.push({ path: external_node_path_.posix.relative(host.workspace, file), variables: read.variables, goroots: [...new Set(goroots)] });
            }
        }
        if (folder === top || folder === external_node_path_.posix.dirname(folder))
            return found;
    }
}
/**
 * Assignments as dotenv files and shells write them: `NAME=value`, with `export`, quotes and `$NAME` inside.
 *
 * @param env what else `$NAME` may mean
 */
function parseVariables(text, env) {
    const values = {};
    const variables = [];
    const goroots = [];
    for (const line of text.split(/\r?\n/)) {
        const [, name = '', written = ''] = /^\s*(?:export\s+|set -gx )?(\w+)[= ]\s*(.*?)\s*$/.exec(line) ?? [];
        if (!names.includes(name))
            continue;
        const value = expanded(unquoted(written), { ...env, ...values });
        if (name === 'PATH')
            goroots.push(...value
                .split(':')
                .filter((folder) => isBinOf(folder, env.PATH))
                .map(external_node_path_.posix.dirname));
        else
            variables.push({ name, value });
        if (name === 'GOROOT')
            goroots.push(value);
        values[name] = value;
    }
    return { variables, goroots: [...new Set(goroots.filter(external_node_path_.posix.isAbsolute))] };
}
function isBinOf(folder, inherited = '') {
    return external_node_path_.posix.basename(folder) === 'bin' && !inherited.split(':').includes(folder);
}
/** Without quotes, or without the comment behind a bare word. */
function unquoted(written) {
    const [, quoted] = /^(?:"([^"]*)"|'([^']*)')/.exec(written)?.filter((part) => part !== undefined) ?? [];
    return quoted ?? written.replace(/\s+#.*$/, '').replace(/;$/, '');
}
function expanded(value, known) {
    return value
        .replace(/^~(?=\/)/, known.HOME ?? '~')
        .replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced, bare) => known[braced ?? bare ?? ''] ?? whole);
}

// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var go_version = __webpack_require__(8677);
;// CONCATENATED MODULE: ./.cache/javascript/go/host-toolchains.js








/**
 * Every Go toolchain on PATH, in GOROOT, in /usr/local/go, in the folders of version switchers and named by files of the
 * repository, asked for its real version, in parallel.
 */
async function findHostToolchains(host) {
    const { os } = host.platform;
    const [onPath, files, kept] = await Promise.all([
        (0,path_go/* findGoOnPath */.k)(host, external_node_path_.basename(goCommand('', os))),
        findVariableFiles(host),
        keptTrees(host),
    ]);
    const { GOROOT = '' } = host.env;
    const roots = [
        ...(GOROOT === '' ? [] : [GOROOT]),
        '/usr/local/go',
        ...kept.map(({ goroot }) => goroot),
        ...files.flatMap(({ goroots }) => goroots),
    ];
    const candidates = [...onPath.flatMap((go) => commandBehind(go, os)), ...roots.map((root) => goCommand(root, os))];
    const real = async (command) => (0,host_host/* presentValue */.p)(await host.realPath(command));
    const distinct = [...new Set((await Promise.all(candidates.map(real))).filter((command) => command !== undefined))];
    const answers = await Promise.all(distinct.map((command) => inspect(host, command)));
    const working = answers.filter((answer) => 'goroot' in answer);
    const found = working.filter((toolchain, index) => working.findIndex(({ goroot }) => goroot === toolchain.goroot) === index);
    // A switcher's folder may hold links to trees elsewhere.
    const keepers = new Map(await Promise.all(kept.map(async ({ goroot, by }) => [(0,host_host/* presentValue */.p)(await host.realPath(goroot)), by])));
    const versions = new Map(found.map(({ goroot, reported }) => [goroot, reported.version]));
    return {
        found: found.map((toolchain) => {
            const keptBy = keepers.get(toolchain.goroot);
            return keptBy === undefined ? toolchain : { ...toolchain, keptBy };
        }),
        unusable: answers.filter((answer) => 'reason' in answer),
        explanation: await explainPath(host, { onPath, files, versions }),
    };
}
/** The go command of the tree that it leads to; where only running it tells, itself. */
function commandBehind({ kind, command, goroot }, os) {
    if (goroot !== undefined)
        return [goCommand(goroot, os)];
    return kind === 'unclear' ? [command] : [];
}
/**
 * Asks a go command for its version, with nothing in the environment that could make another one answer.
 *
 * @returns the version, or why there is none
 */
async function askGoVersion(host, command) {
    const env = { GOTOOLCHAIN: 'local', GOROOT: undefined, GOFLAGS: undefined, GOENV: 'off', GOEXPERIMENT: undefined };
    const result = await host.run([command, 'version'], { env, timeoutMs: toolchain_limits/* goVersionTimeoutMs */._C });
    if (result.outcome !== 'exited' || result.exit !== 0) {
        const said = result.stderr.trim().split('\n').at(-1) ?? '';
        return { reason: `\`${command} version\`: ${(0,host_host/* outcomeText */.E)(result)}${said === '' ? '' : ` (${said})`}` };
    }
    const line = result.stdout.trim();
    const [, version = '', os = '', arch = ''] = /^go version go(\d[^\s-]*)\S*(?: .*)? (\w+)\/(\w+)$/.exec(line) ?? [];
    return (0,go_version/* isValidRelease */._Z)(version)
        ? { version, os, arch, line }
        : { reason: `\`${command} version\` names no release: ${line.slice(0, 200)}` };
}
/** The trees that version switchers keep. */
async function keptTrees(host) {
    const folders = await Promise.all((0,path_go/* switcherRoots */.F)(host).map(async ({ switcher: { name: by, toolchains }, root }) => {
        const folder = external_node_path_.join(root, toolchains.folder);
        const entries = (0,host_host/* presentValue */.p)(await host.readdir(folder)) ?? [];
        const kept = entries.filter(({ name, kind }) => kind !== 'file' && toolchains.entries.test(name));
        return kept.map(({ name }) => ({ goroot: external_node_path_.join(folder, name, toolchains.goroot), by }));
    }));
    return folders.flat();
}
async function inspect(host, command) {
    const [reported, goroot] = await Promise.all([askGoVersion(host, command), gorootOf(host, command)]);
    if ('reason' in reported)
        return { command, reason: reported.reason };
    if (goroot === undefined)
        return { command, reason: `\`${command} env GOROOT\` names no folder` };
    if (reported.os !== host.platform.os || reported.arch !== host.platform.arch) {
        return { command, reason: `it is made for ${reported.os}/${reported.arch}, the host is ${host.platform.os}/${host.platform.arch}` };
    }
    return { goroot, reported };
}
/** The folder above `bin`, unless the command is a wrapper that lies elsewhere; then the command itself knows. */
async function gorootOf(host, command) {
    const above = external_node_path_.dirname(external_node_path_.dirname(command));
    if ((await host.stat(external_node_path_.join(above, 'src/runtime'))).state === 'present')
        return above;
    const result = await host.run([command, 'env', 'GOROOT'], {
        env: { GOTOOLCHAIN: 'local', GOROOT: undefined, GOENV: 'off' },
        timeoutMs: toolchain_limits/* goVersionTimeoutMs */._C,
    });
    const goroot = result.stdout.trim();
    return result.exit === 0 && external_node_path_.isAbsolute(goroot) ? (0,host_host/* presentValue */.p)(await host.realPath(goroot)) : undefined;
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/ports.js
var ports = __webpack_require__(5593);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./.cache/javascript/host/tree-contents.js



/**
 * How a tree of the tool cache differs from what was installed, or undefined. Its files are counted each time; their sizes, three
 * times as slow, are compared when that was not done lately. Synchronous: asynchronous calls would take five times as long.
 */
function findDamage(folder, installed) {
    const mark = `${folder}.checked`;
    try {
        const withSizes = !isRecent(mark);
        const { files, bytes } = measure(folder, withSizes);
        if (files !== installed.files)
            return `it holds ${files} files, ${installed.files} were installed`;
        if (!withSizes)
            return undefined;
        if (bytes !== installed.bytes)
            return `its files hold ${bytes} bytes, ${installed.bytes} were installed`;
        remember(mark);
        return undefined;
    }
    catch (error) {
        return `it cannot be read: ${(0,errors/* errorText */.kc)(error)}`;
    }
}
function measure(root, withSizes) {
    let [files, bytes] = [0, 0];
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) {
            if (entry.isDirectory())
                folders.push(`${folder}/${entry.name}`);
            else if (entry.isFile()) {
                files++;
                if (withSizes)
                    bytes += (0,external_node_fs_.lstatSync)(`${folder}/${entry.name}`).size;
            }
        }
    }
    return { files, bytes };
}
function isRecent(mark) {
    const stats = (0,external_node_fs_.statSync)(mark, { throwIfNoEntry: false });
    const age = stats === undefined ? Number.POSITIVE_INFINITY : Date.now() - stats.mtimeMs;
    return age >= 0 && age < toolchain_limits/* treeCheckMs */.Tm;
}
/** Where nothing can be written, every use compares the sizes. */
function remember(mark) {
    try {
        (0,external_node_fs_.writeFileSync)(mark, '');
    }
    catch {
        // The check itself succeeded.
    }
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
;// CONCATENATED MODULE: ./.cache/javascript/go/tool-cache.js





/** The layout of `@actions/tool-cache`: `<cache>/<name>/<semantic version>/<architecture>` and a `.complete` file beside it. */
/** The name of trees from the module proxy, which lack api, doc, misc and test: setup-go must never take them for whole ones. */
const proxyTreeName = 'go-toolchain';
/**
 * The name of trees from an archive: `go`, or one of its own for a mirror or a folder, as actions/setup-go does for mirrors.
 *
 * @param name of trees from the source that needs no name of its own
 */
function archiveTreeName(origin, name = 'go') {
    return origin === undefined ? name : `${name}-${(0,external_node_crypto_.createHash)('sha256').update(origin).digest('hex').slice(0, 8)}`;
}
/** `<cache>/<name>/1.27.0-rc.1/x64` for 1.27rc1. */
function treeFolder(toolCache, name, release, platform) {
    return external_node_path_.join(toolCache, name, semanticVersion(release), cacheArchitecture(platform.arch));
}
function cacheArchitecture(arch) {
    return ports/* toolCacheArchitectures */.j[arch] ?? arch;
}
/** 1.27rc1 → 1.27.0-rc.1, 1.20 → 1.20.0. */
function semanticVersion(release) {
    const { major, minor, patch, kind, pre } = (0,go_version/* parseVersion */.ot)(release) ?? { major: '0', minor: '0', patch: '0', kind: '', pre: '' };
    return `${major}.${minor}.${patch || '0'}${kind === '' ? '' : `-${kind}.${pre}`}`;
}
/** The way back; undefined when no release has this version. */
function releaseOf(semantic) {
    const [, line = '', patch = '', kind, pre] = /^(\d+\.\d+)\.(\d+)(?:-([a-z]+)\.(\d+))?$/.exec(semantic) ?? [];
    const isBareFirst = patch === '0' && (0,go_version/* compareVersions */.Zy)(line, go_releases/* firstLineWithPatchZero */.rh) < 0;
    const release = kind !== undefined ? `${line}${kind}${pre}` : isBareFirst ? line : `${line}.${patch}`;
    return (0,go_version/* isValidRelease */._Z)(release) && semanticVersion(release) === semantic ? release : undefined;
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sources/tree.js







/** The tree of a release under a tool-cache name, or undefined when there is none or it is incomplete. */
async function findTree(context, cacheName, release) {
    const goroot = treeFolder(context.toolCache, cacheName, release, context.platform);
    if ((await context.host.stat(`${goroot}.complete`)).state !== 'present')
        return undefined;
    if ((await context.host.stat(goroot)).state !== 'present')
        return undefined;
    const text = (0,host_host/* presentValue */.p)(await context.host.readFile(`${goroot}.provenance.json`));
    return { goroot, provenance: text === undefined ? undefined : parseProvenance(text) };
}
/**
 * Takes a tree of the tool cache into use after looking it over again, for a shared cache is no safe place.
 *
 * @throws InstallFailure when it is damaged
 */
async function useTree(context, release, tree, source) {
    const condition = await inspectTree(context, release, tree);
    if ('damage' in condition)
        throw new InstallFailure(`${tree.goroot} is damaged: ${condition.damage}`);
    return inUse(release, tree, source, condition.reported);
}
function inUse(release, { goroot, provenance }, source, reported) {
    const verified = provenance?.verified ?? { by: 'none', detail: 'found in the tool cache, put there by another program' };
    return { toolchain: { version: release, goroot, source, verified, reported }, evidence: [versionEvidence(goroot, reported)] };
}
/** What the tree says of itself, in three ways that each cost little: its VERSION file, its go command, its files. */
async function inspectTree(context, release, { goroot, provenance }) {
    if (provenance !== undefined && provenance.release !== release)
        return { damage: `the record beside it is of go${provenance.release}, expected go${release}` };
    const version = (0,host_host/* presentValue */.p)(await context.host.readFile(external_node_path_.join(goroot, 'VERSION')))
        ?.split('\n')[0]
        ?.trim();
    if (version !== undefined && version !== `go${release}`)
        return { damage: `its VERSION file says "${version}", expected go${release}` };
    try {
        const reported = await requireVersion(context, goroot, release);
        const damage = provenance?.contents && findDamage(goroot, provenance.contents);
        return damage === undefined ? { reported } : { damage };
    }
    catch (error) {
        if (error instanceof InstallFailure)
            return { damage: error.message };
        throw error;
    }
}
function versionEvidence(goroot, reported) {
    return { source: `${goroot}/bin/go version`, value: reported, exit: 0 };
}
/**
 * Fetches an archive, fills a staging folder from it, asks the new go command for its version, and only then moves the tree
 * into place, the `.complete` marker last. Nothing is left behind when anything fails. A tree that is there already is used,
 * unless it is damaged: then it is set aside.
 *
 * @param turns for unpacking, shared by all sources: fetching overlaps, unpacking takes its turn
 * @throws InstallFailure, or what `fetch` and `unpack` throw
 */
async function installTree(context, turns, recipe) {
    const { release, source, cacheName } = recipe;
    const known = await findTree(context, cacheName, release);
    const evidence = [];
    if (known !== undefined) {
        const condition = await inspectTree(context, release, known);
        const damage = 'damage' in condition ? condition.damage : outdated(known, recipe);
        if (damage === undefined && 'reported' in condition) {
            if (known.provenance?.source === source)
                return inUse(release, known, source, condition.reported);
            throw new InstallFailure(`the tool cache holds this release already (${known.goroot}), put there by another program: use the source tool-cache`);
        }
        const aside = await (0,unpack_store/* setAside */.Fi)(known.goroot);
        const value = `${damage}; set aside${aside === undefined ? ' by another process' : ` as ${aside}`}, installed anew`;
        evidence.push({ source: known.goroot, value });
    }
    const archive = await recipe.fetch();
    const installed = await turns.take(() => unpackIntoPlace(context, recipe, archive));
    return { ...installed, evidence: [...evidence, ...installed.evidence] };
}
/** Why a sound tree is not the one that the source has now. */
function outdated({ provenance }, { expected, source }) {
    const detail = provenance?.source === source ? provenance.verified.detail : undefined;
    if (expected === undefined || detail === undefined || detail === expected)
        return undefined;
    return `it was installed from another archive (${detail}) than the one that is there now (${expected})`;
}
async function unpackIntoPlace(context, recipe, archive) {
    const { release, source, cacheName } = recipe;
    const goroot = treeFolder(context.toolCache, cacheName, release, context.platform);
    const staging = await (0,unpack_store/* createStaging */.qp)(context.toolCache);
    try {
        const tree = external_node_path_.join(staging, 'go');
        const { verified, contents } = await recipe.unpack(archive, tree);
        const reported = await requireVersion(context, tree, release);
        if (await (0,unpack_store/* publish */.mk)(tree, goroot, { source, release, verified, contents })) {
            recipe.onPublished?.(goroot);
            return { toolchain: { version: release, goroot, source, verified, reported }, evidence: [versionEvidence(goroot, reported)] };
        }
        const quicker = await findTree(context, cacheName, release);
        if (quicker === undefined)
            throw new InstallFailure(`another process put ${goroot} there and took it away again`);
        return await useTree(context, release, quicker, source);
    }
    finally {
        await (0,unpack_store/* discard */.vf)(staging);
    }
}
async function requireVersion(context, goroot, release) {
    const answer = await askGoVersion(context.host, goCommand(goroot, context.platform.os));
    if ('reason' in answer)
        throw new InstallFailure(answer.reason);
    const { os, arch } = context.platform;
    if (answer.version !== release || answer.os !== os || answer.arch !== arch)
        throw new InstallFailure(`it says of itself \`${answer.line}\`, expected go${release} ${os}/${arch}`);
    return answer.line;
}
/** Undefined when it was written by another program, or is damaged: then the origin is unknown, which is what undefined says. */
function parseProvenance(text) {
    try {
        const { source, release, verified, contents } = JSON.parse(text);
        const isOurs = ['index', 'proxy', 'directory'].includes(source) && typeof release === 'string';
        const isVerified = ['sha256', 'h1', 'none'].includes(verified?.by) && typeof verified.detail === 'string';
        if (!isOurs || !isVerified)
            return undefined;
        const isMeasured = Number.isSafeInteger(contents?.files) && Number.isSafeInteger(contents.bytes);
        return { source, release, verified, ...(isMeasured ? { contents } : {}) };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./.cache/javascript/host/unpack-names.js
var unpack_names = __webpack_require__(9202);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.cache/javascript/host/unpack-files.js
var unpack_files = __webpack_require__(1909);
;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-zip.js






const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const recordSize = 46;
const maximumComment = 0xffff;
/**
 * The files of an archive, in its own order. Links, encryption, zip64, entries that share bytes and sizes that deflate cannot
 * reach are refused.
 *
 * @param folders whether it may name folders, which are passed over; module zips never do
 * @throws ArchiveError
 */
function readZipDirectory(bytes, folders = 'refused') {
    const view = viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const guard = new unpack_names/* ArchiveGuard */.W();
    const entries = [];
    let at = view.getUint32(end + 16, true);
    let packed = 0;
    for (let index = 0; index < count; index++) {
        const isRecord = at + recordSize <= end && view.getUint32(at, true) === centralSignature;
        if (!isRecord || at + recordSize + view.getUint16(at + 28, true) > end)
            throw new unpack_names/* ArchiveError */.d('the list of files is damaged');
        if ((view.getUint16(at + 8, true) & 1) !== 0)
            throw new unpack_names/* ArchiveError */.d('an entry is encrypted');
        const entry = readZipEntry(bytes, view, at);
        const isFolder = folders === 'skipped' && entry.name.endsWith('/');
        if (isFolder)
            guard.admit(entry.name.slice(0, -1), 0, 'folder');
        else
            guard.admit(entry.name, entry.size);
        packed += entry.compressedSize;
        if (packed > bytes.length)
            throw new unpack_names/* ArchiveError */.d('its entries share bytes');
        if (entry.size > entry.compressedSize * toolchain_limits/* archiveLimits */.Lp.inflation + toolchain_limits/* archiveLimits */.Lp.inflationBase)
            throw new unpack_names/* ArchiveError */.d(`${JSON.stringify(entry.name)} claims more bytes than it can hold`);
        if (!isFolder)
            entries.push(entry);
        at += recordSize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
}
/** The file whose record in the list of files begins at `record`, which `readZipDirectory` has checked. */
function readZipEntry(bytes, view, record) {
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + record + recordSize, view.getUint16(record + 28, true)).toString('utf8');
    return {
        name,
        compressed: isCompressed(view.getUint16(record + 10, true)),
        compressedSize: view.getUint32(record + 20, true),
        size: view.getUint32(record + 24, true),
        executable: isExecutable(view.getUint16(record + 40, true), name),
        offset: view.getUint32(record + 42, true),
        record,
    };
}
/**
 * Writes a file of an archive, creating its folder.
 *
 * @param made folders that exist already; grows
 * @returns the SHA-256 digest of its content
 * @throws ArchiveError
 */
function unpackZipEntry(bytes, view, entry, target, made) {
    const content = contentOf(bytes, view, entry);
    (0,unpack_files/* writeNew */.q)((0,unpack_files/* placeOf */.$)(placeIn(target, entry), made), [content], entry.executable);
    return (0,external_node_crypto_.hash)('sha256', content, 'buffer');
}
/**
 * Gives a file that an earlier archive holds to the bit a second name instead of unpacking it again: neighbouring Go releases
 * share four files of five, and a link costs a quarter of a new file. Equal packed bytes have equal content.
 *
 * @param made folders that exist already; grows
 * @returns false where it is another file, or where the file system will not link
 */
function linkZipEntry(earlier, later, made) {
    const [a, b] = [earlier.entry, later.entry];
    const isAlike = a.compressed === b.compressed && a.size === b.size && a.executable === b.executable;
    if (!isAlike || !packedBytes(earlier.bytes, earlier.view, a).equals(packedBytes(later.bytes, later.view, b)))
        return false;
    const file = (0,unpack_files/* placeOf */.$)(placeIn(later.target, b), made);
    try {
        (0,external_node_fs_.linkSync)(placeIn(earlier.target, a), file);
        return true;
    }
    catch {
        // EXDEV, EPERM, EMLINK, or the earlier tree is gone: the file is unpacked, and whatever stands in its way shows then.
        return false;
    }
}
function placeIn({ folder, prefix }, { name }) {
    return `${folder}/${pathInTree(name, prefix)}`;
}
/** cmd/go keeps nested modules out of the toolchain module by this name, and gives them theirs back (cmd/go toolchain/select.go). */
const renamed = '/_go.mod';
/** The path below the tree's folder that the file of an archive gets. @throws ArchiveError when it lies elsewhere */
function pathInTree(name, prefix) {
    if (!name.startsWith(prefix))
        throw new unpack_names/* ArchiveError */.d(`${JSON.stringify(name)} does not begin with ${prefix}`);
    return name.endsWith(renamed) ? `${name.slice(prefix.length, -renamed.length)}/go.mod` : name.slice(prefix.length);
}
function contentOf(bytes, view, entry) {
    const { size, name } = entry;
    const packed = packedBytes(bytes, view, entry);
    const content = entry.compressed ? inflate(packed, size, name) : packed;
    if (content.length !== size)
        throw new unpack_names/* ArchiveError */.d(`${JSON.stringify(name)} is not as long as the archive says`);
    return content;
}
function packedBytes(bytes, view, { offset, compressedSize, name }) {
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature)
        throw damaged(name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + compressedSize > bytes.length)
        throw damaged(name);
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, compressedSize);
}
function inflate(packed, size, name) {
    try {
        // One byte more than needed, so that zlib is done after one chunk.
        return (0,external_node_zlib_.inflateRawSync)(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
    }
    catch {
        throw damaged(name);
    }
}
function findEnd(view) {
    const lowest = Math.max(0, view.byteLength - endSize - maximumComment);
    for (let at = view.byteLength - endSize; at >= lowest; at--) {
        if (view.getUint32(at, true) === endSignature)
            return at;
    }
    throw new unpack_names/* ArchiveError */.d('not a zip archive, or its end is missing');
}
function isCompressed(method) {
    if (method !== 0 && method !== 8)
        throw new unpack_names/* ArchiveError */.d(`compression method ${method} is unknown`);
    return method === 8;
}
/** @param mode Unix mode from the upper half of the external attributes; zero when the writer knew none */
function isExecutable(mode, name) {
    const type = mode & 0o170000;
    const isFolder = type === 0o040000 && name.endsWith('/');
    if (type !== 0 && type !== 0o100000 && !isFolder)
        throw new unpack_names/* ArchiveError */.d('an entry is a link or a special file');
    return (mode & 0o111) !== 0;
}
function damaged(name) {
    return new unpack_names/* ArchiveError */.d(`${JSON.stringify(name)} is damaged`);
}
/** For the numbers in an archive. */
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-share.js


const digestBytes = 32;
/** A job for the entries of an archive. */
function createJob(bytes, entries, target, earlier) {
    return {
        bytes,
        target,
        records: sharedNumbers(entries.map(({ record }) => record)),
        ...(earlier === undefined ? {} : { earlier }),
        twins: sharedNumbers(twinsOf(entries, target.prefix, earlier)),
        next: new Int32Array(new SharedArrayBuffer(4)),
        written: new BigInt64Array(new SharedArrayBuffer(8)),
        digests: new Uint8Array(new SharedArrayBuffer(digestBytes * entries.length)),
    };
}
/** Takes batch after batch until none is left; yields after each. */
function* shareOf(job) {
    const { bytes, target, records, next, written, digests, twins, earlier } = job;
    const view = viewOf(bytes);
    const earlierView = earlier && viewOf(earlier.bytes);
    const linked = (entry, twin) => {
        if (earlier === undefined || earlierView === undefined || twin < 0)
            return undefined;
        const from = { ...earlier, view: earlierView, entry: readZipEntry(earlier.bytes, earlierView, earlier.records[twin]) };
        const isLinked = linkZipEntry(from, { bytes, view, entry, target }, made);
        return isLinked ? earlier.digests.subarray(twin * digestBytes, (twin + 1) * digestBytes) : undefined;
    };
    const made = new Set();
    for (;;) {
        const start = Atomics.add(next, 0, toolchain_limits/* unpackLimits */.rw.batch);
        const end = Math.min(start + toolchain_limits/* unpackLimits */.rw.batch, records.length);
        if (start >= end)
            return;
        let size = 0;
        for (let index = start; index < end; index++) {
            const entry = readZipEntry(bytes, view, records[index]);
            const digest = linked(entry, twins[index]) ?? unpackZipEntry(bytes, view, entry, target, made);
            digests.set(digest, index * digestBytes);
            size += entry.size;
        }
        Atomics.add(written, 0, BigInt(size));
        yield;
    }
}
/** Lets every thread find nothing more to do. */
function stopJob(job) {
    Atomics.store(job.next, 0, 0x40000000);
}
function twinsOf(entries, prefix, earlier) {
    if (earlier === undefined)
        return entries.map(() => -1);
    const view = viewOf(earlier.bytes);
    const known = new Map();
    earlier.records.forEach((record, index) => {
        known.set(pathInTree(readZipEntry(earlier.bytes, view, record).name, earlier.target.prefix), index);
    });
    return entries.map(({ name }) => known.get(pathInTree(name, prefix)) ?? -1);
}
function sharedNumbers(numbers) {
    const shared = new Int32Array(new SharedArrayBuffer(4 * numbers.length));
    shared.set(numbers);
    return shared;
}

;// CONCATENATED MODULE: ./.cache/javascript/host/unpack.js












/**
 * Unpacks a zip archive and hashes it on the way, so that each byte is touched once. The caller compares the hash before the
 * tree is used.
 *
 * @returns `h1:…` over the whole archive (golang.org/x/mod/sumdb/dirhash, Hash1), what a later call may link to,
 *   and what the archive holds
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
async function unpackZip(bytes, target, options) {
    const entries = readZipDirectory(bytes, options.folders);
    const job = createJob(bytes, entries, target, options.earlier);
    const totalBytes = entries.reduce((sum, { size }) => sum + size, 0);
    const report = () => options.onBytes?.(Number(Atomics.load(job.written, 0)), totalBytes);
    const stop = () => stopJob(job);
    const timer = setInterval(report, toolchain_limits/* unpackLimits */.rw.progressMs).unref();
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
        options.signal?.throwIfAborted();
        await (options.threads > 0 && options.workerFile !== undefined
            ? onThreads(job, options.workerFile, options.threads)
            : onThisThread(job));
        options.signal?.throwIfAborted();
        report();
    }
    finally {
        clearInterval(timer);
        options.signal?.removeEventListener('abort', stop);
    }
    const { records, digests } = job;
    const contents = { files: entries.length, bytes: totalBytes };
    return { h1: hashOfFiles(entries, digests), unpacked: { bytes, target, records, digests }, contents };
}
/** Where the program of a thread lies, seen from this file: compiled beside it, or bundled beside the bundle that holds it. */
const workerPlaces = ['unpack-worker.js', '../unpack/index.js'];
/** The program of the unpacking threads, or undefined where there is none: a thread cannot run TypeScript sources. */
function bundledWorker() {
    const here = external_node_path_.dirname((0,external_node_url_.fileURLToPath)(import.meta.url));
    return workerPlaces.map((place) => external_node_path_.join(here, place)).find((file) => (0,external_node_fs_.existsSync)(file));
}
/** How many threads this process may use for unpacking. */
function availableThreads() {
    return Math.min(external_node_os_.availableParallelism(), toolchain_limits/* unpackLimits */.rw.threads);
}
function hashOfFiles(entries, digests) {
    const all = Buffer.from(digests.buffer);
    const hex = (index) => all.toString('hex', index * digestBytes, (index + 1) * digestBytes);
    const order = entries.map(({ name }, index) => ({ name, index })).sort((a, b) => (a.name < b.name ? -1 : 1));
    const lines = order.map(({ name, index }) => `${hex(index)}  ${name}\n`);
    return `h1:${(0,external_node_crypto_.createHash)('sha256').update(lines.join('')).digest('base64')}`;
}
async function onThisThread(job) {
    for (const _ of shareOf(job))
        await (0,promises_.setImmediate)();
}
async function onThreads(job, workerFile, threads) {
    const answers = await Promise.all(Array.from({ length: threads }, () => answerOf(takeThread(workerFile), job)));
    const error = answers.find((answer) => answer.error !== undefined)?.error;
    if (error !== undefined)
        throw new unpack_names/* ArchiveError */.d(error);
}
function answerOf(thread, job) {
    return new Promise((resolve) => {
        thread.answer = (answer) => {
            thread.answer = undefined;
            if (answer.error === undefined) {
                keepIdle(thread);
            }
            else {
                stopJob(job);
                void thread.worker.terminate();
            }
            resolve(answer);
        };
        thread.worker.ref();
        thread.worker.postMessage(job);
    });
}
/** Threads wait for the next archive for a moment: starting one costs as much as unpacking 500 files. */
const idleThreads = new Set();
/** Starts the threads beforehand, while a download is under way. */
function prepareWorkers(workerFile, threads) {
    if (workerFile === undefined)
        return;
    for (let count = idleThreads.size; count < threads; count++)
        keepIdle(startThread(workerFile));
}
/** Without the options that this process was started with: some of them refuse a thread. */
function startThread(file) {
    const thread = { worker: new external_node_worker_threads_.Worker(file, { execArgv: [] }), file };
    const fail = (error) => {
        // One that fails while idle is replaced when a thread is needed; then the failure shows.
        idleThreads.delete(thread);
        thread.answer?.({ error });
    };
    thread.worker.on('message', (answer) => thread.answer?.(answer));
    thread.worker.on('error', (error) => fail((0,errors/* errorText */.kc)(error)));
    thread.worker.on('exit', (code) => fail(`an unpacking thread ended with code ${code}`));
    return thread;
}
function takeThread(file) {
    const idle = [...idleThreads].find((candidate) => candidate.file === file);
    if (idle === undefined)
        return startThread(file);
    clearTimeout(idle.timer);
    idleThreads.delete(idle);
    return idle;
}
function keepIdle(thread) {
    const end = () => {
        idleThreads.delete(thread);
        void thread.worker.terminate();
    };
    thread.timer = setTimeout(end, toolchain_limits/* unpackLimits */.rw.idleThreadMs).unref();
    idleThreads.add(thread);
    thread.worker.unref();
}

;// CONCATENATED MODULE: ./.cache/javascript/go/whole-archive.js



/** What the Go project publishes for a platform: a tarball, for Windows a zip, with everything below `go/`. */
const archiveKinds = ['.tar.gz', '.zip'];
/** Hexadecimal. @throws InstallFailure unless it is the expected one */
function requireSha256(bytes, filename, expected, authority) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    if (sha256 !== expected)
        throw new InstallFailure(`the SHA-256 of ${filename} is ${sha256}, ${authority} says ${expected}: refused`);
}
/** Unpacks an archive whose bytes are proved. @throws ArchiveError */
async function unpackWhole(bytes, filename, folder, job) {
    const options = { signal: job.signal, onBytes: (count, total) => job.onProgress('unpack', count, total) };
    if (filename.endsWith('.tar.gz')) {
        const { unpackTarball } = await Promise.all(/* import() */[__webpack_require__.e(697), __webpack_require__.e(77)]).then(__webpack_require__.bind(__webpack_require__, 5077));
        return unpackTarball(bytes, folder, 'go', options);
    }
    const target = { folder, prefix: 'go/' };
    const how = { threads: availableThreads(), workerFile: bundledWorker(), folders: 'skipped' };
    return (await unpackZip(bytes, target, { ...options, ...how })).contents;
}

;// CONCATENATED MODULE: ./.cache/javascript/go/index-source.js







/**
 * Reads the JSON of the download index. The order of its rows means nothing, rows that are no release are passed over.
 *
 * @throws Error when it has another form
 */
async function parseDownloadIndex(text, platform) {
    const { DownloadIndex } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 6660));
    const arch = ports/* archiveArchitectures */.r[platform.arch] ?? platform.arch;
    return DownloadIndex.parse(JSON.parse(text)).flatMap(({ version, files }) => {
        const release = version.replace(/^go/, '');
        const file = files.find((candidate) => candidate.kind === 'archive' && candidate.os === platform.os && candidate.arch === arch);
        if (file === undefined || !(0,go_version/* isValidRelease */._Z)(release) || !/^[\w.-]+$/.test(file.filename))
            return [];
        return [{ version: release, filename: file.filename, sha256: file.sha256.toLowerCase(), size: file.size }];
    });
}
/**
 * The Go download index, or a mirror of it.
 *
 * @param cacheName the tool-cache name of its trees
 * @param turns for unpacking, shared by all sources
 */
function indexSource(context, baseUrl, cacheName, turns) {
    const place = (0,download/* displayUrl */.Qy)(baseUrl);
    const read = async () => parseDownloadIndex(await context.network.text(`${(0,download/* joinUrl */.we)(baseUrl, '')}?mode=json&include=all`), context.platform);
    let known;
    const readOnce = () => {
        known ??= read();
        return known;
    };
    return {
        name: 'index',
        place,
        list: async () => ({ releases: (await readOnce()).map(({ version }) => ({ version, source: 'index' })), notes: [] }),
        install: async (job) => {
            const { release, onProgress } = job;
            const archive = (await readOnce()).find(({ version }) => version === release);
            if (archive === undefined)
                throw new InstallFailure(`the index lists no archive of go${release} for ${context.platform.os}/${context.platform.arch}`);
            const { filename, sha256, size } = archive;
            if (!/^[0-9a-f]{64}$/.test(sha256))
                throw new InstallFailure(`the index has no SHA-256 of ${filename}, so it cannot be verified`);
            if (!archiveKinds.some((kind) => filename.endsWith(kind)))
                throw new InstallFailure(`${filename} is neither a tar.gz nor a zip archive`);
            return installTree(context, turns, {
                release,
                source: 'index',
                cacheName,
                expected: sha256,
                fetch: async () => {
                    const bytes = await context.network.bytes((0,download/* joinUrl */.we)(baseUrl, filename), {
                        maximumBytes: Math.min(size, toolchain_limits/* downloadLimits */.rB.archiveBytes),
                        onBytes: (count, total) => onProgress('download', count, total ?? size),
                    });
                    onProgress('verify', bytes.length, bytes.length);
                    if (bytes.length !== size)
                        throw new InstallFailure(`${filename} has ${bytes.length} bytes, the index says ${size}`);
                    requireSha256(bytes, filename, sha256, 'the index');
                    return bytes;
                },
                unpack: async (bytes, folder) => ({
                    contents: await unpackWhole(bytes, filename, folder, job),
                    verified: { by: 'sha256', detail: sha256, authority: place },
                }),
            });
        },
    };
}

// EXTERNAL MODULE: ./.cache/javascript/go/proxy-list.js
var proxy_list = __webpack_require__(4034);
;// CONCATENATED MODULE: ./.cache/javascript/go/sumdb-note.js


/** What a checksum database says cannot be believed, or its key cannot be used. */
class ChecksumDatabaseError extends Error {
    constructor(message) {
        super(message);
        this.name = 'ChecksumDatabaseError';
    }
}
const ed25519 = 1;
const hashBytes = 32;
const maximumSignatures = 100;
/** Reads a verifier key. @throws ChecksumDatabaseError when it is malformed or its hash does not fit */
function parseVerifier(text) {
    const [, name = '', hash = '', data = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length !== 1 + hashBytes || bytes[0] !== ed25519)
        throw new ChecksumDatabaseError('the key is not an Ed25519 verifier key (name+hash+key)');
    const expected = (0,external_node_crypto_.createHash)('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE(0);
    if (Number.parseInt(hash, 16) !== expected)
        throw new ChecksumDatabaseError(`the hash inside the key of ${name} does not fit the key`);
    const key = (0,external_node_crypto_.createPublicKey)({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }, format: 'jwk' });
    return { name, hash: expected, key };
}
/**
 * The text of a signed note, once a signature of `verifier` proved it. Signatures of others are passed over; a false one in
 * the verifier's name is not.
 *
 * @throws ChecksumDatabaseError
 */
function openNote(note, verifier) {
    const split = note.lastIndexOf('\n\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them (note.go, Open)
    if (split < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\ufffd]/.test(note))
        throw malformed();
    const text = note.slice(0, split + 1);
    const lines = note.slice(split + 2, -1).split('\n');
    if (lines.length > maximumSignatures)
        throw malformed();
    const ours = lines.map(parseSignature).filter(({ name, hash }) => name === verifier.name && hash === verifier.hash);
    if (ours.length === 0)
        throw new ChecksumDatabaseError(`the tree head is not signed by the key of ${verifier.name}`);
    if (!ours.every(({ signature }) => (0,external_node_crypto_.verify)(null, Buffer.from(text), verifier.key, signature))) {
        throw new ChecksumDatabaseError(`the signature of ${verifier.name} on the tree head is false`);
    }
    return text;
}
/** Size and root of a signed tree head. @throws ChecksumDatabaseError */
function openTreeHead(note, verifier) {
    const [title, size = '', root = '', ...rest] = openNote(note, verifier).split('\n');
    const bytes = Buffer.from(root, 'base64');
    const isTree = title === checksum_database/* treeHeadTitle */.Nt && /^(0|[1-9]\d{0,11})$/.test(size) && bytes.length === hashBytes && rest.length >= 1;
    if (!isTree)
        throw new ChecksumDatabaseError('the signed note is not a tree head');
    return { size: Number(size), root: bytes };
}
function parseSignature(line) {
    const [, name = '', base64 = ''] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length < 5)
        throw malformed();
    return { name, hash: bytes.readUInt32BE(0), signature: bytes.subarray(4) };
}
function malformed() {
    return new ChecksumDatabaseError('the signed note is malformed');
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sumdb-tree.js



const fullWidth = 2 ** checksum_database/* tileHeight */.su;
const sumdb_tree_hashBytes = 32;
/** `tile/8/1/x012/345.p/6`: where a database serves a tile. */
function tilePath({ level, index, width }) {
    const thousands = [];
    for (let rest = index;; rest = Math.floor(rest / 1000)) {
        thousands.unshift(`${thousands.length === 0 ? '' : 'x'}${String(rest % 1000).padStart(3, '0')}`);
        if (rest < 1000)
            break;
    }
    return `tile/${checksum_database/* tileHeight */.su}/${level}/${thousands.join('/')}${width === fullWidth ? '' : `.p/${width}`}`;
}
/** The leaf hash of a record. */
function recordHash(record) {
    return (0,external_node_crypto_.createHash)('sha256').update('\0').update(record).digest();
}
/**
 * Proves that the log with this head holds a record: the root is computed from the record's hash and the hashes beside its
 * path. A false tile can only make the proof fail.
 *
 * @param id number of the record
 * @throws ChecksumDatabaseError
 */
async function proveRecord(head, id, leaf, readTile) {
    if (!Number.isSafeInteger(id) || id < 0 || id >= head.size)
        throw new ChecksumDatabaseError(`record ${id} is not in a tree of ${head.size} records`);
    const nodes = new TreeNodes(head.size, readTile);
    const climb = async (low, high) => {
        if (high - low === 1)
            return leaf;
        const middle = low + largestPowerBelow(high - low);
        return id < middle
            ? nodeHash(...(await Promise.all([climb(low, middle), nodes.range(middle, high)])))
            : nodeHash(...(await Promise.all([nodes.range(low, middle), climb(middle, high)])));
    };
    if (!(await climb(0, head.size)).equals(head.root)) {
        throw new ChecksumDatabaseError(`record ${id} is not in the signed tree of ${head.size} records: the inclusion proof fails`);
    }
}
/**
 * Proves that the log only grew from one head to the other: both roots are computed from the same hashes.
 *
 * @throws ChecksumDatabaseError when they belong to two different histories
 */
async function proveGrowth(a, b, readTile) {
    const [older, newer] = a.size <= b.size ? [a, b] : [b, a];
    if (older.size === 0)
        return;
    const nodes = new TreeNodes(newer.size, readTile);
    // A subtree that the older log ends in is split, so that both roots rest on the same hashes.
    const grown = async (low, high) => {
        const isSplit = high - low > 1 && ((low < older.size && older.size < high) || !isPowerOfTwo(high - low));
        if (!isSplit)
            return nodes.range(low, high);
        const middle = low + largestPowerBelow(high - low);
        return nodeHash(...(await Promise.all([grown(low, middle), grown(middle, high)])));
    };
    const [olderRoot, newerRoot] = await Promise.all([nodes.range(0, older.size), grown(0, newer.size)]);
    if (!olderRoot.equals(older.root) || !newerRoot.equals(newer.root)) {
        throw new ChecksumDatabaseError(`the trees of ${older.size} and of ${newer.size} records are not one history: the consistency proof fails`);
    }
}
/** The hashes of a log of `size` records, out of tiles that are fetched once each. */
class TreeNodes {
    #size;
    #readTile;
    #tiles = new Map();
    constructor(size, readTile) {
        this.#size = size;
        this.#readTile = readTile;
    }
    /** Hash of the subtree over the records [low, high), where `low` is a multiple of the greatest power of two in it. */
    async range(low, high) {
        const count = high - low;
        if (isPowerOfTwo(count))
            return this.#complete(Math.log2(count), low / count);
        const middle = low + largestPowerBelow(count);
        return nodeHash(...(await Promise.all([this.range(low, middle), this.range(middle, high)])));
    }
    async #complete(level, index) {
        const tileLevel = Math.floor(level / checksum_database/* tileHeight */.su);
        const count = 2 ** (level - tileLevel * checksum_database/* tileHeight */.su);
        const first = index * count;
        const tileIndex = Math.floor(first / fullWidth);
        const hashes = await this.#tile(tileLevel, tileIndex);
        return subtreeOf(hashes, first - tileIndex * fullWidth, count);
    }
    async #tile(level, index) {
        const atLevel = Math.floor(this.#size / fullWidth ** level);
        const tile = { level, index, width: Math.min(fullWidth, atLevel - index * fullWidth) };
        const path = tilePath(tile);
        const known = this.#tiles.get(path) ?? this.#readTile(tile);
        this.#tiles.set(path, known);
        const hashes = await known;
        if (hashes.length !== tile.width * sumdb_tree_hashBytes)
            throw new ChecksumDatabaseError(`${path} has ${hashes.length} bytes instead of ${tile.width * sumdb_tree_hashBytes}`);
        return hashes;
    }
}
function subtreeOf(hashes, first, count) {
    if (count === 1)
        return Buffer.from(hashes.subarray(first * sumdb_tree_hashBytes, (first + 1) * sumdb_tree_hashBytes));
    return nodeHash(subtreeOf(hashes, first, count / 2), subtreeOf(hashes, first + count / 2, count / 2));
}
function nodeHash(left, right) {
    return (0,external_node_crypto_.createHash)('sha256').update('\x01').update(left).update(right).digest();
}
/** The greatest power of two below `count`, which is at least 2. */
function largestPowerBelow(count) {
    const power = 2 ** Math.floor(Math.log2(count));
    return power === count ? power / 2 : power;
}
function isPowerOfTwo(count) {
    return Number.isInteger(Math.log2(count));
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sumdb.js






/** Reads GOSUMDB: a name, a verifier key, or either with a URL. */
function parseChecksumDatabase(value) {
    if (value === 'off') {
        throw new ChecksumDatabaseError('GOSUMDB=off switches the checksum database off, and no toolchain is installed from a module proxy without it');
    }
    const [name = '', url, ...rest] = value.split(/\s+/).filter((field) => field !== '');
    if (name === '' || rest.length > 0)
        throw new ChecksumDatabaseError('GOSUMDB is malformed: a name or a key, and at most one URL');
    if (url !== undefined && !URL.canParse(url))
        throw new ChecksumDatabaseError('the address in GOSUMDB is not a URL');
    const key = checksum_database/* knownChecksumDatabases */.DY[name] ?? name;
    if (!key.includes('+')) {
        throw new ChecksumDatabaseError(`the key of the checksum database ${name} is not known: set GOSUMDB to name+hash+key, or to ${checksum_database/* defaultChecksumDatabase */.Ap}`);
    }
    return { verifier: parseVerifier(key), url };
}
/** A checksum database whose answers are proved before they are believed. */
class ChecksumDatabase {
    #network;
    #verifier;
    #memory;
    #base;
    /**
     * @param setting value of GOSUMDB
     * @param proxies through which the database is asked, where they support it
     * @param memoryOf where the newest tree head of a database (name and key hash) is kept
     * @throws ChecksumDatabaseError when GOSUMDB is off or cannot be used
     */
    constructor(setting, proxies, network, memoryOf) {
        const { verifier, url } = parseChecksumDatabase(setting);
        this.#network = network;
        this.#verifier = verifier;
        this.#memory = memoryOf(`${verifier.name}+${verifier.hash.toString(16).padStart(8, '0')}`);
        let base;
        this.#base = () => {
            base ??= url === undefined ? findBase(verifier.name, proxies, network) : Promise.resolve(url);
            return base;
        };
    }
    get name() {
        return this.#verifier.name;
    }
    /** Whether the database knows a version of the toolchain module at all; not proved. @throws DownloadFailure, ProxyListFailure */
    async knows(version) {
        try {
            await this.#lookup(version);
            return true;
        }
        catch (error) {
            if (error instanceof download/* DownloadFailure */.Vm && error.kind === 'absent')
                return false;
            throw error;
        }
    }
    /**
     * The hash of a version of the toolchain module: the tree head's signature, the record's place in that tree, and that the
     * tree continues the newest one seen before.
     *
     * @throws ChecksumDatabaseError when something is not proved; DownloadFailure or ProxyListFailure when it cannot be asked
     */
    async record(version) {
        const { id, text, note } = parseLookup(await this.#lookup(version));
        const head = openTreeHead(note, this.#verifier);
        const readTile = await this.#tileReader();
        await proveRecord(head, id, recordHash(text), readTile);
        const history = await this.#proveHistory(head, note, readTile);
        return { h1: zipHash(text, version), authority: `${this.name}, tree of ${head.size} records`, history };
    }
    async #lookup(version) {
        return this.#network.text((0,download/* joinUrl */.we)(await this.#base(), `lookup/${checksum_database/* toolchainModule */.IV}@${version}`));
    }
    async #tileReader() {
        const base = await this.#base();
        const get = (tile) => this.#network.lookup((0,download/* joinUrl */.we)(base, tilePath(tile)));
        return async (tile) => {
            try {
                return await get(tile);
            }
            catch (error) {
                if (!(error instanceof download/* DownloadFailure */.Vm && error.kind === 'absent') || tile.width === fullWidth)
                    throw error;
                // A tile that has filled up since begins with the same hashes.
                return (await get({ ...tile, width: fullWidth })).subarray(0, tile.width * 32);
            }
        };
    }
    async #proveHistory(head, note, readTile) {
        const remembered = await this.#memory.read();
        if (remembered === undefined) {
            await this.#memory.write(note);
            return 'no earlier tree head was known to compare with';
        }
        let known;
        try {
            known = openTreeHead(remembered, this.#verifier);
        }
        catch (error) {
            throw new ChecksumDatabaseError(`the tree head remembered in ${this.#memory.place} cannot be believed: ${(0,errors/* errorText */.kc)(error)}`);
        }
        try {
            await proveGrowth(known, head, readTile);
        }
        catch (error) {
            if (error instanceof ChecksumDatabaseError)
                throw error;
            return `consistency with the tree of ${known.size} records seen before could not be checked: ${(0,errors/* errorText */.kc)(error)}`;
        }
        if (head.size > known.size)
            await this.#memory.write(note);
        return `consistent with the tree of ${known.size} records seen before`;
    }
}
/** Where the database is asked: through the first proxy that supports it, else directly (cmd/go/internal/modfetch/sumdb.go, initBase). */
async function findBase(name, proxies, network) {
    const end = proxies.findIndex(({ kind }) => kind !== 'proxy');
    const throughProxies = end < 0 ? proxies : proxies.slice(0, end);
    try {
        return await (0,proxy_list/* askProxies */.sG)(throughProxies, async ({ url }) => {
            const base = (0,download/* joinUrl */.we)(url, `sumdb/${name}`);
            await network.text((0,download/* joinUrl */.we)(base, 'supported'));
            return base;
        });
    }
    catch (error) {
        if (error instanceof proxy_list/* ProxyListFailure */.$g && error.isEndReached)
            return `https://${name}`;
        throw error;
    }
}
/** `id`, record text, blank line, signed tree head (golang.org/x/mod/sumdb/tlog, ParseRecord). */
function parseLookup(answer) {
    const [, id = '', text = '', note = ''] = /^(0|[1-9]\d{0,11})\n((?:[^\n]+\n)+)\n(.+)$/s.exec(answer) ?? [];
    if (note === '')
        throw new ChecksumDatabaseError('the answer of the checksum database is malformed');
    return { id: Number(id), text, note };
}
function zipHash(record, version) {
    const start = `${checksum_database/* toolchainModule */.IV} ${version} `;
    const hashes = record.split('\n').filter((line) => line.startsWith(start));
    const [line = ''] = hashes;
    if (hashes.length !== 1 || !line.startsWith(`${start}h1:`))
        throw new ChecksumDatabaseError(`the proved record does not name one hash of ${version}`);
    return line.slice(start.length);
}

;// CONCATENATED MODULE: ./.cache/javascript/go/proxy.js












/** The releases for a platform in a proxy's `@v/list` of the toolchain module. */
function parseToolchainList(text, platform) {
    const suffix = `.${platform.os}-${platform.arch}`;
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.startsWith(checksum_database/* toolchainVersionPrefix */.Mf) && line.endsWith(suffix))
        .map((line) => line.slice(checksum_database/* toolchainVersionPrefix */.Mf.length, -suffix.length))
        .filter(go_version/* isValidRelease */._Z);
}
/** The module proxies of GOPROXY, which serve toolchains as versions of the module golang.org/toolchain. */
function proxySource(context, turns) {
    // The release that was installed last, kept while others are under way: they link to the files that both have.
    let neighbour;
    let underWay = 0;
    return {
        name: 'proxy',
        place: `GOPROXY (${(0,proxy_list/* displayProxies */.L6)(context.entries)})`,
        list: async () => {
            const text = await (0,proxy_list/* askProxies */.sG)(context.entries, ({ url }) => context.network.text(moduleUrl(url, 'list')));
            return { releases: parseToolchainList(text, context.platform).map((version) => ({ version, source: 'proxy' })), notes: [] };
        },
        confirm: (release) => proxy_confirm(context, release),
        install: async (job) => {
            let unpacked;
            underWay++;
            try {
                return await installTree(context, turns, {
                    release: job.release,
                    source: 'proxy',
                    cacheName: proxyTreeName,
                    fetch: () => fetchArchive(context, job),
                    unpack: async (archive, folder) => {
                        const { zip, ...proved } = await unpackArchive(context, job, archive, folder, neighbour);
                        unpacked = zip;
                        return proved;
                    },
                    onPublished: (goroot) => {
                        neighbour = unpacked && { ...unpacked, target: { ...unpacked.target, folder: goroot } };
                    },
                });
            }
            finally {
                underWay--;
                if (underWay === 0)
                    neighbour = undefined;
            }
        },
    };
}
/** Proxies may leave releases out of their list, and may refuse with other answers than 404 what does not exist: then the checksum database knows. */
async function proxy_confirm(context, release) {
    const version = moduleVersion(context, release);
    try {
        await (0,proxy_list/* askProxies */.sG)(context.entries, ({ url }) => context.network.text(moduleUrl(url, `${version}.info`)));
        return { answer: 'exists', reason: 'the module proxy has it' };
    }
    catch (error) {
        if (error instanceof proxy_list/* ProxyListFailure */.$g && error.absent)
            return { answer: 'absent', reason: (0,errors/* errorText */.kc)(error) };
        try {
            const isKnown = await openDatabase(context).knows(version);
            return isKnown
                ? { answer: 'undetermined', reason: `the checksum database knows it, but ${(0,errors/* errorText */.kc)(error)}` }
                : { answer: 'absent', reason: `the checksum database has no record of it; ${(0,errors/* errorText */.kc)(error)}` };
        }
        catch (databaseError) {
            return { answer: 'undetermined', reason: `${(0,errors/* errorText */.kc)(error)}; ${(0,errors/* errorText */.kc)(databaseError)}` };
        }
    }
}
async function fetchArchive(context, job) {
    const version = moduleVersion(context, job.release);
    const waived = (0,proxy_environment/* isChecksumDatabaseWaived */.lS)(context.goEnvironment);
    // Opened before the download, so that a useless one is never begun.
    const database = waived ? undefined : openDatabase(context);
    prepareWorkers(bundledWorker(), availableThreads());
    const [bytes, record] = await Promise.all([
        downloadZip(context, version, job),
        database === undefined ? undefined : provedRecord(database, version),
    ]);
    return { bytes, record };
}
async function unpackArchive(context, job, { bytes, record }, folder, neighbour) {
    const target = { folder, prefix: `${checksum_database/* toolchainModule */.IV}@${moduleVersion(context, job.release)}/` };
    const { h1, unpacked: zip, contents, } = await unpackZip(bytes, target, {
        threads: availableThreads(),
        workerFile: bundledWorker(),
        signal: context.signal,
        onBytes: (count, total) => job.onProgress('unpack', count, total),
        earlier: neighbour,
    });
    job.onProgress('verify', bytes.length, bytes.length);
    return { zip, contents, verified: verify(h1, record) };
}
function verify(h1, record) {
    if (record === undefined)
        return { by: 'none', detail: `${h1}; GOPROXY is one file:// URL and the checksum database is switched off` };
    if (h1 !== record.h1)
        throw new InstallFailure(`the zip's hash is ${h1}, the checksum database says ${record.h1}: refused`);
    return { by: 'h1', detail: `${h1}; ${record.history}`, authority: record.authority };
}
async function downloadZip(context, version, job) {
    return (0,proxy_list/* askProxies */.sG)(context.entries, ({ url }) => context.network.bytes(moduleUrl(url, `${version}.zip`), {
        maximumBytes: toolchain_limits/* downloadLimits */.rB.archiveBytes,
        onBytes: (count, total) => job.onProgress('download', count, total),
    }));
}
async function provedRecord(database, version) {
    try {
        return await database.record(version);
    }
    catch (error) {
        if (error instanceof download/* DownloadFailure */.Vm && error.kind === 'cancelled')
            throw error;
        throw new InstallFailure(`no proved hash from the checksum database ${database.name}: ${(0,errors/* errorText */.kc)(error)}`);
    }
}
function openDatabase(context) {
    return new ChecksumDatabase(context.goEnvironment.checksumDatabase.value, context.entries, context.network, context.headMemory);
}
function moduleVersion(context, release) {
    return `${checksum_database/* toolchainVersionPrefix */.Mf}${release}.${context.platform.os}-${context.platform.arch}`;
}
function moduleUrl(base, file) {
    return (0,download/* joinUrl */.we)(base, `${checksum_database/* toolchainModule */.IV}/@v/${file}`);
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/archives.js
var knowledge_archives = __webpack_require__(1238);
;// CONCATENATED MODULE: ./.cache/javascript/go/checksum-files.js

/**
 * The hashes in a checksum file: the lines of `sha256sum` (also with `*`, `--tag`, and folders before the name, which do not
 * count), other lines are passed over. `NAME.sha256` may also hold the bare hash, `NAME.ziphash` is what the module cache keeps
 * beside a zip.
 *
 * @param from name of the checksum file
 * @returns pairs of file name and hash
 */
function parseChecksums(from, text) {
    const own = /^(.+)\.(sha256|ziphash)$/i.exec(from);
    const bare = text.trim();
    if (own?.[2]?.toLowerCase() === 'ziphash')
        return /^h1:[\w+/]{43}=$/.test(bare) ? [[`${own[1]}.zip`, { by: 'h1', value: bare, from }]] : [];
    if (own !== null && isSha256(bare))
        return [[own[1], { by: 'sha256', value: bare.toLowerCase(), from }]];
    return text.split(/\r?\n/).flatMap((line) => {
        const [, plain, plainName] = /^\\?([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
        const [, taggedName, tagged] = /^\\?SHA256 \((.+)\) = ([0-9a-f]{64})$/i.exec(line) ?? [];
        const [value, name] = [plain ?? tagged, plainName ?? taggedName];
        return value === undefined || name === undefined ? [] : [[baseName(name), { by: 'sha256', value: value.toLowerCase(), from }]];
    });
}
/** Whether a file of this name holds checksums. */
function isChecksumFile(name) {
    return knowledge_archives/* checksumFileName */.T.test(name);
}
function isSha256(text) {
    return /^[0-9a-f]{64}$/i.test(text);
}
function baseName(name) {
    return name.trim().slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sources/directory-source.js
















/**
 * A folder of archives, as for machines without network: what https://go.dev/dl offers (`go1.26.3.linux-amd64.tar.gz`, `.zip`)
 * and module zips (`v0.0.1-go1.26.3.linux-amd64.zip`), with checksum files or a saved index beside them. An archive whose hash is
 * named nowhere is not used.
 *
 * @param folder absolute
 * @param turns for unpacking, shared by all sources
 */
function directorySource(context, folder, turns) {
    let known;
    const readOnce = () => {
        known ??= readFolder(context, folder);
        return known;
    };
    return {
        name: 'directory',
        place: folder,
        list: async () => {
            const { archives, notes } = await readOnce();
            const usable = archives.filter((archive) => hashOf(archive) !== undefined);
            const versions = [...new Set(usable.map(({ release }) => release))];
            return { releases: versions.map((version) => ({ version, source: 'directory' })), notes };
        },
        confirm: async (release) => {
            const found = (await readOnce()).archives.find((archive) => archive.release === release);
            if (found !== undefined)
                return { answer: 'exists', reason: `${external_node_path_.join(folder, found.filename)} is there` };
            return { answer: 'undetermined', reason: `${folder} holds no archive of it for ${context.platform.os}/${context.platform.arch}` };
        },
        install: async (job) => {
            const ofRelease = (await readOnce()).archives.filter(({ release }) => release === job.release);
            const archive = ofRelease.find((candidate) => hashOf(candidate) !== undefined) ?? ofRelease[0];
            if (archive === undefined)
                throw new InstallFailure(`${folder} holds no archive of go${job.release} for this platform`);
            const hash = hashOf(archive);
            if (hash === undefined)
                throw new InstallFailure(`${external_node_path_.join(folder, archive.filename)} is refused: ${problemOf(archive)}`);
            return installTree(context, turns, recipeFor(folder, archive, hash, job));
        },
    };
}
function recipeFor(folder, archive, hash, job) {
    const { release, filename, kind } = archive;
    const authority = external_node_path_.join(folder, hash.from);
    return {
        release,
        source: 'directory',
        cacheName: kind === 'whole' ? archiveTreeName(folder) : archiveTreeName(folder, proxyTreeName),
        expected: hash.value,
        fetch: async () => {
            const bytes = await readArchive(external_node_path_.join(folder, filename));
            job.onProgress('verify', bytes.length, bytes.length);
            if (hash.by === 'sha256')
                requireSha256(bytes, filename, hash.value, authority);
            return bytes;
        },
        unpack: async (bytes, target) => {
            const verified = { by: hash.by, detail: hash.value, authority };
            if (kind === 'whole')
                return { verified, contents: await unpackWhole(bytes, filename, target, job) };
            const prefix = `${checksum_database/* toolchainModule */.IV}@${filename.replace(/\.zip$/, '')}/`;
            const { h1, contents } = await unpackZip(bytes, { folder: target, prefix }, {
                threads: availableThreads(),
                workerFile: bundledWorker(),
                signal: job.signal,
                onBytes: (count, total) => job.onProgress('unpack', count, total),
            });
            if (hash.by === 'h1' && h1 !== hash.value)
                throw new InstallFailure(`the hash of ${filename} is ${h1}, ${authority} says ${hash.value}: refused`);
            return { verified, contents };
        },
    };
}
async function readArchive(file) {
    const answer = await (0,unpack_store/* readArchiveFile */.ph)(file, toolchain_limits/* downloadLimits */.rB.archiveBytes);
    if (answer.state === 'present')
        return answer.value;
    throw new InstallFailure(`${file}: ${answer.state === 'missing' ? 'is gone' : answer.reason}`);
}
/** The hash that an archive must have; undefined when none is named, or two that differ. */
function hashOf({ hashes }) {
    const ofKind = (kind) => hashes.filter(({ by }) => by === kind);
    const isClear = [ofKind('sha256'), ofKind('h1')].every((list) => new Set(list.map(({ value }) => value)).size <= 1);
    return isClear ? (ofKind('sha256')[0] ?? ofKind('h1')[0]) : undefined;
}
function problemOf({ hashes, filename }) {
    if (hashes.length === 0)
        return `no SHA256SUMS, ${filename}.sha256 or ${knowledge_archives/* savedIndexName */.Z} beside it names its SHA-256, so it cannot be verified`;
    return `${hashes.map(({ from }) => from).join(' and ')} name different hashes of it`;
}
async function readFolder(context, folder) {
    const { host, platform } = context;
    const answer = await host.readdir(folder);
    if (answer.state === 'missing')
        throw new errors/* ConfigurationError */.j1('--source', `there is no folder ${folder}`);
    if (answer.state !== 'present')
        throw new Error(answer.reason);
    const names = answer.value.filter(({ kind }) => kind !== 'directory').map(({ name }) => name);
    const notes = [];
    const named = [];
    for (const name of names.filter(isChecksumFile)) {
        const text = (0,host_host/* presentValue */.p)(await host.readFile(external_node_path_.join(folder, name)));
        if (text === undefined)
            notes.push(`${external_node_path_.join(folder, name)} cannot be read`);
        else
            named.push(...parseChecksums(name, text));
    }
    if (names.includes(knowledge_archives/* savedIndexName */.Z)) {
        try {
            const text = (0,host_host/* presentValue */.p)(await host.readFile(external_node_path_.join(folder, knowledge_archives/* savedIndexName */.Z))) ?? '';
            for (const { filename, sha256 } of await parseDownloadIndex(text, platform))
                if (sha256 !== '')
                    named.push([filename, { by: 'sha256', value: sha256, from: knowledge_archives/* savedIndexName */.Z }]);
        }
        catch (error) {
            notes.push(`${external_node_path_.join(folder, knowledge_archives/* savedIndexName */.Z)} is not the Go download index: ${(0,errors/* errorText */.kc)(error).slice(0, 200)}`);
        }
    }
    const archives = names
        .flatMap((filename) => archiveOf(filename, platform))
        .map((archive) => ({ ...archive, hashes: named.filter(([name]) => name === archive.filename).map(([, hash]) => hash) }))
        .sort((a, b) => Number(a.kind === 'module') - Number(b.kind === 'module'));
    for (const archive of archives)
        if (hashOf(archive) === undefined)
            notes.push(`${external_node_path_.join(folder, archive.filename)} is not used: ${problemOf(archive)}`);
    return { archives, notes };
}
function archiveOf(filename, { os, arch }) {
    const [stem, kind] = filename.startsWith(checksum_database/* toolchainVersionPrefix */.Mf)
        ? [between(filename, checksum_database/* toolchainVersionPrefix */.Mf, `.${os}-${arch}.zip`), 'module']
        : [
            archiveKinds
                .map((ending) => between(filename, 'go', `.${os}-${ports/* archiveArchitectures */.r[arch] ?? arch}${ending}`))
                .find((name) => name !== undefined),
            'whole',
        ];
    return stem !== undefined && (0,go_version/* isValidRelease */._Z)(stem) ? [{ release: stem, filename, kind }] : [];
}
function between(text, start, end) {
    return text.startsWith(start) && text.endsWith(end) ? text.slice(start.length, -end.length) : undefined;
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sources/host-source.js

/** Toolchains that are on the host already. */
function hostSource({ found, unusable, explanation }) {
    return {
        name: 'host',
        place: 'PATH, GOROOT and the usual folders',
        list: async () => ({
            releases: found.map(({ goroot, reported, keptBy }) => ({
                version: reported.version,
                source: 'host',
                goroot,
                ...(keptBy === undefined ? {} : { keptBy }),
            })),
            notes: [...explanation, ...unusable.map(({ command, reason }) => `${command} is not used: ${reason}`)],
        }),
        install: async ({ release }) => {
            const toolchain = found.find(({ reported }) => reported.version === release);
            if (toolchain === undefined)
                throw new InstallFailure(`not on this host (found: ${listOf(found)})`);
            const { goroot, reported } = toolchain;
            return {
                toolchain: {
                    version: release,
                    goroot,
                    source: 'host',
                    verified: { by: 'none', detail: 'found on the host, put there by somebody else' },
                    reported: reported.line,
                },
                evidence: [{ source: `${goroot}/bin/go version`, value: reported.line, exit: 0 }],
            };
        },
    };
}
function listOf(found) {
    return found.map(({ reported }) => reported.version).join(', ') || 'none';
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sources/tool-cache-source.js





/**
 * The runner's tool cache.
 *
 * @param names tool-cache names that are looked at, the preferred one first
 */
function toolCacheSource(context, names) {
    return {
        name: 'tool-cache',
        place: context.toolCache,
        list: async () => ({ releases: (await Promise.all(names.map((name) => releasesUnder(context, name)))).flat(), notes: [] }),
        install: async ({ release }) => {
            const problems = [];
            for (const name of names) {
                const tree = await findTree(context, name, release);
                if (tree === undefined)
                    continue;
                try {
                    return await useTree(context, release, tree, 'tool-cache');
                }
                catch (error) {
                    if (!(error instanceof InstallFailure))
                        throw error;
                    problems.push(error.message);
                }
            }
            throw new InstallFailure(problems.join('; ') || 'not in the tool cache');
        },
    };
}
async function releasesUnder(context, name) {
    const folders = (0,host_host/* presentValue */.p)(await context.host.readdir(external_node_path_.join(context.toolCache, name))) ?? [];
    const releases = folders.flatMap((folder) => releaseOf(folder.name) ?? []);
    const marker = `${cacheArchitecture(context.platform.arch)}.complete`;
    const complete = await Promise.all(releases.map(async (release) => {
        const goroot = treeFolder(context.toolCache, name, release, context.platform);
        const isComplete = (await context.host.stat(external_node_path_.join(external_node_path_.dirname(goroot), marker))).state === 'present';
        return isComplete ? [{ version: release, source: 'tool-cache', goroot }] : [];
    }));
    return complete.flat();
}

// EXTERNAL MODULE: ./.cache/javascript/go/sources/turns.js
var turns = __webpack_require__(1488);
;// CONCATENATED MODULE: ./.cache/javascript/go/catalogue.js



















/** Sources whose listings say which releases exist at all, not only which are here. */
const indexSources = ['index', 'proxy'];
/**
 * Asks every selected source, all at the same time, which releases it knows. Answers from the network are kept in the tool
 * cache for an hour. A source that fails is part of the answer, never an error.
 *
 * @throws DownloadFailure of kind `cancelled` when the signal came
 */
async function readCatalogue(options) {
    const { host, offline, toolCache, platform, signal } = options;
    const onHost = await findHostToolchains(host);
    const goEnvironment = await (0,proxy_environment.readProxyEnvironment)(host, onHost.found.map(({ goroot }) => goroot));
    const network = new download/* Network */.lg(host.env, { signal, netrc: (0,proxy_environment/* usesNetrc */.Nf)(goEnvironment) });
    const context = { host, network, platform, toolCache, goEnvironment, offline, signal };
    const candidates = selectSources(options, goEnvironment).map((choice) => createSource(choice, options, context, onHost));
    const first = await Promise.all(candidates.map((candidate) => listingOf(candidate, context)));
    const listings = await askAgain(candidates, first, context);
    const from = candidates.map(({ source }) => source);
    return buildCatalogue(from, listings, host);
}
/** The catalogue over some sources and their listings. */
function buildCatalogue(from, listings, host) {
    const sources = from.map(({ name, place }, index) => {
        const { failure, releases, notes } = listings[index] ?? { releases: [], notes: [] };
        return { source: name, place, listed: releases.length, notes, ...(failure === undefined ? {} : { failure }) };
    });
    return {
        // Stable: of one release, the preferred source stays first.
        releases: listings.flatMap(({ releases }) => releases).sort((a, b) => (0,go_version/* compareVersions */.Zy)(b.version, a.version)),
        sources,
        from,
        confirm: async (release) => confirmRelease(release, from, sources, host),
    };
}
async function confirmRelease(release, from, sources, host) {
    const able = from.filter(({ name, confirm }) => indexSources.includes(name) || confirm !== undefined);
    const answers = await Promise.all(able.map(async (source) => {
        const state = sources.find(({ source: name }) => name === source.name);
        if (state?.failure !== undefined)
            return { answer: 'undetermined', reason: `${source.place}: ${state.failure}` };
        // A listing without a way to ask further is complete.
        if (source.confirm === undefined)
            return { answer: 'absent', reason: `${source.place} does not list it` };
        return host
            .probe('toolchain.exists', { release, source: source.name }, () => source.confirm(release))
            .catch((error) => ({ answer: 'undetermined', reason: unrecorded(error) }));
    }));
    // A source that could not be reached at all does not keep the others from denying.
    const reachable = answers.filter((_, index) => !isFailed(able[index], sources));
    const isDenied = reachable.length > 0 && reachable.every(({ answer }) => answer === 'absent');
    const answer = answers.some((candidate) => candidate.answer === 'exists') ? 'exists' : isDenied ? 'absent' : 'undetermined';
    const saying = answers.filter((candidate) => candidate.answer === answer);
    return { answer, reason: saying.map(({ reason }) => reason).join('; ') || 'no source that was asked can know' };
}
function isFailed(source, sources) {
    return sources.find((state) => state.source === source?.name)?.failure !== undefined;
}
const choices = {
    host: { kind: 'host' },
    'tool-cache': { kind: 'tool-cache' },
    'go.dev': { kind: 'index' },
    proxy: { kind: 'proxy' },
};
/** GOPROXY set by the user comes before the download index: the user has said where Go things come from. */
function selectSources(options, goEnvironment) {
    if (options.source === 'auto') {
        const isProxyFirst = goEnvironment.proxy?.byUser === true && options.downloadBaseUrl === undefined;
        const fromNetwork = isProxyFirst ? [{ kind: 'proxy' }, { kind: 'index' }] : [{ kind: 'index' }, { kind: 'proxy' }];
        return [{ kind: 'host' }, { kind: 'tool-cache' }, ...fromNetwork];
    }
    const named = choices[options.source];
    if (named !== undefined)
        return [named];
    return [/^https?:\/\//.test(options.source) ? { kind: 'index', baseUrl: options.source } : { kind: 'directory' }];
}
/** Unpacking uses every core, so that two archives at a time would only double the memory. */
const unpackTurns = new turns/* Turns */.P(1);
function createSource(choice, options, context, onHost) {
    const mirror = choice.kind === 'index' && choice.baseUrl !== undefined ? choice.baseUrl : options.downloadBaseUrl;
    switch (choice.kind) {
        case 'host':
            return { source: hostSource(onHost) };
        case 'tool-cache':
            return { source: toolCacheSource(context, [archiveTreeName(mirror), proxyTreeName]) };
        case 'index': {
            const baseUrl = mirror ?? checksum_database/* downloadBaseUrl */.Tp;
            const source = indexSource(context, baseUrl, archiveTreeName(mirror), unpackTurns);
            return { source, key: `index ${baseUrl}`, ...offlineUnless(context, baseUrl.startsWith('file://')) };
        }
        case 'proxy':
            return createProxySource(context);
        case 'directory':
            return { source: directorySource(context, options.source, unpackTurns) };
    }
}
function createProxySource(context) {
    const { proxy } = context.goEnvironment;
    if (proxy === undefined) {
        return unavailableSource('proxy', 'GOPROXY', 'nothing sets GOPROXY: neither the environment, nor the GOENV file, nor a toolchain on the host');
    }
    const entries = (0,proxy_list/* parseProxyList */.WY)(proxy.value);
    const headMemory = (database) => headMemoryOf(context, database);
    return {
        source: proxySource({ ...context, entries, headMemory }, unpackTurns),
        key: `proxy ${proxy.value}`,
        ...offlineUnless(context, entries.every(({ url }) => url === '' || url.startsWith('file://'))),
    };
}
function offlineUnless(context, isLocal) {
    return context.offline && !isLocal ? { unavailable: 'not asked: the run is offline' } : {};
}
function unavailableSource(name, place, reason) {
    const refuse = async () => {
        throw new Error(reason);
    };
    return { source: { name, place, list: refuse, install: refuse }, unavailable: reason };
}
async function listingOf({ source, key, unavailable }, context) {
    if (unavailable !== undefined)
        return { releases: [], notes: [], failure: unavailable };
    if (key === undefined)
        return source.list().catch(failedListing);
    const parameters = { source: source.name, ...context.platform };
    return context.host.probe('toolchain.listing', parameters, () => rememberedListing(source, key, context)).catch(unrecordedListing);
}
function failedListing(error) {
    if (error instanceof errors/* ConfigurationError */.j1)
        throw error;
    return { releases: [], notes: [], failure: (0,errors/* errorText */.kc)(error) };
}
/** On replay, a source that the recorded run did not ask is one that gave no answer. */
function unrecordedListing(error) {
    return { releases: [], notes: [], failure: unrecorded(error) };
}
function unrecorded(error) {
    if (error instanceof errors/* UnrecordedError */.i4)
        return error.message;
    throw error;
}
/** A remembered failure is good enough only as long as another index answers. */
async function askAgain(candidates, listings, context) {
    const isAnswered = candidates.some(({ key }, index) => key !== undefined && listings[index]?.failure === undefined);
    const ask = async ({ source, key }, listing) => {
        if (isAnswered || key === undefined || listing.isOldFailure !== true)
            return listing;
        const parameters = { source: source.name, ...context.platform, again: true };
        return context.host
            .probe('toolchain.listing', parameters, () => freshListing(source, listingFile(key, context)))
            .catch(unrecordedListing);
    };
    return Promise.all(candidates.map((candidate, index) => ask(candidate, listings[index])));
}
function listingFile(key, context) {
    const { os, arch } = context.platform;
    const name = (0,external_node_crypto_.createHash)('sha256').update(`${key} ${os} ${arch}`).digest('hex').slice(0, 16);
    return external_node_path_.join(stateFolder(context), `listing-${name}.json`);
}
async function rememberedListing(source, key, context) {
    const file = listingFile(key, context);
    const known = parseRemembered((0,host_host/* presentValue */.p)(await context.host.readFile(file)));
    if (known === undefined || !isFresh(known))
        return freshListing(source, file);
    const listing = listingFrom(known, source.name);
    return known.failure === undefined ? listing : { ...listing, isOldFailure: true };
}
async function freshListing(source, file) {
    const answer = await ask(source);
    const listing = listingFrom(answer, source.name);
    try {
        await (0,unpack_store/* writeWhole */.f8)(file, JSON.stringify(answer));
        return listing;
    }
    catch (error) {
        return { ...listing, notes: [`the listing could not be kept for the next run: ${(0,errors/* errorText */.kc)(error)}`] };
    }
}
async function ask(source) {
    try {
        const { releases } = await source.list();
        return { askedAt: Date.now(), versions: releases.map(({ version }) => version) };
    }
    catch (error) {
        if (error instanceof download/* DownloadFailure */.Vm && error.kind === 'cancelled')
            throw error;
        return { askedAt: Date.now(), versions: [], failure: (0,errors/* errorText */.kc)(error) };
    }
}
function listingFrom({ versions, failure, askedAt }, source) {
    const releases = versions.map((version) => ({ version, source }));
    if (failure === undefined)
        return { releases, notes: [] };
    const minutes = Math.round((Date.now() - askedAt) / 60_000);
    return { releases, notes: [], failure: minutes === 0 ? failure : `${failure} (asked ${minutes} min ago)` };
}
function isFresh({ askedAt, failure }) {
    const age = Date.now() - askedAt;
    return age >= 0 && age < (failure === undefined ? toolchain_limits/* listingLifetimes */.hS.answerMs : toolchain_limits/* listingLifetimes */.hS.failureMs);
}
/** Undefined for a file that is damaged, or of another version of this program: then the source is asked again. */
function parseRemembered(text) {
    if (text === undefined)
        return undefined;
    try {
        const { askedAt, versions, failure } = JSON.parse(text);
        const isListing = typeof askedAt === 'number' && Array.isArray(versions) && versions.every((version) => typeof version === 'string');
        if (!isListing || !['undefined', 'string'].includes(typeof failure))
            return undefined;
        return { askedAt, versions, ...(failure === undefined ? {} : { failure }) };
    }
    catch {
        return undefined;
    }
}
function headMemoryOf(context, database) {
    const place = external_node_path_.join(stateFolder(context), `tree-head-${database.replaceAll(/[^\w.+-]/g, '_')}`);
    return {
        place,
        read: async () => (0,host_host/* presentValue */.p)(await context.host.readFile(place)),
        write: (note) => (0,unpack_store/* writeWhole */.f8)(place, note),
    };
}
/** Beside the trees, under a name that no tool has. */
function stateFolder({ toolCache }) {
    return external_node_path_.join(toolCache, 'go-wsl-conform');
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantedReleases),
/* harmony export */   j: () => (/* binding */ resolveRequests)
/* harmony export */ });
/* harmony import */ var _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2522);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5048);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8677);
/* harmony import */ var _version_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9132);




/**
 * Turns the entries of a release list into releases. A range takes the newest patch that any index or this machine knows, and
 * never a pre-release. Nothing here installs anything.
 *
 * @param modules the version files of each module, for `go.mod` and the other names of files
 */
async function resolveRequests(requests, modules, catalogue) {
    const known = knowledgeOf(catalogue);
    return Promise.all(requests.map((request) => resolveRequest(request, known, modules)));
}
async function resolveRequest(request, known, modules) {
    switch (request.kind) {
        case 'release':
            return resolveRelease(request.entry, request.version, known);
        case 'line':
            return resolveLine(request.entry, request.line, known);
        case 'from':
            return resolveFrom(request.entry, request.version, known);
        case 'alias':
            return aliasRules[request.alias](request.entry, known, modules);
    }
}
/** Each release once, oldest first. One entry that means all modules outweighs entries that mean some. */
function wantedReleases(resolutions) {
    const all = resolutions.flatMap(({ entry, releases }) => releases.map((release) => ({ ...release, entry })));
    const versions = [...new Set(all.map(({ version }) => version))].sort(_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy);
    return versions.map((version) => {
        const same = all.filter((release) => release.version === version);
        const scopes = same.map(({ onlyModules }) => onlyModules);
        const onlyModules = scopes.every((scope) => scope !== undefined) ? { onlyModules: [...new Set(scopes.flat())] } : {};
        return {
            version,
            requestedBy: [...new Set(same.map(({ entry }) => entry))],
            pinned: same.some(({ pinned }) => pinned),
            ...onlyModules,
        };
    });
}
function knowledgeOf(catalogue) {
    const answered = catalogue.sources.filter(({ source, failure }) => _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSources */ .lp.includes(source) && failure === undefined);
    const failures = catalogue.sources.filter(({ source, failure }) => _catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .indexSources */ .lp.includes(source) && failure !== undefined);
    const stable = [...new Set(catalogue.releases.map(({ version }) => version))]
        .filter((version) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrerelease */ .V1)(version))
        .sort(_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)
        .reverse();
    const isIndexKnown = answered.length > 0;
    const reasons = failures.map(({ place, failure }) => `${place}: ${failure}`).join('; ');
    // A folder given as the source is the only one.
    const folder = catalogue.sources.find(({ source }) => source === 'directory');
    const basis = isIndexKnown
        ? `listed by ${answered.map(({ place }) => place).join(' and ')}`
        : `${folder === undefined ? 'on this machine' : `in ${folder.place}`}; newer ones are unknown (${reasons || folder?.failure || 'no index was asked'})`;
    return { catalogue, stable, basis, isIndexKnown };
}
async function resolveRelease(entry, version, known) {
    const answer = await lookUp(version, known);
    if (answer.exists)
        return found(entry, [{ version, why: `"${entry}" names this release (${answer.reason})`, pinned: true }]);
    const kind = answer.isDenied ? 'unknown-release' : 'unreachable';
    const text = answer.isDenied
        ? `there is no Go release ${version} for this platform (${answer.reason})`
        : `whether Go ${version} exists could not be found out, and it is not on this machine (${answer.reason}); ${byHand}`;
    return failed(entry, { kind, text, nearest: nearestRelease(version, known) });
}
async function resolveLine(entry, line, known) {
    const version = newestOfLine(line, known);
    if (version !== undefined)
        return found(entry, [offer(version, `the newest release of Go ${line} ${known.basis}`)]);
    // A listing may leave out a whole line: its first release tells whether the line exists.
    const first = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalRelease */ .MM)(`${line}.0`);
    const { exists, isDenied, reason } = await lookUp(first, known);
    if (exists)
        return found(entry, [offer(first, `no release of Go ${line} is ${known.basis}, but its first one exists (${reason})`)]);
    return failed(entry, {
        kind: isDenied ? 'unknown-release' : 'unreachable',
        // Where no index answered, the basis says so already.
        text: `no release of Go ${line} is ${known.basis}${known.isIndexKnown ? ` (${reason})` : ''}`,
        nearest: nearestRelease(line, known),
    });
}
async function resolveFrom(entry, version, known) {
    const enough = known.stable.filter((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(candidate, version) >= 0);
    const lines = [...new Set(enough.map(_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs))].reverse();
    if (lines.length === 0)
        return resolveLine(entry, (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(version), known);
    return found(entry, lines.flatMap((line) => {
        const newest = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .newestOf */ .su)(enough.filter((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(candidate) === line));
        return newest === undefined
            ? []
            : [offer(newest, `"${entry}" means the newest release of each line from ${version} on, here of Go ${line}, ${known.basis}`)];
    }));
}
const aliasRules = {
    stable: (entry, known) => {
        const [newest] = known.stable;
        return newest === undefined ? failed(entry, nothingKnown(known)) : found(entry, [offer(newest, `the newest release ${known.basis}`)]);
    },
    oldstable: (entry, known) => {
        const [newest] = known.stable;
        if (newest === undefined)
            return failed(entry, nothingKnown(known));
        const line = lineBefore((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(newest));
        const version = newestOfLine(line, known);
        if (version === undefined)
            return failed(entry, missingLine(line, known));
        return found(entry, [offer(version, `the newest release of Go ${line}, the line before the newest, ${known.basis}`)]);
    },
    supported: (entry, known) => resolveSupported(entry, known),
    'go.mod': (entry, known, modules) => resolveFiles(entry, known, modules.map(decidingFile)),
    'go.work': (entry, known, modules) => resolveFiles(entry, known, modules.map(fileNamed('go.work'))),
    '.go-version': (entry, known, modules) => resolveFiles(entry, known, modules.map(fileNamed('.go-version'))),
    '.tool-versions': (entry, known, modules) => resolveFiles(entry, known, modules.map(fileNamed('.tool-versions'))),
    local: (entry, known) => {
        // Where the tool cache alone was selected, it is what "here" means.
        const here = known.catalogue.sources.some(({ source }) => source === 'host') ? 'host' : 'tool-cache';
        const releases = known.catalogue.releases.filter(({ source }) => source === here);
        const versions = [...new Set(releases.map(({ version }) => version))].reverse();
        if (versions.length === 0)
            return failed(entry, { kind: 'nothing-found', text: 'no Go toolchain was found on this host' });
        return found(entry, versions.map((version) => offer(version, `found on this host (${releases.find((release) => release.version === version)?.goroot})`)));
    },
};
/** The dated table, unless the catalogue knows a newer line: then that line and the one before it. */
function resolveSupported(entry, known) {
    const tableNewest = _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .supportedLines */ .Gy.lines[0];
    const listedNewest = known.stable[0] === undefined ? tableNewest : (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(known.stable[0]);
    const isNewer = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(listedNewest, tableNewest) > 0;
    const lines = isNewer ? [listedNewest, lineBefore(listedNewest)] : _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .supportedLines */ .Gy.lines;
    const rule = isNewer
        ? `the Go project supports two lines, and ${listedNewest} is out`
        : `the Go project supports ${lines.join(' and ')} (as of ${_knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .supportedLines */ .Gy.asOf})`;
    const resolved = lines.toReversed().map((line) => ({ line, version: newestOfLine(line, known) }));
    const releases = resolved.flatMap(({ version }) => (version === undefined ? [] : [offer(version, `${rule}; the newest ${known.basis}`)]));
    const missing = resolved.find(({ version }) => version === undefined);
    return { entry, releases, ...(missing === undefined ? {} : { problem: missingLine(missing.line, known) }) };
}
function fileNamed(name) {
    return ({ directory, files }) => ({ directory, file: files.find((file) => file.name === name) });
}
/** go.work or go.mod; where that has no go line of its own, what the files of version switchers say. */
function decidingFile(module) {
    const governing = (0,_version_files_js__WEBPACK_IMPORTED_MODULE_3__/* .governingFile */ .k3)(module);
    const isSilent = governing?.implied === true && governing.claims.length === 1;
    const chosen = module.files.find(({ claims }) => claims.some(({ meaning }) => meaning.rule === 'choice'));
    return { directory: module.directory, file: isSilent ? (chosen ?? governing) : governing };
}
async function resolveFiles(entry, known, deciding) {
    const wishes = deciding.flatMap(({ directory, file }) => (file?.claims ?? []).map((claim) => ({ directory, file: file, claim })));
    if (wishes.length === 0)
        return failed(entry, { kind: 'nothing-found', text: nothingIn(entry, deciding) });
    const answers = await Promise.all(wishes.map(async (wish) => ({ ...wish, answer: await resolveClaim(wish.file, wish.claim, known) })));
    const releases = new Map();
    for (const { answer, directory } of answers) {
        if ('problem' in answer)
            continue;
        const before = releases.get(answer.version);
        const onlyModules = [...new Set([...(before?.onlyModules ?? []), directory])];
        releases.set(answer.version, { ...offer(answer.version, before?.why ?? answer.why), onlyModules });
    }
    const sorted = [...releases.values()].sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(a.version, b.version));
    const problem = answers
        .map(({ answer }) => ('problem' in answer ? answer.problem : undefined))
        .find((candidate) => candidate !== undefined);
    return { entry, releases: sorted, ...(problem === undefined ? {} : { problem }) };
}
function nothingIn(entry, deciding) {
    const silent = deciding.flatMap(({ file }) => (file === undefined ? [] : [`${file.path}: ${file.notUnderstood.join(', ')}`]));
    if (silent.length > 0)
        return `no release is named by ${[...new Set(silent)].join('; ')}`;
    return deciding.length === 0 ? 'there is no module whose version files could be read' : `no ${entry} concerns any of the modules`;
}
/** A release for one claim, never pinned: what a file wishes, the module may refuse. */
async function resolveClaim(file, claim, known) {
    const { meaning } = claim;
    const isImplied = file.implied === true && claim === file.claims[0];
    const origin = isImplied
        ? `${file.path} has no go line, which means ${meaning.rule === 'least' ? meaning.version : ''}`
        : `${file.path} says \`${claim.text}\``;
    if (meaning.rule === 'least')
        return resolveGoLine({ version: meaning.version, origin }, known);
    const { releases, problem } = await resolveRequest(meaning.request, known, []);
    const [release] = releases;
    if (release !== undefined)
        return { version: release.version, why: `${origin}: ${release.why}` };
    // The mistake is in a file of the repository, not in the list of releases.
    return { problem: { kind: 'unsatisfied', nearest: problem?.nearest, text: `${origin}: ${problem?.text ?? 'no release'}` } };
}
async function resolveGoLine({ version, origin }, known) {
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version) === undefined)
        return { problem: { kind: 'unsatisfied', text: `${origin}, which is no Go version` } };
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)((0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(version), _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestReadLine */ .cB) < 0) {
        const oldest = newestOfLine(_knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestReadLine */ .cB, known);
        if (oldest !== undefined)
            return { version: oldest, why: `${origin}; the oldest line that is tested is ${_knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestReadLine */ .cB}, its newest release ${known.basis}` };
    }
    if (isExact(version)) {
        const answer = await lookUp(version, known);
        if (answer.exists)
            return { version, why: `${origin} (${answer.reason})` };
    }
    else {
        const newest = newestOfLine(version, known);
        if (newest !== undefined)
            return { version: newest, why: `${origin}; the newest release of that line ${known.basis}` };
    }
    return satisfying(version, origin, known);
}
/** Any newer release satisfies a go line too: the newest of its own line, else the oldest newer line. */
function satisfying(version, origin, known) {
    const enough = known.stable.filter((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(candidate, version) >= 0);
    const lines = [...new Set(enough.map(_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs))].sort(_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy);
    const nearest = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .newestOf */ .su)(enough.filter((candidate) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(candidate) === lines[0]));
    if (nearest !== undefined)
        return {
            version: nearest,
            why: `${origin}; that release is not to be had, this one satisfies the line and is the nearest ${known.basis}`,
        };
    const newest = known.stable[0];
    const text = `${origin}, and no release satisfies it: the newest one ${known.basis} is ${newest ?? 'none'}`;
    return { problem: { kind: 'unsatisfied', text, nearest: newest } };
}
/** `1.25.0`, `1.23rc1`; `1.25` and, in a go line, `1.20` mean a line. */
function isExact(version) {
    const isBareLine = /^\d+\.\d+$/.test(version);
    return !isBareLine && (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .isValidRelease */ ._Z)(version);
}
async function lookUp(version, known) {
    const listed = known.catalogue.releases.find((release) => release.version === version);
    if (listed !== undefined) {
        const reason = listed.goroot === undefined ? `listed by ${placeOf(listed.source, known)}` : `found in ${listed.goroot}`;
        return { exists: true, isDenied: false, reason };
    }
    const { answer, reason } = await known.catalogue.confirm(version);
    return { exists: answer === 'exists', isDenied: answer === 'absent', reason };
}
function placeOf(source, known) {
    return known.catalogue.sources.find((state) => state.source === source)?.place ?? source;
}
function newestOfLine(line, known) {
    return known.stable.find((version) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(version) === line);
}
/** 1.27 → 1.26. */
function lineBefore(line) {
    const { major, minor } = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(line) ?? { major: '1', minor: '1' };
    return `${major}.${Math.max(0, Number(minor) - 1)}`;
}
/** For lines that an alias leads to: no mistake of the user. */
function missingLine(line, known) {
    const kind = known.isIndexKnown ? 'nothing-found' : 'unreachable';
    return { kind, text: `no release of Go ${line} is ${known.basis}`, nearest: nearestRelease(line, known) };
}
/** What is left when no source answers. */
const byHand = '--source DIR takes archives from a folder';
function nothingKnown(known) {
    return { kind: 'unreachable', text: `no Go release is ${known.basis}; ${byHand}` };
}
/** In the same line the nearest patch or pre-release, else the newest release of the nearest line, of the newest one for another major. */
function nearestRelease(version, known) {
    const wanted = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version);
    const distance = (candidate) => {
        const parsed = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(candidate);
        const apart = (part) => Math.abs(Number(parsed?.[part] || 0) - Number(wanted?.[part] || 0));
        if (apart('major') > 0)
            return [apart('major'), -Number(parsed?.minor)];
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(candidate) === (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(version) ? [0, 0, apart('patch'), apart('pre')] : [0, apart('minor')];
    };
    const { releases } = known.catalogue;
    const samePhase = wanted?.kind ? releases.filter((release) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(release.version)?.kind === wanted.kind) : [];
    const candidates = [
        ...samePhase.map((release) => release.version).filter((release) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(release) === (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(version)),
        ...known.stable,
    ];
    return candidates
        .map((candidate) => ({ candidate, distance: distance(candidate) }))
        .sort((a, b) => firstDifference(a.distance, b.distance))[0]?.candidate;
}
function firstDifference(a, b) {
    const index = a.findIndex((part, at) => part !== (b[at] ?? 0));
    return index < 0 ? 0 : a[index] - (b[index] ?? 0);
}
function offer(version, why) {
    return { version, why, pinned: false };
}
function found(entry, releases) {
    return { entry, releases };
}
function failed(entry, problem) {
    return { entry, releases: [], problem };
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Turns)
/* harmony export */ });
/** Lets at most `limit` pieces of work run at a time, in the order in which they came. */
class Turns {
    #free;
    #waiting = [];
    constructor(limit) {
        this.#free = limit;
    }
    async take(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 1909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   q: () => (/* binding */ writeNew)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Makes the folder of a file that is about to be written. @param made folders that exist already; grows @returns the file */
function placeOf(file, made) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!made.has(folder)) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        made.add(folder);
    }
    return file;
}
/** Writes a file that must not exist yet: two names that a case-insensitive file system takes for one are an error, too. */
function writeNew(file, content, executable) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', executable ? 0o755 : 0o644);
    try {
        for (const part of content) {
            for (let done = 0; done < part.length;)
                done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, part, done);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 9202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ArchiveGuard),
/* harmony export */   d: () => (/* binding */ ArchiveError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2915);


/** An archive that is damaged, or that must not be unpacked. */
class ArchiveError extends Error {
    constructor(message) {
        super(message);
        this.name = 'ArchiveError';
    }
}
/**
 * Guards one unpacking: names that leave the folder, double names and absurd sizes are refused before anything of them is
 * written. Call `admit` once per entry, in any order.
 */
class ArchiveGuard {
    #files = new Set();
    #links = new Set();
    #entries = 0;
    #bytes = 0;
    /**
     * @param name with `/`, as in the archive
     * @param size unpacked, in bytes
     * @throws ArchiveError
     */
    admit(name, size, kind = 'file') {
        checkName(name);
        this.#entries++;
        this.#bytes += size;
        if (this.#entries > _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveLimits */ .Lp.entries)
            throw new ArchiveError(`more than ${_knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveLimits */ .Lp.entries} entries`);
        if (size > _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveLimits */ .Lp.entryBytes)
            throw new ArchiveError(`${quoted(name)} claims ${size} bytes`);
        if (this.#bytes > _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveLimits */ .Lp.bytes)
            throw new ArchiveError(`more than ${_knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveLimits */ .Lp.bytes} bytes unpacked`);
        if (kind === 'folder')
            return;
        if (this.#files.has(name))
            throw new ArchiveError(`two entries are called ${quoted(name)}`);
        this.#files.add(name);
    }
    /**
     * A link may only point to a place inside the tree, whatever other links lie on the way there: it climbs first, if at all,
     * and its own folder is no link. @throws ArchiveError
     */
    admitLink(name, target) {
        this.admit(name, 0);
        this.#links.add(name);
        const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name), target));
        const parts = target.split('/');
        const descends = parts.findIndex((part) => part !== '..');
        const climbsLate = descends >= 0 && parts.lastIndexOf('..') > descends;
        const isOutside = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(target) || target.includes('\\') || resolved === '..' || resolved.startsWith('../');
        if (isOutside || climbsLate)
            throw new ArchiveError(`the link ${quoted(name)} leaves the tree`);
    }
    /** When all entries are admitted: none may lie below a link. @throws ArchiveError */
    finish() {
        for (const name of this.#files) {
            for (let folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name); folder !== '.'; folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(folder)) {
                if (this.#links.has(folder))
                    throw new ArchiveError(`${quoted(name)} lies below the link ${quoted(folder)}`);
            }
        }
    }
}
function checkName(name) {
    if (name.length > _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveLimits */ .Lp.nameBytes)
        throw new ArchiveError('a name is absurdly long');
    // Backslashes and drive letters are separators on Windows; a control character has no business in a Go tree.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const isBad = /^[/~]|^[a-z]:|[\\\u0000-\u001f]|(?:^|\/)\.{0,2}(?:\/|$)/i.test(name);
    if (isBad)
        throw new ArchiveError(`the name ${quoted(name)} leaves the tree or is malformed`);
}
function quoted(name) {
    return JSON.stringify(name.slice(0, 200));
}


/***/ }),

/***/ 4751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ toolchainOptions),
/* harmony export */   C: () => (/* binding */ makePlan)
/* harmony export */ });
/* harmony import */ var _checks_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3642);
/* harmony import */ var _checks_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2859);
/* harmony import */ var _go_c_compiler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3333);
/* harmony import */ var _go_catalogue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5048);
/* harmony import */ var _go_go_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7973);
/* harmony import */ var _go_modules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9968);
/* harmony import */ var _go_package_patterns_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7989);
/* harmony import */ var _go_proxy_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2405);
/* harmony import */ var _go_requests_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5527);
/* harmony import */ var _go_resolve_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4705);
/* harmony import */ var _go_version_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9132);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8006);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3104);
/* harmony import */ var _settings_load_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3376);















/** Everything that is decided before anything is installed or run. */
async function makePlan(request) {
    const { host, settings, profile } = request;
    const checks = selectedChecks(settings, profile);
    const found = await (0,_go_modules_js__WEBPACK_IMPORTED_MODULE_5__/* .findModules */ .t)(host, settings.directory);
    const modules = { ...found, modules: selectedModules(found.modules, settings) };
    const requests = (0,_go_requests_js__WEBPACK_IMPORTED_MODULE_8__/* .parseRequests */ .wO)(settings.go, settings.goPlace);
    const [catalogue, versionFiles] = await Promise.all([
        (0,_go_catalogue_js__WEBPACK_IMPORTED_MODULE_3__/* .readCatalogue */ .YW)(toolchainOptions(request)),
        (0,_go_version_files_js__WEBPACK_IMPORTED_MODULE_10__/* .readVersionFiles */ .Mo)(host, settings.directory, modules),
    ]);
    const resolutions = await (0,_go_resolve_js__WEBPACK_IMPORTED_MODULE_9__/* .resolveRequests */ .j)(requests, versionFiles.modules, catalogue);
    refuseUnknownReleases(resolutions, settings.goPlace);
    const releases = (0,_go_resolve_js__WEBPACK_IMPORTED_MODULE_9__/* .wantedReleases */ .M)(resolutions);
    const env = { ...(await (0,_go_proxy_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .readUserEnvironment */ .Hc)(host)), ...host.env, ...settings.environment };
    const goFlags = await (0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .readGoFlags */ .Wj)(host, settings.environment);
    const experiment = await (0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .readGoVariable */ .$4)(host, settings.environment, 'GOEXPERIMENT');
    const cells = (0,_checks_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .planCells */ .v_)({
        checks,
        profile,
        releases,
        modules: modules.modules,
        excluded: await modulesWithoutPackages(host, settings, modules.modules, found.modules),
        targetsOf: (check) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_12__/* .parametersOf */ .mC)(profile, settings, check).targets ?? settings.crossTargets,
        platform: host.platform,
        cgoEnabled: env.CGO_ENABLED,
        compiler: await (0,_go_c_compiler_js__WEBPACK_IMPORTED_MODULE_2__/* .findCompiler */ .r)(host, env),
    });
    return {
        modules,
        versionFiles,
        allModules: found.modules,
        resolutions,
        releases,
        checks,
        cells,
        required: (0,_checks_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredChecks */ .J4)(checks, profile, cells),
        catalogue,
        goFlags,
        notes: [
            ...found.notes,
            ...(0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .goFlagNotes */ .qD)(goFlags),
            ...(experiment === undefined ? [] : [`GOEXPERIMENT of ${experiment.setBy} is honoured: ${experiment.value}`]),
        ],
        facts: (0,_go_go_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .goVariableFacts */ .at)(goFlags, experiment),
    };
}
/** The options of the toolchain sources for a run. */
function toolchainOptions({ host, settings, toolCache, cancel, onProgress }) {
    return {
        host,
        source: settings.source,
        offline: settings.offline,
        ...(settings.downloadBaseUrl === undefined ? {} : { downloadBaseUrl: settings.downloadBaseUrl }),
        toolCache,
        platform: host.platform,
        signal: cancel,
        onProgress,
    };
}
function selectedChecks(settings, profile) {
    const suites = [...new Set(_checks_index_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .A.map(({ suite }) => suite))];
    for (const suite of settings.suites) {
        if (!suites.includes(suite))
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('--suite', `unknown suite "${suite}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_14__/* .suggestion */ .h)(suite, suites));
    }
    const ids = _checks_index_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .A.map(({ id }) => id);
    const stray = (0,_settings_load_js__WEBPACK_IMPORTED_MODULE_13__/* .unmatched */ .Gv)(settings.checks, ids)[0];
    if (stray !== undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('--check', `no check matches "${stray}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_14__/* .suggestion */ .h)(stray, ids));
    const wanted = (0,_settings_load_js__WEBPACK_IMPORTED_MODULE_13__/* .globFilter */ .z9)(settings.checks);
    const selected = _checks_index_js__WEBPACK_IMPORTED_MODULE_0__/* .checks */ .A.filter((check) => settings.suites.includes(check.suite) && wanted(check.id) && (0,_checks_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsked */ .D6)(check, profile, settings));
    if (selected.length === 0)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('--check', 'no check is left to run', `suites ${settings.suites.join(', ')}; checks ${settings.checks.join(', ') || 'all'}`);
    return selected;
}
function selectedModules(modules, settings) {
    const wanted = (0,_settings_load_js__WEBPACK_IMPORTED_MODULE_13__/* .globFilter */ .z9)(settings.modules);
    const selected = modules.filter(({ directory }) => wanted(directory));
    if (selected.length > 0)
        return selected;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('--module', `no module matches ${settings.modules.join(', ')}`, `modules here: ${modules.map(({ directory }) => directory).join(', ')}`);
}
/** Folders of modules in which no package is asked for, and why. */
async function modulesWithoutPackages(host, settings, selected, all) {
    const found = await Promise.all(selected.map(async (module) => ({
        module,
        patterns: await (0,_go_package_patterns_js__WEBPACK_IMPORTED_MODULE_6__/* .patternsInModule */ .V)(host, settings.directory, module, all, settings.packages),
    })));
    const without = found.filter(({ patterns }) => patterns.length === 0).map(({ module }) => module.directory);
    const asked = settings.packages.join(' ');
    if (without.length === selected.length)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1('--packages', `no module has packages of ${asked || 'an empty list'}`, `modules here: ${selected.map(({ directory, path }) => `${directory} (${path})`).join(', ')}`);
    return new Map(without.map((directory) => [directory, `the module has no packages of ${asked}`]));
}
function refuseUnknownReleases(resolutions, place) {
    const bad = resolutions.filter(({ problem }) => problem?.kind === 'unknown-release');
    if (bad.length === 0)
        return;
    const nearest = [...new Set(bad.map(({ problem }) => problem.nearest).filter((release) => release !== undefined))];
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_11__/* .ConfigurationError */ .j1(place, bad.map(({ entry, problem }) => `${entry}: ${problem.text}`).join('; '), nearest.length > 0 ? `nearest: ${nearest.join(', ')}` : undefined);
}


/***/ }),

/***/ 1343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toolCacheFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * The folder of installed releases: the runner's tool cache, else one of our own in the user's cache folder, where operating
 * systems expect things that can be made anew.
 *
 * @param home the user's home folder
 */
function toolCacheFolder(env, os, home) {
    const runner = env.RUNNER_TOOL_CACHE || env.AGENT_TOOLSDIRECTORY;
    if (runner)
        return runner;
    const caches = { darwin: node_path__WEBPACK_IMPORTED_MODULE_0__.join(home, 'Library', 'Caches'), windows: env.LOCALAPPDATA };
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(env.XDG_CACHE_HOME || caches[os] || node_path__WEBPACK_IMPORTED_MODULE_0__.join(home, '.cache'), 'go-wsl-conform');
}


/***/ })

};
