/** A distribution as Windows has it registered. */
export interface RegisteredDistribution {
  readonly name: string;
  /** What `--distribution default` would be. */
  readonly isDefault: boolean;
  /** In the language of Windows: Stopped, Running, Installing, Converting… */
  readonly state: string;
  readonly version: 1 | 2;
}

/**
 * Reads `wsl.exe --list --verbose` in any language: its headings are translated and so are the states, but columns stand at least
 * two blanks apart and the last one is the version (https://github.com/microsoft/WSL, src/windows/common/WslClient.cpp).
 */
export function parseDistributions(text: string): RegisteredDistribution[] {
  return text.split('\n').flatMap((line) => {
    const [, mark, name, state, version] = /^([* ]) (\S.*?) {2,}(\S.*?) +([12])\s*$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, isDefault: mark === '*', state: state!, version: version === '1' ? 1 : 2 }];
  });
}
