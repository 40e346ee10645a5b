/** Forms of address, by what each of them proves of the name behind it. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Says nothing about who somebody is; a doctor's does. */
export const PLAIN_ADDRESS = words('mr mrs ms mx miss');

/** No title by itself: it is ticked off only with what stands behind it. */
export const ADDRESSED_AS = words('mr mrs ms mx miss dr');

/** What ends with one of these goes on with a name. */
export const BEFORE_NAME =
  /(?:^|\s)(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|senator|sen|judge|justice|rev|col|gen|lt|capt|sgt)\.?$/i;

/** Takes a full stop inside a statement: an initial and the shortest titles. */
export const SHORTENED = /^(?:\p{L}|Mr|Mrs|Ms|Dr|St|Prof)$/u;
