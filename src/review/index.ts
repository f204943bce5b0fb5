export { reviewPage } from './page.js';
