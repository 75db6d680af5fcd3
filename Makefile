# `make demo` shows everything, `make up` serves it, `make test` checks it.
# Paths are relative on purpose: the project's own may hold spaces.

SHELL := /bin/sh
PY := .venv/bin/python
SALESBRAIN := $(PY) -m cli.app
.DEFAULT_GOAL := help

.PHONY: help demo up down test clean

help:
	@echo "make demo   sync a simulated Instantly into Postgres, build the marts, report"
	@echo "make up     the same data with Prefect UI, schedules and worker, until Ctrl-C"
	@echo "make down   stop whatever runs here"
	@echo "make test   all checks and tests"
	@echo "make clean  stop, and delete the data, .venv and caches"

demo: .venv/.installed
	@$(SALESBRAIN) demo

up: .venv/.installed
	@$(SALESBRAIN) up

down: .venv/.installed
	@$(SALESBRAIN) down

test: .venv/.installed-dev
	@sh .ci/checks

clean:
	@if [ -x $(PY) ]; then $(SALESBRAIN) down --delete-data; fi
	rm -rf .venv .salesbrain .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	rm -rf dbt/target dbt/logs *.egg-info

# A stamp, so that the second time needs neither network nor time.
.venv/.installed: pyproject.toml constraints.txt cli/install.sh
	@sh cli/install.sh

.venv/.installed-dev: pyproject.toml constraints.txt cli/install.sh
	@sh cli/install.sh dev
