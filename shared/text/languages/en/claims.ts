// Patterns for the facets of a claim. All are plain alternations: no nested repetition, linear on any
// sentence.

/** Words in -est that are no superlatives are left out by name. */
export const SUPERLATIVE =
  /\b(?:most|least|first(?![.,;:!?”"])|only|last-ever|first-ever|never before|unprecedented|record(?:-breaking)?|unique|sole|number one|(?!(?:interest|request|west|midwest|southwest|northwest|test|contest|protest|arrest|forest|honest|guest|rest|suggest|invest|harvest|nest|modest|priest|quest|request|conquest|digest|manifest|chest|vest|west|east|everest|bucharest|ernest|inquest|crest|zest|lest|best-known|budapest|molest|detest|divest|pest|attest|jest|behest|tempest|earnest|unrest)\b)\w{3,}est|best|worst)\b/i;

/** Spelled, and no figure. */
export const NO_FIGURE = /^one$/i;

export const CAUSE =
  /\b(?:because|due to|caus(?:e|ed|es|ing)|led to|leads to|result(?:s|ed|ing)? (?:in|from)|as a result|driven by|blamed? (?:on|for)|trigger(?:s|ed)|prompted|thanks to|owing to|contribut(?:ed|es|ing) to|attributed to|responsible for|stems? from)\b/i;

export const COMPARISON =
  /\b(?:more than|less than|fewer|greater|higher|lower|larger|smaller|compared (?:with|to)|twice|three times|than|doubl(?:e|ed|es|ing)|tripled|halved|ros(?:e|en)|fell|fallen|increas(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|declin(?:e|ed|es|ing)|drop(?:ped|s)?|grew|grown|up from|down from|outnumber(?:s|ed)?)\b/i;

export const HISTORY =
  /\b(?:founded|established|invented|born|died|built in|created in|history|historic(?:al)?|centur(?:y|ies)|decades? ago|years? ago|formerly|since (?:the )?(?:1[5-9]|20)\d\d|in (?:the )?(?:1[5-9]\d\d|20[01]\d)(?:s)?|world war|revolution|empire|colonial)\b/i;

export const SCIENCE =
  /\b(?:stud(?:y|ies)|research(?:ers?)?|scientists?|vaccines?|virus(?:es)?|diseases?|clinical|patients?|genes?|genetic|species|climate|emissions?|carbon|temperatures?|warming|cancer|drugs?|brain|deficiency|laborator(?:y|ies)|experiments?|telescope|planets?|spacecraft|quantum|medical journal|epidemi\w+|antibod(?:y|ies)|bacteria|mortality|survey|sample)\b/i;

/** Crimes and wrongdoing: words that cost money if they are wrong. */
export const ALLEGATION =
  /\b(?:alleg(?:ed|edly|es|ations?)|accus(?:ed|es|ations?|ing)|charged with|convicted|indicted|arrest(?:ed|s)?|suspect(?:ed)? of|guilty|fraud(?:ulent)?|murder(?:ed|er)?|manslaughter|rap(?:e|ed|ist)|assault(?:ed|s)?|abus(?:e|ed|er|ive)|harass(?:ed|ment)|brib(?:e|ed|ery|es)|corrupt(?:ion)?|embezzl\w+|theft|stole(?:n)?|stealing|launder(?:ed|ing)|trafficking|plagiari[sz]\w+|perjury|conspir(?:ed|acy)|cover(?:ed)?[ -]up|misconduct|negligen(?:t|ce)|libel|blackmail\w*|extort\w+|terroris[mt]s?|war crimes?|lied|hack(?:ed|ers?|ing)|insider trading|tax evasion|cheat(?:ed|ing))\b/i;

export const OPINION =
  /\b(?:I (?:think|believe|feel|hope|suspect|guess)|we (?:think|believe|feel|hope)|in my (?:view|opinion)|should(?:n['’]t)?|must(?:n['’]t)?|ought to|ridiculous|outrageous|shameful|disgrace(?:ful)?|wonderful|beautiful|terrible|awful|horrible|amazing|fantastic|excellent|brilliant|sadly|unfortunately|hopefully|arguably|perhaps|clumsy|absurd|tragic|delightful)\b/i;

export const FUTURE =
  /\b(?:will|won['’]t|shall|['’]ll|going to|expected to|plans? to|set to|due to (?:be|begin|start|open)|scheduled to|aims? to|hopes? to|intends? to|would|could|may|might)\b/i;

export const MEDICAL =
  /\b(?:cancer|vaccin\w+|diagnos\w+|symptoms?|overdose|suicide|self-harm|dos(?:e|age)s?|medication|treatments?|therap(?:y|ies)|clinical trials?|side effects?|antibiotics?|surgery|depression|HIV|covid(?:-19)?|diabetes|pregnan(?:t|cy)|miscarriage|autism|dementia|epilepsy|eating disorder|deficiency)\b/i;

export const FINANCIAL =
  /\b(?:shares? (?:rose|fell|jumped|dropped|price)|stock (?:price|market)|share price|profits?|losses|revenue|earnings|dividend|bankrupt(?:cy)?|insolven(?:t|cy)|merger|takeover|acquisition|IPO|bonds?|investors?|interest rates?|cryptocurrenc(?:y|ies)|bitcoin|pensions?|mortgages?|hedge funds?|credit rating|bailout)\b/i;

export const MINOR =
  /\b(?:(?:[0-9]|1[0-7])[- ]year[- ]olds?|aged? (?:[0-9]|1[0-7])\b|(?:school)?(?:boys?|girls?|child)(?! (?:care|benefit|poverty|tax|labou?r|support))|schoolchildren|pupils?|minor(?! (?:injur|league|damage|chang|flood|role|part|party))|teenager|toddlers?|baby(?! boomer)|infants?|newborn|juvenile|under-?age|under-?18s?)\b/i;
