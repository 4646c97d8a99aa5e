import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// A month's numbers handed over by a form, which also registers the delivery.
extension Route {
    static let deliveryRoutes: [Route] = [
        .get("overenskommelser/:id/leveranser/:k/:manad", .recordAct) { try askDelivery($0) },
        .post("overenskommelser/:id/leveranser/:k/:manad", .recordAct, takeDelivery),
    ]

    private static func askDelivery(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let delivery = try DeliveryDesk(call) else { return .notFound }
        return .page(try delivery.page(faults: faults), status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func takeDelivery(_ call: Call) throws -> Answer {
        guard let delivery = try DeliveryDesk(call) else { return .notFound }
        let isNothing = call.form["handling"] == "inget"
        let (counts, faults) = delivery.counts()
        guard isNothing || faults.isEmpty else { return try askDelivery(call, faults: faults) }
        guard isNothing || counts.contains(where: { $0.amount != .unknown }) else {
            return try askDelivery(
                call,
                faults: [
                    "": call.say(
                        "Skriv minst ett antal, eller välj att det inte finns något att lämna.",
                        "Write at least one number, or choose that there is nothing to hand over.")
                ])
        }
        // The numbers can be handed over again when they have changed: then the delivery is registered already, and that is well.
        let request = delivery.request()
        let reasons = sorted(delivery.desk.refusals(of: request), delivery.desk)
        let isKnown = delivery.isHandedOver
        guard isKnown || reasons.isEmpty else {
            return try askDelivery(call, faults: ["": reasons.values.sorted().joined(separator: " ")])
        }
        let id = delivery.desk.agreement.id
        if !isNothing {
            try call.site.ledger.journal.incidents.keep(
                counts,
                as: Kept(
                    in: id, .shared, owner: delivery.actor.organisation, recorded: call.site.clock()))
        }
        let month = delivery.desk.wording.month(of: delivery.month.first)
        let notice = call.say(
            "Tack. Antalen för \(month) är lämnade.", "Thank you. The numbers of \(month) are handed over.")
        guard !isKnown else { return .redirect(delivery.desk.path(delivery.commitment), notice: notice) }
        switch try call.site.ledger.perform(request, on: id, now: call.site.clock()) {
        case .recorded, .alreadyRecorded:
            let said =
                isNothing
                ? call.say(
                    "Registrerat: inget att lämna för \(month).", "Registered: nothing to hand over for \(month).")
                : notice
            return .redirect(delivery.desk.path(delivery.commitment), notice: said)
        case .refused(let refusals):
            return try askDelivery(
                call, faults: ["": sorted(refusals, delivery.desk).values.sorted().joined(separator: " ")])
        case .keyReused, nil:
            return try askDelivery(
                call,
                faults: ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        }
    }
}
