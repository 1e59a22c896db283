# Everything a person does with this repository. `make run` and `make test` need nothing but Python 3.11+ and make.
BIN := .venv/bin
RUN_LOCKS := requirements.lock package.json package-lock.json scripts/setup.sh
TEST_LOCKS := $(RUN_LOCKS) requirements-test.lock
UV_COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--no-emit-index-url --no-emit-find-links --no-header --quiet

.PHONY: run setup test lint types unit browser lock bench format clean tools

run: .venv/.ready            ## start the dashboard: http://127.0.0.1:8050 (HOST and PORT choose another address)
	@exec $(BIN)/python scripts/start.py

setup:                       ## install what running needs
	@scripts/setup.sh run

test: tools lint types unit  ## what .ci/run calls: every check and every test

.venv/.ready: $(RUN_LOCKS)
	@scripts/setup.sh run

.venv/.ready-test: $(TEST_LOCKS)
	@scripts/setup.sh test
	@touch $@

tools: .venv/.ready-test
	@scripts/system_packages.sh

lint: .venv/.ready-test      ## style, spelling, import directions
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/codespell
	$(BIN)/lint-imports

types: .venv/.ready-test     ## static types
	$(BIN)/mypy

unit: tools                  ## all tests, browser included, two files at a time, with the coverage gate
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report=term

browser: tools               ## only the tests that open pages
	$(BIN)/python -m pytest tests/browser

format: .venv/.ready-test    ## let ruff rewrite the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: .venv/.ready-test      ## write all locks anew from pyproject.toml and package.json
	$(UV_COMPILE) pyproject.toml --all-extras --output-file requirements.lock
	$(UV_COMPILE) pyproject.toml --all-extras --group test --constraints requirements.lock --output-file requirements-test.lock
	$(UV_COMPILE) --group node --output-file requirements-node.lock
	npm install --package-lock-only

bench: tools                 ## speed and load of the running dashboard
	$(BIN)/python -m benchmarks

clean:                       ## remove everything that can be made again (not instance/, which holds data)
	rm -rf .venv node_modules build assets/vendor .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .coverage*
