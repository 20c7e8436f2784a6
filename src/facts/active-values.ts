import type { NameServerAnswers } from '../go/name-server.js';
import type { ResolverChoice } from '../go/resolver-choice.js';
import type { FolderSpeed, FolderTrial } from '../host/folder-trial.js';
import type { FileSystemKind } from '../knowledge/file-systems.js';

/** What is known of a folder that Go uses; null: not known. */
export interface FolderFact {
  /** As Go would use it. */
  readonly path: string;
  /** What decides that it is this one: `GOCACHE of the environment`, `the default below HOME`. */
  readonly setBy: string;
  /** False: the rest is about the nearest folder above that exists. */
  readonly exists: boolean | null;
  /** The folder that was looked at. */
  readonly examined: string;
  /** Name of the file system's type, `ext4`. */
  readonly type: string | null;
  /** What that means for Go; `windows` for a Windows drive, however it gets here. */
  readonly kind: FileSystemKind | null;
  readonly mountPoint: string | null;
  readonly source: string | null;
  readonly options: readonly string[] | null;
  readonly totalBytes: number | null;
  readonly availableBytes: number | null;
  /** Null also where the file system counts none (btrfs, vfat). */
  readonly freeInodes: number | null;
  /** Entries can be made in it: `ok` or a code of errno(3). */
  readonly access: string | null;
  /** What was tried in it. */
  readonly trial: FolderTrial | null;
  readonly speed: FolderSpeed | null;
  /** How many times slower than the fastest folder on a local disk; null without such a folder, or when this is it. */
  readonly timesSlower: number | null;
}

export interface FileSystemFacts {
  /** Temporary files. */
  readonly 'fs.tempDir': FolderFact;
  /** Test binaries are linked and run there. */
  readonly 'fs.goTmpDir': FolderFact;
  readonly 'fs.goCache': FolderFact;
  readonly 'fs.goModCache': FolderFact;
  /** The folder that was asked about; nothing is ever tried in it. */
  readonly 'fs.project': FolderFact;
}

/** A `go` on PATH. */
export interface GoCommandFact {
  readonly command: string;
  /** `chooser`: a shim or a wrapper that runs another one. */
  readonly kind: 'toolchain' | 'chooser' | 'unclear';
  /** The tree that it uses here; null for one that leads nowhere. */
  readonly goroot: string | null;
  /** Release of that tree by its VERSION file, without `go`. */
  readonly version: string | null;
}

/** A Go variable that is set, and by whom. */
export interface VariableFact {
  readonly value: string;
  /** `the environment`, the file of `go env -w`, go.env of the toolchain, or `go env` as pasted. */
  readonly setBy: string;
}

/** What the C compiler that cgo would call can do. */
export interface CompilerFact {
  readonly command: string;
  /** `no-headers`: the compiler is there, the headers of the C library are not. */
  readonly state: 'works' | 'not-found' | 'no-headers' | 'fails';
  /** What it said when it failed. */
  readonly said: string | null;
}

export interface GoEnvironmentFacts {
  /** Every go on PATH, the one that a shell runs first. */
  readonly 'env.go': readonly GoCommandFact[];
  /** go.exe files on PATH, which an interop shell may run in the place of go. */
  readonly 'env.goExe': readonly string[];
  /** Variables of Go that somebody set, by name. */
  readonly 'env.variables': Readonly<Record<string, VariableFact>>;
  /** GOROOT as it is set, with the release of that tree. */
  readonly 'env.goroot': (VariableFact & { readonly version: string | null }) | null;
  /** HOME; null when it is unset or empty. */
  readonly 'env.home': string | null;
  /** LD_PRELOAD; null when unset. */
  readonly 'env.preload': string | null;
  readonly 'cgo.compiler': CompilerFact;
  /** What the configuration files of container runtimes say. */
  readonly 'container.cgroupDrivers': readonly {
    readonly runtime: string;
    readonly driver: 'systemd' | 'cgroupfs' | 'none';
    readonly file: string;
  }[];
}

/** What denies a user namespace to an ordinary user; `unknown` where several could, or none that is known. */
export type DenyingLayer = 'sysctl' | 'apparmor' | 'seccomp' | 'limit' | 'kernel' | 'unknown';

export interface UserNamespaceFacts {
  /** Whether an ordinary user gets a user namespace in which it is root, found out by making one. */
  readonly 'userns.unprivileged': { readonly allowed: boolean; readonly deniedBy: DenyingLayer | null };
}

/** What came back from a place that the go command asks. */
export interface Reached {
  readonly url: string;
  /** `answers`: as only such a place does; `unclear`: "there is none", which any web server says; `other`: something else; `fails`: nothing did, or an error. */
  readonly state: 'answers' | 'unclear' | 'other' | 'fails';
  readonly said: string;
}

export interface NetworkFacts {
  readonly 'net.resolver': ResolverChoice;
  /** Addresses that localhost has, by /etc/hosts and by the C library. */
  readonly 'net.localhost': { readonly file: readonly string[]; readonly lookup: readonly string[] | null };
  readonly 'net.nameservers': readonly string[];
  /** How each answered, in their order. */
  readonly 'net.nameserverAnswers': readonly (NameServerAnswers & { readonly server: string })[];
  /** Proxy variables by their name, without users and passwords. */
  readonly 'net.proxy': Readonly<Record<string, string>>;
  /** Places with certificates of authorities that Go would use. */
  readonly 'net.tlsRoots': readonly string[];
  readonly 'net.goproxy': readonly Reached[];
  readonly 'net.sumdb': readonly Reached[];
  /** `loopback`: ::1 can be listened on; `route`: there is a way out. */
  readonly 'net.ipv6': { readonly loopback: boolean; readonly route: boolean; readonly localhostNamesIt: boolean };
  /** Ports for outgoing connections: the range, and TCP sockets that exist now, those that wait for their end included. */
  readonly 'net.ports': { readonly first: number; readonly last: number; readonly sockets: number; readonly bindable: boolean | null };
  /** `mixed`: rules of both kinds are loaded. Null: there is no iptables. */
  readonly 'net.iptables': { readonly backend: 'nf_tables' | 'legacy' | 'unclear'; readonly mixed: boolean | null } | null;
}

/** Facts that rest on acts: something is tried, asked or run. */
export interface ActiveFacts extends FileSystemFacts, NetworkFacts, GoEnvironmentFacts, UserNamespaceFacts {}
