import { expect, test } from 'vitest';
import type { ShownContent } from '../types';
import { showOf } from './kinds';

const CONTENT: ShownContent = {
  ...{ text: 'Yes.', formats: [], notices: [] },
  apparatus: { title: '', tables: [], cues: [], places: [], pictures: [] },
};
const SPOKEN = {
  ...CONTENT,
  apparatus: { ...CONTENT.apparatus, cues: [{ start: 0, end: 4, speaker: '', time: 1 }] },
};

test.each([
  ['pdf', 'a.pdf', CONTENT, 'pdf'],
  ['pdf', 'scan.pdf', null, 'pdf'],
  ['docx', 'a.docx', CONTENT, 'text'],
  ['html', 'a.html', CONTENT, 'text'],
  ['captions', 'a.vtt', SPOKEN, 'text'],
  ['csv', 'a.csv', CONTENT, 'sheet'],
  ['csv', 'who said what.csv', SPOKEN, 'text'],
  ['xlsx', 'a.xlsx', null, 'file'],
  ['image', 'a.PNG', null, 'image'],
  ['image', 'a.svg', null, 'drawing'],
  ['image', 'a.tiff', null, 'file'],
  ['audio', 'a.mp3', null, 'audio'],
  ['video', 'a.mp4', null, 'video'],
  ['mail', 'a.eml', null, 'file'],
  ['mail', 'a.eml', CONTENT, 'text'],
  ['other', 'a.exe', null, 'file'],
] as const)('%s called %s', (kind, name, content, show) =>
  expect(showOf({ kind, file: { name, size: 1, sha256: 'ab'.repeat(32) } }, content)).toBe(show),
);
