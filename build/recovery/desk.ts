import { createHash } from 'node:crypto';
import path from 'node:path';
import { newId, NO_DETAILS } from '@shared/domain';
import type { Library } from '../../electron/services/library';
import { LibrarySearch } from '../../electron/services/search/search';
import { openSettings, type SettingsService } from '../../electron/services/settings';
import { filesInBackup } from '../../electron/storage/backup-contents';
import { makeFolder, syncFolder, writeDurably } from '../../electron/storage/durable';
import { articleFiles, layoutOf, type Layout } from '../../electron/storage/layout';
import { verifyLog } from '../../electron/storage/verify';
import { inThisThread, moved, must, opened, secretIn, signed } from './asking';
import { anyChange, TEXT } from './changes';
import type { Random } from './random';
import type { Answer, Asked, ActionName, Head, Listed, Said } from './said';

/** So many articles at most, or looking at them all after each death would take longer than the work. */
const MOST = 7;
const HOUR_MS = 3_600_000;
const FIRST_BACKUP = Date.parse('2020-01-01T06:00:00Z');

/** Somebody at work on a library, who says what is asked of it and what came of it. */
export class Desk {
  readonly #trashed = new Map<string, string>();
  readonly #articles = new Map<string, string>();
  readonly #layout: Layout;
  /** What is being replaced or moved away: nobody changes it at the same time. */
  #busy = new Set<string>();
  #asked = 0;
  #search: LibrarySearch | null = null;

  private constructor(
    private library: Library,
    private readonly settings: SettingsService,
    private readonly random: Random,
    private readonly say: (said: Said) => void,
  ) {
    this.#layout = layoutOf(library.directory);
  }

  static async at(directory: string, random: Random, say: (said: Said) => void): Promise<Desk> {
    const desk = new Desk(await opened(directory), await openSettings(directory), random, say);
    const { articles } = await desk.library.list();
    for (const { id, details } of articles) desk.#articles.set(id, secretIn(details.slug));
    for (const { name, article } of (await desk.library.trash.list()).articles)
      desk.#trashed.set(name, article);
    return desk;
  }

  async leave(): Promise<void> {
    await this.#search?.close();
    await this.library.close();
  }

  /** How to do it, or something like it that can be done now. At its first step one knows what it touches. */
  async plan(action: ActionName): Promise<() => Promise<void>> {
    if (this.#articles.size < 2) return () => this.#create();
    return action === 'restore' ? this.#restoring() : () => this.#do(action);
  }

  #do(action: Exclude<ActionName, 'restore'>): Promise<void> {
    const article = this.random.pick([...this.#articles.keys()]);
    const name = this.random.pick([...this.#trashed.keys()]);
    switch (action) {
      case 'create':
        return this.#articles.size < MOST ? this.#create() : this.#change(article);
      case 'copy':
        return this.#articles.size < MOST ? this.#copy(article) : this.#change(article);
      case 'change':
        return this.#change(article);
      case 'attach':
        return this.#attach(article);
      case 'trash':
        return this.#trash(article);
      case 'put back':
        return name === undefined || this.#articles.has(this.#trashed.get(name)!)
          ? this.#trash(article)
          : this.#putBack(name);
      case 'delete':
        return name === undefined ? this.#trash(article) : this.#delete(name);
      case 'backup':
        return this.#backup();
      case 'settings':
        return this.#setting();
      case 'snapshot':
        return this.#say({ action }, () => this.library.flush());
      case 'close':
        return this.#say({ action }, () => this.library.close(article));
      case 'list':
        return this.#say({ action }, () => this.library.list());
      case 'search':
        return this.#say({ action }, () => this.#asks());
      case 'reopen':
        return this.#alone([...this.#articles.keys()], () => this.#say({ action }, () => this.#reopen()));
    }
  }

  /** Changes an article that nothing else is being done to, while something else is being done. */
  async changeBeside(): Promise<void> {
    // One turn later, when what is done has said what it touches.
    await new Promise(setImmediate);
    const free = [...this.#articles.keys()].filter((id) => !this.#busy.has(id));
    if (free.length > 0) await this.#change(this.random.pick(free));
  }

  async #tell(asked: Asked, work: () => Promise<Answer>): Promise<Answer> {
    const n = (this.#asked += 1);
    this.say({ type: 'asks', n, asked });
    const answer = await work();
    this.say({ type: 'done', n, answer });
    return answer;
  }

  /** As `#tell`, of what has no more to say than that it is done. */
  async #say(asked: Asked, work: () => Promise<unknown>): Promise<void> {
    await this.#tell(asked, () => work().then(() => ({})));
  }

  async #alone<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
    this.#busy = new Set(ids);
    return work().finally(() => this.#busy.clear());
  }

  async #create(): Promise<void> {
    const article = newId();
    const secret = `zq${newId().replaceAll('-', '')}`;
    await this.#tell({ action: 'create', article, secret }, async () => {
      const details = { ...NO_DETAILS, slug: `slug ${secret}`, headline: `Of ${secret}` };
      const text = `${TEXT}\nSo says ${secret}.`;
      await must(
        this.library.create(
          signed({ type: 'article.create', article, details, text, formats: [], origin: secret }),
        ),
      );
      return { head: await this.#head(article) };
    });
    this.#articles.set(article, secret);
  }

  async #copy(of: string): Promise<void> {
    const answer = await this.#tell({ action: 'copy', of }, async () => {
      const made = await must(
        this.library.duplicate(of, { id: newId(), at: new Date().toISOString(), by: 'Copy' }),
      );
      return { article: made.article.id, head: await this.#head(made.article.id) };
    });
    this.#articles.set(answer.article!, this.#articles.get(of)!);
  }

