import { Modal } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { closeLighter, holdKeyboard } from './holdKeyboard';

let layer: HTMLElement | null = null;

/** Where dialogs are, over the page. */
const dialogs = (): HTMLElement => (layer ??= document.body.appendChild(document.createElement('div')));

interface DialogProps {
  title: string;
  size?: string | number;
  onClose: () => void;
  /** Something was typed in it: a click beside it is a slip then, and closes nothing. */
  holds?: boolean;
  children: ReactNode;
}

/**
 * A dialog that is there as long as it is drawn, and has the keyboard as long. When it goes, the keyboard is
 * back where it came from.
 */
export function Dialog({ title, size = 'md', onClose, holds = false, children }: DialogProps) {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the page has been drawn without it, and unless something else has taken the keyboard meanwhile.
      window.setTimeout(() => {
        const free = document.activeElement === null || document.activeElement === document.body;
        if (free && before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
  // Escape is the dialog's only while it is on top; Mantine would close all that are up at once. Who has the
  // keyboard in it is held by holdKeyboard: Mantine's trap takes it from a field a person has gone on to.
  // Mantine's portal would draw it empty at first, and then all of it at once, in one long task.
  return createPortal(
    <Modal
      opened
      withinPortal={false}
      onClose={onClose}
      closeOnClickOutside={!holds}
      closeOnEscape={false}
      trapFocus={false}
      title={title}
      size={size}
    >
      <Holder onClose={onClose} />
      {children}
    </Modal>,
    dialogs(),
  );
}

/** Drawn in a dialog, because only there it is known when that is on the page. */
function Holder({ onClose }: { onClose: () => void }) {
  const here = useRef<HTMLSpanElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    closeLighter();
    const dialog = here.current?.closest<HTMLElement>('[role="dialog"]');
    return dialog ? holdKeyboard(dialog, () => close.current()) : undefined;
  }, []);
  return <span ref={here} hidden />;
}
