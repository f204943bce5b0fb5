import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';

/** One thing to tell the user. Its words, severity and remedy stand under its id in `diagnostics/`. */
export interface Message {
  readonly id: string;
  readonly place?: Place;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Where a stage puts its messages; the run goes on. */
export type Report = (message: Message) => void;

/** Thrown when a stage cannot go on. Carries messages, never a stack for the user. */
export class Failure extends Error {
  readonly messages: readonly Message[];
  constructor(...messages: readonly Message[]) {
    super(messages.map((m) => m.id).join(', '));
    this.name = 'Failure';
    this.messages = messages;
  }
}
