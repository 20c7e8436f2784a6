import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { escapeXml, escapeXmlAttribute } from '../../src/redact/escape.js';
import { tarball } from './tar-archive.js';
import { temporaryFolder } from './temporary-folder.js';

// Results as Sonobuoy 0.57 and Hydrophone leave them behind, made from what is documented (sonobuoy, site/content/docs/main/snapshot.md and
// pkg/client/results; hydrophone, pkg/conformance/client/download.go) and from how submissions to cncf/k8s-conformance look (v1.35).

export interface Spec {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'panicked' | 'skipped' | 'pending';
  /** Of a failure. */
  readonly output?: string;
}

const isSkipped = ({ status }: Spec) => status === 'skipped' || status === 'pending';
const isFailed = ({ status }: Spec) => status === 'failed' || status === 'panicked';

/** Two that passed, one whose name needs escaping, one that failed, and two that did not run. */
export const specs: readonly Spec[] = [
  { name: '[sig-node] Pods should be submitted and removed [NodeConformance] [Conformance]', status: 'passed' },
  { name: "[sig-network] DNS should provide DNS for the cluster's <services> & more [Conformance]", status: 'passed' },
  {
    name: '[sig-apps] Deployment should run the lifecycle of a Deployment [Conformance]',
    status: 'failed',
    output: 'timed out waiting for the condition\nIn [It] at: test/e2e/apps/deployment.go:423',
  },
  { name: '[sig-storage] CSI Mock volume expansion should work', status: 'skipped' },
  { name: '[sig-api-machinery] server version should be pending', status: 'pending' },
];

const surrounding = [
  '[ReportBeforeSuite]',
  '[SynchronizedBeforeSuite]',
  '[SynchronizedAfterSuite]',
  '[ReportAfterSuite] Kubernetes e2e suite report',
];

