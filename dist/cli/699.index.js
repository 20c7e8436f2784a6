export const id = 699;
export const ids = [699];
export const modules = {

/***/ 6804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ checkById),
  A: () => (/* binding */ checks)
});

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
    const unread = group.entries.filter((entry) => !silent.test(entry.first) && (0,module_errors/* explainGoError */.ey)((0,module_errors/* splitPlace */.UO)(entry.first).message) === undefined);
    // Below a header everything is an error of that package: a form that is not known still counts, as it stands.
    if (findings.length === 0 && group.package !== undefined && unread.length > 0) {
        const all = unread.flatMap((entry) => [entry.first, ...entry.rest]);
        const cause = linkerFailed.test(all.join('\n')) ? 'cgo.link' : context.kind === 'vet' || group.vet ? 'vet.error' : 'build.error';
        findings.push(finding(cause, unread[0].first, group, undefined, all));
    }
    return findings.map((item) => ({ ...item, ...packageMember(item, group, context) }));
}
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
            return finding('cgo.link', undefinedText(undefinedReference), group, undefined, output);
        const header = /^fatal error: (\S+): No such file or directory/.exec(placed.message)?.[1];
        if (header !== undefined)
            return finding('cgo.missing-header', `the C header ${header} is not found`, group, location, output);
        const message = presentForm(wholeMessage(placed.message.replace(/^(?:fatal )?error: /, ''), entry.rest));
        return finding(causeOf(message, placed.vet, group, context), message, group, location, output);
    }
    const cycle = /^package (\S+)$/.exec(entry.first)?.[1];
    if (cycle !== undefined)
        return importChain(cycle, entry, context);
    const library = /ld: cannot find -l([^\s:]+)/.exec(entry.first)?.[1];
    if (library !== undefined)
        return finding('cgo.link', `the C library ${library} is not found by the linker`, group, undefined, output);
    const missing = /undefined reference to [`'"]?([^`'"]+)/.exec(entry.first)?.[1];
    return missing === undefined ? undefined : finding('cgo.link', undefinedText(missing), group, undefined, output);
}
function causeOf(message, fromVet, group, context) {
    if (fromVet || typeErrors.test(message))
        return 'build.error';
    if (context.kind === 'vet' || group.vet)
        return 'vet.error';
    return context.kind === 'test' && test_output/* vetMessages */.ik.test(message) ? 'vet.error' : 'build.error';
}
function finding(cause, message, group, location, output) {
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
    if (reason === undefined)
        return undefined;
    const message = `${reason}: ${[first, ...steps.map((step) => step[1])].join(' imports ')}`;
    const importer = steps.length > 1 ? steps.at(-2)[1] : first;
    const file = steps.at(-1)[2];
    const location = file === undefined ? undefined : context.locate({ file, package: importer });
    return { ...finding('build.error', message, { vet: false, entries: [] }, location, [entry.first, ...entry.rest]), package: first };
}

// EXTERNAL MODULE: ./.cache/javascript/go/go-command.js
var go_command = __webpack_require__(5767);
// EXTERNAL MODULE: ./.cache/javascript/checks/outcomes.js
var outcomes = __webpack_require__(6345);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/host/host.js
var host = __webpack_require__(9211);
;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/binaries.js



/**
 * `go build` of the packages that the user asked for, with outputs in a temporary folder. `-o` is given only where there are main
 * packages: without them the go command refuses it, and with them it would otherwise write a binary into the user's tree.
 *
 * @param label names the temporary folder
 */
async function build(context, label, options) {
    const { packages, command: listing } = await context.shared.packages(options.cgo);
    const mains = packages.filter(({ name }) => name === 'main');
    const folder = await context.temporaryFolder(label);
    const output = mains.length > 0 ? ['-o', `${folder}/`] : [];
    const lines = [];
    const command = await context.go.run(['build', context.modFlag, ...context.buildFlags, ...output, ...context.settings.packages], {
        cgo: options.cgo,
        ...(options.env === undefined ? {} : { env: options.env }),
        onLine: ({ text }) => lines.push(text),
    });
    const isListed = (0,outcomes/* succeeded */.gq)(listing) || packages.length > 0;
    const entries = mains.length > 0 ? (0,host/* presentValue */.p)(await context.host.readdir(folder)) : isListed ? [] : undefined;
    return { command, lines, binaries: entries?.filter(({ kind }) => kind === 'file').map(({ name }) => external_node_path_.posix.join(folder, name)) };
}
/** The build for the host itself, once per toolchain, as the user would get it: with cgo where it can be used. */
function nativeBuild(context) {
    return context.shared.once('build', async () => build(context, 'build', { cgo: await context.shared.cgo() }));
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
            'CGO_ENABLED is set explicitly: since Go 1.20 a missing C compiler would silently turn it off.',
        ],
        statuses: { pass: 'built', fail: 'a package does not build', unknown: 'the time limit was reached, or the network stood in the way' },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies'],
    },
    run: async (context) => {
        const { command, lines, binaries } = await nativeBuild(context);
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return compilerFailure(context, command, lines, 'build');
        if (binaries === undefined)
            return (0,outcomes/* pass */.IX)('built', [(0,go_command/* commandEvidence */.Ts)(command, 'exit 0')]);
        const { packages } = await context.shared.packages(await context.shared.cgo());
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
        const command = await context.go.run(['vet', context.modFlag, ...context.buildFlags, ...context.settings.packages], {
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
            ...((0,outcomes/* succeeded */.gq)(command) ? [] : await withoutCgoOnly(context, await compilerFindings(context, lines, 'vet'))).filter((finding) => !lost.some((item) => followsFrom(item, finding))),
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

;// CONCATENATED MODULE: ./.cache/javascript/knowledge/executable-formats.js
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
    const machine = elfMachines[number];
    const arch = (machine?.arch ?? [])
        .filter((name) => bytesOrder(name) === undefined || bytesOrder(name) === (little ? 'little' : 'big'))
        .filter((name) => !name.startsWith('mips') || name.includes('64') === (bits === 64));
    return { state: 'read', text: `ELF ${bits}-bit ${machine?.name ?? `machine ${number}`}`, os: elfSystems, arch };
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
    const machine = peMachines[number];
    return { state: 'read', text: `PE ${machine?.name ?? `machine ${number}`}`, os: ['windows'], arch: machine?.arch ?? [] };
};
const mach = (view) => {
    if (view.getUint32(0, true) !== 0xfeedfacf)
        return undefined;
    const number = view.getUint32(4, true);
    const machine = machTypes[number];
    return { state: 'read', text: `Mach-O ${machine?.name ?? `cputype ${number}`}`, os: machSystems, arch: machine?.arch ?? [] };
};
const wasm = (view) => view.getUint32(0) === 0x0061736d ? { state: 'read', text: 'WebAssembly module', os: ['js', 'wasip1'], arch: ['wasm'] } : undefined;
const plan9 = (view) => {
    const arch = plan9Magic[view.getUint32(0)];
    return arch === undefined ? undefined : { state: 'read', text: `Plan 9 a.out ${arch}`, os: ['plan9'], arch: [arch] };
};
const xcoff = (view) => view.getUint16(0) === xcoff64Magic ? { state: 'read', text: 'XCOFF 64-bit PowerPC', os: ['aix'], arch: ['ppc64'] } : undefined;
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
            skip: 'the release has no such port',
        },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Environment_variables', 'https://go.dev/doc/install/source#environment'],
    },
    run: async (context) => {
        const target = context.target;
        const [os = '', arch = ''] = target.split('/');
        const { command, lines, binaries } = await build(context, `cross-${target}`, { cgo: false, env: { GOOS: os, GOARCH: arch } });
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (command.stderr.includes('unsupported GOOS/GOARCH pair'))
            return (0,outcomes/* skip */.iv)(`this release has no port ${target}`, [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr))]);
        if (!(0,outcomes/* succeeded */.gq)(command))
            return compilerFailure(context, command, lines, 'build');
        const built = (0,go_command/* commandEvidence */.Ts)(command, 'exit 0');
        if (binaries === undefined)
            return (0,outcomes/* unknown */.L5)('not determined: which binaries were built cannot be told', [built]);
        if (binaries.length === 0)
            return (0,outcomes/* pass */.IX)(`compiled for ${target}; no main package, so nothing was linked`, [built]);
        const headers = await Promise.all(binaries.map(async (binary) => ({
            name: external_node_path_.posix.basename(binary),
            header: readExecutableHeader(await context.host.readBytes(binary, 4096)),
        })));
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

