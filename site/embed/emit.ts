import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { embedScript } from '../../common/feeds.ts';

/** Builds what pages of others load, in one file at an address that never changes. */
export function embedding(): AstroIntegration {
  const emit = {
    name: 'bruket-embedding',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: { emitFile(file: { type: 'chunk'; id: string; fileName: string }): string }) {
      const id = fileURLToPath(new URL('bruket.ts', import.meta.url));
      this.emitFile({ type: 'chunk', id, fileName: embedScript.slice(1) });
    },
  };
  return {
    name: 'bruket-embedding',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [emit] } });
      },
    },
  };
}
