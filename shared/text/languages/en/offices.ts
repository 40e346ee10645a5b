import type { OfficeRule, Post } from '../offices';

/**
 * Posts of which one person holds one at a time: each line a group, its posts apart by semicolons, one post's
 * names by commas, and the first its key. What people do hold together (chairman and chief executive, founder
 * and director) stands in no group.
 */
const GROUPS = `
  constable, pc, police constable, detective constable; sergeant, sgt, police sergeant, detective sergeant, det sgt; inspector, detective inspector, police inspector, det insp; chief inspector, detective chief inspector, det chief insp; superintendent, detective superintendent, det supt; chief superintendent, detective chief superintendent; chief constable
  sheriff; police chief, chief of police; police commissioner; fire chief, chief fire officer; coroner
  senator, sen, state senator; congressman, congresswoman, representative, rep; governor, gov; assemblyman, assemblywoman
  prime minister, premier; president; king; queen; crown prince
  foreign minister, foreign secretary; finance minister, treasury secretary; interior minister, home secretary; defence minister, defense minister, defence secretary, defense secretary; health minister, health secretary; justice minister, justice secretary; environment minister, environment secretary; education minister, education secretary; transport minister, transport secretary; agriculture minister, farming minister
  treasurer; chairman, chairwoman, chairperson; honorary secretary, club secretary
  chief executive, chief executive officer, ceo, managing director; chief financial officer, finance director, finance chief, cfo; chief operating officer, operations director, coo; chief technology officer, technology chief, cto; chief engineer; marketing director, marketing chief; harbour master, harbor master, harbourmaster; company secretary
  head teacher, headteacher, headmaster, headmistress, principal; deputy head, deputy head teacher; chair of governors; school secretary
  mayor, lord mayor; deputy mayor; council leader, leader of the council; deputy leader; opposition leader, leader of the opposition; town clerk
  mr justice, mrs justice, ms justice; lord justice, lady justice; district judge; magistrate
  head coach; assistant coach; kit man; goalkeeping coach
  goalkeeper; striker, centre forward, winger
  bishop; archbishop; cardinal; vicar; archdeacon
  prosecutor, district attorney; defence lawyer, defense lawyer, defense attorney, public defender
  botanist; geologist; zoologist; astronomer; archaeologist; economist; physicist; chemist; linguist; mathematician; meteorologist; entomologist; palaeontologist, paleontologist; oceanographer; cardiologist; dermatologist; oncologist; psychiatrist
  nurse, staff nurse; surgeon; midwife; paramedic; pharmacist; dentist
  editor; deputy editor; publisher
  first violin; conductor; soprano; tenor; cellist`;

const POSTS: ReadonlyMap<string, Post> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line, i) =>
      line.split('; ').flatMap((post) => {
        const names = post.trim().split(', ');
        return names.map((name): [string, Post] => [name, { key: names[0]!, group: String(i) }]);
      }),
    ),
);

const lastWord = (name: string): string => /[\p{L}]+$/u.exec(name)![0];

const LONGEST = 5;
const MARK = /[^\p{L}. ]/u;

/** "President" is no "vice president", and a "general secretary" no "club secretary". */
const LESSER = /(?:^|[ -])(?:vice|deputy|assistant|associate|junior|shadow|under|sub)[ -]$/i;

export const OFFICES_HELD: OfficeRule = {
  heads: new Set([...POSTS.keys()].map(lastWord).flatMap((word) => [word, `${word}.`])),
  postAt: (before) => {
    // No post goes over a mark.
    const words = before.split(MARK).at(-1)!.split(' ').slice(-LONGEST);
    for (let from = 0; from < words.length; from++) {
      const written = words.slice(from).join(' ');
      const post = POSTS.get(written.replaceAll('.', '').toLowerCase());
      if (!post) continue;
      return LESSER.test(before.slice(0, before.length - written.length))
        ? null
        : { ...post, length: written.length };
    }
    return null;
  },
  ahead:
    /^(?:,? (?:of (?:the )?\p{L}+, )?)(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Capt|Captain)\.? )?$/u,
  behind:
    /^(?:,|['’]s)? ?(?:\d{1,3}, )?(?:who )?(?:(?:is|was|has been|had been|became|serves as|works as|has worked as|was (?:made|elected|appointed|named)) )?(?:the |an? |its |their |our )?(?:(?!(?:of|to|for|and|or|who|as|said|says|told|by)\b)\p{Ll}[\p{Ll}’'-]* ){0,2}$/u,
  ends: /^(?:[,.;:)]|$| (?:of|at|for|in|since|from|with)\b)/,
  notNow:
    /\b(?:former(?:ly)?|then|ex|until|previous(?:ly)?|later|future|one-?time|retired|late|once|outgoing|incoming|ousted|next|would-be|running for|run for|candidate for|if|not|was|were|had been|successor|son|daughter|wife|husband|brother|sister|aide|adviser|lawyer|spokes\p{L}+|and|or)(?:[ -](?!made|elected|appointed|named)\p{L}*)?[ -]$/iu,
  capacity: /\bas (?:(?:the|an?|its|their|\p{Lu}\p{L}+['’]s) )?$/iu,
  present: /^ (?:has|is|can|will|must|may|says)\b/,
  notHeld:
    /^(?:-elect|-designate|['’]s?\b|s['’]?\b| (?:candidate|hopeful|nominee|elect|designate|and|or|until|from|in (?:1[89]|20)\d\d)\b|, (?:and|or)\b)/i,
};
