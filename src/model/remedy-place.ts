import type { Remedy } from './report.js';

/** Where and as whom the commands of a remedy are typed, where that is not a user's bash. */
export function remedyPlace({ shell, root }: Pick<Remedy, 'shell' | 'root'>): string[] {
  const powershell = shell === 'powershell';
  return [...(powershell ? ['in PowerShell'] : []), ...(root === true ? [powershell ? 'as administrator' : 'as root'] : [])];
}
