/** Messages about environment. */
export const ENVIRONMENT_MESSAGES = {} as const;
