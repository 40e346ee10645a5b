/** What tells a place where somebody can be reached. */
export interface ContactWords {
  /** An address of a house in a street, whole. */
  street: RegExp;
  /**
   * Before digits: they are no telephone number, but a case, an account, a licence. Ends where they begin.
   */
  numbered: RegExp;
}
