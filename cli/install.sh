#!/bin/sh
# Makes .venv in the current folder and installs the project into it; with the argument "dev"
# the linters and test tools too. Uses uv when it is on the PATH, else venv and pip.
set -eu

extra="${1:-}"
what="."
[ -z "$extra" ] || what=".[$extra]"

say() { printf '%s\n' "$*" >&2; }

fits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

# A name on the PATH may be a shim of a version that is not there, so each is tried.
find_python() {
    if [ -n "${PYTHON:-}" ] && fits "$PYTHON"; then
        printf '%s' "$PYTHON"
        return 0
    fi
    for name in python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 && fits "$name"; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

refuse() {
    found=$(python3 --version 2>/dev/null || echo "no Python")
    say "Error: Python 3.11, 3.12 or 3.13 is needed, and $found was found."
    say "Install one of them, or uv (which brings its own), and try again."
    exit 1
}

if [ -x .venv/bin/python ] && ! fits .venv/bin/python; then
    say "Error: .venv was made with another Python; remove it (rm -r .venv) and try again."
    exit 1
fi

if command -v uv >/dev/null 2>&1; then
    if [ ! -x .venv/bin/python ]; then
        python=$(find_python || echo ">=3.11,<3.14")
        uv venv --quiet --python "$python" .venv || refuse
    fi
    say "Installing with uv ..."
    uv pip install --quiet --compile-bytecode --python .venv/bin/python -c constraints.txt -e "$what"
else
    if [ ! -x .venv/bin/python ]; then
        python=$(find_python) || refuse
        if ! "$python" -m venv .venv; then
            rm -rf .venv
            say "Error: $python cannot make a virtual environment."
            say "On Debian or Ubuntu: apt install python3-venv. Or install uv."
            exit 1
        fi
    fi
    say "Installing with pip (about a minute the first time) ..."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        -c constraints.txt -e "$what"
fi

touch .venv/.installed
[ -z "$extra" ] || touch .venv/.installed-dev
