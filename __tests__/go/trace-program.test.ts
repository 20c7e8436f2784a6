import { expect, test } from '@jest/globals';
import { underTracer } from '../../src/go/trace-program.js';

test('stands before a command, with the numbers of this processor', () => {
  const argv = underTracer('/bin/trace', 'amd64', { output: '/tmp/o' });
  expect(argv.slice(0, 5)).toEqual(['/bin/trace', '-o', '/tmp/o', '-phases', '-facts']);
  expect(argv.slice(6)).toEqual(['--']);
  // clone and clone3 of each architecture; socketcall is only on some.
  const facts = argv[5]!.split(',');
  expect(facts).toEqual(expect.arrayContaining(['amd64/56=0', '386/120=0', 'arm64/220=0', 'amd64/435=*0', 'amd64/41=0+1+2', '386/102=0']));
  expect(facts.filter((fact) => fact.includes('undefined'))).toEqual([]);
});

test('leaves out calls by their numbers, and names that the processor does not have', () => {
  expect(underTracer('t', 'amd64', { output: 'o', untraced: ['read', 'openat', 'mmap2'], noNewPrivs: true }).slice(6)).toEqual([
    '-untraced',
    '0,257',
    '-no-new-privs',
    '--',
  ]);
  expect(underTracer('t', 'arm64', { output: 'o', untraced: ['read', 'open'] }).slice(6)).toEqual(['-untraced', '63', '--']);
});
