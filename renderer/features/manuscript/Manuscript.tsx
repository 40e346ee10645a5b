import { useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import clsx from 'clsx';
import { findClose, findQuery, findStep, NOTHING, type Find } from './editor/find';
import { Page } from './editor/page';
import { keyOf } from './editor/shown';
import { FindBar } from '../../ui/FindBar';
import { MarkMenu } from './MarkMenu';
import type { ManuscriptHandle, ManuscriptMenu, ManuscriptProps } from './types';
import './manuscript.css';

/**
 * What the find bar opens with. `asked` counts, so that asking again brings the cursor back into its field.
 */
interface Finding {
  query: string;
  asked: number;
}

/**
 * The text of a draft with its marks: to read, to select in and to mark, by pointer or by keyboard alone.
 * Shows what its props say and reports what the person does; of its own it keeps only cursor, scroll position
 * and search. Fills its parent, which must have a height. Give it a `key` per article to begin afresh.
 */
export function Manuscript({ ref, ...props }: ManuscriptProps & { ref?: Ref<ManuscriptHandle> }) {
  const host = useRef<HTMLDivElement>(null);
  const page = useRef<Page | null>(null);
  const latest = useRef(props);
  const [menu, setMenu] = useState<ManuscriptMenu | null>(null);
  const [finding, setFinding] = useState<Finding | null>(null);
  const [said, setSaid] = useState('');
  const [found, setFound] = useState<Find>(NOTHING);

  // Before the first paint, so that the text never comes in later than the page around it.
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const now = () => latest.current;
    const made = new Page(host.current, now(), {
      onSelect: (mark) => now().onSelect(mark),
      onCreate: (kind, range) => now().onCreate(kind, range),
      onSelectionChange: (range) => now().onSelectionChange?.(range),
      onEscape: () => now().onEscape?.() ?? false,
      onHover: (mark) => now().onHover?.(mark),
      onEdit: (edit) => now().onEdit?.(edit),
      onMove: () => now().onMove?.(),
      onComposing: (composing) => now().onComposing?.(composing),
      onLook: (look) => now().onLook?.(look),
      onPlace: (place) => now().onPlace?.(place),
      onSight: (sight) => now().onSight?.(sight),
      onFind: (query) =>
        setFinding((before) => ({ query: query || (before?.query ?? ''), asked: (before?.asked ?? 0) + 1 })),
      onFound: setFound,
      onSay: setSaid,
      onFindClose: () => setFinding(null),
      onMenu: (at) => {
        if (!now().onContextMenu?.(at)) setMenu(at);
      },
    });
    page.current = made;
    return () => {
      page.current = null;
      made.destroy();
    };
  }, []);

  useLayoutEffect(() => {
    latest.current = props;
    page.current?.show(props);
  });

  useImperativeHandle(
    ref,
    () => ({
      focus: () => page.current?.view.focus(),
      scrollToMark: (mark) => page.current?.scrollToMark(mark) ?? false,
      sees: (mark) => page.current?.sees(mark) ?? true,
      selectRange: (start, end) => page.current?.selectRange(start, end),
      scrollTo: (offset) => page.current?.scrollTo(offset),
      edges: (rows) => page.current?.edges(rows) ?? [],
      selection: () => page.current?.selection() ?? null,
      cursor: () => page.current?.cursor() ?? { start: 0, end: 0 },
      markSelection: (kind, exact) => page.current?.mark(kind, exact) ?? false,
      step: (direction) => page.current?.step(direction) ?? false,
      format: (change) => page.current?.format(change) ?? false,
      linkHere: () => page.current?.linkHere() ?? null,
      rebase: (changes) => page.current?.rebase(changes),
      find: (query) => page.current?.find(query),
    }),
    [],
  );

  const withView = (act: (view: Page['view']) => void) => {
    if (page.current) act(page.current.view);
  };

  return (
    <div className={clsx('stet-manuscript', props.className)}>
      {finding && (
        <FindBar
          key={finding.asked}
          label="Find in the manuscript"
          placeholder="Find in text"
          query={finding.query}
          found={found}
          onQuery={(query) => withView((view) => findQuery(view, query))}
          onStep={(direction) => withView((view) => findStep(view, direction))}
          onClose={() => {
            setFinding(null);
            withView(findClose);
          }}
        />
      )}
      <div ref={host} className="stet-manuscript-page" />
      <div className="stet-said" role="status">
        {said}
      </div>
      {menu && (
        <MarkMenu
          menu={menu}
          keyOf={(kind) => keyOf(props, kind)}
          onMark={(kind, exact) => page.current?.mark(kind, exact)}
          onClose={() => {
            setMenu(null);
            page.current?.view.focus();
          }}
        />
      )}
    </div>
  );
}
