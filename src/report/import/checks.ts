import type { CheckPage } from '../../checks/check.js';

/** A question about results that another tool brought. */
export interface ImportCheck {
  readonly title: string;
  readonly page: Pick<CheckPage, 'why' | 'how' | 'sources'>;
}

const instructions = 'https://github.com/cncf/k8s-conformance/blob/master/instructions.md';
const sonobuoy = 'https://github.com/vmware-tanzu/sonobuoy';

/** What a report of imported results answers. They are asked by `report import` alone, and no profile knows them. */
export const importChecks = {
  'import.tests': {
    title: 'Did every test that ran pass?',
    page: {
      why: 'Counts are told as they were found: what was skipped did not run, and is never called a pass.',
      how: [
        'Of the plugin e2e by junit_01.xml, of other plugins by their JUnit files, or by the sonobuoy_results.yaml that Sonobuoy made of them.',
        'A failure or an error of a test is a failure. Where no result can be read, nothing is said.',
      ],
      sources: [sonobuoy, 'https://github.com/kubernetes-sigs/hydrophone'],
    },
  },
  'import.counts': {
    title: 'Do e2e.log and junit_01.xml tell the same?',
    page: {
      why: 'Two files of different runs, or one that was cut off, are no results of one run.',
      how: [
        'The counts that Ginkgo writes at the end of e2e.log are compared with the tests of junit_01.xml, without the nodes that surround them.',
      ],
      sources: [instructions],
    },
  },
  'import.required': {
    title: 'Did every test of the required list pass?',
    page: {
      why: 'A run that left tests out proves nothing of them.',
      how: ['Each name of the list (`--required`) is looked up among the tests: passed, failed, skipped, or not there.'],
      sources: [instructions, 'https://github.com/kubernetes/kubernetes/blob/master/test/conformance/testdata/conformance.yaml'],
    },
  },
  'import.submission': {
    title: 'Is the folder laid out as a submission must be?',
    page: {
      why: 'What is missing is found before others look for it.',
      how: [
        'Asked with `--submission`: the files, the name of the folder, the fields of PRODUCT.yaml and the form of their addresses. No address is visited.',
      ],
      sources: [instructions],
    },
  },
  'import.times': {
    title: 'Are the times that Sonobuoy was given in its units?',
    page: {
      why: '`--wait` counts minutes and `--timeout` seconds: 1800 is half an hour for one and 30 hours for the other.',
      how: [
        'Asked of a command line (`--command`), a configuration (`--sonobuoy-config`), and of meta/config.json in the results.',
        'Variables of the plugin e2e that nothing there reads are named too.',
      ],
      sources: [`${sonobuoy}/blob/main/cmd/sonobuoy/app/args.go`],
    },
  },
} as const satisfies Record<string, ImportCheck>;

export type ImportCheckId = keyof typeof importChecks;

/** The question of that id. */
export function importCheckById(id: string): ImportCheck | undefined {
  return Object.hasOwn(importChecks, id) ? importChecks[id as ImportCheckId] : undefined;
}
