/// A list that is left out of the text it is kept in when it is empty, and may be left out by whoever writes it.
@propertyWrapper
package struct Listing<Element: Codable & Hashable & Sendable>: Hashable, Sendable, Codable {
    package var wrappedValue: [Element]

    package init(wrappedValue: [Element]) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
        wrappedValue = try decoder.singleValueContainer().decode([Element].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

// The compiler's own coding of a struct chooses these before the general ones.
extension KeyedDecodingContainer {
    func decode<Element>(_: Listing<Element>.Type, forKey key: Key) throws -> Listing<Element> {
        Listing(wrappedValue: try decodeIfPresent([Element].self, forKey: key) ?? [])
    }
}

extension KeyedEncodingContainer {
    mutating func encode<Element>(_ list: Listing<Element>, forKey key: Key) throws {
        if !list.wrappedValue.isEmpty { try encode(list.wrappedValue, forKey: key) }
    }
}
