import type { Severity } from '../model/index.js';
import type { ExitCode } from './exit-codes.js';
import { COMMAND_LINE_MESSAGES } from './messages/command-line.js';
import { DECISION_MESSAGES } from './messages/decisions.js';
import { ENVIRONMENT_MESSAGES } from './messages/environment.js';
import { EPUB_MESSAGES } from './messages/epub.js';
import { GLOSSARY_MESSAGES } from './messages/glossary.js';
import { IMPOSITION_MESSAGES } from './messages/imposition.js';
import { INPUT_MESSAGES } from './messages/input.js';
import { OUTPUT_MESSAGES } from './messages/output.js';
import { PREFLIGHT_MESSAGES } from './messages/preflight.js';
import { REPAIR_MESSAGES } from './messages/repair.js';
import { SCRIPT_MESSAGES } from './messages/script.js';
import { TEMPLATE_MESSAGES } from './messages/template.js';
import { USAGE_MESSAGES } from './messages/usage.js';

/** The words of one message. `{name}` is replaced by the message's value of that name. */
export interface MessageText {
  readonly severity: Severity;
  /** The exit code that an error of this id leads to; `fine` for warnings and notes. */
  readonly exit: ExitCode;
  readonly zh: string;
  readonly en: string;
  /** What to do about it. */
  readonly helpZh: string;
  readonly helpEn: string;
}

export type MessageTable = Readonly<Record<string, MessageText>>;

/** Every message that kanben can print, by its stable id. */
export const CATALOGUE: MessageTable = {
  ...COMMAND_LINE_MESSAGES,
  ...DECISION_MESSAGES,
  ...ENVIRONMENT_MESSAGES,
  ...EPUB_MESSAGES,
  ...GLOSSARY_MESSAGES,
  ...IMPOSITION_MESSAGES,
  ...INPUT_MESSAGES,
  ...OUTPUT_MESSAGES,
  ...PREFLIGHT_MESSAGES,
  ...REPAIR_MESSAGES,
  ...SCRIPT_MESSAGES,
  ...TEMPLATE_MESSAGES,
  ...USAGE_MESSAGES,
};
