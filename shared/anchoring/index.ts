/** Anchors and drafts: the engine's public face. See README.md. */

export { alignDrafts, type Alignment } from './align';
export { anchorAt, type Anchor } from './anchor';
export { looksLikeAnotherArticle, sharedText } from './another';
export { type Candidate } from './candidates';
export { applyChanges, invertChanges, mapPos, mapRange, type Change, type ChangeSet, type MappedRange } from './changes';
export { changesOf, compareDrafts, type DraftComparison, type ParagraphRow } from './compare';
export { isOwn, reachAfter, reachBefore } from './edges';
export { moveRange, settled, withGrown, type Grown, type Moved } from './grown';
export { mapMarks, type MapOptions, type MappedMark, type MarkRange } from './marks';
export { type Part } from './parts';
export { resolveAnchor, type Resolved } from './resolve';
export {
  aroundOf, differingWords, surroundingsChanged, type Around, type Beside, type ShownPart, type SurroundingsRule,
} from './surroundings';
export { isSameDraft, plainText } from './plain';
export { recurrences } from './recurrences';
export { sameWords, type SameWords } from './words';
