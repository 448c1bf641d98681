import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markup } from './html.ts';

/**
 * Puts links to all that the scripts of a template import in place of its comment `modules of` with the name of the
 * template: browsers hear of it one file after the other otherwise, each a round trip later. What the files are called is known
 * when everything has been built.
 */
export function linkModules(): AstroIntegration {
  const imported = new Map<string, Set<string>>();
  let server = '';
  return {
    name: 'bruket-module-preloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        server = fileURLToPath(config.build.server);
      },
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [noteImports(imported)] } });
      },
      'astro:build:done': async () => {
        for (const file of await readdir(server, { recursive: true })) {
          if (!file.endsWith('.mjs')) continue;
          const code = await readFile(path.join(server, file), 'utf8');
          const linked = code.replace(/<!--modules of (\w+)-->/g, (_, template: string) =>
            [...(imported.get(template) ?? [])].map(linkTo).join(''),
          );
          if (linked !== code) await writeFile(path.join(server, file), linked);
        }
      },
    },
  };
}

/** @param imported by template: the files that its scripts import, filled when they are written */
function noteImports(imported: Map<string, Set<string>>) {
  return {
    name: 'bruket-imported-modules',
    generateBundle(_: unknown, bundle: Bundle) {
      for (const file of Object.values(bundle)) {
        const template = file.type === 'chunk' ? templateOf(file.name) : undefined;
        if (file.type !== 'chunk' || template === undefined) continue;
        const files = imported.get(template) ?? new Set();
        addImports(file.imports, bundle, files);
        imported.set(template, files);
      }
    },
  };
}

/** @example templateOf('search.astro_astro_type_script_index_1_lang') // 'search' */
function templateOf(script: string): string | undefined {
  return /^(\w+)\.astro_astro_type_script/.exec(script)?.[1];
}

type Bundle = Record<string, { type: 'chunk'; name: string; imports: string[] } | { type: 'asset' }>;

function addImports(files: string[], bundle: Bundle, all: Set<string>): void {
  for (const file of files) {
    const chunk = bundle[file];
    if (all.has(file) || chunk?.type !== 'chunk') continue;
    all.add(file);
    addImports(chunk.imports, bundle, all);
  }
}

/** What waits neither for the style nor for the rest of the script. */
const runAtOnce = '/first-';

/** It comes to stand in a text of the code, whatever quotes that has around it. */
function linkTo(file: string): string {
  const html = file.includes(runAtOnce)
    ? markup`<script type="module" async src="/${file}"></script>`
    : markup`<link rel="modulepreload" href="/${file}">`;
  return html.replaceAll('"', String.raw`\"`);
}
