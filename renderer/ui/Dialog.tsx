import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

interface DialogProps {
  title: string;
  size?: string | number;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is there as long as it is drawn. When it goes, the keyboard is back where it came from. */
export function Dialog({ title, size = 'md', onClose, children }: DialogProps) {
  const [before] = useState(() => document.activeElement);
  useEffect(() => () => {
    // After the page has been drawn without it, and unless something else has taken the keyboard meanwhile.
    window.setTimeout(() => {
      const free = document.activeElement === null || document.activeElement === document.body;
      if (free && before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
  }, [before]);
  return <Modal opened onClose={onClose} title={title} size={size}>{children}</Modal>;
}
