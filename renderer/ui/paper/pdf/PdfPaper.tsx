import { useEffect, type ReactNode } from 'react';
import classes from '../paper.module.css';
import { TextView } from '../text/TextView';
import type { ShownContent, ViewProps } from '../types';
import { PdfView } from './PdfView';
import { usePdf } from './usePdf';

interface PdfPaperProps extends Pick<ViewProps, 'address' | 'onSelect' | 'onOpen'> {
  /** Null where its words could not be read. */
  view: ViewProps | null;
  asText: boolean;
  password?: string | undefined;
  /** What asks for its password, where its pages need one. */
  unlock?: ReactNode;
  onTrouble: (message: string) => void;
}

/** A PDF: its pages, or its words. A bundle of its own, with pdfjs. */
export default function PdfPaper({
  address,
  view,
  asText,
  password,
  unlock,
  onTrouble,
  onSelect,
  onOpen,
}: PdfPaperProps) {
  const pdf = usePdf(address, password);
  const message = pdf && !pdf.ok ? pdf.message : null;
  const hasWords = view !== null;
  const asks = pdf && !pdf.ok && pdf.locked ? unlock : undefined;
  const isAsked = asks !== undefined;
  useEffect(() => {
    // Its words can still be read.
    if (message !== null && !hasWords && !isAsked) onTrouble(message);
  }, [message, hasWords, isAsked, onTrouble]);
  if (view && message !== null)
    return (
      <div className={classes.view}>
        <p className={classes.note}>Its pages cannot be shown, but its words were read. {message}</p>
        {asks}
        <TextView {...view} />
      </div>
    );
  if (isAsked) return asks;
  if (view && asText) return <TextView {...view} />;
  if (!pdf) return <p className="stet-late">Opening the pages…</p>;
  return pdf.ok ? <PdfView {...(view ?? { ...NOTHING, address, onSelect, onOpen })} pdf={pdf} /> : null;
}

const NO_WORDS: ShownContent = {
  text: '',
  formats: [],
  notices: [],
  apparatus: { title: '', tables: [], cues: [], places: [], pictures: [] },
};

const NOTHING = { content: NO_WORDS, lit: null, matches: [], match: null };
