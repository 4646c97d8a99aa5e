extension FormPage {
    package func content() -> HTML { HTML() }
}
