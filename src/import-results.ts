import path from 'node:path';
import { sentence, shortened } from './go/kept-lines.js';
import { importLimits, resultFiles } from './knowledge/kubernetes-results.js';
import { findingLimits } from './knowledge/test-output.js';
import { ConfigurationError } from './model/errors.js';
import type { Evidence, Finding, Report, Result, TestCase } from './model/report.js';
import { plainLine } from './redact/escape.js';
import { type Redactor, redactReport } from './redact/secrets.js';
import { buildReport } from './report/build.js';
import type { ImportCheckId } from './report/import/checks.js';
import { readE2eLog, serverVersionIn } from './report/import/e2e-log.js';
import { type ResultFiles, readResultFiles } from './report/import/files.js';
import { e2eLog, e2ePlugin, type PluginResults, readPlugins } from './report/import/plugins.js';
import { type RequiredTests, requiredTests } from './report/import/required.js';
import { configurationTimes, lintSonobuoyCommand, lintTimes, type SonobuoyFault } from './report/import/sonobuoy-command.js';
import { submissionFaults } from './report/import/submission.js';
import { counted } from './report/words.js';
import { splitWords } from './settings/flags.js';

/** What is imported, and what is asked of it. */
export interface ImportRequest {
  readonly tool: Report['tool'];
  /** A tarball or a folder; without one only the command or the configuration is judged. */
  readonly place?: string;
  /** Names of tests that must have passed, and the file that names them. */
  readonly required?: { readonly file: string; readonly names: readonly string[] };
  /** Whether it must be laid out as a submission. */
  readonly submission: boolean;
  /** A command line of Sonobuoy. */
  readonly command?: string;
  /** A configuration of Sonobuoy that was read as JSON. */
  readonly configuration?: { readonly file: string; readonly value: unknown };
  readonly redact: Redactor;
}

/**
 * Results of Sonobuoy or Hydrophone as a report of ours: their counts as they are, and no word on what they are good for.
 *
 * @throws ConfigurationError for what holds no results, or cannot be read
 */
export async function importResults(request: ImportRequest): Promise<Report> {
  const { place, tool, redact } = request;
  const files = place === undefined ? undefined : await readResultFiles(place);
  if (files !== undefined && ![...files.keys()].some((name) => name.startsWith('plugins/') || isResult(name)))
    throw new ConfigurationError(
      plainLine(place!),
      `holds no results: neither ${resultFiles.plugins}… nor ${resultFiles.junit} nor ${resultFiles.log}`,
      'give the tarball of `sonobuoy retrieve`, or the output folder of hydrophone',
    );
  const plugins = files === undefined ? [] : readPlugins(place!, files);
  const results = [
    ...plugins.map(testsResult),
    ...(files === undefined ? [] : countsResult(files, plugins)),
    ...requiredResult(request, plugins),
    ...(request.submission && files !== undefined ? [submissionResult(files, place!)] : []),
    ...timesResult(request, files),
  ];
  const e2e = plugins[0]?.junit;
  const modified =
    files === undefined ? undefined : [...files.values()].map(({ modified: time }) => time).find((time) => time !== undefined);
  const about = {
    tool,
    profile: { name: 'import', note: 'counts as they were found; no statement of any certification program' },
    startedAt: e2e?.startedAt ?? (modified ?? new Date()).toISOString(),
    durationMs: Math.round((e2e?.seconds ?? 0) * 1000),
    imported: { place: place === undefined ? 'a command line' : path.basename(path.resolve(place)) },
    facts: files === undefined ? {} : factsOf(files),
    modules: [],
    toolchains: [],
    plan: {
      cells: results.map(({ check, cell, level }) => ({ check, ...(cell && { cell }), level })),
      required: [...new Set(results.filter(({ level }) => level === 'required').map(({ check }) => check))],
    },
    // The counts stand there whatever became of the tests: a table shows the summary of what passed alone.
    notes: results.filter(({ check, status }) => check === 'import.tests' && status === 'fail').map(({ summary }) => summary),
    results,
    notRun: [],
  };
  return buildReport(redactReport(about, redact));
}

function isResult(name: string): boolean {
  return name === resultFiles.junit || name === resultFiles.log;
}

function answer(
  check: ImportCheckId,
  level: Result['level'],
  status: Result['status'],
  summary: string,
  more: Partial<Result> = {},
): Result {
  return { check, level, status, summary, evidence: [], locations: [], remedies: [], durationMs: 0, ...more };
}

