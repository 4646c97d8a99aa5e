/// Passwords that many have chosen. Whoever guesses begins with them, with signs before and after.
///
/// Two of the lists are taken from zxcvbn's list of passwords that leaked (MIT licence, copyright 2012–2016 Dan Wheeler
/// and Dropbox, Inc.; docs/people.md has the licence): those long enough to be chosen here, and a thousand words from the
/// top. The third is our own.
enum FrequentPasswords {
    /// Whether a password is one of them, one of the words with signs around it, or one piece again and again.
    /// - Parameter small: in small letters, composed.
    static func hold(_ small: String) -> Bool {
        let letters = Array(small)
        if whole.contains(small) || isRepeated(letters) { return true }
        let stem = String(
            letters.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
        return words.contains(stem) || isRepeated(Array(stem))
    }

    /// Whether it is one piece of at most half its length, again and again.
    private static func isRepeated(_ letters: [Character]) -> Bool {
        guard letters.count >= 2 else { return false }
        return (1...letters.count / 2).contains { length in
            zip(letters.dropFirst(length), letters).allSatisfy { $0 == $1 }
        }
    }

    private static let whole = Set(
        """
        111222333444555 122333444455555 1234567887654321 12345678900987654321 1234567890987654321 1234567890qwerty
        12345678987654321 123456789987654321 123456789qwerty 1234qwerasdfzxcv 1qa2ws3ed4rf5tg 1qaz2wsx3edc4rfv
        1qazxsw23edcvfr4 23176djivanfros bpgjldsgjldthnf hd764nw5d7e1vb1 lhbjkjubz2957704 mailcreated5240
        nemvxyheqdd5oqxyxyzi passwordstandard q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 qazwsxedcrfvtgb qwertasdfgzxcvb
        qwerty123456789 qwertyuiop12345 zqjphsyf6ctifgu zxcvbnm123456789
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let words = Set(
        (leaked + our).split(whereSeparator: \.isWhitespace).map(String.init))

    private static let our = """

        sommar sommaren vinter vintern hösten våren lösenord lösenordet losenord hejsan välkommen valkommen sverige
        polisen kommunen överenskommelse överenskommelsen samverkan trygghet brottsförebyggande styrgruppen
        administratör administrator inloggning hemligt hemlighet måndag fredag januari februari augusti september
        oktober november december
        """

    private static let leaked = """
        aardvark abgrtyu access accord action adgjmptw adidas admin airborne airforce airplane alabama alaska alejandr
        aleksandr alexande alexandr alexis alpha alpine amateur america anakin andrei andrey angel angels animal
        anthony apache apollo apple apples aragorn arizona arsenal asdasd asdfasdf asdfg asdfgh asdfghj asdfghjk
        asdfghjkl assassin assman atlanta atlantis austin avalon avatar awesome azerty babes babydoll babygirl babylon
        badass badboy badger baller balls bambam banana bandit barbie barcelona barney baseball basket basketba
        bassman bastard batman beagle beatles beauty beaver beavis beetle berlin bigboy bigdaddy bigdog bigfoot bigmac
        bigman bigone bigred billybob birdie biscuit biteme blabla blackie blahblah blaster blazer blessed blink
        blizzard blonde blondie blowme bluebird bluemoon bluesky bobafett bobcat boeing bollocks bomber bondage
        bonehead booger boogie boomer booty boston bowling brandy braves brazil britney bronco broncos brooklyn browns
        bruins brutus bubba bubble bubbles buckeye buckeyes buddha buddy budlight buffalo bulldog bulldogs bullet
        bullshit bunny burger buster butter butterfl butterfly butthead cactus cadillac caesar camaro cameron canada
        cancer cantona captain cardinal carolina cartman caserta casino casper cassie catch catdog catfish cavalier
        cdtnkfyf celtic cessna champion changeme charger charlie charlott cheese chelsea cherokee cherry chester
        chevelle chevy cheyenne chicago chichi chicken chicks chiefs chipper chocolat chopper chris chrissy christ
        christia christin christop chronic cjkysirj classic cobra cocacola coffee colorado colors compaq computer
        concrete connect connor consumer cookie cookies cooldude copper corona corvette cougar cowboy cowboys coyote
        creative cricket cthutq curious dakota dallas dancer danger darkness darkside darkstar david dbrnjhbz defender
        deftones delta desire destiny detroit devildog devils dexter dfvgbh diablo diamond diamonds diesel dietcoke
        digger digital dilbert disney doctor dodger dodgers doggie doggy dollar dolphin dolphins domino donkey dragon
        dragons dreamer dreams driver drizzt drowssap drpepper drummer ducati eagle eagles eatme eclipse einstein
        electric element elephant elizabet emerald eminem empire engineer enigma enter enterpri erotic escort eternity
        everton exigen explorer express extreme falcon fantasy faster fatboy fatcat fender ferrari ferret fetish
        ficken finger fireball firebird fireman fishing fktrcfylh fktrctq flash flatron flipper florida flower fluffy
        flyers foobar football forest forever fossil freaky freddy freedom freepass freeuser friday froggy funtime
        fyfcnfcbz fylhtq galaxy galina galore gambit gandalf garden garfield gateway gators geheim gemini genesis
        genius geronimo gfhjkm ghbdtn ghbdtnbr giants ginger girls gizmo goblue goddess godzilla goforit golden
        goldfish golfer goober google green greenday guinness guitar gundam gunner hacker hamlet hammer hamster hannah
        hansolo happy hardcore hardon harley hawaii hawkeye heaven hellfire hello helpme hendrix hentai hercules
        hesoyam highland hiphop hitman hjvfirf hobbes hobbit hockey holiday hollywoo honda hongkong hooker hooters
        hornet horney horse horses hotdog hotrod hotstuff hottie hummer hunter hunting huskers ibanez icecream iceman
        iloveu iloveyou immortal impala indiana indians indigo inferno infinity insane integra internet irina ironman
        italia iwantu jackass jackoff jaguar jamaica james jasmine jasper jessica jester jesus joker jordan juice
        jumper jungle junior jupiter justice justme juventus karate karina katana kawasaki killer kingkong kirill
        kissme kitten kitty klaster knicks kodiak lacrosse ladybug lakers lancer larisa lasvegas leather legend legion
        lennon lesbian lestat letmein liberty lickme lifehack lights liverpoo liverpool lizard logitech lollipop
        lollol london lonewolf longhorn loser lovely loveme lover loverboy lovers loveyou lucifer lucky machine maddie
        maddog madison madman madmax madness madonna maggie magic magnum maiden makaveli maksim malibu manchester
        maniac manson manutd marathon marina marine marines marino marlboro marley martini maryjane master matrix
        matthew maverick maxima maximus maxwell memphis mercedes mercury merlin metallic metallica mexico michael
        michigan mickey microsoft midnight minecraft mister mistress mnbvcxz molly monday money mongoose monitor
        monkey monster montana montreal mookie moomoo moose morpheus mother motorola mountain mouse mozart muffin
        mulder mustang mylove naruto nascar nastya natali natasha naughty nemesis newport newyork nfnmzyf nicola
        nikita niners nintendo nipple nipples nirvana nissan nolimit nugget nylons oksana oliver omega onelove online
        openup orange orion outlaw overlord packard packers pakistan paladin panama pandora pantera panther panthers
        panties panzer paradise pascal passat passion passport passwor password patches patriots pavilion peaches
        peanut pearljam pebbles peekaboo peewee pegasus pencil penguin pentium pepper pepsi pervert phantom philips
        philly phoenix phpbb picard pickle pickles piglet pimpin pioneer pirate pirates pitbull pizza planet plastic
        platinum playboy player poison poiuyt pokemon polaris police polina pontiac poohbear pookie poopoo popcorn
        popeye porsche portugal precious predator prelude presario prince princess private psycho pumpkin purple
        pyramid qawsed qazqaz qazwsx qazwsxedc qazxsw qazxswedc qwaszx qweasd qweasdzxc qweqwe qwert qwerty qwertyu
        qwertyui qwertyuiop rabbit racecar racing raider raiders rainbow random ranger rangers raptor rascal rasdzv
        raven reaper reddog redhead redman redneck redrum redskins redsox redwings renegade rhbcnbyf ripper rocker
        rocket rocks rockstar rocky rolltide rommel ronaldo rooster rosebud rubber rulez runner ruslan russia sailing
        sailor saints sakura salmon samantha sammy samson samsung samurai sandman satan saturn scarface scooby scooter
        scorpio scorpion scotland scotty scully seattle sebastia secret security seminole semperfi serega serenity
        sergey shadow shaggy shalom shamrock shelby sherlock shithead shooter shorty shotgun siemens sierra silver
        simple simpsons skater skeeter skipper skippy skyline slayer slipknot smiles smiley smitty smoke smokey smooth
        snake snakes snapper snatch snickers sniper snoopy snowball snowman soccer softball software soldier sophie
        spanky sparky spartak spartan speedy spider spiderma spiderman spike spirit spitfire spooky spring sprite
        spunky spyder squirt srinivas stalker stallion stargate startrek starwars stealth steelers stephani sticky
        stinger stingray stinky stocking stones storm stormy strike stupid subaru sublime success sugar summer
        sundance sunday sunset sunshine super superfly superman surfer suzuki svetlana sweetpea sweets sweety swimming
        swinger swordfis swordfish sydney target tarheels tarzan tattoo taurus teacher techno teens tennis tester
        testing thailand theman theone therock thuglife thumper thunder tickle tiger tigers tigger timber tinker
        tintin titanic titans tomcat topgun tornado toronto toshiba tottenha toyota transam travel trfnthbyf trigger
        trinity triumph trixie trojan trombone trooper trouble truck trucker trucks trumpet trunks trustno turbo
        turkey turtle tweety ultimate unicorn unreal valentin valentina valera vampire vegeta veronika vfhbyf vfrcbv
        vfvjxrf victory viking vikings viktor viper virgin vision vladimir voodoo voyager wanker warcraft warlock
        warrior weasel welcome werewolf westham westside whatever whiskey whynot wicked wildcat wildcats william
        willow windows winner winston winter wizard wolfgang wolfpack wolverin wolves wombat woody wordpass wrangler
        wrinkle wutang xavier xfiles yamaha yankee yankees ybrbnf yellow yfnfif yomama ytrewq zaqwsx zeppelin zipper
        zombie zxcvbn zxcvbnm
        """
}
