import { type ModuleVersionFiles, parseVersionFile, type VersionFileName, versionFileNames } from '../../src/go/version-files.js';

/** Texts of version files by their name. */
export type WrittenFiles = { readonly [Name in VersionFileName]?: string };

/** The version files of a module as they would be read from these texts; a go.work governs it. */
export function moduleFiles(written: WrittenFiles, directory = '.'): ModuleVersionFiles {
  const files = versionFileNames.flatMap((name) => {
    const path = directory === '.' ? name : `${directory}/${name}`;
    return written[name] === undefined ? [] : [parseVersionFile(name, path, written[name])];
  });
  return { directory, workspace: written['go.work'] !== undefined, files };
}
