/** English as the first read asks for it; the lists themselves stand beside, one subject a file. */

import type { Grammar } from '../grammar/grammar';
import { set } from '../keyed';
import {
  ALLEGATION,
  CAUSE,
  COMPARISON,
  FUTURE,
  HISTORY,
  NO_FIGURE,
  OPINION,
  SCIENCE,
  SUPERLATIVE,
} from './claims';
import { CLASSES } from './classes';
import { cueVerb, PLAIN_CUES } from './cues';
import { ENDINGS, MARKERS } from './markers';
import { NAMING } from './naming';
import { PERSONS } from './persons';
import { FIRMS, ORGANISATION_NOUNS, ORGANISATION_WORDS } from './places';
import { QUOTING } from './quoting';
import { SPEAKING } from './speaking';
import { SPEECH } from './speech';
import { ANYBODY, FEMALE_NOUNS, MALE_NOUNS, sameRole } from './synonyms';
import { DOCUMENTS, NO_OFFICES, OFFICES, ROLES, SOURCES, UTTERANCES } from './titles';
import { PAST_FORM, SAYING_FORMS } from './verbs';

export const ENGLISH_GRAMMAR: Grammar = {
  markers: MARKERS,
  endings: ENDINGS,
  classes: CLASSES,
  nouns: {
    roles: ROLES,
    offices: OFFICES,
    noOffices: NO_OFFICES,
    documents: DOCUMENTS,
    utterances: UTTERANCES,
    sources: SOURCES,
    bodies: ORGANISATION_NOUNS,
    inNamesOfBodies: ORGANISATION_WORDS,
    firms: FIRMS,
    female: FEMALE_NOUNS,
    male: MALE_NOUNS,
    relations: set(`
      sister brother wife husband mother father son daughter twin widow widower cousin uncle aunt nephew
      niece grandson granddaughter`),
    anybody: ANYBODY,
    sameRole,
  },
  naming: NAMING,
  persons: PERSONS,
  verbs: {
    cueVerb,
    plain: PLAIN_CUES,
    sayingForms: SAYING_FORMS,
    past: PAST_FORM,
    presentOrPast: set('was were had did has have is are'),
    accordingTo: { lemma: 'according to', takes: 'says', speech: true, addressed: false },
    putIt: { lemma: 'put it', takes: 'quote', speech: true, addressed: false },
    wantToKnow: { lemma: 'ask', takes: 'that', speech: true, addressed: false },
    fireBack: { lemma: 'fire back', takes: 'that', speech: true, addressed: false },
    saying: { lemma: 'say', takes: 'says', speech: true, addressed: false },
    lemmas: { asking: 'ask', telling: 'tell', labelling: 'call', disputing: 'dispute' },
  },
  speech: SPEECH,
  speaking: SPEAKING,
  claims: {
    superlative: SUPERLATIVE,
    noFigure: NO_FIGURE,
    cause: CAUSE,
    comparison: COMPARISON,
    history: HISTORY,
    science: SCIENCE,
    allegation: ALLEGATION,
    opinion: OPINION,
    future: FUTURE,
  },
  quoting: QUOTING,
};
