/* A short tape in every way that programs write one down. */

const ANN = 'We counted the boats twice, in May and in June.';
const TOM = 'And how many were there?';

const CUES = `1\n00:00:07,000 --> 00:00:11,500\nAnn Roe: ${ANN}\n\n2\n00:01:12,000 --> 00:01:14,000\nTom Bell: ${TOM}\n`;
const VOICES =
  `WEBVTT\n\n00:00:07.000 --> 00:00:11.500\n<v Ann Roe>${ANN}</v>\n\n` +
  `00:01:12.000 --> 00:01:14.000\n<v Tom Bell>${TOM}</v>\n`;
const SEGMENTS = JSON.stringify({
  text: `${ANN} ${TOM}`,
  segments: [
    { id: 0, start: 7, end: 11.5, text: ANN, speaker: 'Ann Roe' },
    { id: 1, start: 72, end: 74, text: TOM, speaker: 'Tom Bell' },
  ],
});
const COLUMNS = `start\tend\ttext\n7000\t11500\t${ANN}\n72000\t74000\t${TOM}\n`;
const STAMPED = `Ann Roe  0:07\n${ANN}\n\nTom Bell  1:12\n${TOM}\n`;

/** By their names. */
export const TRANSCRIPTS: Record<string, string> = {
  'tape.srt': CUES,
  'tape.vtt': VOICES,
  'tape.json': SEGMENTS,
  'tape.tsv': COLUMNS,
  'tape.txt': STAMPED,
};
