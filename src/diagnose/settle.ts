import type * as z from 'zod';
import type { FactId } from '../facts/fact.js';
import { placeLimits } from '../knowledge/place-limits.js';
import type { ExplainedCause, Explanation, PlaceObservation, RuleTrace } from '../model/explanation.js';
import type { Evidence, Remedy } from '../model/report.js';
import type { CauseId } from '../model/words.js';
import { symptomsOf, withSymptoms } from './explained-causes.js';
import type { Effect, KernelRecord, Moment, Place, PlaceReader } from './place.js';
import { placeRules } from './place-rules.js';
import { firstGroup } from './unread-packages.js';

/** What is left open by a log, after a look at the place where it was written. */
export interface Settled extends Pick<Explanation, 'causes'> {
  readonly place: Place['when'];
  readonly ruledOut: NonNullable<Explanation['ruledOut']>;
  readonly rules: readonly RuleTrace[];
}

/**
 * Weighs what a log leaves open by what is known of the place. A cause that the kernel itself has told is left as it is; of two
 * observations that contradict each other, none counts.
 */
export function settle(causes: readonly ExplainedCause[], place: Place): Settled {
  const told: Told[] = [];
  const rules: RuleTrace[] = [];
  for (const rule of placeRules) {
    for (const asked of causes.filter(({ id }) => rule.asked.includes(id))) {
      const cause = rule.about ?? asked.id;
      const reader = readerOf(place, asked);
      const judged = rule.judge(reader);
      rules.push(traceOf(rule, cause, place, judged?.says));
      if (judged === undefined || told.some((each) => each.cause === cause && each.observation.says === judged.says)) continue;
      told.push({ cause, asked, observation: { ...judged, evidence: distinct(reader.evidence) }, remedies: rule.remedies ?? [] });
    }
  }
  told.push(...kernelTold(causes, place));
  // What the kernel has told explains its symptoms: nothing more is to be looked for behind them.
  const explained = causes.filter(({ confidence }) => confidence === 'established').flatMap(({ id }) => symptomsOf(id));
  const open = told.filter(({ cause, observation: { effect } }) => !explained.includes(cause) || !['supports', 'hints'].includes(effect));
  return { ...weighed(causes, open), place: place.when, rules };
}

/** One thing that the place says of a cause. */
interface Told {
  readonly cause: CauseId;
  /** The cause of the log that led to it. */
  readonly asked: ExplainedCause;
  readonly observation: PlaceObservation;
  readonly remedies: readonly Remedy[];
}

function weighed(causes: readonly ExplainedCause[], told: readonly Told[]): Pick<Settled, 'causes' | 'ruledOut'> {
  const kept: ExplainedCause[] = [];
  const ruledOut: Settled['ruledOut'] = [];
  for (const id of new Set([...causes.map((cause) => cause.id), ...told.map(({ cause }) => cause)])) {
    const own = told.filter(({ cause }) => cause === id);
    const known = causes.find((cause) => cause.id === id);
    const observed = own.map(({ observation }) => observation);
    const has = (...effects: Effect[]) => observed.some(({ effect }) => effects.includes(effect));
    const isFor = has('proves', 'supports');
    const isExcluded = has('excludes') && known?.confidence !== 'established';
    if (isExcluded && !isFor) ruledOut.push({ id, observed: observed.filter(({ effect }) => effect === 'excludes') });
    else if (known !== undefined || isFor || has('hints')) {
      const cause = known ?? candidate(id, own);
      const confidence = isExcluded ? 'possible' : weighedConfidence(cause.confidence, has);
      kept.push({ ...cause, confidence, ...(observed.length === 0 ? {} : { observed }) });
    }
  }
  return { causes: withSymptoms(kept), ruledOut };
}

function weighedConfidence(confidence: ExplainedCause['confidence'], has: (...effects: Effect[]) => boolean): ExplainedCause['confidence'] {
  if (confidence === 'established' || has('proves')) return 'established';
  if (has('against')) return 'possible';
  return has('supports') ? 'likely' : confidence;
}

/** A cause that the log does not name, and the place does: the lines of the symptom show it. */
function candidate(id: CauseId, own: readonly Told[]): ExplainedCause {
  const [{ asked }] = own as readonly [Told];
  return {
    id,
    confidence: 'possible',
    messages: own
      .filter(({ observation }) => observation.effect !== 'excludes')
      .map(({ observation }) => observation.says)
      .slice(0, 1),
    times: asked.times,
    because: asked.because,
    symptoms: [],
    remedies: distinct(own.flatMap(({ remedies }) => remedies)),
  };
}

