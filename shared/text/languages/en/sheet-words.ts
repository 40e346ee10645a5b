/** What is said around a figure that is worked out from others. */

const MORE =
  'rose|risen|rises?|rising|up|grew|grown|grows?|growth|increase[ds]?|increasing|climb(?:s|ed)|jump(?:s|ed)|gain(?:s|ed)?|more|higher|larger|greater|surged|soared';
const LESS =
  'fell|fallen|falls?|falling|down|drop(?:s|ped)?|declin(?:e|es|ed|ing)|decrease[ds]?|shrank|shrunk|sank|sunk|lost|loss|fewer|less|lower|smaller|cut|slid|slipped';

const UP = new RegExp(`\\b(?:${MORE})\\b`, 'iu');
const DOWN = new RegExp(`\\b(?:${LESS})\\b`, 'iu');

/** Whether a clause says that something became more, or less, or is; null where it says neither, or both. */
export function wayOf(text: string): 1 | -1 | null {
  const [up, down] = [UP.test(text), DOWN.test(text)];
  return up === down ? null : up ? 1 : -1;
}

/** A clause that sets two figures against each other. */
export const AGAINST = /\b(?:than|difference|gap|compared|ahead of|behind|between)\b/iu;

/** A figure that is a part of a whole. */
export const PART_OF =
  /(?:%|\bper ?cent) of\b|\b(?:share|proportion|portion) of\b|\b(?:account(?:s|ed|ing)? for|ma(?:de|kes?|king) up)\b/iu;
