import { excerpt, moment } from './format';
import { Prose } from './Prose';
import classes from './Thread.module.css';

interface Message {
  author: string;
  /** As the file has it. */
  date?: string | undefined;
  text: string;
}

interface ThreadProps extends Message {
  replies?: readonly Message[] | undefined;
  /** That these are replies is concluded from their place. */
  guessed?: boolean | undefined;
  /** Opens an address outside Stet, which asks before. */
  onOpen: (url: string) => void;
}

/** Something written on a draft, whole, and what was answered. */
export function Thread({ replies = [], guessed = false, onOpen, ...first }: ThreadProps) {
  return (
    <>
      <One {...first} onOpen={onOpen} />
      {guessed && replies.length > 0 && (
        <p className={classes.by}>The file does not say that these are replies; it looks like it.</p>
      )}
      {replies.map((reply, index) => (
        <One key={index} {...reply} reply onOpen={onOpen} />
      ))}
    </>
  );
}

/** Nobody reads more of one here, and it would hold the page up. */
const LONGEST_SHOWN = 20_000;

interface OneProps extends Message {
  reply?: boolean;
  onOpen: (url: string) => void;
}

function One({ author, date, text, reply = false, onOpen }: OneProps) {
  return (
    <div className={classes.message} data-reply={reply}>
      {(author || date) && (
        <p className={classes.by}>
          {[reply ? `Reply by ${author || 'somebody'}` : author, whenOf(date)].filter(Boolean).join(', ')}
        </p>
      )}
      <Prose as="p" of={text.length > LONGEST_SHOWN ? excerpt(text, LONGEST_SHOWN) : text} onOpen={onOpen} />
    </div>
  );
}

/** A date as the file has it; what is none is shown as it is written. */
export const whenOf = (date: string | undefined): string =>
  date === undefined || Number.isNaN(Date.parse(date)) ? (date ?? '') : moment(date);
