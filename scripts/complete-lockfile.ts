/**
 * Adds to package-lock.json the optional packages of other platforms that `npm install` left out: it drops those that a registry
 * does not serve, and `npm ci` then refuses the lock file (npm 11 validate-lockfile.js counts the inert nodes that shrinkwrap.js
 * does not save). Run it after `npm install`; a registry that serves them makes it needless.
 *
 *     npm run complete-lockfile
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed, type Lockfile } from './support/lockfile.js';
import { root } from './support/root.js';

const path = join(root, 'package-lock.json');
writeFileSync(path, `${JSON.stringify(completed(JSON.parse(readFileSync(path, 'utf8')) as Lockfile), null, 2)}\n`);
