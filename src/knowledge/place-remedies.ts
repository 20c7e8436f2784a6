import type { CompleteRemedy } from './remedies.js';

/** A Go variable that names a folder is set to another one, for all go commands of this user. */
export function moveFolder(variable: string, folder: string, why: string, expect: string): CompleteRemedy {
  return {
    kind: 'fix',
    summary: why,
    commands: [`mkdir -p ${folder}`, `go env -w ${variable}=${folder}`],
    shell: 'bash',
    root: false,
    effect: `with the next go command, unless the environment sets ${variable}`,
    undo: `go env -u ${variable} && rm -rf ${folder}`,
    risk: 'the folder takes disk space of its own',
    reversible: true,
    expect,
  };
}

/** A variable is taken out of the environment and of the file of `go env -w`. */
export function unsetVariable(
  variable: string,
  summary: string,
  expect: string,
  risk = 'what relied on the value behaves as by default again',
): CompleteRemedy {
  const isGo = /^(?:GO|CGO_)/.test(variable);
  return {
    kind: 'fix',
    summary,
    commands: [
      `unset ${variable}`,
      ...(isGo ? [`go env -u ${variable}`] : []),
      `grep -ns ${variable} ~/.profile ~/.bashrc ~/.zshrc /etc/environment /etc/profile.d/*`,
    ],
    shell: 'bash',
    root: false,
    effect: 'in this shell at once; the lines that the last command shows set it again in new shells: take them out',
    undo: `set ${variable} again as the evidence shows it`,
    risk,
    reversible: true,
    expect,
  };
}

/** Something is done by hand; the commands show where. */
export function byHand(
  summary: string,
  commands: readonly string[],
  more: Omit<Partial<CompleteRemedy>, 'summary' | 'commands'> & { readonly expect: string; readonly undo: string },
): CompleteRemedy {
  return {
    kind: 'fix',
    summary,
    commands: [...commands],
    shell: 'bash',
    root: false,
    effect: 'at once',
    risk: 'none',
    reversible: true,
    ...more,
  };
}
