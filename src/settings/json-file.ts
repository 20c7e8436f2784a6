import type * as z from 'zod';
import { ConfigurationError } from '../model/errors.js';

/** A kind of JSON file that the product writes and reads again. */
export interface JsonFileKind<T> {
  readonly definition: z.ZodType<T>;
  /** The newest `schemaVersion` that this version reads. */
  readonly schemaVersion: number;
  /** Where the format is described, below schemas/. */
  readonly schema: string;
}

/**
 * Reads a file that the product wrote, or that was written by hand in its form.
 *
 * @param place name of the file, on one line
 * @throws ConfigurationError with the place: line and column for broken JSON, the path of the field for a wrong shape
 */
export function parseJsonFile<T>(place: string, text: string, kind: JsonFileKind<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${place}${positionOf(error as Error, text)}`, 'is not valid JSON', (error as Error).message);
  }
  return checkJsonFile(place, value, kind);
}

/**
 * The same for what has been read as JSON already.
 *
 * @throws ConfigurationError
 */
export function checkJsonFile<T>(place: string, value: unknown, { definition, schemaVersion, schema }: JsonFileKind<T>): T {
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version > schemaVersion) {
    throw new ConfigurationError(
      place,
      `was written by a newer version (schema ${version}, this one reads ${schemaVersion})`,
      'update go-wsl-conform',
    );
  }
  const parsed = definition.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = deepestIssue(parsed.error.issues[0]!);
  const found =
    JSON.stringify(path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], value)) ?? 'nothing';
  const where = path.length === 0 ? 'the file' : JSON.stringify(path.join('.'));
  throw new ConfigurationError(
    place,
    `${where}: ${message}; found ${found.length > 60 ? `${found.slice(0, 60)}…` : found}`,
    `schemas/${schema} describes the format`,
  );
}

/** Of the alternatives that a field has, the one that the file follows farthest; it says what is really wrong. */
function deepestIssue(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const alternatives = issue.errors.flatMap((issues) => issues.slice(0, 1).map(deepestIssue));
  const deepest = alternatives.reduce((best, next) => (next.path.length > best.path.length ? next : best));
  const same = alternatives.filter(({ path }) => path.length === deepest.path.length);
  return { path: [...issue.path, ...deepest.path], message: [...new Set(same.map(({ message }) => message))].join(', or ') };
}

/** V8 tells the position as a number of characters or as line and column, depending on its version. */
function positionOf(error: Error, text: string): string {
  const [, position] = /at position (\d+)/.exec(error.message) ?? [];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `:${before.length}:${before.at(-1)!.length + 1}`;
}
