extension SearchPage {
    package func content() -> HTML { HTML() }
}
