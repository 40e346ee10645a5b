/** Verbs of saying where nobody says anything. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "let's say". */
export const LETTING = words(`let's let’s lets`);
/** How something is called, and by nobody in particular. */
export const NAMING = words('call dub term label name brand style describe');
/** What follows from something: "which suggests that". */
export const INFERRING = words('suggest indicate show prove demonstrate mean imply reveal signal hint');
/** Verbs that report nothing with a particle behind them: "called off", "holding out". */
export const NOT_WITH_PARTICLE = words('call hold see');

/** What a report does with what it then says. */
export const FINDING = words('find see establish');
