import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Report } from '../../src/model/report.js';
import { runCli } from './support/cli.js';
import { root, temporaryFolder } from './support/folders.js';

test('the members of a workspace are checked with each other, and nothing of theirs changes', async () => {
  const uuid = readFileSync(join(root, 'examples/service/go.sum'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('github.com/google/uuid '))
    .join('\n');
  const files: Readonly<Record<string, string>> = {
    'go.work': 'go 1.25.0\n\nuse (\n\t./api\n\t./core\n)\n\nreplace example.com/core v0.0.0 => ./core\n',
    'core/go.mod': 'module example.com/core\n\ngo 1.25.0\n\nrequire github.com/google/uuid v1.6.0\n',
    'core/go.sum': `${uuid}\n`,
    'core/core.go': 'package core\n\nimport "github.com/google/uuid"\n\nfunc ID() string { return uuid.NewString() }\n',
    'core/core_test.go':
      'package core\n\nimport "testing"\n\nfunc TestID(t *testing.T) {\n\tif ID() == "" {\n\t\tt.Fatal("empty")\n\t}\n}\n',
    'api/go.mod': 'module example.com/api\n\ngo 1.25.0\n\nrequire example.com/core v0.0.0\n',
    'api/main.go': 'package main\n\nimport "example.com/core"\n\nfunc main() { println(core.ID()) }\n',
  };
  const workspace = temporaryFolder('workspace');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, name)), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
  const out = temporaryFolder('report');
  await runCli(['run', workspace, '--go', '1.26.x', '--check', 'mod.*,build,test', '--out', out]);
  const report = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  const statuses = (check: string) =>
    report.results.filter((result) => result.check === check).map(({ cell, status, summary }) => [cell?.module, status, summary]);
  expect(statuses('mod.graph').map(([module, status]) => [module, status])).toEqual([
    ['api', 'pass'],
    ['core', 'pass'],
  ]);
  expect(statuses('mod.cache')).toEqual([
    ['api', 'pass', '1 module verified'],
    ['core', 'pass', '1 module verified'],
  ]);
  expect(statuses('build').map(([, status]) => status)).toEqual(['pass', 'pass']);
  expect(statuses('test')[1]).toEqual(['core', 'pass', '1 test passed in 1 package']);
  expect(
    readdirSync(workspace, { recursive: true })
      .filter((name) => !['api', 'core'].includes(String(name)))
      .sort(),
  ).toEqual(Object.keys(files).sort());
  for (const [name, text] of Object.entries(files)) expect([name, readFileSync(join(workspace, name), 'utf8')]).toEqual([name, text]);
});
