import { parse } from 'yaml';
import { submission } from '../../knowledge/kubernetes-results.js';
import { errorText } from '../../model/errors.js';
import { plainLine } from '../../redact/escape.js';
import type { ResultFiles } from './files.js';

/** What a submission lacks. */
export interface SubmissionFault {
  readonly file: string;
  readonly message: string;
}

/**
 * What a folder lacks of the layout of a submission: its files, their place and the fields of PRODUCT.yaml. That addresses lead somewhere, and who may submit,
 * is not asked.
 *
 * @param place the folder as it was named, absolute
 * @param version of Kubernetes that the results are of, `v1.35.0`
 */
export function submissionFaults(files: ResultFiles, place: string, version: string | undefined): SubmissionFault[] {
  const missing = submission.files
    .filter((file) => (files.get(file)?.bytes.length ?? 0) === 0)
    .map((file) => ({ file, message: `${file} is ${files.has(file) ? 'empty' : 'missing'}` }));
  const product = files.get('PRODUCT.yaml');
  return [
    ...missing,
    ...folderFaults(place, version),
    ...(product === undefined || product.bytes.length === 0 ? [] : productFaults(product.bytes)),
  ];
}

function folderFaults(place: string, version: string | undefined): SubmissionFault[] {
  const line = submission.folder.exec(place.replaceAll('\\', '/').replace(/\/$/, ''))?.[1];
  if (line === undefined)
    return [{ file: '.', message: 'the folder is not called vX.Y/NAME, with the line of Kubernetes and a name of the product' }];
  if (version === undefined || new RegExp(`^v?${line.replace('.', '\\.')}(?:\\.|$)`).test(version)) return [];
  return [{ file: '.', message: `the folder is for v${line}, the results are of ${version}` }];
}

function productFaults(bytes: Buffer): SubmissionFault[] {
  const file = 'PRODUCT.yaml';
  let product: unknown;
  try {
    product = parse(bytes.toString('utf8'), { maxAliasCount: 0 });
  } catch (error) {
    return [{ file, message: `${file} is no YAML: ${plainLine(errorText(error))}` }];
  }
  if (typeof product !== 'object' || product === null || Array.isArray(product)) return [{ file, message: `${file} has no fields` }];
  const fields = product as Readonly<Record<string, unknown>>;
  const textOf = (name: string) =>
    typeof fields[name] === 'string' || typeof fields[name] === 'number' ? String(fields[name]).trim() : '';
  const faults = submission.fields.filter((name) => textOf(name) === '').map((name) => `${file} has no ${name}`);
  for (const name of submission.urls) {
    const url = textOf(name);
    if (url !== '' && !isUrl(url)) faults.push(`${file}: ${name} is no address of the web: ${plainLine(url).slice(0, 100)}`);
  }
  const email = textOf(submission.email);
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    faults.push(`${file}: ${submission.email} is no e-mail address: ${plainLine(email).slice(0, 100)}`);
  return faults.map((message) => ({ file, message }));
}

function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
