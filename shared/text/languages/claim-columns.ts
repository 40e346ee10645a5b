/** How a language heads the columns of a table of claims, by what stands in them. */
export type ClaimColumns = Readonly<Record<'words' | 'source' | 'note' | 'status' | 'by', RegExp>>;
