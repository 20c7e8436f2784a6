import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Report, type Result } from '../../src/model/report.js';
import { runCli, runExample } from './support/cli.js';
import { temporaryFolder } from './support/folders.js';

/** A folder for PATH that has Node and nothing else: no go, no git, no compiler. */
function onlyNode(): string {
  const folder = temporaryFolder('only-node');
  mkdirSync(folder, { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node'));
  return folder;
}

const outline = ({ check, cell, level, status, summary, findings }: Result) => ({ check, cell, level, status, summary, findings });

describe.each(['broken/race', 'broken/corrupted-go-sum', 'broken/killed-test'])('%s', (name) => {
  test('a recording replays to the same results on a machine without Go', async () => {
    const snapshot = join(temporaryFolder('snapshot'), 'snapshot.json');
    const run = await runExample(name, ['--go', '1.26.x', '--record', snapshot]);
    const text = readFileSync(snapshot, 'utf8');
    for (const secret of [run.directory, process.env.HOME ?? '/nonexistent']) expect(text).not.toContain(`"${secret}`);
    const out = temporaryFolder('replayed');
    const home = temporaryFolder('home');
    const replayed = await runCli(['run', '--snapshot', snapshot, '--out', out], {
      env: { PATH: onlyNode(), HOME: home, GOROOT: undefined, XDG_CACHE_HOME: undefined },
    });
    const report = Report.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    expect({ exit: replayed.exit, verdict: report.verdict }).toEqual({ exit: run.exit, verdict: run.report?.verdict });
    const [toolchain] = run.report?.toolchains ?? [];
    const recorded = JSON.stringify(run.report?.results.map(outline))
      .replaceAll(run.directory, '/{workspace}')
      .replaceAll(toolchain?.goroot ?? '', `/{goroot-${toolchain?.version}}`)
      .replaceAll(`${process.env.HOME}/`, '/{home}/')
      .replaceAll(`=${process.env.HOME}"`, '=/{home}"');
    expect(JSON.parse(JSON.stringify(report.results.map(outline)))).toEqual(JSON.parse(recorded));
    expect(report.toolchains.map(({ version, source }) => [version, source])).toEqual(
      run.report?.toolchains.map(({ version, source }) => [version, source]),
    );
  });
});
