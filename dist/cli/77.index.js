export const id = 77;
export const ids = [77];
export const modules = {

/***/ 5077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackTarball: () => (/* binding */ unpackTarball)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var tar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8697);
/* harmony import */ var _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2915);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8565);
/* harmony import */ var _unpack_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9202);






const fileTypes = ['File', 'OldFile', 'ContiguousFile'];
const linkTypes = ['SymbolicLink'];
/**
 * Unpacks a Go tarball, whose bytes the caller has verified, without its top folder.
 *
 * @param top the folder that every name lies in (`go`)
 * @throws ArchiveError when the archive must not be unpacked; the folder then holds a part of it
 */
async function unpackTarball(bytes, folder, top, options = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const guard = new _unpack_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveGuard */ .W();
    let failure;
    const fail = (error) => {
        failure ??= error instanceof _unpack_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .d ? error : new _unpack_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .d((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorText */ .kc)(error));
    };
    const unpack = new tar__WEBPACK_IMPORTED_MODULE_2__/* .Unpack */ .dX({
        cwd: folder,
        strip: 1,
        strict: true,
        preserveOwner: false,
        filter: (_name, entry) => {
            // The type is wider because the library uses the same option for packing.
            const isGood = failure === undefined && isAdmitted(entry, guard, top, fail);
            return isGood;
        },
    });
    unpack.on('error', fail);
    const closed = new Promise((resolve) => unpack.once('close', resolve).once('error', () => resolve()));
    for (let at = 0; at < bytes.length && failure === undefined; at += _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackLimits */ .rw.tarSlice) {
        options.signal?.throwIfAborted();
        unpack.write(Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(_knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackLimits */ .rw.tarSlice, bytes.length - at)));
        options.onBytes?.(Math.min(at + _knowledge_toolchain_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackLimits */ .rw.tarSlice, bytes.length), bytes.length);
        // The library inflates on this thread: let timers and signals through.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
    }
    if (failure === undefined) {
        unpack.end();
        await closed;
    }
    if (failure !== undefined)
        throw failure;
}
function isAdmitted(entry, guard, top, fail) {
    try {
        const name = entry.path.replace(/\/$/, '');
        if (name !== top && !name.startsWith(`${top}/`))
            throw new _unpack_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .d(`${JSON.stringify(name)} does not lie in ${top}/`);
        const inside = name.slice(top.length + 1);
        if (entry.type === 'Directory') {
            if (inside !== '')
                guard.admit(inside, 0, 'folder');
        }
        else if (fileTypes.includes(entry.type))
            guard.admit(inside, entry.size);
        else if (linkTypes.includes(entry.type))
            guard.admitLink(inside, entry.linkpath ?? '');
        else
            throw new _unpack_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .d(`${JSON.stringify(name)} is a ${entry.type}, which no Go release contains`);
        return true;
    }
    catch (error) {
        fail(error);
        return false;
    }
}


/***/ })

};
