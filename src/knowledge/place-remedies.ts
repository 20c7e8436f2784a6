import { shellWord } from '../model/shell.js';
import { isSetByFile } from './go-variables.js';
import type { CompleteRemedy } from './remedies.js';

/**
 * A variable that names a folder is set to another one. What the environment says wins over `go env -w`, which knows no TMPDIR.
 *
 * @param setBy who sets it now
 */
export function moveFolder(variable: string, setBy: string, folder: string, why: string, expect: string): CompleteRemedy {
  const exported = variable === 'TMPDIR' || setBy.endsWith('the environment');
  return {
    kind: 'fix',
    summary: why,
    commands: [`mkdir -p ${folder}`, exported ? `export ${variable}=${folder}` : `go env -w ${variable}=${folder}`],
    shell: 'bash',
    root: false,
    effect: exported ? 'at once, in this shell; a line in ~/.profile for new ones' : 'with the next go command',
    // The folder stays: it may have been there before, with what others keep in it.
    undo: exported ? `unset ${variable}` : `go env -u ${variable}`,
    risk: 'the folder takes disk space of its own',
    reversible: true,
    expect,
  };
}

/** Shows what sets a variable again in new shells. */
function settersOf(variable: string): string {
  return `grep -ns ${variable} ~/.profile ~/.bashrc ~/.bash_profile ~/.zshrc ~/.zshenv /etc/environment /etc/profile.d/*`;
}

const afterUnset = 'in this shell at once; the lines that the last command shows set it again in new shells: take them out';

/**
 * A variable is taken out of the environment, or of the file of `go env -w`.
 *
 * @param setBy who sets it: `go env -u` fails where no file does
 */
export function unsetVariable(variable: string, summary: string, expect: string, setBy = 'the environment'): CompleteRemedy {
  const inFile = isSetByFile(setBy);
  return {
    kind: 'fix',
    summary,
    commands: inFile ? [`go env -u ${variable}`] : [`unset ${variable}`, settersOf(variable)],
    shell: 'bash',
    root: false,
    effect: inFile ? 'with the next go command' : afterUnset,
    undo: `set ${variable} again as the evidence shows it`,
    risk: 'what relied on the value behaves as by default again',
    reversible: true,
    expect,
  };
}

/** Keys go out of GODEBUG, and the rest of the list stays. @param value the list as it is */
export function dropGodebugKeys(keys: readonly string[], value: string, expect: string): CompleteRemedy {
  const rest = value.split(',').filter((pair) => pair.trim() !== '' && !keys.includes(pair.split('=')[0]!));
  return {
    kind: 'fix',
    summary: `Take ${keys.join(', ')} out of GODEBUG`,
    commands: [rest.length === 0 ? 'unset GODEBUG' : `export GODEBUG=${shellWord(rest.join(','))}`, settersOf('GODEBUG')],
    shell: 'bash',
    root: false,
    effect: afterUnset,
    undo: 'set GODEBUG again as the evidence shows it',
    risk: 'none',
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

/** For a service or a container whose user has no folder of its own. */
export function setHome(expect: string): CompleteRemedy {
  return byHand('Set HOME to a folder of this user, or name the caches', ['export HOME="$(getent passwd "$(id -u)" | cut -d: -f6)"'], {
    effect: 'at once, in this shell; a systemd unit needs Environment=HOME=… or User=',
    undo: 'unset HOME',
    risk: 'where the user has no such folder either, it must be made by root',
    expect,
  });
}
