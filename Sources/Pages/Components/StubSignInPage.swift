extension SignInPage {
    package func content() -> HTML { HTML() }
}
