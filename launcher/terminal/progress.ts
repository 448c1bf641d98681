import { stderr, stdout } from 'node:process';
import { createLogUpdate } from 'log-update';
import { bar, countText, type Count } from './count.ts';

/** Shows what is under way and how long it took. On a terminal, lines under way count their seconds. */
export interface Progress {
  /** `detail` tells what the step does now, or how far it has come. */
  step<T>(title: string, work: (detail: (now: string | Count) => void) => Promise<T>): Promise<T>;
  /** One line for a person. */
  say(line: string): void;
  /** A problem: on standard error, below everything else. */
  fail(message: string): void;
  /** Steps that are still under way leave no line behind. */
  abandon(): void;
  /** Stops drawing. */
  end(): void;
}

interface Step {
  title: string;
  detail: string | Count;
  startedAt: number;
  /** When it began to do what `detail` tells, and when it last told so. */
  detailAt: number;
  toldAt: number;
}

export function showProgress(): Progress {
  // A terminal that is closed while we shut down is no reason to stop doing so.
  stdout.on('error', () => {});
  const steps = new Set<Step>();
  const screen = stdout.isTTY ? drawOn(steps) : writePlainly();
  return {
    async step(title, work) {
      const startedAt = performance.now();
      const step: Step = { title, detail: '', startedAt, detailAt: startedAt, toldAt: startedAt };
      steps.add(step);
      screen.begun(step);
      try {
        const result = await work((now) => {
          step.toldAt = performance.now();
          if (typeof now === 'string' || typeof step.detail === 'string') step.detailAt = step.toldAt;
          step.detail = now;
          screen.detailed(step);
        });
        if (steps.delete(step)) screen.done(step);
        return result;
      } catch (error) {
        if (steps.delete(step)) screen.failed(step);
        throw error;
      }
    },
    say: (line) => screen.say(line),
    fail(message) {
      steps.clear();
      screen.end();
      stderr.write(`${message}\n`);
    },
    abandon: () => steps.clear(),
    end: () => screen.end(),
  };
}

interface Screen {
  begun(step: Step): void;
  detailed(step: Step): void;
  done(step: Step): void;
  failed(step: Step): void;
  say(line: string): void;
  end(): void;
}

/** How often a log tells how far a step has come, in milliseconds. */
const countEvery = 5000;

function writePlainly(): Screen {
  let countedAt = performance.now();
  const say = (line: string) => void stdout.write(`${line}\n`);
  return {
    begun: ({ title }) => say(`… ${title}`),
    detailed(step) {
      const isCount = typeof step.detail !== 'string';
      if (isCount && performance.now() - countedAt < countEvery) return;
      if (isCount) countedAt = performance.now();
      say(`… ${step.title}: ${detailText(step)}`);
    },
    done: (step) => say(finished('✓', step)),
    failed: (step) => say(finished('✗', step)),
    say,
    end: () => {},
  };
}

/** Done lines scroll away above; the steps under way stay below them and are drawn again and again. */
function drawOn(steps: Set<Step>): Screen {
  const screen = createLogUpdate(stdout, { showCursor: true });
  const draw = () =>
    steps.size > 0 ? screen([...steps].map((step) => fit(underway(step))).join('\n')) : screen.clear();
  const say = (line: string) => {
    screen.persist(line);
    draw();
  };
  const timer = setInterval(draw, 100);
  timer.unref();
  return {
    begun: draw,
    // A step may count faster than anyone can read.
    detailed: ({ detail }) => typeof detail === 'string' && draw(),
    done: (step) => say(finished('✓', step)),
    failed: (step) => say(finished('✗', step)),
    say,
    end() {
      clearInterval(timer);
      draw();
    },
  };
}

function finished(mark: string, { title, startedAt }: Step): string {
  return `${mark} ${title}  ${seconds(startedAt)}`;
}

function underway(step: Step): string {
  const { title, detail, startedAt } = step;
  const drawn = typeof detail === 'string' ? '' : `  ${bar(detail)}`;
  const text = detailText(step);
  return `… ${title}${drawn}${text && ` – ${text}`}  ${seconds(startedAt)}`;
}

function detailText({ detail, detailAt, toldAt }: Step): string {
  return typeof detail === 'string' ? detail : countText(detail, toldAt - detailAt);
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** One line a step. */
function fit(line: string): string {
  const width = stdout.columns || 80;
  return line.length < width ? line : `${line.slice(0, width - 2)}…`;
}
