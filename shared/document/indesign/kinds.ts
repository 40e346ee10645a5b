import { language } from '../../text/languages';
import type { StyleKind } from '../../text/languages/copy';
import type { Paragraph } from '../writer';

/** What a paragraph is by the name of its style: "Headline", "02 Sub-head", "Photo captions". */
export function kindOf(style: string): Paragraph {
  const name = style
    .replace(/(\p{Ll})(\p{Lu}|\p{Nd})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  const kind = language.copy.styles.find(([each]) => each.test(name))?.[1] ?? 'none';
  return paragraphOf(kind, Number(/(?:^|\D)([1-6])$/.exec(name)?.[1] ?? 2));
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
