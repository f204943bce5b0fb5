/** Messages about usage. */
export const USAGE_MESSAGES = {} as const;
