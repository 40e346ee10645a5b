/**
 * Countries, some regions and capitals: enough to tell a place from a person and to fill the facet "date and
 * place".
 */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia bosnia
botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia denmark
ecuador egypt england eritrea estonia ethiopia europe finland france gabon georgia germany ghana greece guatemala guinea guyana haiti honduras
hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia
lebanon liberia libya lithuania luxembourg madagascar malawi malaysia mali malta mexico moldova mongolia montenegro morocco mozambique
myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland
portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria
taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia
antarctica america arctic atlantic pacific mediterranean california texas florida ohio virginia alaska arizona colorado illinois michigan
minnesota nevada oregon pennsylvania queensland tasmania victoria ontario quebec alberta manitoba london paris berlin madrid rome vienna
brussels amsterdam moscow kyiv kiev warsaw prague budapest athens lisbon dublin edinburgh glasgow cardiff belfast manchester liverpool
birmingham leeds bristol oxford cambridge geneva zurich stockholm oslo copenhagen helsinki istanbul ankara cairo tripoli tunis algiers
rabat nairobi lagos johannesburg jerusalem gaza beirut damascus baghdad tehran kabul islamabad karachi lahore delhi mumbai kolkata
dhaka bangkok hanoi jakarta manila beijing shanghai taipei seoul tokyo osaka pyongyang sydney melbourne brisbane perth canberra
auckland wellington toronto montreal ottawa vancouver washington boston chicago houston dallas detroit seattle philadelphia miami
alabama arkansas connecticut delaware hawaii idaho indiana iowa kansas kentucky louisiana maine maryland massachusetts mississippi missouri montana
nebraska vermont wyoming tennessee utah wisconsin oklahoma manhattan brooklyn bronx queens harlem hollywood westminster whitehall kremlin pentagon
downing merseyside yorkshire lancashire kent essex sussex surrey norfolk suffolk cornwall devon somerset cumbria northumberland scotland ulster
munich hamburg frankfurt cologne barcelona seville milan naples turin marseille lyon bordeaux rotterdam antwerp bruges krakow gdansk odessa kharkiv
lviv minsk vilnius riga tallinn belgrade zagreb sarajevo skopje tirana sofia bucharest chisinau tbilisi yerevan baku crimea donbas catalonia bavaria
sardinia sicily kashmir punjab bengal tibet xinjiang guangdong shenzhen wuhan chongqing okinawa fukushima bali java sumatra borneo darfur tigray
rwanda burundi malawi gambia benin togo lesotho botswana mauritius seychelles maldives bhutan brunei fiji samoa tonga barbados bahamas grenada bermuda
honolulu anchorage phoenix tucson sacramento oakland orlando tampa charlotte nashville memphis milwaukee minneapolis cleveland cincinnati columbus
pittsburgh buffalo albany newark hartford providence portland omaha tulsa albuquerque leicester nottingham sheffield newcastle sunderland
coventry plymouth portsmouth southampton brighton norwich swansea aberdeen dundee inverness derry galway cork limerick
atlanta denver baltimore havana bogota lima santiago caracas brasilia u.s. u.k. US uk usa eu u.s.a. l.a. la nsw`.split(
    /\s+/,
  ),
);

/** Last or first words of a name that make it an organisation or an institution. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `university college school institute academy ministry department office agency authority commission committee council court police
party union association federation foundation trust society club group company corporation corp inc ltd llc plc bank airlines airways
hospital church army navy force forces guard times post news journal herald tribune gazette guardian telegraph magazine weekly daily
press media network channel radio television tv bbc cnn nbc abc cbs fox reuters ap nasa nato WHO un fbi cia nhs government parliament
congress senate assembly house board bureau service services centre center laboratory lab museum league team united city county
international national organisation organization alliance coalition front movement industries systems technologies microsoft google nvidia intel samsung sony tesla ibm oracle netflix uber airbnb boeing
airbus toyota honda volkswagen bmw exxon chevron pfizer moderna astrazeneca walmart tesco nike adidas disney spotify tiktok
huawei nokia jpmorgan citigroup barclays hsbc lloyds vodafone verizon starbucks greenpeace amnesty unicef oxfam
facebook politico variety axios breitbart bloomberg huffpost buzzfeed vox slate wired forbes mashable gizmodo interfax tass xinhua afp pbs espn itv wikileaks anonymous circuit twitter apple amazon org sheriff administration secretariat embassy republicans democrats labour conservatives tories
taliban isis hamas hezbollah`.split(/\s+/),
);

/** Common nouns for a body of people that acts and speaks: "the firm said", "IT firm Hill". */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  `firm company group business corporation conglomerate maker carmaker automaker chipmaker drugmaker retailer supermarket chain airline airport bank lender
insurer broker brokerage startup start-up manufacturer supplier producer developer operator provider publisher broadcaster newspaper paper magazine
website site agency authority regulator watchdog ministry department office bureau council board committee commission panel tribunal court government
administration cabinet parliament congress assembly senate party campaign union federation association organisation organization body charity
foundation trust institute institution university college school hospital museum gallery theatre theater church club team league squad side force police
army military navy service embassy consulate body coalition alliance movement network station studio label society institute thinktank think-tank
consortium cooperative co-op utility railway brewery brand giant rival contractor consultancy partnership venture fund exchange`.split(
    /\s+/,
  ),
);

/** "Native American", "the Scots": people of a place, never the surname of one person. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  `african american asian european indian british english welsh scottish irish french german italian spanish portuguese dutch belgian swiss austrian
polish czech hungarian romanian bulgarian greek turkish russian ukrainian swedish norwegian danish finnish icelandic israeli palestinian egyptian
libyan tunisian moroccan algerian syrian iraqi iranian saudi afghan pakistani bangladeshi chinese japanese korean vietnamese thai filipino indonesian
malaysian australian canadian mexican cuban brazilian argentine argentinian chilean colombian venezuelan peruvian nigerian ghanaian kenyan ugandan
ethiopian somali sudanese americans africans asians europeans indians britons scots germans italians spaniards russians ukrainians swedes norwegians
danes israelis palestinians egyptians libyans syrians iraqis iranians afghans koreans australians canadians mexicans brazilians nigerians
republican republicans democrat democrats catholic catholics muslim muslims christian christians jewish jews hindu hindus
spaniard spaniards briton dane danes swede swedes finn finns pole poles czechs turk turks kurd kurds arab arabs serb serbs croat croats irishman scotsman
welshman englishman frenchman dutchman maori aborigine texan texans californian californians londoner londoners parisian parisians yorker yorkers`.split(
    /\s+/,
  ),
);

/** Those of them that no person is called by: a "producer" or a "rival" may be either. */
export const FIRMS: ReadonlySet<string> = new Set(
  `firm company group corporation conglomerate carmaker automaker chipmaker drugmaker retailer supermarket chain airline bank lender insurer brokerage startup
start-up manufacturer broadcaster newspaper magazine website agency watchdog ministry council union federation association organisation organization charity
foundation trust institute university college school hospital museum gallery club label consultancy consortium brewery brand utility collective band gang`.split(
    /\s+/,
  ),
);