/** What the kernel's log says of a program that the log names, or at the time of the log; the latest of each effect. */
function kernelTold(causes: readonly ExplainedCause[], { moment, facts }: Place): Told[] {
  if (moment === undefined || !('records' in moment.kernel)) return [];
  const told = moment.kernel.records.flatMap((record): Told[] => {
    const { cause, remedies, lines } = record.finding;
    const asked = causes.find(({ id }) => id === cause || symptomsOf(cause).includes(id));
    const effect = asked === undefined ? undefined : kernelEffect(record, asked, moment, facts);
    if (asked === undefined || effect === undefined) return [];
    const when = record.at === undefined ? 'at a time that is not known' : `at ${new Date(record.at).toISOString()}`;
    const says = `${record.finding.message} (${when}${record.isNew ? ', while the log was read' : ''})`;
    const evidence = [{ source: "the kernel's log", value: lines[0]?.text ?? '' }];
    return [{ cause, asked, observation: { says, effect, evidence }, remedies }];
  });
  // The kernel writes two records of one kill; of many the strongest and latest tell enough.
  const once = [...new Map(told.map((each) => [each.observation.says.replace(/ \(at .*$/, ''), each])).values()];
  return [...new Set(once.map(({ cause }) => cause))].flatMap((cause) => {
    const own = once.filter((each) => each.cause === cause);
    const strongest = kernelEffects.find((effect) => own.some(({ observation }) => observation.effect === effect));
    return own.filter(({ observation }) => observation.effect === strongest).slice(-placeLimits.kernelRecords);
  });
}

const kernelEffects: readonly Effect[] = ['proves', 'supports', 'hints'];

/** The machine may have other users: only a counter of the own cgroup that has moved shows whose process was killed. */
function kernelEffect(
  { finding, at, isNew }: KernelRecord,
  asked: ExplainedCause,
  moment: Moment,
  facts: Place['facts'],
): Effect | undefined {
  const isNear = at !== undefined && Math.abs(moment.loggedAt - at) <= placeLimits.nearMs;
  const isNamed = names(asked, programIn(finding.lines[0]?.text ?? ''));
  const counter = finding.cause.startsWith('oom.')
    ? 'cgroup.memoryKills'
    : finding.cause === 'pids.cgroup'
      ? 'cgroup.pidsRefused'
      : undefined;
  const [before, now] = [moment.before, facts].map((read) => (counter === undefined ? undefined : read[counter]?.value));
  const hasMoved = typeof now === 'number' && typeof before === 'number' && now > before;
  if (isNew && (isNamed || counter === 'cgroup.pidsRefused') && hasMoved) return 'proves';
  if (isNew && isNamed) return 'supports';
  if (isNear && isNamed && typeof now === 'number' && now > 0) return 'supports';
  return isNear || isNamed ? 'hints' : undefined;
}

/** The program of which a record of the kernel speaks. */
function programIn(record: string): string | undefined {
  return /(?:[Kk]ill(?:ed)? process \d+ \(|\btask=|\bcomm=")([^),"]+)/.exec(record)?.[1];
}

/** Whether the lines that show a cause name a program, as the kernel does: by its first letters; a package names its test binary. */
function names({ because, messages }: ExplainedCause, program: string | undefined): boolean {
  // Nearly every line names the go command, whichever of its programs was killed.
  if (program === undefined || program === 'go') return false;
  const words = [...messages, ...because.map(({ text }) => text)].flatMap((text) => text.split(/[\s:"'()]+/));
  return words
    .map((word) => word.slice(word.lastIndexOf('/') + 1))
    .some((word) => word !== '' && [word, `${word}.test`].some((name) => name.slice(0, placeLimits.nameCharacters) === program));
}

function readerOf({ when, facts, moment }: Place, { because, messages }: ExplainedCause): PlaceReader & { readonly evidence: Evidence[] } {
  const evidence: Evidence[] = [];
  const texts = [...because.map(({ text }) => text), ...messages];
  const aside = <T>(id: FactId, shape: z.ZodType<T>): T | undefined => {
    const fact = facts[id];
    return fact === undefined || fact.reason !== undefined ? undefined : shape.safeParse(fact.value).data;
  };
  return {
    evidence,
    when,
    moment,
    aside,
    get: <T>(id: FactId, shape: z.ZodType<T>) => {
      const value = aside(id, shape);
      if (value !== undefined) evidence.push(...facts[id]!.evidence);
      return value;
    },
    before: (id) => {
      const value = moment?.before[id]?.value;
      return typeof value === 'number' ? value : undefined;
    },
    subject: (pattern) => firstGroup(texts.map((text) => pattern.exec(text)).find((match) => match !== null) ?? null),
    shows: (...more) => evidence.push(...more),
  };
}

function traceOf({ id, facts }: (typeof placeRules)[number], cause: CauseId, place: Place, says: string | undefined): RuleTrace {
  const seen = facts.map((fact) => {
    const { value = 'unknown', reason } = place.facts[fact] ?? { reason: 'nobody looked at it' };
    return `${fact} ${reason === undefined ? JSON.stringify(value).slice(0, placeLimits.shownValue) : `unknown (${reason})`}`;
  });
  const looked = seen.length === 0 ? {} : { looked: seen.join('; ') };
  return {
    rule: id,
    cause,
    times: says === undefined ? 0 : 1,
    ...looked,
    ...(says === undefined ? { left: 'it says nothing of the cause' } : {}),
  };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
