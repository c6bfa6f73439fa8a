#!/bin/sh
# Makes .venv with everything clipstudio needs, and says what Qt lacks on this system.
# PYTHON=... chooses the interpreter; TORCH_BACKEND=cpu takes the CPU-only pair of torch and torchvision;
# VENV=... makes another environment than .venv.
set -eu
cd "$(dirname "$0")/.."
venv=${VENV:-.venv}

supported='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$candidate" -c "$supported" 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    found="${PYTHON:+$PYTHON is no such Python. }"
    echo "clipstudio needs Python 3.11, 3.12 or 3.13. ${found}Install one, or name it with PYTHON=/path/to/python3" >&2
    return 1
}

if ! "$venv/bin/python" -c "$supported" 2>/dev/null; then
    python=$(find_python)
    echo "Making $venv with $("$python" --version)"
    rm -rf "$venv"
    if ! "$python" -m venv "$venv"; then
        rm -rf "$venv"
        echo "This Python cannot make environments. On Debian or Ubuntu: sudo apt-get install -y python3-venv" >&2
        exit 1
    fi
fi

"$venv/bin/python" -m pip install --quiet --disable-pip-version-check 'uv>=0.6'
# uv installs in seconds what takes pip minutes.
"$venv/bin/python" -m uv pip install --quiet --python "$venv/bin/python" \
    ${TORCH_BACKEND:+--torch-backend="$TORCH_BACKEND"} --editable '.[dev]'
"$venv/bin/python" packaging/qt_libraries.py
touch "$venv/ready"
