/**
 * Preloaded into every child: ends it and what it started when the launcher is gone, even after `kill -9`,
 * because then the channel between them closes.
 */
const killTimeout = 10_000;
const launcher = process.ppid;

// Workers that a child forks load this as well; they end with the group.
if (process.env['BRUKET_LAUNCHER'] === String(launcher)) {
  process.on('disconnect', watchLauncher);
  // Listening must not keep a process alive that has done its work.
  process.channel?.unref();
}

/** A child may also close the channel itself, when it has no more to say. */
function watchLauncher(): void {
  const check = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(check);
    endGroup('SIGTERM');
    setTimeout(() => endGroup('SIGKILL'), killTimeout).unref();
  }, 100);
  check.unref();
}

/** Each child of the launcher leads a process group; workers that it forks belong to it. */
function endGroup(signal: NodeJS.Signals): void {
  try {
    process.kill(-process.pid, signal);
  } catch {
    process.kill(process.pid, signal);
  }
}

// A module, so that its names are its own.
export {};
