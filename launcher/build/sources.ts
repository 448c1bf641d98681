import { createHash, type Hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { root } from '../config/root.ts';

/** A hash over names and contents of files below a folder: the same only if nothing that counts changed. */
export function fingerprint(files: Iterable<string>, folder = root): string {
  const hash = createHash('sha256');
  for (const file of [...new Set(files)].sort()) addFile(hash, file, folder);
  return hash.digest('hex');
}

/** All files that match, but those in folders that tools make. */
export function filesMatching(patterns: string[], folder = root): string[] {
  const generated = ['**/node_modules/**', '**/.next/**', '**/next-env.d.ts'];
  const files = globSync(patterns, { cwd: folder, exclude: generated });
  return files.filter((file) => statSync(path.join(folder, file)).isFile());
}

/** The files themselves, and what they import by relative paths, and so on. */
export function withImports(entries: string[], folder = root): string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...importsOf(file, folder));
  }
  return [...found];
}

/** Relative imports and re-exports of a module, those of types too; none whose name comes out only when it runs. */
function importsOf(file: string, folder: string): string[] {
  if (!/\.(tsx?|mjs|js)$/.test(file)) return [];
  const source = readFileSync(path.join(folder, file), 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest?.value)),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => quoted(source.slice(start, end))),
  ];
  return specifiers
    .filter((specifier) => typeof specifier === 'string')
    .filter((specifier) => /^\.{1,2}\//.test(specifier))
    .map((specifier) => path.join(path.dirname(file), specifier))
    .filter((target) => existsSync(path.join(folder, target)));
}

/** @returns nothing where it is an expression */
function quoted(literal: string): string | undefined {
  return /^(['"`])([^'"`$]*)\1$/.exec(literal)?.[2];
}

function addFile(hash: Hash, file: string, folder: string): void {
  const content = createHash('sha256').update(readFileSync(path.join(folder, file)));
  hash.update(`${file}\0${content.digest('hex')}\n`);
}
