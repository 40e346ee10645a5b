/** Forms of verbs, for places where the tagger alone does not decide. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The everyday forms of saying. */
export const SAYING_FORMS = words('said says told');

/** Before a name that then is who speaks: "asked Roe". */
export const BEFORE_SPEAKERS = words('said says added asked wrote');

/** Behind a name these begin no description of somebody. */
export const BEHIND_DESCRIPTION = words('who whose which and but said says');

/** Words that ended in these were done: regular forms, and the irregular ones of news. */
export const PAST_FORM = new RegExp(
  '(?:ed|said|told|made|took|came|went|found|gave|began|won|lost|fell|rose|grew|left|held|kept|became|wrote|paid' +
    '|sold|bought|built|sent|spent|cut|hit|set)$',
);

/** A past form that is no noun behind an article: "the said", "a warned". */
export const PAST_OF_SAYING = /(?:ed|said|told)$/;

/** No noun that a name stands before: "the Roe plan", but "the Roe said". */
export const NO_NOUN_BEHIND_NAME =
  'said|says|told|was|is|has|had|and|or|in|on|at|to|by|for|with|who|of|from|will|would|did|also|later|then';
