import { expect } from 'vitest';
import { tell } from '../../src/diagnostics/index.js';
import type { Message } from '../../src/model/index.js';

/** Expects that messages are registered and carry every value that their words name. */
export function expectFilled(messages: readonly Message[]): void {
  for (const message of messages) {
    for (const language of ['zh', 'en'] as const) {
      const { text, help } = tell(message, language);
      expect(`${text} ${help}`, message.id).not.toMatch(/\{[a-zA-Z]+\}|内部错误|internal error/u);
    }
  }
}
