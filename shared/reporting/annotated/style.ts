import type { IStylesOptions } from 'docx';

/* How the annotated draft looks: a manuscript with room between the lines, and comments in small type. */

const SERIF = 'Georgia';
const SANS = 'Calibri';
const INK = '1A1A1A';

const heading = (size: number) => ({
  run: { font: SANS, size, bold: true, color: INK },
  paragraph: { keepNext: true, spacing: { before: 320, after: 120, line: 276 } },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 24 },
      paragraph: { spacing: { line: 384, after: 200 } },
    },
    heading1: heading(40),
    heading2: heading(32),
    heading3: heading(28),
    heading4: heading(26),
    heading5: heading(24),
    heading6: heading(24),
  },
  paragraphStyles: [
    {
      id: 'Standfirst',
      name: 'Standfirst',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: 28 },
    },
    {
      id: 'Byline',
      name: 'Byline',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: SANS },
    },
    {
      id: 'CommentText',
      name: 'annotation text',
      basedOn: 'Normal',
      run: { font: SANS, size: 20 },
      paragraph: { spacing: { line: 240, after: 0 } },
    },
  ],
};
