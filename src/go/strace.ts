import type { TracerOptions } from './trace-program.js';

/**
 * What stands before a command so that strace records it as `StraceReader` reads it: with children (`-f`), numbers of calls (`-n`),
 * arguments as the kernel has them but for programs and structures, and no contents.
 */
export function underStrace(program: string, { output, untraced = [] }: Pick<TracerOptions, 'output' | 'untraced'>): string[] {
  return [
    ...[program, '-f', '-n', '-X', 'raw', '-s', '0', '-e', 'raw=!execve,execveat,clone3', '-o', output],
    // A filter stops the command at all others only, which takes no_new_privs; names that this strace does not know are passed over.
    ...(untraced.length === 0 ? [] : ['--seccomp-bpf', '-e', `trace=!${untraced.map((name) => `?${name}`).join(',')}`]),
    '--',
  ];
}
