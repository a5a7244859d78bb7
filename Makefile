# Everything a newcomer types. Each target builds what it needs; `make` alone lists them.
VENV   := .venv
BIN    := $(VENV)/bin
PYTHON ?= python3
SOURCE ?= seeds
OUT    ?= reports

.DEFAULT_GOAL := help
.PHONY: help setup report lab test lint quality pin bench lock browser clean

help:  ## this list
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.ready  ## build the environment in .venv, from requirements.lock

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, $(PYTHON) is " + sys.version.split()[0] + ": make PYTHON=python3.11")'
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --clear --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV) && \
	  uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock && \
	  uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable . ; \
	else \
	  $(PYTHON) -m venv --clear $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ; \
	fi
	@touch $@

report: setup  ## the report on SOURCE (the seeds) as one HTML page in OUT (reports/)
	$(BIN)/workbench report $(SOURCE) -o $(OUT)

lab: setup  ## JupyterLab on the notebooks
	$(BIN)/jupyter lab --notebook-dir=. notebooks/01-articles.ipynb

test: setup browser  ## every test, JupyterLab in a browser included
	$(BIN)/python -m pytest -n 2 --dist loadgroup

browser: setup
	@$(BIN)/python tests/chromium.py --install

lint: setup  ## format, style, types and the order of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/nbstripout --verify notebooks/*.ipynb

quality: setup  ## the findings against hand-made truth: the figures, then the tests that hold them to pinned floors
	$(BIN)/python -m tests.quality
	$(BIN)/python -m pytest tests/quality

pin: setup  ## raise the floors in tests/quality/floors.json to what is reached
	$(BIN)/python -m tests.quality.pin

bench: setup  ## speed against peers, as ratios, in one run
	$(BIN)/python benchmarks/stories.py
	$(BIN)/python benchmarks/findings.py

lock:  ## write requirements.lock anew from pyproject.toml
	uv pip compile pyproject.toml --all-extras --group dev --universal --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header --quiet -o requirements.lock

clean:  ## take away what make built
	rm -rf $(VENV) $(OUT) .pytest_cache .mypy_cache .ruff_cache .hypothesis
