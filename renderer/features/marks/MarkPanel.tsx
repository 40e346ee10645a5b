import type { Mark } from '@shared/domain';
import type { ReactNode } from 'react';
import { useSelectedMarks } from '../../store/marks/selection';
import { useSelectedMark } from '../../store/article/selectors';
import type { Range } from '@shared/text/ranges';
import { ManyMarks } from './ManyMarks';
import { NoMark } from './NoMark';
import { OneMark } from './OneMark';

export interface MarkPanelProps {
  id: string;
  /** Goes to a mark. */
  onShow: (mark: string) => void;
  /** Goes to words of the text. */
  onWords: (range: Range) => void;
  /** Opens another article at one of its marks. */
  onOpen: (article: string, mark: string) => void;
  /** Stands in for the words of the mark. */
  words?: ((mark: Mark) => ReactNode) | undefined;
  /** What stands against the mark, or is put against several. */
  evidence: (marks: readonly Mark[]) => ReactNode;
  queries: (mark: Mark) => ReactNode;
}

/** The mark in hand, or the marks that are chosen together. */
export function MarkPanel({ id, onShow, onWords, onOpen, words, evidence, queries }: MarkPanelProps) {
  const mark = useSelectedMark(id);
  const chosen = useSelectedMarks(id);
  if (chosen.length > 0) return <ManyMarks article={id} marks={chosen} evidence={evidence(chosen)} />;
  if (mark)
    return (
      <OneMark
        key={mark.id}
        article={id}
        mark={mark}
        onShow={onShow}
        onWords={onWords}
        onOpen={onOpen}
        words={words?.(mark)}
        evidence={evidence([mark])}
        queries={queries(mark)}
      />
    );
  return <NoMark article={id} />;
}
