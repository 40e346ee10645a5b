import type { Piece } from './codes';
import { general, scaled } from './rounding';

/* Numbers as the signs of a format code have them; `value` is not negative. */

const isPlace = (piece: Piece): boolean => piece.is === 'sign' && /[0#?]/.test(piece.sign);
const isSign = (piece: Piece | undefined, sign: string): boolean =>
  piece?.is === 'sign' && piece.sign === sign;

export function figuresShown(value: number, pieces: readonly Piece[]): string {
  if (pieces.some(({ is }) => is === 'general'))
    return pieces.map((piece) => (piece.is === 'general' ? general(value) : wordsOf(piece))).join('');
  if (pieces.some(({ is }) => is === 'power')) return powerShown(value, pieces);
  if (pieces.some((piece) => isSign(piece, '/')) && pieces.some(isPlace)) return fractionShown(value, pieces);
  const percents = pieces.filter((piece) => isSign(piece, '%')).length;
  return plainShown(value * 100 ** percents, pieces);
}

const wordsOf = (piece: Piece): string => {
  if (piece.is === 'words') return piece.words;
  return isSign(piece, '%') ? '%' : '';
};

function plainShown(value: number, pieces: readonly Piece[]): string {
  if (!Number.isFinite(value)) return general(value);
  const point = pieces.findIndex((piece) => isSign(piece, '.'));
  const whole = point === -1 ? pieces : pieces.slice(0, point);
  const after = point === -1 ? [] : pieces.slice(point + 1);
  const lastPlace = pieces.findLastIndex(isPlace);
  const firstPlace = pieces.findIndex(isPlace);
  const isComma = (piece: Piece, at: number): boolean => isSign(piece, ',') && at > firstPlace;
  // A comma behind the last figure divides by a thousand, one among them sets the thousands apart.
  const thousandths = pieces.filter((piece, at) => isSign(piece, ',') && at > lastPlace).length;
  const grouped = whole.some((piece, at) => isComma(piece, at) && at < whole.findLastIndex(isPlace));
  const places = after.filter(isPlace);
  const digits = String(scaled(value / 1000 ** thousandths, places.length)).padStart(places.length + 1, '0');
  const split = digits.length - places.length;
  return (
    wholeShown(digits.slice(0, split), whole, grouped) +
    (point === -1 ? '' : decimals(digits.slice(split), after))
  );
}

/** The figures before the point, given out from the right; the first place takes all that are left. */
function wholeShown(digits: string, pieces: readonly Piece[], grouped: boolean): string {
  let left = digits === '0' ? '' : digits;
  let given = 0;
  const shown: string[] = [];
  const first = pieces.findIndex(isPlace);
  // ".00" has no place for them, and shows them all the same.
  if (first === -1) return pieces.map(wordsOf).join('') + left;
  const one = (digit: string): void => {
    if (grouped && given > 0 && given % 3 === 0) shown.push(',');
    shown.push(digit);
    given++;
  };
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]!;
    if (piece.is !== 'sign' || !isPlace(piece)) {
      shown.push(wordsOf(piece));
      continue;
    }
    if (left !== '') one(left.at(-1)!);
    else if (piece.sign === '0') one('0');
    left = left.slice(0, -1);
    if (at === first) for (; left !== ''; left = left.slice(0, -1)) one(left.at(-1)!);
  }
  return shown.reverse().join('');
}

/** The figures behind the point; places that need not be filled end with the last one that is. */
function decimals(digits: string, pieces: readonly Piece[]): string {
  const signs = pieces.filter(isPlace).map((piece) => (piece.is === 'sign' ? piece.sign : ''));
  const needed = Math.max(signs.lastIndexOf('0') + 1, digits.replace(/0+$/, '').length);
  let at = 0;
  const shown = pieces.map((piece) => {
    if (!isPlace(piece)) return wordsOf(piece);
    const digit = at < needed ? digits[at]! : '';
    at++;
    return digit;
  });
  return `${needed > 0 ? '.' : ''}${shown.join('')}`;
}

function powerShown(value: number, pieces: readonly Piece[]): string {
  const at = pieces.findIndex(({ is }) => is === 'power');
  const mantissa = pieces.slice(0, at);
  const places = (from: readonly Piece[]): number => from.filter(isPlace).length;
  const point = mantissa.findIndex((piece) => isSign(piece, '.'));
  const wholes = Math.max(1, places(point === -1 ? mantissa : mantissa.slice(0, point)));
  let power = value === 0 ? 0 : Math.floor(Number(value.toExponential(14).split('e')[1]) / wholes) * wholes;
  // 9.996 with two places is 10.00, and that is one power more.
  const decimalsHeld = point === -1 ? 0 : places(mantissa.slice(point));
  if (scaled(value / 10 ** power, decimalsHeld) >= 10n ** BigInt(wholes + decimalsHeld)) power += wholes;
  const sign = power < 0 ? '-' : pieces[at]?.is === 'power' && pieces[at].sign === '+' ? '+' : '';
  const exponent = String(Math.abs(power)).padStart(places(pieces.slice(at + 1)), '0');
  const rest = pieces
    .slice(at + 1)
    .map(wordsOf)
    .join('');
  return `${plainShown(value / 10 ** power, mantissa)}E${sign}${exponent}${rest}`;
}

/** "1 1/2": the nearest with as many figures as the code has, or with the denominator that it says. */
function fractionShown(value: number, pieces: readonly Piece[]): string {
  const code = pieces.map((piece) => (piece.is === 'sign' ? piece.sign : wordsOf(piece))).join('');
  const [, wholes = '', , below = ''] = /^(?:([#0?]+) +)?([#0?]+)\/([#0?]+|\d+)/.exec(code) ?? [];
  const written = pieces.slice(pieces.findIndex((piece) => isSign(piece, '/')) + 1);
  const fixed = Number(
    written.map((piece) => (piece.is === 'words' ? piece.words : isSign(piece, '0') ? '0' : '')).join(''),
  );
  const whole = wholes === '' ? 0 : Math.floor(value);
  const rest = value - whole;
  const [over, under] =
    fixed > 0 ? [Math.round(rest * fixed), fixed] : nearest(rest, 10 ** Math.max(below.length, 1) - 1);
  if (over === under && wholes !== '') return String(whole + 1);
  if (over === 0) return String(whole);
  return `${whole > 0 ? `${whole} ` : ''}${over}/${under}`;
}

function nearest(value: number, most: number): [number, number] {
  let best: [number, number] = [Math.round(value), 1];
  for (let under = 2; under <= Math.min(most, 999); under++) {
    const over = Math.round(value * under);
    if (Math.abs(over / under - value) < Math.abs(best[0] / best[1] - value) - 1e-12) best = [over, under];
  }
  return best;
}
