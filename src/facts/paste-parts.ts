/** One simple command and the part of the output that is its own. */
export interface Part {
  readonly command: string;
  readonly text: string;
}

/**
 * `cat A B`, `cat A; cat B` and `nproc && uname -r` with an output of one line for each: one part for each. An output that cannot be
 * told apart stays whole.
 */
export function parts(command: string, text: string): readonly Part[] {
  const whole = [{ command, text }];
  if (!/[;&{]|^cat\s+\S+\s+\S/.test(command)) return whole;
  const commands = command
    .split(/\s*(?:;|&&)\s*/)
    .filter((one) => one !== '')
    .flatMap(withoutBraces)
    .flatMap(oneFileEach);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return commands.length > 1 && commands.length === lines.length && commands.every((one) => saysOneLine.test(one))
    ? commands.map((one, index) => ({ command: one, text: lines[index]! }))
    : whole;
}

/** Commands whose output is one line: files that hold one value, and what names one thing. */
const saysOneLine = new RegExp(
  `^(?:${[
    String.raw`cat /sys/(?:fs/cgroup|class|kernel|devices)/\S*(?:max|high|low|limit_in_bytes|cfs_(?:quota|period)_us|cpus(?:\.effective)?|current|usage_in_bytes|type|controllers|subtree_control|product_name|sys_vendor|clocksource)`,
    String.raw`cat /proc/(?:sys/\S+|version|cmdline|1/comm|self/comm|loadavg|uptime|self/oom_score_adj)`,
    String.raw`(?:nproc|arch|hostname|whoami|date|pwd|uname(?: -[a-z]+)?|id -u|systemd-detect-virt(?: -\S+)?|getconf \S+|readlink \S+|stat -f\S* .*|ulimit -\w|systemctl is-system-running|wslinfo --\S+|ps -\S*\s?1? ?-o (?:comm|args|cmd)=.*)`,
  ].join('|')})$`,
);

/** `/sys/fs/cgroup/{cpu,memory}.max` → two words; one pair of braces is what people type. */
function withoutBraces(command: string): string[] {
  const [, before, inside, after] = /^(\S+ \S*)\{([^{}]*,[^{}]*)\}(\S*)$/.exec(command) ?? [];
  return inside === undefined ? [command] : inside.split(',').map((word) => `${before}${word}${after}`);
}

function oneFileEach(command: string): string[] {
  const [program, ...files] = command.split(/\s+/);
  return program === 'cat' && files.length > 1 && files.every((file) => file.startsWith('/'))
    ? files.map((file) => `cat ${file}`)
    : [command];
}
