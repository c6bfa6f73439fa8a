# make run    open the window (without a display: the sample audit in the terminal)
# make test   run the whole suite
# Each sets up .venv first; that takes a moment only when something changed.

PYTHON_VENV := .venv/bin/python

.PHONY: run test setup

run: .venv/ready
	@$(PYTHON_VENV) -m clipstudio

test: .venv/ready
	$(PYTHON_VENV) -m pytest

setup: .venv/ready

.venv/ready: pyproject.toml packaging/setup.sh packaging/qt_libraries.py
	@sh packaging/setup.sh
