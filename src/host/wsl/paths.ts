/**
 * The path inside of a folder that Windows names through its server of distributions: `\\wsl.localhost\NAME\home\me`, and
 * `\\wsl$\NAME\…` as before (https://learn.microsoft.com/windows/wsl/filesystems).
 *
 * @returns undefined for what is not inside this distribution
 */
export function pathInside(windowsPath: string, distribution: string): string | undefined {
  const [, name, rest = ''] = /^[\\/]{2}(?:wsl\.localhost|wsl\$)[\\/]([^\\/]+)((?:[\\/].*)?)$/is.exec(windowsPath) ?? [];
  if (name?.toLowerCase() !== distribution.toLowerCase()) return undefined;
  return `/${rest
    .split(/[\\/]+/)
    .filter(Boolean)
    .join('/')}`;
}