/** junit_01.xml of Ginkgo 2. */
export function junitXml(all: readonly Spec[] = specs): string {
  const nodes = surrounding.map((name) => ({ name, status: 'passed' as const, output: '' }));
  const cases = [...nodes, ...all.map((spec) => ({ output: '', ...spec, name: `[It] ${spec.name}` }))];
  const [skipped, failed, panicked] = [
    all.filter(isSkipped),
    all.filter(({ status }) => status === 'failed'),
    all.filter(({ status }) => status === 'panicked'),
  ];
  const counts = `tests="${cases.length}" disabled="0" skipped="${skipped.length}" errors="${panicked.length}" failures="${failed.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `  <testsuites tests="${cases.length}" disabled="${skipped.length}" errors="${panicked.length}" failures="${failed.length}" time="11492.672089172">`,
    `      <testsuite name="Kubernetes e2e suite" package="/usr/local/bin" ${counts} time="11492.672089172" timestamp="2026-01-06T13:08:19">`,
    '          <properties>',
    '              <property name="FocusStrings" value="\\[Conformance\\]"></property>',
    '          </properties>',
    ...cases.map(caseXml),
    '      </testsuite>',
    '  </testsuites>',
  ].join('\n');
}

function caseXml({ name, status, output }: Spec): string {
  const start = `          <testcase name="${escapeXmlAttribute(name)}" classname="Kubernetes e2e suite" status="${status}" time="1.5">`;
  const text = escapeXml(output ?? '');
  const inner: Readonly<Record<Spec['status'], string>> = {
    passed: '',
    skipped: '<skipped message="skipped"></skipped>',
    pending: '<skipped message="pending"></skipped>',
    failed: `<failure message="${escapeXmlAttribute((output ?? '').split('\n')[0]!)}" type="failed">${text}</failure><system-err>STEP: more</system-err>`,
    panicked: `<error message="Test Panicked" type="panicked">${text}</error>`,
  };
  return `${start}${inner[status]}</testcase>`;
}

/** The start and the end of an e2e.log. */
export function e2eLogText(all: readonly Spec[] = specs): string {
  const count = (status: Spec['status']) => all.filter((spec) => spec.status === status).length;
  const failed = all.filter(isFailed).length;
  const ran = count('passed') + failed;
  return [
    '  I0106 13:08:16.214256      26 e2e.go:109] Starting e2e run "b20dc8d0-2617-4453-9858-45ed44aadb21" on Ginkgo node 1',
    'Running Suite: Kubernetes e2e suite - /usr/local/bin',
    `Will run ${ran} of ${all.length} specs`,
    'I0106 13:08:19.281 26 util.go:506] kube-apiserver version: v1.35.0',
    'SS\u2022',
    '',
    `Ran ${ran} of ${all.length} Specs in 11492.673 seconds`,
    `${failed === 0 ? 'SUCCESS!' : 'FAIL!'} -- ${count('passed')} Passed | ${failed} Failed | ${count('pending')} Pending | ${count('skipped')} Skipped`,
    failed === 0 ? 'PASS' : '--- FAIL: TestE2E (11492.90s)',
    '',
    'Ginkgo ran 1 suite in 3h11m33.124492962s',
    'Test Suite Passed',
    '',
  ].join('\n');
}

/** meta/config.json; of a member of the real one that no test needs nothing is here. */
export const sonobuoyConfiguration = {
  Description: 'DEFAULT',
  UUID: 'd7621bef-0112-449a-a58f-8dd9a6757028',
  Version: 'v0.57.3',
  Server: { bindaddress: '0.0.0.0', bindport: 8080, advertiseaddress: '[10.244.0.9]:8080', timeoutseconds: 21600 },
  Plugins: null,
  Namespace: 'sonobuoy',
};

/** What Sonobuoy makes of the logs of systemd on two nodes. */
export const systemdLogsYaml = `name: systemd-logs
status: passed
meta:
  type: summary
items:
- name: control-plane
  status: passed
  meta:
    file: results/control-plane/systemd_logs
    type: node
- name: worker
  status: passed
  meta:
    file: results/worker/systemd_logs
    type: node
`;

/** Files of a snapshot of Sonobuoy, by their names in it. */
export function sonobuoyFiles(all: readonly Spec[] = specs): Record<string, string> {
  return {
    'meta/config.json': JSON.stringify(sonobuoyConfiguration),
    'meta/run.log': 'nothing of interest\n',
    'serverversion.json': '{"major":"1","minor":"35","gitVersion":"v1.35.0","platform":"linux/amd64"}',
    'servergroups.json': '{}',
    'plugins/e2e/definition.json': '{}',
    'plugins/e2e/results/global/e2e.log': e2eLogText(all),
    'plugins/e2e/results/global/junit_01.xml': junitXml(all),
    'plugins/e2e/sonobuoy_results.yaml': 'name: e2e\nstatus: failed\nitems: []\n',
    'plugins/systemd-logs/results/worker/systemd_logs': '{}',
    'plugins/systemd-logs/sonobuoy_results.yaml': systemdLogsYaml,
    'podlogs/kube-system/etcd/logs/etcd.txt': 'a log\n',
    'resources/cluster/core_v1_nodes.json': '[]',
  };
}

/** PRODUCT.yaml with all its fields. */
export const productYaml = `vendor: Yoyodyne
name: Turbo Encabulator
version: v1.7.4
website_url: https://yoyo.dyne/turbo-encabulator
documentation_url: https://yoyo.dyne/turbo-encabulator/docs
type: distribution
description: The Yoyodyne Turbo Encabulator is a Kubernetes distribution.
contact_email_address: yoyodyne@turbo-encabulator.org
`;

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>, ...below: string[]): string {
  const folder = join(temporaryFolder('results'), ...below);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A tarball with these files, under the name that Sonobuoy gives it. */
export function tarballOf(files: Readonly<Record<string, string>>): string {
  const file = join(temporaryFolder('results'), '202601061308_sonobuoy_d7621bef-0112-449a-a58f-8dd9a6757028.tar.gz');
  writeFileSync(file, tarball(Object.entries(files).map(([name, content]) => ({ name, content }))));
  return file;
}

/** The output folder of Hydrophone. */
export const hydrophoneFiles = (all: readonly Spec[] = specs) => ({ 'e2e.log': e2eLogText(all), 'junit_01.xml': junitXml(all) });

/** Specs of which none failed. */
export const goodSpecs = specs.filter((spec) => !isFailed(spec));
