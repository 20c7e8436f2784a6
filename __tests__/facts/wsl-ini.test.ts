import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editIni, quotedValue } from '../../src/facts/ini-edit.js';
import { formatIni, parseIni } from '../../src/facts/wsl-ini.js';

const contents = (text: string) => parseIni(text).lines.map(({ content }) => content);
const setting = (section: string, key: string, value: string, comment = '') => ({ kind: 'setting', section, key, value, comment });

describe('a line is read as WSL reads it', () => {
  test.each([
    ['[wsl2]', [{ kind: 'section', section: 'wsl2' }]],
    ['[wsl2] # all', [{ kind: 'section', section: 'wsl2' }]],
    ['memory = 8GB', [setting('', 'memory', '8GB')]],
    ['  memory=8GB \t', [setting('', 'memory', '8GB')]],
    ['memory=8GB # half', [setting('', 'memory', '8GB', '# half')]],
    ['options = "metadata,umask=22"', [setting('', 'options', 'metadata,umask=22')]],
    ['a=" x "', [setting('', 'a', ' x ')]],
    ['a="x # y"', [setting('', 'a', 'x # y')]],
    ['a=x"y"z', [setting('', 'a', 'xyz')]],
    ['a=say \\"hi\\"', [setting('', 'a', 'say "hi"')]],
    ['kernel=C:\\\\temp\\\\k', [setting('', 'kernel', 'C:\\temp\\k')]],
    ['swapFile=C:\\temp', [setting('', 'swapFile', 'C:\temp')]],
    ['command=one \\\n  two', [setting('', 'command', 'one   two')]],
    ['a=', [setting('', 'a', '')]],
    ['# x\n\n[b]\nc=1', [{ kind: 'comment' }, { kind: 'blank' }, { kind: 'section', section: 'b' }, setting('b', 'c', '1')]],
    ['[a]\r\nb=1\r\n\r\n', [{ kind: 'section', section: 'a' }, setting('a', 'b', '1'), { kind: 'blank' }]],
    ['\uFEFF[a]', [{ kind: 'section', section: 'a' }]],
    ['[a]\n[b]\nx=1\n[a]\ny=2', expect.arrayContaining([setting('a', 'y', '2')])],
  ])('%j', (text, expected) => expect(contents(text)).toEqual(expected));

  test.each([
    ['; old comment', /only # begins a comment/],
    ['[wsl-2]', /section/],
    ['[boot', /section/],
    ['[boot] systemd=true', /only a comment/],
    ['my-key=1', /"=" is expected behind my/],
    ['systemd', /"=" is expected/],
    ['kernel=C:\\Users\\x', /"\\U" is no escape/],
    ['a="open', /not closed/],
    ['1=2', /begins with a letter/],
    ['a=x \\', /ends behind a backslash/],
    ['a=x \\\r\ny', /Windows line end/],
  ])('%j is none', (text, reason) => expect(contents(text)[0]).toEqual({ kind: 'invalid', reason: expect.stringMatching(reason) }));

  test('numbers count the lines of the file, also behind a line that goes on', () => {
    expect(parseIni('a=1\\\n2\nb=3').lines.map(({ number }) => number)).toEqual([1, 3]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '[boot]',
        'systemd=true',
        'systemd = false # no',
        '# c',
        '',
        ' ',
        'a="x',
        'b\\',
        '\\',
        '"',
        '\r',
        '=',
        '#',
        '[',
        ']',
        '\uFEFF',
        'x=1',
      ),
      { maxLength: 12 },
    )
    .map((lines) => lines.join('\n')),
);

describe('whatever stands in the file', () => {
  test('reading never throws, and every line is kept', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text.replaceAll('\r', '');
        const whole = plain === '' || plain === '\uFEFF' || plain.endsWith('\n') ? plain : `${plain}\n`;
        expect(formatIni(parseIni(whole))).toBe(whole);
        parseIni(text);
      }),
    ));

  const names = fc.constantFrom('boot.systemd', 'wsl2.memory', 'automount.options', 'interop.appendWindowsPath');
  const values = fc.oneof(
    fc.constantFrom('true', '8GB', 'metadata,umask=022', ' x', 'a # b', 'C:\\x', 'say "x"'),
    fc.string({ maxLength: 8 }),
  );

  test('a setting that is set is read back, a second time changes nothing, and no other line is touched', () =>
    fc.assert(
      fc.property(anyText, names, values, (text, name, value) => {
        fc.pre(!/[\r\0]/.test(value) && !text.includes('\r'));
        const changes = { set: [{ name, value, why: 'it is needed' }], remove: [], comment: [] };
        const once = editIni(text, changes);
        expect(editIni(once, changes)).toBe(once);
        const [before, after] = [parseIni(text), parseIni(once)];
        const isIt = ({ content }: (typeof after.lines)[number]) =>
          content.kind === 'setting' && `${content.section}.${content.key}`.toLowerCase() === name.toLowerCase();
        expect(after.lines.find(isIt)).toMatchObject({ content: { value } });
        const others = before.lines.filter((line) => line !== before.lines.find(isIt)).map((line) => line.text);
        const kept = after.lines.map((line) => line.text);
        let from = 0;
        for (const other of others) {
          const at = kept.indexOf(other, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
      { numRuns: 300 },
    ));

  test('a value is read back as it was written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 20 }), (value) => {
        expect(contents(`a=${quotedValue(value)}`)).toEqual([setting('', 'a', value)]);
      }),
    ));
});

describe('an edit', () => {
  const edit = (text: string, set: Record<string, string>, more: { remove?: number[]; comment?: number[] } = {}) =>
    editIni(text, {
      set: Object.entries(set).map(([name, value]) => ({ name, value, why: 'why' })),
      remove: more.remove ?? [],
      comment: more.comment ?? [],
    });

  test.each([
    ['', { 'boot.systemd': 'true' }, '[boot]\n# why\nsystemd=true\n'],
    ['[boot]\nsystemd = false   # not yet\n', { 'boot.systemd': 'true' }, '[boot]\nsystemd = true # not yet\n'],
    ['[BOOT]\nSYSTEMD=false\n', { 'boot.systemd': 'true' }, '[BOOT]\nSYSTEMD=true\n'],
    [
      '[boot]\ncommand=x\n\n# net\n[network]\nhostname=a\n',
      { 'boot.systemd': 'true' },
      '[boot]\ncommand=x\n# why\nsystemd=true\n\n# net\n[network]\nhostname=a\n',
    ],
    ['[boot]\r\ncommand=x\r\n', { 'boot.systemd': 'true' }, '[boot]\r\ncommand=x\r\n# why\r\nsystemd=true\r\n'],
    ['[user]\ndefault=a', { 'boot.systemd': 'true' }, '[user]\ndefault=a\n\n[boot]\n# why\nsystemd=true\n'],
  ])('%j %j', (text, set, expected) => expect(edit(text, set)).toBe(expected));

  test('takes lines out and makes comments of others', () => {
    expect(edit('[boot]\nsystemd=true\n; old\nsystemd=false\n', {}, { remove: [4], comment: [3] })).toBe('[boot]\nsystemd=true\n# ; old\n');
  });
});
