import { annotatedDocx } from '../annotated';
import type { Writer } from './writer';

/** The draft with its marks as comments. */
export const writeAnnotated: Writer = async (model) => new Uint8Array(await annotatedDocx(model));
