import Vocabulary

extension Texts {
    enum Help {
        static let title = Bilingual(sv: "Hjälp och begrepp", en: "Help and terms")

        static let blocks: [TextBlock] = [
            .paragraph(
                Bilingual(
                    sv:
                        "Här ser kommunen och polisen samma sak: vad de har lovat varandra, vad som är gjort och "
                        + "vad som kommer.",
                    en: "Here the municipality and the police see the same thing: what they have promised each other, "
                        + "what is done and what is coming.")),
            .heading(Bilingual(sv: "Läs läget", en: "Reading the status")),
            .paragraph(
                Bilingual(
                    sv:
                        "Varje åtagande har ett läge och en mening som säger varför. Läget räknas ut av det som "
                        + "är registrerat.",
                    en:
                        "Each commitment has a status and a sentence that says why. The status is computed from "
                        + "what is registered."
                )),
            .method,
            .heading(Bilingual(sv: "Registrera det som hänt", en: "Registering what has happened")),
            .list([
                Bilingual(
                    sv:
                        "Öppna åtagandet och välj det som hänt. Ofta räcker ett tryck: \u{201D}Hölls, båda var "
                        + "med\u{201D}.",
                    en:
                        "Open the commitment and choose what happened. Often one press is enough: \u{201C}Held, "
                        + "both were there\u{201D}."
                ),
                Bilingual(
                    sv: "Skriv den dag då det hände. Sen registrering gör inget sent.",
                    en: "Give the day on which it happened. Registering late makes nothing late."),
                Bilingual(
                    sv: "Det som har hänt går alltid att registrera, också när det avviker från överenskommelsen.",
                    en: "What has happened can always be registered, also when it departs from the agreement."),
                Bilingual(
                    sv: "Blev det fel? Rätta med en ny registrering. Den gamla ligger kvar och syns i historiken.",
                    en:
                        "Did it go wrong? Correct it by registering again. The old entry stays and is seen in "
                        + "the history."
                ),
            ]),
            .heading(Bilingual(sv: "Vem ser vad", en: "Who sees what")),
            .paragraph(
                Bilingual(
                    sv:
                        "Att något har hänt ser alla parter. Fria texter ser bara den egna organisationen tills "
                        + "någon delar dem.",
                    en: "Both parties see that something has happened. Free text is seen only by your own organisation "
                        + "until somebody shares it.")),
            .heading(Bilingual(sv: "Begrepp", en: "Terms")),
            .terms(terms),
        ]

        private static let terms: [(Bilingual, Bilingual)] = [
            (
                Bilingual(sv: "Åtagande", en: "Commitment"),
                Bilingual(
                    sv: "Något som en eller flera parter har lovat i överenskommelsen. Numreras K1, K2 och så vidare.",
                    en: "Something that one or more parties have promised in the agreement. Numbered K1, K2 and so on.")
            ),
            (
                Bilingual(sv: "Tillfälle", en: "Occasion"),
                Bilingual(
                    sv: "En gång som ett åtagande ska göras, med en första och en sista dag.",
                    en: "One time that a commitment is to be done, with a first and a last day.")
            ),
            (
                Bilingual(sv: "Underlag", en: "Evidence"),
                Bilingual(
                    sv: "Det som visar att något är gjort: ett diarienummer, en adress eller en fil.",
                    en: "What shows that something is done: a registry number, an address or a file.")
            ),
            (
                Bilingual(sv: "Avvikelse", en: "Deviation"),
                Bilingual(
                    sv: "Något som hände på ett annat sätt än överenskommelsen säger. Den registreras med ett skäl "
                        + "och visas tills det rätta är gjort.",
                    en: "Something that happened in another way than the agreement says. It is registered with a "
                        + "reason and shown until the right thing has been done.")
            ),
            (
                Bilingual(sv: "Tolkning", en: "Reading"),
                Bilingual(
                    sv: "Hur texten har gjorts räkningsbar. Den är föreslagen tills alla parter har godkänt den, "
                        + "och inget visas i rött innan dess.",
                    en: "How the text has been made countable. It is proposed until every party has accepted it, "
                        + "and nothing is shown in red before that.")
            ),
        ]
    }
}
