/**
 * Why there are no bytes. `absent` is the server's word that there is none; everything else proves nothing about existence.
 * `misplaced`: an answer that cannot be the file.
 */
export type DownloadFailureKind = 'absent' | 'status' | 'unreachable' | 'stalled' | 'misplaced' | 'too-large' | 'cancelled';

export class DownloadFailure extends Error {
  readonly kind: DownloadFailureKind;
  /** HTTP status, when that is the reason. */
  readonly status: number | undefined;
  /** A second try may succeed. */
  readonly isTransient: boolean;
  /** How long the server asks to wait before it, in milliseconds. */
  readonly waitMs: number | undefined;

  constructor(
    kind: DownloadFailureKind,
    message: string,
    more: { status?: number; isTransient?: boolean; waitMs?: number | undefined } = {},
  ) {
    super(message);
    this.name = 'DownloadFailure';
    this.kind = kind;
    this.status = more.status;
    this.isTransient = more.isTransient ?? false;
    this.waitMs = more.waitMs;
  }
}

/** The URL without user, password and query, which may carry tokens. */
export function displayUrl(url: string | URL): string {
  if (!URL.canParse(String(url))) return '(not a URL)';
  const parsed = new URL(url);
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
