const megabyte = 1024 * 1024;
const minutesPerDay = 24 * 60;

/**
 * How much of foreign results is read. A submission has a junit_01.xml of 2.6 MB with 7,353 tests (github.com/cncf/k8s-conformance,
 * v1.35), a tarball of Sonobuoy some 10 MB packed and a few hundred with the logs of all pods.
 */
export const importLimits = {
  entries: 100_000,
  /** Of everything in an archive, unpacked, whether it is read or passed over. */
  bytes: 2048 * megabyte,
  /** Of one file that is read. */
  fileBytes: 64 * megabyte,
  /** Of all files that are read together. */
  readBytes: 192 * megabyte,
  nameCharacters: 1024,
  /** Folders below the one that was named: plugins/NAME/results/NODE. */
  depth: 6,
  /** Names of a list of required tests; Kubernetes has about 450. */
  requiredNames: 20_000,
  /** Names that a sentence lists. */
  namesListed: 4,
  /** Names that the evidence of a result lists; the tests themselves are all in the report. */
  evidenceNames: 500,
} as const;

/** Files of results that tell something, by the name that they have below the root of the results. */
export const resultFiles = {
  /** Hydrophone's whole output, and what a submission holds of it (hydrophone, pkg/conformance/client/download.go). */
  log: 'e2e.log',
  junit: 'junit_01.xml',
  readme: 'README.md',
  product: 'PRODUCT.yaml',
  /** Of the tarball that `sonobuoy retrieve` brings (sonobuoy, pkg/client/results/reader.go, and site/content/docs/main/snapshot.md). */
  plugins: 'plugins/',
  config: 'meta/config.json',
  serverVersion: 'serverversion.json',
  processed: 'sonobuoy_results.yaml',
} as const;

/** Nodes of Ginkgo's tree that are no tests and stand in junit_01.xml beside them (ginkgo, types/types.go, NodeType). */
export const suiteNodes = /^\[?(?:(?:Synchronized|Report)?(?:Before|After)Suite|DeferCleanup \(Suite\))\]?/;

/** Ginkgo 2 writes this before the name of a test (types/types.go, NodeTypeIt); Kubernetes' list of conformance tests does not have it. */
export const testPrefix = /^\[It\] /;

/** What a submission must hold: github.com/cncf/k8s-conformance, instructions.md, "Contents of the PR" and "PRODUCT.yaml". */
export const submission = {
  files: [resultFiles.readme, resultFiles.product, resultFiles.log, resultFiles.junit],
  /** vX.Y/NAME */
  folder: /(?:^|\/)v(\d+\.\d+)\/[^/]+$/,
  /** All fields that are not called optional there. */
  fields: ['vendor', 'name', 'version', 'website_url', 'documentation_url', 'type', 'description', 'contact_email_address'],
  urls: ['website_url', 'repo_url', 'documentation_url', 'product_logo_url'],
  email: 'contact_email_address',
} as const;

/** Flags of `sonobuoy run` and `gen` that are numbers, with their units (sonobuoy, cmd/sonobuoy/app/args.go). */
export const sonobuoyNumbers = {
  wait: {
    unit: 'minute',
    seconds: 60,
    /** Given without a value: a day. pflag then takes the next word for no value of it. */
    bare: minutesPerDay,
    /** Longer than what Sonobuoy itself takes for long. */
    most: minutesPerDay,
  },
  timeout: {
    unit: 'second',
    seconds: 1,
    /** config.DefaultAggregationServerTimeoutSeconds (pkg/config/config.go) */
    standard: 21_600,
    /** "running the conformance tests can take an hour or more" (k8s-conformance, instructions.md) */
    least: 3600,
  },
} as const;

/** The mode that a run of one test has, for which an hour is long (sonobuoy, cmd/sonobuoy/app/args.go). */
export const quickMode = 'quick';

/** Variables that the plugin e2e reads (kubernetes, test/conformance/image/go-runner/const.go; test/utils/image/manifest.go for the last). */
export const e2eVariables: readonly string[] = [
  'E2E_DRYRUN',
  'E2E_PARALLEL',
  'E2E_FOCUS',
  'E2E_SKIP',
  'E2E_PROVIDER',
  'E2E_EXTRA_GINKGO_ARGS',
  'E2E_EXTRA_ARGS',
  'E2E_EXTRA_ARGS_SEP',
  'E2E_USE_GO_RUNNER',
  'E2E_VERBOSITY',
  'RESULTS_DIR',
  'KUBECONFIG',
  'GINKGO_BIN',
  'TEST_BIN',
  'KUBE_SSH_USER',
  'KUBE_TEST_REPO',
  'KUBE_TEST_REPO_LIST',
];
