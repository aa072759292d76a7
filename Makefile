# GNU make and a POSIX shell. What takes more than a few lines stands in packaging/.

BIN := .venv/bin
PICTURES := build/pictures
ARGS :=

.DEFAULT_GOAL := help
.PHONY: help run demo screenshots check test test-desktop translations prior evaluate bench fuzz torture damage coverage month mutation audit wheel bundle deb packages third-party test-packages clean

# A .venv whose Python has gone (an upgrade, a removed version) is made again.
ifneq ($(wildcard .venv/installed*),)
ifneq ($(shell $(BIN)/python -c 'print("works")' 2>/dev/null),works)
.PHONY: .venv/installed .venv/installed-dev .venv/installed-bench .venv/installed-fuzz .venv/installed-mutation
endif
endif

# make answers a failed recipe with status 2; a refusal is 1, which only --question gives. It also keeps the rules from running.
ifneq ($(filter run,$(MAKECMDGOALS)),)
ifeq ($(shell uname -s)$(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM)$(ARGS),Linux)
$(shell echo "There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are unset); make demo writes every page as a picture." >&2)
MAKEFLAGS += --question
endif
endif

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*  ## /\1:/p' Makefile | while IFS=: read -r name does; do printf '  make %-13s %s\n' "$$name" "$$does"; done

run: .venv/installed  ## open the app; ARGS="list" hands it arguments
	@sh packaging/qt-libraries.sh "$$QT_QPA_PLATFORM"
	@$(BIN)/python -m habit_desktop $(ARGS)

demo: .venv/installed  ## write every page as pictures to build/pictures, without a screen
	@sh packaging/qt-libraries.sh offscreen
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m habit_desktop demo --screenshots $(PICTURES)

screenshots: demo  ## take those the README shows into resources/screenshots
	@sh packaging/screenshots.sh $(PICTURES)

check: .venv/installed-dev  ## format, lint, types, contracts, dead code, spelling
	@$(BIN)/ruff format --check --quiet . || { echo "Format first: $(BIN)/ruff format ."; exit 1; }
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/vulture
	@$(BIN)/codespell
	@echo "make check: all is well"

test: check  ## make check, then every test that needs no desktop session
	@sh packaging/test.sh

test-desktop: .venv/installed-dev  ## the real program in a real desktop session (Linux; needs root once, for its packages)
	@sh packaging/test-desktop.sh

translations: .venv/installed-dev  ## gather the sentences for translators, bring every language up to date and make it ready to use
	@PYTHONPATH=packaging $(BIN)/python -m translations $(ARGS)

prior: .venv/installed  ## learn the shipped prior anew from simulated people (a minute); ARGS=--check compares instead
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python packaging/prior.py $(ARGS)

evaluate: .venv/installed-dev  ## how good the chances are, on logs in HABIT_DESKTOP_SAMPLES and on simulated people (half an hour)
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=packaging $(BIN)/python -m evaluate $(ARGS)
	@$(BIN)/pytest -q tests/learning/simulator tests/learning/test_*_on_simulated_people.py tests/learning/test_learning_really_learns.py tests/engine/test_reminder_value.py

bench: .venv/installed-bench  ## how fast all is, beside a peer or a limit in the same run (minutes); ARGS="window" one part, ARGS=--json for programs
	@sh packaging/qt-libraries.sh offscreen
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=packaging $(BIN)/python -m bench $(ARGS)

fuzz: .venv/installed-fuzz  ## have every reader read what nobody meant to write; FUZZ_S=600 gives each so many seconds (else 60)
	@PYTHONPATH=packaging $(BIN)/python -m fuzz $(ARGS)

month: .venv/installed-dev  ## thirty days with the real program in a quarter of an hour, beside a notebook: no difference (Debian)
	@sh packaging/month.sh

torture: .venv/installed-dev  ## kill the app TORTURE_KILLS times (300; some minutes), at work of every kind; nothing may be lost
	@sh packaging/qt-libraries.sh offscreen
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=packaging $(BIN)/python -m torture $(ARGS)

damage: .venv/installed-dev  ## harm a data folder at DAMAGE_N places (1,000; half an hour): always found or harmless
	@sh packaging/qt-libraries.sh offscreen
	@QT_QPA_PLATFORM=offscreen OPENBLAS_NUM_THREADS=1 PYTHONPATH=packaging $(BIN)/python -m damage $(ARGS)

coverage: .venv/installed-dev  ## lines and branches of the five core layers that their tests come to (minutes); 95 % of each, or it fails
	@sh packaging/coverage.sh

mutation: .venv/installed-mutation  ## faults put into domain and reminders (up to MUTATION_S=3600 s); tests notice 85 %, or it fails
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=packaging $(BIN)/python -m mutation $(ARGS)

audit: .venv/installed-dev  ## whether faults are known of the packages used (needs the internet)
	@sh packaging/audit.sh

wheel: .venv/installed  ## the wheel, into dist; built twice, and the same both times
	@PYTHONPATH=packaging $(BIN)/python -m shipping wheel

bundle: .venv/installed  ## program, Python and Qt in one folder that can be laid anywhere, packed into dist (minutes)
	@PYTHONPATH=packaging $(BIN)/python -m shipping bundle

deb: .venv/installed  ## the same folder as a Debian package, into dist
	@sh packaging/debian-packages.sh "The package is built by Debian's tools" dpkg-dev
	@PYTHONPATH=packaging $(BIN)/python -m shipping deb

packages: wheel bundle deb  ## all three

third-party: .venv/installed  ## list anew in packaging/THIRD_PARTY.md what others made in the bundle
	@PYTHONPATH=packaging $(BIN)/python -m shipping third-party

test-packages: .venv/installed-dev packages  ## install each into an empty home, use it and take it away again (Linux; root, for the Debian package)
	@sh packaging/test-packages.sh

clean:  ## remove what was installed and built here
	rm -rf .venv build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find habit_desktop tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/installed: pyproject.toml constraints.txt
	@sh packaging/setup.sh

.venv/installed-dev: pyproject.toml constraints.txt
	@sh packaging/setup.sh dev

.venv/installed-bench: pyproject.toml constraints.txt
	@sh packaging/setup.sh bench

.venv/installed-fuzz: pyproject.toml constraints.txt
	@sh packaging/setup.sh fuzz

.venv/installed-mutation: pyproject.toml constraints.txt
	@sh packaging/setup.sh mutation
