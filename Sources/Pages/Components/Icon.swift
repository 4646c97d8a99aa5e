/// The drawings that pages refer to by name, set once at the top of every page.
enum Icon: Int, CaseIterable {
    case ok, due, late, miss, na, off, plus, print, down, cal, done
    case chipMet, chipLate, chipNot, chipLeft, chipExcused

    /// A use of the drawing, beside words that say the same.
    var html: HTML { Self.uses[rawValue] }

    private static let uses = allCases.map { icon -> HTML in
        "<svg class=\"ico\" aria-hidden=\"true\"><use href=\"#i\(icon.rawValue)\"/></svg>"
    }

    /// All drawings.
    static let sheet: HTML = {
        var sheet: HTML = "<svg width=\"0\" height=\"0\" class=\"vh\" aria-hidden=\"true\">"
        for icon in allCases {
            let side = icon.rawValue >= chipMet.rawValue ? 10 : 16
            let stroke: HTML = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\""
            sheet +=
                "<symbol id=\"i\(icon.rawValue)\" viewBox=\"0 0 \(side) \(side)\" \(stroke)>\(icon.drawing)</symbol>"
        }
        return sheet + "</svg>"
    }()

    private var drawing: HTML {
        switch self {
        case .ok: "<circle cx=\"8\" cy=\"8\" r=\"7.2\"/><path d=\"M4.6 8.3l2.3 2.4 4.5-5\"/>"
        case .due: "<path d=\"M8 .9L15.1 8 8 15.1.9 8z\"/><path d=\"M8 4.6V8l2.2 1.7\"/>"
        case .late: "<path d=\"M8 1.2l7.2 13.2H.8z\" stroke-linejoin=\"round\"/><path d=\"M8 5.6v4.2M8 11.3v1.6\"/>"
        case .miss: "<path d=\"M5 .9h6L15.1 5v6L11 15.1H5L.9 11V5z\"/><path d=\"M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6\"/>"
        case .na:
            """
            <rect x="1.2" y="1.2" width="13.6" height="13.6" stroke-dasharray="2.6 2"/>\
            <path d="M5.9 6.2a2.1 2.1 0 1 1 3.2 1.8c-.8.5-1.1.8-1.1 1.6M8 11v1.4"/>
            """
        case .off: "<circle cx=\"8\" cy=\"8\" r=\"7.2\"/><path d=\"M4.6 8h6.8\"/>"
        case .plus: "<path d=\"M8 2v12M2 8h12\"/>"
        case .print: "<path d=\"M4 6V1.5h8V6M4 12H1.5V6h13v6H12M4 9.5h8v5H4z\"/>"
        case .down: "<path d=\"M8 1.5v9M4.3 7L8 10.7 11.7 7M1.5 14.3h13\"/>"
        case .cal: "<path d=\"M1.5 3.5h13v11h-13zM1.5 6.5h13M5 1.2v3.4M11 1.2v3.4\"/>"
        case .done: "<path d=\"M2 8.6l4 4.2L14 3.6\"/>"
        case .chipMet: "<path d=\"M1.2 5.4l2.7 2.8L8.9 2\"/>"
        case .chipLate: "<path d=\"M1 6.4l2.2 2.4L7 3.6M8.2 1v2.6\"/>"
        case .chipNot: "<path d=\"M1.6 1.6l6.8 6.8M8.4 1.6L1.6 8.4\"/>"
        case .chipLeft: "<circle cx=\"5\" cy=\"5\" r=\"3.4\"/>"
        case .chipExcused: "<path d=\"M1.5 5h7\"/>"
        }
    }
}
