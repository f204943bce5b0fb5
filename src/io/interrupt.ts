/** 128 + SIGINT, as shells count. */
const INTERRUPTED = 130;

/**
 * On Ctrl-C (or a polite kill) runs the clean-up — the browser goes with it — and leaves with 130. Temporary
 * files are removed as the process exits. A second Ctrl-C does not wait.
 *
 * @returns takes the handlers away again; after a Ctrl-C it never comes back, for the process is about to end
 */
export function onInterrupt(cleanUp: () => Promise<void>): () => Promise<void> {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(INTERRUPTED);
    asked = true;
    void cleanUp().finally(() => process.exit(INTERRUPTED));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return async () => {
    if (asked) await new Promise(() => {});
    for (const signal of signals) process.off(signal, stop);
  };
}
