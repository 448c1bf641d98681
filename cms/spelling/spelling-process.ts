/** The process that knows the dictionaries: their memory, and the time that suggestions take, are not the CMS's. */
import { openSpellers } from './dictionaries.ts';
import { createJudge } from './judge.ts';
import type { Answer, Request } from './protocol.ts';

const opened = openSpellers().then(createJudge);

process.on('message', (request: Request) => {
  void answer(request).then((message) => process.send?.(message));
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function answer(request: Request): Promise<Answer> {
  const judge = await opened;
  const { language, own } = request;
  return request.kind === 'judge'
    ? judge.wrongOf(language, request.words, own)
    : judge.suggest(language, request.word, own);
}
