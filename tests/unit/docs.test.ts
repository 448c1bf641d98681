import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
const parts = /^(common|site|publisher|cms|launcher|content|tests|docs)\/[\w./()-]*[\w)]\/?$/;

test.each(documents)('%s names files and folders that there are', (document) => {
  const text = readFileSync(path.join(root, document), 'utf8');
  const named = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => parts.test(name));
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, name = '']) =>
    path.join(path.dirname(document), name),
  );
  const missing = [...named, ...linked].filter((name) => !existsSync(path.join(root, name)));
  expect(missing).toEqual([]);
});
