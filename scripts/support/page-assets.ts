import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './root.js';

const folder = join(root, 'src/report/html');

/**
 * The script and the style of report.html as a module of texts, so that the program carries them wherever it is built or tested. The
 * same sources give the same bytes.
 */
export function pageAssets(): string {
  return `// Made by npm run generate from client/ and style.css.
export const script = ${quoted(script())};
export const style = ${quoted(style())};
`;
}

function script(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, 'client/main.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]!.text.trim();
}

function style(): string {
  const { outputFiles } = buildSync({ entryPoints: [join(folder, 'style.css')], minify: true, write: false, charset: 'utf8' });
  return outputFiles[0]!.text.trim();
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}
