/// On which side of the line from `a` to `b` a point lies: positive to the left, negative to the right, zero on the line.
///
/// The sign is exact for every coordinate up to ``largestCoordinate``: the rounding error of the plain formula is bounded (Shewchuk
/// 1997, "Adaptive precision floating-point arithmetic", theorem of `orient2d`), and where it could change the sign the determinant
/// is summed without rounding. The size means nothing.
@inline(__always)
func side(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ px: Double, _ py: Double) -> Double {
    let left = (ax - px) * (by - py)
    let right = (ay - py) * (bx - px)
    let determinant = left - right
    let bound = 3.3306690738754716e-16 * (left.magnitude + right.magnitude)
    if determinant > bound || -determinant > bound { return determinant }
    return exactSide(ax, ay, bx, by, px, py)
}

/// The sign of ax·by − ax·py − px·by − ay·bx + ay·px + py·bx, summed as an expansion of non-overlapping numbers.
@inline(never)
private func exactSide(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ px: Double, _ py: Double) -> Double {
    var expansion: [Double] = []
    expansion.reserveCapacity(12)
    for (one, other) in [(ax, by), (-ax, py), (-px, by), (-ay, bx), (ay, px), (py, bx)] {
        let product = one * other
        grow(&expansion, by: (-product).addingProduct(one, other))
        grow(&expansion, by: product)
    }
    return expansion.last { $0 != 0 } ?? 0
}

/// Adds a number to an expansion whose parts stand from small to large and do not overlap; nothing is rounded away.
private func grow(_ expansion: inout [Double], by number: Double) {
    var carried = number
    for index in expansion.indices {
        let sum = carried + expansion[index]
        let part = sum - carried
        expansion[index] = (carried - (sum - part)) + (expansion[index] - part)
        carried = sum
    }
    expansion.append(carried)
}
