/** What a file system is to Go's caches and temporary folders. */
export type FileSystemKind = 'disk' | 'memory' | 'network' | 'shared' | 'windows' | 'fat' | 'layered' | 'read-only' | 'kernel';

/**
 * File systems by the magic of statfs(2) (include/uapi/linux/magic.h; those marked * are in the source of their file system) and by
 * the name of /proc/filesystems. `shared` comes from a host of virtual machines: whether a Windows drive is behind it, only the mount
 * tells. One magic may stand for several names: the mount table knows which.
 */
export const fileSystemTypes: readonly { readonly magic: number; readonly name: string; readonly kind: FileSystemKind }[] = [
  { magic: 0xef53, name: 'ext4', kind: 'disk' },
  { magic: 0xef53, name: 'ext3', kind: 'disk' },
  { magic: 0xef53, name: 'ext2', kind: 'disk' },
  { magic: 0x58465342, name: 'xfs', kind: 'disk' },
  { magic: 0x9123683e, name: 'btrfs', kind: 'disk' },
  { magic: 0xf2f52010, name: 'f2fs', kind: 'disk' },
  { magic: 0x3434, name: 'nilfs2', kind: 'disk' },
  { magic: 0x52654973, name: 'reiserfs', kind: 'disk' },
  { magic: 0x2fc12fc1, name: 'zfs', kind: 'disk' }, // * module/os/linux/zfs, ZFS_SUPER_MAGIC
  { magic: 0xca451a4e, name: 'bcachefs', kind: 'disk' }, // * fs/bcachefs, BCACHEFS_STATFS_MAGIC
  { magic: 0x3153464a, name: 'jfs', kind: 'disk' }, // * fs/jfs/jfs_superblock.h
  { magic: 0x01021994, name: 'tmpfs', kind: 'memory' },
  { magic: 0x858458f6, name: 'ramfs', kind: 'memory' },
  { magic: 0x794c7630, name: 'overlay', kind: 'layered' },
  { magic: 0x61756673, name: 'aufs', kind: 'layered' }, // * fs/aufs/super.h
  { magic: 0xf15f, name: 'ecryptfs', kind: 'layered' },
  { magic: 0x65735546, name: 'fuse', kind: 'shared' },
  { magic: 0x65735546, name: 'virtiofs', kind: 'shared' },
  { magic: 0x01021997, name: '9p', kind: 'shared' },
  { magic: 0x786f4256, name: 'vboxsf', kind: 'shared' }, // * fs/vboxsf/super.c
  { magic: 0x00c0ffee, name: 'hostfs', kind: 'shared' },
  { magic: 0x53464846, name: 'wslfs', kind: 'disk' }, // * WSL 1, statfs of its root
  { magic: 0x53464846, name: 'lxfs', kind: 'disk' },
  { magic: 0x53464846, name: 'drvfs', kind: 'windows' },
  { magic: 0x6969, name: 'nfs', kind: 'network' },
  { magic: 0x6969, name: 'nfs4', kind: 'network' },
  { magic: 0xff534d42, name: 'cifs', kind: 'network' },
  { magic: 0xfe534d42, name: 'smb3', kind: 'network' },
  { magic: 0x517b, name: 'smbfs', kind: 'network' },
  { magic: 0x00c36400, name: 'ceph', kind: 'network' },
  { magic: 0x5346414f, name: 'afs', kind: 'network' },
  { magic: 0x0bd00bd0, name: 'lustre', kind: 'network' }, // * lustre/include/uapi, LL_SUPER_MAGIC
  { magic: 0x47504653, name: 'gpfs', kind: 'network' }, // * coreutils, src/stat.c
  { magic: 0x7461636f, name: 'ocfs2', kind: 'network' },
  { magic: 0x4d44, name: 'vfat', kind: 'fat' },
  { magic: 0x4d44, name: 'msdos', kind: 'fat' },
  { magic: 0x2011bab0, name: 'exfat', kind: 'fat' },
  { magic: 0x7366746e, name: 'ntfs3', kind: 'fat' }, // * fs/ntfs3
  { magic: 0x5346544e, name: 'ntfs', kind: 'fat' }, // * fs/ntfs
  { magic: 0x73717368, name: 'squashfs', kind: 'read-only' },
  { magic: 0xe0f5e1e2, name: 'erofs', kind: 'read-only' },
  { magic: 0x9660, name: 'iso9660', kind: 'read-only' },
  { magic: 0x28cd3d45, name: 'cramfs', kind: 'read-only' },
  { magic: 0x0187, name: 'autofs', kind: 'network' },
  { magic: 0x9fa0, name: 'proc', kind: 'kernel' },
  { magic: 0x62656572, name: 'sysfs', kind: 'kernel' },
  { magic: 0x958458f6, name: 'hugetlbfs', kind: 'kernel' },
  { magic: 0x27e0eb, name: 'cgroup', kind: 'kernel' },
  { magic: 0x63677270, name: 'cgroup2', kind: 'kernel' },
];

/** File systems whose statfs(2) gives the type that their server has, `v9fs_statfs` in fs/9p/vfs_super.c: the mount table alone knows them. */
export const typesOfServers: ReadonlySet<string> = new Set(['9p']);

/** What a trial of a folder may cost, and what its results are measured against. */
export const folderTrials = {
  /** Milliseconds after which a folder counts as not answering; a dead network file system never does. */
  timeoutMs: 2000,
  /** Milliseconds for an executable to start. */
  executeMs: 1000,
  /** Small files per folder, and milliseconds that creating and looking at them may take. */
  samples: 40,
  sampleMs: 25,
  /** Bytes of a small file: an object of the build cache is rarely smaller. */
  sampleBytes: 2048,
  /** Bytes that must be written for "it can be written": more than an empty file of a full file system that still has inodes. */
  writeBytes: 65_536,
  /** How many times slower than the local disk, and how many microseconds at least, make a folder slow: measured noise stays below both. */
  slowFactor: 8,
  slowMicroseconds: 1000,
  /** How often a busy text file is tried again: another thread may hold the script open while it starts a process (https://go.dev/issue/22315). */
  textBusyTries: 4,
} as const;

/** Free space that Go work needs. */
export const freeSpace = {
  /** Bytes below which a temporary folder or a cache is warned about: `go test ./...` of a mid-size module links hundreds of MB there. */
  warnBytes: 1024 ** 3,
  /** Inodes: the build cache of the standard library alone holds some 4,000 entries. */
  warnInodes: 10_000,
} as const;

/** How exactly modification times are kept, coarsest last, in nanoseconds. */
export const timeGranularities: readonly number[] = [1, 100, 1000, 1_000_000, 10_000_000, 1_000_000_000, 2_000_000_000];
