import { TURNS, ZERO_WIDTH } from '@shared/text/characters';
import { highlightSpecialChars } from '@codemirror/view';
import { element } from './dom';

/**
 * Characters that cannot be seen but change what is: controls, overrides of direction, zero-width spaces. A
 * checker must know they are there. The plain marks of direction and the joiners stay unseen: Arabic, Hebrew
 * and emoji need them to be written at all.
 */
// eslint wants control characters out of regular expressions; here they are the subject.
const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufff9-\\ufffc';
const HIDDEN = new RegExp(`[${CONTROLS}${ZERO_WIDTH}${TURNS}]`, 'gu');

const NAMES: Record<number, string> = {
  0x00: 'null',
  0x0d: 'carriage return',
  0xad: 'soft hyphen',
  0x200b: 'zero-width space',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'end of direction',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'end of isolate',
  0xfeff: 'byte order mark',
};

export const hiddenCharacters = highlightSpecialChars({
  specialChars: HIDDEN,
  render(code) {
    const name = `Hidden character: ${NAMES[code] ?? 'control'} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
    return element('span', 'stet-hidden-character', { title: name, role: 'img', 'aria-label': name }, '·');
  },
});