  async #change(article: string): Promise<void> {
    const n = (this.#asked += 1);
    this.say({ type: 'asks', n, asked: { action: 'change', article } });
    const result = await this.library.open(article);
    if (!result.ok || result.opened.readOnly !== null) throw new Error(`${article} cannot be changed.`);
    const secret = this.#articles.get(article)!;
    const bodies = Array.from({ length: 1 + this.random.below(5) }, () =>
      anyChange(this.random, result.opened.article, secret),
    );
    await Promise.all(
      bodies.map(async (body) => {
        const applied = await this.library.apply(article, signed(body));
        if (applied.ok) this.say({ type: 'saved', n, head: await this.#head(article) });
        else if (applied.reason === 'not-saved' || applied.reason === 'read-only')
          throw new Error(applied.message);
      }),
    );
    this.say({ type: 'done', n, answer: { head: await this.#head(article) } });
  }

  async #attach(article: string): Promise<void> {
    const content = `Paper of ${this.#articles.get(article)}, number ${newId()}.`;
    const file = createHash('sha256').update(content).digest('hex');
    const { files } = articleFiles(this.#layout, article);
    await this.#alone([article], () =>
      this.#say({ action: 'attach', article, file }, async () => {
        await makeFolder(files);
        await writeDurably(path.join(files, file), [content]);
        await syncFolder(files);
      }),
    );
  }

  async #trash(article: string): Promise<void> {
    const { name } = await this.#alone([article], () =>
      this.#tell({ action: 'trash', article }, async () => ({
        name: await moved(this.library.trash.put([article])),
      })),
    );
    this.#articles.delete(article);
    this.#trashed.set(name!, article);
  }

  async #putBack(name: string): Promise<void> {
    const article = this.#trashed.get(name)!;
    await this.#say({ action: 'put back', article, name }, () => moved(this.library.trash.restore([name])));
    this.#trashed.delete(name);
    this.#articles.set(article, await this.#secretOf(article));
  }

  async #delete(name: string): Promise<void> {
    const article = this.#trashed.get(name)!;
    const backups = this.random() < 0.5;
    await this.#say({ action: 'delete', article, name, backups }, () =>
      moved(this.library.trash.empty([name], { backups })),
    );
    this.#trashed.delete(name);
  }

  async #backup(): Promise<void> {
    const now = new Date((await this.#lastBackup()) + this.random.below(40 * HOUR_MS));
    await this.#tell({ action: 'backup', now: now.toISOString() }, async () => {
      const taken = await this.library.backups.take('asked', now);
      if (!taken?.ok) throw new Error(taken?.message ?? 'The backup was stopped.');
      return { name: taken.backup.name, backups: await this.#backups() };
    });
  }

  /** Backups are taken at times long gone, hours apart: so the rule that lets them go has something to do. */
  async #lastBackup(): Promise<number> {
    const longAgo = (await this.library.backups.list()).map(({ at }) => at.getTime());
    return Math.max(FIRST_BACKUP, ...longAgo.filter((at) => at < Date.now() - 24 * HOUR_MS)) + 1000;
  }

  async #restoring(): Promise<() => Promise<void>> {
    const backup = this.random.pick((await this.library.backups.list()).slice(0, 12))?.name;
    if (backup === undefined) return () => this.#backup();
    const held = (await this.library.backups.look(backup)).articles.map(({ article }) => article);
    const part = this.random();
    const wanted = held.filter((_, at) => part < 0.3 || (part < 0.6 ? at === 0 : this.random() < 0.5));
    if (wanted.length === 0 || this.#articles.size + wanted.length > 2 * MOST) return () => this.#backup();
    const heads: Record<string, Head> = {};
    for (const id of wanted) {
      const { changes, lastHash } = await verifyLog(filesInBackup(this.#layout, backup, id));
      heads[id] = { changes, hash: lastHash };
    }
    return () => this.#restore(backup, wanted, heads);
  }

  async #restore(backup: string, wanted: readonly string[], heads: Record<string, Head>): Promise<void> {
    await this.#alone(wanted, () =>
      this.#tell({ action: 'restore', backup, heads, now: new Date().toISOString() }, async () => {
        await must(this.library.restore(backup, wanted));
        return { backups: await this.#backups() };
      }),
    );
    for (const id of wanted) this.#articles.set(id, await this.#secretOf(id));
  }

  async #setting(): Promise<void> {
    const person = `Person ${this.random.below(1e9)}`;
    await this.#say({ action: 'settings', person }, async () => {
      const { notice } = await this.settings.set({ person });
      if (notice) throw new Error(notice.message);
    });
  }

  async #reopen(): Promise<void> {
    await this.leave();
    this.#search = null;
    this.library = await opened(this.library.directory);
  }

  async #asks(): Promise<void> {
    this.#search ??= new LibrarySearch(this.library, () => inThisThread(this.library.directory));
    await this.#search.search({ query: 'bridge', limit: 50 });
  }

  async #backups(): Promise<Listed[]> {
    return (await this.library.backups.list()).map(({ name, at, made }) => ({
      name,
      at: at.toISOString(),
      made,
    }));
  }

  async #head(article: string): Promise<Head> {
    await this.library.open(article);
    const head = await this.library.headOf(article);
    if (!head) throw new Error(`${article} is not open.`);
    return head;
  }

  async #secretOf(article: string): Promise<string> {
    const result = await this.library.open(article);
    if (!result.ok) throw new Error(result.message);
    return secretIn(result.opened.article.details.slug);
  }
}
