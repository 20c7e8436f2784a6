/**
 * Checks that a tag, package.json and CHANGELOG.md agree, and writes what a release needs of them. Run by the release workflow:
 *
 *     npx tsx scripts/release.ts v1.2.3 FOLDER
 *
 * writes FOLDER/notes.md and FOLDER/moving-tag, which is empty where no moving tag follows.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planRelease } from './support/release.js';
import { root } from './support/root.js';

const [tag = '', folder = ''] = process.argv.slice(2);
if (folder === '') throw new Error('usage: tsx scripts/release.ts TAG FOLDER');

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const versionOf = (name: string) => (JSON.parse(read(name)) as { version: string }).version;

const { version, notes, moving } = planRelease({
  tag,
  versions: Object.fromEntries(['package.json', 'package-lock.json'].map((name) => [name, versionOf(name)])),
  changelog: read('CHANGELOG.md'),
  tags: execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n'),
});
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'notes.md'), notes);
writeFileSync(join(folder, 'moving-tag'), moving ?? '');
console.log(`${version}${moving === undefined ? '' : `, and ${moving} moves to it`}`);
