/**
 * The process that reads a Word file. What a file does to whoever unpacks and reads it, it does here: the CMS ends
 * this process when it takes too long or too much memory.
 */
import type { Answer, Request } from './protocol.ts';
import { WordIssue } from './read/issue.ts';
import { readWord } from './read/read-word.ts';

process.on('message', (request: Request) => {
  void answer(request).then((message) => process.send?.(message));
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function answer({ data, addresses }: Request): Promise<Answer> {
  try {
    return { text: await readWord(Buffer.from(data.buffer, data.byteOffset, data.length), addresses) };
  } catch (error) {
    if (error instanceof WordIssue) return { issue: error.key, kind: error.kind };
    // Whatever else it stumbles over is in the file.
    return { issue: 'word.refused.damaged' };
  }
}
