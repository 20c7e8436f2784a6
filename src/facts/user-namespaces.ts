import { type CommandResult, type Host, outcomeText } from '../host/host.js';
import { saidCode } from '../host/said-code.js';
import { userNamespaceTrial } from '../knowledge/user-namespaces.js';
import type { Evidence } from '../model/report.js';
import type { DenyingLayer, UserNamespaceFacts } from './active-values.js';
import { type Fact, type Facts, known, undetermined } from './fact.js';
import { readPastes } from './pastes.js';

/** What is known of the gates besides. */
type Gates = Pick<Facts, 'kernel.maxUserNamespaces' | 'kernel.unprivilegedUsernsClone' | 'kernel.apparmorRestrictUserns' | 'seccomp.mode'>;

/** Makes a user namespace as an ordinary user would; root tries it as another user. */
export async function observeUserNamespaces(host: Host): Promise<CommandResult | undefined> {
  const written = pastedAttempt(host);
  if (written !== undefined) return written;
  if (host.platform.os !== 'linux') return undefined;
  const id = await host.run(['id', '-u'], { timeoutMs: userNamespaceTrial.timeoutMs });
  const user = id.stdout.trim();
  if (!/^\d+$/.test(user)) return undefined;
  const wrappers = user === '0' ? userNamespaceTrial.asOtherUser : [[]];
  let last: CommandResult | undefined;
  for (const wrapper of wrappers) {
    for (const command of userNamespaceTrial.commands) {
      last = await host.run([...wrapper, ...command], { timeoutMs: userNamespaceTrial.timeoutMs, env: { LC_ALL: 'C' }, cwd: '/' });
      if (isAnswer(last)) return last;
    }
  }
  return last;
}

/** An attempt that somebody wrote down with its refusal: whoever is refused, an ordinary user is too. */
function pastedAttempt(host: Host): CommandResult | undefined {
  if (host.kind !== 'snapshot') return undefined;
  for (const { command, text, place, exit } of readPastes(host.pasted())) {
    if (place !== 'here' || exit !== undefined || !/^unshare\s(?:.*\s)?(?:-\w*U|--user\b)/.test(command)) continue;
    const result: CommandResult = {
      argv: command.split(/\s+/),
      outcome: 'exited',
      exit: 1,
      signal: null,
      stdout: '',
      stderr: text,
      droppedBytes: 0,
      durationMs: 0,
    };
    if (refusal(result) !== undefined) return result;
  }
  return undefined;
}

/** It started, and either worked or says that the kernel refused the namespace. */
function isAnswer(result: CommandResult): boolean {
  return result.outcome === 'exited' && (result.exit === 0 || refusal(result) !== undefined);
}

/** The code of the refusal, and whether the namespace was there already when it came. */
function refusal({ stderr }: CommandResult): { code: string; mapping: boolean } | undefined {
  // The namespace was made, and a hidden /proc keeps the map from being written: that tells of /proc.
  if (/can(?:not|'t) open '?\/proc\//.test(stderr)) return undefined;
  const mapping = /(?:uid_map|gid_map|setgroups)/.test(stderr);
  if (!mapping && !/unshare(?: failed|\(|:)/.test(stderr)) return undefined;
  const code = saidCode(stderr);
  // A tool that lacks an option says "unshare: unrecognized option", which no code matches.
  return code === undefined || !refusals.has(code) ? undefined : { code, mapping };
}

/** Codes by which the kernel and its gates refuse a user namespace, or its map (user_namespaces(7)). */
const refusals: ReadonlySet<string> = new Set(['EPERM', 'ENOSPC', 'EUSERS', 'EINVAL', 'ENOSYS', 'EACCES']);

/** What the attempt means, given what is known of the gates. One truth table. */
export function judgeUserNamespaces(result: CommandResult | undefined, gates: Gates): Fact<UserNamespaceFacts['userns.unprivileged']> {
  const evidence: Evidence[] =
    result === undefined
      ? []
      : [
          {
            source: result.argv.join(' '),
            value: result.stderr.trim().split('\n')[0] || outcomeText(result),
            ...(result.exit === null ? {} : { exit: result.exit }),
          },
        ];
  const gateEvidence = Object.values(gates).flatMap((fact) => fact.evidence);
  const value = <Id extends keyof Gates>(id: Id) => (gates[id].reason === undefined ? gates[id].value : undefined);
  if (result !== undefined && result.outcome === 'exited' && result.exit === 0)
    return known({ allowed: true, deniedBy: null }, ...evidence);
  const denied = (deniedBy: DenyingLayer) => known({ allowed: false, deniedBy }, ...evidence, ...gateEvidence);
  const said = result === undefined ? undefined : refusal(result);
  if (result === undefined || result.outcome !== 'exited' || said === undefined) {
    // Nothing was tried: these two gates alone are conclusive.
    // The sysctl of Debian is asked before the limit (kernel/fork.c of Debian's kernels).
    if (value('kernel.unprivilegedUsernsClone') === 0) return denied('sysctl');
    if (value('kernel.maxUserNamespaces') === 0) return denied('limit');
    return undetermined(
      result === undefined
        ? 'no user namespace was tried'
        : `it could not be tried as an ordinary user (${result.stderr.trim().split('\n')[0] || outcomeText(result)}): run this as one, with unshare(1) of util-linux`,
      ...evidence,
    );
  }
  if (said.code === 'ENOSPC' || said.code === 'EUSERS') return denied('limit');
  if (said.code === 'ENOSYS' || said.code === 'EINVAL')
    return denied(value('seccomp.mode') === 'filter' && said.code === 'ENOSYS' ? 'seccomp' : 'kernel');
  if (value('kernel.unprivilegedUsernsClone') === 0 && !said.mapping) return denied('sysctl');
  // AppArmor of Ubuntu lets the namespace be made and takes its capabilities away, so that the map cannot be written.
  if (said.mapping) return denied((value('kernel.apparmorRestrictUserns') ?? 0) === 1 ? 'apparmor' : 'unknown');
  if (value('kernel.apparmorRestrictUserns') === 1) return denied('apparmor');
  return denied(value('seccomp.mode') === 'filter' ? 'seccomp' : 'unknown');
}
