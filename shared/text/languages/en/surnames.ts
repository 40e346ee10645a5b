/** Surnames, and what stands around them. */

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What stands before a surname and belongs to it: "van Rijn" is not "Rijn". */
export const PARTICLES = set(
  'van von de der den del della di da dos das du la le ten ter zu zum zur af bin ibn ben y',
);
export const SUFFIXES = set('jr sr ii iii iv phd md mp mep msp mbe obe cbe qc kc esq');
/** What stands before a month that is a surname as well. */
export const BEFORE_MONTHS = set(
  'in on since by from until till of late early mid last next this during before after every each',
);
/**
 * "In May", "on Friday" are a month and a day, whoever else is called so; "to May" and "by May" may be hers.
 */
export const MONTHS_STAND_BEHIND = set(
  'in on since until till late early mid last next this during every each through throughout',
);
/** "The end of May". */
export const MONTH_NOUNS = set('end start beginning middle month close week weekend day days');
export const SMALL_NAMES = set('will may june april august');
/** Surnames of several words begin with one of these: "Van der Berg", "Le Pen", "El Baradei", "St John". */
export const SURNAME_HEADS = set(
  `van von de der den del della delle di da do dos das du la le lo les ten ter zu zur af av al el st saint
  abu bin ibn ben mac mc san santa`,
);

/**
 * Surnames that are words of the language too. At the head of a sentence, or before another name, they prove
 * nothing.
 */
export const COMMON_SURNAMES =
  set(`may march april june august brown green white black grey gray gold golden silver hill hills wood woods field fields stone
  rivers river bush king queen prince pope bishop major judge page price rich rose cook baker miller hunter fisher carter banks bank church
  street lane park parks power powers love hope best good small short little long strong sharp wise fox wolf bird fish lamb bull day week
  weeks winter winters summer summers spring frost snow rain storm west north east south england france holland ireland wales scotland french
  english irish welsh ford cash case chase marsh moss reed rice root rush sale sands self ward waters wells wild wall walls way bell ball bond
  booth bridge bridges brook brooks burns camp chambers close cross dean duke earl early farmer flood flowers gates glass hand hands hardy head
  heard hood house hall joy justice key keys knight law laws lord low marks mark mason masters miles mills moon noble peace penny pike pool post
  pound race read ridge ring rock sage shepherd singer speaker steel stock sweet swift temple turner vale walker weaver worth young old new
  grant will bill rob pat sue drew chance faith grace charity christian dear friend gay hay holiday home job lake land lead loft lock marine
  more nation news palmer parish pepper piper place poor potter proud quick rafter sharpe shore sides sky sparks spears speed stark stern street
  sun sugar thorn tide town trader trees victor wade war warren watt webb wheat wish yard bear beard birch blood bloom bold bright carpenter`);
