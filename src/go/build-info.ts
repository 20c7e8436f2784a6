/** What `go version -m FILE` says of a binary. */
export interface BuildInfo {
  /** `go1.26.11`, without an experiment suffix. */
  readonly goVersion: string;
  /** Experiments that differ from the toolchain's own: what stands behind ` X:`, since 1.26 behind `-X:` (src/cmd/link/internal/ld/main.go). */
  readonly experiments: string;
  /** Path of the main package, and version of its module. */
  readonly path: string;
  readonly moduleVersion: string;
  /** `build` lines: `-race`, `CGO_ENABLED`, `vcs.modified`, … */
  readonly settings: Readonly<Record<string, string>>;
}

/** Reads the text form, which every release prints (`-json` exists only since 1.25). */
export function parseBuildInfo(text: string): BuildInfo | undefined {
  const [first = '', ...lines] = text.split('\n');
  const [, goVersion, experiments] = /: (go\S+?|devel \S+)(?:[ -]X:(\S+))?(?:\s|$)/.exec(first) ?? [];
  if (goVersion === undefined) return undefined;
  const fields = lines.map((line) => line.trim().split('\t'));
  const field = (name: string) => fields.find(([key]) => key === name);
  const settings = fields
    .filter(([key]) => key === 'build')
    .map(([, setting = '']): [string, string] => [setting.split('=')[0]!, setting.slice(setting.indexOf('=') + 1)]);
  return {
    goVersion,
    experiments: experiments ?? '',
    path: field('path')?.[1] ?? '',
    moduleVersion: field('mod')?.[2] ?? '',
    settings: Object.fromEntries(settings),
  };
}
