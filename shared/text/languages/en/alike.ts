import { keyed } from '../keyed';

/**
 * Words that a claim and the paper behind it use for one thing: each line one meaning, and its first word the
 * key. A word stands in one line alone, in the sense that papers and newspapers use it in most.
 */
export const ALIKE = keyed(`
  pay paid pays payment payments remuneration salary salaries wage wages fee fees
  cost costs costing price prices priced bill dear dearest expensive
  buy bought buys buying purchase purchased purchases acquire acquired acquisition
  sell sold sells selling sale sales revenue revenues turnover
  profit profits earnings earned surplus
  loss losses lost lose loses deficit
  money cash funds funding
  borrow borrowing borrowed borrows loan loans lent lend
  debt debts owe owes owed owing
  grant grants subsidy subsidies
  fine fines fined penalty penalties
  share shares stock stocks equity
  tax taxes levy duty
  employ employs employed employee employees staff workers worker workforce jobs job hire hired hires
  dismiss dismissed sack sacked fired redundant redundancy redundancies laid
  resign resigned resigns quit retire retired retires retirement leave leaves left leaving step stepped
  appoint appointed appointment named installed
  farmer farmers grower growers farm farms
  rise rose risen rises rising increase increased increases increasing grew grow grown grows growth climbed climb soared higher up
  fall fell fallen falls falling decrease decreased decreases dropped drop drops declined decline down shrank shrunk reduced reduce reduction cut cuts lower
  begin began begun begins beginning start started starts founded founding founder opened opening opens open launch launched
  end ended ends finish finished completed completion complete conclude concluded expire expires
  shut close closed closes closure closures closing stoppage stoppages
  build built builds building construct constructed construction erected
  make made makes making produce produced produces production manufacture manufactured manufacturing output
  show showed shown shows find found finds finding findings
  say said says tell told tells state stated
  warn warned warns warning alert alerted
  ask asked asks request requested requests seek sought
  answer answered answers reply replied response respond responded
  deny denied denies denying dispute disputed reject rejected rejects
  approve approved approves approval agreed agree authorised authorized authority authorise permission permitted
  choose chose chosen chooses pick picked picks select selected selects selection
  use used uses using usage user users
  keep kept keeps retain retained hold held holds
  get got gets receive received receives obtained
  give gave given gives supply supplied supplies provide provided provides
  bring brought brings carry carried carries transport transported
  put puts place placed install installations fitted
  remove removed removes withdraw withdrew withdrawn
  send sent sends sending deliver delivered delivery
  write wrote written writes writing author authored
  design designed designs designer developed develop develops developer
  lead led leads head headed heads chair chairs chaired chairman chairwoman run ran runs running
  own owned owns owner owners ownership
  live lived lives living resident residents inhabitants
  die died dies dead death deaths killed kill fatal fatalities killing
  hurt injured injure injuries injury wounded
  ill illness sick disease diseases
  doctor doctors physician physicians gp
  patient patients
  hospital hospitals clinic clinics infirmary
  pupil pupils student students schoolchildren
  teacher teachers lecturer lecturers
  school schools academy
  university college
  child children kid kids youngster youngsters
  woman women female females
  man men male males
  mother mum parent parents father dad
  police officer officers constable
  court courts tribunal judge judges
  sue sued sues suing suit lawsuit claimant plaintiff plaint
  lawyer lawyers solicitor solicitors attorney attorneys counsel barrister
  jail jailed prison imprisoned sentence sentenced custody
  crime crimes offence offences offense offenses
  council councils borough municipality local
  councillor councillors alderman
  vote votes voted ballot ballots poll
  member members membership
  law laws act legislation statute
  rule rules regulation regulations
  meeting meetings meet met meets session sessions assembly
  report reports reported reporting document documents
  plan plans planned scheme schemes proposal proposals proposed project projects
  contract contracts agreement agreements deal deals
  firm company companies firms business businesses corporation
  plant plants factory factories works mill
  shop shops store stores outlet outlets
  house houses home homes household households dwelling dwellings
  road roads street streets highway
  car cars vehicle vehicles lorry lorries truck trucks van vans
  train trains railway rail
  ship ships boat boats vessel vessels ferry
  plane planes aircraft aeroplane
  crossing crossings cross crossed crossers
  visitor visitors visits visit visited visiting
  passenger passengers traveller travellers commuter commuters rider riders
  spectator spectators crowd attendance attended audience
  people persons person
  marsh marshes wetland wetlands swamp swamps bog bogs fen fens slough
  pond ponds pool pools lake lakes lagoon
  river rivers stream streams creek brook
  wood woods forest forests woodland trees tree
  sea ocean coast shore
  hill hills mountain mountains
  field fields meadow meadows pasture
  animal animals creature creatures species
  bird birds
  fish fishes
  cow cows cattle livestock
  call calls calling called chorus choruses sing sang sung singing song songs
  hear heard hears recorded record records recording recordings detect detected detection detections registered
  count counted counts counting survey surveyed surveys census
  sample samples sampled sampling specimen
  measure measured measures measurement
  test tested tests testing check checked checks trial trials
  study studies studied research researched experiment
  researcher researchers scientist scientists
  software program programme algorithm
  machine machines device devices equipment
  computer computers
  site sites location locations spot spots
  area areas land surface
  water flow
  rain rainfall rained
  snow snowfall
  drought dry dried
  flood flooded flooding floods
  hot heat warm
  cold freezing frost
  spring springs
  summer summers
  autumn
  winter winters
  morning mornings dawn
  night nights evening evenings
  year annual annually annum yearly
  month monthly
  week weekly
  day daily
  length long
  width wide
  height high tall
  weight weigh weighs weighed weighing heavy
  depth deep
  speed fast faster fastest quick
  loud loudness noise noisy noises sound sounds
  old age aged ages
  young younger
  large big bigger biggest larger largest great
  small smaller smallest little
  variation variations change changes changed
  import imports imported
  export exports exported abroad overseas
  customer customers client clients buyer buyers
  supplier suppliers vendor
  mistake mistakes error errors wrong incorrect
  damage damaged
  repair repaired repairs mend mended
  delay delayed delays late
  alone untouched undisturbed
  total totals altogether overall
  half halved
  rest remainder remaining balance
  average averaged averages mean
  maximum limit cap ceiling
  minimum least
  estimate estimated estimates forecast forecasts predicted projected expects expected expect
  budget budgeted
  brother brothers sister sisters
  husband wife spouse
  win won wins winner victory
  goal goals scored
  match game games fixture
  team side squad club
  player players
  season seasons
  prize award awards awarded
  food meal meals
  drink drinks
  bread loaf loaves
  fire blaze
  vanish vanished disappear disappeared gone extinct absent
  return returned returns recolonised recolonized reappeared back
  occupy occupied occupancy occupies
  restore restored restores restoration restoring rebuilt`);
