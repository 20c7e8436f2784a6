import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

const created: string[] = [];

afterAll(() => {
  for (const folder of created) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed after the tests of the file. */
export function temporaryFolder(label: string): string {
  const folder = mkdtempSync(join(tmpdir(), `e2e-${label}-`));
  created.push(folder);
  return folder;
}

/** A fresh copy of `examples/NAME`, so that nothing that a run leaves behind meets another. */
export function copyOfExample(name: string): string {
  const folder = join(temporaryFolder(basename(name)), basename(name));
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  return folder;
}
