import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cpuQuantity, memoryQuantity } from '../../src/facts/amounts.js';
import { engineContainers } from '../../src/facts/engine-containers.js';
import { describedContainers, describedNodes } from '../../src/facts/kubectl.js';
import { manifests } from '../../src/facts/manifests.js';
import type { Text } from '../../src/facts/pastes.js';
import { factsOf, type Pasted } from './pasted-facts.js';

type Row = readonly [name: string, pasted: Pasted, expected: Readonly<Record<string, unknown>>];

/** As kubectl 1.29 describes a pod; shortened. */
const pod = `Name:             web-6d4cf56db6-2xkqz
Namespace:        default
Service Account:  default
Node:             ip-10-0-12-7.eu-west-1.compute.internal/10.0.12.7
Labels:           app=web
Status:           Running
SeccompProfile:   RuntimeDefault
IPs:
  IP:           10.0.12.33
Controlled By:  ReplicaSet/web-6d4cf56db6
Init Containers:
  prepare:
    Container ID:  containerd://1f1f
    Image:         example.com/prepare:1
    Limits:
      cpu:     4
      memory:  4Gi
Containers:
  web:
    Container ID:   containerd://2e2e
    Image:          example.com/web:1.2
    Image ID:       example.com/web@sha256:abc
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
    Ready:          False
    Restart Count:  5
    Limits:
      cpu:     500m
      memory:  128Mi
    Requests:
      cpu:        250m
      memory:     64Mi
    Environment:  <none>
Conditions:
  Type              Status
  Initialized       True
QoS Class:                   Burstable
Node-Selectors:              <none>
Events:                      <none>`;
const sidecar = pod.replace('Conditions:', '  proxy:\n    Image:  example.com/proxy:1\n    Limits:\n      memory:  64Mi\nConditions:');

const node = (providerId: string, kernel = '5.10.230-223.885.amzn2.x86_64', image = 'Amazon Linux 2') => `Name:               node-1
Capacity:
  cpu:                2
  ephemeral-storage:  20959212Ki
  memory:             7910492Ki
Allocatable:
  cpu:                1930m
  memory:             7220316Ki
System Info:
  Machine ID:                 ec2abc
  Kernel Version:             ${kernel}
  OS Image:                   ${image}
  Operating System:           linux
  Architecture:               amd64
  Container Runtime Version:  containerd://1.7.23
  Kubelet Version:            v1.29.10
ProviderID:                   ${providerId}
Non-terminated Pods:          (9 in total)`;

