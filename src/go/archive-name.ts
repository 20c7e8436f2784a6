import { archiveArchitectures } from '../knowledge/ports.js';

/** What the Go project calls the archive of a release (golang/website internal/dl). */
export function archiveName(release: string, { os, arch }: { readonly os: string; readonly arch: string }): string {
  return `go${release}.${os}-${archiveArchitectures[arch] ?? arch}${os === 'windows' ? '.zip' : '.tar.gz'}`;
}
