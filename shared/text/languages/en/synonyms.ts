// Words that one person or body goes by in one article: "the Rovers manager … the coach … their boss".
const SETS = `manager coach boss trainer
  chief head director boss
  executive boss ceo chief
  lawyer attorney barrister solicitor counsel
  lawmaker senator congressman congresswoman representative politician mp legislator
  spokesman spokeswoman spokesperson
  mp politician backbencher
  president leader
  premier minister leader
  officer policeman policewoman constable detective inspector sergeant
  doctor physician surgeon consultant gp medic
  scientist researcher biologist physicist chemist professor academic
  author writer novelist
  reporter journalist correspondent
  singer star musician vocalist frontman
  actor star
  actress star
  footballer player forward striker midfielder defender winger goalkeeper keeper captain skipper
  chairman chairwoman chair chairperson
  teacher headteacher head principal
  company firm group business maker
  newspaper paper daily
  university college school
  police force
  union association`;

const SAME = new Map<string, Set<string>>();
for (const line of SETS.split('\n')) {
  const words = line.trim().split(' ');
  for (const word of words) SAME.set(word, new Set([...(SAME.get(word) ?? []), ...words]));
}

/** True where an article may use `a` and `b` for the same person or body. */
export const sameRole = (a: string, b: string): boolean => a === b || (SAME.get(a)?.has(b) ?? false);

/**
 * Nouns that say no more than "somebody" or what everybody knows of the one just named: they mean whoever was
 * named last.
 */
export const ANYBODY: ReadonlySet<string> = new Set(
  `man woman boy girl star veteran striker midfielder defender goalkeeper winger forward player skipper captain champion winner defendant
  mother father grandmother grandfather mum dad pensioner teenager author singer actor actress comedian novelist poet entrepreneur tycoon
  billionaire millionaire politician lawmaker diplomat academic pair briton american australian canadian irishman scot welshman englishman
  frenchman german italian spaniard swiss dutchman swede russian brazilian argentine argentinian south-african indian pakistani nigerian
  democrat republican father-of-two mother-of-two father-of-three mother-of-three grandmother-of-four starlet frontman rapper golfer
  sprinter swimmer cyclist batsman bowler fighter boxer jockey driver rider`.split(/\s+/),
);

export const FEMALE_NOUNS: ReadonlySet<string> = new Set(
  'woman girl mother grandmother mum actress wife daughter sister widow spokeswoman chairwoman congresswoman policewoman'.split(
    ' ',
  ),
);
export const MALE_NOUNS: ReadonlySet<string> = new Set(
  'man boy father grandfather dad husband son brother widower spokesman chairman congressman policeman irishman welshman englishman frenchman dutchman frontman batsman'.split(
    ' ',
  ),
);
