/**
 * Captures what the checksum database answers while two toolchain versions are proved: lookups and tiles, byte for byte. Asks
 * through the proxy that `go env GOPROXY` names.
 *
 *     npx tsx scripts/capture-checksum-database.ts
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Network } from '../src/go/download.js';
import { parseProxyList } from '../src/go/proxy-entries.js';
import { ChecksumDatabase } from '../src/go/sumdb.js';
import { defaultChecksumDatabase } from '../src/knowledge/checksum-database.js';
import { root, runAsScript } from './support/root.js';

/** Looked up at different times by the proxy, so that their tree heads differ: the second one grew from the first. */
const versions = ['v0.0.1-go1.25.12.linux-amd64', 'v0.0.1-go1.27.4.linux-amd64'];

class RecordingNetwork extends Network {
  readonly answers: Record<string, string> = {};

  override async lookup(url: string): Promise<Uint8Array> {
    const bytes = await super.lookup(url);
    const path = url.split(`/sumdb/${defaultChecksumDatabase}/`)[1];
    if (path !== undefined) this.answers[path] = Buffer.from(bytes).toString('base64');
    return bytes;
  }
}

async function capture(): Promise<void> {
  const proxies = parseProxyList(execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim());
  const network = new RecordingNetwork({});
  let head: string | undefined;
  const write = async (note: string) => {
    head = note;
  };
  const memory = { place: 'memory', read: async () => head, write };
  const database = new ChecksumDatabase(defaultChecksumDatabase, proxies, network, () => memory);
  for (const version of versions) console.log(version, await database.record(version));
  const sorted = Object.fromEntries(Object.entries(network.answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(root, '__tests__/fixtures/checksum-database.json'), `${JSON.stringify(sorted, null, 1)}\n`);
}

if (runAsScript(import.meta.url)) await capture();
