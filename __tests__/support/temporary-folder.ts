import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const created: string[] = [];

afterAll(() => {
  for (const folder of created) {
    makeRemovable(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A new empty folder, removed after the tests of the file. */
export function temporaryFolder(label: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${label}-`));
  created.push(folder);
  return folder;
}

/** A test may have taken away the permission to write. */
function makeRemovable(folder: string): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) makeRemovable(join(folder, entry.name));
}
