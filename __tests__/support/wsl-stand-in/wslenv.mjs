/**
 * The variables that WSLENV lets through, as a process inside sees them: NAME, NAME/p a path, NAME/l a list of paths, NAME/u only
 * on the way into Linux, NAME/w only on the way out (https://learn.microsoft.com/windows/wsl/filesystems#share-environment-variables).
 *
 * @param {Record<string, string | undefined>} environment of Windows
 * @returns {Record<string, string>}
 */
export function translateVariables(environment) {
  const translated = {};
  for (const entry of (environment.WSLENV ?? '').split(':').filter(Boolean)) {
    const [name, flags = ''] = entry.split('/');
    const value = environment[name];
    if (value === undefined || (flags.includes('w') && !flags.includes('u'))) continue;
    translated[name] = flags.includes('l')
      ? value.split(';').map(linuxPath).join(':')
      : flags.includes('p')
        ? linuxPath(value)
        : value;
  }
  return environment.WSLENV === undefined ? {} : { ...translated, WSLENV: environment.WSLENV };
}

function linuxPath(windows) {
  const [, drive, rest] = /^([A-Za-z]):[\\/]?(.*)$/.exec(windows) ?? [];
  return drive === undefined ? windows.replaceAll('\\', '/') : `/mnt/${drive.toLowerCase()}/${rest.replaceAll('\\', '/')}`;
}
