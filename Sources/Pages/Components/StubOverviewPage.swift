extension OverviewPage {
    package func content() -> HTML { HTML() }
}
