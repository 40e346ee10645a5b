/*
 * The story Stet ships for the welcome, the demo and the specs: a feature with errors planted in it, its
 * revised draft, and the papers a checker needs to find them. Town, people and institutions are invented; the
 * telephone number is from the range that Ofcom keeps free for drama.
 */
export { TEXTS, type Passage, type SampleFile } from './texts';
export {
  SAMPLE_DETAILS,
  SAMPLE_PEOPLE,
  SAMPLE_REVISION,
  SAMPLE_SOURCES,
  type SamplePerson,
  type SampleSource,
} from './story';
export { SAMPLE_ERRORS, type PlantedError, type PlantedErrorKind } from './errors';
export { SAMPLE_MARKS, type SampleEvidence, type SampleMark } from './marks';