/** What a plugin's tests came to. */
function testsResult({ plugin, tests, junit, files, errors, problem }: PluginResults): Result {
  const own = plugin === e2ePlugin ? {} : { cell: { target: plugin } };
  const level = plugin === e2ePlugin ? 'required' : 'recommended';
  const evidence: Evidence[] = [
    ...errors.map((error) => ({ source: 'Sonobuoy reports an error', value: error })),
    ...(junit === undefined ? [] : [{ source: `${files.join(', ')}, attributes of its suites`, value: attributesText(junit.claimed) }]),
  ];
  if (tests === undefined)
    return answer('import.tests', level, 'unknown', `${problem}${errors.length === 0 ? '' : `; ${errors[0]}`}`, { ...own, evidence });
  const { pass, fail, skip, unfinished } = tests.counts;
  const parts = [
    `${pass} passed`,
    `${fail} failed`,
    `${skip} skipped, which did not run`,
    ...(unfinished === 0 ? [] : [`${unfinished} without a result that is known`]),
  ];
  const summary = `${parts.join(', ')}, of ${counted(tests.tests.length, 'test')} in ${files.join(', ')}`;
  const findings = tests.tests.filter(({ status }) => status === 'fail').map(testFinding);
  const more = { ...own, evidence, tests, durationMs: Math.round((junit?.seconds ?? 0) * 1000), tells: true };
  if (fail > 0) return answer('import.tests', level, 'fail', summary, { ...more, findings });
  if (pass === 0 || unfinished > 0) return answer('import.tests', level, 'unknown', `${pass === 0 ? 'no test ran: ' : ''}${summary}`, more);
  return errors.length > 0
    ? answer('import.tests', level, 'warn', `${summary}; ${errors[0]}`, more)
    : answer('import.tests', level, 'pass', summary, more);
}

function attributesText(claimed: Readonly<Record<string, number>>): string {
  return (
    Object.entries(claimed)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ') || 'none'
  );
}

function testFinding({ package: packagePath, name, output = '' }: TestCase): Finding {
  const [first = ''] = output.split('\n').filter((text) => text.trim() !== '');
  const message = sentence(first === '' ? `${name} failed` : first, findingLimits.messageCharacters);
  return {
    cause: 'test.failed',
    severity: 'fail',
    message,
    package: packagePath,
    test: name,
    ...(output === '' ? {} : { output: shortened(output.split('\n'), findingLimits.output) }),
  };
}

/** Whether the two files of the plugin e2e are of one run that came to its end. */
function countsResult(files: ResultFiles, plugins: readonly PluginResults[]): Result[] {
  const log = e2eLog(files);
  const junit = plugins.find(({ plugin }) => plugin === e2ePlugin)?.junit;
  if (junit === undefined && log === undefined) return [];
  const counts = log === undefined ? undefined : readE2eLog(log.bytes);
  const unknown = (why: string) => [answer('import.counts', 'recommended', 'unknown', why)];
  if (log === undefined) return unknown(`there is no ${resultFiles.log}`);
  if (counts === undefined) return unknown(`${log.name} has no counts at its end: the run was cut off, or the log`);
  const evidence = [{ source: log.name, value: counts.lines }];
  if (junit === undefined) return [answer('import.counts', 'recommended', 'unknown', `there is no ${resultFiles.junit}`, { evidence })];
  const { passed, failed, skipped } = junit.specs;
  const pairs = [
    ['passed', counts.passed, passed],
    ['failed', counts.failed, failed],
    ['skipped or pending', counts.skipped + counts.pending, skipped],
  ] as const;
  const differing = pairs.filter(([, inLog, inJunit]) => inLog !== inJunit);
  const flaked = counts.flaked === 0 ? '' : `; ${counts.flaked} of those that passed did so only when they were run again`;
  if (differing.length === 0)
    return [
      answer('import.counts', 'recommended', 'pass', `both count ${pairs.map(([what, count]) => `${count} ${what}`).join(', ')}${flaked}`, {
        evidence,
        tells: true,
      }),
    ];
  const text = differing.map(([what, inLog, inJunit]) => `${inLog} ${what} in ${log.name}, ${inJunit} in ${resultFiles.junit}`).join('; ');
  return [answer('import.counts', 'recommended', 'warn', `${text}${flaked}`, { evidence })];
}

/** Without a list nobody can say that all tests of a submission are there. */
function requiredResult({ required, submission }: ImportRequest, plugins: readonly PluginResults[]): Result[] {
  if (required === undefined) {
    const why = 'no list of required tests is given: --required names one, as the conformance.yaml of that release of Kubernetes';
    return submission ? [answer('import.required', 'required', 'unknown', why)] : [];
  }
  const tests = plugins.find(({ plugin }) => plugin === e2ePlugin)?.tests;
  if (tests === undefined) return [answer('import.required', 'required', 'unknown', 'there are no tests to look them up in')];
  const found = requiredTests(required.names, tests.tests);
  const open = (['failed', 'skipped', 'absent'] as const).filter((state) => found[state].length > 0);
  const summary = `${found.passed.length} of ${counted(required.names.length, 'required test')} passed${open.map((state) => `, ${found[state].length} ${openWords[state]}`).join('')}`;
  const evidence = open.map((state) => ({
    source: `${required.file}: ${openWords[state]}`,
    value: shortened(found[state], { head: importLimits.evidenceNames, tail: 0, lineCharacters: importLimits.nameCharacters }),
  }));
  if (open.length === 0) return [answer('import.required', 'required', 'pass', summary, { tells: true })];
  return [answer('import.required', 'required', 'fail', summary, { evidence, findings: [requiredFinding(summary, found)] })];
}

