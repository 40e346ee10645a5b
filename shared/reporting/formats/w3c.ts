import { webAnnotations } from '../w3c';
import type { Writer } from './writer';

/** The marks as web annotations. */
export const writeW3c: Writer = async (model) => `${JSON.stringify(webAnnotations(model), null, 2)}\n`;
