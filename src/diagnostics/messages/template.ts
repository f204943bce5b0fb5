/** Messages about template. */
export const TEMPLATE_MESSAGES = {} as const;