const openWords = { failed: 'failed', skipped: 'were skipped', absent: 'are not in the results' } as const;

function requiredFinding(summary: string, { failed, skipped, absent }: RequiredTests): Finding {
  return {
    cause: 'undetermined',
    severity: 'fail',
    message: summary,
    output: shortened([...failed, ...skipped, ...absent], findingLimits.output),
    remedies: [
      {
        kind: 'fix',
        summary: 'Run all of them: sonobuoy run --mode=certified-conformance, or hydrophone --conformance, without a list of what to skip.',
        commands: [],
      },
    ],
  };
}

function submissionResult(files: ResultFiles, place: string): Result {
  const faults = submissionFaults(files, path.resolve(place), versionOf(files)?.value);
  const summary =
    faults.length === 0
      ? 'all files are there, and PRODUCT.yaml has its fields'
      : faults
          .map(({ message }) => message)
          .slice(0, importLimits.namesListed)
          .join('; ');
  const more = faults.length > importLimits.namesListed ? `; and ${faults.length - importLimits.namesListed} more` : '';
  const findings = faults.map(({ message }): Finding => ({ cause: 'undetermined', severity: 'fail', message }));
  return answer(
    'import.submission',
    'required',
    faults.length === 0 ? 'pass' : 'fail',
    `${summary}${more}`,
    findings.length === 0 ? {} : { findings },
  );
}

/** The times of each place in which they were written; what is typed wins over what the results say. */
function timesResult({ command, configuration }: ImportRequest, files: ResultFiles | undefined): Result[] {
  const stored = files?.get(resultFiles.config);
  const sources = [
    ...(command === undefined
      ? []
      : [{ source: '--command', ...lintSonobuoyCommand('--command', splitWords(command, '--command')), value: command }]),
    ...(configuration === undefined ? [] : [ofConfiguration(configuration.file, configuration.value)]),
    ...(stored === undefined ? [] : [ofConfiguration(resultFiles.config, jsonOf(resultFiles.config, stored.bytes))]),
  ];
  if (sources.length === 0) return [];
  const faults = sources.flatMap((one) => one.faults);
  const evidence = sources.map(({ source, value }) => ({ source, value }));
  const findings = faults.map(
    ({ severity, message, fix }: SonobuoyFault): Finding => ({
      cause: 'undetermined',
      severity,
      message,
      remedies: [{ kind: 'fix', summary: fix, commands: [] }],
    }),
  );
  if (faults.length === 0)
    return [answer('import.times', 'recommended', 'pass', 'nothing is wrong with the times that were given', { evidence })];
  const status = faults.some(({ severity }) => severity === 'fail') ? 'fail' : 'warn';
  return [answer('import.times', 'recommended', status, faults.map(({ message }) => message).join('; '), { evidence, findings })];
}

function ofConfiguration(source: string, value: unknown) {
  const times = configurationTimes(source, value);
  return { source, times, faults: lintTimes(times), value: times.timeout?.text ?? 'no time-out' };
}

function jsonOf(place: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new ConfigurationError(place, 'is not valid JSON');
  }
}

/** The release of Kubernetes that the results are of, and where it stands. */
function versionOf(files: ResultFiles): Evidence | undefined {
  const server = files.get(resultFiles.serverVersion);
  const written =
    server === undefined ? undefined : (jsonOf(resultFiles.serverVersion, server.bytes) as { gitVersion?: unknown } | null)?.gitVersion;
  if (typeof written === 'string') return { source: resultFiles.serverVersion, value: plainLine(written).slice(0, 100) };
  const log = e2eLog(files);
  const found = log === undefined ? undefined : serverVersionIn(log.bytes);
  return found === undefined ? undefined : { source: log!.name, value: found };
}

function factsOf(files: ResultFiles): Report['facts'] {
  const version = versionOf(files);
  const config = files.get(resultFiles.config);
  const sonobuoy = config === undefined ? undefined : (jsonOf(resultFiles.config, config.bytes) as { Version?: unknown } | null)?.Version;
  return {
    'kubernetes.version':
      version === undefined
        ? { value: 'unknown', evidence: [], reason: 'neither serverversion.json nor e2e.log names it' }
        : { value: version.value, evidence: [version] },
    ...(typeof sonobuoy === 'string' && {
      'sonobuoy.version': {
        value: plainLine(sonobuoy).slice(0, 100),
        evidence: [{ source: resultFiles.config, value: plainLine(sonobuoy).slice(0, 100) }],
      },
    }),
  };
}
