export { EXIT, type ExitCode } from './exit-codes.js';
export { exitCodeOf, type Language, placeText, type Told, tell, textOf } from './format.js';
export { PRESS_RULES } from './press-rules.js';
export { REPORTERS, type ReporterName, reportLines } from './reporters.js';
