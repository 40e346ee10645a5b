import type { IStylesOptions } from 'docx';

/*
 * How the report looks in Word: real styles, so that whoever edits it changes them once. Sizes in half
 * points.
 */

const SERIF = 'Cambria';
const SANS = 'Calibri';
const QUIET = '565656';

const paragraph = (
  id: string,
  name: string,
  run: { size: number; font?: string; bold?: boolean; italics?: boolean; color?: string },
  spacing: { before?: number; after?: number } = {},
) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: SANS, ...run },
  paragraph: { spacing: { before: 0, after: 80, ...spacing } },
});

export const docxStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: SANS, size: 20, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { font: SERIF, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font: SANS, size: 28, bold: true, color: '161616' },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: SANS, size: 22, bold: true, color: '161616' },
      paragraph: { spacing: { before: 200, after: 60 }, keepNext: true },
    },
    heading3: {
      run: { font: SANS, size: 20, bold: true, color: '161616' },
      paragraph: { spacing: { before: 160, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles: [
    paragraph('Lead', 'Report lead', { size: 24, bold: true }, { after: 80 }),
    paragraph('Standfirst', 'Report standfirst', { size: 24, font: SERIF, italics: true }, { after: 160 }),
    paragraph('Explain', 'Report explanation', { size: 18, color: QUIET }),
    paragraph('Running', 'Report running line', { size: 16, color: QUIET }),
    // Looks like a heading and is none: it is not in the contents itself.
    paragraph('ContentsTitle', 'Report contents', { size: 22, bold: true }, { before: 240 }),
    paragraph('TableHead', 'Report table head', { size: 17, bold: true }, { after: 0 }),
    paragraph('TableText', 'Report table text', { size: 18 }, { after: 40 }),
    paragraph('DraftText', 'Draft text', { size: 22, font: SERIF }, { after: 120 }),
    paragraph('DraftHeading', 'Draft heading', { size: 26, font: SERIF, bold: true }, { before: 200 }),
    paragraph('DraftStandfirst', 'Draft standfirst', { size: 22, font: SERIF, italics: true }),
  ],
  characterStyles: [
    { id: 'Quiet', name: 'Report quiet', run: { color: QUIET, size: 17 } },
    { id: 'MarkNumber', name: 'Mark number', run: { font: SANS, size: 15, bold: true, superScript: true } },
  ],
};
