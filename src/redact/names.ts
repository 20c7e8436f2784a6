/** Users that images of machines and of CI come with, so that their names tell about no person (GitHub-hosted runners, Codespaces, cloud images of Ubuntu, Debian, Fedora and Amazon, Vagrant, Homebrew). */
const commonUsers: ReadonlySet<string> = new Set([
  'root',
  'nobody',
  'runner',
  'runneradmin',
  'vsts',
  'vscode',
  'codespace',
  'gitpod',
  'ubuntu',
  'debian',
  'fedora',
  'ec2-user',
  'vagrant',
  'linuxbrew',
  'user',
  'Shared',
]);

/** Names of hosts(5) that stand for places and for no machine of somebody (Debian netbase, Docker Desktop, Kubernetes). */
const commonHostNames =
  /^(?:localhost(?:\.localdomain|[46])?(?:\.localdomain[46])?|ip6-\w+|(?:host|gateway|kubernetes)\.docker\.internal)$/i;

/**
 * A function that takes the names of the users of a Unix out of texts: of their folders, and as the value of variables that hold
 * nothing else. The same name is always replaced by the same word, so that paths still lead to each other.
 */
export function unixUserMask(): (text: string) => string {
  const words = new Map<string, string>();
  const word = (name: string): string => {
    if (commonUsers.has(name)) return name;
    const known = words.get(name) ?? `{user${words.size === 0 ? '' : `-${words.size + 1}`}}`;
    words.set(name, known);
    return known;
  };
  const named = (_: string, before: string, name: string) => `${before}${word(name)}`;
  return (text) =>
    text
      .replaceAll(/(\/(?:home|Users)\/)([A-Za-z_][\w.-]{0,63})/g, named)
      .replaceAll(/\b((?:SUDO_)?USER(?:NAME)?=|LOGNAME=)([A-Za-z_][\w.-]{0,63})/g, named);
}

/** The text of a hosts(5) file without names that are not the same everywhere, and without remarks. */
export function withoutHostNames(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
      return [address, ...names.map((name) => (commonHostNames.test(name) ? name : '{host}'))].join(' ').trim();
    })
    .join('\n');
}
