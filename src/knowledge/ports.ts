/**
 * How GOARCH is called elsewhere, where it differs: in the download index's file list (golang/website internal/dl) and as a
 * folder of the runner's tool cache, which takes the name from Node (https://nodejs.org/api/os.html#osarch).
 */
export const archiveArchitectures: Readonly<Record<string, string>> = { arm: 'armv6l' };
export const toolCacheArchitectures: Readonly<Record<string, string>> = { amd64: 'x64', '386': 'ia32', ppc64le: 'ppc64', mipsle: 'mipsel' };
