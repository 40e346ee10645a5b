import type { ClaimColumns } from '../claim-columns';

/** As researchers and other desks head them; the head begins with one of these. */
export const CLAIM_COLUMNS: ClaimColumns = {
  words:
    /^(the )?(claims?|statements?|texts?|quotes?|quotations?|facts?|sentences?|words|passages?|assertions?)\b/i,
  source:
    /^((primary|secondary) )?(sources?|evidence|references?|citations?|cit(ed|es)|urls?|links?|backing)\b/i,
  note: /^(notes?|comments?|remarks?|quer(y|ies)|questions?|explanations?)\b/i,
  status: /^(status|verdict|rating|result|finding|checked)\b/i,
  by: /^(checkers?|checked by|by|authors?|assignee|who)\b/i,
};
