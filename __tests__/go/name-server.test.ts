import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askNameServer, question } from '../../src/go/name-server.js';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});

/** A name server on loopback that answers as it is told, or not at all. */
async function server(answer: (asked: Buffer) => readonly Buffer[]): Promise<number> {
  const socket = createSocket('udp4');
  sockets.push(socket);
  socket.on('message', (message, { port, address }) => {
    for (const reply of answer(message)) socket.send(reply, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return socket.address().port;
}

function reply(asked: Buffer, code: number): Buffer {
  const answer = Buffer.from(asked);
  answer.writeUInt16BE(0x8180 | code, 2);
  return answer;
}

describe('a name server on loopback', () => {
  test('that answers: 20 answers make a 95th percentile', async () => {
    const port = await server((asked) => [reply(asked, 3)]);
    expect(await askNameServer('127.0.0.1', 'example.com', port)).toMatchObject({
      asked: 20,
      answered: 20,
      timeouts: 0,
      error: null,
      code: 3,
      slowIs: 'p95',
    });
  });

  test('that says nothing: given up after two questions', async () => {
    const port = await server(() => []);
    expect(await askNameServer('127.0.0.1', 'example.com', port)).toEqual({
      asked: 2,
      answered: 0,
      timeouts: 2,
      error: null,
      code: null,
      medianMs: null,
      slowMs: null,
      slowIs: 'maximum',
    });
  });

  test('that is not there: the refusal comes back', async () => {
    const port = await server(() => []);
    for (const socket of sockets.splice(0)) socket.close();
    expect(await askNameServer('127.0.0.1', 'example.com', port)).toMatchObject({ answered: 0, timeouts: 0, error: 'ECONNREFUSED' });
  });

  test('that sends rubbish and answers to others: those count for nothing', async () => {
    const port = await server((asked) => {
      const stranger = reply(asked, 0);
      stranger.writeUInt16BE((asked.readUInt16BE(0) + 1) % 0x10000, 0);
      return [Buffer.alloc(3), stranger, Buffer.from(asked)];
    });
    expect(await askNameServer('127.0.0.1', 'example.com', port)).toMatchObject({ answered: 0, timeouts: 2 });
  });
});

test('a question has a header, the name and a type, whatever the name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), fc.domain(), (id, name) => {
      const message = question(id, name);
      expect(message.readUInt16BE(0)).toBe(id);
      expect(message.subarray(-5)).toEqual(Buffer.from([0, 0, 1, 0, 1]));
      expect(message.length).toBe(12 + name.length + 1 + 5);
    }),
  );
});
