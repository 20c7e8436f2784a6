export const id = 778;
export const ids = [778];
export const modules = {

/***/ 9778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8179);
/* harmony import */ var _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(866);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8006);




/**
 * Runs one command and turns what it throws into an exit code: 64 for a mistake of the user, 70 for one of ours.
 *
 * @returns the exit code
 */
async function runCommand(name, parameters, commands) {
    const output = watchOutput();
    try {
        const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
        if (command === undefined)
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1(name, name.startsWith('-') ? 'options come after a command' : 'there is no such command', (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .suggestion */ .h)(name, Object.keys(commands)));
        const { main } = await command.load();
        return await output.outcome(await main(parameters));
    }
    catch (error) {
        return exitCodeOf(error);
    }
}
/** What a write says when nobody reads any more: `| head` has ended (EPIPE), or the terminal was closed (EIO). */
const readerGone = new Set(['EPIPE', 'EIO', 'ECONNRESET', 'ENOTCONN']);
/**
 * A reader that has gone is no error: what was found out is in the files, and the exit code says the rest. Output that is wanted
 * and cannot be written (a full disk) is one.
 */
function watchOutput() {
    let failure;
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (!readerGone.has(error.code))
                failure ??= (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .kc)(error);
        });
    }
    return {
        outcome: async (code) => {
            // Errors of a write to a file are told after the current turn.
            await new Promise((resolve) => setImmediate(resolve));
            if (failure === undefined)
                return code;
            process.stderr.write(`go-wsl-conform: the output could not be written: ${failure}\n`);
            return _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .writeErrorCode */ .fi;
        },
    };
}
function exitCodeOf(error) {
    if (error instanceof commander__WEBPACK_IMPORTED_MODULE_0__/* .CommanderError */ .b7) {
        // Help was asked for and printed; everything else is a usage error that commander has already explained.
        return error.exitCode === 0 ? 0 : _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .usageErrorCode */ .Fx;
    }
    if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1) {
        process.stderr.write(`go-wsl-conform: ${error.message}\n`);
        return _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .usageErrorCode */ .Fx;
    }
    process.stderr.write(`go-wsl-conform: internal error: ${(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorText */ .kc)(error)}\n${error instanceof Error ? `${error.stack?.split('\n').slice(1, 6).join('\n')}\n` : ''}` +
        '  This is a fault of go-wsl-conform. Please report it with a recording: add --record snapshot.json to the command.\n');
    return _knowledge_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .internalErrorCode */ .hV;
}


/***/ }),

/***/ 866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ launcherCodes),
/* harmony export */   Fx: () => (/* binding */ usageErrorCode),
/* harmony export */   VY: () => (/* binding */ signalCodes),
/* harmony export */   fi: () => (/* binding */ writeErrorCode),
/* harmony export */   hV: () => (/* binding */ internalErrorCode)
/* harmony export */ });
/** EX_USAGE, EX_SOFTWARE and EX_IOERR of sysexits.h, and 128 + the number of the signal (POSIX shells). */
const usageErrorCode = 64;
const internalErrorCode = 70;
/** What was found out could not be written where it was asked for: worse than any verdict, because nobody may ever read it. */
const writeErrorCode = 74;
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
/** What env(1), timeout(1) and other commands that run a command end with when it did not start (GNU coreutils, "Exit status"). */
const launcherCodes = { failed: 125, notExecutable: 126, notFound: 127, signalBase: 128 };


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


/***/ })

};
