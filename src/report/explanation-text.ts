import { reportLimits } from '../knowledge/report-limits.js';
import type { ExplainedCause, Explanation, PlaceObservation } from '../model/explanation.js';
import { sanitizeLog } from '../redact/log.js';
import { type Page, paint, shorten, wrap } from './layout.js';
import { body, indent, pageText, remedyLines } from './terminal-parts.js';
import { counted } from './words.js';

const styles = { established: 'green', likely: 'yellow', possible: 'magenta' } as const;

/** The causes of what failed, best first, for the terminal: everything in it is foreign. */
export function explanationText(
  { input, causes, place, ruledOut = [], goroutines = [], unexplained, rules }: Explanation,
  options: Page,
): string {
  const text = pageText(options, (page) => [
    wrap(
      [
        ['bold', `explain ${input.name}`],
        ['dim', ` · ${[kindText(input), ...input.notes].join(' · ')}`],
      ],
      page,
      '',
      indent,
    ),
    ...causes.map((cause) => causeLines(cause, place, page)),
    ...(causes.length > 0 ? [] : [nothingLines(input.kind, unexplained.length, page)]),
    ruledOut.length === 0
      ? []
      : [
          `${indent}${paint(page, 'bold', 'Ruled out')}`,
          ...ruledOut.flatMap(({ id, observed }) => [
            ...wrap([['bold', id]], page, body),
            ...observed.flatMap((each) => observationLines(each, place, page)),
          ]),
        ],
    goroutines.length === 0
      ? []
      : [
          `${indent}${paint(page, 'bold', 'Goroutines')}`,
          ...goroutines.flatMap(({ state, count, minutes, at }) =>
            wrap(
              [`${counted(count, 'goroutine')}: ${state}${minutes === undefined ? '' : ` for ${counted(minutes, 'minute')}`}, in ${at}`],
              page,
              body,
              `${body}  `,
            ),
          ),
        ],
    ...(unexplained.length === 0
      ? []
      : [
          [
            `${indent}${paint(page, 'bold', input.kind === 'process' ? 'Processes' : 'Without an explanation')}`,
            ...unexplained.map((shown) => shownText(shown, page)),
          ],
        ]),
    ...(rules === undefined
      ? []
      : [
          [
            `${indent}${paint(page, 'bold', 'Rules')}`,
            ...rules.flatMap(({ rule, cause, times, looked, left }) => [
              ...wrap([`${rule} → ${cause}: ${counted(times, 'time')}${left === undefined ? '' : ` (left out: ${left})`}`], page, body),
              ...(looked === undefined ? [] : wrap([['dim', `looked at: ${wrapless(looked)}`]], page, `${body}  `)),
            ]),
          ],
        ]),
  ]);
  return sanitizeLog(text);
}

function kindText({ kind, lines }: Explanation['input']): string {
  const kinds: Readonly<Record<Explanation['input']['kind'], string>> = {
    log: counted(lines, 'line'),
    'test events': `${counted(lines, 'line')} with test events`,
    report: 'a report',
    snapshot: 'a snapshot',
    process: `with what it started: ${counted(lines, 'process', 'processes')}`,
  };
  return kinds[kind];
}

function causeLines(
  { id, confidence, messages, times, because, symptoms, remedies, observed = [] }: ExplainedCause,
  place: Explanation['place'],
  page: Page,
): string[] {
  const [first = '', ...more] = messages;
  return [
    ...wrap([[styles[confidence], confidence], ' ', ['bold', id], ['dim', times > 1 ? ` · ${times} times` : '']], page, indent, body),
    ...wrap([first], page, body),
    ...more.flatMap((message) => wrap([['dim', `also: ${message}`]], page, body, `${body}  `)),
    ...because.map((shown) => shownText(shown, page)),
    ...observed.flatMap((each) => observationLines(each, place, page).slice(each.says === first ? 1 : 0)),
    ...(symptoms.length === 0 ? [] : wrap([['dim', `this explains: ${symptoms.join(', ')}`]], page, body)),
    ...remedies.flatMap((remedy) => remedyLines(remedy, page)),
  ];
}

function shownText({ line, text }: { line?: number | undefined; text: string }, page: Page): string {
  return `${body}${paint(page, 'dim', shorten(`│ ${line === undefined ? '' : `${line}: `}${wrapless(text)}`, page.width - body.length))}`;
}

const places: Readonly<Record<NonNullable<Explanation['place']>, string>> = {
  here: 'here, now',
  recorded: 'as recorded',
  pasted: 'as written down',
};

function observationLines({ says, effect, evidence }: PlaceObservation, place: Explanation['place'], page: Page): string[] {
  const doubt = effect === 'against' ? ', which speaks against it' : '';
  return [
    ...wrap([['dim', `${places[place ?? 'here']}: `], `${wrapless(says)}${doubt}`], page, body, `${body}  `),
    ...evidence.slice(0, reportLimits.evidencePerCause).map(({ source, value }) => shownText({ text: `${source}: ${value}` }, page)),
  ];
}

/** On one line. */
function wrapless(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function nothingLines(kind: Explanation['input']['kind'], unexplained: number, page: Page): string[] {
  if (kind === 'process') return wrap(['Nothing that can be seen from outside says what it waits for.'], page, indent);
  return wrap([unexplained === 0 ? 'Nothing in it is a failure that is known.' : 'It failed, and nothing in it says why.'], page, indent);
}
