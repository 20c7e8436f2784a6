/**
 * Builds dist/: TypeScript to JavaScript, then one ncc bundle per entry. The same sources give the same bytes in any folder
 * and on any Node, so that "dist is up to date" is a stable check.
 *
 *     npm run build [-- FOLDER]
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { minifySync } from '@swc/core';
import ts from 'typescript';
import { root, runAsScript } from './support/root.js';

/** Entry below src/, compiled → folder below dist/. */
const bundles = [
  { entry: 'cli/index.js', folder: 'cli' },
  { entry: 'action/index.js', folder: 'action' },
  // Runs in worker threads, so it needs a file of its own.
  { entry: 'host/unpack-worker.js', folder: 'unpack' },
];

const require = createRequire(import.meta.url);
const nccOptions = ['--target', 'es2022', '--license', 'licenses.txt', '--no-cache', '--quiet'];

/** Replaces `folder` as a whole, and only when everything was built: chunk names change, and old chunks would stay. */
export function build(folder: string): void {
  // Always the same place inside the tree: ncc derives module ids from the path between a file and node_modules.
  const compiled = join(root, '.cache/javascript');
  const staging = join(root, '.cache/staging');
  for (const old of [compiled, staging]) rmSync(old, { recursive: true, force: true });
  // Types are the business of `npm run types`; ncc's own TypeScript loader would check every file again for each bundle.
  node(require.resolve('typescript/bin/tsc'), '--noCheck', '--outDir', compiled);
  for (const bundle of bundles) {
    const output = join(staging, bundle.folder);
    node(require.resolve('@vercel/ncc/dist/ncc/cli.js'), 'build', join(compiled, bundle.entry), ...nccOptions, '--out', output);
    refuseMissingModules(output);
    shorten(output);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
}

/** ncc takes what it cannot resolve for an optional dependency and bundles a failure at run time. */
function refuseMissingModules(bundle: string): void {
  for (const name of readdirSync(bundle)) {
    const missing = /ncc\/@@notfound\.js\?(\S+)/.exec(readFileSync(join(bundle, name), 'utf8'));
    if (missing) throw new Error(`${missing[1]} was not found, wanted by ${join(bundle, name)}`);
  }
}

/**
 * Half the bytes are read in less processor time, 17 ms of 273 for `doctor`; ncc's own `--minify` leaves chunks as they are. Functions
 * keep their names, so that a report of a bug can be read.
 */
function shorten(bundle: string): void {
  for (const name of readdirSync(bundle).filter((file) => file.endsWith('.js'))) {
    const file = join(bundle, name);
    const names = { keep_fnames: true, keep_classnames: true };
    const { code } = minifySync(readFileSync(file, 'utf8'), { module: true, compress: false, mangle: names, format: { comments: false } });
    writeFileSync(file, compiledAtOnce(loadedOnUse(code)));
  }
}

/**
 * Modules of Node that a command may do without, and that cost up to 4 ms each. Left out are those that libraries extend while they
 * load (stream, events), and those that are there from the start.
 */
const loadedLate = 'child_process crypto dgram dns/promises http https net stream/promises timers/promises tls worker_threads zlib';

/**
 * Lets modules of Node be loaded when something is first asked of them: what imports them is loaded by commands that never come to
 * use it. `getBuiltinModule` (Node 20.16) also spares making a `require` for each.
 */
function loadedOnUse(code: string): string {
  const late = new Set(loadedLate.split(' '));
  let count = 0;
  const changed = code.replaceAll(/\b(\w+)\.exports=\w+\(import\.meta\.url\)\("((?:node:)?([\w/]+))"\)/g, (_, module, name, bare) => {
    count++;
    return `${module}.exports=${late.has(bare) ? `builtinOnUse("${name}")` : `process.getBuiltinModule("${name}")`}`;
  });
  return count === 0 ? changed : changed + onUse;
}

/** All that libraries do with a module that they import: ask for a member, or copy all members (`__importStar` of TypeScript). */
const onUse = `
function builtinOnUse(name) {
  let loaded;
  const builtin = () => (loaded ??= process.getBuiltinModule(name));
  return new Proxy({}, {
    get: (_, key) => (key === '__esModule' ? undefined : builtin()[key]),
    has: (_, key) => key in builtin(),
    set: (_, key, value) => Reflect.set(builtin(), key, value),
    ownKeys: () => Reflect.ownKeys(builtin()),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(builtin(), key);
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}
`;

/**
 * Puts the functions that hold a module each into parentheses: V8 compiles such functions while it loads the file, instead of
 * skipping over them first (https://v8.dev/blog/preparser, possibly-invoked function expressions); 23 ms of 200 for a replay.
 */
function compiledAtOnce(code: string): string {
  const modules: (ts.ArrowFunction | ts.FunctionExpression)[] = [];
  const visit = (node: ts.Node): void => {
    const found = ts.isObjectLiteralExpression(node) ? node.properties.map(moduleFunction) : [];
    if (found.length > 0 && found.every((module) => module !== undefined)) modules.push(...found);
    else ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  visit(source);
  const inParentheses = modules.map((module) => {
    const parameters = module.parameters.map((parameter) => parameter.getText(source)).join(',');
    // A function, not an arrow: only these are compiled at once. Webpack writes arrows where nothing asks for `this`.
    return { at: module, text: `(function(${parameters})${module.body.getText(source)})` };
  });
  const pieces = inParentheses.map(({ at, text }, index) => code.slice(inParentheses[index - 1]?.at.end ?? 0, at.getStart(source)) + text);
  return pieces.join('') + code.slice(modules.at(-1)?.end ?? 0);
}

/** `123:(e,t,n)=>{…}`, as webpack keeps a module. */
function moduleFunction(property: ts.ObjectLiteralElementLike): ts.ArrowFunction | ts.FunctionExpression | undefined {
  if (!ts.isPropertyAssignment(property) || !ts.isNumericLiteral(property.name)) return undefined;
  const value = property.initializer;
  return ts.isFunctionExpression(value) || (ts.isArrowFunction(value) && ts.isBlock(value.body)) ? value : undefined;
}

function node(tool: string, ...options: string[]): void {
  execFileSync(process.execPath, [tool, ...options], { cwd: root, stdio: 'inherit' });
}

if (runAsScript(import.meta.url)) build(resolve(process.argv[2] ?? join(root, 'dist')));
