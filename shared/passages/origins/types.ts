/** A paper as it is looked at for where it comes from. */
export interface OriginPaper {
  id: string;
  source: string;
  text: string;
}

/** Why two papers may go back to one origin. */
export type OriginReason =
  /** So many of the sentences of the first stand in the second as well. */
  | { is: 'copied'; common: number; of: number }
  /** Both say that they are the copy of this agency, and tell of the same thing. */
  | { is: 'credited'; agency: string };

/** Two sources that may go back to one origin, by one paper of each. A person decides. */
export interface OriginProposal {
  sources: [string, string];
  papers: [string, string];
  why: OriginReason;
}
