/** The checksum database and the key that the go command ships (Go tree: src/cmd/go/internal/modfetch/key.go). */
export const defaultChecksumDatabase = 'sum.golang.org';
export const knownChecksumDatabases: Readonly<Record<string, string>> = {
  [defaultChecksumDatabase]: 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8',
};

/** First line of a signed tree head (golang.org/x/mod/sumdb/tlog, note.go). */
export const treeHeadTitle = 'go.sum database tree';

/** log2 of the hashes in a full tile; the go command knows no other (golang.org/x/mod/sumdb, client.go). */
export const tileHeight = 8;

/** The module that carries toolchains (Go tree: src/cmd/go/internal/modfetch/toolchain.go, gover.go). */
export const toolchainModule = 'golang.org/toolchain';
export const toolchainVersionPrefix = 'v0.0.1-go';

/** The module proxy that `https://golang.org/toolchain?go-get=1` names: what `direct` in GOPROXY comes to. */
export const directToolchainProxy = 'https://go.dev/dl/mod';

/** The Go download index (https://go.dev/dl/?mode=json&include=all). */
export const downloadBaseUrl = 'https://go.dev/dl';
