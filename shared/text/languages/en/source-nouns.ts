/** Nouns that name what somebody says, and whose words they then are: "a plea from Roe", "Roe's call for". */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const SAYING_NOUNS = words(`
  directive directives instruction instructions order orders request requests plea pleas appeal appeals call calls
  demand demands warning warnings advice threat threats promise promises pledge pledges vow vows criticism
  criticisms complaint complaints praise condemnation accusation accusations allegation allegations claim claims
  question questions remark remarks comment comments message messages text texts email emails e-mail e-mails letter
  letters note notes tweet tweets post posts statement statements suggestion suggestions assurance assurances denial
  denials reply replies reminder reminders cry cries shout shouts chant chants taunt taunts jeer jeers apology
  apologies invitation invitations recommendation recommendations command commands response responses word words
  argument arguments objection objections`);

/** "a plea FROM Roe", "an order BY the court". */
export const FROM_OR_BY = words('from by');

/** What leads from the noun to the words: "call FOR “calm”", "order TO “leave”". */
export const NOUN_LINKS = words(
  'that of as for to not about against on over saying reading asking telling warning',
);

/** Who speaks without a name or an office. */
export const SPEAKING_CROWDS = words(`
  crowd crowds audience gallery voice voices caller callers user users man woman boy girl men women mother father
  wife husband brother sister son daughter family neighbour neighbor friend couple group team
  pupil pupils staff children kids girls boys`);

/** Verbs that quote only behind "as": "introduced Roe as “our hope”". */
export const ONLY_WITH_AS = words('introduce bill herald present list pitch');

/** "from Roe TO the council". */
export const ADDRESSING = words('to for');

/** "surveyors", "economists", "a Parisian", "the applicants": whoever does something. */
export const SOMEBODY = /^\p{L}{2,}(?:[eo]rs?|ists?|ians?|ants?|(?<!wo)men)$/u;
