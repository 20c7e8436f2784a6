import { ConfigurationError, errorText } from '../model/errors.js';
import { Report } from '../model/report.js';
import { reportSchemaVersion } from '../model/schema-versions.js';
import { plainLine } from '../redact/escape.js';
import { checkJsonFile, type JsonFileKind, parseJsonFile } from '../settings/json-file.js';
import { readText } from '../settings/read-text.js';

const kind: JsonFileKind<Report> = { definition: Report, schemaVersion: reportSchemaVersion, schema: 'report.schema.json' };

/**
 * Reads a report.json.
 *
 * @throws ConfigurationError when there is none, or it is no report of this version or an older one
 */
export async function readReport(file: string): Promise<Report> {
  const place = plainLine(file);
  const text = await readText(file).catch((error: unknown) => {
    throw new ConfigurationError(place, `cannot be read: ${errorText(error)}`, 'give a report.json');
  });
  if (text === undefined) throw new ConfigurationError(place, 'there is no such file', 'give a report.json');
  return parseJsonFile(place, text, kind);
}

/**
 * A report that has been read as JSON.
 *
 * @throws ConfigurationError when it is none
 */
export function checkReport(file: string, value: unknown): Report {
  return checkJsonFile(plainLine(file), value, kind);
}
