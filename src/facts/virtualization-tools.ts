import { detectVirtContainers, detectVirtMachines, hypervisorNames } from '../knowledge/virtualization.js';
import type { Evidence } from '../model/report.js';
import type { Observed } from './observe.js';

/** What a tool said about virtualization. */
export interface ToolAnswer {
  readonly kind: 'vm' | 'container' | 'none';
  /** systemd's word. */
  readonly name: string;
  /** Which question was asked: systemd-detect-virt without options looks for containers first. */
  readonly asked: 'both' | 'vm' | 'container';
  readonly evidence: Evidence;
}

/** systemd-detect-virt(1), and what PID 1 of systemd writes of the same when it starts. */
export function detectVirt({ texts }: Observed): ToolAnswer[] {
  return texts.flatMap(({ command, text, source }): ToolAnswer[] => {
    const [line, started] = /^(?:.{0,80}systemd\[1\]: )?Detected virtualization ([a-z][a-z-]{1,20})\.\s*$/m.exec(text) ?? [];
    if (started !== undefined) return answer(started, 'both', { source, value: line!.trim() });
    if (!/^systemd-detect-virt\b/.test(command) || /\s(?:-r|--chroot|--private-users|--list|--cvm)\b/.test(command)) return [];
    const asked = /\s(?:--vm|-v)\b/.test(command) ? 'vm' : /\s(?:--container|-c)\b/.test(command) ? 'container' : 'both';
    // With SYSTEMD_LOG_LEVEL=debug the answer stands last.
    const [, name] = /^\s*([a-z][a-z-]{1,20})(?:\s|$)/.exec(text) ?? /\n([a-z][a-z-]{1,20})\s*$/.exec(text) ?? [];
    if (name === undefined) return [];
    return answer(name, asked, { source, value: name });
  });
}

function answer(name: string, asked: ToolAnswer['asked'], evidence: Evidence): ToolAnswer[] {
  if (name === 'none') return [{ kind: 'none', name, asked, evidence }];
  if (detectVirtMachines.has(name)) return [{ kind: 'vm', name, asked, evidence }];
  return detectVirtContainers.has(name) ? [{ kind: 'container', name, asked, evidence }] : [];
}

/** virt-what(1) prints one fact per line; no line at all: bare metal, but the exit code is needed to know that it worked. */
export function virtWhat({ texts }: Observed): ToolAnswer[] {
  return texts
    .filter(({ command }) => /^virt-what\b/.test(command))
    .flatMap(({ text, source }) =>
      text.split('\n').flatMap((line): ToolAnswer[] => {
        const word = line.trim();
        const evidence = { source, value: word };
        if (/^(?:docker|podman|lxc|openvz|oci)$/.test(word))
          return [{ kind: 'container', name: word === 'oci' ? 'container-other' : word, asked: 'both', evidence }];
        const name = hypervisorNames[word.replace(/^xen-.*/, 'xen')];
        return name === undefined ? [] : [{ kind: 'vm', name, asked: 'both', evidence }];
      }),
    );
}
