/// Thousandths as per cent with one decimal: where something stands in a drawing that is as wide as there is room for.
func percent(_ permille: Int) -> HTML { "\(permille / 10).\(permille % 10)%" }
