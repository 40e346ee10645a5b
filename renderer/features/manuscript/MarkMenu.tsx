import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { KIND_INFO, MARK_KINDS, type MarkKind } from '@shared/domain';
import { useClosedByDialog } from '../../ui/holdKeyboard';
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
  claim: 'Mark sentence as claim', quote: 'Mark quotation as quote', attribution: 'Mark attribution around the cursor',
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

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={box} className="stet-menu" role="menu" aria-label="Mark" onKeyDown={onKeyDown}>
      {MARK_KINDS.map((kind) => (
        <button
          key={kind} type="button" role="menuitem" className={`stet-menu-item stet-kind-${kind}`}
          title={menu.selection ? WHOLE_WORDS : undefined}
          onClick={(event) => {
            onMark(kind, event.altKey);
            onClose();
          }}
        >
          <span>{menu.selection ? `Mark as ${KIND_INFO[kind].label.toLowerCase()}` : WITHOUT_SELECTION[kind]}</span>
          {keyOf(kind) && <kbd className="stet-key" aria-hidden="true">{keyOf(kind)}</kbd>}
        </button>
      ))}
    </div>
  );
}
