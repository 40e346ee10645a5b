import type { Quoting } from '../grammar/quoting';
import { set } from '../keyed';

/** What English puts between quotation marks, and where its apostrophes stand. */
export const QUOTING: Quoting = {
  spoken:
    /\b(?:I|we|my|our|you|your|me|us|I'm|I’m|we're|we’re|it's|it’s|don't|don’t|can't|can’t|is|are|was|were|will|would|must|should|has|have|had|be|not|been|could|can)\b/i,
  works: set(`
    called named titled entitled dubbed nicknamed known name film movie book novel song album single play series
    show episode magazine article paper essay poem painting documentary podcast column hit site website blog
    campaign programme program project exhibition operation memoir memoirs autobiography biography musical opera
    drama thriller sitcom comedy track anthem hymn newsletter op-ed ballet game sequel prequel bestseller ballad
    sculpture portrait mural cartoon comic lecture course class chapter newspaper journal report study bill act ad
    advert commercial`),
  elided: /^['’‘](?:tis|twas|em|til|cause|cos|bout|n|round|\d0s|\d{2}s?)(?![\p{L}\p{N}])/iu,
  endsOwner: /s/i,
};
