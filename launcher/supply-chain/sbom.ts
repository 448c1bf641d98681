import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from '../config/root.ts';

/** A list of all that runs with the product, in CycloneDX. https://cyclonedx.org/specification/overview/ */
export interface Sbom {
  bomFormat: string;
  metadata: { component: { name: string } };
  components: { name: string; version: string }[];
}

/** As npm itself tells it of the lock file, but for the name, which npm takes from the folder. */
export async function makeSbom(): Promise<Sbom> {
  const { stdout } = await npm([
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--omit=dev',
    '--package-lock-only',
  ]);
  const sbom = JSON.parse(stdout) as Sbom;
  sbom.metadata.component.name = 'bruket';
  return sbom;
}

function npm(args: string[]): Promise<{ stdout: string }> {
  const entry = process.env['npm_execpath'];
  const [program, ...before] = entry?.endsWith('npm-cli.js') ? [process.execPath, entry] : ['npm'];
  return promisify(execFile)(program, [...before, ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
}
