import { chmodSync, readdirSync, statSync } from 'node:fs';

/**
 * Lets the commands of a Go tree be executed where its archive said of no file whether it may be, as the module zips of releases
 * up to 1.20 do. The same files as the go command's own (allowExec of cmd/go/internal/toolchain/select.go).
 *
 * @param goroot a tree that nobody uses yet
 */
export function allowCommands(goroot: string): void {
  if (((statSync(`${goroot}/bin/go`, { throwIfNoEntry: false })?.mode ?? 0o111) & 0o111) !== 0) return;
  for (const file of filesBelow(`${goroot}/pkg/tool`)) allow(file);
  for (const file of filesBelow(`${goroot}/lib`)) if (/\/go_[^/]+_[^/]+_exec$/.test(file)) allow(file);
  for (const file of filesBelow(`${goroot}/bin`)) allow(file);
}

function allow(file: string): void {
  chmodSync(file, (statSync(file).mode & 0o777) | 0o111);
}

function filesBelow(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(place);
    return entry.isFile() ? [place] : [];
  });
}