;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/no-tests.js


/** Is there anything to test? */
const noTests = {
    id: 'test.none',
    suite: 'matrix',
    title: 'Are there tests at all?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    page: {
        why: '`go test` exits 0 when there is nothing to test, and a test file that a constraint excludes is not mentioned.',
        how: ['`go list`: packages without test files, and test files that a build constraint or their name excludes here.'],
        statuses: { pass: 'at least one package has tests; those without are listed', warn: 'no package has a test' },
        sources: ['https://pkg.go.dev/cmd/go#hdr-Build_constraints'],
    },
    run: async (context) => {
        const { packages, command } = await context.shared.packages(await context.shared.cgo());
        if (!(0,outcomes/* succeeded */.gq)(command) && packages.length === 0)
            return (0,outcomes/* leftOpen */.cb)(context, command, 'the packages cannot be listed');
        const untested = packages.filter(({ testGoFiles, xTestGoFiles }) => testGoFiles.length + xTestGoFiles.length === 0);
        const excluded = packages.flatMap(({ importPath, ignoredGoFiles }) => ignoredGoFiles.filter((name) => name.endsWith('_test.go')).map((name) => `${importPath}/${name}`));
        const evidence = [
            (0,go_command/* commandEvidence */.Ts)(command, `${packages.length - untested.length} of ${(0,outcomes/* count */.U9)(packages.length, 'package')} with tests`),
            ...(untested.length > 0
                ? [{ source: 'packages without tests', value: untested.map(({ importPath }) => importPath).join('\n') }]
                : []),
            ...(excluded.length > 0
                ? [{ source: 'test files excluded here by a build constraint or their name', value: excluded.join('\n') }]
                : []),
        ];
        if (packages.length > 0 && untested.length < packages.length) {
            return (0,outcomes/* pass */.IX)(`${packages.length - untested.length} of ${(0,outcomes/* count */.U9)(packages.length, 'package')} with tests${excluded.length > 0 ? `; ${(0,outcomes/* count */.U9)(excluded.length, 'test file')} excluded here` : ''}`, evidence);
        }
        const message = excluded.length > 0 ? `no tests: ${(0,outcomes/* count */.U9)(excluded.length, 'test file')} excluded here by constraints` : 'no package has a test';
        return { status: 'warn', summary: message, evidence, findings: [{ cause: 'undetermined', severity: 'warn', message }] };
    },
};

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
        for (const binary of binaries) {
            const name = external_node_path_.posix.basename(binary);
            const command = await context.go.run(['version', '-m', binary]);
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

;// CONCATENATED MODULE: ./.cache/javascript/go/test-names.js

/** `a, b, c, d and 3 more`. */
function nameList(names) {
    const shown = names.slice(0, test_output/* findingLimits */.Io.namesListed);
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
        ...(related.length === 0 ? {} : { related: distinct(related) }),
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
function distinct(items) {
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
    const line = text.slice(0, test_output/* testOutputLimits */.e4.test.lineCharacters);
    const failed = /^\s*--- FAIL: (\S+) \(/.exec(line)?.[1];
    if (failed !== undefined)
        record.failedBefore.push(failed);
    if (isFrame(line))
        return;
    if (test === undefined && takePackageLine(record, line))
        return;
    takeRaceLine(record, test?.name, line);
    takeCrashLine(record, test?.name, line);
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
    const sources = [ownErrors(test), ...ancestors(test.name).map((name) => record.tests.get(name)?.output?.lines() ?? [])];
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
    const fields = value;
    const text = (name) => (typeof fields[name] === 'string' ? fields[name] : undefined);
    const action = text('Action');
    if (action === undefined)
        return undefined;
    const elapsed = fields.Elapsed;
    return withoutAbsent({
        action,
        package: text('Package'),
        test: text('Test'),
        elapsed: typeof elapsed === 'number' && elapsed >= 0 ? elapsed : undefined,
        output: text('Output'),
        importPath: text('ImportPath'),
        failedBuild: text('FailedBuild'),
        outputType: text('OutputType'),
    });
}
function withoutAbsent(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

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
            message: (0,kept_lines/* sentence */.em)(`go test failed${how === undefined ? '' : ` (${(0,host/* outcomeText */.E)(how)})`} and its output names no reason that is known${last === undefined ? '' : `; its last line is: ${last}`}`, test_output/* findingLimits */.Io.messageCharacters),
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
                    commands: [testCommand(locate.pattern(record.name), test, '-race -count=1')],
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
    const explains = test === undefined ? [...unfinished] : [...unfinished, ...ancestors(test)];
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
            remedies: [againRemedy(record, test, context.locate)],
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
    const running = leaves(crash.runningTests.length > 0 ? crash.runningTests : active.length > 0 ? active : unfinished);
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
    const who = running.length === 0 ? '' : ` while ${nameList(running)} ran`;
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
                commands: [testCommand(locate.pattern(record.name), first, '-count=1 -timeout=10m -v')],
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
        const failed = leaves(record.crash.failedBefore.filter((name) => record.tests.has(name))).at(-1);
        if (failed !== undefined)
            return failed;
    }
    const named = /in goroutine after (\S+) has completed/.exec(record.crash.lines[0])?.[1];
    if (named !== undefined && record.tests.has(named))
        return named;
    const running = leaves(unfinished.filter((name) => record.tests.get(name)?.paused !== true));
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
    const known = (0,module_errors/* explainGoError */.ey)(line);
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
    const name = leaves(unfinished)[0];
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
                    testCommand(context.locate.pattern(record.name), name, '-count=1 -v'),
                ],
                shell: 'bash',
            },
        ],
    };
}
function death(record, cause, message, unfinished, { locate }) {
    const names = leaves(unfinished.filter((name) => record.tests.get(name)?.paused !== true));
    const test = names.length === 1 ? names[0] : undefined;
    const output = record.recent.filter((line) => line.trim() !== '');
    return {
        cause,
        severity: 'fail',
        message: (0,kept_lines/* sentence */.em)(message, test_output/* findingLimits */.Io.messageCharacters),
        package: record.name,
        ...(test === undefined ? {} : { test }),
        ...(output.length === 0 ? {} : { output: (0,kept_lines/* shortened */.vI)(output, test_output/* findingLimits */.Io.output) }),
        remedies: [againRemedy(record, test, locate)],
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
            message: 'the test binary ended, but a process that it started kept its output open: stop child processes before the test ends',
            package: record.name,
            output: (0,kept_lines/* shortened */.vI)(record.recent, test_output/* findingLimits */.Io.output),
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
    const parents = new Set(failed.flatMap((test) => ancestors(test.name).slice(1)));
    return failed.filter((test) => !parents.has(test.name));
}
function testFinding(record, test, { locate }) {
    const assertion = assertionOf(record, test, locate);
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
        remedies: [againRemedy(record, test.name, locate)],
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
        remedies: [againRemedy(record, undefined, context.locate)],
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
    const names = leaves(active.length > 0 ? active : unfinished);
    return names.length === 0 ? '' : ` while ${nameList(names)} ran`;
}
function againRemedy(record, test, locate) {
    return {
        kind: 'investigate',
        summary: 'Run it alone.',
        commands: [testCommand(locate.pattern(record.name), test, '-count=1')],
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
    const packageOf = (name) => {
        const known = packages.get(name);
        if (known !== undefined)
            return known;
        const record = createPackageRecord(name);
        packages.set(name, record);
        return record;
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
            const context = { locate: options.locate, namesSignals: options.go === undefined ? sawStart : minorOf(options.go) >= 21 };
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
        if (event.elapsed !== undefined)
            record.seconds = event.elapsed;
        if (event.failedBuild !== undefined)
            record.notRun ??= 'build-failed';
        return;
    }
    const test = testOf(record, event.test);
    if (event.action === 'run') {
        flush(record);
        test.status = 'running';
        record.failedBefore = [];
        // A dead program starts no tests: what looked like its last words was only printed.
        delete record.crash;
    }
    else if (event.action === 'pause')
        test.paused = true;
    else if (event.action === 'cont')
        test.paused = false;
    else if (end !== undefined) {
        flush(record);
        test.status = end;
        if (event.elapsed !== undefined)
            test.seconds = event.elapsed;
        if (end !== 'fail')
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
    const known = record.tests.get(name);
    if (known !== undefined)
        return known;
    const test = { name, status: 'seen', paused: false, raced: false };
    record.tests.set(name, test);
    return test;
}
/** A chunk may end without a line end (`BenchmarkX-2 \t`); the next chunk of the same test goes on. */
function addOutput(record, event) {
    const type = event.outputType ?? '';
    if (record.partial !== undefined && (record.partial.test !== event.test || record.partial.type !== type))
        flush(record);
    const text = (record.partial?.text ?? '') + (event.output ?? '');
    delete record.partial;
    const lines = text.split('\n');
    const rest = lines.pop();
    const test = event.test === undefined || event.test === '' ? undefined : testOf(record, event.test);
    for (const line of lines)
        takeLine(record, test, type, line);
    if (rest === '')
        return;
    if (rest.length > test_output/* testOutputLimits */.e4.partialCharacters)
        takeLine(record, test, type, rest);
    else
        record.partial = { test: event.test, type, text: rest };
}
function flush(record) {
    const partial = record.partial;
    if (partial === undefined)
        return;
    delete record.partial;
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
            const status = isUnfinished(record, test) ? 'unfinished' : test.status === 'running' || test.status === 'seen' ? 'pass' : test.status;
            counts[status]++;
            const bad = status === 'fail' || status === 'unfinished';
            const output = bad ? (test.output?.text() ?? '') : '';
            const location = bad
                ? (found.get(JSON.stringify([record.name, test.name])) ?? assertionOf(record, test, locate)?.location)
                : undefined;
            tests.push({
                package: record.name,
                name: test.name,
                status,
                ...(test.seconds === undefined ? {} : { seconds: test.seconds }),
                ...(output === '' ? {} : { output }),
                ...(location === undefined ? {} : { location }),
            });
        }
    }
    return { tests, counts };
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

// EXTERNAL MODULE: ./.cache/javascript/knowledge/process-limits.js
var process_limits = __webpack_require__(3889);
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
// EXTERNAL MODULE: ./.cache/javascript/settings/durations.js
var durations = __webpack_require__(2815);
;// CONCATENATED MODULE: ./.cache/javascript/checks/matrix/test.js








/** Do the tests pass? */
const test = {
    id: 'test',
    suite: 'matrix',
    title: 'Do the tests pass?',
    scope: 'module',
    sideEffects: ['reads', 'runs'],
    page: {
        why: 'A release of Go can change what a correct program does, and what an incorrect one gets away with.',
        how: [
            '`go test -json -count=1 -vet=off` of all packages, in place; the parameter `cache: true` of the profile allows cached results, which are marked.',
            '`-timeout` stands below the limit of the cell, so that a hanging test ends with the goroutine dump of Go itself.',
            'A test that began and never ended has failed, whatever the reason: a panic elsewhere, os.Exit, a kill.',
        ],
        statuses: { pass: 'every test passed or was skipped', fail: 'a test, a build or a set-up failed, or a test did not finish' },
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
async function runTests(context, { race }) {
    const cgo = await context.shared.cgo();
    const needsCgo = race && !raceWithoutCgo.includes(context.host.platform.os);
    if (needsCgo && !cgo)
        return (0,outcomes/* skip */.iv)('the race detector needs cgo, and cgo does not work here', [
            { source: 'go env CC', value: (await context.shared.goEnv()).CC ?? '' },
        ]);
    const { packages } = await context.shared.packages(cgo);
    const reader = createTestReader({
        packages,
        locate: await context.shared.locator(),
        go: context.toolchain.version,
        cwd: context.directory,
    });
    const command = await context.go.run(['test', '-json', '-vet=off', ...flags(context, race), ...context.settings.packages], {
        cgo: race || cgo,
        onLine: (line) => reader.line(line),
    });
    const { report, findings } = reader.end(command);
    return judge(command, report, findings);
}
function flags(context, race) {
    const { testFlags, timeoutMs } = context.settings;
    const given = (name) => testFlags.some((flag) => flag === name || flag.startsWith(`${name}=`));
    const defaults = [
        ...(given('-count') || context.parameters.cache === true ? [] : ['-count=1']),
        ...(given('-timeout') ? [] : [`-timeout=${(0,durations/* goDuration */.L)(Math.floor((0,process_limits/* testTimeout */.W0)(timeoutMs) / 1000) * 1000 || 1000)}`]),
    ];
    const since = test_flags/* testFlagSince */.jo['-fullpath'];
    const fullPath = (0,go_version/* compareVersions */.Zy)(context.toolchain.version, since) >= 0 ? ['-fullpath'] : [];
    return [context.modFlag, ...defaults, ...fullPath, ...(race ? ['-race'] : []), ...testFlags];
}
/** The reader gives at least one finding for every other exit code. */
function judge(command, report, findings) {
    const evidence = [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || summary(report))];
    if (command.outcome === 'exited' && command.exit === 0)
        return { ...(0,outcomes/* pass */.IX)(summary(report), evidence), tests: report };
    if (command.outcome === 'timed-out') {
        const running = report.tests.filter(({ status }) => status === 'unfinished').map(({ name }) => name);
        const message = `the time limit of the cell was reached${running.length > 0 ? ` while ${running.join(', ')} ran` : ''}`;
        return { ...(0,outcomes/* fail */.fJ)(message, evidence, [...findings, { cause: 'test.timeout', severity: 'fail', message }]), tests: report };
    }
    const stopped = (0,outcomes/* interrupted */.VM)(command);
    if (stopped !== undefined)
        return { ...stopped, findings: [...(stopped.findings ?? []), ...findings], tests: report };
    const { fail: failed, unfinished } = report.counts;
    const first = findings[0];
    const what = failed + unfinished > 0 ? `${(0,outcomes/* count */.U9)(failed + unfinished, 'test')} failed` : (0,outcomes/* count */.U9)(findings.length, 'problem');
    return {
        ...(0,outcomes/* fail */.fJ)(`${what}: ${first.test === undefined ? '' : `${first.test}: `}${first.message}${findings.length > 1 ? ' …' : ''}`, evidence, findings),
        tests: report,
    };
}
function summary({ counts, packages }) {
    const tested = packages.filter(({ status }) => status !== 'no-tests' && status !== 'skip').length;
    const cached = packages.filter((item) => item.cached === true).length;
    if (counts.pass + counts.skip + counts.fail === 0)
        return `no tests in ${(0,outcomes/* count */.U9)(packages.length, 'package')}`;
    return `${(0,outcomes/* count */.U9)(counts.pass, 'test')} passed in ${(0,outcomes/* count */.U9)(tested, 'package')}${counts.skip > 0 ? `, ${counts.skip} skipped` : ''}${cached > 0 ? `, ${(0,outcomes/* count */.U9)(cached, 'package')} cached` : ''}`;
}

// EXTERNAL MODULE: ./.cache/javascript/go/packages.js
var go_packages = __webpack_require__(6220);
;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/download.js




/**
 * `go mod download -json` for the module, once per toolchain: fills the module cache and tells the hash of everything in it.
 * Works on a copy of go.mod and go.sum, since some releases write to go.sum.
 */
function download(context) {
    return context.shared.once('download', async () => runDownload(context, await copiedModFile(context, 'download')));
}
/**
 * The same without go.sum, proved by the checksum database instead: the go command ends at the first wrong line of go.sum and
 * tells no hash at all.
 */
function downloadWithoutSums(context) {
    return context.shared.once('download without go.sum', async () => runDownload(context, await copiedModFile(context, 'download-without-sums', ['go.mod'])));
}
/** @param parameters flags, or modules with their versions */
async function runDownload(context, parameters, options = {}) {
    const command = await context.go.run(['mod', 'download', '-json', ...parameters], {
        ...options,
        tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes,
    });
    return { command, modules: (0,go_packages/* parseJsonObjects */.CJ)(command.stdout).map(readModule) };
}
/** The flag that makes the go command use a copy of go.mod and go.sum; none in a workspace, where it refuses the flag. */
async function copiedModFile(context, label, names) {
    return context.module.workspace ? [] : [await copyModFile(context, await context.temporaryFolder(label), names)];
}
/** Copies go.mod and go.sum into a folder and gives the flag that makes the go command use them. */
async function copyModFile(context, folder, names = ['go.mod', 'go.sum']) {
    for (const name of names) {
        const text = (0,host/* presentValue */.p)(await context.host.readFile(external_node_path_.posix.join(context.directory, name)));
        if (text !== undefined)
            await context.host.writeFile(external_node_path_.posix.join(folder, name), text);
    }
    return `-modfile=${external_node_path_.posix.join(folder, 'go.mod')}`;
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
        const downloaded = context.module.workspace ? await workspaceModules(context) : await download(context);
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
        ? await context.go.run(['mod', 'verify', ...(await copiedModFile(context, 'verify'))])
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
    const list = await context.go.run(['list', context.modFlag, '-deps', '-test', '-f', format, ...context.settings.packages], {
        tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes,
    });
    const used = [...new Set(list.stdout.split('\n').filter((line) => /^\S+ v\S+$/.test(line)))];
    if (!(0,outcomes/* succeeded */.gq)(list) || used.length === 0)
        return { command: list, modules: [] };
    const folder = await context.temporaryFolder('workspace-modules');
    const goLine = context.module.goLine === undefined ? '' : `go ${context.module.goLine}\n\n`;
    await context.host.writeFile(external_node_path_.posix.join(folder, 'go.mod'), `module workspace\n\n${goLine}require (\n${used.map((line) => `\t${line}\n`).join('')})\n`);
    return {
        ...(await runDownload(context, used.map((line) => line.replace(' ', '@')), inFolder(folder))),
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
        const byPackages = context.modFlag === '-mod=vendor' || context.module.workspace;
        const parameters = byPackages
            ? ['list', context.modFlag, '-deps', ...context.settings.packages]
            : ['list', '-m', '-mod=readonly', 'all'];
        const command = await context.go.run(parameters, { tailBytes: process_limits/* processLimits */.ce.wholeOutputBytes });
        const stopped = (0,outcomes/* interrupted */.VM)(command);
        if (stopped !== undefined)
            return stopped;
        if (!(0,outcomes/* succeeded */.gq)(command))
            return (0,outcomes/* goCommandFailure */.s6)(context, command, 'the module graph cannot be resolved');
        const lines = command.stdout.split('\n').filter((line) => line !== '').length;
        const summary = byPackages
            ? `${(0,outcomes/* count */.U9)(lines, 'package')} resolved ${context.module.workspace ? 'in the workspace' : 'from vendor/'}`
            : lines <= 1
                ? 'no dependencies'
                : `${(0,outcomes/* count */.U9)(lines - 1, 'module')} besides the main one`;
        return (0,outcomes/* pass */.IX)(summary, [(0,go_command/* commandEvidence */.Ts)(command, summary)]);
    },
};

;// CONCATENATED MODULE: ./.cache/javascript/checks/modules/mode.js



/** Is the go command in module mode here, and does it refuse where there is no module? */
const mode = {
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
        if (env.GOVERSION === undefined)
            return (0,outcomes/* unknown */.L5)('not determined: `go env` gave no answer', evidence);
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
        if (!context.module.workspace && env.GOMOD !== expected && !(real.state === 'present' && real.value === env.GOMOD)) {
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
        const modFile = await copyModFile(context, folder);
        const command = await context.go.run(['mod', 'tidy', modFile], { env: { GOFLAGS: '' } });
        if (!(0,outcomes/* succeeded */.gq)(command))
            return { command, modText: undefined, sumText: undefined };
        const modText = (0,host/* presentValue */.p)(await context.host.readFile(external_node_path_.posix.join(folder, 'go.mod')));
        const sum = await context.host.readFile(external_node_path_.posix.join(folder, 'go.sum'));
        // Without dependencies tidy writes no go.sum; a file that cannot be read is another matter.
        return { command, modText, sumText: sum.state === 'missing' ? '' : (0,host/* presentValue */.p)(sum) };
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
        const list = await context.go.run(['list', context.modFlag, '-deps', '-test', ...context.buildFlags, ...context.settings.packages], {
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
        const downloaded = context.module.workspace ? undefined : await downloadDespiteSums(context);
        const findings = uniqueByMessage([
            ...(await mismatches(context, downloaded?.modules ?? [], lines, at)),
            ...(await (0,outcomes/* commandFindings */.GS)(context, list)).filter(({ cause }) => cause === 'mod.sum-missing' || cause === 'mod.sum-mismatch'),
            ...malformed.map((line) => malformedLine(line, at)),
        ]);
        const evidence = [(0,go_command/* commandEvidence */.Ts)(list, (0,outcomes/* succeeded */.gq)(list) ? 'exit 0' : (0,outcomes/* tail */.RT)(list.stderr))];
        if (findings.length > 0)
            return (0,outcomes/* fail */.fJ)(findings.length === 1 ? findings[0].message : `go.sum: ${(0,outcomes/* count */.U9)(findings.length, 'line')} missing or wrong`, evidence, findings);
        if (!(0,outcomes/* succeeded */.gq)(list))
            return (0,outcomes/* goCommandFailure */.s6)(context, list, 'the packages cannot be listed');
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
        const [mod, sum] = [(0,host/* presentValue */.p)(await before('go.mod')), await before('go.sum')];
        const sumBefore = sum.state === 'missing' ? '' : (0,host/* presentValue */.p)(sum);
        if (mod === undefined || modText === undefined || sumBefore === undefined || sumText === undefined)
            return (0,outcomes/* unknown */.L5)('not determined: go.mod or go.sum cannot be read', [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || 'exit 0')]);
        const findings = [
            ...changes(mod, modText, (line) => context.locationOf('go.mod', line)),
            ...changes(sumBefore, sumText, (line) => context.locationOf('go.sum', line)).filter(({ message }) => message.includes('would add')),
        ];
        if (findings.length === 0)
            return (0,outcomes/* pass */.IX)('`go mod tidy` would change nothing', [(0,go_command/* commandEvidence */.Ts)(command, (0,outcomes/* tail */.RT)(command.stderr) || 'exit 0')]);
        return (0,outcomes/* fail */.fJ)(`\`go mod tidy\` would change ${(0,outcomes/* count */.U9)(findings.length, 'line')}`, [(0,go_command/* commandEvidence */.Ts)(command, findings.map(({ message }) => message).join('\n'))], findings);
    },
};
/** Lines that only one of the two texts has; white space within a line does not count. */
function changes(before, after, at) {
    const [old, tidied] = [before, after].map((text) => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')));
    const [oldSet, tidiedSet] = [new Set(old), new Set(tidied)];
    const finding = (message, location) => ({
        cause: 'undetermined',
        severity: 'fail',
        message,
        location,
        remedies: [{ kind: 'fix', summary: 'Tidy the module', commands: ['go mod tidy'], shell: 'bash' }],
    });
    return [
        ...old.flatMap((line, index) => (line === '' || tidiedSet.has(line) ? [] : [finding(`tidy would remove: ${line}`, at(index + 1))])),
        ...tidied.flatMap((line) => (line === '' || oldSet.has(line) ? [] : [finding(`tidy would add: ${line}`, at())])),
    ];
}

// EXTERNAL MODULE: ./.cache/javascript/knowledge/go-releases.js
var go_releases = __webpack_require__(2522);
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
            'The releases known to the toolchains on the host, the tool cache, the download index and the module proxy are put together; the newest that fits wins, and the evidence says which rule decided.',
        ],
        statuses: {
            pass: 'every entry has a release',
            unknown: 'an entry fits no release that could be seen; the summary names the sources that did not answer',
        },
        sources: ['https://go.dev/doc/toolchain#version', 'https://pkg.go.dev/go/version'],
    },
    run: async ({ resolutions }) => {
        const evidence = resolutions.flatMap(({ entry, releases, problem }) => problem === undefined
            ? releases.map(({ version, why }) => ({ source: entry, value: `go${version}: ${why}` }))
            : [{ source: entry, value: problem.text }]);
        const open = resolutions.filter(({ problem }) => problem !== undefined);
        if (open.length > 0)
            return (0,outcomes/* unknown */.L5)(open.map(({ entry, problem }) => `${entry}: ${problem.text}`).join('; '), evidence);
        const releases = new Set(resolutions.flatMap((resolution) => resolution.releases.map(({ version }) => version)));
        return (0,outcomes/* pass */.IX)(`${(0,outcomes/* count */.U9)(resolutions.length, 'entry', 'entries')} resolved to ${[...releases]
            .sort(go_version/* compareVersions */.Zy)
            .map((version) => `go${version}`)
            .join(', ')}`, evidence);
    },
};
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
            'The release is looked for on the host, in the tool cache, in the Go download index and at the module proxy, in the order of `--source`.',
            'A download is used only when its sha256 equals the index, or its h1 equals a record that is proved to be in the checksum database.',
            '`go version` of the installed tree must name the release.',
        ],
        statuses: {
            pass: 'installed and verified; toolchains found on the host are used as they are and say so',
            fail: 'no source could give a genuine copy',
            unknown: 'a recording is replayed that does not tell',
        },
        sources: ['https://go.dev/doc/toolchain', 'https://go.dev/ref/mod#checksum-database'],
    },
    run: async ({ release, installation }) => {
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
 * shares one build of the standard library, then what needs another (race, without cgo, foreign targets).
 */
const checks = [
    ...toolchainChecks,
    mode,
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
/* harmony export */   IX: () => (/* binding */ pass),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VM: () => (/* binding */ interrupted),
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
    if (findings.length > 0 && findings.every(({ cause }) => unreachable.has(cause))) {
        return unknown(`${what}: not determined, ${findings[0].message}`, evidence, findings);
    }
    const summary = findings.length === 1 ? findings[0].message : `${what}: ${findings.length === 0 ? lastWords(command) : `${findings.length} problems`}`;
    return fail(summary, evidence, findings);
}
/** The outcome of a check whose question a failed command leaves open; the check that the failure belongs to has the finding. */
async function leftOpen(context, command, what) {
    const [first] = await commandFindings(context, command);
    return unknown(`not determined: ${what}: ${first?.message ?? lastWords(command)}`, [
        (0,_go_go_command_js__WEBPACK_IMPORTED_MODULE_0__/* .commandEvidence */ .Ts)(command, tail(command.stderr || command.stdout)),
    ]);
}
/** Findings of what the go command itself said, before any compiler. */
async function commandFindings(context, command) {
    return (0,_go_module_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .readGoCommandErrors */ .Tm)(command.stderr, { cwd: context.directory, locate: await context.shared.locator() });
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
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var commander__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8179);
/* harmony import */ var _knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3889);
/* harmony import */ var _knowledge_test_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9943);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8565);
/* harmony import */ var _model_nearest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8006);
/* harmony import */ var _settings_load_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3638);
/* harmony import */ var _settings_read_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1482);









