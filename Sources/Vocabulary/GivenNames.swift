/// Given names that many in Sweden bear, of all origins, in small letters; written down for this, from no register.
let givenNames: Set<String> = Set(
    """
    adam adrian agneta ahmad ahmed aida aisha albin aleksandra alexander alexandra alfred ali alice alicia allan alma alva amanda amina
    amir amira amr anders andreas andrzej angelica anette anita ann anna anneli annelie annette annika anna-karin ann-christin
    ann-marie anton antonio arne arvid asma astrid august axel aya bashir barbro benjamin bengt berit bernt bertil birgit birgitta bo
    britt britt-marie börje camilla carina carl carl-johan caroline catarina cecilia charlie charlotta charlotte christer christian
    christina claes clara conny dan daniel daniela danilo david denis dennis diana dragan ebba edith edvin edward eino eivor elias
    elif elin elisabet elisabeth ella ellen elliot elsa elsie elvira emanuel emelie emil emilia emilie emily emma emmanuel emre erik
    erika ester eva evelina fadi fadime farah fatima fatma felicia felix filip filippa folke fredrik freja frida fuad gabriel gabriella
    gerd gunilla gunnar gun gunnel gustaf gustav göran gösta hamid hampus hana hanna hannes hans harald harry hasan hassan hedda
    helen helena helene helge henrik henry hilda hilma hugo hussein håkan ibrahim ida igor ines inga inga-lill ingegerd ingela inger
    ingrid ingvar irene iris isabella isabelle isak ismail ivan jack jakob jamal james jan janina jasmin jasmine jens jenny jerry
    jesper jessica jimmy joakim joel johan johanna john johnny jonas jonatan jonathan josef josefin josefine joseph julia julian
    juliana julius jörgen kaj karim karin karl karl-erik karolina katarina kent kenneth kerstin kevin khadija khaled kim kjell klara
    klas kristian kristina kristoffer krzysztof kurt lars lars-erik lasse laura layla leif lejla lena lennart leo leon liam lilian lilly
    linda linnea linus lisa lisbeth liv loke lotta louise lova lovisa lovis lucas ludvig lukas madeleine magdalena magnus mahmoud maja
    majken malin malte manuel margareta margit maria mariam marianne marie marina mario markus marta martin martina marwan maryam
    mathias matilda mats mattias max maximilian melissa melvin michael michaela mikael mikaela milan milla milo mina minna mira miriam
    mirjam mohamed mohamad mohammad mohammed molly mona monica monika morgan moa mostafa moses muhammad mustafa märta nadia nadja nancy
    natalia natalie nathalie nellie nicholas nicklas niclas nicole niklas nikola nils nina noah noel nora nour olga olivia olle olof
    omar oskar oscar osman otto ove owen patricia patrik paul pauline per per-olof pernilla peter petra petter philip pia piotr pär
    rachel ragnar ragnhild rahma rakel ralf ramin rasmus rebecca rebecka reza rickard rikard robert robin roger roland rolf ronja
    ronny rosa roy ruben rune ruth said saga salma sam samir samira samuel sandra sanna sara sarah sebastian selma sigrid signe
    simon siri siv sixten smilla sofia sofie solveig sonja stefan stefanie stella sten stig stina sture susanna susanne svante sven
    svetlana sylvia sören tage tanja tariq tea teodor teresa terese thea theo therese thomas tilda tilde tim tobias tomas tommy
    torbjörn tore torsten tove tuva tyra ulf ulla ulla-britt ulrica ulrika urban valter vanja vera verner veronica victor victoria
    vidar viggo viktor viktoria vilgot vilhelm ville vincent viola vivianne wilhelm william wilma yasin yasmin yasmine ylva yngve yousef
    youssef yusuf yvonne zahra zainab zeynep zlatko åke åsa örjan östen
    """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Given names that are words, months, towns or firms as well: alone they say nothing.
let namesThatAreWords: Set<String> = Set(
    """
    allan august bo charlie dan gun inga iris jack kaj kim klara laura leo liv lova max may milan mira moa moses nour ove owen paul per rosa
    said sam sten stig stella sture svea tage tea tim tore tyra urban victoria vera viola wilhelm
    """.split(whereSeparator: \.isWhitespace).map(String.init))

/// Family names that many in Sweden bear and that no ending gives away.
let surnames: Set<String> = Set(
    """
    ali ahmed ahmad berg bergman björk blom dahl ek ekman falk forsberg friberg hansen hasan hassan hedman hermansson holm hussein
    ibrahim jensen khan koch lind lindblad lundin löfgren mohamed mohammed moberg norén nguyen nilsen norman nord nyman olsen pettersen
    strand sjöholm ström sundin wallin åberg öberg östberg öhman
    """.split(whereSeparator: \.isWhitespace).map(String.init))

let surnameEndings = [
    "sson", "qvist", "kvist", "ström", "strand", "gren", "blad", "lund", "dahl", "stedt", "feldt", "hjelm", "ović",
    "ovic", "ić", "wicz",
    "wska", "wski", "lski", "oğlu", "oglu",
]

/// Endings of streets, squares, schools, quarters and the like.
let placeEndings = [
    "gata", "gatan", "väg", "vägen", "torg", "torget", "skola", "skolan", "skolans", "park", "parken", "plan", "planen",
    "plats", "platsen",
    "kyrka", "kyrkan", "stig", "stigen", "gränd", "gränden", "backe", "backen", "gård", "gården", "hallen", "huset",
    "husen", "centrum",
    "station", "stationen", "området", "kommun", "kommunen", "skogen", "sjön", "stranden", "hamnen", "bron", "viken",
    "allén", "badet",
    "köping", "stad", "staden", "berga", "byn", "borg", "torp", "holmen", "rondellen", "motet", "terminalen",
    "biblioteket", "gymnasiet",
    "förskola", "förskolan", "kvarteret", "lunden", "dalen", "kullen", "ängen", "krogen", "affären", "föreningen",
    "kansliet", "råd", "rådet",
]

/// Words beside a name that make it a place.
let placeWords: Set<String> = [
    "gata", "väg", "torg", "plats", "park", "skola", "skolan", "allé", "plan", "gränd", "stig", "kyrka", "centrum",
    "station", "kommun",
    "kvarteret", "kv", "län", "landskap", "gymnasium", "förskola", "bibliotek", "sjukhus", "stiftelse", "konditori",
    "restaurang", "sankt",
    "sankta", "s:t", "hotell", "gård", "backe", "trappa", "minne", "bro", "lokalpolisområde", "polisregion", "region",
]
let saintWords: Set<String> = [
    "sankt", "sankta", "saint", "kung", "drottning", "sant", "nya", "gamla", "norra", "södra", "västra", "östra",
    "stora", "lilla",
]
