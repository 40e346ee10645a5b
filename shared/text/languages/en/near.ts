/**
 * Words that tell of the same thing in a draft and in its papers, a line each: a reporter writes "shut", the
 * log "closed". Not synonyms: who looks for one is glad to be shown the other.
 */
export const NEAR = `
cost price bill sum expense spend outturn total fee charge expensive dear dearest cheap cheapest
bill invoice
budget estimate forecast allowance
contractor builder firm company
staff employee worker workforce headcount personnel job post
lay redundant redundancy dismiss fire sack axe
kilogram kilo kg
shut close closure stoppage closed
revenue sale turnover income
profit earnings
approve agree authorise pass resolve sign consent
lorry truck
vehicle car
weigh tonne ton heavy
year annual
month monthly
week weekly
day daily
leader head chief
chair chairman chairwoman chairperson
lawsuit claim sue suit plaint action court
borrow loan debt lend
buy purchase acquire acquisition
sell sale
boss executive director manager
doctor physician gp
child kid pupil
house home dwelling
injure hurt wound
average mean
share stake proportion portion
percent percentage
rise increase grow climb jump up gain
fall drop decline decrease down shrink cut lose reduce reduction
start begin open launch commence
finish end complete completion conclude close
biggest largest big large great most maximum peak
smallest small least minimum low
near almost about roughly approximately some around
law act statute
study paper research survey
discover find
owner proprietor
resign quit leave retire step
hire appoint recruit
customer client buyer
warn warning caution alert
letter mail message
vote ballot
plan project scheme programme
fast quick speed
fault failure fail defect breakdown fail
delay late overrun slip
excess overrun over
variation change
auditor audit
consultant adviser engineer design designer
dig drill sink sunk
hour time
noise loud decibel
acre hectare
rain water
farmer grower
plant factory works mill
dividend payout
accept believe
deny reject refuse
wrong incorrect inaccurate error mistake
ask request question
say tell state announce
ill sick illness
test check trial
winner win award
bid tender offer
rent lease let
supply give provide
figure information data number
pick choose select
name call
spouse husband wife
area land ground site
sum total altogether all
twice double
begin founded establish set
speak talk speech
road route street
trip journey voyage run
retail shop store
guess estimate
pay salary remuneration wage compensation earn
visit visitor visitation attendance crowd audience
passenger rider traveller commuter
fire blaze burn
storm gale hurricane
flood flooding inundate
kill murder die
arrest detain custody
jail prison sentence
guilty convict conviction
judge court tribunal
grant fund funding subsidy finance
donate donation gift give
member membership
population resident inhabitant people
age old aged
birth born
marry marriage wed wedding
train rail railway
plane aircraft flight
ship boat vessel
book novel volume title
song track tune music
film picture cinema
match game fixture
score goal point
team side squad club
train teach educate
student pupil learner
teacher lecturer staff
exam grade result
drug medicine treatment dose
patient case
infect infection disease
vaccine jab immunise
emission carbon pollution
power electricity energy
heat temperature warm
cold freeze temperature
speed velocity
area size hectare acre square
depth deep
store shop outlet branch
site location place
vacant empty
demolish knock destroy pull
repair mend fix restore
replace substitute swap
damage harm
theft steal rob
missing lose
promise pledge commit undertake
refuse decline
allow permit
ban prohibit forbid
need require
help assist aid support
hope expect expectation
fear worry concern
angry anger fury
happy glad pleased
rule exclude
vanish disappear extinct lose
return come back
hospital clinic ward
nurse carer
diagnose diagnosis
symptom sign
survive survival alive
murder homicide kill
sentence jail prison
evidence proof
witness testify testimony
lawyer solicitor barrister attorney counsel
police officer constable
minister secretary
councillor member
parliament commons house assembly
election poll vote
candidate contender
protest demonstration march rally
strike walkout stoppage
union association
charity trust foundation
donor benefactor
landlord owner
tenant renter occupier
mortgage loan
evict eviction remove
flat apartment dwelling unit
planning permission consent approval
tree woodland forest
river stream water
sewage sewerage wastewater effluent
spill leak discharge release
pollute pollution contaminate contamination
fish catch landing
bird species
animal livestock cattle
crop harvest yield
drought dry rainfall
snow winter
bus coach
driver motorist
crash collision accident
plane jet aircraft
airport airfield runway
port harbour quay dock
cargo freight goods
export import trade
tariff duty
factory mill works
mine pit colliery
engine motor
battery cell
computer machine
software program code
user customer
phone telephone mobile
attack raid assault
soldier troop
army military force
refugee migrant asylum
border frontier
church chapel parish
priest vicar rector
museum gallery
painting picture canvas
sculpture statue
auction sale
concert gig performance
play show production
actor cast
prize award
champion winner
coach manager trainer
stadium ground arena
spectator attendance crowd
pitch field
race run
swim pool
school academy college
lesson class
lecture talk
professor lecturer academic
university college
degree graduate
library archive
`;
