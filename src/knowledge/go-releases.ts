/** The oldest release whose output this product reads; older go lines are served by it (tested from 1.19 to 1.27). */
export const oldestReadLine = '1.19';

/** What a go.mod without a go line means to the go command (https://go.dev/ref/mod#go-mod-file-go). */
export const impliedGoLine = '1.16';

/** The same for a go.work without a go line (cmd/go/internal/gover, DefaultGoWorkVersion). */
export const impliedWorkspaceGoLine = '1.18';

/** From this go line of go.mod or go.work on the go command builds from vendor/ by itself; without a go line it does not (https://go.dev/ref/mod#build-commands). */
export const vendorDefaultSince = '1.14';

/** From this release on a workspace can be built from a vendor folder; older ones refuse `-mod=vendor` in one (https://go.dev/doc/go1.22#go-command). */
export const workspaceVendorSince = '1.22';

/** From this line on the first release is called `1.N.0`, and `1.N` alone is a language version (https://go.dev/doc/toolchain#version). */
export const firstLineWithPatchZero = '1.21';

/**
 * The lines that the Go project supports: each until two newer ones exist (https://go.dev/doc/devel/release#policy). A
 * catalogue that knows a newer line overrides it; a table older than `maximumAgeMonths` is no ground for a judgement, for a
 * new line appears every six months.
 */
export const supportedLines = { asOf: '2026-11-22', lines: ['1.27', '1.26'], maximumAgeMonths: 8 } as const;
