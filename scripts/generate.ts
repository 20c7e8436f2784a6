/**
 * Writes the files that come from definitions in src/: JSON Schemas from the zod objects, pages from the registry of checks, the script
 * and style that report.html carries.
 *
 *     npm run generate              writes them
 *     npm run check-generated       compares them with the tree, in a temporary folder
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { ConfigFileDefinition, ProfileDefinition, parameterRows } from '../src/checks/definitions.js';
import { checks } from '../src/checks/index.js';
import { remedyExamples } from '../src/checks/remedy-examples.js';
import { causes } from '../src/knowledge/causes.js';
import { BaselineFile } from '../src/model/baseline.js';
import { BenchReport } from '../src/model/bench.js';
import { BundleManifest } from '../src/model/bundle.js';
import { ReportComparison, ReportDiff, ReportTrend } from '../src/model/comparison.js';
import { Explanation } from '../src/model/explanation.js';
import { LimitsReport } from '../src/model/limits.js';
import { policyOf } from '../src/model/policy.js';
import type { Profile } from '../src/model/profile.js';
import { Report } from '../src/model/report.js';

import {
  GenerationReport,
  InstalledFilters,
  LintReport,
  ProfileProvenance,
  Simulation,
  TraceReport,
  Verification,
} from '../src/model/seccomp.js';
import { ShardMatrix, ShardPlan } from '../src/model/shard-plan.js';
import { Snapshot } from '../src/model/snapshot.js';
import { WaiverFile } from '../src/model/waivers.js';
import { checkPage } from '../src/report/check-page.js';
import { extended } from '../src/settings/profile.js';
import { parseProfile } from '../src/settings/yaml-file.js';
import { causePage, pagedCauses } from './support/cause-page.js';
import { compareTrees } from './support/compare.js';
import { pageAssets } from './support/page-assets.js';
import { root } from './support/root.js';

interface GeneratedFolder {
  /** Relative to the root; holds generated files only, so that a file whose definition went away is noticed. */
  readonly folder: string;
  /** File name → text. */
  readonly files: () => Record<string, string> | Promise<Record<string, string>>;
}

const generated: readonly GeneratedFolder[] = [
  { folder: 'schemas', files: schemaFiles },
  { folder: 'docs/checks', files: checkPages },
  { folder: 'docs/causes', files: causePages },
  { folder: 'profiles/generated', files: shippedProfiles },
  { folder: 'src/report/html/generated', files: () => ({ 'assets.ts': pageAssets() }) },
];

/** One line per file that the product reads (`input`: what has a default may be left out) or writes (`output`). */
const schemas = [
  { name: 'report', io: 'output', title: 'report.json, and what --format json prints', definition: Report },
  { name: 'bench', io: 'output', title: 'What bench --format json prints', definition: BenchReport },
  { name: 'plan', io: 'output', title: 'What plan --format json prints, and merge --plan reads', definition: ShardPlan },
  { name: 'matrix', io: 'output', title: 'What plan prints, for strategy.matrix of GitHub Actions', definition: ShardMatrix },
  { name: 'limits', io: 'output', title: 'What limits --format json prints', definition: LimitsReport },
  { name: 'explanation', io: 'output', title: 'What explain --format json prints', definition: Explanation },
  { name: 'seccomp-lint', io: 'output', title: 'What seccomp lint --format json prints', definition: LintReport },
  { name: 'seccomp-simulation', io: 'output', title: 'What seccomp simulate --format json prints', definition: Simulation },
  {
    name: 'seccomp-installed',
    io: 'output',
    title: 'What seccomp show --format json prints without a profile',
    definition: InstalledFilters,
  },
  { name: 'seccomp-verification', io: 'output', title: 'What seccomp verify --format json prints', definition: Verification },
  { name: 'seccomp-generation', io: 'output', title: 'What seccomp generate --format json prints', definition: GenerationReport },
  { name: 'seccomp-provenance', io: 'output', title: 'What seccomp generate writes beside a profile', definition: ProfileProvenance },
  { name: 'seccomp-trace', io: 'output', title: 'What seccomp trace --format json prints', definition: TraceReport },
  { name: 'report-diff', io: 'output', title: 'What report diff --format json prints', definition: ReportDiff },
  { name: 'report-comparison', io: 'output', title: 'What report compare --format json prints', definition: ReportComparison },
  { name: 'report-trend', io: 'output', title: 'What report trend --format json prints', definition: ReportTrend },
  { name: 'bundle-manifest', io: 'output', title: 'manifest.json of a bundle', definition: BundleManifest },
  { name: 'snapshot', io: 'input', title: 'What a host was asked: --record writes it, --snapshot reads it', definition: Snapshot },
  { name: 'config', io: 'input', title: 'go-conform.yml', definition: ConfigFileDefinition },
  { name: 'waivers', io: 'input', title: 'Failures that are accepted, as waivers.yml', definition: WaiverFile },
  { name: 'baseline', io: 'input', title: 'What run --write-baseline records', definition: BaselineFile },
  { name: 'profile', io: 'input', title: 'A profile: checks with their levels', definition: ProfileDefinition },
] as const;

