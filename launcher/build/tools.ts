import { spawn } from 'node:child_process';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import { root } from '../config/root.ts';
import { inheritedEnvironment } from '../config/settings.ts';

export interface Tool {
  /** File to run with Node, relative to the checkout. */
  entry: string;
  args: string[];
}

const payloadEntry = 'node_modules/payload/bin.js';

/** Payload's own commands; plain Node runs our TypeScript, several times as fast as their transpiler. */
export function payloadTool(...args: string[]): Tool {
  return { entry: payloadEntry, args: ['--disable-transpile', ...args] };
}

/** Runs a tool to its end. Throws a `UserError` with what it wrote when it fails. */
export async function runTool(tool: Tool): Promise<void> {
  const { ok, output } = await run(tool);
  if (!ok) throw userErrors.toolFailed(path.basename(tool.entry), output);
}

/** None of them needs the settings of an instance. */
function run({ entry, args }: Tool): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        NODE_ENV: 'production',
        ...inheritedEnvironment(),
        PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
        // Payload wants one even to write files; nothing is ever signed with this one.
        ...(entry === payloadEntry && { PAYLOAD_SECRET: 'only to generate files' }),
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', (error) => resolve({ ok: false, output: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}
