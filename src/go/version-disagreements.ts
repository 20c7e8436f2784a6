import { compareVersions, minorOf, parseVersion } from './version.js';
import { governingFile, type ModuleVersionFiles, type VersionClaim, type VersionFile } from './version-files.js';

/** Two version files that say different things, once for all modules that they concern. */
export interface Disagreement {
  /** `conflict`: no release does what both say · `difference`: the values differ, and one release does what both say. */
  readonly kind: 'conflict' | 'difference';
  /** Names both files with their values, and what follows; one sentence. */
  readonly message: string;
  /** The place to look at first: the file that gives way. */
  readonly place: { readonly file: string; readonly line?: number };
  /** The file that wins. */
  readonly other: { readonly file: string; readonly line?: number; readonly text: string };
}

/** Where version files disagree; conflicts first. Files with the same values count once, however many modules have them. */
export function findDisagreements(modules: readonly ModuleVersionFiles[]): Disagreement[] {
  const pairs = modules.flatMap(pairsOf);
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([pair.loser.file.path, pair.loser.claim.text, pair.winner.claim.text, pair.winner.file.name, pair.kind]);
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  const found = [...groups.values()].map(([first, ...more]) => asDisagreement(first!, more));
  return found.sort((a, b) => Number(b.kind === 'conflict') - Number(a.kind === 'conflict'));
}

interface Side {
  readonly file: VersionFile;
  readonly claim: VersionClaim;
}

interface Pair {
  readonly kind: Disagreement['kind'];
  readonly loser: Side;
  readonly winner: Side;
  /** What follows. */
  readonly consequence: string;
}

function pairsOf(module: ModuleVersionFiles): Pair[] {
  const governing = governingFile(module);
  const choices = module.files.flatMap((file) => {
    const claim = file.claims.find(({ meaning }) => meaning.rule === 'choice');
    return claim === undefined ? [] : [{ file, claim }];
  });
  const [first, second] = choices;
  return [
    ...(module.workspace ? workspacePairs(module, governing) : []),
    ...(governing === undefined ? [] : choices.flatMap((choice) => choicePair(choice, governing))),
    ...(first === undefined || second === undefined ? [] : twoChoices(second, first)),
  ];
}

/** The go command refuses a go.work whose go line is older than that of a module in it, and reads no toolchain line but its own. */
function workspacePairs({ files }: ModuleVersionFiles, work: VersionFile | undefined): Pair[] {
  const mod = files.find(({ name }) => name === 'go.mod');
  const [ofWork, ofMod] = [work?.claims[0], mod?.claims[0]];
  if (work === undefined || mod === undefined || ofWork === undefined || ofMod === undefined) return [];
  if (compareVersions(versionOf(ofMod), versionOf(ofWork)) > 0) {
    const consequence = 'the go command refuses a workspace that is older than a module in it (`go work use` mends it)';
    return [{ kind: 'conflict', loser: { file: work, claim: ofWork }, winner: { file: mod, claim: ofMod }, consequence }];
  }
  const [toolchain, ofModule] = [work.claims[1] ?? ofWork, mod.claims[1]];
  if (ofModule === undefined || versionOf(ofModule) === versionOf(toolchain)) return [];
  const consequence = 'inside the workspace only go.work counts';
  return [{ kind: 'difference', loser: { file: mod, claim: ofModule }, winner: { file: work, claim: toolchain }, consequence }];
}

/** A switcher's choice beside the lines of go.mod or go.work, which name the oldest version that will do. */
function choicePair(loser: Side, file: VersionFile): Pair[] {
  const chosen = chosenVersion(loser.claim);
  if (chosen === undefined || file.implied === true) return [];
  const lines = file.claims.filter((claim) => parseVersion(versionOf(claim)) !== undefined);
  const unmet = lines.find((claim) => isOlder(chosen, versionOf(claim)));
  if (unmet !== undefined) {
    const isToolchain = unmet.text.startsWith('toolchain');
    const consequence = isToolchain
      ? 'that go command switches to the other release, unless GOTOOLCHAIN=local forbids it'
      : 'that release refuses the module, or switches to a newer one where GOTOOLCHAIN allows it';
    return [{ kind: 'conflict', loser, winner: { file, claim: unmet }, consequence }];
  }
  const last = lines.at(-1);
  if (last === undefined || versionOf(last) === chosen.version || versionOf(last) === minorOf(chosen.version)) return [];
  return [
    {
      kind: 'difference',
      loser,
      winner: { file, claim: last },
      consequence: 'the line names the oldest version that will do, so both hold',
    },
  ];
}

function twoChoices(loser: Side, winner: Side): Pair[] {
  const [a, b] = [chosenVersion(loser.claim), chosenVersion(winner.claim)];
  if (a === undefined || b === undefined || a.version === b.version) {
    const differs = a === undefined || b === undefined ? bareText(loser.claim) !== bareText(winner.claim) : false;
    return differs ? [{ kind: 'difference', loser, winner, consequence: 'whether they mean the same release changes with time' }] : [];
  }
  const isPart = (a.isLine && minorOf(b.version) === a.version) || (b.isLine && minorOf(a.version) === b.version);
  return isPart
    ? [{ kind: 'difference', loser, winner, consequence: 'one names a release of the line that the other names' }]
    : [{ kind: 'conflict', loser, winner, consequence: 'which go runs depends on the version switcher' }];
}

function asDisagreement({ kind, loser, winner, consequence }: Pair, more: readonly Pair[]): Disagreement {
  const others = more.map((pair) => pair.winner.file.path).filter((file) => file !== winner.file.path);
  const and =
    others.length === 0 ? '' : ` (and ${others.slice(0, 2).join(', ')}${others.length > 2 ? ` and ${others.length - 2} more` : ''})`;
  return {
    kind,
    message: `${said(loser)}, but ${said(winner)}${and}: ${consequence}`,
    place: placeOf(loser),
    other: { ...placeOf(winner), text: winner.claim.text },
  };
}

function said({ file, claim }: Side): string {
  const isImplied = file.implied === true && claim === file.claims[0];
  return isImplied ? `${file.path} has no go line, which means ${versionOf(claim)}` : `${file.path} says \`${claim.text}\``;
}

function placeOf({ file, claim }: Side): { file: string; line?: number } {
  return { file: file.path, ...(claim.line === undefined ? {} : { line: claim.line }) };
}

function versionOf({ meaning }: VersionClaim): string {
  return meaning.rule === 'least' ? meaning.version : '';
}

interface Chosen {
  readonly version: string;
  /** The newest patch of a line, not one release. */
  readonly isLine: boolean;
}

/** Undefined for a word whose release changes with time. */
function chosenVersion({ meaning }: VersionClaim): Chosen | undefined {
  if (meaning.rule !== 'choice') return undefined;
  const { request } = meaning;
  if (request.kind === 'release') return { version: request.version, isLine: false };
  return request.kind === 'line' ? { version: request.line, isLine: true } : undefined;
}

function isOlder({ version, isLine }: Chosen, least: string): boolean {
  return isLine ? compareVersions(version, minorOf(least)) < 0 : compareVersions(version, least) < 0;
}

/** Without the name of the tool. */
function bareText({ text }: VersionClaim): string {
  return text.split(' ').at(-1) ?? text;
}
