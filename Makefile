# The door to everything. Demo and test share one debug build: one set of flags, one folder.
SHELL := /bin/bash

BUILT := .build/debug/overens
FLAGS := --build-tests --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors
# What `swift test` takes: the same, without the word that only `swift build` knows.
TEST_FLAGS := $(filter-out --build-tests,$(FLAGS))
# Number of invented histories for `make histories`.
N ?= 100000
# Number of quiet years for `make quiet-years`.
YEARS ?= 1000
# Number of rounds for `make fuzz-statistics`, and the seed of their dice.
ROUNDS ?= 20000
SEED ?= 1
# What `make demo` and `make bench` hand on to the program.
ARGS ?=
# Written in Sources, Tests and Plugins by people; what the build makes is not formatted.
SWIFT_FOLDERS := Sources Tests Plugins

.DEFAULT_GOAL := help
.PHONY: help demo test check bench format histories build statistics-table guard-table quiet-years bench-statistics attack-suppression attack-picture sanitize statistics-docs \
    statistics-readings fuzz-statistics

help:  ## Says what can be done here
	@grep -hE '^[a-z-]+:.*  ## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*  ## (.*)/make \1|\2/' | \
	    while IFS='|' read -r name what; do printf '  %-22s %s\n' "$$name" "$$what"; done
	@echo
	@echo '  make demo ARGS="--on 2025-11-20 --port 8081"    a chosen day, another port'

demo: build  ## Builds, and opens the agreements with an invented history on this machine
	@$(BUILT) demo $(ARGS)

test:  ## Builds and runs every test, the browser's too
	@scripts/install-needs test
	@scripts/build $(FLAGS)
	swift test $(TEST_FLAGS) --quiet
	@if [ -x Tests/Browser/run ]; then Tests/Browser/run $(BUILT); else echo 'Tests/Browser/run is not there: no browser tests'; fi

check: build  ## Format, the map of the house, every definition, and what holds each row
	swift format lint --recursive --strict --parallel $(SWIFT_FOLDERS)
	swift test $(TEST_FLAGS) --quiet --filter WholeHouseTests
	$(BUILT) check --quiet agreements/*.yaml
	$(BUILT) coverage

bench:  ## Builds for release in a folder of its own and measures
	@scripts/install-needs bench
	@scripts/build --configuration release --scratch-path .build-release --product overens
	@scripts/build --configuration release --scratch-path .build-release --product overens-bench
	.build-release/release/overens-bench $(ARGS)

format:  ## Puts every Swift file in the house's form
	swift format --in-place --recursive --parallel $(SWIFT_FOLDERS)

histories:  ## Plays N invented histories against the rules, in release (N=100000; OVERENS_SEED=… plays from that seed)
	@scripts/install-needs build
	@scripts/build $(FLAGS) --configuration release --scratch-path .build-release-tests -Xswiftc -enable-testing
	OVERENS_HISTORIES=$(N) swift test $(TEST_FLAGS) --skip-build --configuration release \
	    --scratch-path .build-release-tests -Xswiftc -enable-testing --filter 'CollaborationTests.*Histor'

statistics-table: build  ## Compares the statistics with every fixture: quantity, worst difference, tolerance
	@scripts/statistics-table swift test $(TEST_FLAGS) --skip-build --quiet --filter CrimeStatisticsTests

guard-table: build  ## Prints how well the guard finds identity numbers, form by form, and its false alarms
	OVERENS_GUARD_TABLE=1 swift test $(TEST_FLAGS) --skip-build --filter GuardTable

quiet-years:  ## Plays YEARS quiet years of a small municipality: what is told in vain (YEARS=1000)
	@scripts/install-needs build
	@scripts/build $(FLAGS) --configuration release --scratch-path .build-release-tests -Xswiftc -enable-testing
	OVERENS_QUIET_YEARS=$(YEARS) swift test $(TEST_FLAGS) --skip-build --configuration release \
	    --scratch-path .build-release-tests -Xswiftc -enable-testing --filter QuietYears

bench-statistics:  ## Measures the statistics beside plain C and the libraries that are installed
	@scripts/build --configuration release --scratch-path .build-release --product StatisticsBench
	scripts/bench-statistics .build-release/release/StatisticsBench $(ARGS)

attack-suppression:  ## Attacks 500 random publications by linear program, and says what was refused (needs numpy and scipy)
	@scripts/build --configuration release --scratch-path .build-release --product StatisticsBench
	scripts/attack-suppression .build-release/release/StatisticsBench $(ARGS)

attack-picture:  ## Attacks what 40 invented municipalities told in one picture after another by linear program (needs numpy and scipy)
	@scripts/build --configuration release --scratch-path .build-release --product overens-bench
	scripts/attack-picture .build-release/release/overens-bench $(ARGS)

# Without XCTest, which is not used and whose own leaks would be told.
sanitize:  ## Runs every test of the statistics under the address sanitizer, then under the thread sanitizer
	@scripts/statistics-package .build-statistics
	@for kind in address thread; do \
	    echo "$$kind sanitizer"; \
	    swift test --package-path .build-statistics --scratch-path .build-statistics/.build-$$kind --sanitize=$$kind \
	        -Xswiftc -warnings-as-errors --disable-xctest --quiet || exit 1; \
	done

statistics-docs:  ## Converts the documentation of the statistics; fails when something public says nothing of itself
	@scripts/statistics-package .build-statistics
	@scripts/statistics-docs .build-statistics

statistics-readings:  ## Reads a sentence or two of each family of the statistics, in Swedish and English
	@scripts/build --configuration release --scratch-path .build-release --product StatisticsBench
	@.build-release/release/StatisticsBench readings

fuzz-statistics:  ## Asks every question of the statistics ROUNDS times with what nobody expects (ROUNDS=20000 SEED=1)
	@scripts/statistics-package .build-statistics
	OVERENS_STATISTICS_FUZZ=$(ROUNDS) OVERENS_STATISTICS_FUZZ_SEED=$(SEED) swift test --package-path .build-statistics \
	    --configuration release -Xswiftc -enable-testing --filter HostileInput --quiet

build:
	@scripts/install-needs build
	@scripts/build $(FLAGS)
