import { oneOf } from '../keyed';
import type { ContactWords } from '../contacts';

const KIND = oneOf`
  Street St Road Rd Avenue Ave Lane Ln Drive Dr Boulevard Blvd Square Sq Terrace Close Crescent Court Ct Place Pl
  Parade Quay Wharf Row Mews Gardens Grove Way Walk Hill Embankment Highway Hwy Parkway Pkwy Marg Nagar`;

export const CONTACT_WORDS: ContactWords = {
  /* "12A Harbour Road", "4 St John's Place". */
  street: new RegExp(
    `(?<![\\p{L}\\p{N},.£$€-])\\d{1,5}[A-Z]?(?:[–-]\\d{1,5}[A-Z]?)?,? (?:(?:St|Old|New|Great|Upper|Lower|North|South|East|West)\\.? )?(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}${KIND}(?![\\p{L}\\p{N}])`,
    'u',
  ),
  numbered:
    /(?<!\p{L})(?:case|claim|suit|account|a\/c|licence|license|registration|reg|company|charity|invoice|order|policy|reference|ref|isbn|issn|doi|patent|serial|cin|din|vat|docket|no|number)s?[.:#]*(?: (?:no|number|is|was))?[.:#]* ?$/iu,
};
