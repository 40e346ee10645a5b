/** Anchors and drafts: the engine's public face. See README.md. */

export { alignDrafts, type Alignment } from './align';
export { looksLikeAnotherArticle } from './another';
export { type Candidate } from './candidates';
export { applyChanges, type Change } from './changes';
export { compareDrafts, type DraftComparison, type ParagraphRow } from './compare';
export { mapMarks, type MapOptions, type MappedMark, type MarkRange } from './marks';
export { resolveAnchor, type Resolved } from './resolve';
export {
  aroundOf,
  differingWords,
  readTogether,
  surroundingsChanged,
  type Around,
  type Beside,
  type ReadPart,
  type ShownPart,
  type SurroundingsRule,
} from './surroundings';
export { isSameDraft } from './plain';
