import { language } from '../../text/languages';
import type { Piece, Section } from './codes';

const DAY = 86_400_000;
/** Days from 1900's beginning, as spreadsheets count, to 1970, and from 1904's. */
const TO_1970 = { 1900: 25_569, 1904: 24_107 } as const;
/** 31 December 9999. */
const LAST = 2_958_466;

/** Languages of names of months that newsrooms meet, as Windows counts them; others are not told. */
const LOCALES: Record<number, string> = {
  0x0407: 'de',
  0x0807: 'de-CH',
  0x0c07: 'de-AT',
  0x0409: 'en',
  0x0809: 'en-GB',
  0x040a: 'es',
  0x0c0a: 'es',
  0x040c: 'fr',
  0x0410: 'it',
  0x0413: 'nl',
  0x0414: 'nb',
  0x0415: 'pl',
  0x0416: 'pt-BR',
  0x0816: 'pt',
  0x041d: 'sv',
  0x0406: 'da',
};
/** The long date and the time as the machine of whoever looks at them is set: no one way to show them. */
const OF_THE_MACHINE = new Set([0xf800, 0xf400]);

/** Days that spreadsheets count and no calendar has. */
const NO_DAYS: Record<number, string> = { 0: '1900-01-00', 60: '1900-02-29' };
const isDay = (piece: Piece): boolean => piece.is === 'date' && /^[yd]/.test(piece.what);

export const isDate = ({ pieces }: Section): boolean => pieces.some(({ is }) => is === 'date');

/**
 * A number of days as a date and time; null where it is none, or is not shown in a way that can be told. 1900
 * had no 29 February, and spreadsheets count one (ECMA-376, part 1, section 18.17.4).
 */
export function dateShown(value: number, section: Section, since: 1900 | 1904): string | null {
  const { pieces, locale } = section;
  const elapsed = pieces.some((piece) => piece.is === 'date' && piece.elapsed);
  if (value < 0 || (!elapsed && value >= LAST)) return null;
  const fraction = pieces.find((piece) => piece.is === 'date' && piece.what.startsWith('.'));
  const step = fraction?.is === 'date' ? 10 ** (4 - fraction.what.length) : 1000;
  const ms = Math.round((value * DAY) / Math.max(step, 1)) * Math.max(step, 1);
  const tag = locale === null || OF_THE_MACHINE.has(locale) ? language.tag : LOCALES[locale];
  if (tag === undefined) return null;
  const days = Math.floor(ms / DAY);
  const early = since === 1900 && days < 60 ? 1 : 0;
  const date = new Date((days + early - TO_1970[since]) * DAY + (ms % DAY));
  const noDay = since === 1900 && pieces.some(isDay) ? NO_DAYS[days] : undefined;
  if (noDay !== undefined) return noDay;
  if (locale !== null && OF_THE_MACHINE.has(locale)) return isoShown(date, ms, pieces);
  const half = pieces.some((piece) => piece.is === 'date' && /^A/.test(piece.what));
  return pieces
    .map((piece, at) => shown(piece, { date, ms, tag, half, minutes: isMinutes(pieces, at) }))
    .join('');
}

/** Where only the machine knows how a date is shown: in the one way that nobody misreads. */
function isoShown(date: Date, ms: number, pieces: readonly Piece[]): string {
  const timeOnly = pieces.every((piece) => piece.is !== 'date' || /^[hms.A]/.test(piece.what));
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 8);
  return timeOnly ? clock : ms % DAY === 0 ? day : `${day} ${clock}`;
}

/** Whether "m" stands for minutes: after hours or before seconds. */
function isMinutes(pieces: readonly Piece[], at: number): boolean {
  const dates = (from: readonly Piece[]): string | undefined => {
    const found = from.find((piece) => piece.is === 'date' && !piece.what.startsWith('A'));
    return found?.is === 'date' ? found.what : undefined;
  };
  return Boolean(
    dates(pieces.slice(0, at).reverse())?.startsWith('h') || dates(pieces.slice(at + 1))?.startsWith('s'),
  );
}

interface At {
  date: Date;
  ms: number;
  tag: string;
  /** Hours are counted to twelve. */
  half: boolean;
  minutes: boolean;
}

function shown(piece: Piece, at: At): string {
  if (piece.is === 'words') return piece.words;
  if (piece.is !== 'date') return '';
  const { date, ms, half } = at;
  const { what } = piece;
  const padded = (number: number): string => String(number).padStart(Math.min(what.length, 2), '0');
  if (what.startsWith('.')) return `.${String(ms % 1000).padStart(3, '0')}`.slice(0, what.length);
  if (what.startsWith('A')) {
    const halves = what === 'A/P' ? ['A', 'P'] : ['AM', 'PM'];
    return halves[date.getUTCHours() < 12 ? 0 : 1]!;
  }
  const unit = what[0];
  if (piece.elapsed) {
    const seconds = Math.floor(ms / 1000);
    return String(
      unit === 'h' ? Math.floor(seconds / 3600) : unit === 'm' ? Math.floor(seconds / 60) : seconds,
    ).padStart(what.length, '0');
  }
  if (unit === 'h') return padded(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
  if (unit === 's') return padded(date.getUTCSeconds());
  if (unit === 'm' && at.minutes) return padded(date.getUTCMinutes());
  return dayShown(what, at, padded);
}

function dayShown(what: string, { date, tag }: At, padded: (number: number) => string): string {
  const named = (key: 'month' | 'weekday', style: 'short' | 'long'): string =>
    formatter(tag, key, style).format(date);
  const year = String(date.getUTCFullYear());
  switch (what[0]) {
    case 'y':
      return what.length > 2 ? year.padStart(4, '0') : year.slice(-2);
    case 'd':
      if (what.length < 3) return padded(date.getUTCDate());
      return named('weekday', what.length === 3 ? 'short' : 'long');
    default:
      if (what.length < 3) return padded(date.getUTCMonth() + 1);
      return what.length === 5
        ? named('month', 'long').slice(0, 1)
        : named('month', what.length === 3 ? 'short' : 'long');
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Made once: making one takes longer than all else of a cell. */
function formatter(tag: string, key: 'month' | 'weekday', style: 'short' | 'long'): Intl.DateTimeFormat {
  const name = `${tag} ${key} ${style}`;
  const made = formatters.get(name) ?? new Intl.DateTimeFormat(tag, { [key]: style, timeZone: 'UTC' });
  formatters.set(name, made);
  return made;
}
