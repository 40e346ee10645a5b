/** What a language knows of news agencies: how their copy says whose it is. */
export interface AgencyWords {
  /**
   * The agency that a paragraph gives as its own origin ("PARIS (Reuters) –", "By AP", "… said. (dpa)"); null
   * where it gives none. That somebody spoke to an agency, or that one reported something, is no such line.
   */
  creditIn: (paragraph: string) => string | null;
}
