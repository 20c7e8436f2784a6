import type { Fact, FactId, Facts, FactValues } from '../../facts/fact.js';
import { environmentLimits } from '../../knowledge/environment-limits.js';
import { type QuestionSystem, systemOfQuestion } from '../../knowledge/question-systems.js';
import type { Evidence, Finding, Remedy } from '../../model/report.js';
import type { CauseId, SideEffect, Suite } from '../../model/words.js';
import type { Check, CheckPage, HostContext, Outcome } from '../check.js';
import { skip } from '../outcomes.js';

/** A question about the host that is answered from facts alone. */
export interface FactCheck {
  readonly id: string;
  readonly title: string;
  readonly page: CheckPage;
  /** Asked only where the profile names it: most hosts have another use. */
  readonly onlyWhenNamed?: boolean;
  /** Whose question it is where that is not the environment's. */
  readonly suite?: Suite;
  /** What it does beside reading. */
  readonly sideEffects?: readonly SideEffect[];
  /**
   * Judges; what it reads of the facts becomes the evidence. Asking for a fact that could not be determined ends it: the check is
   * `unknown` then, for the fact's reason.
   */
  readonly judge: (facts: FactReader, context: HostContext) => Judgement | Promise<Judgement>;
}

/** An outcome without the evidence of the facts, which is added. */
export type Judgement = Outcome;

/** Facts as a check reads them. */
export interface FactReader {
  /** The value of a fact; the check is unknown when there is none. */
  <Id extends FactId>(id: Id): FactValues[Id];
  /** The value of a fact that the answer does not depend on, or undefined. */
  ifKnown<Id extends FactId>(id: Id): FactValues[Id] | undefined;
  /** The same for a fact that only remedies depend on: it is no evidence for the answer. */
  aside<Id extends FactId>(id: Id): FactValues[Id] | undefined;
  /** A needed fact that tells whether the question applies: evidence where it does not, and of no answer to the question. */
  applies<Id extends FactId>(id: Id): FactValues[Id];
}

/** The check of the registry that a question about facts makes. */
export function factCheck({ judge, sideEffects = [], page, ...question }: FactCheck): Check {
  const system = systemOfQuestion(question.id);
  return {
    suite: 'environment',
    ...question,
    page: system === undefined ? page : { ...page, statuses: { ...page.statuses, skip: otherSystem(system, page.statuses.skip) } },
    scope: 'host',
    sideEffects: ['reads', ...sideEffects],
    run: async (context) => {
      const facts = await context.facts();
      const { value, evidence } = facts['platform.os'];
      // Where nobody told the system, as in what a bug report pasted, the facts of the question decide.
      if (system !== undefined && value !== 'unknown' && value !== system.goos) return skip(`this is not ${system.name}`, evidence);
      return judgedByFacts(facts, (read) => judge(read, context));
    },
  };
}

function otherSystem({ name }: QuestionSystem, skips: string | undefined): string {
  if (skips === undefined) return `not ${name}`;
  return skips.includes(`not ${name}`) ? skips : `${skips}; or not ${name}`;
}

/** Judges by facts; what was read of them becomes evidence, and a fact that is needed and not known leaves the question open. */
export async function judgedByFacts(facts: Facts, judge: (facts: FactReader) => Judgement | Promise<Judgement>): Promise<Outcome> {
  const read: Evidence[] = [];
  const look = <Id extends FactId>(id: Id): Fact<FactValues[Id]> => {
    const fact = facts[id] as Fact<FactValues[Id]>;
    read.push(...fact.evidence);
    return fact;
  };
  const need = <Id extends FactId>(id: Id): FactValues[Id] => {
    const fact = look(id);
    if (fact.reason !== undefined) throw new OpenQuestion(fact.reason);
    return fact.value;
  };
  const ifKnown = <Id extends FactId>(id: Id): FactValues[Id] | undefined => {
    const fact = look(id);
    return fact.reason === undefined ? fact.value : undefined;
  };
  const aside = <Id extends FactId>(id: Id): FactValues[Id] | undefined => {
    const fact = facts[id] as Fact<FactValues[Id]>;
    return fact.reason === undefined ? fact.value : undefined;
  };
  const applying: Evidence[] = [];
  const applies = <Id extends FactId>(id: Id): FactValues[Id] => {
    const fact = facts[id] as Fact<FactValues[Id]>;
    applying.push(...fact.evidence);
    if (fact.reason !== undefined) throw new OpenQuestion(fact.reason);
    return fact.value;
  };
  const outcome = await answered(() => judge(Object.assign(need, { ifKnown, aside, applies })));
  const isOpen = outcome.status === 'skip' || outcome.status === 'unknown';
  const evidence = distinct([...(outcome.evidence ?? []), ...(isOpen ? applying : []), ...read]);
  const output = evidence.map(({ source, value }) => `${source}: ${value}`).join('\n');
  const findings = outcome.findings?.map((finding) => ({ ...finding, output }));
  return { ...outcome, evidence, ...(findings === undefined ? {} : { findings }) };
}

async function answered(judge: () => Judgement | Promise<Judgement>): Promise<Judgement> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof OpenQuestion) return { status: 'unknown', summary: `not determined: ${error.message}` };
    throw error;
  }
}

/** A fact that the answer depends on is not known. */
class OpenQuestion extends Error {}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const all = [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
  return all.slice(0, environmentLimits.evidencePerResult);
}

/** Something that this user should act on, because Go work suffers here. */
export function warn(summary: string, remedies: readonly Remedy[]): Judgement {
  return problem('warn', summary, remedies);
}

/** Something that the use of this host does not allow. */
export function unfit(summary: string, remedies: readonly Remedy[]): Judgement {
  return problem('fail', summary, remedies);
}

function problem(status: 'warn' | 'fail', summary: string, remedies: readonly Remedy[]): Judgement {
  return trouble(status, 'undetermined', summary, remedies);
}

/** A problem whose mechanism has a name. */
export function trouble(status: 'warn' | 'fail', cause: CauseId, summary: string, remedies: readonly Remedy[]): Judgement {
  const finding: Finding = { cause, severity: status, message: summary, remedies: [...remedies] };
  return { status, summary, findings: [finding], remedies };
}
