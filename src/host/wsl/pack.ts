import path from 'node:path';
import { create } from 'tar';

/** A stream of a tree as an archive that any tar(1) unpacks. */
export type PackedTree = NodeJS.ReadableStream;

/**
 * A Go tree. Windows keeps no permission to execute, so that here the place of a file decides, as for the go command's own
 * (allowExec of cmd/go/internal/toolchain/select.go).
 */
export function packToolchain(folder: string): PackedTree {
  return pack(
    folder,
    () => true,
    (name, mode) => (/^(?:bin|pkg\/tool)\/|^lib\/(?:.*\/)?go_[^/]+_[^/]+_exec$|\.(?:bash|sh|pl)$/.test(name) ? mode | 0o755 : mode),
  );
}

/** A working tree without the repository's own files. */
export function packModule(folder: string): PackedTree {
  return pack(
    folder,
    (name) => name.split('/').at(-1) !== '.git',
    (_, mode) => mode,
  );
}

function pack(folder: string, wanted: (name: string) => boolean, modeOf: (name: string, mode: number) => number): PackedTree {
  const nameOf = (file: string) => file.replaceAll(path.sep, '/').replace(/^\.\//, '');
  const packed = create(
    {
      cwd: folder,
      // No owner and no user's name of this side.
      portable: true,
      filter: (file) => wanted(nameOf(file)),
      onWriteEntry: (entry) => {
        if (entry.stat !== undefined) entry.stat.mode = modeOf(nameOf(entry.path), entry.stat.mode | 0o600);
      },
    },
    ['.'],
  );
  return packed as unknown as PackedTree;
}
