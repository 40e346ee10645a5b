import type { SidecarReply } from '@shared/contract';
import { create } from 'zustand';
import { stet } from '../base/bridge';

/** What lies beside papers, by paper; absent: nobody has looked yet. */
export const useBeside = create<{ of: Record<string, SidecarReply['sidecars']> }>(() => ({ of: {} }));

/** Looks into what lies beside a paper. Where that cannot be done what was known stays. */
export async function lookBeside(article: string, paper: string): Promise<void> {
  const reply = await stet()
    ['record.sidecars']({ article, paper })
    .catch(() => null);
  if (reply) useBeside.setState(({ of }) => ({ of: { ...of, [paper]: reply.sidecars } }));
}
