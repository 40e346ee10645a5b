/** A post that nobody holds together with another of its group. */
export interface Post {
  /** What it is compared by: two ways to say one post share it. */
  key: string;
  group: string;
}

/** What the rule that holds offices against each other asks of a language. */
export interface OfficeRule {
  /** The last words of posts, in lower case, with a stop and without: where to look. */
  heads: ReadonlySet<string>;
  /** The post whose words end what stands here, and where they begin; the longest there is. */
  postAt: (before: string) => (Post & { length: number }) | null;
  /** Between a post and the name behind it. */
  ahead: RegExp;
  /** Between a name and the post behind it. */
  behind: RegExp;
  /** Behind such a post: nothing goes on that would make it the subject of what follows. */
  ends: RegExp;
  /** Before a post, or right behind it: it is not held now, or by somebody else. */
  notNow: RegExp;
  notHeld: RegExp;
  /** Before a post: in what capacity somebody did something, which may be long ago. */
  capacity: RegExp;
  /** Behind the name that follows: it is now. */
  present: RegExp;
}
