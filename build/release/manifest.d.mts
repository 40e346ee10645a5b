import type { KeyObject } from 'node:crypto';
import type { Manifest } from '../../shared/updates';

interface Signing {
  version?: string;
  schema?: number;
  notes?: string;
  days?: number;
  now?: Date;
  env?: Record<string, string | undefined>;
  /** Another file of pinned keys. */
  keys?: string;
}

export function pinnedKeys(file?: string): { name: string; spki: string; key: KeyObject }[];
export function requireKeys(file?: string): { name: string; spki: string; key: KeyObject }[];
export function signFolder(folder: string, signing: Signing): Promise<Manifest>;
export function signedList(folder: string, keys?: string): Manifest;
export function checkFolder(
  folder: string,
  given?: { keys?: string; now?: Date; newest?: boolean },
): Promise<Manifest>;
