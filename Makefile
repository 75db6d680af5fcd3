# `make demo` shows everything, `make up` serves it, `make test` checks it.
# Paths are relative on purpose: the project's own may hold spaces.

SHELL := /bin/sh
PY := .venv/bin/python
SALESBRAIN := $(PY) -m cli.app
.DEFAULT_GOAL := help

.PHONY: help demo up down bi test test-bi clean

help:
	@echo "make demo   sync a simulated Instantly into Postgres, build the marts, report"
	@echo "make up     the same data with Prefect UI, schedules and worker, until Ctrl-C"
	@echo "make down   stop whatever runs here"
	@echo "make bi     the customers' dashboards in Apache Superset, until Ctrl-C"
	@echo "make test   all checks and tests"
	@echo "make test-bi   two customers' dashboards, looked at in Chromium"
	@echo "make clean  stop, and delete the data, .venv and caches"

demo: .venv/.installed
	@$(SALESBRAIN) demo

up: .venv/.installed
	@$(SALESBRAIN) up

down: .venv/.installed
	@$(SALESBRAIN) down

bi: .venv/.installed .venv-bi/.installed
	@$(PY) -m bi.serve

test-bi: .venv/.installed .venv-bi/.installed
	@$(PY) -m bi.rehearse

test: .venv/.installed-dev
	@sh .ci/checks

clean:
	@if [ -x $(PY) ]; then $(SALESBRAIN) down --delete-data; fi
	rm -rf .venv .venv-bi .salesbrain .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	rm -rf dbt/target dbt/logs *.egg-info

# A stamp, so that the second time needs neither network nor time.
.venv/.installed: pyproject.toml constraints.txt cli/install.sh
	@sh cli/install.sh

.venv/.installed-dev: pyproject.toml constraints.txt cli/install.sh
	@sh cli/install.sh dev

.venv-bi/.installed: bi/requirements.txt bi/constraints.txt bi/install.sh bi/metadata.py
	@sh bi/install.sh
