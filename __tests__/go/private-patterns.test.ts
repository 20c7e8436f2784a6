import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { patternProblems } from '../../src/go/private-patterns.js';

describe('patterns for private modules', () => {
  it.each([
    'git.example.com',
    '*.corp.example.com,github.com/our-org/',
    'github.com/org/repo-[a-c]',
    'a\\*b',
    'none',
    '',
    ',,',
    'github.com/*/private',
  ])('finds nothing wrong with %s', (list) => expect(patternProblems(list)).toEqual([]));

  it.each(['*', '*/', '*/*', '**', '*.*', 'git.example.com,*'])('says that %s fits everything', (list) =>
    expect(patternProblems(list).map(({ fits }) => fits)).toEqual(['everything']),
  );

  it.each([
    ['https://git.example.com', 'scheme'],
    ['a.example, b.example', 'white space'],
    ['a.example;b.example', 'semicolons'],
    ['github.com/our-org/...', 'no wildcard'],
    ['/github.com/our-org', 'begin with a slash'],
    ['github.com/[a-', 'malformed'],
    ['github.com/[]', 'malformed'],
    ['github.com/a\\', 'malformed'],
  ])('says that %s fits nothing', (list, why) => {
    const problems = patternProblems(list);
    expect(problems.map(({ fits }) => fits)).toEqual(['nothing']);
    expect(problems[0]!.why).toContain(why);
  });

  it('ends for every text', () => {
    fc.assert(fc.property(fc.string(), (text) => patternProblems(text).every(({ fits }) => fits === 'nothing' || fits === 'everything')));
  });
});
