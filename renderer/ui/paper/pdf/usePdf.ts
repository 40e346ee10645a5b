import { useEffect, useState } from 'react';
import { openPdf, type OpenedPdf } from './open';

/** The PDF at `address`, while it is shown; null until it is open. */
export function usePdf(address: string, password?: string): OpenedPdf | null {
  const [opened, setOpened] = useState<{ address: string; pdf: OpenedPdf } | null>(null);
  useEffect(() => {
    const closed = new AbortController();
    const told = (pdf: OpenedPdf) => closed.signal.aborted || setOpened({ address, pdf });
    void openPdf(address, password, closed.signal, () => told(LOST)).then(told);
    return () => closed.abort();
  }, [address, password]);
  return opened?.address === address ? opened.pdf : null;
}

const LOST: OpenedPdf = {
  ok: false,
  message: 'Its file could not be read any further: it is not there any more, or has changed.',
};
