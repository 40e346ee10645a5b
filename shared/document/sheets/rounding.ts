/*
 * Figures as a spreadsheet rounds them: by the fifteen digits that it keeps, a half away from zero. A double
 * has more digits, and 1.005 would come out as 1.00.
 */

/** What `value`, which is not negative, is times ten to the `places`, as a whole number. */
export function scaled(value: number, places: number): bigint {
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  const whole = BigInt(digits.replace('.', ''));
  const shift = Number(exponent) - 14 + places;
  if (shift >= 0) return whole * 10n ** BigInt(shift);
  const by = 10n ** BigInt(-shift);
  return (whole + by / 2n) / by;
}

/** A number without any format: as many digits as it has, and no more than fifteen. */
export function general(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const shown = String(Number(value.toPrecision(15)));
  const power = /^(.*)e([+-])(\d+)$/.exec(shown);
  return power ? `${power[1]}E${power[2]}${power[3]!.padStart(2, '0')}` : shown;
}
