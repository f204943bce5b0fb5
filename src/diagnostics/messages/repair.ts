/** Messages about repair. */
export const REPAIR_MESSAGES = {} as const;
