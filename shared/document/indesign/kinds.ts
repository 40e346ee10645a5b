import type { StyleKind } from '../../text/languages/copy';
import { kindNamed, wordsIn } from '../style-names';
import type { Paragraph } from '../writer';

/** What a paragraph is by the name of its style: "Headline", "02 Sub-head", "Photo captions". */
export function kindOf(style: string): Paragraph {
  const level = /(?:^|\D)([1-6])$/.exec(wordsIn(style))?.[1];
  return paragraphOf(kindNamed(style), Number(level ?? 2));
}

function paragraphOf(kind: StyleKind, level: number): Paragraph {
  switch (kind) {
    case 'none':
      return {};
    case 'headline':
      return { level: 1, part: 'headline' };
    case 'heading':
      return { level };
    case 'standfirst':
      return { is: 'standfirst', part: 'standfirst' };
    case 'byline':
      return { is: 'byline' };
    default:
      return { part: kind };
  }
}
