export { aroundOf, REACH, type Around } from './around';
export {
  surroundingsChanged,
  SURROUNDINGS_RULES,
  type Beside,
  type BesideKind,
  type SurroundingsRule,
} from './compare';
export { differingWords, readTogether, type ReadPart, type ShownPart } from './shown';
