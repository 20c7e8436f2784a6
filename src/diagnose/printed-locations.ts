import type { Locator } from '../go/source-locations.js';

/** Files of the toolchain, of the module cache and those that are generated: nobody mends them. */
const notOfTheUser: RegExp =
  /(?:^|\/)(?:usr\/local\/go|go1\.\d[^/]*(?:\.[\w-]+)?|goroot|golang\.org\/toolchain@[^/]+|hostedtoolcache\/go\/[^/]+\/[^/]+)\/(?:\w+\/)?src\/|\/src\/(?:runtime|testing|reflect|sync|internal|net|os|syscall)\/|@v\d[^/]*\/|(?:^|\/)_testmain\.go$|^<|_cgo_/;

/** Takes places as a log prints them: there is no tree to look in. */
export function printedLocator(): Locator {
  const locate: (...place: Parameters<Locator>) => ReturnType<Locator> = ({ file, line, column }) =>
    notOfTheUser.test(file) ? undefined : { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  return Object.assign(locate, { pattern: (importPath: string) => importPath, packageOf: () => undefined });
}
