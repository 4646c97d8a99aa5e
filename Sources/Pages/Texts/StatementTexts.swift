import Vocabulary

extension Texts {
    enum Accessibility {
        static let title = Bilingual(sv: "Tillgänglighetsredogörelse", en: "Accessibility statement")

        static let blocks: [TextBlock] = [
            .paragraph(
                Bilingual(
                    sv:
                        "Sidorna är byggda för att följa WCAG 2.2 på nivå AA. Den myndighet som använder "
                        + "programmet ansvarar för "
                        + "att redogörelsen stämmer och ska ange hur den nås.",
                    en:
                        "The pages are built to follow WCAG 2.2 at level AA. The authority that uses the program "
                        + "is responsible for "
                        + "this statement being true and is to state how it can be reached.")),
            .heading(Bilingual(sv: "Så har vi kontrollerat", en: "How we have checked")),
            .list([
                Bilingual(
                    sv:
                        "Automatiska kontroller i en webbläsare av varje slags sida: ljust och mörkt, smal och "
                        + "bred skärm, "
                        + "på svenska och engelska.",
                    en: "Automated checks in a browser of every kind of page: light and dark, narrow and wide screen, "
                        + "in Swedish and English."),
                Bilingual(
                    sv:
                        "Inga människor med funktionsnedsättning har provat sidorna än, och de är inte provade "
                        + "för hand med "
                        + "skärmläsare. Automatiska kontroller hittar bara en del av alla fel.",
                    en:
                        "No people with disabilities have tried the pages yet, and they have not been tried by "
                        + "hand with "
                        + "a screen reader. Automated checks find only some of all faults."),
            ]),
            .heading(Bilingual(sv: "Det vi vet brister", en: "What we know falls short")),
            .list([
                Bilingual(
                    sv: "Hjulet i årshjulet är en bild utan text. Allt i det står också i listan bredvid.",
                    en:
                        "The wheel of the yearly wheel is a picture without text. All that is in it also stands "
                        + "in the list beside it."
                ),
                Bilingual(
                    sv: "Datumfält ser olika ut i olika webbläsare. Datum kan alltid skrivas med tangentbordet.",
                    en: "Date fields look different in different browsers. Dates can always be typed."),
                Bilingual(
                    sv:
                        "Namn på organ, befattningar och rubriker är på svenska också på de engelska sidorna. De är "
                        + "märkta som svenska.",
                    en:
                        "Names of bodies, posts and headings are in Swedish also on the English pages. They are "
                        + "marked as Swedish."
                ),
            ]),
            .heading(Bilingual(sv: "Hittar du ett hinder?", en: "Have you found a barrier?")),
            .paragraph(
                Bilingual(
                    sv:
                        "Hör av dig till den kommun eller polismyndighet som driver tjänsten. Är du inte nöjd "
                        + "med svaret kan du "
                        + "anmäla det till Myndigheten för digital förvaltning, som har tillsyn över lagen "
                        + "(2018:1937) om "
                        + "tillgänglighet till digital offentlig service.",
                    en:
                        "Contact the municipality or police authority that runs the service. If you are not "
                        + "content with the answer "
                        + "you can report it to the Agency for Digital Government, which supervises the Act "
                        + "(2018:1937) on "
                        + "accessibility of digital public services.")),
        ]
    }

    enum PersonalData {
        static let title = Bilingual(sv: "Så behandlar vi personuppgifter", en: "How we handle personal data")

