import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFor } from './answer';
import { cut } from './cut/cut';
import { deskOf, Shelf } from './desk';
import { markOn, pages, sheet, talk } from './testing';
import { Units } from './units';

const DRAFT = 'The weir was raised by 40 centimetres in May. It cost £12,400, said Ode Venn.';
const PAPERS = [
  pages('permit.pdf', 'The weir may be raised by 40 centimetres.', 'The cost is put at £14,200.'),
  sheet('costs.xlsx', 'Costs', 'Item | Cost', 'Stone | £9,000', 'Weir | £12,400'),
  talk('call.vtt', 'Ode Venn: It cost what it cost.'),
  pages('letter.txt', 'We raised the weir in May, by less than we were allowed.'),
];

test('law: papers that came and went leave what is there as if they had never been', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(PAPERS), fc.shuffledSubarray(PAPERS, { minLength: 1 }), (gone, left) => {
      const shelf = new Shelf();
      for (const paper of gone) shelf.add(paper);
      shelf.desk();
      for (const { name } of gone) shelf.remove(name);
      for (const paper of left) shelf.add(paper);
      for (const words of ['raised by 40 centimetres in May', 'It cost £12,400']) {
        const mark = markOn(DRAFT, words);
        expect(answerFor(shelf.desk(), mark)).toEqual(answerFor(deskOf(left), mark));
      }
    }),
    { numRuns: 30 },
  );
});

test('units are given back as they were cut', () => {
  for (const paper of PAPERS) {
    const cuts = cut(paper);
    const units = new Units(cuts);
    expect(cuts.map((_, nth) => units.at(nth))).toEqual(cuts);
  }
});
