import type { Endings, Markers } from '../grammar/words';

/** The little words by which English builds its sentences. */
export const MARKERS: Markers = {
  addition: 'and',
  agent: 'by',
  role: 'as',
  goal: 'to',
  possession: 'of',
  content: 'that',
  person: 'who',
  impersonal: 'it',
  within: 'in',
  upon: 'on',
  origin: 'from',
  article: 'the',
  pointed: 'this',
  being: 'be',
  denial: 'not',
  ownerOrObject: 'her',
  nameAsWell: 'i',
  aged: 'aged',
};

/** How English words end. */
export const ENDINGS: Endings = {
  ongoing: /ing$/,
  done: /ed$/,
  ongoingOrDone: /(?:ing|ed)$/,
  participle: /(?:ing|ed|en)$/,
  doneOrMade: /(?:ed|en|seen|held|run|made)$/,
  behindNoun: /(?:ed|en|ing|seen|led|held|run)$/,
  behindItsNoun: /(?:ed|en|ing|seen|held|run|made|led|sent)$/,
  beforeNounPhrase: /(?:ed|en|made)$/,
  finite: /(?:ed|s)$/,
  plural: /s$/,
  noPlural: /ss$/,
  several:
    /(?:s|people|police|media|staff|public|data|men|women|children|majority|minority|quarter|third|half)$/,
  nounLike: /(?:s|er|or|ist|ing)$/,
  adjectival: /(?:-old|-haired|ed|ing)$/,
  reported: /ed$|written|told/,
  told: /ed$|told/,
  negated: /n['’]t$/,
  age: /-year-old$/,
  ageInYears: /^(\d{1,3})-year-old$/,
  joinedToName: /-(?:based|born|led|style|backed|owned|run|wide|era|made)$/,
  possessive: /^['’]s?$/,
  owner: /^['’]s$/,
  owning: /['’]s?$/,
  uncutOwner: /['’][sS]$/,
};