        static let blocks: [TextBlock] = [
            .paragraph(
                Bilingual(
                    sv:
                        "Tjänsten handlar om vad organisationer har lovat varandra, inte om människor. Den som "
                        + "registrerar gör det "
                        + "i en befattnings namn.",
                    en:
                        "The service is about what organisations have promised each other, not about people. "
                        + "Whoever registers "
                        + "does so in the name of a post.")),
            .heading(Bilingual(sv: "Det som inte hör hemma här", en: "What does not belong here")),
            .list([
                Bilingual(
                    sv:
                        "Namn på eller uppgifter om barn, brottsoffer, misstänkta, klienter eller boende. De ska "
                        + "aldrig skrivas in.",
                    en:
                        "Names of or facts about children, victims, suspects, clients or residents. They are "
                        + "never to be entered."
                ),
                Bilingual(
                    sv:
                        "Personnummer. Programmet känner igen dem och vägrar ta emot dem, men inte inne i en pdf eller en "
                        + "bild. Läs igenom filen innan du väljer den.",
                    en:
                        "Identity numbers. The program recognises them and refuses to take them, but not inside a PDF or a "
                        + "picture. Read the file through before you choose it."),
            ]),
            .heading(Bilingual(sv: "Det som sparas", en: "What is kept")),
            .list([
                Bilingual(
                    sv: "Vad som hände, vilken dag, vilken befattning som registrerade det och för vilken "
                        + "organisation.",
                    en: "What happened, on which day, which post registered it and for which organisation."),
                Bilingual(
                    sv:
                        "Det du skriver i en anteckning ligger kvar i webbläsarens flik tills det är sparat eller du "
                        + "loggar ut.",
                    en:
                        "What you write in a note stays in the browser's tab until it is saved or you log out."),
                Bilingual(
                    sv:
                        "Fria texter. De ses bara av den egna organisationen tills de delas och kan gallras utan "
                        + "att resten av "
                        + "historiken går sönder.",
                    en:
                        "Free text. It is seen only by your own organisation until it is shared, and can be "
                        + "disposed of without "
                        + "breaking the rest of the history."),
                Bilingual(
                    sv:
                        "Filer som visar att något är gjort. De läses bara av den egna organisationen tills de delas, och kan "
                        + "gallras. Filens namn sparas inte. Ur bilder tas uppgifter om plats, tid och kamera bort. En pdf "
                        + "behåller uppgiften om vem som skrev den.",
                    en:
                        "Files that show that something is done. They are read only by your own organisation until they are "
                        + "shared, and can be disposed of. The name of a file is not kept. Out of pictures goes what they tell "
                        + "about place, time and camera. A PDF keeps what it tells about who wrote it."),
                Bilingual(
                    sv:
                        "För dig som har ett konto: din e-postadress, det namn du väljer, vilka befattningar du har och "
                        + "har haft, och en logg över inloggningar och ändringar av kontot. Vad du läser står inte i den.",
                    en:
                        "If you have an account: your e-mail address, the name you choose, which posts you hold and "
                        + "have held, and a log of logging in and of changes to the account. What you read is not in it."
                ),
                Bilingual(
                    sv:
                        "En kaka när du loggar in, så att tjänsten vet vilken befattning du har valt. Den försvinner "
                        + "när du loggar ut. "
                        + "Inga andra kakor och ingen mätning av besök.",
                    en:
                        "One cookie when you log in, so that the service knows which post you have chosen. It "
                        + "disappears when you "
                        + "log out. No other cookies and no measuring of visits."),
            ]),
            .heading(Bilingual(sv: "Vem ansvarar", en: "Who is responsible")),
            .paragraph(
                Bilingual(
                    sv:
                        "Den kommun eller polismyndighet som driver tjänsten är personuppgiftsansvarig och ska "
                        + "här ange sitt "
                        + "dataskyddsombud. Det som registreras kan vara allmän handling och prövas då enligt "
                        + "offentlighets- och "
                        + "sekretesslagen. Klagomål lämnas till Integritetsskyddsmyndigheten.",
                    en:
                        "The municipality or police authority that runs the service is the controller and is to "
                        + "state its data "
                        + "protection officer here. What is registered may be an official document and is then "
                        + "assessed under the "
                        + "Public Access to Information and Secrecy Act. Complaints are made to the Swedish "
                        + "Authority for "
                        + "Privacy Protection.")),
        ]
    }
}
