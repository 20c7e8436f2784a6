import { describe, expect, test } from '@jest/globals';
import { ConfigurationError, errorText, UnrecordedError } from '../../src/model/errors.js';

describe('a mistake of the user', () => {
  test('says where it is, what was found and what is accepted', () => {
    const error = new ConfigurationError('--go', 'unknown value "x"', 'did you mean "y"?');
    expect(error).toMatchObject({ name: 'ConfigurationError', place: '--go', message: '--go: unknown value "x"\n  did you mean "y"?' });
  });

  test('may come without help', () => {
    expect(new ConfigurationError('DIR', 'does not exist').message).toBe('DIR: does not exist');
  });
});

test('a question that was never recorded is named', () => {
  expect(new UnrecordedError('lookup {}')).toMatchObject({ name: 'UnrecordedError', message: 'the recording has no answer to: lookup {}' });
});

describe('the text of what was thrown', () => {
  test.each([
    [new Error('one\n  two\r\n\nthree'), 'one two three'],
    [new ConfigurationError('a', 'b', 'c'), 'a: b c'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
    [Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => 'an object' }), 'an object'],
  ])('stands on one line: %#', (thrown, text) => {
    expect(errorText(thrown)).toBe(text);
  });
});
