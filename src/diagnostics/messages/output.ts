/** Messages about output. */
export const OUTPUT_MESSAGES = {} as const;
