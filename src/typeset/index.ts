export { type Typeset, typeset } from './typeset.js';
