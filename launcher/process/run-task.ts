import { startChild } from './child.ts';
import { borrowDatabase } from '../postgres/database-session.ts';
import { environmentOf, frugalNode, prepare } from './instance.ts';
import { openLogs } from '../terminal/logs.ts';
import type { Session } from './session.ts';
import { loadEnvironmentFile, readSettings } from '../config/settings.ts';
import type { TaskName } from './task.ts';

export interface Task {
  name: TaskName;
  /** What the progress display calls it. */
  title: string;
  /** What it works on: a folder, absolute, or an account; empty where it needs neither. */
  subject: string;
  /** What must be there before, such as a build. */
  before?: (logs: ReturnType<typeof openLogs>, database: { isRunning: boolean }) => Promise<void>;
}

/** Does one task with the content, on the running instance's database or on one started for the time. */
export async function runTask(task: Task, session: Session): Promise<void> {
  const { progress } = session;
  loadEnvironmentFile();
  // A task makes no account.
  const settings = { ...readSettings(process.env), admin: undefined, sampleContent: false };
  const logs = openLogs(settings.dataDir);
  const { databaseUrl, isRunning } = await progress.step('Open the database', () =>
    borrowDatabase(settings, session, logs),
  );
  const env = environmentOf({ settings, session, logs }, databaseUrl);
  await prepare({ settings, session, logs }, env);
  await task.before?.(logs, { isRunning });

  const done = await progress.step(task.title, async (onStep) => {
    const child = startChild({
      name: task.name,
      title: `“${task.title}”`,
      entry: 'launcher/process/task.ts',
      node: frugalNode,
      args: [task.name, task.subject],
      env,
      logs,
      onStep,
    });
    session.onEnd(child);
    const { done: sentence } = await child.ready;
    return String(sentence);
  });
  progress.say(done);
}
