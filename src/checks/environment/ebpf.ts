import { btfMagic } from '../../knowledge/ebpf.js';
import { debianPackages, investigation } from '../../knowledge/remedies.js';
import type { Check } from '../check.js';
import { pass, succeeded, unknown } from '../outcomes.js';
import { factCheck, unfit } from './fact-check.js';

/** The type information of the kernel. */
const btf = factCheck({
  id: 'ebpf.btf',
  title: 'Does the kernel come with its type information?',
  onlyWhenNamed: true,
  page: {
    why: 'Programs that are compiled once and run everywhere (CO-RE, with cilium/ebpf or libbpfgo) are fitted to the kernel by its BTF when they are loaded.',
    how: ['/sys/kernel/btf/vmlinux must be there and begin with the magic number of BTF.'],
    statuses: { pass: 'it is there', fail: 'it is not, or is something else', unknown: 'it could not be read' },
    sources: ['https://docs.kernel.org/bpf/btf.html', 'https://docs.ebpf.io/concepts/core/'],
  },
  judge: async (_, { host }) => {
    const file = '/sys/kernel/btf/vmlinux';
    const head = await host.readBytes(file, 2);
    if (head.state === 'denied' || head.state === 'unknown') return unknown(`not determined: ${file}: ${head.reason}`);
    if (head.state === 'missing' && (await host.readdir('/sys/kernel')).state !== 'present')
      return unknown(`not determined: /sys cannot be seen`);
    const found = head.state === 'missing' ? 'absent' : Buffer.from(head.value).toString('hex');
    const evidence = [{ source: `${file}, first two bytes`, value: found }];
    if (btfMagic.includes(found)) return { ...pass('the kernel has BTF'), evidence };
    const remedy = investigation(
      'See how the kernel was configured',
      ['zgrep CONFIG_DEBUG_INFO_BTF /proc/config.gz "/boot/config-$(uname -r)"'],
      'CONFIG_DEBUG_INFO_BTF=y in a kernel with BTF',
    );
    return { ...unfit(`the kernel has no BTF (${found})`, [remedy]), evidence };
  },
});

const program = 'int answer(void *context) { return 0; }\n';

/** A compiler for BPF. */
const toolchain = factCheck({
  id: 'ebpf.toolchain',
  title: 'Can programs be compiled for BPF?',
  onlyWhenNamed: true,
  sideEffects: ['runs', 'writes-temp'],
  page: {
    why: 'bpf2go and libbpfgo compile C for BPF with clang before the Go code is built.',
    how: ['A program of one line is compiled with `clang -O2 -g -target bpf`; neither the name nor the version of a package is asked.'],
    statuses: { pass: 'it compiles', fail: 'clang is not there, or has no BPF', unknown: 'clang could not be started' },
    sources: ['https://ebpf-go.dev/guides/getting-started/', 'https://clang.llvm.org/docs/CrossCompilation.html'],
  },
  judge: async (_, { host, timeLeft }) => {
    const folder = await host.temporaryFolder('ebpf');
    await host.writeFile(`${folder}/answer.c`, program);
    const argv = ['clang', '-O2', '-g', '-target', 'bpf', '-c', `${folder}/answer.c`, '-o', `${folder}/answer.o`];
    const command = await host.run(argv, { timeoutMs: timeLeft() });
    const remedy = debianPackages(
      'Install clang and what compiles and loads BPF',
      ['clang', 'llvm', 'libbpf-dev', 'bpftool'],
      'ebpf.toolchain passes',
    );
    if (command.outcome === 'not-found') return unfit('clang is not on PATH', [remedy]);
    if (command.outcome !== 'exited') return unknown(`not determined: clang could not be run: ${command.reason ?? command.outcome}`);
    if (succeeded(command)) return pass('clang compiles for BPF');
    return {
      ...unfit('clang does not compile for BPF', [remedy]),
      evidence: [{ source: 'clang', value: command.stderr.trim(), exit: command.exit! }],
    };
  },
});

export const ebpfChecks: readonly Check[] = [btf, toolchain];
