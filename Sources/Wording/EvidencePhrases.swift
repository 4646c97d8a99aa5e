import Agreements

extension Wording {
    /// `Mötet hölls`: what happened, before a day.
    func happened(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("Mötet hölls", "The meeting was held")
        case .documentAdopted: say("Dokumentet antogs", "The document was adopted")
        case .documentPresented: say("Dokumentet lades fram", "The document was presented")
        case .documentReviewed: say("Genomgången gjordes", "The review was made")
        case .delivery: say("Leveransen kom", "The delivery came")
        case .report: say("Rapporten lämnades", "The report was given")
        case .mailing: say("Utskicket gjordes", "The mailing was sent")
        case .activity: say("Aktiviteten genomfördes", "The activity was carried out")
        case .survey: say("Mätningen gjordes", "The survey was made")
        case .dialogue: say("Dialogen hölls", "The dialogue was held")
        case .safetyWalk: say("Trygghetsvandringen hölls", "The safety walk was held")
        case .successor: say("Den nya överenskommelsen blev klar", "The new agreement was made")
        case .finalFollowUp: say("Den slutliga uppföljningen gjordes", "The final follow-up was made")
        }
    }

    /// `Möte hölls`: the same without saying which.
    func someHappened(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("Möte hölls", "A meeting was held")
        case .documentAdopted: say("Dokument antogs", "A document was adopted")
        case .documentPresented: say("Dokument lades fram", "A document was presented")
        case .documentReviewed: say("Genomgång gjordes", "A review was made")
        case .delivery: say("Leverans kom", "A delivery came")
        case .report: say("Rapport lämnades", "A report was given")
        case .mailing: say("Utskick gjordes", "A mailing was sent")
        case .activity: say("Aktivitet genomfördes", "An activity was carried out")
        case .survey: say("Mätning gjordes", "A survey was made")
        case .dialogue: say("Dialog hölls", "A dialogue was held")
        case .safetyWalk: say("Trygghetsvandring hölls", "A safety walk was held")
        case .successor: say("Ny överenskommelse blev klar", "A new agreement was made")
        case .finalFollowUp: say("Slutlig uppföljning gjordes", "A final follow-up was made")
        }
    }

    /// `Inget möte är registrerat`: silence of the journal, which is not the same as nothing done.
    func nothingRegistered(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("Inget möte är registrerat", "No meeting is registered")
        case .documentAdopted: say("Inget antaget dokument är registrerat", "No adopted document is registered")
        case .documentPresented: say("Inget framlagt dokument är registrerat", "No presented document is registered")
        case .documentReviewed: say("Ingen genomgång är registrerad", "No review is registered")
        case .delivery: say("Ingen leverans är registrerad", "No delivery is registered")
        case .report: say("Ingen rapport är registrerad", "No report is registered")
        case .mailing: say("Inget utskick är registrerat", "No mailing is registered")
        case .activity: say("Ingen aktivitet är registrerad", "No activity is registered")
        case .survey: say("Ingen mätning är registrerad", "No survey is registered")
        case .dialogue: say("Ingen dialog är registrerad", "No dialogue is registered")
        case .safetyWalk: say("Ingen trygghetsvandring är registrerad", "No safety walk is registered")
        case .successor: say("Ingen ny överenskommelse är registrerad", "No new agreement is registered")
        case .finalFollowUp: say("Ingen slutlig uppföljning är registrerad", "No final follow-up is registered")
        }
    }

    /// `mötet`: the thing that is to be done and registered.
    func theThing(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("mötet", "the meeting")
        case .documentAdopted, .documentPresented: say("dokumentet", "the document")
        case .documentReviewed: say("genomgången", "the review")
        case .delivery: say("leveransen", "the delivery")
        case .report: say("rapporten", "the report")
        case .mailing: say("utskicket", "the mailing")
        case .activity: say("aktiviteten", "the activity")
        case .survey: say("mätningen", "the survey")
        case .dialogue: say("dialogen", "the dialogue")
        case .safetyWalk: say("trygghetsvandringen", "the safety walk")
        case .successor: say("den nya överenskommelsen", "the new agreement")
        case .finalFollowUp: say("den slutliga uppföljningen", "the final follow-up")
        }
    }

    /// `Boka och håll mötet`: what to do about it.
    func doIt(_ kind: Evidence.Kind) -> String {
        switch kind {
        case .meeting: say("boka och håll mötet", "book and hold the meeting")
        case .documentAdopted: say("anta dokumentet", "adopt the document")
        case .documentPresented: say("lägg fram dokumentet", "present the document")
        case .documentReviewed: say("gör genomgången", "make the review")
        case .delivery: say("lämna uppgifterna", "deliver the data")
        case .report: say("lämna rapporten", "give the report")
        case .mailing: say("gör utskicket", "send the mailing")
        case .activity: say("genomför aktiviteten", "carry out the activity")
        case .survey: say("gör mätningen", "make the survey")
        case .dialogue: say("håll dialogen", "hold the dialogue")
        case .safetyWalk: say("håll trygghetsvandringen", "hold the safety walk")
        case .successor: say("gör klart den nya överenskommelsen", "finish the new agreement")
        case .finalFollowUp: say("gör den slutliga uppföljningen", "make the final follow-up")
        }
    }
}
