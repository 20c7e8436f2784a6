import { describe, expect, test } from '@jest/globals';
import { patternsInModule } from '../../src/go/package-patterns.js';
import type { Host } from '../../src/host/host.js';
import type { ModuleInfo } from '../../src/model/report.js';

const module = (directory: string, path: string): ModuleInfo => ({ directory, path, workspace: false, vendored: false });
const top = module('.', 'example.com/m');
const api = module('api', 'example.com/m/api');
const other = module('tools/lint', 'example.org/lint');
const all = [top, api, other];

/** A machine on which only these folders exist, each with one file. */
function patterns(of: ModuleInfo, asked: string[], folders: string[] = [], name = 'x.go'): Promise<string[]> {
  const stat = async (path: string) => (folders.includes(path) ? { state: 'present' } : { state: 'missing' });
  const readdir = async () => ({ state: 'present', value: [{ name, kind: 'file' }] });
  return patternsInModule({ stat, readdir } as unknown as Host, '/r', of, all, asked);
}

describe('a relative pattern', () => {
  test('for the whole module needs no look', async () => {
    expect(await patterns(api, ['./...', '.', './.../web'])).toEqual(['./...', '.', './.../web']);
  });

  test('is about the modules that have the folder', async () => {
    const folders = ['/r/cmd', '/r/api/internal'];
    expect(await patterns(top, ['./cmd/...', './internal/x', './cmd/'], folders)).toEqual(['./cmd/...', './cmd/']);
    expect(await patterns(api, ['./cmd/...', './internal/...'], folders)).toEqual(['./internal/...']);
    expect(await patterns(api, ['./int.../x'], folders)).toEqual(['./int.../x']);
  });

  test('is not about a folder without a Go file', async () => {
    const asked = ['./docs', './docs/...'];
    expect(await patterns(top, asked, ['/r/docs'], 'README.md')).toEqual([]);
    expect(await patterns(top, asked, ['/r/docs'], '_old.go')).toEqual([]);
    expect(await patterns(top, asked, ['/r/docs'], 'doc_plan9.go')).toEqual(asked);
  });

  test('is kept where a folder cannot be looked into', async () => {
    const host = { stat: async () => ({ state: 'present' }), readdir: async () => ({ state: 'denied', reason: 'EACCES' }) };
    const asked = ['./docs', './docs/...'];
    expect(await patternsInModule(host as unknown as Host, '/r', top, all, asked)).toEqual(asked);
  });

  test('is not about a folder that is another module', async () => {
    expect(await patterns(top, ['./api/...', './tools/lint', './tools/...'], ['/r/api', '/r/tools/lint', '/r/tools'])).toEqual([
      './tools/...',
    ]);
  });
});

describe('an import path', () => {
  test('is about the innermost module that has it', async () => {
    expect(await patterns(top, ['example.com/m/web', 'example.com/m/api/v1', 'example.com/mx'])).toEqual(['example.com/m/web']);
    expect(await patterns(api, ['example.com/m/web', 'example.com/m/api/v1', 'example.com/m/api'])).toEqual([
      'example.com/m/api/v1',
      'example.com/m/api',
    ]);
  });

  test('with dots is about every module below', async () => {
    expect(await patterns(api, ['example.com/...', 'example.org/...'])).toEqual(['example.com/...']);
    expect(await patterns(other, ['example.com/...', 'example.org/...'])).toEqual(['example.org/...']);
  });
});
