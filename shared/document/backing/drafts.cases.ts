/*
 * Ten drafts as writers annotate them, made up for this. `{words|comment}` is a comment on words, `^[…]` a
 * footnote, `^^[…]` an endnote; square brackets stand in the text. Behind each draft what a checker reads out
 * of its notes, one line a note in the order of the text: names and titles, addresses, pages, minutes, parts,
 * telephones, e-mails; `own` where it stands on the author's word, `vague` where it says too little, `asks`
 * for a question, and nothing for a remark.
 */

export interface Expected {
  names?: string[];
  addresses?: string[];
  pages?: string[];
  minutes?: string[];
  parts?: string[];
  telephones?: string[];
  emails?: string[];
  own?: true;
  vague?: true;
  asks?: true;
}

export interface AnnotatedDraft {
  name: string;
  text: string;
  expected: Expected[];
}

export const DRAFTS: AnnotatedDraft[] = [
  {
    name: 'Word comments: a ferry',
    text: [
      'The {Marigold|Shipping register, entry 4417, p. 212} was built in {1931|Harbour Trust annual report',
      '1931, p. 8} and carried',
      '{forty passengers|per interview w/ Tomas Wren 3/14}. She made {six crossings a day|timetable:',
      'https://ferries.example.org/1932/timetable.pdf (p. 2)}.',
      '“{She never once ran late|Wren, tape 3, 12:40},” says Wren. {The quay smells of tar|author’s',
      'observation}.',
      'The fare was {ninepence|see notes}. {Nobody drowned|who says?}. {She was loved|nice!}.',
      'The company {folded in 1958|Spoke to Dana Reyes, 14 March; tel +1 555 010 0142}.',
    ].join(' '),
    expected: [
      { names: ['Shipping register'], parts: ['entry 4417'], pages: ['212'] },
      { names: ['Harbour Trust annual report 1931'], pages: ['8'] },
      { names: ['Tomas Wren'] },
      { names: ['timetable'], addresses: ['https://ferries.example.org/1932/timetable.pdf'], pages: ['2'] },
      { names: ['Wren, tape 3'], minutes: ['12:40'] },
      { own: true },
      { vague: true },
      { asks: true },
      {},
      { names: ['Dana Reyes'], telephones: ['+1 555 010 0142'] },
    ],
  },
  {
    name: 'Docs comments: a housing block',
    text: [
      'Linden Court has {212',
      'flats|https://www.google.com/url?q=https://council.example.gov/linden/plan.html&sa=D&ust=1700000000}.',
      'Its lifts {failed 41 times in 2024|FOI response from the council, 2 May 2025, Table 3}. {Mould was',
      'found in 63|survey data here: www.lindentenants.example.org/mould-survey.}',
      'The landlord {did not reply to three letters|Email from Petra Hallam (press office), 11 June}. The',
      'heating {costs £94 a month|Confirmed by Petra Hallam by phone, 020 7946 0958}.',
      '{Two thirds of residents|cut this?} are over 60. {“We are forgotten,”|Interview with Osei Mensah,',
      'recording at 1:02:33} says one.',
      '{The block won a prize in 1971|Architects Yearbook 1972, pp. 14–16}. {It is to be',
      'demolished|planning application 24/01877/FUL, § 4.2}.',
      '{The roof leaks|I was there, saw it myself}. {It is the tallest in the city|will send}.',
    ].join(' '),
    expected: [
      { names: ['council.example.gov'], addresses: ['https://council.example.gov/linden/plan.html'] },
      { names: ['FOI response from the council'], parts: ['Table 3'] },
      { names: ['survey data'], addresses: ['https://www.lindentenants.example.org/mould-survey'] },
      { names: ['Petra Hallam'] },
      { names: ['Petra Hallam'], telephones: ['020 7946 0958'] },
      { asks: true },
      { names: ['Osei Mensah'], minutes: ['1:02:33'] },
      { names: ['Architects Yearbook 1972'], pages: ['14–16'] },
      { names: ['planning application 24/01877/FUL'], parts: ['§ 4.2'] },
      { own: true },
      { vague: true },
    ],
  },
  {
    name: 'Footnotes: an essay on salt',
    text: [
      'Salt was taxed from 1341.^[Harlan Voss, The Salt Ledger (Northgate Press, 1988), p. 45.] By 1700 the',
      'tax was hated.^[Ibid., p. 51.]',
      'It paid for wars.^[Mira Solt, “The Grey Tax,” Journal of Coastal History 12, no. 3 (2001): 33–40.]',
      'Smugglers were hanged.^[Assize Rolls, Kestrel County Archive, box 12, folder 3.]',
      'A pan could be emptied in an hour.^[https://saltworks.example.net/process#drying] Women did most of',
      'it.^[Voss, ch. 3.]',
      'The last works shut in 1962.^[“Last pan goes cold,” The Kestrel Gazette, 4 May 1962, p. 3.] The',
      'names of two families have been changed.^[Both asked for this.]',
      'Its water is the saltiest in the county.^[doi:10.5555/salt.2019.041]',
    ].join(' '),
    expected: [
      { names: ['Harlan Voss, The Salt Ledger (Northgate Press, 1988)'], pages: ['45'] },
      { names: ['ibid.'], pages: ['51'] },
      { names: ['Mira Solt, “The Grey Tax,” Journal of Coastal History 12, no. 3 (2001)'], pages: ['33–40'] },
      { names: ['Assize Rolls, Kestrel County Archive'], parts: ['box 12', 'folder 3'] },
      { names: ['saltworks.example.net'], addresses: ['https://saltworks.example.net/process#drying'] },
      { names: ['Voss'], parts: ['ch. 3'] },
      { names: ['“Last pan goes cold,” The Kestrel Gazette'], pages: ['3'] },
      {},
      { names: ['doi.org'], addresses: ['https://doi.org/10.5555/salt.2019.041'] },
    ],
  },
  {
    name: 'Endnotes: a trial',
    text: [
      'The jury was out for nine hours.^^[Trial transcript, day 11, p. 1,204.] The foreman wept.^^[Author’s',
      'observation.]',
      'Hale had been warned twice.^^[Exhibit 14, letter from J. Oduya to R. Hale, 3 Nov. 2019.] He earned',
      '£412,000.^^[Companies register, Hale & Sons Ltd, accounts 2019, p. 6]',
      'The judge called it “a cold business”.^^[R v Hale, sentencing remarks, ¶ 4] The sentence was nine',
      'years.^^[Sentencing remarks, ¶¶ 17–18: https://judiciary.example.uk/r-v-hale/]',
      'His wife left in March.^^[Interview with a family friend, 9 January, off the record.] He will',
      'appeal.^^[Counsel’s office, by email: clerk@chambers.example.co.uk]',
    ].join(' '),
    expected: [
      { names: ['Trial transcript, day 11'], pages: ['1,204'] },
      { own: true },
      { names: ['J. Oduya'], parts: ['Exhibit 14'] },
      { names: ['Companies register, Hale & Sons Ltd, accounts 2019'], pages: ['6'] },
      { names: ['R v Hale, sentencing remarks'], parts: ['¶ 4'] },
      {
        names: ['Sentencing remarks'],
        parts: ['¶¶ 17–18'],
        addresses: ['https://judiciary.example.uk/r-v-hale/'],
      },
      { names: ['family friend'] },
      { names: ['Counsel’s office'], emails: ['clerk@chambers.example.co.uk'] },
    ],
  },
  {
    name: 'Inline brackets: a mine',
    text: [
      'The pit opened in 1874 [per county survey, p. 31]. At its peak 1,300 men worked there [Coal Board',
      'statistics 1921, table 5].',
      'The cage fell on 12 June [source: https://minesafety.example.gov/reports/1911/06]. “It was like the',
      'sky shutting” [interview w/ Agnes Pell 5/2].',
      '“They [the owners] knew,” she says. Eleven died [Ashby Inquiry report, pp. 4, 9]. The widow’s',
      'pension was 5 shillings [see Pell letters, folder 2].',
      'I counted nine lamps in the chapel [own observation]. The seam is 4 metres thick [email from Prof.',
      'Ines Falk, falk@geology.example.edu].',
    ].join(' '),
    expected: [
      { names: ['county survey'], pages: ['31'] },
      { names: ['Coal Board statistics 1921'], parts: ['table 5'] },
      { names: ['minesafety.example.gov'], addresses: ['https://minesafety.example.gov/reports/1911/06'] },
      { names: ['Agnes Pell'] },
      { names: ['Ashby Inquiry report'], pages: ['4, 9'] },
      { names: ['Pell letters'], parts: ['folder 2'] },
      { own: true },
      { names: ['Ines Falk'], emails: ['falk@geology.example.edu'] },
    ],
  },
  {
    name: 'Word comments: a startup',
    text: [
      'Lumen raised {$40m in March|Press release 12 March 2025 https://lumen.example.com/news/series-b}. It',
      'has {310 staff|Told me by CFO; confirmed w/ Arjun Mehta (comms) on background}.',
      'Its lamp {uses 3 watts|Data sheet LX-2, page 3, and https://lab.example.org/lx2.pdf#page=7}. {Sales',
      'doubled|He said so on the call}.',
      '{The founder, 29,|DOB from Companies House filing} grew up in Leith. {She sleeps four hours|Her',
      'podcast ep. https://youtu.be/abc123?t=754}.',
      '{Rivals laugh|Can we name one?} at the price. {The factory is in Gdansk|Visited 3/9, saw it myself}.',
      '{A returns rate of 11 per cent|leaked spreadsheet, tab 4; don’t name source}.',
      '{It is the brightest lamp on sale|This sentence is too long, split it.}',
    ].join(' '),
    expected: [
      { names: ['Press release'], addresses: ['https://lumen.example.com/news/series-b'] },
      { names: ['Arjun Mehta'] },
      {
        names: ['Data sheet LX-2', 'lab.example.org'],
        addresses: ['https://lab.example.org/lx2.pdf#page=7'],
        pages: ['3', '7'],
      },
      { vague: true },
      { names: ['Companies House filing'] },
      { names: ['podcast ep.'], addresses: ['https://youtu.be/abc123?t=754'], minutes: ['12:34'] },
      { asks: true },
      { own: true },
      { names: ['leaked spreadsheet'], parts: ['tab 4'] },
      {},
    ],
  },
  {
    name: 'Docs comments: a river',
    text: [
      '{The Aune runs for 73 miles|Ordnance Survey Gazetteer, 4th edn, p. 19}. {Salmon fell by 80 per',
      'cent|Trust’s annual count: <https://aunetrust.example.org/counts?year=2024&site=weir>}.',
      '{Sewage was spilled on 212 days|EA dataset, row 881 (https://data.example.gov.uk/edm.csv)}. {“You',
      'could walk across their backs,”|Colm Brady interview 22 April, 00:41:07} said a ghillie.',
      '{The weir dates from 1780|ask at the mill – Jonquil Marsh 01632 960 123}. {Otters are back|saw two',
      'myself on 4 April}.',
      '{It floods every winter|Love this image}. {The company paid £2.1m|Companies House, accounts to 31',
      'March 2024, note 7, p. 58}.',
      '{The company denies it|Statement emailed by Kit Rowan, kit.rowan@water.example, 9 May}. {One in',
      'three|source?} children swims there.',
    ].join(' '),
    expected: [
      { names: ['Ordnance Survey Gazetteer, 4th edn'], pages: ['19'] },
      {
        names: ['Trust’s annual count'],
        addresses: ['https://aunetrust.example.org/counts?year=2024&site=weir'],
      },
      { names: ['EA dataset'], parts: ['row 881'], addresses: ['https://data.example.gov.uk/edm.csv'] },
      { names: ['Colm Brady'], minutes: ['00:41:07'] },
      { names: ['Jonquil Marsh'], telephones: ['01632 960 123'] },
      { own: true },
      {},
      { names: ['Companies House, accounts'], parts: ['note 7'], pages: ['58'] },
      { names: ['Kit Rowan'], emails: ['kit.rowan@water.example'] },
      { asks: true },
    ],
  },
  {
    name: 'Footnotes: a chess player',
    text: [
      'Sedlak learned the game at four.^[Interview with Vera Sedlak, Brno, 17 and 18 May 2024.] His first',
      'trophy was a tin cup.^[Vera Sedlak, private collection; photograph, 1951.]',
      'He beat Orlov in 31 moves.^[Chess Informant 44, game 312, p. 201.] Orlov called him “the',
      'clerk”.^[Grigor Orlov, My Sixty Losses (London: Harrow Books, 1974), 118.]',
      'He was watched from 1957.^[State Security Archive, file 7731/57, folios 3–9.] The file runs to 412',
      'pages.^[Ibid.]',
      'In London he lost twice.^[The Morning Courier, 9 August 1959, p. 14; tournament bulletin no. 6.] He',
      'kept bees.^[Phone call with Jan Sedlak, 3 June; +420 555 010 777.]',
      'He is said to have wept.^[This may be apocryphal.]',
    ].join(' '),
    expected: [
      { names: ['Vera Sedlak'] },
      { names: ['Vera Sedlak, private collection', 'photograph, 1951'] },
      { names: ['Chess Informant 44, game 312'], pages: ['201'] },
      { names: ['Grigor Orlov, My Sixty Losses (London: Harrow Books, 1974)'], pages: ['118'] },
      { names: ['State Security Archive, file 7731/57'], pages: ['3–9'] },
      { names: ['ibid.'] },
      { names: ['The Morning Courier', 'tournament bulletin no. 6'], pages: ['14'] },
      { names: ['Jan Sedlak'], telephones: ['+420 555 010 777'] },
      {},
    ],
  },
  {
    name: 'Word comments and endnotes: a hospital',
    text: [
      'Ward 6 has {28 beds|Trust board papers, January 2025, p. 88} and {11 nurses|Rota seen by me 4 Feb.;',
      'source is confidential (ward sister)}.^^[Staffing report Q3, page 12 and page 14.]',
      '{A patient waited 31 hours|Case notes, will send under separate cover}. {The union called it',
      'criminal|UNISON press release, 6 February}.^^[https://unison.example/press/2025/02/06; retrieved 9',
      'Feb.]',
      '{The chief executive earns £265,000|Annual report and accounts 2023/24, p. 112, table 9}. {He would',
      'not comment|Rang press office 3x: (555) 010-0177, no reply}.',
      '{Its corridors are a mile long|measured it on the plan, fire map in lobby}. {The chapel is used as a',
      'store|according to Rev. Ruth Amadi}.',
      '{Deaths rose|Is this per thousand?} {by a tenth|Nuffield study, Fig. 2,',
      'https://doi.org/10.5555/nt.2024.7}.',
    ].join(' '),
    expected: [
      { names: ['Staffing report Q3'], pages: ['12', '14'] },
      { names: ['Trust board papers'], pages: ['88'] },
      { own: true },
      { vague: true },
      { names: ['UNISON press release'] },
      { names: ['unison.example'], addresses: ['https://unison.example/press/2025/02/06'] },
      { names: ['Annual report and accounts 2023/24'], pages: ['112'], parts: ['table 9'] },
      { names: ['press office'], telephones: ['(555) 010-0177'] },
      { own: true },
      { names: ['Ruth Amadi'] },
      { asks: true },
      { names: ['Nuffield study'], parts: ['Fig. 2'], addresses: ['https://doi.org/10.5555/nt.2024.7'] },
    ],
  },
  {
    name: 'Brackets and Docs comments: a football club',
    text: [
      'Rovers were founded in 1889 [Rovers: The First Century, p. 3]. The ground holds {9,412|safety',
      'certificate 2024, para 2}.',
      'They lost {“eleven on the bounce”|quote from Danny Okoro, club podcast 14 Sept, 27:15} that autumn.',
      '{Gates fell to 3,006|https://footballstats.example/clubs/rovers/2024-25/attendances (scroll to',
      'Nov.)}.',
      'The owner, {Lars Fenn|spelling per his LinkedIn https://www.linkedin.com/in/lars-fenn-0001}, bought',
      'the club {for £1|deal doc, clause 9; Companies House}.',
      '{The pie costs £4.20|bought one, 21 Sept – my own observation}. The chairman resigned by text [seen',
      'by author, screenshot in my files]. {“I am done”|spoke to the club secretary on Tuesday}.',
      '{They will go up|ha} or {they will go down|Great kicker!}. {Fenn has never watched a game|two people',
      'told me this}.',
    ].join(' '),
    expected: [
      { names: ['Rovers: The First Century'], pages: ['3'] },
      { names: ['safety certificate 2024'], parts: ['para 2'] },
      { names: ['Danny Okoro'], minutes: ['27:15'] },
      {
        names: ['footballstats.example'],
        addresses: ['https://footballstats.example/clubs/rovers/2024-25/attendances'],
      },
      { names: ['spelling per his LinkedIn'], addresses: ['https://www.linkedin.com/in/lars-fenn-0001'] },
      { names: ['deal doc', 'Companies House'], parts: ['clause 9'] },
      { own: true },
      { own: true },
      { names: ['club secretary'] },
      {},
      {},
      { vague: true },
    ],
  },
];
