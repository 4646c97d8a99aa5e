/// What is counted, where, and who says so.
package enum NamedRecord {
    package enum Category {}
    package enum Area {}
    package enum Source {}
    package enum Place {}
}
package typealias CategoryKey = Key<NamedRecord.Category>
package typealias AreaKey = Key<NamedRecord.Area>
package typealias SourceKey = Key<NamedRecord.Source>
package typealias PlaceKey = Key<NamedRecord.Place>
