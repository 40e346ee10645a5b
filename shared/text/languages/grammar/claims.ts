/** Patterns in a sentence that say what it claims. Plain alternations: linear on any sentence. */
export interface ClaimPatterns {
  superlative: RegExp;
  /** A number in words that counts nothing by itself. */
  noFigure: RegExp;
  cause: RegExp;
  comparison: RegExp;
  history: RegExp;
  science: RegExp;
  /** Crimes and wrongdoing: words that cost money if they are wrong. */
  allegation: RegExp;
  /** A view, which nobody can check. */
  opinion: RegExp;
  /** What has not happened yet. */
  future: RegExp;
}
