import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { list } from 'tar';
import { packModule, packToolchain } from '../../../src/host/wsl/pack.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

function tree(...names: readonly string[]): string {
  const folder = temporaryFolder('packed');
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
    // As Windows has them: nothing may be executed.
    chmodSync(join(folder, name), 0o644);
  }
  return folder;
}

/** Names of files with their permissions. */
async function packed(stream: NodeJS.ReadableStream): Promise<Record<string, number>> {
  const files: Record<string, number> = {};
  const reader = list({
    onReadEntry: (entry) => entry.type === 'File' && Object.assign(files, { [entry.path.replace(/^\.\//, '')]: entry.mode! & 0o777 }),
  });
  await new Promise((resolve, reject) => {
    reader.on('end', resolve).on('error', reject);
    stream.pipe(reader as unknown as NodeJS.WritableStream);
  });
  return files;
}

test('commands of a Go tree may be executed inside, whatever this side keeps', async () => {
  const files = await packed(
    packToolchain(tree('bin/go', 'pkg/tool/linux_amd64/compile', 'src/make.bash', 'src/fmt/print.go', 'lib/wasm/go_js_wasm_exec')),
  );
  expect(files).toEqual({
    'bin/go': 0o755,
    'pkg/tool/linux_amd64/compile': 0o755,
    'src/make.bash': 0o755,
    'src/fmt/print.go': 0o644,
    'lib/wasm/go_js_wasm_exec': 0o755,
  });
});

test('a module is packed without what belongs to the repository', async () => {
  const files = await packed(packModule(tree('go.mod', '.git/config', 'sub/.git', 'sub/a.go', '.github/x.yml')));
  expect(Object.keys(files).sort()).toEqual(['.github/x.yml', 'go.mod', 'sub/a.go']);
});
