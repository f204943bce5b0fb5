export { type BodyOptions, type RenderedBody, renderBody } from './body.js';
export { fileInstant } from './file-date.js';
export { element, isElement, text, textOf } from './hast.js';
export { type NumberedBlock, noteCallId, noteId, numberBlocks, titleId } from './ids.js';
export { chineseDate, issueLine, type Labels, labels } from './labels.js';
export { collectNotes, type Note } from './notes.js';
export { offlinePage } from './offline-page.js';
export { SHAPELESS_ALL, shown } from './shown.js';
export { captionOf, headingText, solid, visibleText } from './text.js';
