/** How people belong to one another: "her husband", "Roe's mother". */
export const RELATIVES_BY_BLOOD: ReadonlySet<string> = new Set(
  `sister brother wife husband mother father son daughter twin widow widower cousin uncle aunt nephew niece grandson
  granddaughter grandmother grandfather partner fiance fiancé fiancee fiancée girlfriend boyfriend stepfather
  stepmother friend neighbour neighbor`.split(/\s+/),
);

/** "lead author Jane Roe". */
export const LEADING: ReadonlySet<string> = new Set(['lead']);
/** "Will Roe said", "May Roe, the mayor,". */
export const NAMES_OR_AUXILIARIES: ReadonlySet<string> = new Set(['will', 'may']);
