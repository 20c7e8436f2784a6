import { commandEvidence } from '../../go/go-command.js';
import { sentence } from '../../go/kept-lines.js';
import type { ProbeAnswer } from '../../go/probe-answers.js';
import { memoryBudget } from '../../knowledge/memory-budget.js';
import { probeLimits } from '../../knowledge/probe-programs.js';
import { errorTexts } from '../../knowledge/runtime-facts.js';
import type { Evidence, Finding, Remedy } from '../../model/report.js';
import type { CauseId } from '../../model/words.js';
import type { Outcome, PlannedFor } from '../check.js';
import { fail, unknown } from '../outcomes.js';

/** What the programs ask are system calls and files of Linux. */
export function onlyOnLinux({ platform }: Pick<PlannedFor, 'platform'>): string | undefined {
  return platform.os === 'linux' ? undefined : `the runtime is asked on Linux only, and this is ${platform.os}`;
}

/** As `onlyOnLinux`, for programs with cgo. */
export function cgoPrecluded(cell: PlannedFor): string | undefined {
  const elsewhere = onlyOnLinux(cell);
  if (elsewhere !== undefined) return elsewhere;
  if (cell.cgoEnabled === '0') return 'CGO_ENABLED=0';
  return cell.compiler.found ? undefined : `no C compiler: ${cell.compiler.command} is not on PATH`;
}

/** What a program said, with the command as a person would type it. */
export function answerEvidence(what: string, answer: ProbeAnswer): Evidence[] {
  switch (answer.state) {
    case 'answered': {
      const value = [...answer.values].map(([key, text]) => `${key}=${sentence(text, probeLimits.evidenceCharacters)}`).join(', ');
      return [{ ...commandEvidence(answer.command, value), source: what }];
    }
    case 'died':
    case 'hung':
      return [{ ...commandEvidence(answer.command, answer.words), source: what }];
    case 'open':
      return [{ source: what, value: answer.reason }];
  }
}

/** The outcome where a program that does nothing unusual gave no answer: that it died is an answer, that it could not be asked is none. */
export function unanswered(answer: ProbeAnswer, what: string, isFiltered = false): Outcome {
  // The question of mem.budget: nothing is known of this one.
  const malformed = malformedLimit(answer);
  if (malformed !== undefined) return unknown(`not determined: ${malformed}`);
  if (answer.state === 'died' || answer.state === 'hung') {
    const message = `${what} does not survive here: ${answer.words}`;
    const cause = answer.state === 'died' ? answer.cause : isFiltered ? 'seccomp.hang' : 'undetermined';
    return fail(message, [], [{ cause, severity: 'fail', message }]);
  }
  return unknown(`not determined: ${answer.state === 'open' ? answer.reason : 'the program said nothing'}`);
}

/** The last words of a program that ended because the runtime could not read GOMEMLIMIT, as every other does. */
export function malformedLimit(answer: ProbeAnswer): string | undefined {
  return answer.state === 'died' && answer.words.includes(memoryBudget.malformed) ? answer.words : undefined;
}

/**
 * The outcome of a question to one program: judged when it answered; a program that does nothing unusual and does not survive has
 * failed.
 * @param what the program does, as the subject of a sentence
 */
export function judgedAnswer(what: string, answer: ProbeAnswer, judge: (values: ReadonlyMap<string, string>) => Outcome): Outcome {
  const outcome = answer.state === 'answered' ? judge(answer.values) : unanswered(answer, what);
  return withEvidence(outcome, answerEvidence(what, answer));
}

/** Something that no longer works, or works worse. */
export function trouble(severity: 'fail' | 'warn', cause: CauseId, message: string, remedies: readonly Remedy[] = []): Outcome {
  return { status: severity, summary: message, findings: [{ cause, severity, message, remedies: [...remedies] }] };
}

/** The cause that an error of the system has, by what it says (errno(3)). */
export function causeOf(words: string): CauseId {
  return errorTexts.find(({ pattern }) => pattern.test(words))?.cause ?? 'undetermined';
}

/** More evidence before that of an outcome, and all of it beside its findings. */
export function withEvidence(outcome: Outcome, more: readonly Evidence[]): Outcome {
  const evidence = [...more, ...(outcome.evidence ?? [])];
  const output = evidence.map(({ source, value }) => `${source}: ${value}`).join('\n');
  const findings = outcome.findings?.map((finding): Finding => ({ ...finding, output }));
  return { ...outcome, evidence, ...(findings === undefined ? {} : { findings }) };
}
