# `make help` lists what there is. Each target sets up .venv first; that takes a moment only when something changed.

PYTHON_VENV := .venv/bin/python
PYTHONS := python3.11 python3.12 python3.13

# The whole suite runs in a process for each core, four at most: each needs 2 GB. A part of it runs in one.
# The order is that of tests/conftest.py: what takes longest first.
SPREAD := -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder
# Tests start processes that import torch: where what Python compiles is not kept, each compiles all of it again.
COMPILED := env -u PYTHONDONTWRITEBYTECODE

.PHONY: help run test test-all lint format types bench languages setup wheel bundle check-bundle release

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/ready ## open the window (without a display: audit the sample in the terminal)
	@$(PYTHON_VENV) -m clipstudio

test: .venv/ready ## run the whole suite, or a part of it: make test T=tests/statistics
	$(COMPILED) $(PYTHON_VENV) -m pytest $(if $(T),$(T),$(SPREAD))

test-all: ## run the suite with each supported Python of this machine, in an environment of its own
	@found=; for python in $(PYTHONS); do \
		$$python -c "" 2>/dev/null || { echo "$$python is not on this machine: left out"; continue; }; \
		found=1; \
		PYTHON=$$python VENV=.venvs/$$python sh packaging/setup.sh || exit 1; \
		$(COMPILED) .venvs/$$python/bin/python -m pytest $(if $(T),$(T),$(SPREAD)) || exit 1; \
	done; \
	test -n "$$found"

lint: .venv/ready ## check style and the contracts between layers
	$(PYTHON_VENV) -m ruff check .
	$(PYTHON_VENV) -m ruff format --check .
	.venv/bin/lint-imports

format: .venv/ready ## rewrite the code in the common format and sort its imports
	$(PYTHON_VENV) -m ruff check --fix .
	$(PYTHON_VENV) -m ruff format .

types: .venv/ready ## check types (mypy --strict)
	$(PYTHON_VENV) -m mypy

bench: .venv/ready ## measure re-scoring, intervals with clusters and of reviews, figures, judging, importing, looking through and finding duplicates among many images, and embedding (needs the Congress photographs)
	$(PYTHON_VENV) benchmarks/rescoring.py
	$(PYTHON_VENV) benchmarks/clusters.py
	$(PYTHON_VENV) benchmarks/reviews.py
	$(PYTHON_VENV) benchmarks/figures.py
	$(PYTHON_VENV) benchmarks/judging.py
	$(PYTHON_VENV) benchmarks/window.py
	$(PYTHON_VENV) benchmarks/importing.py
	$(PYTHON_VENV) benchmarks/browsing.py
	$(PYTHON_VENV) benchmarks/million.py
	$(PYTHON_VENV) benchmarks/duplicates.py
	$(PYTHON_VENV) benchmarks/embedding.py

languages: .venv/ready ## bring the files of translations up to date with the code (packaging/languages)
	$(PYTHON_VENV) packaging/languages.py

wheel: .venv/ready ## build the wheel and the source archive in dist/, and try the wheel in an environment of its own
	$(PYTHON_VENV) -m uv build --quiet --out-dir dist
	$(PYTHON_VENV) packaging/check_wheel.py dist

bundle: .venv/ready ## build the application that needs no Python, for this system, in dist/ (half an hour, 6 GB; BUNDLE=--keep-environment: with the libraries of the last build)
	$(PYTHON_VENV) packaging/bundle/build.py $(BUNDLE)

check-bundle: ## use the built application: every import, verb and place; on Linux as root also in a clean Debian tree
	sh packaging/check_bundle.sh

release: .venv/ready ## from a clean checkout: version, changelog, wheel, bundle, checks, checksums: make release VERSION=0.2.0
	$(PYTHON_VENV) packaging/release.py $(VERSION)

setup: .venv/ready ## make .venv with everything that is needed

.venv/ready: pyproject.toml packaging/setup.sh packaging/qt_libraries.py
	@sh packaging/setup.sh
