/**
 * The variables that make the go command build for a target.
 *
 * @param target `linux/arm64`
 */
export function targetEnvironment(target: string): { readonly GOOS: string; readonly GOARCH: string } {
  const [GOOS = '', GOARCH = ''] = target.split('/');
  return { GOOS, GOARCH };
}
