import { useEffect, useState } from 'react';

/** In bytes: a drawing of more than that is a file to be saved. */
const LARGEST = 10 * 1024 * 1024;

/**
 * A drawing (SVG) as a picture: its file is served as mere bytes, so that it is never a document, and an
 * image element neither runs its scripts nor fetches what it names ("secure static mode" of SVG
 * Integration). Null until it is there.
 */
export function useDrawing(address: string, onTrouble: () => void): string | null {
  const [source, setSource] = useState<{ address: string; url: string } | null>(null);
  useEffect(() => {
    const closed = new AbortController();
    readDrawing(address, closed.signal).then(
      (url) => closed.signal.aborted || setSource({ address, url }),
      () => closed.signal.aborted || onTrouble(),
    );
    return () => closed.abort();
  }, [address, onTrouble]);
  return source?.address === address ? source.url : null;
}

async function readDrawing(address: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(address, { signal });
  const size = Number(answer.headers.get('content-length'));
  if (!answer.ok || size > LARGEST) throw new Error('It is too large.');
  const blob = new Blob([await answer.arrayBuffer()], { type: 'image/svg+xml' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new Error('It could not be read.'));
    reader.readAsDataURL(blob);
  });
}
