/** Words of the calendar that are part of a name: "The Sunday Times", "USA Today", "Black Friday". */

const TITLED =
  /^ (?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Mercury|Independent|Star|Sun|People|Sport|Tribune|World|Business|Review|Nation|Observer|Chronicle|Age|Show|Politics|Live|Club|Programme|Program|Magazine|Supplement)(?!\p{L})/u;
const PAPER_ON =
  /(?<!\p{L})(?:Mail|Independent|Scotland|Wales|Ireland|Sport|Herald|Record|Sun|Star|Life) on $/u;
const NAMED = /(?<!\p{L})(?:Black|Super|Cyber|Bloody|Giving|Blue|Happy|Fat|Sunday Bloody|Stir-up|Casual) $/u;
const BROADCAST = /^ (?:programme|program|show|newspaper|magazine|presenter|host)(?!\p{L})/u;
/** Here a capital is the sentence's: at its head, behind a mark, a colon or a dash. */
const OPENS = /(?:^|[\n.!?:;…–—("“‘'«[])\s*$/u;

/** Whether the weekday, or the "Today", at `[start, end)` belongs to a name. */
export function isNamed(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  if (/^(?:Today|Tonight|Tomorrow|Yesterday)$/.test(text.slice(start, end)))
    return !OPENS.test(before) || BROADCAST.test(after) || TITLED.test(after);
  return TITLED.test(after) || PAPER_ON.test(before) || NAMED.test(before);
}
