import type { BackupInfo, OpenedArticle, StetBridge } from '@shared/contract';

type Keeping = Pick<
  StetBridge,
  'backups.list' | 'backups.look' | 'backups.take' | 'backups.stop' | 'backups.restore' | 'backups.holding'
>;

/** Backups in memory: whole copies of the library, one from the day before. */
export function backupsOf(articles: Map<string, OpenedArticle>, changed: () => void): Keeping {
  const kept = new Map<string, { info: BackupInfo; held: Map<string, OpenedArticle> }>();
  const keep = (at: Date, reason: BackupInfo['reason']): string => {
    const name = `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z-${reason}`;
    kept.set(name, {
      info: { name, at: at.toISOString(), reason, articles: articles.size },
      held: new Map(articles),
    });
    return name;
  };
  if (articles.size > 0) {
    for (let day = 1; day <= 9; day++)
      keep(
        new Date(Date.now() - day * 86_400_000),
        day === 3 ? 'before-restoring' : day === 5 ? 'asked' : 'daily',
      );
  }

  return {
    'backups.list': () =>
      Promise.resolve({
        backups: [...kept.values()].map(({ info }) => info).sort((a, b) => (a.at < b.at ? 1 : -1)),
        trouble: null,
      }),
    'backups.look': ({ backup }) =>
      Promise.resolve({
        articles: [...(kept.get(backup)?.held ?? [])].map(([id, { article }]) => {
          const now = articles.get(id);
          return {
            article: id,
            changedAt: article.createdAt,
            state: !now
              ? ('missing' as const)
              : now.article === article
                ? ('same' as const)
                : ('changed' as const),
            named: now ? null : article.details,
          };
        }),
        trouble: kept.has(backup) ? null : 'There is no such backup. Nothing was changed.',
      }),
    'backups.holding': ({ articles: ids }) =>
      Promise.resolve({
        backups: [...kept.values()]
          .filter(({ held }) => ids.some((id) => held.has(id)))
          .map(({ info }) => info.name),
      }),
    'backups.take': () => Promise.resolve({ ok: true, name: keep(new Date(), 'asked') }),
    'backups.stop': () => Promise.resolve(undefined),
    'backups.restore': ({ backup, articles: wanted }) => {
      const held = kept.get(backup)?.held;
      if (!held)
        return Promise.resolve({ ok: false, message: 'There is no such backup. Nothing was changed.' });
      keep(new Date(), 'before-restoring');
      const ids = wanted ?? [...held.keys()];
      const setAside = ids.filter((id) => articles.has(id)).map((id) => `/home/hester/Stet/set-aside/${id}`);
      for (const id of ids) articles.set(id, held.get(id)!);
      changed();
      return Promise.resolve({ ok: true, articles: ids, setAside });
    },
  };
}
