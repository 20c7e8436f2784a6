import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./.cache/javascript/model/errors.js
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

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/toolchain-limits.js
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
const transientStatuses = (/* unused pure expression or super */ null && ([408, 429]));
/** Breaks of a connection that a second try may cure (https://nodejs.org/api/errors.html#common-system-errors). */
const transientErrors = (/* unused pure expression or super */ null && (['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ERR_STREAM_PREMATURE_CLOSE']));
/** Certificates that Node's own list cannot vouch for, as behind a filter that opens TLS (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const certificateErrors = (/* unused pure expression or super */ null && ([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]));
/** HTTP answers that say conclusively "there is none" (https://go.dev/ref/mod#goproxy-protocol). */
const absentStatuses = (/* unused pure expression or super */ null && ([404, 410]));
/** How long a listing is believed. The Go project publishes a few releases a month. */
const listingLifetimes = {
    answerMs: 60 * minute,
    /** A failure is believed for this long, and only while another source answers. */
    failureMs: 10 * minute,
};
/** What an archive may hold. Real ones: 12,072 files, 286 MB in all, the largest 28 MB (go1.18: 146 MB packed, about 430 MB in all). */
const toolchain_limits_archiveLimits = {
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-files.js

/** Makes the folder of a file that is about to be written. @param made folders that exist already; grows @returns the file */
function placeOf(file, made) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!made.has(folder)) {
        (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true });
        made.add(folder);
    }
    return file;
}
/** Writes a file that must not exist yet: two names that a case-insensitive file system takes for one are an error, too. */
function writeNew(file, content, executable) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, 'wx', executable ? 0o755 : 0o644);
    try {
        for (const part of content) {
            for (let done = 0; done < part.length;)
                done += (0,external_node_fs_namespaceObject.writeSync)(descriptor, part, done);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-names.js


/** An archive that is damaged, or that must not be unpacked. */
class unpack_names_ArchiveError extends Error {
    constructor(message) {
        super(message);
        this.name = 'ArchiveError';
    }
}
/**
 * Guards one unpacking: names that leave the folder, double names and absurd sizes are refused before anything of them is
 * written. Call `admit` once per entry, in any order.
 */
class unpack_names_ArchiveGuard {
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
        if (this.#entries > archiveLimits.entries)
            throw new unpack_names_ArchiveError(`more than ${archiveLimits.entries} entries`);
        if (size > archiveLimits.entryBytes)
            throw new unpack_names_ArchiveError(`${quoted(name)} claims ${size} bytes`);
        if (this.#bytes > archiveLimits.bytes)
            throw new unpack_names_ArchiveError(`more than ${archiveLimits.bytes} bytes unpacked`);
        if (kind === 'folder')
            return;
        if (this.#files.has(name))
            throw new unpack_names_ArchiveError(`two entries are called ${quoted(name)}`);
        this.#files.add(name);
    }
    /**
     * A link may only point to a place inside the tree, whatever other links lie on the way there: it climbs first, if at all,
     * and its own folder is no link. @throws ArchiveError
     */
    admitLink(name, target) {
        this.admit(name, 0);
        this.#links.add(name);
        const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(name), target));
        const parts = target.split('/');
        const descends = parts.findIndex((part) => part !== '..');
        const climbsLate = descends >= 0 && parts.lastIndexOf('..') > descends;
        const isOutside = path.posix.isAbsolute(target) || target.includes('\\') || resolved === '..' || resolved.startsWith('../');
        if (isOutside || climbsLate)
            throw new unpack_names_ArchiveError(`the link ${quoted(name)} leaves the tree`);
    }
    /** When all entries are admitted: none may lie below a link. @throws ArchiveError */
    finish() {
        for (const name of this.#files) {
            for (let folder = path.posix.dirname(name); folder !== '.'; folder = path.posix.dirname(folder)) {
                if (this.#links.has(folder))
                    throw new unpack_names_ArchiveError(`${quoted(name)} lies below the link ${quoted(folder)}`);
            }
        }
    }
}
function checkName(name) {
    if (name.length > archiveLimits.nameBytes)
        throw new unpack_names_ArchiveError('a name is absurdly long');
    // Backslashes and drive letters are separators on Windows; a control character has no business in a Go tree.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const isBad = /^[/~]|^[a-z]:|[\\\u0000-\u001f]|(?:^|\/)\.{0,2}(?:\/|$)/i.test(name);
    if (isBad)
        throw new unpack_names_ArchiveError(`the name ${quoted(name)} leaves the tree or is malformed`);
}
function quoted(name) {
    return JSON.stringify(name.slice(0, 200));
}

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
    const view = unpack_zip_viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const guard = new ArchiveGuard();
    const entries = [];
    let at = view.getUint32(end + 16, true);
    let packed = 0;
    for (let index = 0; index < count; index++) {
        const isRecord = at + recordSize <= end && view.getUint32(at, true) === centralSignature;
        if (!isRecord || at + recordSize + view.getUint16(at + 28, true) > end)
            throw new ArchiveError('the list of files is damaged');
        if ((view.getUint16(at + 8, true) & 1) !== 0)
            throw new ArchiveError('an entry is encrypted');
        const entry = unpack_zip_readZipEntry(bytes, view, at);
        const isFolder = folders === 'skipped' && entry.name.endsWith('/');
        if (isFolder)
            guard.admit(entry.name.slice(0, -1), 0, 'folder');
        else
            guard.admit(entry.name, entry.size);
        packed += entry.compressedSize;
        if (packed > bytes.length)
            throw new ArchiveError('its entries share bytes');
        if (entry.size > entry.compressedSize * archiveLimits.inflation + archiveLimits.inflationBase)
            throw new ArchiveError(`${JSON.stringify(entry.name)} claims more bytes than it can hold`);
        if (!isFolder)
            entries.push(entry);
        at += recordSize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
}
/** The file whose record in the list of files begins at `record`, which `readZipDirectory` has checked. */
function unpack_zip_readZipEntry(bytes, view, record) {
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
    writeNew(placeOf(placeIn(target, entry), made), [content], entry.executable);
    return (0,external_node_crypto_namespaceObject.hash)('sha256', content, 'buffer');
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
    const file = placeOf(placeIn(later.target, b), made);
    try {
        (0,external_node_fs_namespaceObject.linkSync)(placeIn(earlier.target, a), file);
        return true;
    }
    catch {
        // EXDEV, EPERM, EMLINK, or the earlier tree is gone: the file is unpacked, and whatever stands in its way shows then.
        return false;
    }
}
function placeIn({ folder, prefix }, { name }) {
    return `${folder}/${unpack_zip_pathInTree(name, prefix)}`;
}
/** cmd/go keeps nested modules out of the toolchain module by this name, and gives them theirs back (cmd/go toolchain/select.go). */
const renamed = '/_go.mod';
/** The path below the tree's folder that the file of an archive gets. @throws ArchiveError when it lies elsewhere */
function unpack_zip_pathInTree(name, prefix) {
    if (!name.startsWith(prefix))
        throw new unpack_names_ArchiveError(`${JSON.stringify(name)} does not begin with ${prefix}`);
    return name.endsWith(renamed) ? `${name.slice(prefix.length, -renamed.length)}/go.mod` : name.slice(prefix.length);
}
function contentOf(bytes, view, entry) {
    const { size, name } = entry;
    const packed = packedBytes(bytes, view, entry);
    const content = entry.compressed ? inflate(packed, size, name) : packed;
    if (content.length !== size)
        throw new unpack_names_ArchiveError(`${JSON.stringify(name)} is not as long as the archive says`);
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
        return (0,external_node_zlib_namespaceObject.inflateRawSync)(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
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
    throw new ArchiveError('not a zip archive, or its end is missing');
}
function isCompressed(method) {
    if (method !== 0 && method !== 8)
        throw new unpack_names_ArchiveError(`compression method ${method} is unknown`);
    return method === 8;
}
/** @param mode Unix mode from the upper half of the external attributes; zero when the writer knew none */
function isExecutable(mode, name) {
    const type = mode & 0o170000;
    const isFolder = type === 0o040000 && name.endsWith('/');
    if (type !== 0 && type !== 0o100000 && !isFolder)
        throw new unpack_names_ArchiveError('an entry is a link or a special file');
    return (mode & 0o111) !== 0;
}
function damaged(name) {
    return new unpack_names_ArchiveError(`${JSON.stringify(name)} is damaged`);
}
/** For the numbers in an archive. */
function unpack_zip_viewOf(bytes) {
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
    const view = unpack_zip_viewOf(bytes);
    const earlierView = earlier && unpack_zip_viewOf(earlier.bytes);
    const linked = (entry, twin) => {
        if (earlier === undefined || earlierView === undefined || twin < 0)
            return undefined;
        const from = { ...earlier, view: earlierView, entry: unpack_zip_readZipEntry(earlier.bytes, earlierView, earlier.records[twin]) };
        const isLinked = linkZipEntry(from, { bytes, view, entry, target }, made);
        return isLinked ? earlier.digests.subarray(twin * digestBytes, (twin + 1) * digestBytes) : undefined;
    };
    const made = new Set();
    for (;;) {
        const start = Atomics.add(next, 0, unpackLimits.batch);
        const end = Math.min(start + unpackLimits.batch, records.length);
        if (start >= end)
            return;
        let size = 0;
        for (let index = start; index < end; index++) {
            const entry = unpack_zip_readZipEntry(bytes, view, records[index]);
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

;// CONCATENATED MODULE: ./.cache/javascript/host/unpack-worker.js



external_node_worker_threads_namespaceObject.parentPort?.on('message', (job) => {
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(unpackShare(job));
});
function unpackShare(job) {
    try {
        for (const _ of shareOf(job))
            ;
        return {};
    }
    catch (error) {
        stopJob(job);
        return { error: errorText(error) };
    }
}

