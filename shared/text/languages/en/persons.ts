import type { Persons } from '../grammar/persons';
import { set } from '../keyed';

/** English as it names people, and what looks like somebody and is a place, a body or a thing. */
export const PERSONS: Persons = {
  thingEnds: set(`
    productions securities equities holdings partners records recordings pictures studios airlines airways motors
    foods energy insurance clinic infirmary enterprises solutions laboratories ventures associates communications
    healthcare initiative fund survey rangers department ministry university college institute academy authority
    agency commission committee council association federation foundation trust society corporation corp inc ltd
    llc plc fc afc cf united wanderers airport station avenue boulevard road stadium arena pavilion
    amphitheatre amphitheater highway motorway cathedral abbey mosque synagogue mountains island islands hotel mall
    cemetery prison jail district county province region plaza gardens museum gallery library zoo aquarium
    cup finals games olympics paralympics expo festival awards award prize medal championship championships
    tournament trophy derby league act bill amendment treaty accord accords agreement protocol scheme programme
    program project summit conference convention inquiry inquest report review war wars revolution rebellion
    shuttle telescope rover mission lander spacecraft edition editions magazine times herald tribune gazette
    telegraph chronicle journal observer parkway turnpike reservoir peninsula ocean river desert canyon
    dynasty empire dolls brothers sisters movement coalition alliance network media banking technologies
    systems industries group company services orchestra choir ballet opera theatre theater ensemble band quartet
    research studies science sciences investigations relations affairs settlement constitution code
    solicitors lawyers llp attorneys architects consultants surveyors partnership conservatory foods moons saturday
    rights index composite money towns prevention design psychiatry medicine nursing economics politics area
    trek wars traveller box engineering pharmaceuticals
    party qaeda qaida shabaab jazeera arabiya hotspur albion rovers athletic
    state states republic kingdom emirates territory territories territorial parliament senate congress assembly`),
  thingHeads: set(`
    new north south east west northern southern eastern western central upper lower greater great los las fort port
    mount lake cape camp hurricane cyclone typhoon storm operation project space team hms uss ss the costa sierra
    fc ac sc afc inter real sporting
    hong sri saudi puerto super black radio operation planet windows google apple`),
  ofSeveral: set('were have are'),
  ofOne: /(?:[^s]s|ed)$/,
  placeEnds: set(`
    street lane park beach field fields court hill hills bridge forest lake rivers mount port tower towers close
    valley bay square drive hall house castle creek hollow harbour harbor green common cross grove crescent terrace
    point falls springs heights grange farm mill mills wood woods moor heath church school center centre club
    village garden gate gates ridge canal dam wharf pier quay row way moon sun star day night show open
    machine law laws christmas easter thanksgiving eve bank rover age`),
  streetEnds: set(
    'street lane square beach creek bridge terrace crescent court field falls springs close drive',
  ),
  behindThings: set(`
    hospital stadium arena airport station bridge prison jail province district county region museum gallery
    university college school institute academy library theatre theater hotel restaurant shop store bar pub club
    foundation fund trust charity award awards prize medal act bill law amendment treaty tournament cup festival
    inquiry scandal case trial affair dynasty era estate brand label building tower centre center clinic street
    road avenue square park garden lander rocket spacecraft telescope satellite mission shuttle moon
    suv sedan car cars truck trucks phone phones console headlamps show series film movie album novel`),
  whereabouts: set(
    'in at near on outside inside into along around across through throughout within via opposite',
  ),
  greetings: set(`
    follow dear contact email welcome hello hi hey goodbye farewell happy merry thanks sorry meet remember watch read listen
    updated update breaking exclusive advertisement video photos photo gallery galleries image related accusing
    according poor dearest photograph picture by`),
  openers: /(?:ly|ing)$/,
  portfolios: set(`
    state education health justice defence defense transport transportation finance treasury interior agriculture
    environment energy trade labour labor culture housing commerce veterans homeland foreign economy tourism
    science technology industry security welfare immigration employment development research sport sports
    communities planning fisheries infrastructure relations affairs refugees immigrants rights`),
  nounEnds:
    /(?:ments?|[^aeiou]ions|tions?|sors|vors|ators|ists|ants|ents|ians|ates|ities|ics|ees|ness|ings|ples?|ses|arks)$/,
  shortForms: new Map(
    `al albert alfred alan; alex alexander alexandra; andy andrew; abe abraham; ben benjamin; bernie bernard;
    beth elizabeth bethany; bill william; billy william; bob robert; bobby robert; cathy catherine; chris christopher christine
    christina; chuck charles; charlie charles charlotte; cindy cynthia; dan daniel; danny daniel; dave david;
    deb deborah; debbie deborah; dick richard; don donald; doug douglas; ed edward edwin; eddie edward; ernie ernest;
    frank francis franklin; fred frederick alfred; gabe gabriel; greg gregory; hank henry; harry harold henry;
    jack john; jake jacob; jeff jeffrey geoffrey; geoff geoffrey; jen jennifer; jenny jennifer; jerry gerald jerome; jess
    jessica; jim james; jimmy james; joe joseph; joey joseph; jon jonathan; josh joshua; kate katherine catherine;
    kathy katherine; katie katherine; ken kenneth; kenny kenneth; kim kimberly; larry lawrence; len leonard; les leslie;
    liz elizabeth; lou louis louise; maggie margaret; marty martin; matt matthew; max maxwell maximilian; meg margaret;
    mick michael; mike michael; mickey michael; mitch mitchell; nat nathaniel nathan; nate nathaniel nathan; ned edward; nick
    nicholas nicolas; norm norman; pam pamela; pat patrick patricia; patty patricia; peg margaret; pete peter; phil
    philip phillip; ray raymond; rich richard; rick richard; rob robert; robbie robert; ron ronald; rudy rudolph;
    russ russell; sam samuel samantha; sandy sandra alexander; sid sidney; stan stanley; steve steven stephen; sue susan; ted
    edward theodore; terry terence; tim timothy; toby tobias; tom thomas; tommy thomas; tony anthony; val valerie; vic
    victor; vicky victoria; walt walter; wes wesley; will william; zach zachary; zack zachary`
      .split(';')
      .map((line): [string, string[]] => {
        const [short, ...long] = line.trim().split(/\s+/);
        return [short!, long];
      }),
  ),
  generations: new Map([
    ['jr', 'Jr.'],
    ['jnr', 'Jr.'],
    ['sr', 'Sr.'],
    ['snr', 'Sr.'],
    ['ii', 'II'],
    ['iii', 'III'],
    ['iv', 'IV'],
  ]),
  capitalInside: /^(?!Mac?\p{Lu}|Mc|De|Di|Da|Le|La|Van|Fitz|O['’]|St)\p{Lu}[\p{L}]*\p{Ll}\p{Lu}/u,
  neverAlone: set('christmas easter thanksgiving ramadan story management health state internet parliament'),
  modifier: /^\p{Lu}[\p{L}.]*-(?:born|based|rated|trained|educated|backed|led|owned|style)$/u,
  beforeGivenNames: set('sir dame lord lady sister brother father prince princess king queen'),
  familyFirst: set(`
    kim park lee yi choi choe jung jeong chung kang cho yoon yun jang chang lim im han shin seo kwon hwang ahn ko
    wong chan cheung leung lau kwok ho hui yau ng lam tang tse yip mok kwan kwong tsang shiu wu chen li wang zhang
    liu yang huang zhao zhou xu sun ma zhu hu guo he lin gao luo xi deng hua cheng tsai hau nguyen tran pham`),
  occupation:
    /(?:ologist|ographer|onomist|ourist|alist|icist|ycist|emist|tivist|rtist|inist|ionist|orist|egist|dentist|acist|arist|ecarist|ician|rian|wright|keeper|maker|master|mistress|owner|worker|leader|holder|mechanic|woman|person|monger|smith|writer)$/,
  occupations: set(`
    forecaster joiner tuner postman fireman accompanist barista baker butcher landlord landlady host co-host hostess
    presenter star quarterback linebacker cornerback lineman receiver defenseman defenceman goalie goaltender winger
    centre-back forward skipper runner-up champion rider jockey cyclist swimmer sprinter runner boxer golfer batter
    batsman bowler pitcher catcher infielder outfielder all-rounder physio referee umpire scholar mathematician
    statesman counsel magistrate coroner bailiff attorney-general treasurer president-elect nominee incumbent
    fire-fighter lifeguard warden caretaker gardener farmhand trader carpenter plumber electrician builder welder
    programmer designer illustrator animator director-general screenwriter filmmaker songwriter singer-songwriter rapper guitarist
    drummer pianist violinist cellist comedian podcaster youtuber influencer socialite heiress model dancer chef
    restaurateur barman barmaid bartender waiter waitress cleaner cashier clerk typist translator interpreter negotiator mediator
    monk nun abbot abbess rector deacon curate pastor missionary evangelist scoutmaster headteacher counsellor counselor
    practitioner collector paramedic administrator undersecretary under-secretary therapist adviser strategist theorist lobbyist entrepreneur businessman businesswoman industrialist magnate mogul
    tycoon billionaire financier stockbroker bookmaker fisherman trawlerman sailor seaman captain-general corporal lieutenant
    veteran reservist paratrooper sniper jihadist rebel defector dissident refugee asylum-seeker ex-president ex-minister
    crofter shepherd beekeeper grower winemaker brewer vintner miller weaver potter sculptor painter printmaker chancellor
    vice-chancellor vice-captain deputy-head headmaster usher porter mechanic technologist hygienist optician bricklayer
    forester ranger gamekeeper conservationist environmentalist epidemiologist author-illustrator postdoc psychotherapist
    ringleader gangster robber hacker whistleblower prisoner inmate detainee defendant claimant plaintiff
    legislator parliamentarian assemblyman assemblywoman selectman alderman reeve sheriff-elect provost-marshal
    undertaker signalman guard conductor steward stewardess pilot-in-command navigator lighthouse-keeper supervisor
    administrator comptroller bursar archivist librarian curator docent tutor academic associate investigator inspector
    investor shareholder innovator inventor organist choirmaster bandleader impresario agent publicist stylist hairdresser barber
    pollster freeholder cosplayer coauthor substitute`),
  ranks: set(`
    mr mrs ms mx miss dr prof professor sir dame lord lady baroness baron rev reverend father sister brother rabbi
    sheikh hon gen general col colonel lt lieutenant maj major capt captain cpl corporal sgt sergeant cmdr adm
    admiral pvt private constable officer msgr`),
  formerly: set(`
    former ex ex- then retired interim outgoing incoming acting honorary emeritus emerita current longtime
    long-time onetime one-time veteran deputy assistant associate senior junior vice principal lead`),
  nowadays: set('now currently today then'),
  officeAt: set('at for with in from of on'),
  fields: set('of for'),
  nameAt: set('of from at with for'),
  residesIn: set('in from on'),
  personalHelp: set(`
    lawyer attorney solicitor barrister doctor physician surgeon agent aide spokesman spokeswoman
    spokesperson coach adviser advisor assistant accountant driver bodyguard biographer`),
  qualified: set('member expert candidate owner employee worker critic'),
  adjectival: /(?:ial|tional|ary|ative|ous|wide)$/,
  parties: new Map(
    `lab:Labour labour:Labour con:Conservative c:Conservative lib:Liberal ld:Liberal|Democrat green:Green snp:SNP dup:DUP
    d:Democrat dem:Democrat r:Republican rep:Republican i:independent ind:independent independent:independent
    nat:National lnp:LNP`
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [code, party] = pair.split(':');
        return [code!, party!.replace('|', ' ')];
      }),
  ),
  partisans: set(`
    liberals conservatives tories democrats republicans greens socialists nationalists libertarians unionists`),
  worksAt: set('at for'),
  insideBodies: set('of for on and & the de la'),
};
