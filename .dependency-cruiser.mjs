/**
 * The floors of src/: a file imports only from its own folder or from floors below, and the folders of one floor do not know
 * each other. A folder that is not in this table may not be imported and may not import.
 */
const floors = [
  ['model'],
  ['knowledge', 'redact', 'settings'],
  ['host'],
  ['go', 'seccomp', 'cgroup'],
  ['facts'],
  ['checks'],
  ['diagnose'],
  ['report'],
  // src/*.ts: the pipelines.
  [''],
  ['action', 'cli'],
];

/** Folders that see the machine through the Host port alone, so that every check can be replayed from a snapshot. */
const replayable = ['model', 'knowledge', 'redact', 'go', 'seccomp', 'cgroup', 'facts', 'checks', 'diagnose'];

const filesOf = (folder) => (folder === '' ? '^src/[^/]+$' : `^src/${folder}/`);
const folders = floors.flat();

function floorRule(folder) {
  const floor = floors.findIndex((names) => names.includes(folder));
  const reachable = [...floors.slice(0, floor).flat(), folder];
  return {
    name: `floor-of-${folder || 'pipelines'}`,
    comment: `${folder || 'src/*.ts'} is on floor ${floor}: it imports only from itself and from the floors below.`,
    severity: 'error',
    from: { path: filesOf(folder) },
    to: { path: '^src/', pathNot: reachable.map(filesOf) },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...folders.map(floorRule),
    {
      name: 'unknown-folder',
      comment: 'Every folder of src/ has its floor in .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: folders.map(filesOf) },
      to: {},
    },
    {
      name: 'only-through-the-host',
      comment: 'Files, processes and the system are asked through the Host port, so that the answer can be recorded and replayed.',
      severity: 'error',
      from: { path: replayable.map(filesOf) },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|fs/promises|child_process|os)$' },
    },
    { name: 'no-cycles', comment: 'A cycle has no lower floor.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'What cannot be resolved cannot be bundled.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // An import of types alone crosses a floor too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
