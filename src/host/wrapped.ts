import type { CommandResult, Host } from './host.js';

/**
 * A host whose commands run behind a wrapper, as under limits.
 *
 * @param wrap put before every command line
 * @param after sees each result, and may give another
 */
export function wrappedHost(host: Host, wrap: readonly string[], after: (result: CommandResult) => CommandResult): Host {
  return {
    kind: host.kind,
    platform: host.platform,
    env: host.env,
    workspace: host.workspace,
    readFile: (path) => host.readFile(path),
    readBytes: (path, length, offset) => host.readBytes(path, length, offset),
    readLink: (path) => host.readLink(path),
    stat: (path) => host.stat(path),
    statfs: (path) => host.statfs(path),
    readdir: (path) => host.readdir(path),
    realPath: (path) => host.realPath(path),
    temporaryFolder: (label) => host.temporaryFolder(label),
    writeFile: (path, text) => host.writeFile(path, text),
    copyTree: (from, to) => host.copyTree(from, to),
    remove: (path) => host.remove(path),
    run: async (argv, options = {}) => after(await host.run(argv, { ...options, wrap: [...wrap, ...(options.wrap ?? [])] })),
    probe: (name, parameters, act) => host.probe(name, parameters, act),
    pasted: () => host.pasted(),
    close: () => host.close(),
  };
}
