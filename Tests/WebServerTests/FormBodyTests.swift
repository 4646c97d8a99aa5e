import Testing
import WebServer

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

    @Test("Two hundred fields pass, two hundred and one do not")
    func bound() throws {
        let fields = (0..<FormBody.maximumFields).map { "f\($0)=1" }
        _ = try FormBody(Array(fields.joined(separator: "&").utf8))
        #expect(throws: FormBody.Fault.self) { try FormBody(Array((fields + ["g=1"]).joined(separator: "&").utf8)) }
    }
}
