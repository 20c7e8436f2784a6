export const id = 416;
export const ids = [416];
export const modules = {

/***/ 4058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ cancelOnSignals)
/* harmony export */ });
/* harmony import */ var _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(866);

/**
 * Turns SIGINT and SIGTERM into a cancellation whose reason is the signal's name; a second one ends the process at once.
 *
 * @returns stops listening
 */
function cancelOnSignals(cancel) {
    const listeners = Object.entries(_knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .signalCodes */ .VY).map(([signal, code]) => {
        const listener = () => {
            if (cancel.signal.aborted)
                process.exit(code);
            cancel.abort(signal);
        };
        process.on(signal, listener);
        return () => process.removeListener(signal, listener);
    });
    return () => {
        for (const remove of listeners)
            remove();
    };
}


/***/ }),

/***/ 7409:
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/toolchain-limits.js
var toolchain_limits = __webpack_require__(2915);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-store.js




/**
 * The part of the tool cache that this program writes: trees arrive in a staging folder on the same file system, are renamed
 * into place whole, and count only from the moment their `.complete` marker exists (the layout of `@actions/tool-cache`).
 */
const stagingPrefix = '.go-wsl-conform-staging-';
/** A new folder below the tool cache for a tree that is not proved yet. Whoever makes it removes it with `discard`. */
async function createStaging(toolCache) {
    await external_node_fs_.promises.mkdir(toolCache, { recursive: true });
    await removeAbandonedStagings(toolCache);
    return external_node_fs_.promises.mkdtemp(external_node_path_.join(toolCache, stagingPrefix));
}
/** Removes a staging folder and everything in it. */
async function discard(staging) {
    await external_node_fs_.promises.rm(staging, { recursive: true, force: true, maxRetries: 2 });
}
/**
 * Renames a proved tree into place and marks it complete, the marker last. When another job was quicker, its tree stays and
 * ours is left in the staging folder.
 *
 * @param tree below the staging folder
 * @param target `<cache>/<name>/<version>/<arch>`
 * @param provenance JSON that tells where the tree came from and how it was proved
 */
