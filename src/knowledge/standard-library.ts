/** Packages that every release since Go 1.18 has, but for those that only the standard library itself may import (https://pkg.go.dev/std@go1.18.10). */
export const standardPackages: readonly string[] = [
  'archive/tar archive/zip bufio bytes compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib container/heap container/list',
  'container/ring context crypto crypto/aes crypto/cipher crypto/des crypto/dsa crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hmac',
  'crypto/md5 crypto/rand crypto/rc4 crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 crypto/subtle crypto/tls crypto/x509 crypto/x509/pkix',
  'database/sql database/sql/driver debug/buildinfo debug/dwarf debug/elf debug/gosym debug/macho debug/pe debug/plan9obj embed encoding',
  'encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex encoding/json',
  'encoding/pem encoding/xml errors expvar flag fmt go/ast go/build go/build/constraint go/constant go/doc go/format go/importer go/parser',
  'go/printer go/scanner go/token go/types hash hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash html html/template image image/color',
  'image/color/palette image/draw image/gif image/jpeg image/png index/suffixarray io io/fs io/ioutil log log/syslog math math/big math/bits',
  'math/cmplx math/rand mime mime/multipart mime/quotedprintable net net/http net/http/cgi net/http/cookiejar net/http/fcgi net/http/httptest',
  'net/http/httptrace net/http/httputil net/http/pprof net/mail net/netip net/rpc net/rpc/jsonrpc net/smtp net/textproto net/url os os/exec',
  'os/signal os/user path path/filepath plugin reflect regexp regexp/syntax runtime runtime/cgo runtime/debug runtime/metrics runtime/pprof',
  'runtime/race runtime/trace sort strconv strings sync sync/atomic syscall testing testing/fstest testing/iotest testing/quick text/scanner',
  'text/tabwriter text/template text/template/parse time time/tzdata unicode unicode/utf16 unicode/utf8 unsafe',
].flatMap((names) => names.split(' '));

const own = `(?:${standardPackages.join('|')})`;

/** What the go command says of a package that the standard library has; the group is its name. */
export const standardPackageMissing: RegExp = new RegExp(`package (${own}(?:/internal(?:/\\w+)+)?) is not in (?:std|GOROOT)(?= |$)`);

/** A file of the standard library, which imports nothing else. */
export const standardFile: RegExp = new RegExp(`(?:^|/)src/(?:${own}|(?:${own}/)?internal(?:/\\w+)*)/\\w+\\.go$`);

/** The same of any package, where a file of the standard library imports it. */
export const standardImportMissing: RegExp = new RegExp(
  `${standardFile.source.slice(0, -1)}:\\d+:\\d+: package (\\S+) is not in (?:std|GOROOT)(?= |$)`,
);
