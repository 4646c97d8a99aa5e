import Testing

@testable import WebServer

@Suite("What a browser's form sent")
struct FormBodyTests {
    @Test("Names and values are decoded once")
    func decodes() throws {
        let form = try FormBody(Array("a=1+2&b=%C3%A5%25&med=x&med=y".utf8), repeatable: ["med"])
        #expect(form["a"] == "1 2")
        #expect(form["b"] == "å%")
        #expect(form.all("med") == ["x", "y"])
        #expect(form["c"] == nil)
    }

    @Test("What cannot be read is refused", arguments: ["a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "a=1&a=2", "%=1"])
    func refuses(_ text: String) { #expect(throws: FormBody.Fault.self) { try FormBody(Array(text.utf8)) } }

    @Test("What may repeat may do so under names of its own; what was written is told in one order")
    func repeating() throws {
        let form = try FormBody(Array("med-b=1&med-b=2&med-a=3".utf8), repeatable: ["med"])
        #expect(form.all("med-b") == ["1", "2"] && form.all("med-a") == ["3"])
        let other = try FormBody(Array("med-a=3&med-b=1&med-b=2".utf8), repeatable: ["med"])
        #expect(form.written == other.written)
        #expect(try FormBody(Array("med-a=4&med-b=1&med-b=2".utf8), repeatable: ["med"]).written != form.written)
        #expect(throws: FormBody.Fault.duplicate("media")) {
            try FormBody(Array("media=1&media=2".utf8), repeatable: ["med"])
        }
    }

    @Test("Everything that was sent is told by name, each value once, and one name can be left out")
    func texts() throws {
        let form = try FormBody(Array("b=2&med=x&a=1&med=y".utf8), repeatable: ["med"])
        #expect(form.texts.map { "\($0.name)=\($0.value)" } == ["a=1", "b=2", "med=x", "med=y"])
        #expect(form.without("med").texts.map(\.name) == ["a", "b"])
        #expect(form.without("c").texts.count == 4)
    }

    @Test("Five hundred fields pass, five hundred and one do not")
    func bound() throws {
        let fields = (0..<FormBody.maximumFields).map { "f\($0)=1" }
        _ = try FormBody(Array(fields.joined(separator: "&").utf8))
        #expect(throws: FormBody.Fault.self) { try FormBody(Array((fields + ["g=1"]).joined(separator: "&").utf8)) }
    }
}
