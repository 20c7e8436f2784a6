/** Files beside archives whose lines name hashes: what `sha256sum` and `sha256sum --tag` write under the usual names, and one file per archive. */
export const checksumFileName = /^(?:sha256sums?|checksums?)(?:\.txt)?$|\.(?:sha256|ziphash)$/i;

/** A saved copy of https://go.dev/dl/?mode=json&include=all. */
export const savedIndexName = 'index.json';
