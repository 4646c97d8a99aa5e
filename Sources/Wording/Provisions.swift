extension Wording {
    /// A section of an act as people write it, `13 § lagen (2023:196)`, and where its words are to be read.
    /// - Parameter section: as definitions have it, `2023:196 § 13`.
    package func provision(_ section: String) -> (name: String, whereToRead: String) {
        let parts = section.split(separator: " § ", maxSplits: 1).map(String.init)
        let act = parts.first ?? section
        let name =
            parts.count == 2
            ? say("\(parts[1]) § lagen (\(act))", "Section \(parts[1]) of Act (\(act))")
            : say("Lagen (\(act))", "Act (\(act))")
        return (
            name,
            say(
                "Lagtexten är inte inlagd. Läs paragrafen i lagen (\(act)).",
                "The wording of the act has not been added. Read the section in Act (\(act)).")
        )
    }
}
