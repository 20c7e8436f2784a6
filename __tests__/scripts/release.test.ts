import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { changeKinds, changelogSections, planRelease } from '../../scripts/support/release.js';

const changelog =
  '# Changelog\n\n## Unreleased\n\n## 1.2.0 - 2026-11-30\n\n### Fixed\n\n- a fault\n\n## 1.1.0 - 2026-10-01\n\n### Added\n\n- more\n';
const sources = {
  tag: 'v1.2.0',
  versions: { 'package.json': '1.2.0' },
  changelog,
  tags: ['v1', 'v1.1.0', 'v1.2.0', 'v0.9.0', 'other', ''],
};

describe('a release', () => {
  test('has the section of its version as notes, and moves the tag of its line', () => {
    expect(planRelease(sources)).toEqual({ version: '1.2.0', notes: '### Fixed\n\n- a fault\n', moving: 'v1' });
  });

  test('of an older version of the line leaves the moving tag where it is', () => {
    for (const newer of ['v1.2.1', 'v1.10.0']) expect(planRelease({ ...sources, tags: [...sources.tags, newer] }).moving).toBeUndefined();
    expect(planRelease({ ...sources, tags: [...sources.tags, 'v2.0.0'] }).moving).toBe('v1');
  });

  test.each([
    [{ tag: 'v1.2' }, 'v1.2 is no tag of a release: v1.2.3'],
    [{ tag: 'v1.2.0-rc.1' }, 'v1.2.0-rc.1 is no tag of a release: v1.2.3'],
    [{ versions: { 'package-lock.json': '1.1.0' } }, 'package-lock.json has the version 1.1.0, and the tag is v1.2.0'],
    [{ tag: 'v1.3.0', versions: {} }, 'CHANGELOG.md has no section "## 1.3.0 - YYYY-MM-DD"'],
    [{ changelog: '## 1.2.0\n\n- a\n' }, 'CHANGELOG.md: "1.2.0" has no date: 1.2.0 - YYYY-MM-DD'],
    [{ changelog: '## 1.2.0 - 2026-11-30\n' }, 'CHANGELOG.md says nothing of 1.2.0'],
  ])('whose parts do not agree is refused: %j', (change, message) => {
    expect(() => planRelease({ ...sources, ...change })).toThrow(message);
  });
});

describe('CHANGELOG.md', () => {
  const sections = changelogSections(readFileSync('CHANGELOG.md', 'utf8'));

  test('begins with what is not released yet, and every other section has a version and a date', () => {
    expect(sections[0]!.title).toBe('Unreleased');
    for (const { title } of sections.slice(1)) expect(title).toMatch(/^\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d$/);
  });

  test('has no other headings than those of Keep a Changelog, each once in a section, and no line twice', () => {
    for (const { text } of sections) {
      const kinds = [...text.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind!);
      expect(changeKinds).toEqual(expect.arrayContaining(kinds));
      expect(new Set(kinds).size).toBe(kinds.length);
      const entries = text.split('\n').filter((line) => line.startsWith('- '));
      expect(entries.filter((line, index) => entries.indexOf(line) !== index)).toEqual([]);
    }
  });
});
