/** The streams and the environment of the process, as the commands see them. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** The report. */
  readonly err: (text: string) => void;
  /** One line that is written over: a bar on a terminal, nothing elsewhere. */
  readonly status: (text: string) => void;
  readonly interactive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

export const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => {
    clear();
    process.stderr.write(`${text}\n`);
  },
  status: (text) => {
    if (!process.stderr.isTTY) return;
    clear();
    process.stderr.write(text);
    dirty = text !== '';
  },
  interactive: process.stderr.isTTY === true,
  env: process.env,
  now: () => new Date(),
};

let dirty = false;

function clear(): void {
  if (dirty) process.stderr.write('\r\u001b[2K');
  dirty = false;
}

/** Ignores a reader that went away early: `kanben normalize a.txt | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
