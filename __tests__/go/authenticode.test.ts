import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readSignature } from '../../src/go/authenticode.js';
import { bytesOf, signedPrograms } from '../support/windows-programs.js';

const tableOf = (name: string) => bytesOf(signedPrograms.find((program) => program.name === name)!.table);

describe('a signature that osslsigncode made', () => {
  test.each(signedPrograms)('as $name is genuine and about the digest that osslsigncode computed', ({ table, digest }) => {
    expect(readSignature(bytesOf(table))).toMatchObject({ genuine: true, digest: { value: digest } });
  });

  test('names the signer, the algorithm and how long the certificate lasts', () => {
    expect(readSignature(tableOf('rsa'))).toMatchObject({
      digest: { algorithm: 'sha256' },
      signer: {
        subject: 'O=go-wsl-conform, CN=Example Signer',
        issuer: 'O=go-wsl-conform, CN=Example Signer',
        validTo: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
      nested: 0,
    });
    expect(readSignature(tableOf('rsa'))).not.toHaveProperty('timestamp');
    expect(readSignature(tableOf('ec'))).toMatchObject({
      digest: { algorithm: 'sha384' },
      signer: { subject: expect.stringContaining('Curve') },
    });
  });

  test('has its timestamp and its further signatures told', () => {
    expect(readSignature(tableOf('timestamped'))).toMatchObject({ timestamp: { kind: 'rfc3161', time: '2026-09-21T14:13:20Z' } });
    expect(readSignature(tableOf('nested'))).toMatchObject({ nested: 1 });
  });
});

describe('a signature that was changed', () => {
  /** Another octet at the last place of these octets. */
  function changed(table: Uint8Array, octets: Uint8Array): Uint8Array {
    const at = Buffer.from(table).lastIndexOf(octets);
    expect(at).toBeGreaterThan(0);
    const copy = Uint8Array.from(table);
    copy[at]! ^= 1;
    return copy;
  }

  test('in the digest of the file is not genuine: its attributes are about another', () => {
    const table = tableOf('rsa');
    const { digest } = signedPrograms[0]!;
    expect(readSignature(changed(table, Buffer.from(digest, 'hex')))).toMatchObject({ genuine: false });
  });

  test('at its end, in the value of the signature, is not genuine', () => {
    const table = Uint8Array.from(tableOf('rsa'));
    const length = new DataView(table.buffer).getUint32(0, true);
    // Padding up to a multiple of eight may follow the signature.
    const last = table.subarray(0, length).findLastIndex((octet) => octet !== 0);
    table[last]! ^= 1;
    expect(readSignature(table)).toMatchObject({ genuine: false });
  });
});

describe('what is no signature of that kind', () => {
  const withHeader = (write: (view: DataView) => void) => {
    const table = Uint8Array.from(tableOf('rsa'));
    write(new DataView(table.buffer));
    return table;
  };

  test.each([
    ['is empty', new Uint8Array(0), 'shorter than its header'],
    ['is longer than its table', withHeader((view) => view.setUint32(0, 1 << 20, true)), 'a certificate of 1048576 bytes in a table of'],
    ['is an X.509 certificate', withHeader((view) => view.setUint16(6, 1, true)), 'which is not Authenticode'],
    ['is of another revision', withHeader((view) => view.setUint16(4, 0x100, true)), 'revision 0x100'],
    ['holds no signed data', withHeader((view) => view.setUint8(8 + 4 + 2 + 8, 0x03)), 'it holds no signed data'],
    ['is of the indefinite form', withHeader((view) => view.setUint8(9, 0x80)), 'not of the distinguished encoding'],
  ])('a certificate that %s', (_, table, problem) => {
    expect(readSignature(table)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('any change of a signature is read without an error, and a genuine one is about the same digest', () => {
    const table = tableOf('timestamped');
    fc.assert(
      fc.property(fc.nat(table.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(table.length), (at, bits, length) => {
        const copy = Uint8Array.from(table);
        copy[at]! ^= bits;
        const whole = readSignature(copy);
        if (!('problem' in whole) && whole.genuine) expect(whole.digest.value).toBe(signedPrograms[0]!.digest);
        expect(readSignature(table.subarray(0, length))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('any bytes behind the header are read without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const table = new Uint8Array([0, 0, 0, 0, 0, 2, 2, 0, ...bytes]);
        new DataView(table.buffer).setUint32(0, table.length, true);
        expect(readSignature(table)).toHaveProperty('problem');
      }),
    );
  });
});
