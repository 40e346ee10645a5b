import type { Patch } from 'immer';
import { applyWithPatches } from './apply';
import type { Article } from '../model/article';
import type { Command } from './command';
import type { Refusal } from './refusal';
import { copyOf, marksNamed, withOnly } from './named-marks';

/** What became of a command that is tried; the patches are as `applyWithPatches` tells them. */
export type Tried = { ok: true; patches: Patch[] | null } | { ok: false; refusal: Refusal };

/**
 * The article of whoever carries its commands out. As long as nobody has looked at it, changing one mark
 * writes into its record of marks: a copy of ten thousand for each change would cost most of what a change
 * costs. What has been handed out stays as it is for good: the next change is made to a copy.
 */
export class OwnArticle {
  #article: Article;
  /** Whether the record of marks is a copy made here, which nobody else has. */
  #unseen = false;

  constructor(article: Article) {
    this.#article = article;
  }

  /** The article as it stands. It never changes under the hands of whoever asked. */
  get article(): Article {
    this.#unseen = false;
    return this.#article;
  }

  /** Begins to carry out commands that the article is not to show before they are certain: see `take`. */
  ahead(): Ahead {
    return new Ahead(this, this.#article);
  }

  /** The article is now as `ahead`, which must have been begun on it as it stands, has made it. */
  take({ from, rest, changed }: Ahead): void {
    if (rest === this.#article) return;
    const isUnseen = this.#unseen && from === this.#article;
    if (Object.keys(changed).length === 0) {
      this.#article = { ...rest, marks: from.marks };
      this.#unseen = isUnseen;
    } else {
      this.#article = { ...rest, marks: Object.assign(isUnseen ? from.marks : copyOf(from.marks), changed) };
      this.#unseen = true;
    }
  }
}

/** Commands carried out one after the other, without a trace on the article they were begun on. */
export class Ahead {
  /** The article with all marks as they were before those `changed`. */
  from: Article;
  /** The same after the commands, but for its marks. */
  rest: Article;
  /** The marks the commands named since `from`, as they are now. */
  changed: Article['marks'] = {};

  constructor(
    private readonly own: OwnArticle,
    private readonly begunOn: Article,
  ) {
    this.from = begunOn;
    this.rest = begunOn;
  }

  /** Carries out one more command. One that is refused changes nothing. */
  apply(command: Command): Tried {
    const named = marksNamed(command);
    const before = named ? this.#part(named) : this.#whole();
    const outcome = applyWithPatches(before, command);
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal };
    const { article, patches } = outcome;
    if (article !== before) this.#follow(article, named !== null);
    return { ok: true, patches };
  }

  #follow(article: Article, isPart: boolean): void {
    this.rest = article;
    if (isPart) {
      Object.assign(this.changed, article.marks);
    } else {
      this.from = article;
      this.changed = {};
    }
  }

  #part(named: readonly string[]): Article {
    const before = withOnly(this.from, named);
    const now = withOnly({ ...this.rest, marks: this.changed }, named);
    return { ...now, marks: { ...before.marks, ...now.marks } };
  }

  /**
   * What looks at all marks may remember what it saw by their record, and freezes it: this one counts as
   * handed out.
   */
  #whole(): Article {
    if (this.rest !== this.from)
      return { ...this.rest, marks: Object.assign(copyOf(this.from.marks), this.changed) };
    return this.from === this.begunOn ? this.own.article : this.from;
  }
}
