/*
 * Which addresses of machines are those of anybody's server on the internet. All others lead to this
 * computer, to its network or to nobody: a page on the internet must not be able to send Stet there.
 * Source: IANA's registries of special-purpose addresses for IPv4 (RFC 6890) and IPv6, and of IPv6's unicast
 * space.
 */

/** The first so many bits of an address, as its groups: four of 8 bits or eight of 16. */
type Block = readonly [groups: readonly number[], bits: number];

const SPECIAL_4: readonly Block[] = [
  [[0], 8],
  [[10], 8],
  [[100, 64], 10],
  [[127], 8],
  [[169, 254], 16],
  [[172, 16], 12],
  [[192, 0, 0], 24],
  [[192, 0, 2], 24],
  [[192, 31, 196], 24],
  [[192, 52, 193], 24],
  [[192, 88, 99], 24],
  [[192, 168], 16],
  [[192, 175, 48], 24],
  [[198, 18], 15],
  [[198, 51, 100], 24],
  [[203, 0, 113], 24],
  // Multicast, and all that is reserved above it.
  [[224], 3],
];

/**
 * All that is not within this is special: loopback, mapped, translated, unique local, link-local, multicast.
 */
const UNICAST_6: Block = [[0x2000], 3];
const SPECIAL_6: readonly Block[] = [
  // Protocols, Teredo and benchmarks among them.
  [[0x2001], 23],
  [[0x2001, 0xdb8], 32],
  // 6to4: an IPv4 address in disguise.
  [[0x2002], 16],
  [[0x2620, 0x4f, 0x8000], 48],
  [[0x3fff], 20],
];

const within = (groups: readonly number[], [block, bits]: Block, size: number): boolean =>
  groups.every((group, at) => {
    const left = Math.min(Math.max(bits - at * size, 0), size);
    return group >> (size - left) === (block[at] ?? 0) >> (size - left);
  });

/**
 * Whether `address`, an IPv4 address of four figures or an IPv6 address without a zone, is that of a server
 * on the internet. What is none of both is not.
 */
export function isPublic(address: string): boolean {
  const four = groupsOf4(address);
  if (four) return !SPECIAL_4.some((block) => within(four, block, 8));
  const six = groupsOf6(address);
  return six !== null && within(six, UNICAST_6, 16) && !SPECIAL_6.some((block) => within(six, block, 16));
}

/** Figures with a zero before them are octal to some and decimal to others, so they are none. */
function groupsOf4(address: string): number[] | null {
  const parts = address.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const groups = parts.map(Number);
  return groups.every((group) => group <= 255) ? groups : null;
}

function groupsOf6(address: string): number[] | null {
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map(groupsIn);
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === 8 ? head : null;
  const missing = 8 - head.length - tail.length;
  return missing >= 1 ? [...head, ...Array.from({ length: missing }, () => 0), ...tail] : null;
}

/** The groups of a half; the last may be written as an IPv4 address. */
function groupsIn(half: string): number[] | null {
  if (half === '') return [];
  const groups: number[] = [];
  const parts = half.split(':');
  for (const [at, part] of parts.entries()) {
    const four = at === parts.length - 1 ? groupsOf4(part) : null;
    if (four) groups.push(four[0]! * 256 + four[1]!, four[2]! * 256 + four[3]!);
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(parseInt(part, 16));
    else return null;
  }
  return groups;
}
