import { checkById } from '../../src/checks/index.js';
import { remedyExamples } from '../../src/checks/remedy-examples.js';
import type { Remedy, Result } from '../../src/model/report.js';

/** What stays of a remedy when values of the host are left out: who types how many of which programs where. */
function shapeOf({ kind, shell, root, commands }: Remedy): string {
  return [kind, shell, root, ...commands.map((line) => line.trim().split(/[\s=]/)[0])].join(' ');
}

const shapes = new Map<string, Promise<ReadonlySet<string>>>();

/** Remedies of a result of the environment that the page of its check does not show; none of them should be. */
export async function notOnPage({ check, remedies, findings = [] }: Result): Promise<string[]> {
  const found = checkById(check)!;
  if (found.suite !== 'environment') return [];
  const known =
    shapes.get(check) ?? remedyExamples(found).then((examples) => new Set(examples.flatMap((example) => example.remedies.map(shapeOf))));
  shapes.set(check, known);
  const there = await known;
  return [...remedies, ...findings.flatMap((finding) => finding.remedies ?? [])]
    .map(shapeOf)
    .filter((shape) => !there.has(shape))
    .map((shape) => `${check}: ${shape}`);
}