/** Options that set a setting: flag, metavariable, what it means. The name is the key of the config file. */
const settingOptions = [
    { name: 'go', flag: '--go <list>', help: 'releases: 1.26.3, 1.26.x, 1.27rc1, >=1.24, stable, oldstable, supported, go.mod, local' },
    { name: 'suites', flag: '--suite <list>', help: 'suites of checks' },
    { name: 'checks', flag: '--check <globs>', help: 'only these checks, as mod.*; ! excludes' },
    { name: 'modules', flag: '--module <globs>', help: 'only modules in these folders; ! excludes' },
    { name: 'profile', flag: '--profile <name|file>', help: 'levels of the checks' },
    {
        name: 'source',
        flag: '--source <source>',
        help: 'where releases come from: auto, host, tool-cache, go.dev, proxy, or the URL of a mirror',
    },
    { name: 'cross-targets', flag: '--cross-targets <list>', help: 'GOOS/GOARCH pairs to build for' },
    { name: 'test-flags', flag: '--test-flags <flags>', help: 'flags for go test, as -short -run=^TestX$' },
    { name: 'packages', flag: '--packages <list>', help: 'package patterns' },
    { name: 'environment', flag: '--environment <NAME=VALUE>', help: 'a variable for the go commands; may be repeated' },
    { name: 'jobs', flag: '--jobs <n>', help: 'modules and releases checked at a time' },
    { name: 'timeout', flag: '--timeout <duration>', help: 'wall-clock limit of one cell, as 90s or 20m' },
    { name: 'fail-on', flag: '--fail-on <what>', help: 'what makes the exit code non-zero: fail, warn, never' },
    { name: 'out', flag: '--out <dir>', help: 'folder for the report files (default: a new one in the temporary folder)' },
];
const outputFormats = ['text', 'json', 'markdown'];
function outputFormat(written) {
    const format = outputFormats.find((name) => name === written);
    if (format === undefined)
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1('--format', `unknown format "${written}"`, (0,_model_nearest_js__WEBPACK_IMPORTED_MODULE_8__/* .suggestion */ .h)(written, outputFormats));
    return format;
}
/** A command whose usage errors end with exit code 64 and whose help says so. */
function command(name, description) {
    return new commander__WEBPACK_IMPORTED_MODULE_2__/* .Command */ .uB(name).description(description).exitOverride().showHelpAfterError(`(go-wsl-conform ${name} --help lists the options)`);
}
/** Adds the options of `settingOptions`, `--config` and `--offline`. */
function addSettingOptions(to, names = settingOptions.map(({ name }) => name)) {
    for (const { name, flag, help } of settingOptions) {
        if (!names.includes(name))
            continue;
        const standard = _settings_load_js__WEBPACK_IMPORTED_MODULE_6__/* .defaults */ .NT[name];
        const option = new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$(flag, standard === undefined ? help : `${help} (default: ${standard})`);
        to.addOption(name === 'environment'
            ? option.argParser((value, earlier) => (earlier === undefined ? value : `${earlier}\n${value}`))
            : option);
    }
    return to
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$('--config <file>', 'config file (default: go-conform.yml when present)'))
        .addOption(new commander__WEBPACK_IMPORTED_MODULE_2__/* .Option */ .c$('--offline', 'use only what is on this machine'));
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
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1(long, 'is empty', 'leave it out, or give a value');
        written[name] = { text: isPath(name, value) ? node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(value) : value, place: long };
    }
    if (options.offline === true)
        written.offline = { text: 'true', place: '--offline' };
    return (0,_settings_load_js__WEBPACK_IMPORTED_MODULE_6__/* .loadSettings */ .M5)({
        written,
        config: typeof options.config === 'string' ? { text: node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(options.config), place: '--config' } : undefined,
        directory,
        dryRun: options.dryRun === true,
        readText: _settings_read_text_js__WEBPACK_IMPORTED_MODULE_7__/* .readText */ .y,
        testFlags: _knowledge_test_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .testFlags */ .u,
        defaultJobs: (0,_knowledge_process_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .goCommandsAtOnce */ .ZY)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)()),
    });
}
/** What a person types is relative to where they stand; the config file's paths are relative to DIR. */
function isPath(name, value) {
    return name === 'out' || (name === 'profile' && /[\\/]|\.ya?ml$/.test(value)) || (name === 'source' && /^\.{0,2}\//.test(value));
}
function camelCase(option) {
    return option.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 5767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ts: () => (/* binding */ commandEvidence),
/* harmony export */   U3: () => (/* binding */ goCommand)
/* harmony export */ });
/* unused harmony export commandLine */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * A go command that is exactly this toolchain: GOTOOLCHAIN=local forbids switching, GOROOT is unset so that the binary uses its
 * own tree, and its folder comes first on PATH because tests call `go`. All of it only in the child's environment.
 */
