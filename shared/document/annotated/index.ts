export { Ends, endsOf, labelled, labelIn, type Label } from './label';
export { linesOf, statedIn, type Besides, type Stated } from './lines';
export {
  annotatedIn,
  originWords,
  PROPERTIES,
  type AnnotatedDraft,
  type AnnotatedMark,
  type SaidAgain,
} from './read';
