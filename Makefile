# What people and CI run. `make` alone lists it.

PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
SITE ?= site$(if $(OFFLINE),-offline)
# The CPU time, in seconds, after which a build is ended; a build takes 5 s.
SECONDS = 120
RUN = "$(VENV)/bin/python" -m
PYTEST = $(RUN) pytest -q -n auto $(if $(SLOW),,-m "not slow")
# Tests of a file share what takes long to make.
TOGETHER = --dist loadfile --no-loadscope-reorder

# Where GitHub Actions names the repository, the site links to it.
ifdef GITHUB_REPOSITORY
export REPO_URL ?= $(GITHUB_SERVER_URL)/$(GITHUB_REPOSITORY)
endif
ifdef OFFLINE
override OFFLINE := true
export OFFLINE
endif
# If it is set, `python -m comparison` does not find the project.
unexport PYTHONSAFEPATH
# Material is in maintenance until May 2027, see the README. Its notice of that, at each build,
# would bury what the build says.
export NO_MKDOCS_2_WARNING = 1

# `make -f path/Makefile` from another folder works in the folder of the Makefile.
HERE := $(shell cd "$$(dirname "$$(echo '$(MAKEFILE_LIST)' | sed 's/^ *//')")" && pwd -P)
ifneq ($(HERE),$(CURDIR))
.PHONY: help $(MAKECMDGOALS)
$(or $(MAKECMDGOALS),help):
	@$(MAKE) --no-print-directory -C "$(HERE)" $@
else

.PHONY: help serve site check diff fmt test test-core test-proofs test-browser test-latest proof \
	proofs measure bench lock clean named venv-site venv-test
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-20s %s\n", $$1, $$2}' Makefile

serve: venv-site ## show the site at http://127.0.0.1:8000, or another PORT, with live reload
	$(RUN) mkdocs serve --dev-addr 127.0.0.1:$(PORT)

site: venv-site ## build site/; with OFFLINE=1 site-offline/, to read without a server
	ulimit -t $(SECONDS) && $(RUN) tools.build "$(SITE)"

check: venv-site ## check the data
	@$(RUN) comparison check
	@$(RUN) comparison fmt --check

diff: venv-site ## list as Markdown what changed in the data since BASE, a revision, or HEAD
	@$(RUN) comparison diff $(or $(BASE),HEAD)

fmt: venv-site ## format the data files, and write their schemas for editors
	@$(RUN) comparison fmt

test: test-core test-proofs test-browser ## run all tests; with SLOW=1 those that take minutes, too

test-core: venv-test ## run style, types, and the tests of code and pages
	$(RUN) ruff check .
	$(RUN) ruff format --check .
	$(RUN) mypy
	$(PYTEST) $(TOGETHER) --ignore tests/proofs --ignore tests/contract --ignore tests/browser

test-proofs: venv-test ## run the proofs, with HEADERS=1 in environments made from their headers, and the notes apps
	$(PYTEST) --dist worksteal tests/proofs tests/contract $(if $(HEADERS),--by-header)

test-browser: venv-test ## run the tests of the pages in a browser
	@$(RUN) tools.browser
	$(PYTEST) --dist worksteal tests/browser

test-latest: venv-test ## run the proofs with the newest releases; with PRE=1 pre-releases, too
	@$(RUN) tools.test_latest "$(VENV)-latest" $(if $(PRE),--pre)

proof: named venv-test ## run one proof, as NAME=csrf, and record what it shows
	$(RUN) pytest -q $(TEST) --record

TEST = tests/proofs/test_$(subst -,_,$(NAME)).py
named:
	@test -f $(TEST) || { echo "make: no proof '$(NAME)': name a folder of docs/examples, as in NAME=csrf" >&2; exit 1; }

proofs: venv-test ## run all proofs and record what they show
	$(PYTEST) --dist worksteal tests/proofs --record
	$(RUN) tools.record_upgrades

measure: venv-test ## measure the frameworks and the notes apps, and record the figures
	$(RUN) tools.measure
	$(RUN) tools.app_figures

bench: venv-test ## measure the build against stock Material
	$(RUN) tools.bench

COMPILE = $(RUN) uv pip compile --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --quiet --upgrade
lock: venv-test ## renew the locked requirements
	$(COMPILE) pyproject.toml --group test -o requirements/test.txt
	$(COMPILE) pyproject.toml -c requirements/test.txt --only-binary :all: --emit-build-options -o requirements/site.txt
	$(COMPILE) --group audit -c requirements/test.txt --only-binary :all: --emit-build-options -o requirements/audit.txt

clean: ## remove what the other targets made
	rm -rf .venv* site site-offline dist build *.egg-info .build* .*_cache .hypothesis __pycache__
	find comparison hooks tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment with the packages of a lock, whose copy in it shows that they are installed. Its pip
# is upgraded first, since an older one takes twice as long for the rest; what pip would compile on
# one core is compiled on all of them afterwards.
PIP = $(RUN) pip install --quiet --disable-pip-version-check --no-compile --require-hashes --no-deps
venv-site venv-test: venv-%:
	@$(PYTHON) tools/bootstrap.py "$(VENV)"
	@cmp -s requirements/$*.txt "$(VENV)/$*.txt" || { \
		echo "Installing the packages of requirements/$*.txt ..." && \
		awk '/^[^ ]/ {first = /^pip==/} first' requirements/$*.txt | $(PIP) -r /dev/stdin && \
		$(PIP) -r requirements/$*.txt && \
		{ $(RUN) compileall -qq -j 0 "$(VENV)/lib" || true; } && \
		cp requirements/$*.txt "$(VENV)/$*.txt"; } || { \
		echo "make: pip could not install: is a package index reachable? ('pip config list' shows which)" >&2; exit 1; }
endif
