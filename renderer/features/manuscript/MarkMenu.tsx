import { useEffect, useLayoutEffect, useRef } from 'react';
import { KIND_INFO, MARK_KINDS, type MarkKind } from '@shared/domain';
import { useClosedByDialog } from '../../ui/holdKeyboard';
import { useRoving } from '../../ui/useRoving';
import { WHOLE_WORDS } from './editor/tooltips';
import type { ManuscriptMenu } from './types';

interface MarkMenuProps {
  menu: ManuscriptMenu;
  keyOf: (kind: MarkKind) => string | undefined;
  /** `exact`: the letters selected, and not the words they are in. */
  onMark: (kind: MarkKind, exact: boolean) => void;
  onClose: () => void;
}

/** What a key marks when nothing is selected, in words. */
const WITHOUT_SELECTION: Record<MarkKind, string> = {
  claim: 'Mark sentence as claim',
  quote: 'Mark quotation as quote',
  attribution: 'Mark attribution around the cursor',
};

/** The manuscript's own context menu, shown where the frame brings none. */
export function MarkMenu({ menu, keyOf, onMark, onClose }: MarkMenuProps) {
  const box = useRef<HTMLDivElement>(null);
  useClosedByDialog(onClose);

  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return;
    const { width, height } = node.getBoundingClientRect();
    node.style.left = `${Math.max(4, Math.min(menu.x, window.innerWidth - width - 4))}px`;
    node.style.top = `${Math.max(4, Math.min(menu.y, window.innerHeight - height - 4))}px`;
    node.querySelector('button')?.focus();
  }, [menu]);

  useEffect(() => {
    const away = (event: Event): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) onClose();
    };
    window.addEventListener('mousedown', away);
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('mousedown', away);
      window.removeEventListener('blur', onClose);
    };
  }, [onClose]);

  const roving = useRoving({
    axis: 'down',
    stop: true,
    onKey: ({ key }) => {
      if (key !== 'Escape' && key !== 'Tab') return false;
      onClose();
      return true;
    },
  });

  return (
    <div ref={box} className="stet-menu" role="menu" aria-label="Mark" {...roving}>
      {MARK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="menuitem"
          className={`stet-menu-item stet-kind-${kind}`}
          title={menu.selection ? WHOLE_WORDS : undefined}
          onClick={(event) => {
            onMark(kind, event.altKey);
            onClose();
          }}
        >
          <span>
            {menu.selection ? `Mark as ${KIND_INFO[kind].label.toLowerCase()}` : WITHOUT_SELECTION[kind]}
          </span>
          {keyOf(kind) && (
            <kbd className="stet-key" aria-hidden="true">
              {keyOf(kind)}
            </kbd>
          )}
        </button>
      ))}
    </div>
  );
}
