import { oneOf, set } from '../keyed';
import type { DenialRule } from '../denials';

/** Each line a matter, its two sides apart by a stroke. */
const SIDES = `
  accepted accepts / rejected rejects refused refuses spurned declined
  approved approves passed adopted endorsed / rejected rejects defeated blocked
  convicted / acquitted cleared
  upheld / quashed overturned dismissed
  granted / refused denied rejected
  accepted approved adopted / turned_down thrown_out threw_out struck_down voted_down
  ratified / rejected
  lifted / upheld`;

/** Each line two states of one thing. */
const STATES = [
  ['open', 'shut|closed'],
  ['empty|vacant', 'occupied|full'],
];

const IRREGULAR = `meet met; win won wins; lose lost loses; see saw seen sees; speak spoke spoken speaks; take took
  taken takes; go went gone goes; give gave given gives; write wrote written writes; drive drove driven drives;
  play played plays; read reads; run ran runs; hold held holds; sell sold sells; buy bought buys; build built builds;
  leave left leaves; fly flew flown flies; swim swam swum swims; eat ate eaten eats; drink drank drunk drinks;
  teach taught teaches; catch caught catches; find found finds; keep kept keeps; wear wore worn wears; sing sang
  sung sings; steal stole stolen steals; break broke broken breaks; pay paid pays; beat beaten beats; hear heard hears; send sent sends`;

const HARMED = [
  String.raw`\b(?:was|were|is|are|been|being) (?:\p{L}+ )?(?:injured|hurt|killed|wounded|burned|burnt)\b`,
  String.raw`\b(?:taken|flown|rushed|airlifted) to (?:a |the )?(?:\p{L}+ )?hospital\b`,
  String.raw`\btreated (?:at the scene|in hospital|for (?:\p{L}+ )?(?:burns?|cuts|bruises|shock|smoke|injur\w+|concussion|fractures?))\b`,
  String.raw`\b(?:broke|with a broken|suffered a broken|fractured) (?:(?:his|her|a) )?(?:leg|arm|wrist|ankle|nose|collarbone|jaw|rib|hip)\b`,
].join('|');

function byWord(lines: string): DenialRule['sides'] {
  const sides = new Map<string, [matter: number, side: number][]>();
  lines
    .trim()
    .split('\n')
    .forEach((line, matter) =>
      line.split('/').forEach((words, side) => {
        for (const word of words.trim().split(/\s+/))
          sides.set(word, [...(sides.get(word) ?? []), [matter, side]]);
      }),
    );
  return sides;
}

/** "turned down" as `turned_down`, by the verb and then its particle. */
function phrasalVerbs(list: string): DenialRule['phrasal'] {
  const out = new Map<string, Map<string, string>>();
  for (const pair of list.split('; ')) {
    const [verb, particle] = pair.split(' ') as [string, string];
    out.set(verb, (out.get(verb) ?? new Map<string, string>()).set(particle, `${verb}_${particle}`));
  }
  return out;
}

/** How English denies a thing for good, and says it all the same. */
export const DENYING: DenialRule = {
  hint: /\b(?:never|nobody|no one|no|none|without)\b/i,
  never: 'never',
  broken:
    /\b(?:before|until|till|since|but|except|apart from|other than|again|so|quite|if|would|could|might|can|will|almost|nearly|when|better|more)\b/i,
  irregular: new Map(
    IRREGULAR.split(';').flatMap((line) => {
      const forms = line.trim().split(/\s+/);
      return forms.map((form): [string, string] => [form, forms[0]!]);
    }),
  ),
  generic: set('race match title tournament event contest game final competition cup'),
  definite: set('the its his her their our this that both'),
  unharmed:
    /\b(?:[Nn]obody|[Nn]o one|[Nn]one of (?:the|them) ?(?:\p{L}+ ?){0,3}) (?:was|were|has been|had been|is|are) (?:\p{L}+ )?(?:hurt|injured|harmed|wounded)\b|\b[Nn]o (?:injuries|casualties)\b|\bwithout injury\b/u,
  harmed: new RegExp(HARMED, 'u'),
  elsewhere: new RegExp(
    `\\b${oneOf`last_(?:year|month|week|summer|winter|spring|autumn) ago earlier previous(?:ly)? another other(?:s)? in_(?:1[89]|20)\\d\\d would could might may if never nobody no_one not no none (?:un)?like compared`}\\b`,
    'i',
  ),
  hasNone:
    /(?:\b(?<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey)|(?<name>\p{L}[\p{L}’'-]*)(?:, \d{1,3},)?) (?:has|have) (?:(?:[\d,.]+|a|an|two|three|four|five|six) [^.;:]{1,30} (?:and|but) )?no (?<what>\p{Ll}+)(?=[.;,]| and | at all)/u,
  kinds: new Map([['children', ['child', 'son', 'daughter', 'boy', 'girl', 'twin']]]),
  owners: set('his her its their'),
  sides: byWord(SIDES),
  phrasal: phrasalVerbs('turned down; threw out; thrown out; struck down; voted down'),
  verdicts: [
    /\b(?:convicted|found guilty) (?:on|of) (?:all|every|both)\b/,
    /\b(?:cleared|acquitted) (?:him|her|them)\b|\bfound (?:him|her|them) not guilty\b|\bwas (?:cleared|acquitted) (?:on|of) (?:all|every|both)\b/,
  ],
  ending: set(
    'lifted lifts scrapped scraps abolished abolishes ended ends cancelled canceled withdrew withdrawn repealed revoked',
  ),
  holding: /^(?:,? (?:which|that))? (?:remains?|is still|are still|stays?) in (?:force|place|effect)\b/,
  standing: new RegExp(
    `^ (?:remains?|stays?|is still|are still|has been|have been|is|are) (?:still |now )?(?<state>${STATES.flat().join('|')})\\b`,
  ),
  states: STATES.map(([one, other]) => [set(one!.replaceAll('|', ' ')), set(other!.replaceAll('|', ' '))]),
  repeated:
    /\bfor (?:the|a) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th)) time\b|\b(?:once more|as (?:he|she|it|they) did in)\b/,
  tillThen: set('had'),
  upToNow: set('before yet been'),
  notDone: set('to'),
  being: set('was were is are been be being'),
};
