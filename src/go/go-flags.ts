import type { Host } from '../host/host.js';
import { leftOutOfGoFlags } from '../knowledge/go-variables.js';
import type { Evidence, Report } from '../model/report.js';
import { readUserEnvironment, userEnvironmentFile } from './proxy-environment.js';

/** What the user's own settings mean for the go commands of a run. */
export interface GoFlags {
  /** Who sets GOFLAGS; undefined when nobody does. */
  readonly setBy?: string;
  readonly honoured: readonly string[];
  readonly leftOut: readonly { readonly flag: string; readonly why: string }[];
  /** GOFLAGS for the environment of child processes, when it is not the user's. */
  readonly env: Readonly<Record<string, string>>;
}

/** GOFLAGS without flags. A blank, not nothing: an empty variable would let the file of `go env -w` speak again (cmd/go/internal/cfg, Getenv). */
export const noGoFlags = ' ';

/**
 * Reads GOFLAGS as the go command does: what is added for this run, the environment, the file of `go env -w`. Flags that would
 * break a rule of the product are left out, all others are honoured.
 *
 * @param added variables added for this run
 */
export async function readGoFlags(host: Host, added: Readonly<Record<string, string>>): Promise<GoFlags> {
  const set = await readGoVariable(host, added, 'GOFLAGS');
  if (set === undefined) return { honoured: [], leftOut: [], env: {} };
  const flags = splitGoFlags(set.value).map((flag) => ({ flag, why: reasonAgainst(flag) }));
  const honoured = flags.filter(({ why }) => why === undefined).map(({ flag }) => flag);
  const leftOut = flags.flatMap(({ flag, why }) => (why === undefined ? [] : [{ flag, why }]));
  return { setBy: set.setBy, honoured, leftOut, env: leftOut.length === 0 ? {} : { GOFLAGS: honoured.map(quoted).join(' ') || noGoFlags } };
}

/** What a Go variable is set to for the go commands of a run, and by whom; an empty one counts as unset (cmd/go/internal/cfg, Getenv). */
export async function readGoVariable(
  host: Host,
  added: Readonly<Record<string, string>>,
  name: string,
): Promise<{ value: string; setBy: string } | undefined> {
  const places = [
    { value: added[name] ?? '', setBy: 'the settings of this run' },
    { value: host.env[name] ?? '', setBy: 'the environment' },
    { value: (await readUserEnvironment(host))[name] ?? '', setBy: userEnvironmentFile(host) ?? '' },
  ];
  return places.find(({ value }) => value !== '');
}

/** One sentence each for the plan and the report. */
export function goFlagNotes({ setBy, honoured, leftOut }: GoFlags): string[] {
  if (setBy === undefined) return [];
  return [
    ...(honoured.length > 0 ? [`GOFLAGS of ${setBy} is honoured: ${honoured.join(' ')}`] : []),
    ...leftOut.map(({ flag, why }) => `GOFLAGS of ${setBy}: ${flag} is left out: ${why}`),
  ];
}

/** GOFLAGS and GOEXPERIMENT as facts of the report. */
export function goVariableFacts(
  flags: GoFlags,
  experiment: { readonly value: string; readonly setBy: string } | undefined,
): Report['facts'] {
  const evidence = (source: string, value: string): Evidence[] => [{ source, value }];
  return {
    ...(flags.setBy === undefined
      ? {}
      : {
          'go.flags': { value: flags.honoured.join(' '), evidence: evidence(`GOFLAGS of ${flags.setBy}`, goFlagNotes(flags).join('\n')) },
        }),
    ...(experiment === undefined
      ? {}
      : { 'go.experiment': { value: experiment.value, evidence: evidence(`GOEXPERIMENT of ${experiment.setBy}`, experiment.value) } }),
  };
}

/** Words, each of which may stand in quotes (cmd/internal/quoted.Split); an open quote ends with the text. */
export function splitGoFlags(text: string): string[] {
  return [...text.matchAll(/(['"])(.*?)(?:\1|$)|[^\s'"]\S*/gs)].map(([word, quote, inner]) => (quote === undefined ? word : inner!));
}

/** Why the go command refuses the text, or undefined (cmd/go/internal/base/goflags.go, InitGOFLAGS; cmd/internal/quoted.Split). */
export function goFlagsProblem(text: string): string | undefined {
  const open = text.replaceAll(/(?<!\S)(?:(['"]).*?\1|[^\s'"]\S*)/gs, '').trim();
  if (open !== '') return `the quotation mark in ${open} is not closed`;
  const stray = splitGoFlags(text).find((word) => !/^--?[^-=]/.test(word));
  return stray === undefined ? undefined : `"${stray}" is no flag`;
}

function reasonAgainst(flag: string): string | undefined {
  const name = `-${/^-{0,2}([^=]*)/.exec(flag)![1]}`;
  return Object.hasOwn(leftOutOfGoFlags, name) ? leftOutOfGoFlags[name] : undefined;
}

function quoted(flag: string): string {
  if (!/\s/.test(flag)) return flag;
  return flag.includes("'") ? `"${flag}"` : `'${flag}'`;
}
