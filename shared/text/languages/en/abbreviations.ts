/** Words that take a full stop without ending a sentence (before a capital): titles, ranks, months, "No.". */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr sr jr st sen rep gov gen col lt maj capt cpl sgt cmdr adm pvt insp supt det hon pres amb
  messrs mme mlle atty dist no nos vol pp fig vs etc al ft mt ave blvd rd jan feb mar apr jun jul aug sept sep oct nov dec
  mon tue tues wed thu thur thurs fri sat sun approx est dept univ assn bros pop est`.split(/\s+/),
);
