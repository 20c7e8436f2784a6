import { machineNames } from '../knowledge/kernel-releases.js';
import { container } from './container.js';
import { distribution } from './distribution.js';
import { engineInfo } from './engine-info.js';
import { type Fact, type FactsOf, known, type PlatformFacts, undetermined } from './fact.js';
import { ownKernel, type SeenKernel } from './kernel-seen.js';
import type { Observed } from './observe.js';
import { toldOfNodes } from './told.js';
import { virtualization } from './virtualization.js';
import { whoseKernel } from './whose-kernel.js';

/** What this place is: three independent axes (whose kernel, container, virtualization) and the names of the system. */
export function platformFacts(observed: Observed, seen: readonly SeenKernel[]): FactsOf<PlatformFacts> {
  const kernel = ownKernel(seen);
  const wsl = whoseKernel(observed, seen);
  const found = container(observed, seen, wsl);
  return {
    'platform.os': operatingSystem(observed, kernel !== undefined),
    'platform.arch': architecture(observed, seen),
    'platform.kernel':
      kernel === undefined
        ? undetermined('nothing names the kernel release')
        : kernel === 'contradiction'
          ? undetermined('different kernel releases were written down', ...seen.map(({ evidence }) => evidence))
          : known(kernel.release, kernel.evidence),
    'platform.distribution': distribution(observed),
    'platform.wsl': wsl,
    'platform.container': found.container,
    'platform.containerRuntime': found.runtime,
    'platform.virtualization': virtualization(observed, wsl),
    'platform.runner': runner(observed),
  };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/variables */
function runner({ env, platform }: Observed): Fact<string> {
  const variable = 'RUNNER_ENVIRONMENT';
  const value = env[variable];
  if (value !== undefined && value !== '') return known(value, { source: variable, value });
  return platform === undefined ? undetermined('the environment is not known') : known('none', { source: variable, value: '(unset)' });
}

function operatingSystem({ platform, texts, nodes }: Observed, linux: boolean): Fact<string> {
  if (platform !== undefined) return known(platform.os, { source: 'the process', value: platform.os });
  if (linux) return known('linux', { source: texts[0]?.source ?? 'kernel release', value: 'a Linux kernel release' });
  const darwin = texts.find(({ text }) => /^Darwin \S+ \d/m.test(text));
  if (darwin !== undefined) return known('darwin', { source: darwin.source, value: darwin.text.trim().slice(0, 80) });
  const node = toldOfNodes(nodes, ({ os }) => (os === 'linux' || os === 'windows' ? os : undefined));
  if (node !== undefined) return node;
  const proc = texts.find(({ command }) => /^cat \/(?:proc|sys)\//.test(command));
  return proc === undefined ? undetermined('nothing names the operating system') : known('linux', { source: proc.source, value: 'exists' });
}

function architecture(observed: Observed, seen: readonly SeenKernel[]): Fact<string> {
  const { platform, texts } = observed;
  if (platform !== undefined) return known(platform.arch, { source: 'the process', value: platform.arch });
  const machine = seen.find((kernel) => kernel.machine !== undefined);
  const named = machineNames[machine?.machine ?? ''];
  if (named !== undefined) return known(named, machine!.evidence);
  for (const { text, source, command } of texts) {
    const [line, name] =
      /^(?:Architecture|\s*arch|Architecture):\s+(\w+)\s*$/m.exec(text) ??
      (/^(?:uname -m|arch)$/.test(command) ? (/^\s*(\w+)\s*$/.exec(text) ?? []) : []);
    const arch = machineNames[name ?? ''];
    if (arch !== undefined) return known(arch, { source, value: line!.trim() });
  }
  const engine = engineInfo(observed);
  const told = machineNames[engine?.architecture ?? ''];
  const node = toldOfNodes(observed.nodes, ({ arch }) => machineNames[arch ?? ''] ?? arch);
  if (told === undefined && node !== undefined) return node;
  return told === undefined ? undetermined('nothing names the architecture') : known(told, engine!.evidence('Architecture'));
}
