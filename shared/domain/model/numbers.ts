/** A number as it is shown anywhere: with commas between the thousands. */
export const figure = (value: number): string => value.toLocaleString('en-GB');

/** "1 mark", "2,000 marks". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)} ${value === 1 ? one : many}`;

/** "a, b and c". */
export const inSeries = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
