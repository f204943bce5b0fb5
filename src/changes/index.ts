export { type ChangesInput, changesPage } from './page.js';
export type { ChangedSource } from './view.js';