function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    schemas.map(({ name, io, title, definition }) => {
      const { $schema, ...schema } = z.toJSONSchema(definition, { io });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`];
    }),
  );
}

/** A page per check with its level in the default profile, and an index. */
async function checkPages(): Promise<Record<string, string>> {
  const profile = shippedProfile('default');
  const rows = checks.map(({ id, suite, title }) => `| [${id}](${id}.md) | ${suite} | ${policyOf(profile, id).level} | ${title} |`);
  const index = `# Checks\n\nLevels are those of the default profile.\n\n| check | suite | level | question |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  const pages = await Promise.all(
    checks.map(async (check) => [
      `${check.id}.md`,
      checkPage(check, policyOf(profile, check.id), parameterRows(check.id), await remedyExamples(check)),
    ]),
  );
  return { 'README.md': index, ...Object.fromEntries(pages) };
}

/** A page per cause, and an index. */
function causePages(): Record<string, string> {
  const rows = pagedCauses.map((id) => `| [${id}](${id}.md) | ${causes[id].what} |`);
  const index = `# Causes\n\nWhat [explain](../explain.md) and \`run\` name, each with the texts that people see of it.\n\n| cause | what happened |\n|---|---|\n${rows.join('\n')}\n`;
  return { 'README.md': index, ...Object.fromEntries(pagedCauses.map((id) => [`${id}.md`, causePage(id)])) };
}

/** The shipped profiles as JSON: parsing YAML and checking it at every start would cost more than the start itself. */
function shippedProfiles(): Record<string, string> {
  const names = readdirSync(join(root, 'profiles')).filter((name) => name.endsWith('.yml'));
  return Object.fromEntries(
    names.map((name) => {
      const profile = shippedProfile(name.replace(/\.yml$/, ''));
      return [name.replace(/\.yml$/, '.json'), `${JSON.stringify(profile, null, 2)}\n`];
    }),
  );
}

/** A shipped profile with what it extends, which is another shipped one. */
function shippedProfile(name: string): Profile {
  const { data } = parseProfile(`${name}.yml`, readFileSync(join(root, 'profiles', `${name}.yml`), 'utf8'), ProfileDefinition);
  return data.extends === undefined ? data : extended(data, shippedProfile(data.extends));
}

async function writeAll(into: string): Promise<void> {
  for (const { folder, files } of generated) {
    rmSync(join(into, folder), { recursive: true, force: true });
    for (const [name, text] of Object.entries(await files())) {
      const path = join(into, folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

async function differences(): Promise<string[]> {
  const expected = mkdtempSync(join(tmpdir(), 'generated-'));
  try {
    await writeAll(expected);
    return generated.flatMap(({ folder }) =>
      compareTrees(join(expected, folder), join(root, folder)).map((line) => line.replace(': ', `: ${folder}/`)),
    );
  } finally {
    rmSync(expected, { recursive: true });
  }
}

if (process.argv[2] === '--check') {
  const lines = await differences();
  if (lines.length > 0) {
    console.error(`generated files are not what src/ gives; run: npm run generate\n${lines.map((line) => `  ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
} else {
  await writeAll(root);
}
