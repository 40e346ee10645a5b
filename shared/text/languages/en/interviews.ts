/** The words of interviews and transcripts: who is labelled as what, and how an interview is announced. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Labels of whoever asks, where it is the publication itself. */
export const ASKERS = words('q question interviewer');
/** Labels of whoever answers. */
export const ANSWERERS = words('a answer interviewee');

/** Labels that say what somebody is; the last word of the label, in lower case. */
export const LABEL_ROLES = words(`
  host moderator reporter journalist presenter anchor correspondent caller dispatcher operator officer detective
  police mayor president minister senator governor judge justice counsel prosecutor defence defense lawyer
  attorney witness coach speaker chair chairman chairwoman narrator announcer man woman voice resident audience
  pilot controller tower captain doctor teacher pupil student crowd editor`);

/** Words before a colon that are the furniture of a page and nobody's name; in lower case. */
export const NO_LABELS: ReadonlySet<string> = new Set(
  `update|updated|watch|read|read more|related|photo|photos|video|videos|listen|more|note|notes|correction|image|
  images|source|sources|credit|credits|topic|topics|tags|tag|breaking|exclusive|opinion|live|file|see also|faq|top|
  next|share|pros|cons|price|rating|verdict|cost|date|time|location|where|when|what|why|how|who|which|venue|tickets|
  details|address|phone|email|website|ingredients|method|serves|preparation|step|tip|tips|score|result|results|
  caption|editor’s note|editor's note|example|warning|caveat|summary|background|context|fact|claim|our ruling|
  myth|answer key|by|from|to|subject|advantages|disadvantages|plus|minus|best|worst|age|height|weight|occupation|
  born|died|education|family|career|release date|genre|developer|publisher|platform|director|cast|runtime|
  format|size|dimensions|colour|color|material|available|buy|deal|key point|key points|takeaway|bottom line|
  disclaimer|disclosure|highlights|lineup|line-up|goals|substitutes|attendance|referee|today|tomorrow|monday|tuesday|
  wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|breakfast|lunch|dinner|option|problem|solution`
    .split('|')
    .map((label) => label.trim()),
);

/** Behind these words the person is named whom an interview is with. */
export const INTERVIEW_WITH =
  /\b(?:interview(?:ed|s)?(?: with)?|(?:in )?conversation with|s[ai]ts? down with|ca(?:tch|tches|ught) up with|joined by|q ?(?:&|and) ?a with|questions (?:for|to)|asked|asks)\s/iu;
/** Who talks to whom: either may be the one who asks. */
export const TALKED_WITH =
  /\b(?:sp(?:oke|eaks) (?:to|with)|talk(?:s|ed) (?:to|with)|met|meets|sat down with)\s/iu;
/** Behind the name of somebody who asks for a paper, and before it. */
export const OF_A_PAPER =
  /^(?:,? (?:of|from|for) (?:the |The )?\p{Lu}|,? (?:our|the paper’s|the paper's)\b|['’]s? \p{Lu})/u;
export const BYLINE = /(?:^|\n)\s*(?:by|words|interview|text)[: ]+(?:by )?$/iu;

/** What somebody does who gives an interview; straight behind the name. */
export const GIVES_INTERVIEW =
  /^(?:,[^.\n]{2,80},)?\s(?:recently |now |here |also )?(?:spoke|speaks|talked|talks|tells|told|answers|answered|explains|explained|reflects|reflected|looks back|discusses|discussed|shares|sat down|sits down|joined|joins)\b/u;

/** The one who says it speaks of what is his own. */
export const FIRST_OR_SECOND_PERSON =
  /\b(?:I|I[’'](?:m|ve|d|ll)|we|we[’'](?:re|ve|d|ll)|my|our|me|us|you|your|you[’']re)\b/iu;

/** "DEAR EDITOR:" begins a letter. */
export const SALUTATION = /^(?:dear|hi|hello)\b/u;

const STARS = '(?:\\*\\*|__|\\*|_)?';
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|of|the|de|van|von|der|da|al|and|&)){0,5}";
/** "ROE:", "**Jane Roe:**", "JR (laughing):", "JR –". */
export const LABEL = new RegExp(
  `^${STARS}(${NAME})(?: \\([^)\\n]{1,40}\\))?(?:${STARS}:${STARS}|${STARS} [–—] )\\s*(?=[^\\s:/])`,
  'u',
);
/** "Q:", "A.", "**Q**". */
export const LETTER_LABEL = new RegExp(
  `^${STARS}([QA])(?:${STARS}[.:)–—-]${STARS}|${STARS} [–—-]|(?=\\*\\*))\\s+(?=\\S)`,
  'u',
);
