export const id = 77;
export const ids = [77];
export const modules = {

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackTarball: () => (/* binding */ unpackTarball)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8522);
/* harmony import */ var tar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8697);
/* harmony import */ var _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2915);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);
/* harmony import */ var _unpack_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1909);
/* harmony import */ var _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9202);







/** What the tar library calls the kinds of entries that a Go release may hold. */
const kinds = {
    File: 'file',
    OldFile: 'file',
    ContiguousFile: 'file',
    SymbolicLink: 'link',
    Directory: 'folder',
};
/**
 * Unpacks a Go tarball, whose bytes the caller has verified, without its top folder. The library reads the format; its own
 * unpacking, asynchronous for each of 13,000 files, takes six times the processor time.
 *
 * @param top the folder that every name lies in (`go`)
 * @returns what it holds
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
async function unpackTarball(bytes, folder, top, options = {}) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    const tree = new Tree(folder, top);
    const parser = new tar__WEBPACK_IMPORTED_MODULE_2__/* .Parser */ .iX({
        strict: true,
        onReadEntry: (entry) => tree.take(entry),
    });
    parser.on('error', (error) => tree.fail(error));
    // Inflates on a thread of Node's pool while this one writes.
    const inflated = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackLimits */ .rw.tarSlice });
    inflated.end(bytes);
    parser.on('eof', () => {
        isEnded = true;
    });
    parser.on('ignoredEntry', (entry) => tree.refuse(entry));
    let [isEnded, inflatedBytes, trailingBytes] = [false, 0, 0];
    try {
        for await (const slice of inflated) {
            options.signal?.throwIfAborted();
            inflatedBytes += slice.length;
            if (inflatedBytes > inflatedLimit)
                throw new _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveError */ .d(`more than ${inflatedLimit} bytes inflated`);
            // The library takes a second for 20 MB of the empty blocks that fill up an archive.
            if (isEnded)
                trailingBytes += slice.length;
            else
                parser.write(slice);
            if (trailingBytes > _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackLimits */ .rw.tarSlice)
                throw new _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveError */ .d('too much lies behind its end');
            tree.throwFailure();
            options.onBytes?.(Math.min(inflated.bytesWritten, bytes.length), bytes.length);
        }
        parser.end();
        tree.throwFailure();
        tree.makeLinks();
        return tree.contents;
    }
    catch (error) {
        options.signal?.throwIfAborted();
        throw error instanceof _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveError */ .d ? error : new _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveError */ .d((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .kc)(error));
    }
}
/** Whatever comes between and behind the entries counts too. */
const inflatedLimit = _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveLimits */ .Lp.bytes + _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveLimits */ .Lp.entries * _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .archiveLimits */ .Lp.overheadBytes;
/** The files of an archive on their way to a folder. */
class Tree {
    #folder;
    #top;
    #guard = new _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveGuard */ .W();
    #made = new Set();
    #links = [];
    contents = { files: 0, bytes: 0 };
    #failure;
    constructor(folder, top) {
        this.#folder = folder;
        this.#top = top;
    }
    /** The first failure counts: it happens inside a callback of the library. */
    fail(error) {
        this.#failure ??= error;
    }
    throwFailure() {
        if (this.#failure !== undefined)
            throw this.#failure;
    }
    take(entry) {
        try {
            if (this.#failure === undefined)
                this.#admit(entry);
        }
        catch (error) {
            this.fail(error);
        }
        // Without a reader the library would wait.
        if (!entry.flowing)
            entry.resume();
    }
    /** What the library would pass over: an absurdly long header, a kind that it does not know. */
    refuse(entry) {
        this.fail(unexpected(entry));
    }
    /** Last, so that nothing is written through a link. */
    makeLinks() {
        this.#guard.finish();
        for (const { name, target } of this.#links)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(target, (0,_unpack_files_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$)(`${this.#folder}/${name}`, this.#made));
    }
    #admit(entry) {
        const name = entry.path.replace(/\/$/, '');
        if (name !== this.#top && !name.startsWith(`${this.#top}/`))
            throw new _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveError */ .d(`${JSON.stringify(name)} does not lie in ${this.#top}/`);
        const inside = name.slice(this.#top.length + 1);
        switch (kinds[entry.type]) {
            case 'folder':
                if (inside !== '')
                    this.#guard.admit(inside, 0, 'folder');
                return;
            case 'link':
                this.#guard.admitLink(inside, entry.linkpath ?? '');
                this.#links.push({ name: inside, target: entry.linkpath ?? '' });
                return;
            case 'file':
                this.#guard.admit(inside, entry.size);
                this.contents.files++;
                this.contents.bytes += entry.size;
                this.#write(entry, inside);
                return;
            default:
                throw unexpected(entry);
        }
    }
    #write(entry, inside) {
        const parts = [];
        entry.on('data', (part) => parts.push(part));
        entry.on('end', () => {
            if (this.#failure !== undefined)
                return;
            try {
                (0,_unpack_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeNew */ .q)((0,_unpack_files_js__WEBPACK_IMPORTED_MODULE_5__/* .placeOf */ .$)(`${this.#folder}/${inside}`, this.#made), parts, ((entry.mode ?? 0) & 0o111) !== 0);
            }
            catch (error) {
                this.fail(error);
            }
        });
    }
}
function unexpected({ path, type }) {
    return new _unpack_names_js__WEBPACK_IMPORTED_MODULE_6__/* .ArchiveError */ .d(`${JSON.stringify(path.slice(0, 200))} is a ${type}, which no Go release contains`);
}


/***/ })

};
