import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { sharpness } from '../pure/zoom';
import { itemsOf, layerOf, type Layer } from './layer';
import { POINT, type OpenedPdf, type PageSize } from './open';
import classes from './pdf.module.css';

/** A page that is in the window: its words, and the pieces of them. */
export interface LaidPage {
  layer: Layer;
  divs: readonly HTMLElement[];
  host: HTMLElement;
}

interface PdfPageProps extends Pick<Extract<OpenedPdf, { ok: true }>, 'pdfjs' | 'document'> {
  /** From 0. */
  index: number;
  size: PageSize;
  scale: number;
  onSize: (index: number, size: PageSize) => void;
  /** Its words are there; null: they are gone again. */
  onLaid: (index: number, laid: LaidPage | null) => void;
}

/**
 * One page: drawn as sharp as the screen is, with its words over it, to be selected. Paper is always white.
 */
export function PdfPage({ pdfjs, document: pdf, index, size, scale, onSize, onLaid }: PdfPageProps) {
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [trouble, setTrouble] = useState(false);
  const drawn = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isHere = true;
    let got: PDFPageProxy | undefined;
    pdf.getPage(index + 1).then(
      (found) => {
        got = found;
        if (!isHere) return;
        const { width, height } = found.getViewport({ scale: POINT });
        onSize(index, { width, height });
        setPage(found);
      },
      () => isHere && setTrouble(true),
    );
    return () => {
      isHere = false;
      got?.cleanup();
    };
  }, [pdf, index, onSize]);

  useEffect(() => {
    if (!page) return undefined;
    const ratio = sharpness(size.width * scale, size.height * scale, window.devicePixelRatio);
    const viewport = page.getViewport({ scale: POINT * scale * ratio });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.ariaHidden = 'true';
    const task = page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.ENABLE });
    // What was drawn before stays, stretched, until this is there.
    task.promise.then(
      () => drawn.current?.replaceChildren(canvas),
      () => {},
    );
    return () => task.cancel();
  }, [pdfjs, page, size, scale]);

  useEffect(() => {
    const host = words.current;
    if (!page || !host) return undefined;
    let isHere = true;
    let layer: InstanceType<typeof pdfjs.TextLayer> | undefined;
    const lay = async () => {
      const content = await page.getTextContent();
      if (!isHere) return;
      const viewport = page.getViewport({ scale: POINT });
      layer = new pdfjs.TextLayer({ textContentSource: content, container: host, viewport });
      await layer.render();
      settle(layer.textDivs);
      if (isHere) onLaid(index, { layer: layerOf(itemsOf(content)), divs: layer.textDivs, host });
    };
    // Its words cannot be told; the page is shown all the same.
    lay().catch(() => {});
    return () => {
      isHere = false;
      layer?.cancel();
      host.replaceChildren();
      onLaid(index, null);
    };
  }, [pdfjs, page, index, onLaid]);

  const style = {
    width: size.width * scale,
    height: size.height * scale,
    '--total-scale-factor': POINT * scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  } as CSSProperties;
  return (
    <div
      className={classes.page}
      style={style}
      data-page={index + 1}
      role="group"
      aria-label={`Page ${index + 1}`}
    >
      <div ref={drawn} className={classes.drawn} />
      <div ref={words} className={classes.words} />
      {trouble && <p className={classes.trouble}>This page cannot be shown.</p>}
    </div>
  );
}

/** Less than a pixel in a line. */
const HARDLY = 0.002;

/**
 * Words that are as wide as they are drawn, but for rounding, are left alone: where a line is scaled by
 * 0.9999, Chromium loses where a selection began.
 */
function settle(divs: readonly HTMLElement[]): void {
  for (const { style } of divs) {
    const scale = Number(style.getPropertyValue('--scale-x') || 1);
    if (scale !== 1 && Math.abs(scale - 1) < HARDLY) style.setProperty('--scale-x', '1');
  }
}
