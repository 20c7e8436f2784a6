import { describe, expect, test } from '@jest/globals';
import { terminal } from '../../src/cli/terminal.js';

const tty = { isTTY: true, columns: 100 } as NodeJS.WriteStream;
const pipe = {} as NodeJS.WriteStream;

describe('colour', () => {
  test.each([
    ['on a terminal', tty, undefined, {}, true],
    ['not in a pipe', pipe, undefined, {}, false],
    ['not on a dumb terminal', tty, undefined, { TERM: 'dumb' }, false],
    ['not with NO_COLOR', tty, undefined, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR, which says nothing', tty, undefined, { NO_COLOR: '' }, true],
    ['with FORCE_COLOR', pipe, undefined, { FORCE_COLOR: '1' }, true],
    ['not with FORCE_COLOR=0', tty, undefined, { FORCE_COLOR: '0' }, false],
    ['not with both: no is no', tty, undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['with --color, whatever the environment says', pipe, true, { NO_COLOR: '1' }, true],
    ['not with --no-color', tty, false, { FORCE_COLOR: '1' }, false],
  ])('%s', (_, stream, option, env, color) => {
    expect(terminal(stream, option, env).color).toBe(color);
  });
});

describe('the width', () => {
  test.each([
    ['is that of the terminal', tty, {}, 100],
    ['is that of COLUMNS elsewhere', pipe, { COLUMNS: '80' }, 80],
    ['is what people read without wrapping when nothing is known', pipe, {}, 120],
    ['is so also when COLUMNS is no number', pipe, { COLUMNS: 'wide' }, 120],
    ['is never too narrow for a table', pipe, { COLUMNS: '20' }, 60],
    ['of a terminal does not follow COLUMNS', tty, { COLUMNS: '80' }, 100],
  ])('%s', (_, stream, env, width) => {
    expect(terminal(stream, undefined, env).width).toBe(width);
  });
});
