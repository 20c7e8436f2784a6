import { errorText } from '../model/errors.js';

export interface UploadedArtifact {
  readonly id: string;
  readonly url: string;
}

export interface ArtifactRequest {
  readonly name: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Absolute; names in the archive are relative to it. */
  readonly root: string;
  readonly retentionDays: number | undefined;
}

/**
 * Uploads the report as an artifact of the workflow run. The client is 4 MB of code and is loaded only here.
 *
 * @returns why it could not be uploaded, as a text; that never changes the verdict
 */
export async function uploadArtifact({ name, files, root, retentionDays }: ArtifactRequest): Promise<UploadedArtifact | string> {
  if (!process.env.ACTIONS_RESULTS_URL || !process.env.ACTIONS_RUNTIME_TOKEN) return 'this runner offers no artifact service';
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const { id } = await new DefaultArtifactClient().uploadArtifact(
      name,
      [...files],
      root,
      retentionDays === undefined ? {} : { retentionDays },
    );
    if (id === undefined) return 'the artifact service returned no id';
    const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID } = process.env;
    return { id: String(id), url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}/artifacts/${id}` };
  } catch (error) {
    return errorText(error);
  }
}
