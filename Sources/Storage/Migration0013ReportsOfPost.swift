extension Migration {
    /// A post's own reports are found among all that are kept without looking through them.
    static let reportsOfPost = Migration(
        number: 13, name: "reports of a post",
        tables: [
            "CREATE INDEX incident_by_post ON incident (agreement, post, number) WHERE version = 1 AND post IS NOT NULL"
        ],
        sqliteRules: [])
}
