import { MARK_KINDS, newId, QUOTE_FORMS } from '@shared/domain';
import { choice, id, offset } from '../values';
import { BY, changeArticle } from '../libraries';
import type { Verb } from '../verb';

export const mark: Verb = {
  name: 'mark',
  takes: ['ID'],
  summary: 'Mark a stretch of an article’s current draft; prints the mark’s id.',
  more: ['Offsets count UTF-16 code units of the text that show --json prints, from 0, the end excluded.'],
  options: {
    kind: { type: 'string', value: 'KIND', needed: true, help: `${MARK_KINDS.join(', ')}.` },
    start: { type: 'string', value: 'N', needed: true, help: 'Where the mark starts.' },
    end: { type: 'string', value: 'N', needed: true, help: 'Where it ends.' },
    form: { type: 'string', value: 'FORM', help: `Of a quote: ${QUOTE_FORMS.join(', ')}.` },
    attribution: { type: 'string', value: 'MARK', help: 'Of a quote: the mark that says who said it.' },
    ...BY,
  },
  async run(call) {
    const { options } = call;
    const made = {
      id: newId(),
      kind: choice(options.kind, MARK_KINDS, 'kind'),
      start: offset(options.start, '--start'),
      end: offset(options.end, '--end'),
      ...(options.form === undefined ? {} : { form: choice(options.form, QUOTE_FORMS, 'form of a quote') }),
      ...(options.attribution === undefined ? {} : { attribution: id(String(options.attribution), 'mark') }),
    };
    await changeArticle(call.args[0]!, { type: 'mark.add', mark: made }, call);
    call.say(made.id);
  },
};
