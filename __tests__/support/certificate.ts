import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

/** A certificate for a host that nobody vouches for, and its key; undefined on a machine without openssl. */
export function selfSignedCertificate(host: string): { key: string; cert: string } | undefined {
  const folder = temporaryFolder('certificate');
  const files = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  const what = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const whose = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  try {
    execFileSync('openssl', [...what, ...whose, '-keyout', files.key, '-out', files.cert], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { key: readFileSync(files.key, 'utf8'), cert: readFileSync(files.cert, 'utf8') };
}
