import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../config/root.ts';
import { payloadTool, runTool } from './tools.ts';

/** Files that Payload writes from its configuration, and that are kept in git. */
const generated = ['cms/payload-types.ts', 'cms/app/(payload)/admin/importMap.js'];

export async function generate(): Promise<void> {
  for (const command of ['generate:types', 'generate:importmap']) {
    await runTool(payloadTool(command));
  }
  await runTool({ entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--write', ...generated] });
}

/** The generated files that differ from what the configuration asks for. Leaves them as they are. */
export async function findOutdated(): Promise<string[]> {
  const before = contents();
  try {
    await generate();
    const after = contents();
    return generated.filter((_, index) => before[index] !== after[index]);
  } finally {
    generated.forEach((file, index) => writeFileSync(inRoot(file), before[index] ?? ''));
  }
}

function contents(): string[] {
  return generated.map((file) => readFileSync(inRoot(file), 'utf8'));
}
