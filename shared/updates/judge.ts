import { compareVersions, type Manifest, type Release, type UpdateFile } from './manifest';
import { refusal, type Refusal } from './refusals';

/** The manifest that was taken last: no older one is taken again. */
export interface Taken {
  sequence: number;
  /** Of its bytes: two manifests with one number are a lie. */
  sha512: string;
  issued: string;
}

/** The copy of Stet that asks. */
export interface Asking {
  version: string;
  system: string;
  arch: string;
  /** Kinds of installer that are of use to it, the best first. */
  kinds: readonly string[];
  /** The schema of the articles it writes. */
  schema: number;
}

/** A version that may be installed here. */
export interface Offer {
  version: string;
  released: string;
  notes: string;
  file: UpdateFile;
  /**
   * What it means for the library. `same`: nothing. `newer`: a Stet of before opens what the new one saves to
   * read only. `older`: it opens what this Stet has saved to read only.
   */
  library: 'same' | 'newer' | 'older';
}

export interface Judged {
  /** The newest version above the one that runs. */
  newer: Offer | null;
  /** Versions to go back to, the newest first. */
  back: Offer[];
}

export interface Circumstances {
  sha512: string;
  taken: Taken | null;
  /** ISO, of this computer; it counts as no earlier than the manifests that were taken. */
  now: string;
}

/** What a manifest, signed as it should be, has for the one that asks; or why it is not taken. */
export function judge(
  manifest: Manifest,
  asking: Asking,
  { sha512, taken, now }: Circumstances,
): Judged | Refusal {
  const { sequence, issued, expires, releases } = manifest;
  if (taken && sequence < taken.sequence) return refusal('replayed');
  if (taken && sequence === taken.sequence && sha512 !== taken.sha512) return refusal('replayed');
  // A clock set back, by whomever, must not make an old list fresh again.
  const latest = Math.max(Date.parse(now), Date.parse(issued), taken ? Date.parse(taken.issued) : 0);
  if (Date.parse(expires) < latest) return refusal('expired', expires.slice(0, 10));

  const offers = releases
    .flatMap((release) => offerOf(release, asking) ?? [])
    .sort((a, b) => compareVersions(b.version, a.version));
  const against = (offer: Offer) => compareVersions(offer.version, asking.version);
  return {
    newer: offers.find((offer) => against(offer) > 0) ?? null,
    back: offers.filter((offer) => against(offer) < 0),
  };
}

function offerOf({ version, released, notes, schema, files }: Release, asking: Asking): Offer | null {
  const fitting = files.filter(({ system, arch }) => system === asking.system && arch === asking.arch);
  const file = asking.kinds.flatMap((kind) => fitting.find((each) => each.kind === kind) ?? [])[0];
  if (!file) return null;
  const library = schema > asking.schema ? 'newer' : schema < asking.schema ? 'older' : 'same';
  return { version, released, notes, file, library };
}
