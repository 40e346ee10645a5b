/** "1 mark", "2,000 marks". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en-GB')} ${value === 1 ? one : many}`;

/** "a, b and c". */
export const inSeries = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
