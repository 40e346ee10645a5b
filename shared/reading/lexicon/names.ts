const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names common in English-language news; they settle "he" and "she" and mark a person. Not a list of everybody. */
export const FEMALE_NAMES = words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna
  brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
  olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa
  ann anne sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly
  isabella theresa diana natalie brittany charlotte marie kayla alexis lori claire fiona theresa nicola angela ursula yvette suella
  caitlin lydia priya fatima aisha ayesha leila layla mei ling yuki keiko ingrid astrid greta birgit sofia elena olga irina svetlana
  natasha tatiana ana lucia carmen rosa isabel pilar ines beatriz camila valentina gabriela daniela chiara giulia francesca paola
  zoe chloe lucy ellie ella mia amelia isla ava poppy gemma joanne tracy zara noor yasmin mariam maryam khadija amina zainab
  hillary kamala nikki sonia indira benazir malala jacinda sanna mette erna kaja roberta dolores jill melinda sheryl meg oprah
  ellen megan bridget siobhan aoife niamh maeve rosie eleanor harriet imogen phoebe daisy ivy vera nina nadia hana
  hanna ida eva edith agnes dorothy florence gwen heidi irene jane kate katie kirsten liz louise lynn madeleine maggie mandy marina
  molly monica naomi paula penny rita robin rose sally sheila sylvia tina vanessa vivian wendy yvonne joanna gillian alison lorraine`);

export const MALE_NAMES = words(`james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan
  stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam
  nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan
  arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah randy wayne vincent mason roy ralph
  bobby russell bradley philip phillip eugene steve bill tom tim mike jim bob dan dave greg jeff chris matt tony ben sam nick rick ron
  ken don barack joe boris rishi emmanuel vladimir xi narendra marc luis carlos miguel jorge pedro pablo diego javier
  fernando rafael alejandro antonio francisco manuel mario marco giovanni matteo luca paolo giuseppe silvio pierre jean-luc jacques
  francois michel louis philippe hans klaus jurgen wolfgang dieter heinrich friedrich karl stefan lars sven olaf bjorn erik nils
  ivan sergei dmitri mikhail nikolai alexei boris igor yuri oleg viktor ahmed mohammed muhammad mohamed ali hassan hussein omar
  abdul khalid ibrahim yusuf mustafa mahmoud hamid karim tariq imran rahul raj amit sanjay vijay ravi arjun kenji hiroshi takashi
  akira wei jun ming chen colin harry jamie callum liam connor oliver leo oscar charlie archie alfie freddie theo
  ed ted fred phil rob will max neil nigel simon stuart graham gordon craig dean derek duncan ian malcolm martin barry geoffrey
  gavin howard hugh jeremy julian leonard lewis neville norman owen reginald rodney rupert trevor victor warren winston
  elon bernie mitch newt dick al ray lou gus abe ike saul eli ezra isaac levi moses tobias felix hugo max oscar otto bruno
  toby lloyd garth ross clive dominic fergus angus hamish rory declan padraig seamus kieran cormac brendan desmond eamon`);
