import { marksInOrder, type Article } from '@shared/domain';
import { useMemo, useState } from 'react';
import { namedSources } from '../../store/article/evidence-forms';
import { Dialog } from '../../ui/Dialog';
import { Origins } from './Origins';
import { SourceItem, type Resting } from './SourceItem';
import classes from './evidence.module.css';

interface SourcesDialogProps {
  article: Article;
  readOnly: boolean;
  /** Goes to a mark. */
  onShow: (mark: string) => void;
  onClose: () => void;
}

/**
 * What the article rests on: every source with the marks it is evidence for. What it is can be set right,
 * once for all of them.
 */
export function SourcesDialog({ article, readOnly, onShow, onClose }: SourcesDialogProps) {
  const sources = useMemo(() => [...namedSources(article).values()], [article]);
  const resting = useMemo(() => {
    const found = new Map<string, Resting[]>();
    for (const mark of marksInOrder(article)) {
      for (const { source, bears } of mark.evidence)
        found.set(source, [...(found.get(source) ?? []), { mark, bears }]);
    }
    return found;
  }, [article]);
  // In the order they were in when the dialog came up: a title that is being typed must not wander about.
  const [order] = useState(() => sources.map(({ id }) => id));
  const fresh = sources.filter(({ id }) => !order.includes(id)).map(({ id }) => id);
  const shown = [...order, ...fresh].flatMap((id) => article.sources[id] ?? []);
  return (
    <Dialog title="Sources" size={760} onClose={onClose}>
      {shown.length === 0 && (
        <p className={classes.soft} data-drop="paper">
          The article has no sources yet. They come with the evidence that is put against its marks, and with
          papers: drop them here.
        </p>
      )}
      <Origins article={article} readOnly={readOnly} />
      <ul className={classes.sources}>
        {shown.map((source) => (
          <li key={source.id} data-drop="paper" data-source={source.id}>
            <SourceItem
              article={article}
              source={source}
              resting={resting.get(source.id) ?? []}
              readOnly={readOnly}
              onShow={onShow}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
