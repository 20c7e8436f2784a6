import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a repository with a workspace: `count` modules of which each has its own rules. All but two are members, and every third
 * uses the one before it; `alone` is not in go.work, and `vendored` neither, with its dependency in vendor/.
 */
export function writeManyModules(folder: string, count: number): void {
  const members = Array.from({ length: count - 2 }, (_, index) => `m${String(index + 1).padStart(2, '0')}`);
  const files: Record<string, string> = {
    'go.work': `go 1.24.0\n\nuse (\n${members.map((name) => `\t./modules/${name}\n`).join('')})\n`,
    'alone/go.mod': 'module example.com/many/alone\n\ngo 1.24.0\n',
    ...packageFiles('alone', 'alone'),
    'vendored/go.mod':
      'module example.com/many/vendored\n\ngo 1.24.0\n\nrequire example.com/dependency v1.0.0\n\nreplace example.com/dependency => ../_dependency\n',
    'vendored/vendor/modules.txt':
      '# example.com/dependency v1.0.0 => ../_dependency\n## explicit; go 1.24.0\nexample.com/dependency\n# example.com/dependency => ../_dependency\n',
    '_dependency/go.mod': 'module example.com/dependency\n\ngo 1.24.0\n',
    '_dependency/dependency.go': dependency,
    'vendored/vendor/example.com/dependency/dependency.go': dependency,
    ...packageFiles('vendored', 'vendored', 'example.com/dependency', 'dependency.Answer'),
  };
  for (const [index, name] of members.entries()) {
    const uses = index % 3 === 2 ? members[index - 1] : undefined;
    files[`modules/${name}/go.mod`] =
      `module example.com/many/${name}\n\ngo 1.24.0\n${uses === undefined ? '' : `\nrequire example.com/many/${uses} v0.0.0\n\nreplace example.com/many/${uses} => ../${uses}\n`}`;
    const used = uses === undefined ? [] : ([`example.com/many/${uses}`, `${uses}.Value()`] as const);
    Object.assign(files, packageFiles(`modules/${name}`, name, ...used));
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const dependency = 'package dependency\n\n// Answer is the answer.\nconst Answer = 42\n';

function packageFiles(folder: string, name: string, imported?: string, value = '1'): Record<string, string> {
  const imports = imported === undefined ? '' : `import "${imported}"\n\n`;
  return {
    [`${folder}/${name}.go`]: `package ${name}\n\n${imports}// Value is a number.\nfunc Value() int { return ${value} }\n`,
    [`${folder}/${name}_test.go`]: `package ${name}\n\nimport "testing"\n\nfunc TestValue(t *testing.T) {\n\tif Value() < 1 {\n\t\tt.Fatal(Value())\n\t}\n}\n`,
  };
}