function goCommand(host, options) {
    const bin = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(options.goroot, 'bin');
    const binary = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(bin, host.platform.os === 'windows' ? 'go.exe' : 'go');
    const env = {
        GOTOOLCHAIN: 'local',
        GOROOT: undefined,
        PATH: `${bin}${host.platform.os === 'windows' ? ';' : ':'}${host.env.PATH ?? ''}`,
        ...options.env,
    };
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

/***/ 6299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
function cut(text, limit) {
    if (text.length <= limit)
        return text;
    const end = /[\uD800-\uDBFF]/.test(text[limit - 2]) ? limit - 2 : limit - 1;
    return `${text.slice(0, end)}…`;
}
// ECMA-48: CSI sequences, OSC strings (ended by BEL or ST), and two-character escapes.
const [esc, bell] = ['\\u001b', '\\u0007'];
const escapeSequences = new RegExp(`${esc}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${bell}${esc}]*(?:${bell}|${esc}\\\\)|[@-Z\\\\-_])`, 'g');
const controlCharacters = /(?![\t\n])\p{Cc}/gu;


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
        pattern: /no required module provides package (\S+?)(?:;.*)?$/,
        cause: 'mod.import-unresolved',
        message: ([, name]) => `no required module provides package ${name}`,
        remedies: ([, name]) => [fix('Require the module that provides it, or correct the import path.', `go get ${name}`)],
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
        id: 'module-missing',
        pattern: /go\.mod file not found in current directory or any parent directory|directory prefix \S+ does not contain (?:main module|modules listed in go\.work)|cannot find main module/,
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
    const known = explainGoError(placed.message);
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
function explainGoError(message) {
    for (const row of goCommandErrors) {
        const match = row.pattern.exec(message);
        if (match !== null)
            return { row, match };
    }
    return undefined;
}
/** `file:line:column: message`, `file:line: message`, `go: message`, `go: module: message`, each possibly after `vet: `. */
function splitPlace(line) {
    const vet = line.startsWith('vet: ');
    // Some patterns of the table take a time that grows with the square of a line's length.
    const text = line.slice(vet ? 'vet: '.length : 0, test_output/* testOutputLimits */.e4.build.lineCharacters);
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

/***/ 2522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GR: () => (/* binding */ vendorDefaultSince),
/* harmony export */   Gy: () => (/* binding */ supportedLines),
/* harmony export */   LQ: () => (/* binding */ impliedGoLine),
/* harmony export */   cB: () => (/* binding */ oldestReadLine),
/* harmony export */   rh: () => (/* binding */ firstLineWithPatchZero)
/* harmony export */ });
/** The oldest release whose output this product reads; older go lines are served by it (tested from 1.19 to 1.27). */
const oldestReadLine = '1.19';
/** What a go.mod without a go line means to the go command (https://go.dev/ref/mod#go-mod-file-go). */
const impliedGoLine = '1.16';
/** From this go line on the go command builds from vendor/ by itself; without a go line it does not (https://go.dev/ref/mod#build-commands). */
const vendorDefaultSince = '1.14';
/** From this line on the first release is called `1.N.0`, and `1.N` alone is a language version (https://go.dev/doc/toolchain#version). */
const firstLineWithPatchZero = '1.21';
/**
 * The lines that the Go project supports: each until two newer ones exist (https://go.dev/doc/devel/release#policy). A
 * catalogue that knows a newer line overrides it; a table older than `maximumAgeMonths` is no ground for a judgement, for a
 * new line appears every six months.
 */
