/** Words that stand on one scale, at one end or the other. */

/**
 * Words of one line stand for one thing, and lines without a blank line between them exclude each other: one
 * in the place of another says the opposite, or something else that was settled.
 */
const SCALES = `
  rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb
  & climbs climbed climbing jump jumped soar soared surge surged gain gained gains up higher more
  fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
  & decreased decreases shrink shrank shrunk sink sank plunge plunged slump slumped slip slipped tumble
  & tumbled down lower less fewer
  stagnate stagnated unchanged steady flat

  before ahead
  after following

  win wins won winning beat beats beaten victory
  lose loses lost losing defeat

  profit profits
  loss losses

  born birth
  raised
  died death

  lost lose loses losing lose
  found find finds
  kept keep keeps retained gained gain

  buy buys bought buying purchase purchased acquire acquired acquires
  sell sells sold selling
  rent rented lease leased

  hire hires hired hiring recruit recruited employ employed appointed
  fire fires fired firing sack sacked dismiss dismissed laid

  accept accepts accepted accepting
  reject rejects rejected rejecting refuse refused

  approve approves approved approving passed pass back backed
  block blocks blocked veto vetoed reject rejected rejects
  delay delayed postpone postponed

  support supports supported supporting back backs backed backing favour favor favours
  oppose opposes opposed opposing fight fights fought

  allow allows allowed permit permits permitted legalise legalised legalize legalized
  ban bans banned prohibit prohibits prohibited forbid forbidden outlaw outlawed
  require requires required

  include includes included including
  exclude excludes excluded excluding

  begin begins began begun start starts started launched
  end ends ended stop stops stopped finish finished cancelled canceled

  open opens opened opening
  close closes closed closing shut shuts

  arrive arrives arrived enter entered join joined
  leave leaves left quit quits

  guilty convicted
  innocent acquitted cleared

  alive survived survive
  dead died killed dies die

  killed kills kill dead died
  injured wounded hurt injuring wounding
  missing
  rescued saved
  unharmed unhurt

  charged
  convicted sentenced
  arrested detained held
  acquitted cleared released
  suspected
  questioned
  sued

  jailed imprisoned
  fined
  freed released

  safe harmless
  dangerous unsafe harmful risky

  law laws
  bill bills

  caused causes cause causing
  linked associated correlated tied
  contributed contributes contribute contributing
  prevented prevents prevent

  good
  bad

  better best
  worse worst

  high highest
  low lowest

  large larger largest big bigger biggest
  small smaller smallest

  rich richer richest
  poor poorer poorest

  strong stronger strongest
  weak weaker weakest

  old older oldest elder eldest
  young younger youngest
  new newer newest

  fast faster fastest
  slow slower slowest

  north northern
  south southern
  east eastern
  west western

  public
  private

  man men male boy boys
  woman women female girl girls

  husband
  wife

  father
  mother

  son sons
  daughter daughters

  brother brothers
  sister sisters

  import imports imported
  export exports exported

  lend lends lent
  borrow borrows borrowed

  inside within
  outside beyond

  for
  against

  with
  without

  ally allies
  enemy enemies rival rivals

  maximum
  minimum

  temporary temporarily
  permanent permanently

  compulsory mandatory
  voluntary optional

  some
  many
  several
  each every all
  most
  few

  always
  often
  sometimes
  rarely

  fire blaze

  aboard board

  hit hits struck strike strikes

  built build construct constructed erected

  plan plans scheme schemes project projects

  prison jail

  long length

  flat flats apartment apartments

  shop shops store stores

  crash collision accident

  talks negotiations

  deal agreement accord

  money funds cash

  got get received receive obtained

  gave give provided provide

  made make produced produce

  total overall

  pay wage wages salary salaries

  house houses home homes

  children youngsters

  plan plans planned
  considered considering consider
  completed complete finished`;

/** Of a word, on which scales it stands and where on each. */
const places = new Map<string, Map<number, number>>();
SCALES.replace(/\n\s*& /g, ' ')
  .split(/\n\s*\n/)
  .forEach((block, scale) =>
    block
      .trim()
      .split('\n')
      .forEach((line, place) => {
        for (const word of line.trim().split(/\s+/))
          places.set(word, (places.get(word) ?? new Map<number, number>()).set(scale, place));
      }),
  );

/** Whether a word says that a figure rises or falls: it stands on the first scale. */
export const isDirection = (word: string): boolean => places.get(word)?.has(0) === true;

/** Whether two words exclude each other. */
export function isOpposite(a: string, b: string): boolean {
  const [one, other] = [places.get(a), places.get(b)];
  return (
    one !== undefined &&
    other !== undefined &&
    [...one].some(([scale, place]) => other.has(scale) && other.get(scale) !== place)
  );
}

/** Whether two words stand at the same place on a scale: "a rise" and "an increase". */
export function isAlike(a: string, b: string): boolean {
  const [one, other] = [places.get(a), places.get(b)];
  return (
    one !== undefined && other !== undefined && [...one].some(([scale, place]) => other.get(scale) === place)
  );
}
