/** Folders below C:\Users that belong to no person (https://learn.microsoft.com/windows/deployment/usmt/usmt-recognized-environment-variables). */
export const sharedProfiles: readonly string[] = ['Public', 'Default', 'Default User', 'All Users'];

/** Texts in which no Windows user is named: `/mnt/c/Users/NAME/x`, `C:\\Users\\NAME\\x`. */
export function withoutWindowsUsers(text: string): string {
  return text.replaceAll(/((?:\/[a-z]|\b[a-z]:)[\\/]+users[\\/]+)([^\\/:;,"'\n]+)/gi, (whole, before: string, name: string) =>
    sharedProfiles.includes(name) ? whole : `${before}{user}`,
  );
}
