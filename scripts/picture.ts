/**
 * Draws the pictures of the README from what the command really prints.
 *
 *     npx tsx scripts/picture.ts            all
 *     npx tsx scripts/picture.ts doctor     one: report, doctor
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../src/redact/escape.js';
import { root } from './support/root.js';

const columns = 100;
const lineHeight = 19;
const characterWidth = 8.43;
const margin = 20;
const introducer = '\u001b[';
const escapeCode = new RegExp(`(${introducer.replace('[', '\\[')}[\\d;]*m)`);

interface Picture {
  readonly label: string;
  readonly parameters: readonly string[];
  /** What the picture shows as typed. */
  readonly typed: string;
}

const pictures: Readonly<Record<string, Picture>> = {
  report: {
    label: 'The report of a run in a terminal',
    parameters: ['run', 'examples/service', '--go', '1.25.x,1.26.x,1.27.x', '--no-progress', '--color'],
    typed: "npx go-wsl-conform run examples/service --go '1.25.x,1.26.x,1.27.x'",
  },
  // A recording of the laboratory: a machine with Debian's kernel whose parent cgroup has a quota and little memory.
  doctor: {
    label: 'What doctor says of a machine, in a terminal',
    parameters: ['doctor', '--snapshot', '__tests__/fixtures/lab/v2-parent-limits.json', '--color'],
    typed: 'npx go-wsl-conform doctor --snapshot colleague.json',
  },
};

/** SGR codes that the table uses (ECMA-48 8.3.117), as fills that read well on the dark ground. */
const fills: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '32': '#7ee787',
  '33': '#e3b341',
  '35': '#d2a8ff',
  '36': '#79c0ff',
  '2': '#8b949e',
};

for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(pictures)) {
  const picture = pictures[name];
  if (picture === undefined) throw new Error(`there is no picture ${name}; there are ${Object.keys(pictures).join(', ')}`);
  draw(name, picture);
}

function draw(name: string, { label, parameters, typed }: Picture): void {
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/cli/index.js'), ...parameters], {
    cwd: root,
    encoding: 'utf8',
    // The settings of whoever draws (`go env -w`) are no part of the picture.
    env: { ...process.env, COLUMNS: String(columns), GOENV: 'off' },
  });
  const lines = [`\u001b[2m$ ${typed}\u001b[22m`, '', ...stdout.trimEnd().split('\n')].map((line) =>
    line.replaceAll(root, '/home/you/service'),
  );
  const width = columns * characterWidth + 2 * margin;
  const height = lines.length * lineHeight + 2 * margin;
  writeFileSync(
    join(root, `docs/${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width.toFixed(0)}" height="${height}" role="img" aria-label="${escapeXml(label)}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
${lines.map((line, index) => `<text x="${margin}" y="${margin + (index + 1) * lineHeight - 5}" xml:space="preserve">${spans(line)}</text>`).join('\n')}
</g>
</svg>
`,
  );
}

/** One tspan per run of text with the same style. */
function spans(line: string): string {
  const style = { fill: '', bold: false };
  return line
    .split(escapeCode)
    .map((part) => {
      const codes = part.startsWith(introducer) ? part.slice(introducer.length, -1) : undefined;
      if (codes === undefined)
        return part === ''
          ? ''
          : `<tspan${style.fill === '' ? '' : ` fill="${style.fill}"`}${style.bold ? ' font-weight="bold"' : ''}>${escapeXml(part)}</tspan>`;
      for (const code of codes.split(';')) {
        if (code === '1') style.bold = true;
        else if (code === '22') Object.assign(style, { bold: false, fill: style.fill === fills['2'] ? '' : style.fill });
        else if (code === '39' || code === '0' || code === '') style.fill = '';
        else style.fill = fills[code] ?? style.fill;
      }
      return '';
    })
    .join('');
}
