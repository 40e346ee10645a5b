/*
 * What XML takes of strangers' text: Word and Excel refuse a file with anything else in it (XML 1.0, "Char").
 */

const NOT_XML = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]', 'g');

/** `text` with U+FFFD for each control or half a character: something was there, and the file opens. */
export const withoutControls = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(NOT_XML, '\uFFFD').toWellFormed();
