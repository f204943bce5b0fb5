/** What a process tells its caller. */
export const EXIT = {
  fine: 0,
  /** Problems in the content. */
  content: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** A template or a style is broken. */
  template: 3,
  /** An output failed its checks. */
  output: 4,
  /** Browser, font, disk: the environment lacks something. */
  environment: 5,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
