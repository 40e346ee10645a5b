import { z } from 'zod';
import { PartKind } from '../../vocabulary';

/** A part of a story that is not its body. */
export const Part = z.object({ start: z.int().min(0), end: z.int().min(0), kind: PartKind });
export type Part = z.infer<typeof Part>;
