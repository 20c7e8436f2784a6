import { nodeProviders } from '../knowledge/kubernetes.js';
import {
  detectVirtMachines,
  dmiVendors,
  emulatedProcessor,
  hypervisorNames,
  qemuMachine,
  virtualizationNames,
} from '../knowledge/virtualization.js';
import type { Evidence } from '../model/report.js';
import { type Fact, known, undetermined } from './fact.js';
import { evidenceOf, type Observed, type SeenFile, shortened } from './observe.js';
import { toldOfNodes } from './told.js';
import { detectVirt, virtWhat } from './virtualization-tools.js';

/**
 * Below the kernel: the first of these that answers decides, because each later one is a coarser view of the same thing. WSL 1 runs
 * on Windows itself, whose own virtualization cannot be seen from there.
 */
export function virtualization(observed: Observed, wsl: Fact<string>): Fact<string> {
  if (wsl.value === '2') return known('hyperv', ...wsl.evidence);
  if (wsl.value === '1')
    return undetermined('WSL 1 translates system calls on Windows; what Windows runs on cannot be seen', ...wsl.evidence);
  for (const read of [toolsSay, firecracker, emulated, dmiSays, hypervisorSays, textsSay, qemuSays, flagsSay]) {
    const found = read(observed);
    if (found?.name === unclear)
      return undetermined('it is a machine of QEMU; nothing tells whether KVM runs it or it is emulated', found.evidence);
    if (found !== undefined) return known(virtualizationNames[found.name] ?? found.name, found.evidence);
  }
  const cloud = toldOfNodes(
    observed.nodes,
    ({ providerId = '' }) => nodeProviders.find(({ pattern }) => pattern.test(providerId))?.virtualization,
  );
  return cloud ?? undetermined('neither a tool, nor DMI, nor the processor flags were seen');
}

type Found = { name: string; evidence: Evidence } | undefined;

/** QEMU, by KVM or by itself: no later sign is finer. */
const unclear = 'qemu or kvm';

function toolsSay(observed: Observed): Found {
  const answers = [...detectVirt(observed), ...virtWhat(observed)];
  return answers.find(({ kind }) => kind === 'vm') ?? answers.find(({ kind, asked }) => kind === 'none' && asked !== 'container');
}

/** Firecracker hands its own parameters to the kernel, and has no DMI (docs/getting-started.md and src/vmm/src/arch of firecracker). */
function firecracker({ file }: Observed): Found {
  const line = file('/proc/cmdline');
  if (line.state !== 'present') return undefined;
  const { text } = line.value;
  const typical =
    /\breboot=k\b/.test(text) && /\bpanic=1\b/.test(text) && (/\bvirtio_mmio\.device=/.test(text) || /\bnomodules?\b/.test(text));
  return /firecracker/i.test(text) || typical ? { name: 'firecracker', evidence: evidenceOf(line.value) } : undefined;
}

/** The processors' model, which under KVM is never the one of QEMU's emulation. */
function emulated({ file, texts }: Observed): Found {
  const info = file('/proc/cpuinfo');
  const shown = [...(info.state === 'present' ? [info.value] : []), ...texts.filter(({ command }) => /^lscpu\b/.test(command))];
  for (const { text, source } of shown) {
    const [line, model] = /^model name\s*:[ \t]*(\S[^\n]*)$/im.exec(text) ?? [];
    if (model !== undefined && emulatedProcessor.test(model)) return { name: 'qemu', evidence: { source, value: shortened(line!) } };
  }
  return undefined;
}

/** A machine of QEMU has the clock of KVM (kvm-clock, Documentation/virt/kvm/x86/msr.rst) when KVM runs it. */
function qemuSays(observed: Observed): Found {
  const machine = dmiTexts(observed).find(({ text }) => qemuMachine.test(text.trim()));
  if (machine === undefined) return undefined;
  for (const name of ['current_clocksource', 'available_clocksource']) {
    const clock = observed.file(`/sys/devices/system/clocksource/clocksource0/${name}`);
    if (clock.state === 'present' && /\bkvm-clock\b/.test(clock.value.text)) return { name: 'kvm', evidence: evidenceOf(clock.value) };
  }
  return { name: unclear, evidence: evidenceOf(machine) };
}

function dmiTexts({ file }: Observed): SeenFile[] {
  return ['product_name', 'sys_vendor', 'board_vendor', 'bios_vendor'].flatMap((name) => {
    const answer = file(`/sys/class/dmi/id/${name}`);
    return answer.state === 'present' ? [answer.value] : [];
  });
}

function dmiSays(observed: Observed): Found {
  const texts = dmiTexts(observed);
  for (const seen of texts) {
    const [first = ''] = seen.text.trim().split('\n');
    // Amazon's metal instances carry its name too, and no hypervisor.
    if (texts.some(({ text }) => /\.metal(?:-\w+)?\s*$/.test(text))) return { name: 'none', evidence: evidenceOf(seen) };
    const vendor = dmiVendors.find(({ pattern }) => pattern.test(first));
    if (vendor !== undefined) return { name: vendor.name, evidence: evidenceOf(seen) };
  }
  return undefined;
}

function hypervisorSays({ file }: Observed): Found {
  const type = file('/sys/hypervisor/type');
  return type.state === 'present' && type.value.text.trim() === 'xen' ? { name: 'xen', evidence: evidenceOf(type.value) } : undefined;
}

/** lscpu, hostnamectl, dmesg, neofetch and inxi. */
function textsSay({ texts }: Observed): Found {
  for (const { text, source } of texts) {
    const [line, name] =
      /^Hypervisor vendor:\s+(\S[^\n]{0,40}?)\s*$/m.exec(text) ??
      /^\s*Virtualization:\s+([a-z][a-z-]{1,20})\s*$/m.exec(text) ??
      /\bHypervisor detected: (\w[\w -]{1,30}?)\s*$/m.exec(text) ??
      [];
    const known =
      name === undefined ? undefined : (hypervisorNames[name.toLowerCase()] ?? (detectVirtMachines.has(name) ? name : undefined));
    if (known !== undefined) return { name: known, evidence: { source, value: line!.trim() } };
    const [host, product] = /^\s*(?:Host|Machine|Hardware Model|Model):\s+(\S[^\n]{2,80})$/m.exec(text) ?? [];
    const vendor = dmiVendors.find(({ pattern }) => product !== undefined && pattern.test(product));
    if (vendor !== undefined) return { name: vendor.name, evidence: { source, value: host!.trim() } };
  }
  return undefined;
}

/** The processor's own word that a hypervisor is there (cpuid leaf 1, ecx bit 31); only x86 has it. */
function flagsSay({ file }: Observed): Found {
  const info = file('/proc/cpuinfo');
  if (info.state !== 'present') return undefined;
  const [flags] = /^flags\s*:.*$/m.exec(info.value.text) ?? [];
  if (flags === undefined) return undefined;
  const evidence = { source: info.value.source, value: /\bhypervisor\b/.test(flags) ? 'flag hypervisor' : shortened('no flag hypervisor') };
  return { name: /\bhypervisor\b/.test(flags) ? 'vm-other' : 'none', evidence };
}
