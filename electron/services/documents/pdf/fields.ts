import { widthOf } from '@shared/document/pdf/letters';
import type { Area, Run } from '@shared/document/pdf/page';

/*
 * What fields of a form show (PDF 32000-1, 12.7.4): they lie over the page, and their words are none of its
 * own. They become words where they stand.
 */

/** A field as pdfjs gives it; any of it may be missing or wrong. */
export interface Field {
  fieldValue?: unknown;
  /** What may be chosen: as it is kept, and as it is shown. */
  options?: { exportValue?: unknown; displayValue?: unknown }[];
  checkBox?: boolean;
  radioButton?: boolean;
  /** Of a checkbox and of a button among others: what the field's value is where it is on. */
  exportValue?: unknown;
  buttonValue?: unknown;
  password?: boolean;
  hidden?: boolean;
  defaultAppearanceData?: { fontSize?: number };
}

type Box = Pick<Area, 'left' | 'top' | 'right' | 'bottom'>;

/** The largest letters in a field that sets no size, and how much of its height they take. */
const LARGEST = 12;
const SHARE = 0.7;
/** Of a field's lines; what is longer is not what somebody wrote into a form. */
const MOST_LINES = 1000;

/** Whether there is a value, shown or not. */
export const isFilled = ({ fieldValue }: Field): boolean =>
  (typeof fieldValue === 'string' && fieldValue !== '' && fieldValue !== 'Off') ||
  (Array.isArray(fieldValue) && fieldValue.length > 0);

/** What a field in a `box` shows, as text that is drawn there; nothing where it is not to be seen. */
export function shownBy(field: Field, box: Box): Omit<Run, 'order'>[] {
  if (field.hidden || field.password) return [];
  const lines = linesOf(field).slice(0, MOST_LINES);
  const height = (box.bottom - box.top) / Math.max(1, lines.length);
  const size = field.defaultAppearanceData?.fontSize || Math.min(LARGEST, SHARE * height);
  if (!(size > 0)) return [];
  return lines.flatMap((text, at): Omit<Run, 'order'>[] => {
    if (text.trim() === '') return [];
    const middle = lines.length === 1 ? (box.top + box.bottom) / 2 + 0.35 * size : box.top + size;
    return [
      {
        ...{ text, size, x: box.left, y: middle + 1.2 * size * at },
        width: Math.min(0.5 * widthOf(text) * size, Math.max(box.right - box.left, size)),
        ...{ turn: 0, look: { bold: false, italic: false }, spaced: true, mark: '', artifact: false },
      },
    ];
  });
}

/** Boxes that may be ticked are shown either way, as a form on paper shows them. */
function linesOf(field: Field): string[] {
  const { fieldValue: value, options = [], checkBox, radioButton, exportValue, buttonValue } = field;
  if (checkBox || radioButton) {
    const on = checkBox ? exportValue : buttonValue;
    return [value === on && typeof on === 'string' && on !== 'Off' ? '☒' : '☐'];
  }
  const values = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  const shown = values.map((each) => {
    const display = options.find((option) => option.exportValue === each)?.displayValue;
    return typeof display === 'string' ? display : each;
  });
  return shown.join(', ').split(/\r\n?|\n/);
}
