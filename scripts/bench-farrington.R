# Farrington Flexible of R surveillance on the series that bench-statistics wrote: prints the least CPU time of three
# runs and the sum of the bounds of the series that were judged.
# usage: Rscript bench-farrington.R FILE SERIES; ends with 3 when surveillance is not installed.
arguments <- commandArgs(TRUE)
if (!suppressWarnings(suppressPackageStartupMessages(require(surveillance, quietly = TRUE)))) quit(status = 3)
size <- as.integer(arguments[2])
counts <- matrix(readBin(arguments[1], "integer", n = 312 * size, size = 8, endian = "little"), ncol = size)
series <- sts(observed = counts, frequency = 52)
settings <- list(
    range = 312, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26, weightsThreshold = 2.58, pThresholdTrend = 1,
    thresholdMethod = "nbPlugin", alpha = 0.005, glmWarnings = FALSE)
least <- Inf
for (run in 1:3) {
    time <- system.time(found <- suppressWarnings(farringtonFlexible(series, settings)))
    least <- min(least, time[["user.self"]] + time[["sys.self"]])
}
cat(sprintf('{"milliseconds": %.3f, "check": %.12g}\n', 1000 * least, sum(upperbound(found), na.rm = TRUE)))
