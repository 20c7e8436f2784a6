import type { RemedyContext } from './context-remedies.js';

/** What logs of a place hold, and those of others do not; looked for in lines as they are, with what collectors write before them. */
export const logContexts: readonly {
  readonly context: RemedyContext;
  readonly pattern: RegExp;
  readonly source: string;
  readonly seen: readonly string[];
}[] = [
  {
    context: 'kubernetes',
    pattern: /^\[pod\/|\bkubectl\b|\bkubepods\b|^ +(?:Reason: +OOMKilled|Last State: +Terminated)|\bkubelet\[\d+\]|\bkubernetes\.io\//,
    source: 'kubectl logs --prefix, kubectl describe; names of cgroups and of labels',
    seen: [
      '[pod/app-0/app] go test ./...',
      '      Reason:       OOMKilled',
      'oom_memcg=/kubepods/burstable/pod1',
      '$ kubectl describe pod app-0',
    ],
  },
  {
    context: 'podman',
    pattern: /\bpodman\b|\bcrun: |\/libpod-[\da-f]{12}/,
    source: 'podman, crun; names of cgroups',
    seen: ['$ podman build .', 'Error: crun: open executable: Permission denied', 'oom_memcg=/machine.slice/libpod-0123456789ab.scope'],
  },
  {
    context: 'docker',
    pattern:
      /(?:^|Z )#\d+ (?:\d+\.\d+ |\[|ERROR: )|(?:^|Z )Step \d+\/\d+ : |\bdocker(?: |: Error response|-[\da-f]{12}|\/[\da-f]{12})|returned a non-zero code: |OCI runtime create failed/,
    source: 'docker build, with BuildKit and without; docker run; names of cgroups',
    seen: [
      '#12 [build 4/6] RUN go build ./...',
      '#12 34.56 go: downloading',
      '2026-11-30T06:00:00.1234567Z #12 34.56 go: downloading',
      'Step 4/9 : RUN go build ./...',
      "The command '/bin/sh -c go build ./...' returned a non-zero code: 137",
      'oom_memcg=/docker/0123456789ab',
      'oom_memcg=/system.slice/docker-0123456789ab.scope',
      'docker: Error response from daemon: OCI runtime create failed',
    ],
  },
  {
    context: 'wsl',
    pattern: /microsoft-standard-WSL2|-Microsoft\b.*#\d+-Microsoft|\bWSL \(\d+\) |(?:^|[\s"'=(])\/mnt\/[a-z]\/|\bwsl\.exe\b/,
    source: 'uname -a in WSL; WSL src/linux/init; the default place of drives, https://learn.microsoft.com/windows/wsl/wsl-config',
    seen: ['Linux pc 6.6.87.2-microsoft-standard-WSL2', '<3>WSL (42) ERROR: UtilAcceptVsock:271: accept4 failed 110', 'cd /mnt/c/src/app'],
  },
  {
    context: 'github',
    pattern:
      /(?:^|Z |\t)##\[(?:group|endgroup|error|warning|command|debug|section)\]|^::(?:group|endgroup|error|warning)\b|\/home\/runner\/work\/|\/opt\/hostedtoolcache\//,
    source: 'https://docs.github.com/actions/reference/workflow-commands-for-github-actions; the folders of its runners',
    seen: [
      '2026-11-30T06:00:00.1234567Z ##[group]Run go test ./...',
      '##[error]Process completed with exit code 1.',
      '/home/runner/work/app/app/a.go:1:1: error',
    ],
  },
  {
    context: 'systemd',
    pattern: /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ (?!kernel: )[\w.@/-]{1,60}\[\d+\]: |\bsystemd\[\d+\]: |\b[\w@-]+\.service: /,
    source: 'journalctl; systemd',
    seen: [
      'Nov 30 06:00:00 host build[42]: go: downloading',
      'Nov 30 06:00:00 host systemd[1]: build.service: Main process exited, code=killed, status=9/KILL',
    ],
  },
];
