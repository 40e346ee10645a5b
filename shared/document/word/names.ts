import type { Tag } from '../xml';

/*
 * The namespaces of Office Open XML under one short name each, whatever prefix a file gives them. Files of
 * the strict kind (ISO/IEC 29500) have others than the usual, transitional ones (ECMA-376) for the same.
 */
const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

const SPACES = new Map<string, string>([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  [`${MICROSOFT}/word/2012/wordml`, 'w15'],
  [`${MICROSOFT}/word/2015/wordml/symex`, 'w16se'],
  [`${MICROSOFT}/word/2016/wordml/cid`, 'w16cid'],
  [`${MICROSOFT}/word/2018/wordml/cex`, 'w16cex'],
]);

/** What an element is called, as the specification writes it: "w:p"; of an unknown namespace "?:p". */
export const nameOf = ({ uri, local }: Tag): string => `${SPACES.get(uri) ?? '?'}:${local}`;

/** The `w:val` of an element; empty where it has none. */
export const valueOf = (tag: Tag): string => tag.attribute('val') ?? '';

/** Whether what is named by an element that says yes or no is on: it is where it says nothing. */
export const isOn = (tag: Tag): boolean => !NO.has(valueOf(tag));

/** Whether an attribute says yes; one that is not there says no. */
export const isYes = (value: string | undefined): boolean => value !== undefined && YES.has(value);

const YES = new Set(['1', 'true', 'on']);
const NO = new Set(['0', 'false', 'off', 'none']);

/** A whole number in an attribute; undefined where there is none. */
export function numberIn(words: string | undefined): number | undefined {
  const number = Number.parseInt(words ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}