async function publish(tree, target, provenance) {
    await external_node_fs_.promises.mkdir(external_node_path_.dirname(target), { recursive: true });
    try {
        await external_node_fs_.promises.rename(tree, target);
    }
    catch (error) {
        const { code } = error;
        if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM')
            throw error;
        if (await exists(`${target}.complete`))
            return;
        // Without a marker it is what a killed job left behind.
        await external_node_fs_.promises.rename(target, `${tree}-abandoned`);
        await external_node_fs_.promises.rename(tree, target);
    }
    await writeWhole(`${target}.provenance.json`, `${JSON.stringify(provenance, null, 2)}\n`);
    await writeWhole(`${target}.complete`, '');
}
/** Writes a small file below the tool cache so that a reader sees all of it or the old one. */
async function writeWhole(file, text) {
    await external_node_fs_.promises.mkdir(external_node_path_.dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    await external_node_fs_.promises.writeFile(temporary, text);
    await external_node_fs_.promises.rename(temporary, file);
}
/** A file of at most `maximumBytes`, in shared memory. */
async function readArchiveFile(file, maximumBytes) {
    try {
        const handle = await external_node_fs_.promises.open(file);
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
        return missing ? { state: 'missing' } : { state: 'unknown', reason: (0,errors/* errorText */.kc)(error) };
    }
}
async function exists(file) {
    return external_node_fs_.promises.access(file).then(() => true, () => false);
}
async function removeAbandonedStagings(toolCache) {
    for (const name of await external_node_fs_.promises.readdir(toolCache)) {
        if (!name.startsWith(stagingPrefix))
            continue;
        const folder = external_node_path_.join(toolCache, name);
        const stats = await external_node_fs_.promises.stat(folder).catch(() => undefined);
        if (stats !== undefined && Date.now() - stats.mtimeMs > toolchain_limits/* abandonedStagingMs */.Q9)
            await discard(folder);
    }
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/checksum-database.js
var checksum_database = __webpack_require__(8282);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./.cache/javascript/go/download.js







class DownloadFailure extends Error {
    kind;
    status;
    constructor(kind, message, status) {
        super(message);
        this.name = 'DownloadFailure';
        this.kind = kind;
        this.status = status;
    }
}
/**
 * Gets bytes by http, https or file URL. `node:https` instead of `fetch`: half the processor time for a 75 MB body (0.26 s
 * against 0.51 s, Node 20), and from Node 24.5 on its agent honours HTTPS_PROXY and NO_PROXY.
 */
class Network {
    #agents;
    #signal;
    /**
     * @param env where the variables of an HTTP proxy are looked up
     * @param signal ends every transfer
     */
    constructor(env, signal) {
        this.#agents = agentsFor(env);
        this.#signal = signal;
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
     * header and never appear in a message. Tries again after answers and breaks that a second try may cure.
     *
     * @throws DownloadFailure
     */
    async bytes(url, limits) {
        for (let tried = 1;; tried++) {
            try {
                return await this.#once(url, limits);
            }
            catch (error) {
                const failure = asFailure(error, url, this.#signal);
                if (tried >= toolchain_limits/* downloadLimits */.rB.tries || !isTransient(failure, error))
                    throw failure;
                await pause(toolchain_limits/* downloadLimits */.rB.backoffMs[tried - 1] ?? 0, url, this.#signal);
            }
        }
    }
    async #once(url, limits) {
        if (!URL.canParse(url))
            throw new DownloadFailure('unreachable', 'the address is not a URL');
        if (new URL(url).protocol === 'file:')
            return readFileUrl(url, limits);
        const timeout = limits.totalMs === undefined ? undefined : AbortSignal.timeout(limits.totalMs);
        const signal = AbortSignal.any([this.#signal, timeout].filter((one) => one !== undefined));
        try {
            return await collect(await download_open(url, this.#agents, signal, toolchain_limits/* downloadLimits */.rB.redirects), url, limits);
        }
        catch (error) {
            // However the break showed itself: a body that is cut off looks like a reset.
            if (!timeout?.aborted || this.#signal?.aborted)
                throw error;
            throw new DownloadFailure('stalled', `${displayUrl(url)}: not complete within ${(limits.totalMs ?? 0) / 1000} s`);
        }
    }
}
/** The URL without user, password and query, which may carry tokens. */
function displayUrl(url) {
    if (!URL.canParse(url))
        return '(not a URL)';
    const parsed = new URL(url);
    return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
/** Joins a base URL and a path, with one slash between them. */
function joinUrl(base, path) {
    return `${base.replace(/\/+$/, '')}/${path}`;
}
async function readFileUrl(url, limits) {
    const answer = await readArchiveFile((0,external_node_url_.fileURLToPath)(url), limits.maximumBytes);
    if (answer.state === 'missing')
        throw new DownloadFailure('absent', `${displayUrl(url)}: no such file`);
    if (answer.state !== 'present')
        throw new DownloadFailure('unreachable', `${displayUrl(url)}: ${answer.reason}`);
    limits.onBytes?.(answer.value.length, answer.value.length);
    return answer.value;
}
const knownAgents = new WeakMap();
/** The same agents for the same environment, so that connections are used again. */
function agentsFor(env) {
    const known = knownAgents.get(env);
    if (known !== undefined)
        return known;
    // Node 20's types do not know `proxyEnv` (https://nodejs.org/api/http.html#built-in-proxy-support); Node 20 ignores it.
    const options = { keepAlive: true, proxyEnv: env };
    const agents = { 'http:': new external_node_http_.Agent(options), 'https:': new external_node_https_.Agent(options) };
    knownAgents.set(env, agents);
    return agents;
}
async function pause(milliseconds, url, signal) {
    await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => {
        throw new DownloadFailure('cancelled', `${displayUrl(url)}: cancelled`);
    });
}
function download_open(url, agents, signal, redirects) {
    const { protocol, username, password } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        throw new DownloadFailure('unreachable', `${displayUrl(url)}: not an http, https or file URL`);
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    const auth = username === '' && password === '' ? {} : { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` };
    const get = protocol === 'https:' ? external_node_https_.get : external_node_http_.get;
    return new Promise((resolve, reject) => {
        const request = get(bare, { agent: agents[protocol], signal, ...auth }, (response) => {
            const { statusCode = 0 } = response;
            const target = response.headers.location;
            if (statusCode >= 300 && statusCode < 400 && target !== undefined) {
                response.resume();
                resolve(follow(url, target, agents, signal, redirects));
            }
            else if (statusCode === 200) {
                resolve(response);
            }
            else {
                response.resume();
                reject(new DownloadFailure(toolchain_limits/* absentStatuses */.S7.includes(statusCode) ? 'absent' : 'status', `${displayUrl(url)}: HTTP ${statusCode}`, statusCode));
            }
        });
        const connecting = setTimeout(() => request.destroy(new DownloadFailure('unreachable', `${displayUrl(url)}: no connection within ${toolchain_limits/* downloadLimits */.rB.connectMs / 1000} s`)), toolchain_limits/* downloadLimits */.rB.connectMs);
        const connected = () => clearTimeout(connecting);
        request.on('socket', (socket) => {
            if (!socket.connecting)
                connected();
            else
                socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', connected);
        });
        request.setTimeout(toolchain_limits/* downloadLimits */.rB.stallMs, () => request.destroy(new DownloadFailure('stalled', `${displayUrl(url)}: no data for ${toolchain_limits/* downloadLimits */.rB.stallMs / 1000} s`)));
        request.on('close', connected);
        request.on('error', reject);
    });
}
async function follow(from, location, agents, signal, redirects) {
    if (redirects === 0)
        throw new DownloadFailure('unreachable', `${displayUrl(from)}: too many redirects`);
    const target = new URL(location, from);
    if (new URL(from).protocol === 'https:' && target.protocol !== 'https:') {
        throw new DownloadFailure('unreachable', `${displayUrl(from)}: refused a redirect from https to ${target.protocol.slice(0, -1)}`);
    }
    return download_open(target.href, agents, signal, redirects - 1);
}
async function collect(response, url, limits) {
    const announced = response.headers['content-length'] === undefined ? undefined : Number(response.headers['content-length']);
    if (announced !== undefined && announced > limits.maximumBytes) {
        response.destroy();
        throw tooLarge(url, limits.maximumBytes);
    }
    const direct = announced === undefined ? undefined : new Uint8Array(new SharedArrayBuffer(announced));
    const chunks = [];
    let bytes = 0;
    // An event for each of 4,600 chunks; `for await` would cost a third more.
    response.on('data', (chunk) => {
        if (bytes + chunk.length > limits.maximumBytes) {
            response.destroy(tooLarge(url, limits.maximumBytes));
            return;
        }
        if (direct === undefined)
            chunks.push(chunk);
        else
            direct.set(chunk, bytes);
        bytes += chunk.length;
        limits.onBytes?.(bytes, announced);
    });
    await (0,promises_.finished)(response);
    return direct ?? shared(Buffer.concat(chunks), bytes);
}
function shared(bytes, length) {
    const copy = new Uint8Array(new SharedArrayBuffer(length));
    copy.set(bytes);
    return copy;
}
function tooLarge(url, maximumBytes) {
    return new DownloadFailure('too-large', `${displayUrl(url)}: more than the ${maximumBytes} bytes that are believable for it`);
}
function asFailure(error, url, signal) {
    if (error instanceof DownloadFailure)
        return error;
    const { code, message } = error;
    if (signal?.aborted)
        return new DownloadFailure('cancelled', `${displayUrl(url)}: cancelled`);
    return new DownloadFailure('unreachable', `${displayUrl(url)}: ${code ?? message}`);
}
const transientCodes = ['ECONNRESET', 'EPIPE', 'EAI_AGAIN'];
function isTransient(failure, cause) {
    if (failure.kind === 'status')
        return toolchain_limits/* transientStatuses */.TG.includes(failure.status ?? 0);
    return transientCodes.includes(cause.code ?? '');
}

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

// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var go_version = __webpack_require__(8677);
;// CONCATENATED MODULE: ./.cache/javascript/go/host-toolchains.js





/**
 * Every Go toolchain in the usual places (PATH, GOROOT, /usr/local/go, /usr/lib/go-*, ~/sdk/go*, $GVM_ROOT/gos/*), asked for
 * its real version, in parallel. The one that a shell would run comes first.
 */
async function findHostToolchains(host) {
    const commands = await Promise.all((await candidates(host)).map(async (command) => (0,host_host/* presentValue */.p)(await host.realPath(command))));
    const distinct = [...new Set(commands.filter((command) => command !== undefined))];
    const answers = await Promise.all(distinct.map((command) => inspect(host, command)));
    const found = answers.filter((answer) => 'goroot' in answer);
    return {
        found: found.filter((toolchain, index) => found.findIndex(({ goroot }) => goroot === toolchain.goroot) === index),
        unusable: answers.filter((answer) => 'reason' in answer),
    };
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
async function candidates(host) {
    const { PATH = '', GOROOT = '', HOME = '', GVM_ROOT = '' } = host.env;
    const name = external_node_path_.basename(goCommand('', host.platform.os));
    const onPath = PATH.split(external_node_path_.delimiter)
        .filter(external_node_path_.isAbsolute)
        .map((folder) => external_node_path_.join(folder, name));
    const roots = [
        ...(GOROOT === '' ? [] : [GOROOT]),
        '/usr/local/go',
        ...(await foldersIn(host, '/usr/lib', /^go-\d/)),
        ...(HOME === '' ? [] : await foldersIn(host, external_node_path_.join(HOME, 'sdk'), /^go/)),
        ...(GVM_ROOT === '' ? [] : await foldersIn(host, external_node_path_.join(GVM_ROOT, 'gos'), /./)),
    ];
    return [...onPath, ...roots.map((root) => goCommand(root, host.platform.os))];
}
async function foldersIn(host, folder, pattern) {
    const entries = (0,host_host/* presentValue */.p)(await host.readdir(folder)) ?? [];
    return entries.filter(({ name, kind }) => kind !== 'file' && pattern.test(name)).map(({ name }) => external_node_path_.join(folder, name));
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
        env: { GOTOOLCHAIN: 'local', GOROOT: undefined },
        timeoutMs: toolchain_limits/* goVersionTimeoutMs */._C,
    });
    const goroot = result.stdout.trim();
    return result.exit === 0 && external_node_path_.isAbsolute(goroot) ? (0,host_host/* presentValue */.p)(await host.realPath(goroot)) : undefined;
}

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/ports.js
/**
 * How GOARCH is called elsewhere, where it differs: in the download index's file list (golang/website internal/dl) and as a
 * folder of the runner's tool cache, which takes the name from Node (https://nodejs.org/api/os.html#osarch).
 */
const archiveArchitectures = { arm: 'armv6l' };
const toolCacheArchitectures = { amd64: 'x64', '386': 'ia32', ppc64le: 'ppc64', mipsle: 'mipsel' };

// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
;// CONCATENATED MODULE: ./.cache/javascript/go/tool-cache.js





/** The layout of `@actions/tool-cache`: `<cache>/<name>/<semantic version>/<architecture>` and a `.complete` file beside it. */
/** The name of trees from the module proxy, which lack api, doc, misc and test: setup-go must never take them for whole ones. */
const proxyTreeName = 'go-toolchain';
/** The name of whole trees: `go`, or one of its own for a mirror, as actions/setup-go does. */
function archiveTreeName(mirror) {
    return mirror === undefined ? 'go' : `go-${(0,external_node_crypto_.createHash)('sha256').update(mirror).digest('hex').slice(0, 8)}`;
}
/** `<cache>/<name>/1.27.0-rc.1/x64` for 1.27rc1. */
function treeFolder(toolCache, name, release, platform) {
    return external_node_path_.join(toolCache, name, semanticVersion(release), cacheArchitecture(platform.arch));
}
function cacheArchitecture(arch) {
    return toolCacheArchitectures[arch] ?? arch;
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
 * Takes a tree of the tool cache into use: the go command is asked for its version again, for a shared cache is no safe place.
 *
 * @throws InstallFailure when it names another release
 */
async function useTree(context, release, tree, source) {
    const reported = await requireVersion(context, tree.goroot, release);
    return {
        toolchain: {
            version: release,
            goroot: tree.goroot,
            source,
            verified: tree.provenance?.verified ?? { by: 'none', detail: 'found in the tool cache, put there by another program' },
            reported,
        },
        evidence: [{ source: `${tree.goroot}/bin/go version`, value: reported, exit: 0 }],
    };
}
/**
 * Fills a staging folder, asks the new go command for its version, and only then moves the tree into place, the `.complete`
 * marker last. Nothing is left behind when anything fails.
 *
 * @throws InstallFailure, or what `fill` throws
 */
async function installTree(context, recipe) {
    const { release, source, cacheName } = recipe;
    const known = await findTree(context, cacheName, release);
    if (known !== undefined) {
        if (known.provenance?.source === source)
            return useTree(context, release, known, source);
        throw new InstallFailure(`the tool cache holds this release already (${known.goroot}), put there by another program: use the source tool-cache`);
    }
    const goroot = treeFolder(context.toolCache, cacheName, release, context.platform);
    const staging = await createStaging(context.toolCache);
    try {
        const tree = external_node_path_.join(staging, 'go');
        const verified = await recipe.fill(tree);
        const reported = await requireVersion(context, tree, release);
        await publish(tree, goroot, { source, release, verified });
        return {
            toolchain: { version: release, goroot, source, verified, reported },
            evidence: [{ source: `${goroot}/bin/go version`, value: reported, exit: 0 }],
        };
    }
    finally {
        await discard(staging);
    }
}
async function requireVersion(context, goroot, release) {
    const answer = await askGoVersion(context.host, goCommand(goroot, context.platform.os));
    if ('reason' in answer)
        throw new InstallFailure(answer.reason);
    if (answer.version !== release)
        throw new InstallFailure(`it says of itself \`${answer.line}\`, expected go${release}`);
    return answer.line;
}
/** Undefined when it was written by another program, or is damaged: then the origin is unknown, which is what undefined says. */
function parseProvenance(text) {
    try {
        const { source, release, verified } = JSON.parse(text);
        const isOurs = ['index', 'proxy'].includes(source) && typeof release === 'string';
        const isVerified = ['sha256', 'h1'].includes(verified?.by) && typeof verified.detail === 'string';
        return isOurs && isVerified ? { source, release, verified } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.cache/javascript/go/index-source.js







/**
 * Reads the JSON of the download index. The order of its rows means nothing, rows that are no release are passed over.
 *
 * @throws Error when it has another form
 */
async function parseDownloadIndex(text, platform) {
    const { DownloadIndex } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(660)]).then(__webpack_require__.bind(__webpack_require__, 6660));
    const arch = archiveArchitectures[platform.arch] ?? platform.arch;
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
    const place = displayUrl(baseUrl);
    const read = async () => parseDownloadIndex(await context.network.text(`${joinUrl(baseUrl, '')}?mode=json&include=all`), context.platform);
    let known;
    const readOnce = () => {
        known ??= read();
        return known;
    };
    return {
        name: 'index',
        place,
        list: async () => ({ releases: (await readOnce()).map(({ version }) => ({ version, source: 'index' })), notes: [] }),
        install: async ({ release, onProgress }) => {
            const archive = (await readOnce()).find(({ version }) => version === release);
            if (archive === undefined)
                throw new InstallFailure(`the index lists no archive of go${release} for ${context.platform.os}/${context.platform.arch}`);
            if (!/^[0-9a-f]{64}$/.test(archive.sha256))
                throw new InstallFailure(`the index has no SHA-256 of ${archive.filename}, so it cannot be verified`);
            if (!archive.filename.endsWith('.tar.gz'))
                throw new InstallFailure(`${archive.filename} is not a tar.gz archive`);
            return installTree(context, {
                release,
                source: 'index',
                cacheName,
                fill: async (folder) => {
                    const bytes = await context.network.bytes(joinUrl(baseUrl, archive.filename), {
                        maximumBytes: Math.min(archive.size, toolchain_limits/* downloadLimits */.rB.archiveBytes),
                        onBytes: (count, total) => onProgress('download', count, total ?? archive.size),
                    });
                    onProgress('verify', bytes.length, bytes.length);
                    if (bytes.length !== archive.size)
                        throw new InstallFailure(`${archive.filename} has ${bytes.length} bytes, the index says ${archive.size}`);
                    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
                    if (sha256 !== archive.sha256)
                        throw new InstallFailure(`the SHA-256 of ${archive.filename} is ${sha256}, the index says ${archive.sha256}: refused`);
                    const { unpackTarball } = await Promise.all(/* import() */[__webpack_require__.e(697), __webpack_require__.e(77)]).then(__webpack_require__.bind(__webpack_require__, 5077));
                    await turns.take(() => unpackTarball(bytes, folder, 'go', { signal: context.signal, onBytes: (count, total) => onProgress('unpack', count, total) }));
                    return { by: 'sha256', detail: sha256, authority: place };
                },
            });
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: ./.cache/javascript/host/unpack-names.js
var unpack_names = __webpack_require__(9202);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-zip.js




const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const recordSize = 46;
const maximumComment = 0xffff;
/** The files of an archive, in its own order; folders, links, encryption and zip64 are refused. @throws ArchiveError */
function readZipDirectory(bytes) {
    const view = viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const guard = new unpack_names/* ArchiveGuard */.W();
    const entries = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
        const isRecord = at + recordSize <= end && view.getUint32(at, true) === centralSignature;
        if (!isRecord || at + recordSize + view.getUint16(at + 28, true) > end)
            throw new unpack_names/* ArchiveError */.d('the list of files is damaged');
        if ((view.getUint16(at + 8, true) & 1) !== 0)
            throw new unpack_names/* ArchiveError */.d('an entry is encrypted');
        const entry = readZipEntry(bytes, view, at);
        guard.admit(entry.name, entry.size);
        entries.push(entry);
        at += recordSize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
}
/** The file whose record in the list of files begins at `record`, which `readZipDirectory` has checked. */
function readZipEntry(bytes, view, record) {
    return {
        name: Buffer.from(bytes.buffer, bytes.byteOffset + record + recordSize, view.getUint16(record + 28, true)).toString('utf8'),
        compressed: isCompressed(view.getUint16(record + 10, true)),
        compressedSize: view.getUint32(record + 20, true),
        size: view.getUint32(record + 24, true),
        executable: isExecutable(view.getUint16(record + 40, true)),
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
    const file = `${target.folder}/${pathInTree(entry.name, target.prefix)}`;
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!made.has(folder)) {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        made.add(folder);
    }
    writeNew(file, content, entry.executable);
    return (0,external_node_crypto_.hash)('sha256', content, 'buffer');
}
/** cmd/go keeps nested modules out of the toolchain module by this name, and gives them theirs back (cmd/go toolchain/select.go). */
const renamed = '/_go.mod';
function pathInTree(name, prefix) {
    if (!name.startsWith(prefix))
        throw new unpack_names/* ArchiveError */.d(`${JSON.stringify(name)} does not begin with ${prefix}`);
    return name.endsWith(renamed) ? `${name.slice(prefix.length, -renamed.length)}/go.mod` : name.slice(prefix.length);
}
function contentOf(bytes, view, entry) {
    const { offset, compressedSize, size, name } = entry;
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature)
        throw damaged(name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + compressedSize > bytes.length)
        throw damaged(name);
    const packed = Buffer.from(bytes.buffer, bytes.byteOffset + start, compressedSize);
    const content = entry.compressed ? inflate(packed, size, name) : packed;
    if (content.length !== size)
        throw new unpack_names/* ArchiveError */.d(`${JSON.stringify(name)} is not as long as the archive says`);
    return content;
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
function writeNew(file, content, executable) {
    // Exclusive: two names that a case-insensitive file system takes for one are an error, too.
    const descriptor = (0,external_node_fs_.openSync)(file, 'wx', executable ? 0o755 : 0o644);
    try {
        for (let done = 0; done < content.length;)
            done += (0,external_node_fs_.writeSync)(descriptor, content, done);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
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
function isExecutable(mode) {
    const type = mode & 0o170000;
    if (type !== 0 && type !== 0o100000)
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
function createJob(bytes, entries, target) {
    const records = new Int32Array(new SharedArrayBuffer(4 * entries.length));
    records.set(entries.map(({ record }) => record));
    return {
        bytes,
        target,
        records,
        next: new Int32Array(new SharedArrayBuffer(4)),
        written: new BigInt64Array(new SharedArrayBuffer(8)),
        digests: new Uint8Array(new SharedArrayBuffer(digestBytes * entries.length)),
    };
}
/** Takes batch after batch until none is left; yields after each. */
function* shareOf(job) {
    const { bytes, target, records, next, written, digests } = job;
    const view = viewOf(bytes);
    const made = new Set();
    for (;;) {
        const start = Atomics.add(next, 0, toolchain_limits/* unpackLimits */.rw.batch);
        const end = Math.min(start + toolchain_limits/* unpackLimits */.rw.batch, records.length);
        if (start >= end)
            return;
        let size = 0;
        for (let index = start; index < end; index++) {
            const entry = readZipEntry(bytes, view, records[index]);
            digests.set(unpackZipEntry(bytes, view, entry, target, made), index * digestBytes);
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

;// CONCATENATED MODULE: ./.cache/javascript/host/unpack.js












/**
 * Unpacks a module zip and hashes it on the way, so that each byte is touched once. The caller compares the hash before the
 * tree is used.
 *
 * @returns `h1:…` over the whole archive (golang.org/x/mod/sumdb/dirhash, Hash1)
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
async function unpackModuleZip(bytes, target, options) {
    const entries = readZipDirectory(bytes);
    const job = createJob(bytes, entries, target);
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
    return { h1: hashOfFiles(entries, job.digests) };
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
        await (0,external_node_timers_promises_.setImmediate)();
}
async function onThreads(job, workerFile, threads) {
    const workers = Array.from({ length: threads }, () => takeWorker(workerFile));
    const answers = await Promise.all(workers.map((worker) => answerOf(worker, workerFile, job)));
    const error = answers.find((answer) => answer.error !== undefined)?.error;
    if (error !== undefined)
        throw new unpack_names/* ArchiveError */.d(error);
}
function answerOf(worker, file, job) {
    return new Promise((resolve) => {
        const settle = (answer) => {
            worker.removeAllListeners();
            resolve(answer);
        };
        worker.once('message', (answer) => {
            settle(answer);
            keepIdle(worker, file);
        });
        const failed = (error) => {
            stopJob(job);
            settle({ error: (0,errors/* errorText */.kc)(error) });
        };
        worker.once('error', failed);
        worker.once('exit', (code) => failed(`an unpacking thread ended with code ${code}`));
        worker.ref();
        worker.postMessage(job);
    });
}
/** Threads wait for the next archive for a moment: starting one costs as much as unpacking 500 files. */
const idleWorkers = new Set();
/** Starts the threads beforehand, while a download is under way. */
function prepareWorkers(workerFile, threads) {
    if (workerFile === undefined)
        return;
    for (let count = idleWorkers.size; count < threads; count++)
        keepIdle(startWorker(workerFile), workerFile);
}
/** Without the options that this process was started with: some of them refuse a thread. */
function startWorker(file) {
    return new external_node_worker_threads_.Worker(file, { execArgv: [] });
}
function takeWorker(file) {
    const idle = [...idleWorkers].find((candidate) => candidate.file === file);
    if (idle === undefined)
        return startWorker(file);
    clearTimeout(idle.timer);
    idleWorkers.delete(idle);
    idle.worker.removeAllListeners();
    return idle.worker;
}
function keepIdle(worker, file) {
    const idle = { worker, file, timer: setTimeout(() => void worker.terminate(), toolchain_limits/* unpackLimits */.rw.idleThreadMs).unref() };
    idleWorkers.add(idle);
    worker.unref();
    // A thread that fails while idle is replaced when one is needed; then the failure shows.
    worker.on('error', () => idleWorkers.delete(idle));
    worker.once('exit', () => idleWorkers.delete(idle));
}

// EXTERNAL MODULE: ./.cache/javascript/go/proxy-environment.js
var proxy_environment = __webpack_require__(2405);
;// CONCATENATED MODULE: ./.cache/javascript/go/proxy-list.js



/** Reads GOPROXY as the go command does (cmd/go/internal/modfetch/proxy.go, proxyList): nothing after `direct` or `off` counts. */
function parseProxyList(text) {
    const entries = [];
    for (const [, item = '', separator = ''] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
        const name = item.trim();
        const anyErrorFallsThrough = separator === '|';
        if (name === 'off')
            return [...entries, { kind: 'off', url: '', anyErrorFallsThrough }];
        if (name === 'direct')
            return [...entries, { kind: 'direct', url: checksum_database/* directToolchainProxy */.$l, anyErrorFallsThrough }];
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
            if (error instanceof DownloadFailure && error.kind === 'cancelled')
                throw error;
            const absent = error instanceof DownloadFailure && error.kind === 'absent';
            outcomes.push({ place: displayEntry(entry), reason: (0,errors/* errorText */.kc)(error), absent });
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
    return entry.kind === 'proxy' ? displayUrl(entry.url) : entry.kind;
}

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
            if (error instanceof DownloadFailure && error.kind === 'absent')
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
        return this.#network.text(joinUrl(await this.#base(), `lookup/${checksum_database/* toolchainModule */.IV}@${version}`));
    }
    async #tileReader() {
        const base = await this.#base();
        const get = (tile) => this.#network.lookup(joinUrl(base, tilePath(tile)));
        return async (tile) => {
            try {
                return await get(tile);
            }
            catch (error) {
                if (!(error instanceof DownloadFailure && error.kind === 'absent') || tile.width === fullWidth)
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
        return await askProxies(throughProxies, async ({ url }) => {
            const base = joinUrl(url, `sumdb/${name}`);
            await network.text(joinUrl(base, 'supported'));
            return base;
        });
    }
    catch (error) {
        if (error instanceof ProxyListFailure && error.isEndReached)
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
    return {
        name: 'proxy',
        place: `GOPROXY (${displayProxies(context.entries)})`,
        list: async () => {
            const text = await askProxies(context.entries, ({ url }) => context.network.text(moduleUrl(url, 'list')));
            return { releases: parseToolchainList(text, context.platform).map((version) => ({ version, source: 'proxy' })), notes: [] };
        },
        confirm: (release) => proxy_confirm(context, release),
        install: (job) => installTree(context, {
            release: job.release,
            source: 'proxy',
            cacheName: proxyTreeName,
            fill: (folder) => fill(context, job, folder, turns),
        }),
    };
}
/** Proxies may leave releases out of their list, and may refuse with other answers than 404 what does not exist: then the checksum database knows. */
async function proxy_confirm(context, release) {
    const version = moduleVersion(context, release);
    try {
        await askProxies(context.entries, ({ url }) => context.network.text(moduleUrl(url, `${version}.info`)));
        return { answer: 'exists', reason: 'the module proxy has it' };
    }
    catch (error) {
        if (error instanceof ProxyListFailure && error.absent)
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
async function fill(context, job, folder, turns) {
    const version = moduleVersion(context, job.release);
    const waived = (0,proxy_environment/* isChecksumDatabaseWaived */.lS)(context.goEnvironment);
    // Opened before the download, so that a useless one is never begun.
    const database = waived ? undefined : openDatabase(context);
    const workerFile = bundledWorker();
    const threads = availableThreads();
    prepareWorkers(workerFile, threads);
    const [bytes, record] = await Promise.all([
        downloadZip(context, version, job),
        database === undefined ? undefined : provedRecord(database, version),
    ]);
    const target = { folder, prefix: `${checksum_database/* toolchainModule */.IV}@${version}/` };
    const { h1 } = await turns.take(() => unpackModuleZip(bytes, target, {
        threads,
        workerFile,
        signal: context.signal,
        onBytes: (count, total) => job.onProgress('unpack', count, total),
    }));
    job.onProgress('verify', bytes.length, bytes.length);
    if (record === undefined)
        return { by: 'none', detail: `${h1}; GOPROXY is one file:// URL and the checksum database is switched off` };
    if (h1 !== record.h1)
        throw new InstallFailure(`the zip's hash is ${h1}, the checksum database says ${record.h1}: refused`);
    return { by: 'h1', detail: `${h1}; ${record.history}`, authority: record.authority };
}
async function downloadZip(context, version, job) {
    return askProxies(context.entries, ({ url }) => context.network.bytes(moduleUrl(url, `${version}.zip`), {
        maximumBytes: toolchain_limits/* downloadLimits */.rB.archiveBytes,
        onBytes: (count, total) => job.onProgress('download', count, total),
    }));
}
async function provedRecord(database, version) {
    try {
        return await database.record(version);
    }
    catch (error) {
        if (error instanceof DownloadFailure && error.kind === 'cancelled')
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
    return joinUrl(base, `${checksum_database/* toolchainModule */.IV}/@v/${file}`);
}

;// CONCATENATED MODULE: ./.cache/javascript/go/sources/host-source.js

/** Toolchains that are on the host already. */
function hostSource({ found, unusable }) {
    return {
        name: 'host',
        place: 'PATH, GOROOT and the usual folders',
        list: async () => ({
            releases: found.map(({ goroot, reported }) => ({ version: reported.version, source: 'host', goroot })),
            notes: unusable.map(({ command, reason }) => `${command} is not used: ${reason}`),
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
            for (const name of names) {
                const tree = await findTree(context, name, release);
                if (tree !== undefined)
                    return useTree(context, release, tree, 'tool-cache');
            }
            throw new InstallFailure('not in the tool cache');
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
    const goEnvironment = await (0,proxy_environment/* readProxyEnvironment */.yM)(host, onHost.found.map(({ goroot }) => goroot));
    const context = { host, network: new Network(host.env, signal), platform, toolCache, goEnvironment, offline, signal };
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
    const able = from.filter(({ name }) => indexSources.includes(name));
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
    return [/^(https?|file):\/\//.test(options.source) ? { kind: 'index', baseUrl: options.source } : { kind: 'directory' }];
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
            return unavailableSource('directory', options.source, 'toolchains are not read from a folder yet');
    }
}
function createProxySource(context) {
    const { proxy } = context.goEnvironment;
    if (proxy === undefined) {
        return unavailableSource('proxy', 'GOPROXY', 'nothing sets GOPROXY: neither the environment, nor the GOENV file, nor a toolchain on the host');
    }
    const entries = parseProxyList(proxy.value);
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
        return source.list();
    const parameters = { source: source.name, ...context.platform };
    return context.host.probe('toolchain.listing', parameters, () => rememberedListing(source, key, context)).catch(unrecordedListing);
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
        await writeWhole(file, JSON.stringify(answer));
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
        if (error instanceof DownloadFailure && error.kind === 'cancelled')
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
        write: (note) => writeWhole(place, note),
    };
}
/** Beside the trees, under a name that no tool has. */
function stateFolder({ toolCache }) {
    return external_node_path_.join(toolCache, 'go-wsl-conform');
}


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

/***/ 8224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ findModules),
  d: () => (/* binding */ findUp)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/module-discovery.js
/**
 * Folders in which the go command itself does not look for packages (`go help packages`: vendor, testdata, names that begin
 * with `.` or `_`), and package folders of other tools that are large and never hold modules of the user.
 */
const skippedFolders = /^([._].*|vendor|testdata|node_modules)$/;
/** Bounds of the search, so that a folder that is not a repository (a home, a file-system root) ends it with a clear error. */
const discoveryLimits = { depth: 12, folders: 20_000 };

// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/go/mod-file.js
var mod_file = __webpack_require__(6688);
;// CONCATENATED MODULE: ./.cache/javascript/go/modules.js





/**
 * Finds the modules below a folder.
 *
 * @param directory absolute path of DIR
 * @throws ConfigurationError when DIR is not a folder or holds no module; names the nearest one above
 */
async function findModules(host, directory) {
    const stat = await host.stat(directory);
    if (stat.state === 'missing')
        throw new errors/* ConfigurationError */.j1('DIR', `${directory} does not exist`);
    if (stat.state !== 'present')
        throw new errors/* ConfigurationError */.j1('DIR', `${directory} cannot be read: ${stat.reason}`);
    if (stat.value.kind !== 'directory')
        throw new errors/* ConfigurationError */.j1('DIR', `${directory} is not a folder`, 'give the folder of a Go module');
    const work = await findUp(host, directory, 'go.work');
    const used = work === undefined || host.env.GOWORK === 'off' ? undefined : await usedFolders(host, work);
    const folders = await foldersWithGoMod(host, directory);
    const modules = await Promise.all(folders.map(async (folder) => {
        const absolute = external_node_path_.posix.join(directory, folder);
        const file = (0,mod_file/* parseModFile */.A)((0,host_host/* presentValue */.p)(await host.readFile(external_node_path_.posix.join(absolute, 'go.mod'))) ?? '');
        const vendor = await host.stat(external_node_path_.posix.join(absolute, 'vendor', 'modules.txt'));
        return {
            directory: folder,
            path: file.module ?? '',
            ...(file.go === undefined ? {} : { goLine: file.go }),
            ...(file.toolchain === undefined ? {} : { toolchainLine: file.toolchain }),
            workspace: used?.has(absolute) ?? false,
            vendored: vendor.state === 'present',
        };
    }));
    if (modules.length === 0)
        throw await noModule(host, directory);
    const notes = folders.includes('.') || work !== undefined
        ? []
        : [`${directory} has no go.mod of its own; found ${folders.map((folder) => `./${folder}`).join(', ')}`];
    return { modules, ...(used === undefined ? {} : { workFile: work }), notes };
}
/** The nearest folder at or above `directory` that holds `name`, as the path of that entry. */
async function findUp(host, directory, name) {
    for (let folder = directory;; folder = external_node_path_.posix.dirname(folder)) {
        const file = external_node_path_.posix.join(folder, name);
        if ((await host.stat(file)).state === 'present')
            return file;
        if (folder === external_node_path_.posix.dirname(folder))
            return undefined;
    }
}
async function usedFolders(host, work) {
    const { use } = (0,mod_file/* parseModFile */.A)((0,host_host/* presentValue */.p)(await host.readFile(work)) ?? '');
    return new Set(use.map((folder) => external_node_path_.posix.resolve(external_node_path_.posix.dirname(work), folder)));
}
async function foldersWithGoMod(host, directory) {
    const found = [];
    let visited = 0;
    const visit = async (folder, depth) => {
        if (++visited > discoveryLimits.folders) {
            throw new errors/* ConfigurationError */.j1('DIR', `${directory} has more than ${discoveryLimits.folders} folders`, 'give the folder of the module or repository');
        }
        const entries = (0,host_host/* presentValue */.p)(await host.readdir(external_node_path_.posix.join(directory, folder))) ?? [];
        if (entries.some(({ name, kind }) => name === 'go.mod' && kind !== 'directory'))
            found.push(folder);
        if (depth >= discoveryLimits.depth)
            return;
        for (const { name, kind } of entries) {
            if (kind === 'directory' && !skippedFolders.test(name))
                await visit(external_node_path_.posix.join(folder, name), depth + 1);
        }
    };
    await visit('.', 0);
    return found.sort((a, b) => (a === '.' ? -1 : b === '.' ? 1 : a < b ? -1 : 1));
}
async function noModule(host, directory) {
    const above = await findUp(host, directory, 'go.mod');
    const help = above === undefined
        ? 'create one with: go mod init example.com/NAME'
        : `the nearest one above is ${above}: give ${external_node_path_.posix.dirname(above)} as DIR`;
    return new errors/* ConfigurationError */.j1('DIR', `no go.mod in ${directory} or below`, help);
}


/***/ }),

/***/ 2405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ readUserEnvironment),
/* harmony export */   lS: () => (/* binding */ isChecksumDatabaseWaived),
/* harmony export */   yM: () => (/* binding */ readProxyEnvironment)
/* harmony export */ });
/* unused harmony exports parseEnvironmentFile, matchesPrefixPattern */
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

/***/ 5527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseRequests)
/* harmony export */ });
/* unused harmony export releaseAliases */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8006);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8677);



/** Names that stand for releases. */
const releaseAliases = ['stable', 'oldstable', 'supported', 'go.mod', 'local'];
const acceptedForms = '1.26.3, 1.26, 1.26.x, 1.27rc1, >=1.24, stable, oldstable, supported, go.mod, local';
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
    [/^(go-?mod|gomod|mod|auto)$/i, () => 'go.mod'],
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

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantedReleases),
/* harmony export */   j: () => (/* binding */ resolveRequests)
/* harmony export */ });
/* harmony import */ var _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2522);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7409);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8677);



/**
 * Turns the entries of a release list into releases. A range takes the newest patch that any index or this machine knows, and
 * never a pre-release. Nothing here installs anything.
 *
 * @param modules for `go.mod`
 * @param workspace the lines of the go.work that governs the modules with `workspace: true`
 */
async function resolveRequests(requests, modules, catalogue, workspace) {
    const known = knowledgeOf(catalogue);
    return Promise.all(requests.map(async (request) => {
        switch (request.kind) {
            case 'release':
                return resolveRelease(request.entry, request.version, known);
            case 'line':
                return resolveLine(request.entry, request.line, known);
            case 'from':
                return resolveFrom(request.entry, request.version, known);
            case 'alias':
                return aliasRules[request.alias](request.entry, known, modules, workspace);
        }
    }));
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
    const basis = isIndexKnown
        ? `listed by ${answered.map(({ place }) => place).join(' and ')}`
        : `on this machine; newer ones are unknown (${reasons || 'no index was asked'})`;
    return { catalogue, stable, basis, isIndexKnown };
}
async function resolveRelease(entry, version, known) {
    const answer = await lookUp(version, known);
    if (answer.exists)
        return found(entry, [{ version, why: `"${entry}" names this release (${answer.reason})`, pinned: true }]);
    const kind = answer.isDenied ? 'unknown-release' : 'unreachable';
    const text = answer.isDenied
        ? `there is no Go release ${version} for this platform (${answer.reason})`
        : `whether Go ${version} exists could not be found out, and it is not on this machine (${answer.reason})`;
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
        text: `no release of Go ${line} is ${known.basis} (${reason})`,
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
    'go.mod': (entry, known, modules, workspace) => resolveModules(entry, known, modules, workspace),
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
async function resolveModules(entry, known, modules, workspace) {
    if (modules.length === 0)
        return failed(entry, { kind: 'nothing-found', text: 'there is no module whose go.mod could be read' });
    const wishes = modules.flatMap((module) => linesOf(module, workspace).map((line) => ({ ...line, directory: module.directory })));
    const answers = await Promise.all(wishes.map(async (wish) => ({ ...wish, answer: await resolveGoLine(wish, known) })));
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
/** The go line and, unless it is `default`, the toolchain line that govern a module. */
function linesOf(module, workspace) {
    const isGoverned = module.workspace && workspace !== undefined;
    const file = isGoverned ? 'go.work' : module.directory === '.' ? 'go.mod' : `${module.directory}/go.mod`;
    const { goLine, toolchainLine } = isGoverned ? workspace : module;
    const go = goLine ?? _knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .impliedGoLine */ .LQ;
    const goOrigin = goLine === undefined ? `${file} has no go line, which means ${_knowledge_go_releases_js__WEBPACK_IMPORTED_MODULE_0__/* .impliedGoLine */ .LQ}` : `${file} says \`go ${goLine}\``;
    const toolchain = toolchainLine?.replace(/^go/, '').replace(/-.*$/, '');
    if (toolchain === undefined || toolchain === 'default')
        return [{ version: go, origin: goOrigin }];
    return [
        { version: go, origin: goOrigin },
        { version: toolchain, origin: `${file} says \`toolchain ${toolchainLine}\`` },
    ];
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
function nothingKnown(known) {
    return { kind: 'unreachable', text: `no Go release is ${known.basis}` };
}
/** In the same line the nearest patch, else the newest release of the nearest line. */
function nearestRelease(version, known) {
    const distance = (candidate) => {
        const [a, b] = [(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(candidate), (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(version)];
        const isSameLine = (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(candidate) === (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .minorOf */ .Hs)(version);
        return [Math.abs(Number(a?.minor) - Number(b?.minor)), isSameLine ? Math.abs(Number(a?.patch || '0') - Number(b?.patch || '0')) : 0];
    };
    return known.stable
        .map((candidate) => ({ candidate, distance: distance(candidate) }))
        .sort((a, b) => a.distance[0] - b.distance[0] || a.distance[1] - b.distance[1])[0]?.candidate;
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

/***/ 2678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ LocalHost)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./.cache/javascript/host/lines.js

/**
 * Cuts a byte stream into lines. Survives invalid UTF-8 (replaced), characters split between chunks, `\r\n`, and lines of any
 * length with bounded memory: what exceeds the limit is dropped up to the next line end.
 */
class LineSplitter {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #limit;
    #emit;
    #partial = '';
    #cut = false;
    /**
     * @param limit longest line kept, in UTF-16 units
     * @param emit called for each line, without its ending
     */
    constructor(limit, emit) {
        this.#limit = limit;
        this.#emit = emit;
    }
    write(chunk) {
        this.#take(this.#decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
    }
    /** Gives out what stands behind the last line end. */
    end() {
        this.#take(this.#decoder.end());
        if (this.#partial !== '' || this.#cut)
            this.#finish('');
    }
    #take(text) {
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            this.#finish(text.slice(start, end));
            start = end + 1;
        }
        if (start < text.length)
            this.#append(text.slice(start));
    }
    #append(text) {
        const room = this.#limit - this.#partial.length;
        this.#cut ||= text.length > room;
        this.#partial += text.length > room ? text.slice(0, Math.max(0, room)) : text;
    }
    #finish(rest) {
        this.#append(rest);
        const line = this.#partial.endsWith('\r') ? this.#partial.slice(0, -1) : this.#partial;
        const cut = this.#cut;
        this.#partial = '';
        this.#cut = false;
        this.#emit(line, cut);
    }
}
/** The last `limit` bytes of a stream, as text that starts at a line where it can. */
class Tail {
    #limit;
    #chunks = [];
    #kept = 0;
    #total = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    write(chunk) {
        this.#chunks.push(chunk);
        this.#kept += chunk.byteLength;
        this.#total += chunk.byteLength;
        while (this.#kept - (this.#chunks[0]?.byteLength ?? 0) >= this.#limit)
            this.#kept -= this.#chunks.shift().byteLength;
    }
    get text() {
        const all = Buffer.concat(this.#chunks);
        const kept = all.subarray(Math.max(0, all.byteLength - this.#limit)).toString('utf8');
        return this.dropped > 0 ? kept.slice(kept.indexOf('\n') + 1) : kept;
    }
    /** Bytes that are no longer held. */
    get dropped() {
        return Math.max(0, this.#total - this.#limit);
    }
}

;// CONCATENATED MODULE: ./.cache/javascript/host/process.js




/** Process groups that have been started and not yet seen empty; `killAll` is the last resort at exit. */
const liveGroups = new Set();
/** Kills every process group that still lives. */
function killAll() {
    for (const group of liveGroups)
        signalGroup(group, 'SIGKILL');
}
/**
 * Runs a command in a process group of its own and waits for it and for its output. On a time-out or when `cancel` fires the
 * whole group gets TERM and, after the grace period, KILL. Whatever the command leaves running in its group is killed.
 *
 * @param environment the complete environment of the child
 */
function runProcess(argv, environment, options, cancel) {
    const started = performance.now();
    const stdout = new Tail(options.tailBytes ?? process_limits/* processLimits */.ce.tailBytes);
    const stderr = new Tail(options.tailBytes ?? process_limits/* processLimits */.ce.tailBytes);
    const finish = (outcome, more = {}) => ({
        argv,
        outcome,
        exit: null,
        signal: null,
        stdout: stdout.text,
        stderr: stderr.text,
        droppedBytes: stdout.dropped + stderr.dropped,
        durationMs: performance.now() - started,
        ...more,
    });
    if (cancel?.aborted)
        return Promise.resolve(finish('cancelled', { reason: 'the run was cancelled before it started' }));
    const [program, ...parameters] = [...(options.wrap ?? []), ...argv];
    if (program === undefined)
        return Promise.resolve(finish('not-started', { reason: 'empty command' }));
    return new Promise((resolve) => {
        let child;
        try {
            child = (0,external_node_child_process_.spawn)(program, parameters, {
                cwd: options.cwd,
                env: definedOnly(environment),
                detached: true,
                stdio: ['ignore', 'pipe', 'pipe'],
            });
        }
        catch (error) {
            // Synchronous refusals: NUL in an argument, E2BIG, EAGAIN.
            resolve(finish('not-started', { reason: `${program} could not be started: ${error.message}` }));
            return;
        }
        child.once('error', (error) => {
            if (child.pid !== undefined)
                return; // a failed kill, not a failed start
            resolve(startFailure(program, options.cwd, error, finish));
        });
        const group = child.pid;
        if (group === undefined)
            return;
        liveGroups.add(group);
        let stopped;
        let kill;
        const stop = (why) => {
            stopped ??= why;
            signalGroup(group, 'SIGTERM');
            kill ??= setTimeout(() => signalGroup(group, 'SIGKILL'), process_limits/* processLimits */.ce.graceMs);
        };
        const onCancel = () => stop('cancelled');
        const limit = options.timeoutMs === undefined ? undefined : setTimeout(() => stop('timed-out'), options.timeoutMs);
        cancel?.addEventListener('abort', onCancel, { once: true });
        const splitters = ['stdout', 'stderr'].map((name) => {
            const tail = name === 'stdout' ? stdout : stderr;
            const splitter = new LineSplitter(process_limits/* processLimits */.ce.lineCharacters, (text, cut) => options.onLine?.({ stream: name, text, cut }));
            child[name]?.on('data', (chunk) => {
                tail.write(chunk);
                splitter.write(chunk);
            });
            return splitter;
        });
        let pipes;
        let ending;
        child.once('exit', (code, signal) => {
            ending = { code, signal };
            // A grandchild may hold our pipes: it gets a moment to finish, then the group goes.
            pipes = setTimeout(() => {
                signalGroup(group, 'SIGKILL');
                child.stdout?.destroy();
                child.stderr?.destroy();
            }, process_limits/* processLimits */.ce.pipeGraceMs);
        });
        child.once('close', (code, signal) => {
            for (const timer of [limit, kill, pipes])
                clearTimeout(timer);
            cancel?.removeEventListener('abort', onCancel);
            signalGroup(group, 'SIGKILL');
            liveGroups.delete(group);
            for (const splitter of splitters)
                splitter.end();
            const end = ending ?? { code, signal };
            if (stopped !== undefined)
                resolve(finish(stopped, { signal: end.signal }));
            else if (end.signal !== null)
                resolve(finish('signalled', { signal: end.signal }));
            else
                resolve(finish('exited', { exit: end.code ?? 0 }));
        });
    });
}
function signalGroup(group, signal) {
    try {
        process.kill(-group, signal);
    }
    catch {
        // ESRCH: the group is already empty, which is what a signal wants.
    }
}
function definedOnly(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}
/** spawn reports a missing working directory as ENOENT of the program: tell the two apart. */
function startFailure(program, cwd, error, finish) {
    if (error.code === 'ENOENT' && cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false }) === undefined) {
        return finish('not-started', { reason: `the working directory ${cwd} does not exist` });
    }
    if (error.code === 'ENOENT')
        return finish('not-found', { reason: `${program}: command not found` });
    return finish('not-started', { reason: `${program} could not be started: ${error.message}` });
}

;// CONCATENATED MODULE: ./.cache/javascript/host/local.js





/** GOOS and GOARCH as Go names what Node names differently (https://nodejs.org/api/process.html#processarch). */
const goNames = { win32: 'windows', x64: 'amd64', ia32: '386', ppc64: 'ppc64le', mipsel: 'mipsle' };
/** The machine that the program runs on. */
class LocalHost {
    kind = 'local';
    platform;
    env;
    workspace;
    #cancel;
    #temporaryRoot;
    #removeAtExit;
    /**
     * @param workspace absolute path of the folder that the run is about
     * @param cancel stops every running command and refuses new ones
     */
    constructor(workspace, cancel) {
        this.workspace = workspace;
        this.env = { ...process.env };
        this.platform = {
            os: goNames[process.platform] ?? process.platform,
            arch: goNames[process.arch] ?? process.arch,
            processors: external_node_os_.availableParallelism(),
        };
        this.#cancel = cancel;
    }
    readFile(file) {
        return look(() => readWhole(file));
    }
    readBytes(file, length, offset = 0) {
        return look(async () => {
            const handle = await external_node_fs_.promises.open(file, 'r');
            try {
                const buffer = new Uint8Array(length);
                const { bytesRead } = await handle.read(buffer, 0, length, offset);
                return buffer.subarray(0, bytesRead);
            }
            finally {
                await handle.close();
            }
        });
    }
    readLink(file) {
        return look(() => external_node_fs_.promises.readlink(file));
    }
    realPath(file) {
        return look(() => external_node_fs_.promises.realpath(file));
    }
    stat(file) {
        return look(async () => {
            const stats = await external_node_fs_.promises.stat(file);
            const { size, mode, uid, gid, mtimeMs } = stats;
            return { kind: kindOf(stats), size, mode: mode & 0o7777, uid, gid, mtimeMs };
        });
    }
    statfs(file) {
        return look(async () => {
            const { type, bsize, blocks, bavail, files, ffree } = await external_node_fs_.promises.statfs(file);
            return { type, blockSize: bsize, blocks, availableBlocks: bavail, files, freeFiles: ffree };
        });
    }
    readdir(folder) {
        return look(async () => {
            const entries = await external_node_fs_.promises.readdir(folder, { withFileTypes: true });
            return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })).sort((a, b) => (a.name < b.name ? -1 : 1));
        });
    }
    async temporaryFolder(label) {
        this.#temporaryRoot ??= this.#createTemporaryRoot();
        const folder = external_node_path_.join(await this.#temporaryRoot, label.replaceAll(/[^\w.-]+/g, '_'));
        await external_node_fs_.promises.mkdir(folder, { recursive: true, mode: 0o700 });
        return folder;
    }
    async writeFile(file, text) {
        await this.#assertTemporary(file);
        await external_node_fs_.promises.mkdir(external_node_path_.dirname(file), { recursive: true });
        await external_node_fs_.promises.writeFile(file, text);
    }
    async copyTree(from, to) {
        await this.#assertTemporary(to);
        // A link is copied as a link, else a link to an ancestor would copy without end.
        await external_node_fs_.promises.cp(from, to, { recursive: true, verbatimSymlinks: true, filter: (source) => external_node_path_.basename(source) !== '.git' });
    }
    async remove(file) {
        await this.#assertTemporary(file);
        await external_node_fs_.promises.rm(file, { recursive: true, force: true, maxRetries: 2 });
    }
    run(argv, options = {}) {
        return runProcess(argv, { ...this.env, ...options.env }, options, this.#cancel);
    }
    probe(_name, _parameters, act) {
        return act();
    }
    async close() {
        killAll();
        if (this.#temporaryRoot === undefined)
            return;
        const root = await this.#temporaryRoot;
        await makeRemovable(root);
        await external_node_fs_.promises.rm(root, { recursive: true, force: true, maxRetries: 2 });
        this.#temporaryRoot = undefined;
        if (this.#removeAtExit !== undefined)
            process.removeListener('exit', this.#removeAtExit);
    }
    async #createTemporaryRoot() {
        const root = await external_node_fs_.promises.realpath(await external_node_fs_.promises.mkdtemp(external_node_path_.join(external_node_os_.tmpdir(), 'go-wsl-conform-')));
        // The last resort when something ends the process without close.
        this.#removeAtExit = () => {
            killAll();
            (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        };
        process.once('exit', this.#removeAtExit);
        return root;
    }
    async #assertTemporary(file) {
        const root = await this.#temporaryRoot;
        if (root === undefined || !external_node_path_.resolve(file).startsWith(root + external_node_path_.sep)) {
            throw new Error(`refused to write outside the temporary folder: ${file}`);
        }
    }
}
async function look(read) {
    try {
        return { state: 'present', value: await read() };
    }
    catch (error) {
        const { code, message } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return { state: 'missing' };
        if (code === 'EACCES' || code === 'EPERM')
            return { state: 'denied', reason: message };
        return { state: 'unknown', reason: message };
    }
}
/** A whole file; refuses what is no file (a FIFO would block for ever) and what is larger than any file that is worth reading. */
async function readWhole(file) {
    const handle = await external_node_fs_.promises.open(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        if (!stats.isFile())
            throw new Error(`${file} is no regular file`);
        if (stats.size > process_limits/* fileBytes */.sG)
            throw new Error(`${file} is larger than ${process_limits/* fileBytes */.sG} bytes`);
        const chunks = [];
        for (let size = 0;;) {
            // Files below /proc say that they are empty, so that only reading tells their size.
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.max(stats.size - size, 0) + 65_536));
            if (bytesRead === 0)
                return Buffer.concat(chunks).toString('utf8');
            size += bytesRead;
            if (size > process_limits/* fileBytes */.sG)
                throw new Error(`${file} is larger than ${process_limits/* fileBytes */.sG} bytes`);
            chunks.push(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await handle.close();
    }
}
function kindOf(entry) {
    if (entry.isFile())
        return 'file';
    if (entry.isDirectory())
        return 'directory';
    return entry.isSymbolicLink() ? 'link' : 'other';
}
/** A test may leave folders without write permission (Go's module cache does); nobody but root can remove from those. */
async function makeRemovable(folder) {
    await external_node_fs_.promises.chmod(folder, 0o700).catch(() => undefined);
    const entries = await external_node_fs_.promises.readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
        if (entry.isDirectory())
            await makeRemovable(external_node_path_.join(folder, entry.name));
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
    /** A link may only point to a place inside the tree. @throws ArchiveError */
    admitLink(name, target) {
        this.admit(name, 0);
        const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name), target));
        if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.isAbsolute(target) || target.includes('\\') || resolved === '..' || resolved.startsWith('../')) {
            throw new ArchiveError(`the link ${quoted(name)} leaves the tree`);
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

/***/ 866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fx: () => (/* binding */ usageErrorCode),
/* harmony export */   VY: () => (/* binding */ signalCodes),
/* harmony export */   hV: () => (/* binding */ internalErrorCode)
/* harmony export */ });
/** EX_USAGE and EX_SOFTWARE of sysexits.h, and 128 + the number of the signal (POSIX shells). */
const usageErrorCode = 64;
const internalErrorCode = 70;
const signalCodes = { SIGINT: 130, SIGTERM: 143 };


/***/ }),

/***/ 2915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lp: () => (/* binding */ archiveLimits),
/* harmony export */   Q9: () => (/* binding */ abandonedStagingMs),
/* harmony export */   S7: () => (/* binding */ absentStatuses),
/* harmony export */   TG: () => (/* binding */ transientStatuses),
/* harmony export */   _C: () => (/* binding */ goVersionTimeoutMs),
/* harmony export */   hS: () => (/* binding */ listingLifetimes),
/* harmony export */   rB: () => (/* binding */ downloadLimits),
/* harmony export */   rw: () => (/* binding */ unpackLimits)
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
    redirects: 5,
    tries: 3,
    /** Before the second and the third try. */
    backoffMs: [500, 2 * second],
    /** Toolchains under way at once: one downloads while another unpacks, and memory stays bounded. */
    parallelToolchains: 2,
};
/** HTTP answers that a second try may cure (RFC 9110 15.5.9, RFC 6585 4, and server errors). */
const transientStatuses = [408, 429, 500, 502, 503, 504];
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
    bytes: 2048 * megabyte,
    entryBytes: 512 * megabyte,
    nameBytes: 1024,
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


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan),
  A: () => (/* binding */ toolchainOptions)
});

// EXTERNAL MODULE: ./.cache/javascript/checks/index.js + 30 modules
var checks = __webpack_require__(6804);
// EXTERNAL MODULE: ./.cache/javascript/go/version.js
var go_version = __webpack_require__(8677);
// EXTERNAL MODULE: ./.cache/javascript/model/policy.js
var policy = __webpack_require__(3104);
;// CONCATENATED MODULE: ./.cache/javascript/checks/plan.js


/** Every cell of the run, in the order in which cells are run, with the reason where it is known not to work. */
function planCells(input) {
    const cells = [];
    const add = (check, cell, skip) => {
        const { level, maySkip } = (0,policy/* policyOf */.U)(input.profile, check.id);
        cells.push({
            check: check.id,
            ...(cell === undefined ? {} : { cell }),
            level,
            ...(maySkip ? { maySkip } : {}),
            ...(skip === undefined ? {} : { skip }),
        });
    };
    for (const check of input.checks.filter(({ scope }) => scope === 'run'))
        add(check, undefined);
    for (const release of input.releases) {
        for (const check of input.checks.filter(({ scope }) => scope === 'toolchain'))
            add(check, { go: release.version });
        for (const module of input.modules) {
            if (release.onlyModules !== undefined && !release.onlyModules.includes(module.directory))
                continue;
            const refusal = refused(release, module);
            for (const check of input.checks) {
                if (check.scope !== 'module' && check.scope !== 'target')
                    continue;
                for (const target of check.scope === 'target' ? input.targets : [undefined]) {
                    const cell = { go: release.version, module: module.directory, ...(target === undefined ? {} : { target }) };
                    add(check, cell, refusal ?? check.precluded?.({ ...input, go: release.version, target }));
                }
            }
        }
    }
    return cells;
}
/** The ids of the checks that must have a result; one that may be skipped and has no cell at all is not among them. */
function requiredChecks(checks, profile, cells) {
    const planned = new Set(cells.map(({ check }) => check));
    return checks
        .map(({ id }) => id)
        .filter((id) => (0,policy/* policyOf */.U)(profile, id).level === 'required' && (!(0,policy/* policyOf */.U)(profile, id).maySkip || planned.has(id)));
}
/** A release that is older than the go line is not applicable, unless the user named exactly it: then the refusal is to be seen. */
function refused({ version, pinned }, { goLine }) {
    if (pinned || goLine === undefined || (0,go_version/* compareVersions */.Zy)(version, goLine) >= 0)
        return undefined;
    return `the module needs go ${goLine} (its go line); go${version} is older`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host_host = __webpack_require__(9211);
;// CONCATENATED MODULE: ./.cache/javascript/knowledge/c-compilers.js
/** The compiler that the go command calls when CC is unset (src/cmd/dist/build.go, defaultCC): clang where it is the system's, else gcc. */
const defaultCompilers = { darwin: 'clang', ios: 'clang', freebsd: 'clang', openbsd: 'clang' };

;// CONCATENATED MODULE: ./.cache/javascript/go/c-compiler.js



/** The C compiler that the go command would call for cgo, and whether it can be found; known before any toolchain is there. */
async function findCompiler(host, env) {
    const [command = ''] = (env.CC ?? defaultCompilers[host.platform.os] ?? 'gcc').trim().split(/\s+/);
    if (command.includes('/'))
        return { command, found: (await host.stat(command)).state === 'present' };
    const suffix = host.platform.os === 'windows' ? '.exe' : '';
    for (const folder of (env.PATH ?? '').split(host.platform.os === 'windows' ? ';' : ':')) {
        if (folder === '')
            continue;
        if ((0,host_host/* presentValue */.p)(await host.stat(external_node_path_.posix.join(folder, command + suffix)))?.kind === 'file')
            return { command, found: true };
    }
    return { command, found: false };
}

// EXTERNAL MODULE: ./.cache/javascript/go/catalogue.js + 18 modules
var go_catalogue = __webpack_require__(7409);
// EXTERNAL MODULE: ./.cache/javascript/go/mod-file.js
var mod_file = __webpack_require__(6688);
// EXTERNAL MODULE: ./.cache/javascript/go/modules.js + 1 modules
var go_modules = __webpack_require__(8224);
// EXTERNAL MODULE: ./.cache/javascript/go/proxy-environment.js
var proxy_environment = __webpack_require__(2405);
// EXTERNAL MODULE: ./.cache/javascript/go/requests.js
var go_requests = __webpack_require__(5527);
// EXTERNAL MODULE: ./.cache/javascript/go/resolve.js
var resolve = __webpack_require__(4705);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(8006);
// EXTERNAL MODULE: ./.cache/javascript/settings/load.js + 1 modules
var load = __webpack_require__(3638);
;// CONCATENATED MODULE: ./.cache/javascript/plan.js













/** Everything that is decided before anything is installed or run. */
async function makePlan(request) {
    const { host, settings, profile } = request;
    const checks = selectedChecks(settings);
    const found = await (0,go_modules/* findModules */.t)(host, settings.directory);
    const modules = { ...found, modules: selectedModules(found.modules, settings) };
    const requests = (0,go_requests/* parseRequests */.w)(settings.go, settings.goPlace);
    const catalogue = await (0,go_catalogue/* readCatalogue */.YW)(toolchainOptions(request));
    const resolutions = await (0,resolve/* resolveRequests */.j)(requests, modules.modules, catalogue, await workspaceLines(host, modules.workFile));
    refuseUnknownReleases(resolutions, settings.goPlace);
    const releases = (0,resolve/* wantedReleases */.M)(resolutions);
    const env = { ...(await (0,proxy_environment/* readUserEnvironment */.Hc)(host)), ...host.env, ...settings.environment };
    const cells = planCells({
        checks,
        profile,
        releases,
        modules: modules.modules,
        targets: settings.crossTargets,
        platform: host.platform,
        cgoEnabled: env.CGO_ENABLED,
        compiler: await findCompiler(host, env),
    });
    return { modules, resolutions, releases, checks, cells, required: requiredChecks(checks, profile, cells), catalogue };
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
function selectedChecks(settings) {
    const suites = [...new Set(checks/* checks */.A.map(({ suite }) => suite))];
    for (const suite of settings.suites) {
        if (!suites.includes(suite))
            throw new errors/* ConfigurationError */.j1('--suite', `unknown suite "${suite}"`, (0,nearest/* suggestion */.h)(suite, suites));
    }
    const ids = checks/* checks */.A.map(({ id }) => id);
    const stray = (0,load/* unmatched */.Gv)(settings.checks, ids)[0];
    if (stray !== undefined)
        throw new errors/* ConfigurationError */.j1('--check', `no check matches "${stray}"`, (0,nearest/* suggestion */.h)(stray, ids));
    const wanted = (0,load/* globFilter */.z9)(settings.checks);
    const selected = checks/* checks */.A.filter(({ id, suite }) => settings.suites.includes(suite) && wanted(id));
    if (selected.length === 0)
        throw new errors/* ConfigurationError */.j1('--check', 'no check is left to run', `suites ${settings.suites.join(', ')}; checks ${settings.checks.join(', ') || 'all'}`);
    return selected;
}
function selectedModules(modules, settings) {
    const wanted = (0,load/* globFilter */.z9)(settings.modules);
    const selected = modules.filter(({ directory }) => wanted(directory));
    if (selected.length > 0)
        return selected;
    throw new errors/* ConfigurationError */.j1('--module', `no module matches ${settings.modules.join(', ')}`, `modules here: ${modules.map(({ directory }) => directory).join(', ')}`);
}
function refuseUnknownReleases(resolutions, place) {
    const bad = resolutions.filter(({ problem }) => problem?.kind === 'unknown-release');
    if (bad.length === 0)
        return;
    const nearest = [...new Set(bad.map(({ problem }) => problem.nearest).filter((release) => release !== undefined))];
    throw new errors/* ConfigurationError */.j1(place, bad.map(({ entry, problem }) => `${entry}: ${problem.text}`).join('; '), nearest.length > 0 ? `nearest: ${nearest.join(', ')}` : undefined);
}
async function workspaceLines(host, workFile) {
    if (workFile === undefined)
        return undefined;
    const { go, toolchain } = (0,mod_file/* parseModFile */.A)((0,host_host/* presentValue */.p)(await host.readFile(workFile)) ?? '');
    return { goLine: go, toolchainLine: toolchain };
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
