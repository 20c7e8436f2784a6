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
    redirects: 5,
    tries: 3,
    /** Before the second and the third try. */
    backoffMs: [500, 2 * second],
    /** Toolchains under way at once: one downloads while another unpacks, and memory stays bounded. */
    parallelToolchains: 2,
};
/** HTTP answers that a second try may cure (RFC 9110 15.5.9, RFC 6585 4, and server errors). */
const transientStatuses = (/* unused pure expression or super */ null && ([408, 429, 500, 502, 503, 504]));
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

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
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
    /** A link may only point to a place inside the tree. @throws ArchiveError */
    admitLink(name, target) {
        this.admit(name, 0);
        const resolved = path.posix.normalize(path.posix.join(path.posix.dirname(name), target));
        if (path.posix.isAbsolute(target) || target.includes('\\') || resolved === '..' || resolved.startsWith('../')) {
            throw new unpack_names_ArchiveError(`the link ${quoted(name)} leaves the tree`);
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
/** The files of an archive, in its own order; folders, links, encryption and zip64 are refused. @throws ArchiveError */
function readZipDirectory(bytes) {
    const view = viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const guard = new ArchiveGuard();
    const entries = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
        const isRecord = at + recordSize <= end && view.getUint32(at, true) === centralSignature;
        if (!isRecord || at + recordSize + view.getUint16(at + 28, true) > end)
            throw new ArchiveError('the list of files is damaged');
        if ((view.getUint16(at + 8, true) & 1) !== 0)
            throw new ArchiveError('an entry is encrypted');
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
        (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true });
        made.add(folder);
    }
    writeNew(file, content, entry.executable);
    return (0,external_node_crypto_namespaceObject.hash)('sha256', content, 'buffer');
}
/** cmd/go keeps nested modules out of the toolchain module by this name, and gives them theirs back (cmd/go toolchain/select.go). */
const renamed = '/_go.mod';
function pathInTree(name, prefix) {
    if (!name.startsWith(prefix))
        throw new unpack_names_ArchiveError(`${JSON.stringify(name)} does not begin with ${prefix}`);
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
        throw new unpack_names_ArchiveError(`${JSON.stringify(name)} is not as long as the archive says`);
    return content;
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
function writeNew(file, content, executable) {
    // Exclusive: two names that a case-insensitive file system takes for one are an error, too.
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, 'wx', executable ? 0o755 : 0o644);
    try {
        for (let done = 0; done < content.length;)
            done += (0,external_node_fs_namespaceObject.writeSync)(descriptor, content, done);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
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
function isExecutable(mode) {
    const type = mode & 0o170000;
    if (type !== 0 && type !== 0o100000)
        throw new unpack_names_ArchiveError('an entry is a link or a special file');
    return (mode & 0o111) !== 0;
}
function damaged(name) {
    return new unpack_names_ArchiveError(`${JSON.stringify(name)} is damaged`);
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
        const start = Atomics.add(next, 0, unpackLimits.batch);
        const end = Math.min(start + unpackLimits.batch, records.length);
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

