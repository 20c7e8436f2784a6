import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { completed, platformOf } from '../../scripts/support/lockfile.js';

test('package-lock.json names the packages of every platform; else run: npm run complete-lockfile', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(Object.keys(lockfile.packages)).toEqual(expect.arrayContaining(Object.keys(completed(lockfile).packages)));
});

test('package-lock.json names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

test('a missing package is added with its platform, and one that is there stays', () => {
  const parent = {
    dev: true,
    version: '1.0.0',
    optionalDependencies: { '@x/y-darwin-arm64': '1.2.3', '@x/y-linux-x64-gnu': '1.2.3', 'fs-events': '2.0.0' },
  };
  const there = { version: '1.2.3', integrity: 'sha512-AA==' };
  expect(completed({ packages: { 'node_modules/z': parent, 'node_modules/@x/y-linux-x64-gnu': there } }).packages).toEqual({
    'node_modules/@x/y-darwin-arm64': { version: '1.2.3', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true },
    'node_modules/@x/y-linux-x64-gnu': there,
    'node_modules/z': parent,
  });
});

test.each([
  ['@swc/core-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@swc/core-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@swc/core-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@swc/helpers', undefined],
])('%s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
