import { read } from '../reading';

/** For tests: one line a quote — kind, speaker as resolved (~ where carried over), the words. */
export function said(text: string): string[] {
  return read(text).quotes.map(({ kind, speaker, carried, start, end }) => {
    const who = speaker ? (carried ? '~' : '') + (speaker.resolved ?? speaker.text) : '-';
    return `${kind} ${who}: ${text.slice(start, end)}`;
  });
}
