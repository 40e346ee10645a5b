import { DIRECTION_MARKS, TURNS } from '@shared/text/characters';
import { clip } from '@shared/text/clip';

const MOVING = new RegExp(`[\\p{Cc}\\p{Cs}${DIRECTION_MARKS}${TURNS}]`, 'gu');

/**
 * Text from an article as it may go to a terminal: without the control characters that would move the cursor,
 * recolour the screen or turn the reading direction around, and on one line.
 */
export const printable = (text: string): string => text.replace(/\s+/gu, ' ').replace(MOVING, '\uFFFD');

/** The same, cut to `width` characters. */
export const shortened = (text: string, width: number): string => clip(printable(text), width);
