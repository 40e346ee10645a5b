const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Given names common in English-language news; they settle "he" and "she" and mark a person. Not a list of
 * everybody.
 */
export const FEMALE_NAMES =
  words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna
  michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole
  helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria
  kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn
  janice jean abigail alice julia judy jo winnie sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany
  charlotte marie kayla alexis lori claire fiona nicola ursula yvette suella caitlin lydia priya fatima aisha ayesha leila layla mei ling
  yuki keiko ingrid astrid greta birgit sofia elena olga irina svetlana natasha tatiana ana lucia carmen rosa isabel pilar ines beatriz
  camila valentina gabriela daniela chiara giulia francesca paola zoe chloe lucy ellie ella mia amelia isla ava poppy gemma joanne tracy
  zara noor yasmin mariam maryam khadija amina zainab hillary kamala nikki sonia indira benazir malala jacinda sanna mette erna kaja roberta
  dolores jill melinda sheryl meg oprah ellen bridget siobhan aoife niamh maeve rosie eleanor harriet imogen phoebe daisy ivy vera nina
  nadia hana hanna ida eva edith agnes dorothy florence gwen heidi irene jane kate katie kirsten liz louise lynn madeleine maggie mandy
  marina molly monica naomi paula penny rita robin rose sally sheila sylvia tina vanessa vivian wendy yvonne joanna gillian alison lorraine
  adele adriana aditi agatha agnieszka aida aileen aimee aisling alana alessandra alicia alina aline alisha alma alva alyssa amara amal
  amelie amira amrita anastasia angelica angelina anika anita anjali anke annabel anneliese annelise annette annika antonia anya arabella
  ariana arlene asma audrey azadeh beata becky bella bernadette bernice bertha bessie beth bethan bethany bettina bianca blanca blanche
  bonnie brianna brigitte bronwen bronwyn camilla candace candice cara carla carlotta carly carmel carole caroline carrie cassandra catalina
  cathy cecilia cecile celeste celia celine chantal charlene chelsey cherie chitra christa christiana cindy clara clarissa claudia
  clementine colette colleen connie consuelo cora cordelia corinne cristina dagmar daniella daphne darlene davina deanna debbie deirdre
  delia delphine denisha desiree despina diandra dina divya dolly donatella dora doreen dorothea dorota edna effie eileen elaine eleni
  elfriede eliza elke elodie eloise elsa elsie elspeth elva emilia emmanuelle enid erica erika erin ermelinda esme esperanza estelle esther
  ethel eugenia eugenie eunice evangeline evie ewa fabienne farah farida fatemeh fatou fay felicia felicity fidelma fionnuala flavia flora
  fran francine freda freya frida friederike gabrielle gail galina gayle genevieve georgette georgina geraldine germaine gertrude gilda gina
  giselle gisele gita gladys glenda glenys goldie greer gretchen griselda gudrun guadalupe gulnara gwyneth gwendolyn hadiza hafsa halima
  hannelore hanne harini hattie hazel hedwig helena helene helga henrietta henrike hermione hilary hilda hildegard holly huda hyacinth ilona
  ilse iman imani imelda inge ingeborg ingrida inga iona irena iris irma isadora isobel ivana ivanka ivonne jacinta jaime jamila jana
  janelle janine jasmine jasmin jayne jeanette jeanne jeannie jemima jenna jennie jenny jessie jillian joann joanie jocelyn jodie johanna
  jolene josefina josephine josie juanita judi judit julianne juliet juliette justine kaitlyn kamila karin karla karolina katarina katharina
  katherina kathrin kathy katja katrina katya kavita kay kayleigh keira keisha kelsey kendra kerry kerstin keziah khadijah kiara kimberley
  kinga kirsty kristen kristi kristin kristina kylie lacey lakshmi lana lara larissa latisha latoya laurel laverne leah leanne leda leena
  lena lenora leona leonie leonora leticia lila lilian liliana lillian lily lina linnea lisbeth lise livia lizzie lois lola lorena loretta
  lorna lottie louisa luciana lucille lucinda ludmila luisa lupita lyndsey lynda lynette lynne mabel madeline madge mae magda magdalena
  mahnaz maia mairead malin mandi manuela mara marcela marcia mareike margarita margery margo margot marguerite mariah mariana marianne
  maribel maricel marie-louise marietta marilena mariko marisa marisol marissa marjorie marlene marloes marlies marta martina marzena
  matilda maud maura maureen maxine maya mayra meera meghan meike melania meredith merle merve michaela michele mihaela mila mildred milena
  millicent millie mimi mina minerva minna mira miranda miriam mitzi moira mollie mona monika monique montserrat morag muna muriel myfanwy
  myra myriam myrtle nabila nadine nadya nanette naoko narges nasrin nastassja natalia natalya natascha neha nell nellie nerys nessa nia
  nichola nicolette nigella nilufar noelle noelia noemi noora nora noreen norma nuala odette odile ofelia oksana oluwaseyi ondine oonagh
  ophelia orla ottilie paige paloma pam pamina parveen pascale patti paulette paulina pauline pearl peggy penelope petra petronella phyllis
  pippa polly portia pooja prema primrose priscilla priti priyanka queenie rachael rachida radha rafaela raisa raquel rashida razia reba
  reina rena renata renee rhea rhian rhiannon rhoda rhonda rina robyn rochelle roisin romy rona ronja rosalie rosalind rosalyn rosamund
  rosanna roseanne rosemary rosetta rosita roslyn rowena roxana roxanne ruby rukhsana rumi ruta sabina sabine sabrina sadie safiya sahar
  saira sakura salma salome samira sangeeta sanjana saoirse saskia savita selena selina selma serena seren shabana shabnam shahida shanice
  shannon shanta sharlene sharron shauna sheena shelagh shelley sherri sherry shirin shobha shreya shruti sian sibyl sidonie sigrid silke
  silvia simone sinead siri sita snezana sofie solange solveig soledad sonja sonya soraya stacey stella stine sunita supriya susannah
  susanne susie suzanna suzanne suzette svenja swati sybil sylvie tabitha tamar tamara tamsin tanisha tansy tanya tara tasha tatjana teri
  tess tessa thandeka thandiwe thea thelma theodora therese thora thuli tiffany tilda tilly tomoko toni tonia tori tove trina trish trisha
  trixie trudy uma una ulrike usha valerie valeria vanda vandana verena verity veronica veronique vicki vicky vida vidya vilma viola violet
  violeta virginie vivien vivienne wanda wangari waltraud wilhelmina willa wilma winifred winona xiomara yael yara yasmine yelena yesenia
  yetunde yoko yolanda yoshiko yui yulia yumiko yusra zadie zahra zelda zelma zeinab zena zenobia zeynep zhanna zita zofia zuleika zuzana
  sushma meena geeta rekha deepika aarti nandini radhika hina saima hajar rania ngozi chioma adaeze ifeoma funke bisi folake adeola nneka
  zainabu wanjiku achieng nyambura nomvula zanele lindiwe busisiwe naledi aminata mariama yuko haruka malgorzata katarzyna olena nadezhda
  ksenia jelena vesna sue tia dot britney demi taylor tanya regina bettina valeska caitriona ffion nerys cerys zsofia eszter ildiko freja maja kirsi paivi joana catarina leonor mercedes ximena caoimhe grainne teata moana hine`);

export const MALE_NAMES =
  words(`james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
  brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter
  kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy
  bruce gabriel joe logan alan juan albert willie elijah randy wayne vincent mason roy ralph bobby russell bradley philip phillip eugene
  steve bill tom tim mike jim bob dan dave greg jeff chris matt tony ben sam nick rick ron ken don barack boris rishi emmanuel vladimir xi
  narendra marc luis carlos miguel jorge pedro pablo diego javier fernando rafael alejandro antonio francisco manuel mario marco giovanni
  matteo luca paolo giuseppe silvio pierre jean-luc jacques francois michel louis philippe hans klaus jurgen wolfgang dieter heinrich
  friedrich karl stefan lars sven olaf bjorn erik nils ivan sergei dmitri mikhail nikolai alexei igor yuri oleg viktor ahmed mohammed
  muhammad mohamed ali hassan hussein omar abdul khalid ibrahim yusuf mustafa mahmoud hamid karim tariq imran rahul raj amit sanjay vijay
  ravi arjun kenji hiroshi takashi akira wei ming chen colin harry jamie callum liam connor oliver leo oscar charlie archie alfie freddie
  theo ed ted fred phil rob will max neil nigel simon stuart graham gordon craig dean derek duncan ian malcolm martin barry geoffrey gavin
  howard hugh julian leonard lewis neville norman owen reginald rodney rupert trevor victor warren winston elon bernie mitch newt dick al
  ray lou gus abe ike saul eli ezra isaac levi moses tobias felix hugo otto bruno toby lloyd garth ross clive dominic fergus angus hamish
  rory declan padraig seamus kieran cormac brendan desmond eamon aarav abbas abdallah abdel abdelkader abdirahman abdullah abel abhishek
  abraham achim achille adel adewale aditya adolf adrian adriano agustin ahmad aidan ajay akash akin akio aksel alain alasdair alastair
  albrecht alberto aldo alec aled alejo aleksandar aleksei alessandro alex alexandre alexandros alexandru alf alfonso alfredo algernon
  alistair alister allan allen alonzo aloysius alvaro alvin amadou ambrose amin amir amos anand anatole anatoly anders andre andreas andrei
  andres andrej andrzej andy angelo anil anjan ansel anselm anton antoine antonin anwar aram archibald ari arif armand armando arnaud arne
  arnold arsene artem arturo arvind ashok asif aslan atul aubrey auguste augusto augustus aurelio avi axel aziz babatunde balazs baltasar
  bart bartholomew bashir basil bastian benedict benedikt benito benny benoit bernard bernardo bernd bert bertie bertrand bhupinder bjarne
  blaise blake bogdan boyd brad bradford bram brendon brent brett brock brooks bryn byron caleb calum calvin cameron camilo carey carlo
  carlton carter casey caspar casper cecil cedric cesar chaim chandra charlton chidi chika chinedu christoph christophe christos chuck
  chukwuma cian ciaran clarence claude claudio claus clay clayton clement clifford clifton clint clyde cole colm conor conrad constantine
  constantin corey cornelius cory cosmo cristian cristiano cristobal curt curtis cyril cyrus dafydd damian damien damon danilo danny dante
  dara dario darius darnell darrel darrell darren darryl daryl davide davis deepak delroy denny denzel dermot derrick devin dewayne dewey
  dexter diarmuid didier dieudonne dilip dimitri dimitris dinesh dino dirk dmitry domenico domingo donal donovan dorian doug dov dragan
  duane dusan dustin dwayne dwight eamonn eberhard ebenezer eddie edgar edmond edmund eduardo edwin efrain egon eion eitan elliot elliott
  ellis elmer elvis emeka emerson emil emile emiliano emilio enda eneko enoch enrico enrique enver erich ernest ernesto ernst errol ervin
  esteban etienne euan eugen eustace evan evgeny ewan eyal ezekiel fabian fabien fabio fabrice faisal farid farooq farouk faustino fausto
  federico felipe femi ferdinand fergal fernand fidel finbar finlay finn fintan flavio fletcher floyd forrest francesco francis franck
  franco francois-xavier frankie franklin franz frederic frederick frederik fritz fyodor gabor gael gareth garfield garrett garrick gaspar
  gaston gautam gavan gaz gene geoff georg georges georgios gerard gerardo gerd gerhard gerry gert giacomo gian gianluca gianni gideon gil
  gilbert gilberto giles gilles gino giorgio giulio giuliano glenn glyn godfrey gonzalo gopal goran gottfried grady graeme grant greig
  grigory grover guido guillaume guillermo gunnar gunter gunther gurpreet gustav gustave gustavo guy haakon habib hakan hakeem hal hamza
  hani hank hannes hans-peter harald hari harlan harpreet harrison hartmut harvey hasan hashim hector heinz helge helmut hendrik henk henri
  henrik herbert herman hermann hernan herve hideo hilario hippolyte hisham homer horace horacio horst howell hubert humberto humphrey
  hussain iain ibrahima idris ignacio ikechukwu ilan ilya immanuel ingmar ingo ioan ioannis irfan irvin irving irwin isaiah ismael ismail
  issa istvan ivar ivo ivor jaap jacek jacinto jacky jacobo jacopo jakob jakub jalal jamal jan janek janos jared jarrod jarvis jasper javed
  jaswinder jaydeep jed jens jerome jeremiah jermaine jerzy jesper jesus jethro jetmir jimmy joachim joao joaquin joel joey johan johannes
  johnnie johnny jon jonas jonny joost jordi jorg jorn josep josef josip josiah juha julien julio julius justus kamal kamran karan karel
  karlheinz kasper kaspar kazuo keenan keir keita kelechi kelvin kendall kendrick kenny kerem keshav kevan khalil kirk klaas klaus-dieter
  kobe koen kofi koji konrad konstantin konstantinos kris krishna kristian kristof kristoffer krzysztof kunal kurt kwabena kwame kwasi
  lachlan lamar lambert lamont lance landon lasse lech lee leif leland len lennart lennox lenny leon leonardo leonel leonid leopold leroy
  lester lev levon linus lionel llewellyn loic lorcan lorenz lorenzo lothar lowell luc lucas lucian luciano lucien ludovic ludwig luigi luka
  lukas luke luther lyle lyndon maarten magnus mahesh mahdi maksim malik mamadou mandla manfred manish manny manoj mansour manu marcel
  marcello marcelo marcin marcos marcus marek mariano marin marius markus marlon marshall marten martijn marty marvin masato massimo masoud
  mateo mateusz mathew mathias mathieu mats matthias matthieu matty maurice mauricio mauro maurizio maximilian maxim maynard mehdi mehmet
  mel melvin melvyn merlin merv mervyn meyer micah michal mickey mihai mikael mikel miles milo milos milton mircea mirko miroslav mischa
  mitchell modibo moe mohamad mohan mohsen moises monty mordecai morgan morris mort mortimer moshe mukesh murad murray murtaza musa myles
  myron nabil nadeem nader nadir naeem nahum nat nate nathanael nathaniel naveed navin neal ned nelson nestor nico nicolae nicolas niall
  niels nikhil niklas nikola nikolaj nikolaos nikolas nikos ninian nkosana noam noel nolan norbert norris nuno obinna octavio ola olav ole
  oleksandr olivier ollie olu oluwaseun omari omer orhan orson orville osama osman ossie otis ottmar ousmane ove ozzy paddy palle paco
  panagiotis pankaj parker parvez pascal pasha patrik patryk paulo pavel pawel payam peer peadar percy perry pete petr petros petter phineas
  piers pieter pietro piotr pius prakash pranav prashant priyesh quentin quincy rabindra rachid radek rafa rafal rafe rafiq raghav rahim
  raimund rainer rajeev rajesh rajiv rakesh ralf ramesh ramiro ramon ramzi ranjit raoul raphael rashad rashid rasmus rauf raul ravindra
  rayan raymundo reg reggie reid reinhard reinhold remi remy renato renzo reuben rex reza rhodri rhys ricardo riccardo richie ricky rico
  ringo rishabh ritchie roald roberto robbie robson rocco rod roddy roderick rodolfo rodrigo rohan rohit roland rolf rollo romain romeo
  ronaldo ronan ronnie roni roscoe royston ruben rudi rudolf rudolph rudy rufus ruairi rune rupesh russ rusty ryszard sachin sadiq saeed
  sahil sal salim salman salvador salvatore samir sammy sampson sandeep sandor sandro sanjeev sanusi satish scot sebastian sebastien selim
  serge sergey sergio seth shahid shaka shakir shane shaun shawn shay sheldon sherman shinji shinzo shiv shlomo shyam siddharth sid sidney
  sigmund silas silvano simeon sipho slobodan solomon soren spencer spiros stan stanislav stanley stefano steffen stelios stephan stephane
  stewart stig subhash sudhir suleiman sumit sunil suresh svend syed sylvain sylvester taavi tad tadeusz takeshi tamas tarek tarun teddy
  teemu teo terence terrance terrell terrence thabo thad thaddeus themba theodore theodor thiago thierry thom thor thorsten thulani tiago
  tibor tiernan timo timothee timur tino titus tobin todd tomas tomasz tommaso tommy torsten travis tristan troy tuan turgut tyrone tyson
  udo uday ugo ulf uli ulrich ulysses umberto umar upton uriel usman uwe vaclav valentin valeri vance vasily vaughan vaughn vern vernon vic
  vicente vikas vikram viktoras vinay vince vincenzo vinnie virgil vishal vitaly vito vittorio vivek vlad volker volodymyr vusi waldemar
  waldo walid wallace wally walt walther waseem wasim wendell werner wes wesley wilbert wilbur wilfred wilfried wilhelm wilmer willem willis
  wilson winfried winthrop wojciech wolf wolfram woody wyatt xavier yakov yannick yann yaroslav yasin yasser yaw yevgeny yitzhak yohannes
  yosef yoshi yousef youssef yuval yves yusef zac zach zachariah zack zane zbigniew zeke zeljko zev ziad zlatan zoltan zvi
  tunde kwesi segun wale dele kunle sani garba abdou cheikh moussa boubacar sekou tendai tinashe kagiso lwazi siyabonga otieno kamau mwangi
  kipchoge juma baraka tesfaye abebe haile dawit yonas ganesh naveen pradeep harish kiran nitin gaurav varun bilal kashif waqar zahid nasser
  hicham mounir rami bassem emre kemal cem burak serkan haruto daiki satoshi makoto wojtek lukasz dariusz slawomir aleksandr ruslan taras
  novak denis dries thibaut josh zach bo cole cody dustin brandon bryce colton dalton devin dylan jaden logan mason owen tanner tyler zachary xander axel bjorn dimitri emil enzo hugo leo nacer nadir raf siddiq thabiso vasek bohdan zoran matej janez bela laszlo ferenc attila csaba radu florin rewi hemi wiremu tama sione mikkel jeppe matti antti pekka jari mikko
  rui vasco goncalo duarte mateus santiago ezequiel facundo cillian eoin oisin`);