const supportedLines = { asOf: '2026-11-22', lines: ['1.27', '1.26'], maximumAgeMonths: 8 };


/***/ }),

/***/ 3889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W0: () => (/* binding */ testTimeout),
/* harmony export */   ZY: () => (/* binding */ goCommandsAtOnce),
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
 * Modules and releases checked at a time: one go command keeps all processors busy (its -p is their number), and two at once do not
 * end sooner, but a machine with many processors idles while one test binary runs.
 */
function goCommandsAtOnce(processors) {
    return Math.max(1, Math.floor(processors / 4));
}
/** The largest file that is read whole: go.sum of the largest known repositories is below 1 MiB, a kernel log below 16 MiB. */
const fileBytes = 64 * 1024 * 1024;


/***/ }),

/***/ 9943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ buildFlags),
/* harmony export */   jo: () => (/* binding */ testFlagSince),
/* harmony export */   u: () => (/* binding */ testFlags)
/* harmony export */ });
/**
 * Flags that a user may hand to `go build`, `go vet` and `go test`, and whether they take a value (`go help build`,
 * `go help testflag`). Left out on purpose: flags that the product sets itself (-json, -count, -race, -o, -c, -vet, -fullpath),
 * and those that write into the tree or run another program (-C, -exec, -toolexec, -cpuprofile and the other profiles, -fuzz).
 */
