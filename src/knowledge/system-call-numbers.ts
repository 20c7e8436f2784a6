import { seccompArchitectures } from './seccomp.js';
import { systemCallTable } from './system-call-table.js';

export interface SystemCallRow {
  readonly name: string;
  /** By column of the table; undefined where the architecture does not have the call. */
  readonly numbers: readonly (number | undefined)[];
  /** The kernel that introduced it; undefined for all that is older than 2.6, or not known. */
  readonly since: string | undefined;
  /** The release of libseccomp that first knows it, where that is young. */
  readonly libseccomp: string | undefined;
  /** Kinds of arguments: p pointer, w 32 bits, l 64; empty when not known. */
  readonly kinds: string;
}

let read: ReadonlyMap<string, SystemCallRow> | undefined;

/** All system calls that the table knows, by name; read when first asked for. */
export function systemCallRows(): ReadonlyMap<string, SystemCallRow> {
  read ??= new Map(
    systemCallTable
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...fields] = line.split(' ');
        const numbers = fields.slice(0, -3).map((field) => (field === '-' ? undefined : Number(field)));
        const [since, libseccomp, kinds = ''] = fields.slice(-3).map((field) => (field === '-' ? undefined : field));
        return [name, { name, numbers, since, libseccomp, kinds }];
      }),
  );
  return read;
}

const names = new Map<number, ReadonlyMap<number, string>>();

/** The name of a number on an architecture. */
export function systemCallName(goarch: string, number: number): string | undefined {
  const column = seccompArchitectures.find((row) => row.goarch === goarch)?.column ?? 0;
  let byNumber = names.get(column);
  if (byNumber === undefined) {
    byNumber = new Map(
      [...systemCallRows().values()].flatMap((row) => (row.numbers[column] === undefined ? [] : [[row.numbers[column], row.name]])),
    );
    names.set(column, byNumber);
  }
  return byNumber.get(number);
}
