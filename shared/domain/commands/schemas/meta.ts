import { z } from 'zod';
import { Id } from '../../model/ids';

/* What every command carries, and parts that several have. */

export const Meta = { id: Id, at: z.iso.datetime(), by: z.string().min(1).max(200) };
export const marks = z.array(Id).min(1).max(100_000);
export const offset = z.number();
/** Said of what is done to many at once, without a look at each (see bulk.ts). */
export const bulk = z.literal(true).optional();
