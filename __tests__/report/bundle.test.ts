import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.js';
import { createRedactor } from '../../src/redact/secrets.js';
import { verifyBundle, writeBundle } from '../../src/report/bundle.js';
import { toHtml } from '../../src/report/html/page.js';
import { toJson } from '../../src/report/json.js';
import { failingReport, interruptedReport, passingReport } from '../support/reports.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const tool = { name: 'go-wsl-conform', version: '0.1.0' };
const secret = 'hunter2hunter2hunter2';

function runFolder(report: Report): string {
  const folder = temporaryFolder('bundle');
  writeFileSync(join(folder, 'report.json'), toJson(report));
  writeFileSync(join(folder, 'summary.md'), `# fine\ntoken ${secret}\n`);
  return folder;
}

async function bundled(report: Report, files: string[] = []): Promise<string> {
  const out = join(temporaryFolder('bundle'), 'bundle.tar.gz');
  const subject = { repository: 'octo/service', commit: 'c'.repeat(40) };
  await writeBundle({ folder: runFolder(report), files, tool, subject, redact: createRedactor({ API_TOKEN: secret }) }, out);
  return out;
}

/** The bundle unpacked, changed by a script of sh, and packed again. */
function altered(bundle: string, script: string): string {
  const folder = temporaryFolder('bundle');
  const out = join(temporaryFolder('bundle'), 'altered.tar.gz');
  execFileSync('sh', [
    '-c',
    `tar -xzf "$1" -C "$2" && cd "$2" && ${script} && { [ -e "$3" ] || tar -czf "$3" *; }`,
    'sh',
    bundle,
    folder,
    out,
  ]);
  return out;
}

/** What a page carries compressed. */
function packedIn(page: string): string {
  const data = [...page.matchAll(/<script type="text\/plain"[^>]*>([^<]+)<\/script>/g)];
  return data.map(([, text]) => inflateRawSync(Buffer.from(text!, 'base64')).toString('utf8')).join('\n');
}

const faultsOf = async (file: string, expected = {}) =>
  (await verifyBundle(file, tool.version, expected)).faults.map(({ kind, what }) => `${kind}: ${what}`);

describe('a bundle', () => {
  test('is whole and complete, holds no secret, and is the same archive each time', async () => {
    const log = join(temporaryFolder('bundle'), 'build.log');
    writeFileSync(log, `password=${secret}\nok\n`);
    const bundle = await bundled(passingReport(), [log]);
    expect(await verifyBundle(bundle, tool.version, { repository: 'octo/service', commit: 'c'.repeat(40) })).toMatchObject({
      faults: [],
      manifest: { verdict: 'conformant', files: [{ path: 'build.log' }, { path: 'report.json' }, { path: 'summary.md' }] },
    });
    expect(execFileSync('tar', ['-xzOf', bundle], { encoding: 'utf8' })).not.toContain(secret);
    expect(readFileSync(bundle)).toEqual(readFileSync(await bundled(passingReport(), [log])));
  });

  test('of a run that lacks required answers is incomplete', async () => {
    expect(await faultsOf(await bundled(interruptedReport()))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^incomplete: the run was interrupted: /),
        expect.stringMatching(/^incomplete: test /),
      ]),
    );
  });

  test.each([
    ['a changed file', 'echo more >>summary.md', /^altered: summary\.md is not what the manifest says$/],
    ['a missing file', 'rm summary.md', /^altered: summary\.md is missing$/],
    ['a further file', 'echo x >extra', /^altered: extra is not in the manifest$/],
    ['no manifest', 'rm manifest.json', /^altered: manifest\.json is missing$/],
    ['a broken manifest', 'echo "{" >manifest.json', /^altered: manifest\.json/],
    [
      'a newer manifest',
      `sed -i 's/"schemaVersion": 1/"schemaVersion": 9/' manifest.json`,
      /^altered: manifest\.json: was written by a newer version/,
    ],
    ['a link', 'ln -s /etc/passwd link', /^altered: link is a SymbolicLink$/],
    ['a folder', 'mkdir sub && echo x >sub/x', /^altered: sub\/? is a Directory$/],
    ['a name that leads elsewhere', 'tar -czPf "$3" * ../*/manifest.json', /leads elsewhere$/],
    ['the same name twice', 'tar --hard-dereference -czf "$3" * summary.md', /^altered: summary\.md is there twice$/],
    ['a cut archive', 'head -c 900 "$1" >"$3"', /^altered: the archive cannot be read to its end/],
    ['no archive at all', 'echo hello >"$3"', /^altered: /],
  ])('with %s is refused', async (_, script, expected) => {
    expect(await faultsOf(altered(await bundled(failingReport()), script))).toEqual(
      expect.arrayContaining([expect.stringMatching(expected)]),
    );
  });

  test('whose verdict was made better with a fitting manifest is found out', async () => {
    const forged: Report = { ...failingReport(), verdict: 'conformant' };
    expect(await faultsOf(await bundled(forged))).toContain('altered: the report says conformant; its results make it failures');
  });

  test('whose verdict another version gave is not judged by this one', async () => {
    const other: Report = { ...failingReport(), verdict: 'conformant', tool: { ...tool, version: '9.9.9' } };
    const { faults, notes } = await verifyBundle(await bundled(other), tool.version);
    expect(faults.filter(({ kind }) => kind === 'altered')).toEqual([]);
    expect(notes).toEqual(['the verdict was not worked out again: version 9.9.9 gave it, this is 0.1.0']);
  });

  test('has no secret in what report.html carries compressed either', async () => {
    const told = passingReport();
    const [first, ...others] = told.results;
    const report: Report = { ...told, results: [{ ...first!, evidence: [{ source: 'env', value: secret }] }, ...others] };
    const folder = runFolder(report);
    const written = toHtml(report);
    expect(packedIn(written)).toContain(secret);
    writeFileSync(join(folder, 'report.html'), written);
    const out = join(temporaryFolder('bundle'), 'bundle.tar.gz');
    await writeBundle({ folder, files: [], tool, subject: {}, redact: createRedactor({ API_TOKEN: secret }) }, out);
    const page = execFileSync('tar', ['-xzOf', out, 'report.html'], { encoding: 'utf8' });
    expect(`${page}${packedIn(page)}`).not.toContain(secret);
  });

  test('of another repository or commit is refused', async () => {
    const bundle = await bundled(passingReport());
    expect(await faultsOf(bundle, { repository: 'octo/other' })).toEqual(['altered: it is of repository octo/service, not octo/other']);
    expect(await faultsOf(bundle, { commit: 'd'.repeat(40) })).toEqual([expect.stringMatching(/^altered: it is of commit c+, not d+$/)]);
  });

  test('is not made of what cannot be redacted, of two files of one name, or of a folder without a report', async () => {
    const folder = temporaryFolder('bundle');
    writeFileSync(join(folder, 'core'), Buffer.from([0x7f, 0x45, 0]));
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'summary.md'), 'x');
    symlinkSync('/etc/hostname', join(folder, 'link'));
    const write = (files: string[], of = runFolder(passingReport())) =>
      writeBundle({ folder: of, files, tool, subject: {}, redact: (text) => text }, join(temporaryFolder('bundle'), 'out.tar.gz'));
    await expect(write([join(folder, 'core')])).rejects.toThrow('is no text');
    await expect(write([join(folder, 'sub', 'summary.md')])).rejects.toThrow('two files are called summary.md');
    await expect(write([], join(folder, 'sub'))).rejects.toThrow('has no report.json');
    await expect(verifyBundle(join(folder, 'none'), tool.version)).rejects.toThrow('there is no file');
  });
});
