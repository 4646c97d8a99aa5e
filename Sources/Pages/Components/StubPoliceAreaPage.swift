extension PoliceAreaPage {
    package func content() -> HTML { HTML() }
}
