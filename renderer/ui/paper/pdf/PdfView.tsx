import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { firstStartingFrom } from '@shared/text/ranges';
import { ReadPages } from '../pure/pages';
import { zoomBy } from '../pure/zoom';
import type { ViewProps } from '../types';
import { ZoomBar } from '../ZoomBar';
import { paint } from './highlights';
import { rangeIn } from './layer';
import type { OpenedPdf } from './open';
import { PageField } from './PageField';
import { PdfPage, type LaidPage } from './PdfPage';
import { useDrawnSelection } from './useDrawnSelection';
import { useGoTo } from './useGoTo';
import { usePages } from './usePages';
import classes from './pdf.module.css';

interface PdfViewProps extends ViewProps {
  pdf: Extract<OpenedPdf, { ok: true }>;
}

/** The pages of a PDF below each other, with their words to be selected, and what is marked on them. */
export function PdfView({ pdf: opened, content, address, lit, matches, match, onSelect }: PdfViewProps) {
  const { pdfjs, document: pdf, first } = opened;
  const pages = useMemo(() => new ReadPages(content), [content]);
  const {
    scroller,
    zoom,
    setZoom,
    sizeOf,
    scaleAt,
    onSize,
    look,
    goTo,
    tops,
    visible,
    total,
    isReady,
    current,
  } = usePages(address, pdf.numPages, first);
  const [laid, setLaid] = useState<ReadonlyMap<number, LaidPage>>(() => new Map());
  const onLaid = useCallback((page: number, now: LaidPage | null) => {
    setLaid((before) => {
      const after = new Map(before);
      if (now) after.set(page, now);
      else after.delete(page);
      return after;
    });
  }, []);
  const chosen = useDrawnSelection(scroller, laid, pages, onSelect);

  /** Words of the text, as they lie on a page. */
  const onPage = useCallback(
    (page: number, stretch: { start: number; end: number }): Range | null => {
      const at = laid.get(page);
      const found = at && pages.onPage(page, stretch, at.layer.signs());
      return at && found ? rangeIn(at.layer, at.divs, found) : null;
    },
    [laid, pages],
  );

  useEffect(() => {
    const ranges = {
      lit: [] as Range[],
      current: [] as Range[],
      found: [] as Range[],
      chosen: [] as Range[],
    };
    const add = (to: Range[], range: Range | null) => range && to.push(range);
    for (const [page, { layer, divs }] of laid) {
      const place = pages.places[page];
      if (lit) add(ranges.lit, onPage(page, lit));
      if (match) add(ranges.current, onPage(page, match));
      for (const part of chosen) if (part.page === page) add(ranges.chosen, rangeIn(layer, divs, part.range));
      if (!place) continue;
      for (let at = firstStartingFrom(matches, place.start); at < matches.length; at++) {
        if (matches[at]!.start >= place.end) break;
        add(ranges.found, onPage(page, matches[at]!));
      }
    }
    return paint({
      'stet-paper-lit': ranges.lit,
      'stet-paper-current': ranges.current,
      'stet-paper-found': ranges.found,
      'stet-paper-chosen': ranges.chosen,
    });
  }, [laid, pages, lit, match, matches, chosen, onPage]);

  const forget = useGoTo({ scroller, isReady, pages, laid, onPage, goTo, lit, match });

  const press = (event: KeyboardEvent) => {
    forget();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = zoomBy(event.key, scaleAt(current));
    if (to === undefined) return;
    event.preventDefault();
    setZoom(to);
  };
  return (
    <div className={classes.view}>
      <ZoomBar zoom={zoom} scale={scaleAt(current)} onZoom={setZoom}>
        <PageField page={current} count={pdf.numPages} label={(page) => pages.label(page)} onGo={goTo} />
      </ZoomBar>
      <div
        ref={scroller}
        className={classes.scroller}
        role="group"
        aria-label="Pages of the paper"
        tabIndex={0}
        onScroll={look}
        onKeyDown={press}
        onWheel={forget}
        onPointerDown={forget}
      >
        <div className={classes.pages} style={{ height: total }}>
          {visible.map((page) => (
            <div key={page} className={classes.place} style={{ top: tops[page] }}>
              <PdfPage
                {...{ pdfjs, document: pdf, index: page }}
                {...{ size: sizeOf(page), scale: scaleAt(page), onSize, onLaid }}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
