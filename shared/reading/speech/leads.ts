/** Lines that lead up to a quotation of the next. */

import { attributions } from './attributions';
import type { Line } from './narrative';
import { mainSubject } from './subjects';
import { leadSubject } from './unowned';
import type { Source } from './utterance';

/** The sentence before a lone quotation, where it quotes nobody: whom it is about may be who speaks. */
export function leadIn(line: Line, index: number): Source | null {
  if (line.tokens.some((token) => token.quote >= 0)) return null;
  const found = attributions(line);
  const phrase = found[found.length - 1]?.subject ?? mainSubject(line.tokens, line.tokens.length);
  return phrase && { line: index, phrase, cue: null };
}

/** The line announces speech and stops: `Roe said:` — the next paragraph's quotation is hers. */
export function leadsOn(line: Line, index: number): Source | null {
  const { tokens } = line;
  const last = tokens[tokens.length - 1]!;
  const found = attributions(line);
  const at = found[found.length - 1];
  if (last.text === ':' || (last.text === ',' && at && at.to >= tokens.length - 1)) {
    const phrase = at?.subject ?? leadSubject(tokens, tokens.length);
    if (!phrase) return null;
    const cue = at ? { start: tokens[at.cue.from]!.start, end: tokens[at.cue.to - 1]!.end } : null;
    return { line: index, phrase, cue, ...(at && { said: at.verb.speech }) };
  }
  return null;
}
