export { writeAnchor } from './anchor.js';
export { anchorAt } from './anchor-at.js';
export type {
  Anchor,
  ChangeDecision,
  Decision,
  LabelDecision,
  PlacedDecision,
  PlacedLabel,
  PlacedPoint,
  PlacedRule,
  PointDecision,
  RuleDecision,
} from './decision.js';
export { decisionsFileOf } from './file-name.js';
export { type LoadedDecisions, loadDecisions } from './load.js';
export { overridesOf } from './overrides.js';
export { type PlacedDecisions, placeDecisions } from './place.js';
export { proposeDecisions } from './propose.js';
export { openDoubts, settle, unheeded } from './settle.js';
export { indexOfSpot, type VisibleText, visibleText } from './visible.js';
