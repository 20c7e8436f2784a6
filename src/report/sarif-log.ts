import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { wellFormed } from '../redact/escape.js';

/** A rule of a SARIF log (reportingDescriptor, section 3.49). */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help?: { readonly text: string; readonly markdown: string };
}

/** A log of one run, SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, section 3.13). Columns are counted as JavaScript does, which is as SARIF does unless told otherwise. */
export function sarifLog(tool: { readonly name: string; readonly version: string }, rules: readonly SarifRule[], run: object): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: tool.name, version: tool.version, rules } }, columnKind: 'utf16CodeUnits', ...run }],
  };
}

/** A relative name stays one: code scanning looks for it in the repository. */
export function sarifUri(file: string): string {
  const name = wellFormed(file);
  return isAbsolute(name) ? pathToFileURL(name).href : name.split(sep).map(encodeURIComponent).join('/');
}