const buildFlags = {
    '-tags': 'value',
    '-ldflags': 'value',
    '-gcflags': 'value',
    '-asmflags': 'value',
    '-trimpath': 'switch',
    '-buildvcs': 'value',
    '-p': 'value',
    '-msan': 'switch',
    '-asan': 'switch',
    '-modcacherw': 'switch',
};
const testFlags = {
    ...buildFlags,
    '-run': 'value',
    '-skip': 'value',
    '-bench': 'value',
    '-benchtime': 'value',
    '-short': 'switch',
    '-failfast': 'switch',
    '-parallel': 'value',
    '-cpu': 'value',
    '-timeout': 'value',
    '-shuffle': 'value',
    '-count': 'value',
    '-v': 'switch',
    '-cover': 'switch',
    '-covermode': 'value',
    '-coverpkg': 'value',
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

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i4: () => (/* binding */ UnrecordedError),
/* harmony export */   j1: () => (/* binding */ ConfigurationError),
/* harmony export */   kc: () => (/* binding */ errorText)
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
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            row.push(Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
        }
        previous = row;
    }
    return previous[b.length];
}


/***/ }),

/***/ 3104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf)
/* harmony export */ });
/** The policy of a profile for a check. */
function policyOf(profile, check) {
    const setting = Object.hasOwn(profile.checks, check) ? profile.checks[check] : 'informational';
    if (typeof setting === 'string')
        return { level: setting, maySkip: false, parameters: {} };
    return { level: setting.level, maySkip: setting['may-skip'] ?? false, parameters: setting.parameters ?? {} };
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
    'race.detected',
    'go.not-found',
    'go.too-old',
    'toolchain.mismatch',
    'toolchain.unavailable',
    'env.home-missing',
    'env.gocache',
    'mod.missing',
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

/***/ 2815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   L: () => (/* binding */ goDuration)
/* harmony export */ });
/** Milliseconds per unit of Go's duration syntax (https://pkg.go.dev/time#ParseDuration), without the sub-millisecond units. */
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** Milliseconds of `90s`, `1h30m`, `1.5m`; undefined when it is not a positive duration. */
function parseDuration(text) {
    if (!/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(text))
        return undefined;
    const total = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit], 0);
    return total > 0 ? total : undefined;
}
/** `1h2m3s`: a duration as the go command writes and reads it. */
function goDuration(milliseconds) {
    return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${Math.max(1, Math.round(milliseconds))}ms`;
}


/***/ }),

/***/ 3638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NT: () => (/* binding */ defaults),
  z9: () => (/* binding */ globFilter),
  M5: () => (/* binding */ loadSettings),
  Gv: () => (/* binding */ unmatched)
});

// UNUSED EXPORTS: words

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.cache/javascript/model/errors.js
var errors = __webpack_require__(8565);
// EXTERNAL MODULE: ./.cache/javascript/model/nearest.js
var nearest = __webpack_require__(8006);
// EXTERNAL MODULE: ./.cache/javascript/model/words.js
var words = __webpack_require__(6401);
// EXTERNAL MODULE: ./.cache/javascript/settings/durations.js
var durations = __webpack_require__(2815);
;// CONCATENATED MODULE: ./.cache/javascript/settings/flags.js


/**
 * Splits and checks flags for `go test`. Never a shell string: quotes group words, and nothing else is special.
 *
 * @param text `-run '^TestX$' -short`
 * @param place where the text comes from, for the error
 * @param accepted the flags there are, and whether they take a value
 * @returns one element per flag, `-run=^TestX$`
 */
function parseTestFlags(text, place, accepted) {
    const words = splitWords(text, place);
    const flags = [];
    for (let word = words.shift(); word !== undefined; word = words.shift()) {
        const [, name, inline] = /^-{1,2}([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
        const kind = name === undefined ? undefined : accepted[`-${name}`];
        if (kind === undefined)
            throw new errors/* ConfigurationError */.j1(place, `"${word}" is not a flag that can be passed to go test here`, (0,nearest/* suggestion */.h)(word.split('=')[0], Object.keys(accepted)));
        if (kind === 'switch') {
            flags.push(inline === undefined ? `-${name}` : `-${name}=${inline}`);
            continue;
        }
        const value = inline ?? words.shift();
        if (value === undefined)
            throw new errors/* ConfigurationError */.j1(place, `-${name} needs a value`, `write -${name}=VALUE`);
        flags.push(`-${name}=${value}`);
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

;// CONCATENATED MODULE: ./.cache/javascript/settings/load.js






/** The defaults, as a user would write them. */
const defaults = {
    go: 'go.mod stable',
    profile: 'default',
    source: 'auto',
    'cross-targets': 'linux/arm64 windows/amd64 darwin/arm64',
    packages: './...',
    timeout: '20m',
    suites: 'toolchain modules matrix',
};
const configFileName = 'go-conform.yml';
/**
 * Merges what was written with the config file and the defaults into one typed object: an option or input wins over the
 * config file, and that over the default.
 *
 * @throws ConfigurationError with the place of the mistake
 */
async function loadSettings(sources) {
    const file = await readConfig(sources);
    const of = (name) => sources.written[name] ?? file[name];
    const text = (name) => of(name) ?? { text: defaults[name], place: 'default' };
    const go = text('go');
    const flags = of('test-flags');
    const failOn = of('fail-on');
    const out = of('out');
    const baseUrl = of('download-base-url');
    return {
        directory: sources.directory,
        go: go.text,
        goPlace: go.place,
        suites: load_words(text('suites').text),
        checks: load_words(of('checks')?.text ?? ''),
        modules: load_words(of('modules')?.text ?? ''),
        profile: text('profile').text,
        source: source(text('source')),
        ...(baseUrl === undefined ? {} : { downloadBaseUrl: httpUrl(baseUrl) }),
        offline: of('offline')?.text === 'true',
        crossTargets: targets(text('cross-targets')),
        testFlags: flags === undefined ? [] : parseTestFlags(flags.text, flags.place, sources.testFlags),
        packages: load_words(text('packages').text),
        environment: environment(of('environment')),
        jobs: positiveInteger(of('jobs')) ?? sources.defaultJobs,
        timeoutMs: duration(text('timeout')),
        ...(failOn === undefined ? {} : { failOn: oneOf(failOn, words/* failOnWords */.Vw) }),
        ...(out === undefined ? {} : { out: external_node_path_.resolve(sources.directory, out.text) }),
        dryRun: sources.dryRun ?? false,
    };
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
async function readConfig({ config, directory, readText }) {
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
            return {};
        throw new errors/* ConfigurationError */.j1(config.place, `there is no file ${config.text}`, `looked for ${file}`);
    }
    const { parseConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(816), __webpack_require__.e(815), __webpack_require__.e(881)]).then(__webpack_require__.bind(__webpack_require__, 9881));
    const parsed = parseConfigFile(name, content);
    const entries = Object.entries(parsed).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries.map(([key, value]) => [key, { text: asText(key, value), place: `${name} (${key})` }]));
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
/** The sources that have a name; a mirror is given by its URL. */
const sourceNames = ['auto', 'host', 'tool-cache', 'go.dev', 'proxy'];
function source(written) {
    if (/^https?:\/\//.test(written.text))
        return httpUrl(written);
    return oneOf(written, sourceNames);
}
function environment(written) {
    const lines = (written?.text ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return Object.fromEntries(lines.map((line) => {
        const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
        if (name === undefined)
            throw new errors/* ConfigurationError */.j1(written.place, `"${line}" is not NAME=VALUE`, 'one variable per line');
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
    const milliseconds = (0,durations/* parseDuration */.E)(/^\d+$/.test(written.text) ? `${written.text}m` : written.text);
    if (milliseconds === undefined)
        throw new errors/* ConfigurationError */.j1(written.place, `"${written.text}" is not a duration`, 'write 90s, 20m or 1h30m');
    return milliseconds;
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
