extension AgreementLifePage {
    package func content() -> HTML { HTML() }
}
