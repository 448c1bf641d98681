/** `npm run generate`: writes Payload's types and the import map of the admin anew. */
import { generate } from '../build/generated.ts';
import { runCommand } from '../process/session.ts';

await runCommand(({ progress }) => progress.step('Generate types and import map', generate));
