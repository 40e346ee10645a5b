import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { FindBar } from '../FindBar';
import { FileCard } from './FileCard';
import { PictureView } from './PictureView';
import { showOf } from './pure/kinds';
import { leavePlace, placeLeft } from './pure/remembered';
import { SheetView } from './sheet/SheetView';
import { ShownAs } from './ShownAs';
import { TextView } from './text/TextView';
import type { HeardProps, Selected, ShownContent, ShownPaper } from './types';
import { useDrawing } from './useDrawing';
import { useFind } from './useFind';
import classes from './paper.module.css';

const PdfPaper = lazy(() => import('./pdf/PdfPaper'));

export interface PaperViewProps extends HeardProps {
  paper: ShownPaper;
  /** As it was read; null where it was not, or could not be. */
  content: ShownContent | null;
  /** Why it could not be read, in a sentence. */
  why?: string | undefined;
  /** Where its bytes are: shared/web/paper.ts. */
  address: string;
  /** The place that was asked for, in the text as it was read; another object asks again. */
  lit: { start: number; end: number } | null;
  /** What is looked for in it. */
  find: string;
  onSelect: (selected: Selected | null) => void;
  /** Opens an address outside Stet, which asks before. */
  onOpen: (url: string) => void;
  /** What opens it, where it asks for a password. */
  password?: string | undefined;
  /** What asks for its password, where it needs one. */
  unlock?: ReactNode;
  /** What plays it, where it is a recording. */
  recording?: ReactNode;
  /** Saves a copy of the file where the person says. */
  onSave?: (() => void) | undefined;
}

/**
 * A paper beside the draft, by its kind: to be read, looked through, and selected in. Nothing of it runs, and
 * nothing is fetched but its own bytes. Fills its parent; of its own it keeps how it was left.
 */
export function PaperView(props: PaperViewProps) {
  // Of another paper nothing is kept, a selection least of all.
  return <OnePaper key={props.address} {...props} />;
}

function OnePaper({
  paper,
  content,
  why,
  address,
  lit,
  find: asked,
  turn = null,
  onPlay,
  onCursor,
  onSelect,
  onOpen,
  password,
  unlock,
  recording,
  onSave,
}: PaperViewProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [finding, setFinding] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const { found, match, look, step } = useFind(content?.text ?? '', asked);
  const [asText, setAsText] = useState(() => placeLeft(address).asText ?? false);
  const show = showOf(paper, content);
  const isOpen = finding > 0 || asked !== '';

  useEffect(() => () => onSelect(null), [onSelect]);
  const fails = useCallback((message: string) => setTrouble(message), []);

  const press = (event: KeyboardEvent) => {
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
    if (!isFind || !content) return;
    event.preventDefault();
    event.stopPropagation();
    setFinding((before) => before + 1);
  };
  const close = () => {
    setFinding(0);
    look('');
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };

  const view = content && { content, address, lit, matches: found.matches, match, onSelect, onOpen };
  const body = () => {
    if (trouble !== null || show === 'file')
      return (
        <FileCard
          paper={paper}
          why={trouble ?? why ?? 'Stet does not show files of this kind.'}
          onSave={onSave}
        />
      );
    switch (show) {
      case 'pdf':
        return (
          <Suspense>
            <PdfPaper {...{ address, view, asText, password, unlock, onTrouble: fails, onSelect, onOpen }} />
          </Suspense>
        );
      case 'image':
        return (
          <PictureView
            {...{ address, source: address, name: paper.file.name }}
            onTrouble={() => fails(NO_PICTURE)}
          />
        );
      case 'drawing':
        return <Drawing address={address} name={paper.file.name} onTrouble={fails} />;
      case 'audio':
      case 'video':
        return recording;
      case 'sheet':
        return <SheetView {...view!} />;
      case 'text':
        return <TextView {...view!} {...{ turn, onPlay, onCursor }} />;
    }
  };
  return (
    <div ref={box} className={classes.paper} onKeyDown={press}>
      {show === 'pdf' && trouble === null && content && (
        <ShownAs
          asText={asText}
          onChange={(to) => {
            setAsText(to);
            leavePlace(address, { asText: to, top: 0, left: 0 });
            onSelect(null);
          }}
        />
      )}
      {show === 'pdf' && trouble === null && !content && why !== undefined && (
        <p className={classes.note}>{why}</p>
      )}
      <div className={classes.body}>{body()}</div>
      {isOpen && content && (
        <FindBar
          key={finding}
          label="Find in the paper"
          placeholder="Find in paper"
          query={found.query}
          found={found}
          onQuery={look}
          onStep={step}
          onClose={close}
        />
      )}
    </div>
  );
}

const NO_PICTURE = 'The picture is damaged, or of a kind that cannot be drawn.';
const NO_DRAWING = 'The drawing is damaged, or too large to be shown.';

interface DrawingProps {
  address: string;
  name: string;
  onTrouble: (message: string) => void;
}

function Drawing({ address, name, onTrouble }: DrawingProps) {
  const fails = useCallback(() => onTrouble(NO_DRAWING), [onTrouble]);
  const source = useDrawing(address, fails);
  return source && <PictureView {...{ address, source, name }} onTrouble={fails} />;
}
