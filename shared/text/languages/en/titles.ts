const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Honorifics and ranks that stand before a name, full stop left out. */
export const HONORIFICS =
  words(`mr mrs ms mx miss dr prof professor sir dame lord lady baroness baron judge justice rev reverend father
  sister brother bishop archbishop cardinal pope imam rabbi sheikh sen senator rep congressman congresswoman gov governor gen general
  col colonel lt lieutenant maj major capt captain cpl corporal sgt sergeant cmdr commander adm admiral pvt private insp inspector
  supt superintendent det detective constable officer sheriff marshal chief king queen prince princess emperor sultan ayatollah
  president pm premier chancellor minister ambassador secretary mayor councillor councilor councilman councilwoman commissioner
  director chairman chairwoman chair chairperson coach manager hon pres amb mp msgr deputy cr cllr administrator
  undersecretary superintendent`);

/** The honorifics that tell a woman or a man. */
export const FEMALE_TITLES = words(
  'mrs ms miss dame lady baroness sister queen princess congresswoman chairwoman councilwoman spokeswoman mme mlle',
);
export const MALE_TITLES = words(
  'mr sir lord baron father brother king prince congressman chairman councilman spokesman',
);

/** Nouns of office and occupation: a description of somebody who speaks, or a title in apposition. */
export const ROLES =
  words(`spokesman spokeswoman spokesperson representative official officer minister secretary president director chairman
  chairwoman chair chairperson chief head leader founder cofounder co-founder owner manager coach captain player striker defender
  goalkeeper midfielder analyst economist scientist researcher professor lecturer teacher doctor surgeon nurse lawyer attorney solicitor
  barrister prosecutor judge detective inspector sergeant police policeman policewoman witness resident neighbour neighbor campaigner
  activist author writer journalist reporter editor correspondent blogger actor actress musician singer artist engineer developer
  expert specialist consultant adviser advisor aide ambassador diplomat envoy senator congressman congresswoman mp lawmaker
  politician councillor mayor governor commissioner commander general colonel major soldier farmer worker member executive ceo cfo
  deputy critic historian biologist chemist physicist epidemiologist psychologist curator archbishop bishop priest imam fellow
  candidate student pupil mother father parent son daughter wife husband brother sister friend colleague survivor victim suspect
  driver passenger pilot organiser organizer coordinator co-ordinator principal dean provost vice-president undersecretary
  trader broker investor banker shopkeeper volunteer fan owner man woman boy girl teenager astronaut superintendent sheriff treasurer team-mate teammate captain sponsor co-author author postdoc`);

/** Nouns that speak as papers do. */
export const DOCUMENTS =
  words(`report study survey letter statement document paper review analysis poll memo email e-mail article figures data
  research results findings statistics filing lawsuit complaint indictment affidavit transcript website site blog release notice
  warrant ruling judgment judgement bill law book magazine newspaper post tweet text message census reports documents records papers finding
  ruling polls poll surveys studies leaflet poster banner sign placard label menu manual handbook guide op-ed column essay diary memoir
  autobiography biography invitation card complaint petition motion writ submission dossier briefing readout communique bulletin`);

/** What somebody says, named as a thing: "her answer was simple: …" is hers. */
export const UTTERANCES =
  words(`answer reply response reaction verdict message advice view comment comments conclusion take plea warning question
  words explanation assessment argument point motto mantra slogan prediction promise pledge complaint retort riposte analysis apology defence
  defense description summary quip joke observation excuse demand appeal request reasoning thinking opinion thoughts remark remarks tweet post
  text email e-mail letter note caption headline`);

/** Sources without a name. */
export const SOURCES =
  words(`source sources official officials expert experts critics analysts observers insiders researchers scientists
  witnesses residents authorities police media people supporters opponents campaigners activists some many others locals
  neighbours neighbors doctors lawyers economists investigators prosecutors aides diplomats officers spokesman spokeswoman
  spokesperson authors investors shareholders traders voters consumers customers users passengers drivers parents students teachers farmers nurses unions
  banks lawmakers historians commentators employees workers villagers protesters fans friends relatives`);

/** Offices that are ticked off as titles, beyond those that tell a person in the text. */
export const OFFICES =
  words(`headteacher headmaster headmistress master keeper clerk registrar warden steward bursar caretaker cook
  midwife vet veterinarian pharmacist paramedic firefighter architect surveyor planner accountant auditor statistician meteorologist
  geologist hydrologist archaeologist toxicologist pathologist paediatrician pediatrician physician microbiologist virologist ecologist
  comptroller ombudsman whip speaker laureate agent contractor technician instructor trainer conductor composer photographer
  producer presenter publisher columnist poet novelist chaplain vicar bosun skipper navigator stationmaster postmaster`);

/** What somebody is to somebody, or was in the way of: nobody's title. */
export const NO_OFFICES =
  words(`man woman boy girl teenager mother father parent son daughter wife husband brother sister friend colleague
  survivor victim suspect witness resident neighbour neighbor passenger fan owner police member critic expert candidate worker employee
  team-mate teammate`);

/** Somebody who is asked because they know: words of a title or a description. */
export const EXPERT = new RegExp(
  '\\b(?:expert|analyst|scientist|researcher|professor|prof|dr|fellow|economist|historian|director|lecturer|doctor' +
    '|lawyer|consultant|specialist|critic|official|activist|campaigner|adviser|advisor)\\b',
  'i',
);
