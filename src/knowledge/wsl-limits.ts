import { type CompleteRemedy, investigation, standardNetwork } from './remedies.js';

/** Numbers and names about WSL beside its keys. */
export const wslLimits = {
  /**
   * Seconds between the clock of the distribution and the hardware clock above which files look newer than they are (make, go's cache
   * and TLS mind); the hardware clock itself counts whole seconds.
   */
  clockDriftSeconds: 5,
  /** Time zones are whole quarters of an hour: a difference of that kind is a hardware clock in local time, not drift. */
  zoneStepSeconds: 900,
  /** Folders of PATH on Windows drives that are looked into; each look is a round trip to Windows. */
  pathFolders: 40,
  /** Milliseconds for a look at a Windows drive, which hangs when its server on the Windows side does. */
  driveLookMs: 2000,
} as const;

/** Programs that Go needs and that may lie in a Windows folder of PATH. */
export const shadowedPrograms: readonly string[] = ['go', 'gofmt', 'git', 'gcc', 'cc'];

/** Troubles of particular releases of the WSL package. */
export const wslIssues: readonly {
  readonly id: string;
  /** The first package that has it, and the first that no longer does; absent: not documented. */
  readonly from?: string;
  readonly until?: string;
  /** The cgroup mode that it makes: where another is found, something has been done about it. */
  readonly shows?: 'hybrid';
  /** The network mode that it needs. */
  readonly networking?: readonly string[];
  readonly what: string;
  readonly advice: string;
  /** What to do where no later package is known to be without it. */
  readonly remedy?: CompleteRemedy;
  readonly source: string;
}[] = [
  {
    id: 'reclaim-turns-v1-off',
    from: '2.0.0',
    until: '2.1.1',
    what: 'autoMemoryReclaim turns the v1 controllers of cgroups off without saying so',
    advice: 'programs that need cgroup v1 lose their limits; a newer package does not do that',
    source: 'https://github.com/microsoft/WSL/issues/10515',
  },
  {
    id: 'clock-behind-after-sleep',
    until: '2.1.1',
    what: 'the clock of the distribution may stay behind after Windows slept',
    advice: 'TLS and the dates of files go wrong; WSL 2.1.1 sets the clock by itself',
    source: 'https://github.com/microsoft/WSL/issues/10006',
  },
  {
    id: 'hybrid-cgroups',
    until: '2.5.0',
    shows: 'hybrid',
    what: 'the init of WSL mounts cgroup v1 beside v2 (hybrid)',
    advice: 'limits are where tools that know only v2 do not look; update WSL',
    source: 'https://github.com/microsoft/WSL/issues/11857',
  },
  {
    id: 'docker-port-in-use',
    from: '2.9.3',
    networking: ['mirrored'],
    what: 'a port that Docker publishes may be refused as in use in mirrored mode',
    advice: 'tests that publish ports fail by chance; use networkingMode=nat meanwhile',
    remedy: standardNetwork('wsl.networkingMode is nat'),
    source: 'https://github.com/microsoft/WSL/issues/40984',
  },
  {
    id: 'drives-with-options',
    from: '2.9.9',
    what: 'mounting a Windows drive with options may fail',
    advice: 'look whether /mnt/c is there; keep the module on the file system of the distribution',
    remedy: investigation(
      'See which Windows drives are mounted, and where the module lies',
      ["grep -E 'drvfs|virtiofs|9p' /proc/self/mountinfo", 'df -T .'],
      'the drives that are meant to be there, and a file system of the distribution (ext4) for the module',
    ),
    source: 'https://github.com/microsoft/WSL/issues/41475',
  },
];
