import type { AstroIntegration } from 'astro';

/**
 * Makes `astro build` write a server bundle that plain Node imports. Nothing listens on a port: whoever
 * imports the bundle renders single addresses with it (see `server.ts`).
 */
export function adapter(): AstroIntegration {
  return {
    name: 'bruket-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'bruket-renderer',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its other value is
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./server.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable' },
        }),
    },
  };
}
