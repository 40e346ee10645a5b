import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useArticles } from './articles';
import { composing, connectEditor, cursorMoved, sendText, typed, useEditing, type Editor } from './editing';

/**
 * Joins the manuscript on screen to what becomes of typed words. Gives what it has to know; `editor` stays
 * the same as long as the manuscript does.
 */
export function useEditor(article: string, editor: () => Editor | null) {
  const on = useEditing((state) => state.on[article] === true && !state.waiting[article]);
  const readOnly = useArticles(({ open }) => open[article]?.readOnly != null);
  const revision = useEditing((state) => state.revision[article] ?? 0);

  // Before anything is drawn, so that the first letter has somebody to go to.
  useLayoutEffect(
    () => connectEditor(article, { rebase: (changes) => editor()?.rebase(changes) }),
    [article, editor],
  );
  useEffect(() => {
    const leave = () => sendText(article);
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [article]);

  return useMemo(
    () => ({
      editable: on && !readOnly,
      revision,
      onEdit: (edit: Parameters<typeof typed>[1]) => typed(article, edit),
      onMove: () => cursorMoved(article),
      onComposing: (now: boolean) => composing(article, now),
      onLook: (look: ReturnType<typeof useEditing.getState>['look']) => useEditing.setState({ look }),
    }),
    [article, on, readOnly, revision],
  );
}
