# All that people and CI run. `make` alone lists it.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

# Where GitHub Actions names the repository, the site links to it.
ifdef GITHUB_REPOSITORY
export REPO_URL ?= $(GITHUB_SERVER_URL)/$(GITHUB_REPOSITORY)
endif
ifdef OFFLINE
override OFFLINE := true
export OFFLINE
endif
# With it, Python finds neither the library nor the modules of tools/.
unexport PYTHONSAFEPATH
# Material prints a notice about MkDocs 2 into every build.
export NO_MKDOCS_2_WARNING = 1

.PHONY: help serve site check diff fmt test test-core test-proofs test-browser mutate-data coverage mutants screenshots proof proofs test-headers newest links measure bench lighthouse audit sbom lock clean ready-site ready-test ready-lighthouse ready-audit ready-mutation
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

serve: ready-site ## show the site at http://127.0.0.1:8000, with live reload
	$(BIN)/python -m mkdocs serve

site: ready-site ## build the site into site/; with OFFLINE=1 into site-offline/, to read without a server
	$(BIN)/python tools/build.py $(if $(OFFLINE),site-offline,site)

check: ready-site ## check the data
	@$(BIN)/python -m comparison check
	@$(BIN)/python -m comparison fmt --check

diff: ready-site ## say in Markdown what changed in the data since BASE, a revision; else HEAD
	@$(BIN)/python -m comparison diff $(or $(BASE),HEAD)

fmt: ready-site ## lay out the data files, and renew their schemas for editors
	@$(BIN)/python -m comparison fmt
	@$(BIN)/python -m comparison schema

test: test-core test-proofs test-browser ## run all tests: code and pages, proofs, browser

test-core: ready-test ## its first part: style, types, code and pages
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest --ignore tests/proofs --ignore tests/browser -n auto --dist loadfile -q

test-proofs: ready-test ## its second part: proofs
	$(BIN)/python -m pytest tests/proofs -n auto -q

test-browser: ready-test ## its third part: pages in a browser
	@$(BIN)/python tools/browser.py
	$(BIN)/python -m pytest tests/browser -n auto -q

mutate-data: ready-test ## try every slip in every line of the data, which takes a while
	$(BIN)/python -m pytest tests/test_mutated_data.py --one-of 1 -n auto -q

coverage: ready-test ## count the lines of comparison/ that the tests of code and pages run; fail below 95 %
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest --ignore tests/proofs --ignore tests/browser -n auto --dist loadfile -q
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report

mutants: ready-mutation ## change the reader and the checks, and tell which changes no test notices
	nice $(BIN)/python -m mutmut run --max-children 2
	$(BIN)/python tools/mutants.py

screenshots: ready-test ## take screenshots of the main pages into .screenshots/
	@$(BIN)/python tools/browser.py
	$(BIN)/python tools/build.py site
	$(BIN)/python tools/screenshots.py site .screenshots

proof: ready-test ## run one proof, as NAME=csrf, and record what it showed
	$(BIN)/python -m pytest tests/proofs/test_$(subst -,_,$(NAME)).py -q --record

proofs: ready-test ## run all proofs and record what they showed
	$(BIN)/python -m pytest tests/proofs -n auto -q --record

test-headers: ready-test ## run each program of the proofs in an environment made from its own header
	$(BIN)/python -m pytest tests/proofs --by-header -n auto -q

newest: ready-site ## run the proofs with the newest releases of all packages; with PRE=1 pre-releases, too
	@$(BIN)/python tools/newest.py $(VENV)-releases $(if $(PRE),--pre) $(if $(REPORT),--report $(REPORT))

links: ready-site ## request every external page the data links to
	@$(BIN)/python tools/links.py $(if $(REPORT),--report $(REPORT))

measure: ready-test ## measure the frameworks and the two apps, and record the figures
	$(BIN)/python tools/measure.py
	$(BIN)/python tools/app_figures.py

bench: ready-test ## measure time and memory of the build, and the filter of the comparison
	@$(BIN)/python tools/browser.py
	$(BIN)/python tools/bench.py
	$(BIN)/python tools/bench_filter.py

lighthouse: ready-lighthouse ## measure pages with Lighthouse, as a phone sees them
	@$(BIN)/python tools/browser.py
	@$(BIN)/python tools/lighthouse.py $(VENV)

audit: ready-audit ## look for known vulnerabilities in all locked packages
	@$(BIN)/python tools/audit.py

sbom: ready-audit ## list what builds the site, as CycloneDX, in dist/sbom.cdx.json
	$(BIN)/python tools/sbom.py dist/sbom.cdx.json

lock: ## renew the locked requirements
	@$(PYTHON) tools/setup.py lock .venv-lock

clean: ## remove what the other targets made
	rm -rf .venv* site site-offline dist .build* .screenshots .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis mutants
	find comparison tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# Does nothing when the environment has the locked packages and the interpreter asked for.
ready-site ready-test ready-lighthouse ready-audit ready-mutation: ready-%:
	@$(PYTHON) tools/setup.py $* $(VENV)
