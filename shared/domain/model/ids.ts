import { v7 } from 'uuid';
import { z } from 'zod';

/** A new id, made where the thing is made (UUIDv7: unique without a server, and sorts by time of making). */
export const newId = (): string => v7();

/** Whether `value` has the form of an id. Ids become file names, so nothing else may pass for one. */
export const isId = (value: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);

export const Id = z.string().refine(isId, 'not an id');
