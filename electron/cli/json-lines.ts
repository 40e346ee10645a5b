import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { printable } from './printable';
import { Refusal, type Call } from './verb';
import { figure } from '@shared/domain';

/**
 * Answers lines of JSON from a file or, without one, from stdin, each with a line of JSON. What cannot be
 * read or answered is named on stderr with its number, and the rest goes on; then it throws a Refusal.
 * `whyNot` says of a field what is wrong with it; a Refusal of `answer` says itself.
 */
export async function answerLines<T>(
  call: Call,
  file: string | undefined,
  whyNot: (field: string) => string,
  form: z.ZodType<T>,
  answer: (line: T) => unknown,
): Promise<void> {
  const input = file === undefined ? process.stdin : createReadStream(path.resolve(call.cwd, file));
  const failed = new Promise<never>((_, reject) =>
    input.on('error', (error: Error) =>
      reject(new Refusal(`${printable(file ?? 'stdin')} could not be read (${error.message}).`)),
    ),
  );
  failed.catch(() => {});
  let number = 0;
  let broken = 0;
  const all = (async () => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const told = await answered(line, whyNot, form, answer);
      if ('answer' in told) call.say(JSON.stringify(told.answer));
      else {
        broken++;
        call.mention(`Line ${figure(number)} was left out: ${told.why}`);
      }
    }
  })();
  await Promise.race([all, failed]);
  if (broken > 0)
    throw new Refusal(`${figure(broken)} of ${figure(number)} lines could not be read; the others were.`);
}

async function answered<T>(
  line: string,
  whyNot: (field: string) => string,
  form: z.ZodType<T>,
  answer: (line: T) => unknown,
): Promise<{ answer: unknown } | { why: string }> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return { why: 'it is not JSON.' };
  }
  const parsed = form.safeParse(value);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? '');
    return { why: field === '' ? 'it is not an object.' : `${whyNot(field)}.` };
  }
  try {
    return { answer: await answer(parsed.data) };
  } catch (error) {
    if (error instanceof Refusal) return { why: error.message };
    throw error;
  }
}
