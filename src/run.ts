import { textOf } from './diagnostics/index.js';
import { Failure, type Message, type Report, type Script } from './model/index.js';

export type StageName = 'read' | 'repair' | 'convert' | 'typeset' | 'print' | 'check' | 'epub';

/** How far a build has come. */
export interface Progress {
  readonly stage: StageName;
  readonly script?: Script;
  readonly pagesDone?: number;
  /** About how many there will be. */
  readonly pagesExpected?: number;
}

/** What every stage of one run shares: where messages go, what time it took, when to stop. */
export interface Run {
  readonly report: Report;
  readonly reportAll: (messages: readonly Message[]) => void;
  /** Errors of several files are shown together: a stage goes on, and the run stops here. */
  readonly stopOnErrors: () => void;
  readonly step: <T>(stage: StageName, work: () => T | Promise<T>, script?: Script) => Promise<T>;
  /** Runs the work; its Failure becomes messages, and the result is empty. */
  readonly attempt: <T>(work: () => T | Promise<T>) => Promise<readonly [] | readonly [T]>;
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface RunInput {
  readonly report: Report;
  readonly progress: (step: Progress) => void;
  readonly clock: () => number;
}

export function startRun({ report: sink, progress, clock }: RunInput): Run {
  const timings: Record<string, number> = {};
  let failed = false;
  const report: Report = (message) => {
    failed ||= textOf(message).severity === 'error';
    sink(message);
  };
  return {
    report,
    reportAll: (messages) => messages.forEach(report),
    stopOnErrors: () => {
      if (failed) throw new Failure();
    },
    step: async (stage, work, script) => {
      const start = clock();
      progress({ stage, ...(script ? { script } : {}) });
      try {
        return await work();
      } finally {
        timings[stage] = (timings[stage] ?? 0) + clock() - start;
      }
    },
    attempt: async (work) => {
      try {
        return [await work()];
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        error.messages.forEach(report);
        return [];
      }
    },
    timings,
  };
}
