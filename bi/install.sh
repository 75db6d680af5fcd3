#!/bin/sh
# Makes .venv-bi in the current folder: Apache Superset beside the project's own .venv, and its
# empty metadata (.venv-bi/metadata), which takes a minute and is copied from then on.
set -eu

venv=.venv-bi
say() { printf '%s\n' "$*" >&2; }

fits() {
    "$1" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 12))' 2>/dev/null
}

# A name on the PATH may be a shim of a version that is not there, so each is tried.
find_python() {
    for name in ${PYTHON:-} .venv/bin/python python3.12 python3.11 python3.10 python3 python; do
        if command -v "$name" >/dev/null 2>&1 && fits "$name"; then
            printf '%s' "$name"
            return 0
        fi
    done
    return 1
}

refuse() {
    say "Error: Apache Superset needs Python 3.10, 3.11 or 3.12, and none was found."
    say "Install one of them, or uv (which brings its own), and try again."
    exit 1
}

if [ -x "$venv/bin/python" ] && ! fits "$venv/bin/python"; then
    rm -rf "$venv"
fi

if command -v uv >/dev/null 2>&1; then
    if [ ! -x "$venv/bin/python" ]; then
        python=$(find_python || echo ">=3.10,<3.13")
        uv venv --quiet --python "$python" "$venv" || refuse
    fi
    say "Installing Apache Superset with uv ..."
    uv pip install --quiet --compile-bytecode --python "$venv/bin/python" \
        -c bi/constraints.txt -r bi/requirements.txt
else
    if [ ! -x "$venv/bin/python" ]; then
        python=$(find_python) || refuse
        if ! "$python" -m venv "$venv"; then
            rm -rf "$venv"
            say "Error: $python cannot make a virtual environment."
            say "On Debian or Ubuntu: apt install python3-venv. Or install uv."
            exit 1
        fi
    fi
    say "Installing Apache Superset with pip (two minutes the first time) ..."
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        -c bi/constraints.txt -r bi/requirements.txt
fi

say "Making Superset's metadata (a minute, this once) ..."
rm -rf "$venv/metadata"
mkdir -m 700 "$venv/metadata"
echo "nothing is kept under this key" > "$venv/metadata/secret-key"
SALESBRAIN_BI_HOME="$PWD/$venv/metadata"
SUPERSET_CONFIG_PATH="$PWD/bi/superset_config.py"
export SALESBRAIN_BI_HOME SUPERSET_CONFIG_PATH
superset() {
    "$venv/bin/python" -c "from superset.cli.main import superset; superset()" "$@" \
        >"$venv/metadata/log" 2>&1 || { tail -n 20 "$venv/metadata/log" >&2; exit 1; }
}
superset db upgrade
superset init
"$venv/bin/python" -m bi.metadata "$venv/metadata/superset.db"
touch "$venv/.installed"
