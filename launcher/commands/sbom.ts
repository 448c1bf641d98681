/** `npm run --silent sbom -- [FILE]`: the software bill of materials, into a file or to standard output. */
import { writeFile } from 'node:fs/promises';
import { namedFolder } from '../config/root.ts';
import { makeSbom } from '../supply-chain/sbom.ts';

const text = `${JSON.stringify(await makeSbom(), undefined, 2)}\n`;
const [file] = process.argv.slice(2);
if (file) await writeFile(namedFolder(file), text);
else process.stdout.write(text);
