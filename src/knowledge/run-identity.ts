/**
 * Variables by which CI systems name a run, a repository and a commit; the first that is set counts. Shards belong together only
 * where all three are the same.
 */
export const runIdentity = {
  run: [
    // Ours, for places that have no name of their own: docs/scale.md sets it to the uid of a Kubernetes Job.
    'GO_CONFORM_RUN_ID',
    // https://docs.github.com/en/actions/reference/workflows-and-actions/variables
    'GITHUB_RUN_ID',
    // https://docs.gitlab.com/ci/variables/predefined_variables/
    'CI_PIPELINE_ID',
    // https://buildkite.com/docs/pipelines/configure/environment-variables
    'BUILDKITE_BUILD_ID',
  ],
  repository: ['GITHUB_REPOSITORY', 'CI_PROJECT_PATH', 'BUILDKITE_REPO'],
  commit: ['GITHUB_SHA', 'CI_COMMIT_SHA', 'BUILDKITE_COMMIT'],
} as const;
