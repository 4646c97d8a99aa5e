/// Numbers that bound a file that is read; `overens limits` prints them.
package enum IntakeLimits {
    /// Of a file of JSON: all areas of Sweden with their borders are a tenth of it.
    package static let jsonBytes = 100_000_000
    package static let columns = 500
    package static let rowBytes = 1_048_576
}
