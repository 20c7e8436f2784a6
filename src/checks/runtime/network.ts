import { isLoopback } from '../../facts/network.js';
import type { ProbeAnswer } from '../../go/probe-answers.js';
import { ownTimeLimit } from '../../knowledge/runtime-facts.js';
import type { Check, Outcome } from '../check.js';
import { type FactReader, judgedByFacts } from '../environment/fact-check.js';
import { pass, skip, unknown } from '../outcomes.js';
import { answerEvidence, causeOf, judgedAnswer, onlyOnLinux, trouble, unanswered, withEvidence } from './probing.js';

/** Names, with cgo and without. */
const lookup: Check = {
  id: 'net.lookup',
  suite: 'runtime',
  title: 'Do programs with cgo and without find the same address for a name?',
  scope: 'release',
  programs: ['network', 'network-cgo'],
  families: ['resolver'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'A program with cgo may ask the C library for names, one without never does. Where the two differ, tests pass and the program in its container does not find its server, or the other way round.',
    how: [
      'A program of the release looks up localhost, compiled without cgo and, where there is a C compiler, with it. GODEBUG=netdns=2 makes it say which resolver it takes.',
      'The choice is compared with the one that net.resolver expects by the rules.',
    ],
    statuses: {
      pass: 'both find the same loopback addresses; the summary says who was asked',
      warn: 'another resolver is taken than the rules say',
      fail: 'localhost is not found, is no loopback address, or is another one with cgo',
      skip: 'the network is not asked (`--offline`)',
      unknown: 'the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/net#hdr-Name_Resolution', 'https://go.dev/src/net/conf.go'],
  },
  run: async (context) => {
    if (context.settings.offline) return skip('the network is not asked (--offline)');
    const env = { GODEBUG: withDebug(context.environment.GODEBUG) };
    const pure = await context.probe('network', ['lookup', 'localhost'], { env });
    const withCgo = await context.probe('network-cgo', ['lookup', 'localhost'], { env });
    // Without a C compiler there are no such programs.
    const cgo = withCgo.state === 'open' ? undefined : withCgo;
    const outcome = await judgedByFacts(await context.facts(), (facts) => judgeLookup(facts, pure, cgo));
    return withEvidence(outcome, [
      ...answerEvidence('localhost without cgo', pure),
      ...answerEvidence('localhost with cgo', withCgo),
      ...[pure, cgo].flatMap((each) => (each === undefined ? [] : [{ source: 'GODEBUG=netdns=2', value: chosen(each) ?? 'said nothing' }])),
    ]);
  },
};

/** The user's choice of a resolver stays; the number alone makes the package tell. */
function withDebug(godebug = ''): string {
  const settings = godebug.split(',').filter((setting) => setting !== '');
  const own = settings.findLast((setting) => setting.startsWith('netdns='))?.slice('netdns='.length);
  return [...settings.filter((setting) => !setting.startsWith('netdns=')), `netdns=${own === undefined ? '' : `${own}+`}2`].join(',');
}

/** `files,dns` or `cgo`, as the package net says (net/conf.go). */
function chosen(answer: ProbeAnswer): string | undefined {
  if (answer.state === 'open') return undefined;
  return /^go package net: hostLookupOrder\(localhost\) = ([\w,]+)/m.exec(answer.command.stderr)?.[1];
}

function judgeLookup(facts: FactReader, pure: ProbeAnswer, cgo: ProbeAnswer | undefined): Outcome {
  for (const answer of [pure, ...(cgo === undefined ? [] : [cgo])]) {
    if (answer.state !== 'answered') return unanswered(answer, 'a program that looks up localhost');
  }
  const [without, withCgo] = [found(pure), cgo === undefined ? undefined : found(cgo)];
  for (const { problem, addresses } of [without, ...(withCgo === undefined ? [] : [withCgo])]) {
    if (problem !== undefined) return trouble('fail', 'net.dns', `localhost: ${problem}`);
    const stranger = addresses.find((address) => !isLoopback(address));
    if (stranger !== undefined) return trouble('fail', 'net.dns', `localhost is ${stranger}`);
    if (addresses.length === 0) return unknown('not determined: the program said nothing');
  }
  const same = withCgo === undefined || withCgo.addresses.join() === without.addresses.join();
  if (!same) {
    return trouble(
      'fail',
      'net.dns',
      `localhost is ${without.addresses.join(', ')} without cgo and ${withCgo.addresses.join(', ')} with it`,
    );
  }
  const [own, other] = [chosen(pure), cgo === undefined ? undefined : chosen(cgo)];
  const expected = facts.ifKnown('net.resolver')?.withCgo;
  const took = other === undefined ? undefined : other === 'cgo' ? 'cgo' : 'go';
  const who = own === undefined ? "Go's resolver" : `Go's resolver (${own})`;
  if (took !== undefined && expected !== undefined && took !== expected) {
    return trouble('warn', 'net.dns', `with cgo ${resolvers[took]} is asked, and the rules say ${resolvers[expected]}`);
  }
  const both =
    took === undefined
      ? `${who} without cgo`
      : took === 'go'
        ? `${who}, with cgo and without`
        : `${who} without cgo, the C library with it`;
  return pass(`${without.addresses.join(', ')} by ${both}`);
}

const resolvers = { go: "Go's resolver", cgo: 'the C library' } as const;

function found(answer: ProbeAnswer): { addresses: string[]; problem: string | undefined } {
  const values = answer.state === 'answered' ? answer.values : new Map<string, string>();
  const addresses = (values.get('addresses') ?? '').split(',').filter((address) => address !== '');
  return { addresses, problem: values.get('problem') };
}

/** Servers and clients on this machine. */
const port: Check = {
  id: 'net.port',
  suite: 'runtime',
  title: 'Can a program listen on a free port and connect to itself?',
  scope: 'release',
  programs: ['network'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyOnLinux,
  page: {
    why: 'Tests of servers (net/http/httptest) listen on a free port of the loopback interface and connect to it.',
    how: [
      'A program of the release listens on a free port of 127.0.0.1, of ::1 and of localhost, connects, and sends a word there and back. Nothing leaves the machine.',
    ],
    statuses: {
      pass: 'the word came back by 127.0.0.1 and by localhost; the summary says whether by ::1 too',
      fail: 'it was refused, or another came',
      unknown: 'it took longer than two seconds, or the program could not be compiled or run',
    },
    sources: ['https://pkg.go.dev/net/http/httptest#NewServer'],
  },
  run: async (context) =>
    judgedAnswer('a program that serves itself', await context.probe('network', ['serve']), (values) => {
      const [ipv4, ipv6, name] = ['ipv4', 'ipv6', 'name'].map((key) => values.get(key));
      if (ipv4 === undefined || ipv6 === undefined || name === undefined) return unknown('not determined: the program said nothing');
      const failed = [
        ['127.0.0.1', ipv4],
        ['localhost', name],
      ].find(([, said]) => said !== 'ok');
      // Our own limit of two seconds, which a throttled program may need.
      if (failed !== undefined && ownTimeLimit.test(failed[1]!))
        return unknown(`not determined: a server on ${failed[0]}: ${failed[1]}; a machine that is held back may need longer`);
      if (failed !== undefined) return trouble('fail', causeOf(failed[1]!), `a server on ${failed[0]}: ${failed[1]}`);
      return pass(ipv6 === 'ok' ? 'a server answers on 127.0.0.1 and ::1' : `a server answers on 127.0.0.1; not on ::1 (${ipv6})`);
    }),
};

export const networkChecks: readonly Check[] = [lookup, port];
