import {
  accountOf,
  copyOf,
  has,
  headOf,
  lastOf,
  lostBackups,
  type Account,
  type KnownBackup,
} from './account';
import type { Found } from './look';
import type { Answer, Asked, Head, Listed, Said } from './said';

/**
 * What a library has to hold, by what its writer was told of it: hears what the writer says, and compares
 * with what is found once the writer has died. `settle` then takes what was found for what is, and the next
 * writer goes on from there.
 */
export class Ledger {
  readonly #articles = new Map<string, Account>();
  readonly #pending = new Map<number, Asked>();
  readonly #backups = new Map<string, KnownBackup>();
  #persons = new Set(['']);
  /** Of copies that may be there, though nobody was told their id. */
  #copies: Account[] = [];

  hear(said: Said): void {
    if (said.type === 'asks') this.#ask(said.n, said.asked);
    if (said.type === 'saved') this.#save(this.#pending.get(said.n)!, said.head);
    if (said.type === 'done') {
      this.#answer(this.#pending.get(said.n)!, said.answer);
      this.#pending.delete(said.n);
    }
  }

  #ask(n: number, asked: Asked): void {
    this.#pending.set(n, asked);
    if (asked.action === 'settings') this.#persons.add(asked.person);
    if (asked.action === 'delete') {
      this.#of(asked.article).partly = true;
      this.#of(asked.article).purging ||= asked.backups;
    }
    if (asked.action === 'create') this.#articles.set(asked.article, accountOf([asked.secret]));
    if (asked.action === 'copy') this.#copies.push(accountOf(this.#of(asked.of).secrets));
    if (asked.action === 'backup' || asked.action === 'restore')
      this.#asBackedUp.set(asked, this.#inLibrary());
  }

  /** What the library held when a backup was asked for: what that backup has to hold. */
  readonly #asBackedUp = new Map<Asked, Map<string, Head>>();

  #inLibrary(): Map<string, Head> {
    return new Map(
      [...this.#articles].flatMap(([id, { library }]) => (library ? [[id, library] as const] : [])),
    );
  }

  #of(id: string): Account {
    const account = this.#articles.get(id) ?? accountOf([]);
    this.#articles.set(id, account);
    return account;
  }

  #save(asked: Asked, head: Head): void {
    if (asked.action === 'change') this.#changed(asked.article, head);
  }

  #changed(id: string, head: Head): void {
    const account = this.#of(id);
    account.library = { ...head, attached: account.library?.attached ?? [] };
  }

  #answer(asked: Asked, answer: Answer): void {
    switch (asked.action) {
      case 'create':
      case 'change':
        return this.#changed(asked.article, answer.head!);
      case 'copy': {
        const of = this.#of(asked.of);
        this.#copies.pop();
        const library = { ...answer.head!, attached: [...(of.library?.attached ?? [])] };
        this.#articles.set(answer.article!, { ...accountOf(of.secrets), library });
        return;
      }
      case 'attach':
        this.#of(asked.article).library!.attached.push(asked.file);
        return;
      case 'trash': {
        const account = this.#of(asked.article);
        account.trash.set(answer.name!, account.library!);
        account.library = null;
        return;
      }
      case 'put back': {
        const account = this.#of(asked.article);
        account.library = account.trash.get(asked.name)!;
        account.trash.delete(asked.name);
        return;
      }
      case 'delete': {
        const account = this.#of(asked.article);
        account.trash.delete(asked.name);
        if (asked.backups) this.#purged(asked.article);
        if (account.library || account.trash.size > 0) return;
        account.replaced = [];
        account.deleted = asked.backups ? 'everywhere' : 'but for backups';
        return;
      }
      case 'restore':
        for (const [id, head] of Object.entries(asked.heads)) this.#restored(id, head);
        this.#known(asked, answer.backups!);
        return;
      case 'backup':
        this.#known(asked, answer.backups!);
        return;
      case 'settings':
        this.#persons = new Set([asked.person]);
    }
  }

  #purged(id: string): void {
    this.#of(id).purging = false;
    for (const backup of this.#backups.values()) backup.articles.delete(id);
  }

  #restored(id: string, head: Head): void {
    const account = this.#of(id);
    if (account.library) account.replaced.push(account.library);
    account.library = { ...head, attached: account.library?.attached ?? [] };
    account.deleted = null;
  }

  /** Backups were pruned by the rule and by nothing else, or it throws; what is new is known from now on. */
  #known(asked: Extract<Asked, { now: string }>, present: readonly Listed[]): void {
    const lost = lostBackups(this.#backups.values(), [asked], present);
    if (lost.length > 0) throw new Error(`Lost while the writer was at work: ${lost.join(', ')}`);
    const articles = this.#asBackedUp.get(asked)!;
    const names = new Set(present.map(({ name }) => name));
    for (const name of this.#backups.keys()) if (!names.has(name)) this.#backups.delete(name);
    for (const backup of present) {
      if (!this.#backups.has(backup.name)) this.#backups.set(backup.name, { ...backup, articles });
    }
  }

  /** What is not as it has to be, a sentence each. There must never be any. */
  compare(found: Found): string[] {
    const problems = [...found.problems];
    for (const [id, account] of this.#articles)
      problems.push(...this.#compareArticle(id, account, found).map((each) => `${id}: ${each}`));
    problems.push(
      ...this.#compareRestored(found),
      ...this.#compareBackups(found),
      ...this.#compareSecrets(found),
    );
    const strangers = [...found.library.keys()].filter((id) => !this.#articles.has(id));
    if (strangers.length > this.#copies.length)
      problems.push(`Nobody has made the articles ${strangers.join(', ')}.`);
    if (!this.#persons.has(found.person))
      problems.push(`The settings say ${found.person || 'nothing'} and not what was set.`);
    return problems;
  }

  #touching(id: string): Asked[] {
    return [...this.#pending.values()].filter(
      (asked) =>
        ('article' in asked && asked.article === id) || (asked.action === 'restore' && id in asked.heads),
    );
  }

  #compareArticle(id: string, account: Account, found: Found): string[] {
    const pending = this.#touching(id);
    const being = (action: Asked['action']) => pending.some((asked) => asked.action === action);
    const copies = [...(found.trash.get(id)?.values() ?? []), ...(found.setAside.get(id) ?? [])];
    const there = found.library.get(id);
    const everywhere = there ? [there, ...copies] : copies;
    const problems = copies.flatMap((copy) => copy.problems);

    if (
      account.library &&
      !has(being('trash') || being('restore') ? everywhere : there ? [there] : [], account.library)
    ) {
      problems.push(`change ${account.library.changes} was saved and is not there.`);
    }
    for (const [name, head] of account.trash) {
      if (being('delete') || (being('put back') && there && has([there], head))) continue;
      const trashed = found.trash.get(id)?.get(name);
      if (!trashed || !has([trashed], head)) problems.push('it was in the trash and is not there.');
    }
    for (const head of being('delete') ? [] : account.replaced) {
      if (!has(everywhere, head))
        problems.push(`change ${head.changes} was replaced by restoring and is not set aside.`);
    }
    const most = there && account.library ? account.library.changes + there.added : Infinity;
    if (there && there.hashes.length > most && !being('change') && !being('restore')) {
      problems.push('it has a change that nobody has asked for.');
    }
    if (being('trash') && there && (found.trash.get(id)?.size ?? 0) > account.trash.size)
      problems.push('it is in the library and in the trash.');
    const missing =
      there && account.library
        ? account.library.attached.filter((file) => !there.attached.includes(file))
        : [];
    if (missing.length > 0) problems.push(`${missing.length} attached files are missing.`);
    if (!account.partly) problems.push(...(there?.contradicted ?? []));
    if (account.deleted && !being('restore') && everywhere.length > 0) {
      problems.push(
        `it was deleted and is ${there ? 'there' : found.trash.has(id) ? 'in the trash' : 'in set-aside'}.`,
      );
    }
    return problems;
  }

  /** A restoring is done as a whole or not at all. */
  #compareRestored(found: Found): string[] {
    return [...this.#pending.values()].flatMap((asked) => {
      if (asked.action !== 'restore') return [];
      const ids = Object.entries(asked.heads);
      const at = ({ hash }: Head, id: string) => lastOf(found.library.get(id)) === hash;
      const before = (id: string) => {
        const { library } = this.#of(id);
        return library ? at(library, id) : !found.library.has(id);
      };
      const whole = ids.every(([id, head]) => at(head, id)) || ids.every(([id]) => before(id));
      return whole ? [] : [`Of ${ids.length} articles some were restored and others not.`];
    });
  }

  #compareBackups(found: Found): string[] {
    const taking = [...this.#pending.values()].filter(
      (asked) => asked.action === 'backup' || asked.action === 'restore',
    );
    const problems = lostBackups(this.#backups.values(), taking, found.backups).map(
      (name) => `The backup ${name} is lost.`,
    );
    for (const { name, articles } of found.backups) {
      for (const id of new Set([...articles.keys(), ...(this.#backups.get(name)?.articles.keys() ?? [])])) {
        if (this.#articles.get(id)?.purging) continue;
        const [head, held] = [this.#backups.get(name)?.articles.get(id), articles.get(id)];
        problems.push(...(held?.problems ?? []).map((problem) => `${name}, ${id}: ${problem}`));
        if (!head) continue;
        if (held?.hashes[head.changes - 1] !== head.hash)
          problems.push(`The backup ${name} is the poorer for ${id}.`);
      }
    }
    return problems;
  }

  /** Nothing that was deleted for good left a byte. */
  #compareSecrets(found: Found): string[] {
    const alive = (secret: string, everywhere: boolean) =>
      [...this.#pending.values()].some((asked) => asked.action === 'delete' || asked.action === 'restore') ||
      [...this.#articles].some(
        ([, account]) =>
          account.secrets.has(secret) &&
          (account.deleted === null || (everywhere && account.deleted === 'but for backups')),
      );
    return found.secrets.flatMap(({ file, secrets }) =>
      secrets.flatMap((secret) => {
        const backup = file.startsWith('backups');
        return alive(secret, backup)
          ? []
          : [`${file} still has words of an article that was deleted for good.`];
      }),
    );
  }

  /** Takes what was found for what is. */
  settle(found: Found): void {
    for (const id of found.library.keys())
      if (!this.#articles.has(id)) this.#articles.set(id, this.#copies.pop() ?? accountOf([]));
    for (const [id, account] of this.#articles) {
      const there = found.library.get(id);
      const replacing = this.#touching(id).some(({ action }) => action === 'restore');
      if (replacing && account.library && there?.hashes[account.library.changes - 1] !== account.library.hash)
        account.replaced.push(account.library);
      account.library = there ? copyOf(there) : null;
      account.trash = new Map([...(found.trash.get(id) ?? [])].map(([name, one]) => [name, copyOf(one)]));
      if (there || account.trash.size > 0) account.deleted = null;
      else account.deleted ??= 'but for backups';
      // What was missing has been told, or went with a deletion that was interrupted.
      const copies = [
        ...(there ? [there] : []),
        ...(found.trash.get(id)?.values() ?? []),
        ...(found.setAside.get(id) ?? []),
      ];
      account.replaced = account.replaced.filter((head) => has(copies, head));
    }
    this.#pending.clear();
    this.#copies = [];
    this.#asBackedUp.clear();
    this.#persons = new Set([found.person]);
    this.#backups.clear();
    for (const { name, at, made, articles } of found.backups) {
      this.#backups.set(name, {
        name,
        at,
        made,
        articles: new Map([...articles].map(([id, one]) => [id, headOf(one)])),
      });
    }
  }
}