const manifest = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: test\nspec:\n${spec.replaceAll(/^/gm, '  ')}\n`;
const hardened = `containers:
- name: go
  image: golang:1.26
  resources:
    limits: {memory: 1Gi, cpu: "2"}
  securityContext:
    seccompProfile: {type: RuntimeDefault}
    allowPrivilegeEscalation: false`;

const inspect = (host: object) => `[{"Id": "2e2e", "State": {"OOMKilled": true}, "HostConfig": ${JSON.stringify(host, undefined, 2)}}]`;

const rows: readonly Row[] = [
  [
    'kubectl describe pod',
    { commands: { 'kubectl describe pod web-6d4cf56db6-2xkqz': pod } },
    {
      'platform.container': 'yes',
      'platform.containerRuntime': 'kubernetes',
      'cgroup.cpuLimit': 0.5,
      'cgroup.memoryLimitBytes': 128 * 2 ** 20,
      // A container may be privileged or have a profile of its own, which describe does not show.
      'seccomp.mode': 'unknown',
      'cgroup.pidsLimit': 'unknown',
      'cgroup.mode': 'unknown',
      'platform.wsl': 'unknown',
    },
  ],
  [
    'a part of it',
    { commands: { 'oc describe pod web (excerpt)': '    Last State:  Terminated\n    Ready: False\n    Limits:\n      memory:  300M' } },
    { 'platform.container': 'yes', 'cgroup.memoryLimitBytes': 300_000_000, 'cgroup.cpuLimit': 'unknown' },
  ],
  [
    'two containers with limits of their own',
    { commands: { 'kubectl describe pod web': sidecar } },
    { 'platform.container': 'yes', 'cgroup.cpuLimit': 'unknown', 'cgroup.memoryLimitBytes': 'unknown' },
  ],
  [
    'a pod on gVisor: the kernel of its node is not its own',
    {
      commands: {
        'kubectl describe pod web': pod.replace('Status:', 'Runtime Class Name:  gvisor\nStatus:'),
        'kubectl get nodes -o wide':
          'NAME  STATUS  OS-IMAGE                 KERNEL-VERSION    CONTAINER-RUNTIME\nn1    Ready   Ubuntu 22.04.3 LTS       6.2.0-39-generic  containerd://1.7',
      },
    },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'gvisor', 'platform.kernel': 'unknown', 'cgroup.cpuLimit': 0.5 },
  ],
  [
    'a pod and its node',
    { commands: { 'kubectl describe pod web': pod, 'kubectl describe node n1': node('aws:///eu-west-1a/i-0123456789abcdef0') } },
    {
      'platform.container': 'yes',
      'platform.kernel': '5.10.230-223.885.amzn2.x86_64',
      'platform.distribution': 'unknown',
      'cpu.affinity': 2,
      'platform.os': 'linux',
    },
  ],
  [
    'a pod, and something typed where it need not be',
    { commands: { 'kubectl describe pod web': pod, 'uname -r': '6.6.87.2-microsoft-standard-WSL2' } },
    { 'platform.container': 'unknown', 'cgroup.cpuLimit': 'unknown', 'platform.wsl': '2' },
  ],
  [
    'a pod, and a file of the same container',
    { commands: { 'kubectl describe pod web': pod, 'kubectl exec web -- cat /sys/fs/cgroup/memory.max': '268435456' } },
    { 'cgroup.memoryLimitBytes': 268_435_456, 'cgroup.cpuLimit': 0.5, 'cgroup.mode': 'unified' },
  ],
  [
    'what asks the cluster does not hide what was typed in the container',
    { commands: { 'kubectl version': 'Server Version: v1.29.1', 'kubectl exec web -- cat /proc/self/cgroup': '0::/' } },
    { 'platform.container': 'yes', 'cgroup.mode': 'unified' },
  ],
  [
    'a node of EKS',
    { commands: { 'kubectl describe node n1': node('aws:///eu-west-1a/i-0123456789abcdef0') } },
    {
      'platform.container': 'no',
      'platform.os': 'linux',
      'platform.arch': 'amd64',
      'memory.totalBytes': 7_910_492 * 1024,
      'cpu.affinity': 2,
      'platform.wsl': 'none',
    },
  ],
  [
    'a node of AKS',
    {
      commands: {
        'kubectl describe node n1': node('azure:///subscriptions/x/virtualMachines/0', '5.15.0-1057-azure', 'Ubuntu 22.04.4 LTS'),
      },
    },
    { 'platform.virtualization': 'hyperv', 'platform.container': 'no', 'platform.wsl': 'none' },
  ],
  [
    'a node of kind on WSL 2',
    {
      commands: {
        'kubectl describe node n1': node('kind://docker/kind/n1', '5.15.153.1-microsoft-standard-WSL2', 'Debian GNU/Linux 12 (bookworm)'),
      },
    },
    { 'platform.wsl': '2', 'platform.container': 'yes', 'platform.containerRuntime': 'docker' },
  ],
  [
    'nodes with different kernels',
    {
      commands: {
        'kubectl get nodes -o wide':
          'NAME  OS-IMAGE            KERNEL-VERSION    CONTAINER-RUNTIME\nn1    Ubuntu 22.04.3 LTS  6.2.0-39-generic  containerd://1.7\nn2    Ubuntu 22.04.3 LTS  6.5.0-41-generic  containerd://1.7',
      },
    },
    { 'platform.kernel': 'unknown', 'platform.distribution': { id: 'ubuntu', version: '22.04', name: 'Ubuntu 22.04.3 LTS' } },
  ],
  [
    'a node as JSON',
    {
      commands: {
        'kubectl get node n1 -o json': JSON.stringify(
          {
            kind: 'Node',
            spec: { providerID: 'gce://p/z/n1' },
            status: {
              capacity: { cpu: '4', memory: '16393220Ki' },
              nodeInfo: {
                architecture: 'arm64',
                kernelVersion: '6.1.58+',
                operatingSystem: 'linux',
                osImage: 'Container-Optimized OS from Google',
              },
            },
          },
          undefined,
          2,
        ),
      },
    },
    { 'platform.kernel': '6.1.58+', 'platform.arch': 'arm64', 'cpu.affinity': 4, 'platform.container': 'no' },
  ],
  [
    'the manifest of a pod',
    { files: { 'pod.yaml': manifest(hardened) } },
    {
      'platform.container': 'yes',
      'platform.containerRuntime': 'kubernetes',
      'cgroup.cpuLimit': 2,
      'cgroup.memoryLimitBytes': 2 ** 30,
      'seccomp.mode': 'filter',
      'seccomp.noNewPrivs': true,
    },
  ],
  [
    'a runtime class whose filter nobody knows',
    { commands: { 'cat pod.yaml': manifest(`runtimeClassName: kata-qemu\n${hardened}`) } },
    { 'platform.containerRuntime': 'kata', 'seccomp.mode': 'unknown', 'seccomp.noNewPrivs': 'unknown', 'cgroup.cpuLimit': 2 },
  ],
  [
    'a privileged container has no filter, whatever its pod asks for',
    {
      files: {
        'pod.yaml': manifest(
          'securityContext: {seccompProfile: {type: RuntimeDefault}}\ncontainers:\n- image: x\n  securityContext: {privileged: true}',
        ),
      },
    },
    { 'platform.container': 'yes', 'seccomp.mode': 'unknown' },
  ],
  [
    'a profile of the pod, for all its containers',
    {
      files: {
        'pod.yaml': manifest(
          'securityContext: {seccompProfile: {type: Localhost, localhostProfile: a.json}}\ncontainers:\n- image: x\n- image: y',
        ),
      },
    },
    { 'seccomp.mode': 'filter', 'cgroup.cpuLimit': 'unknown' },
  ],
  [
    'the manifest of a deployment, between others',
    {
      commands: {
        'cat all.yaml': `kind: Service\nspec: {}\n---\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - image: x\n        resources:\n          limits:\n            memory: 512M\n---\n: no yaml at all {`,
      },
    },
    { 'platform.container': 'yes', 'cgroup.memoryLimitBytes': 512_000_000 },
  ],
  [
    'a service of Compose',
    {
      commands: {
        'cat docker-compose.yml': 'services:\n  go:\n    image: golang:1.26\n    mem_limit: 512m\n    cpus: 0.5\n    pids_limit: 100\n',
      },
    },
    {
      'platform.container': 'yes',
      'platform.containerRuntime': 'docker',
      'cgroup.memoryLimitBytes': 512 * 2 ** 20,
      'cgroup.cpuLimit': 0.5,
      'cgroup.pidsLimit': 100,
    },
  ],
  [
    'docker run with options',
    { commands: { 'docker run --rm -it -m 512m --cpus=1.5 --pids-limit 64 golang:1.26 go test -m 1g ./...': 'signal: killed' } },
    {
      'platform.container': 'yes',
      'platform.containerRuntime': 'docker',
      'cgroup.memoryLimitBytes': 512 * 2 ** 20,
      'cgroup.cpuLimit': 1.5,
      'cgroup.pidsLimit': 64,
    },
  ],
  [
    'docker run on an engine that keeps no limits',
    {
      commands: {
        'docker run --rm -m 512m alpine cat /proc/self/cgroup':
          'WARNING: Your kernel does not support memory limit capabilities or the cgroup is not mounted. Limitation discarded.\n0::/',
      },
    },
    { 'platform.container': 'yes', 'cgroup.memoryLimitBytes': 'unknown' },
  ],
  [
    'a quota in microseconds',
    { commands: { 'podman run --cpu-quota 50000 golang nproc': '8' } },
    { 'platform.containerRuntime': 'podman', 'cgroup.cpuLimit': 0.5 },
  ],
  [
    'docker inspect',
    {
      commands: {
        'docker inspect web': inspect({ Memory: 268_435_456, NanoCpus: 1_500_000_000, PidsLimit: null, CpuQuota: 0, Runtime: 'runsc' }),
      },
    },
    {
      'platform.containerRuntime': 'gvisor',
      'cgroup.memoryLimitBytes': 268_435_456,
      'cgroup.cpuLimit': 1.5,
      'cgroup.pidsLimit': 'unknown',
    },
  ],
  [
    'docker inspect of a container without limits: what its engine stands in is not seen',
    { commands: { 'docker inspect web': inspect({ Memory: 0, NanoCpus: 0, PidsLimit: -1, CpuQuota: -1, Runtime: 'runc' }) } },
    { 'platform.container': 'yes', 'cgroup.memoryLimitBytes': 'unknown', 'cgroup.cpuLimit': 'unknown' },
  ],
  [
    'podman info tells the memory of its machine',
    { commands: { 'podman info': 'host:\n  cgroupVersion: v2\n  kernel: 6.9.12-200.fc40.x86_64\n  memTotal: 1073741824' } },
    { 'memory.totalBytes': 2 ** 30 },
  ],
];

describe('containers and nodes that are described', () => {
  it.each(rows)('%s', async (_name, pasted, expected) => {
    const facts = (await factsOf(pasted)) as Readonly<Record<string, { value: unknown }>>;
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, facts[id]!.value]))).toEqual(expected);
  });

  it('says why it leaves a limit open', async () => {
    const { 'cgroup.memoryLimitBytes': memory, 'cgroup.pidsLimit': tasks } = await factsOf({
      commands: { 'kubectl describe pod web': sidecar },
    });
    expect(memory.reason).toBe('2 containers are described, and not with the same limit of memory');
    expect(tasks.reason).toBe('no limit of tasks is asked for, and levels above were not seen');
  });
});

describe('quantities of Kubernetes', () => {
  it.each([
    ['500m', 0.5],
    ['2', 2],
    [2, 2],
    ['1.5', 1.5],
    ['1m', 0.01],
    ['100500u', 0.101],
    ['0', undefined],
    ['-1', undefined],
    ['a lot', undefined],
    [{}, undefined],
  ])('%j CPUs are %j', (told, cpus) => expect(cpuQuantity(told)).toBe(cpus));

  it.each([
    ['128Mi', 134_217_728],
    ['1G', 1e9],
    ['1e3', 1000],
    ['134217728', 134_217_728],
    ['128974848000m', 128_974_848],
    ['128MB', undefined],
    ['', undefined],
  ])('%j are %j bytes', (told, bytes) => expect(memoryQuantity(told)).toBe(bytes));
});

it('reads any text without throwing, and only numbers that can be', async () => {
  const piece = fc.constantFrom(
    ...[
      'Name:\n',
      'Containers:\n',
      '  web:\n',
      '    Image: x\n',
      '    Limits:\n',
      '      cpu: 1\n',
      '      memory: 1Gi\n',
      '    Ready: x\n',
    ],
    ...[
      'System Info:\n',
      'Capacity:\n',
      'OS-IMAGE KERNEL-VERSION\n',
      'xOS-IMAGE KERNEL-VERSION:\n',
      'n1 a 5.1\n',
      'containers:\n',
      '- image: &a x\n',
      '  resources: {limits: {cpu: *a}}\n',
    ],
    ...['spec:\n', ' ', '\t', ': ', '{', '}', '"HostConfig": {', '"Memory": 9', 'services:\n', '---\n', 'docker run -m ', '--cpus='],
  );
  const input = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(input, fc.constantFrom('kubectl describe pod', 'docker inspect x', 'docker run '), async (text, line) => {
      const one: Text = { command: line, text, whole: true, place: 'here', source: `${line}${text}` };
      const written = await manifests([one]);
      for (const { limits } of [...describedContainers(one), ...engineContainers(one), ...written.containers])
        for (const limit of Object.values(limits)) expect(Number.isFinite(limit) && limit > 0).toBe(true);
      for (const { cpus = 1, memoryBytes = 1 } of [...describedNodes(one), ...written.nodes])
        expect(cpus > 0 && memoryBytes > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('a manifest of aliases of aliases ends', async () => {
  const bomb = `a: &a [x,x]\n${'bcdefghijklmnopqrstuvwxyz'
    .split('')
    .map((name, index) => `${name}: &${name} [${`*${String.fromCharCode(97 + index)},`.repeat(9)}]`)
    .join('\n')}\ncontainers:\n- image: x`;
  expect((await manifests([{ command: 'cat x', text: bomb, whole: true, place: 'here', source: 'x' }])).containers).toEqual([]);
});
