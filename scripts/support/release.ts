/** What a release is made from: its tag, package.json and the section of its version in CHANGELOG.md, which must agree. */
export interface ReleaseSources {
  /** `v1.2.3` */
  readonly tag: string;
  /** The version of package.json and of package-lock.json. */
  readonly versions: Readonly<Record<string, string>>;
  readonly changelog: string;
  /** All tags of the repository. */
  readonly tags: readonly string[];
}

export interface ReleasePlan {
  readonly version: string;
  /** The section of the version in CHANGELOG.md. */
  readonly notes: string;
  /** `v1`, when this is the newest release of that line: then the moving tag follows; an older line's patch does not move it. */
  readonly moving: string | undefined;
}

/** Headings below a version, in the order of Keep a Changelog (https://keepachangelog.com/en/1.1.0/). */
export const changeKinds = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** @throws Error that says what does not agree */
export function planRelease({ tag, versions, changelog, tags }: ReleaseSources): ReleasePlan {
  const [, version, major] = /^v((0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))$/.exec(tag) ?? [];
  if (version === undefined) throw new Error(`${tag} is no tag of a release: v1.2.3`);
  for (const [file, other] of Object.entries(versions)) {
    if (other !== version) throw new Error(`${file} has the version ${other}, and the tag is ${tag}`);
  }
  const section = changelogSections(changelog).find(({ title }) => title.startsWith(`${version} `) || title === version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## ${version} - YYYY-MM-DD"`);
  if (!/ - \d{4}-\d\d-\d\d$/.test(section.title)) throw new Error(`CHANGELOG.md: "${section.title}" has no date: ${version} - YYYY-MM-DD`);
  if (section.text === '') throw new Error(`CHANGELOG.md says nothing of ${version}`);
  const line = `v${major}`;
  const newer = tags.filter((other) => other.startsWith(`${line}.`) && isNewer(other, tag));
  return { version, notes: `${section.text}\n`, moving: newer.length === 0 ? line : undefined };
}

/** The sections of versions, the newest first, as the file has them. */
export function changelogSections(text: string): { readonly title: string; readonly text: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return { title: title.trim(), text: lines.join('\n').trim() };
    });
}

function isNewer(tag: string, than: string): boolean {
  const [a, b] = [tag, than].map((text) => /^v(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number));
  if (a === undefined || b === undefined) return false;
  const index = a.findIndex((number, place) => number !== b[place]);
  return index >= 0 && a[index]! > b[index]!;
}
