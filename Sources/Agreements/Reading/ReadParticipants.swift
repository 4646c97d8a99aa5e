internal import Vocabulary

extension DefinitionReader {
    func parties() -> [Party] {
        let parties = fields.named("parties").map { key, one in
            defer { one.close() }
            let kind = one.choice("kind", Party.Kind.self)
            if !one.has("kind") { faults.add(.missing("kind"), at: one.place) }
            return Party(
                key: ActorKey(key), name: one.required("name"), kind: kind ?? .other, code: one.text("code"),
                area: one.text("area"), aliases: one.texts("aliases"), basis: basis(one, sourceRequired: false))
        }
        if parties.isEmpty { faults.add(.missing("parties"), at: fields.place) }
        return parties
    }

    func units() -> [Unit] {
        fields.named("units").map { key, one in
            defer { one.close() }
            return Unit(
                key: ActorKey(key), name: one.required("name"), short: one.text("short"),
                of: one.text("of").map(ActorKey.init), aliases: one.texts("aliases"),
                basis: basis(one, sourceRequired: false))
        }
    }

    func posts() -> [Post] {
        fields.named("posts").map { key, one in
            defer { one.close() }
            return Post(
                key: ActorKey(key), name: one.required("name"), of: one.text("of").map(ActorKey.init),
                many: one.flag("many") ?? false, reading: optionalReading(one), basis: basis(one, sourceRequired: false)
            )
        }
    }

    func bodies() -> [Body] {
        fields.named("bodies").map { key, one in
            defer { one.close() }
            return Body(
                key: ActorKey(key), name: one.required("name"), title: title(one, key: key),
                kind: one.choice("kind", Body.Kind.self), areas: one.texts("areas"),
                partOf: one.text("part of").map(ActorKey.init), of: one.text("of").map(ActorKey.init),
                seats: actors("seats", of: one),
                openSeats: one.flag("open seats") ?? false, mandates: mandates(one), reading: optionalReading(one),
                basis: basis(one, sourceRequired: false))
        }
    }

    private func mandates(_ body: Fields) -> [Body.Mandate] {
        guard let mandate = body.fields("mandate") else { return [] }
        return mandate.all.compactMap { entry in
            guard let verb = Body.Verb(rawValue: entry.key) else {
                faults.add(.notOneOf(entry.key, allowed: Body.Verb.allCases.map(\.rawValue)), at: entry.place)
                return nil
            }
            return .init(verb: verb, matters: mandate.texts(entry.key))
        }
    }

    func signatures() -> [Signature] {
        fields.listed("signatures").map { one in
            defer { one.close() }
            return Signature(
                by: ActorKey(one.required("by")), party: ActorKey(one.required("for")), on: one.dayOrMissing("on"),
                at: one.text("at"), acting: one.flag("acting") ?? false, basis: basis(one))
        }
    }

    func decisions() -> [DecisionNeeded] {
        fields.listed("decisions").map { one in
            defer { one.close() }
            return DecisionNeeded(
                by: ActorKey(one.required("by")), party: ActorKey(one.required("for")), on: one.dayOrMissing("on"),
                basis: basis(one))
        }
    }

    func placeholders() -> [Placeholder] {
        fields.listed("placeholders").map { one in
            defer { one.close() }
            return Placeholder(
                key: one.required("key"), reading: reading(one), text: one.required("text"), basis: basis(one))
        }
    }
}
