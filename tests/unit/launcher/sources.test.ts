import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesMatching, fingerprint, withImports } from '../../../launcher/build/sources.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bruket-sources-'));
  write('app/page.ts', `import { a } from '../lib/a.ts';\nimport './page.css';\nimport x from 'package';`);
  write('app/page.css', 'a { color: red }');
  write('lib/a.ts', `export * from './b.ts';\nconst late = () => import("./late.ts");`);
  write('lib/b.ts', `import type { A } from './a.ts';`);
  write('lib/late.ts', '');
  write('lib/unused.ts', '');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
}

const current = () => fingerprint(withImports(['app/page.ts'], folder), folder);

test('all that a file imports counts, and nothing else', () => {
  expect(withImports(['app/page.ts'], folder).sort()).toEqual([
    'app/page.css',
    'app/page.ts',
    'lib/a.ts',
    'lib/b.ts',
    'lib/late.ts',
  ]);
});

test('what only looks like an import does not count, however an import is written does', () => {
  write(
    'app/page.tsx',
    `// import './comment.ts'
    const text = "import './text.ts'"; const html = <p>from './jsx.ts'</p>;
    import type { A } from
      './type.ts';
    export type { B } from './b.ts'; export * as c from "./c.ts";
    const late = import(\`./late.ts\`), unknown = import(\`./\${text}.ts\`);
    export default html;`,
  );
  for (const name of ['comment', 'text', 'jsx', 'type', 'b', 'c', 'late']) write(`app/${name}.ts`, '');
  const found = withImports(['app/page.tsx'], folder).sort();
  expect(found).toEqual(['app/b.ts', 'app/c.ts', 'app/late.ts', 'app/page.tsx', 'app/type.ts']);
});

test('a module with an error counts with what can be read of it', () => {
  write('app/broken.ts', "import './page.ts';\nconst = ;");
  expect(withImports(['app/broken.ts'], folder)).toContain('app/broken.ts');
});

test('the fingerprint changes with what counts', () => {
  const before = current();
  write('lib/unused.ts', 'changed');
  expect(current()).toBe(before);
  write('lib/late.ts', 'changed');
  expect(current()).not.toBe(before);
});

test('it does not depend on the order of files, but on their names', () => {
  expect(fingerprint(['lib/a.ts', 'lib/b.ts'], folder)).toBe(fingerprint(['lib/b.ts', 'lib/a.ts'], folder));
  expect(fingerprint(['lib/late.ts'], folder)).not.toBe(fingerprint(['lib/unused.ts'], folder));
});

test('what tools write beside the sources is none of them', () => {
  write('app/.next/BUILD_ID', '1');
  write('app/node_modules/x/index.js', '');
  write('app/next-env.d.ts', '');
  expect(filesMatching(['app/**/*'], folder).sort()).toEqual(['app/page.css', 'app/page.ts']);
});
