extension WheelPage {
    package func content() -> HTML { HTML() }
}
