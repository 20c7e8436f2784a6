/** What asdf (plugin asdf-community/asdf-golang) and mise (https://mise.jdx.dev/lang/go.html) call Go in a .tool-versions file. */
export const goToolNames: readonly string[] = ['golang', 'go'];

/**
 * Words of version files that name no release (https://asdf-vm.com/manage/configuration.html#tool-versions,
 * https://mise.jdx.dev/dev-tools/#tool-versions, go-nv/goenv README); first match wins.
 */
export const wordsWithoutRelease: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^system$/, reason: 'it means the go that is on PATH without the switcher, whichever that is' },
  { pattern: /^(ref|tag|branch|rev):/, reason: 'it means a build from source, not a release' },
  { pattern: /^path:/, reason: 'it means a folder, not a release' },
  { pattern: /^(sub-|lts)/, reason: 'it is relative to other versions' },
];
