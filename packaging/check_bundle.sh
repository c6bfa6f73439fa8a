#!/bin/sh
# Uses the built application without a Python beside it: every import, every verb, every place of the window; then,
# on Linux and as root, in a clean Debian tree. Pictures of the places are left in build/pictures.
set -eu
cd "$(dirname "$0")/.."
program=dist/clipstudio/clipstudio
[ "$(uname)" != Darwin ] || program=dist/clipstudio.app/Contents/MacOS/clipstudio
"$program" --version
"$program" -P packaging/bundle/check_imports.py
"$program" -P packaging/bundle/check_verbs.py
"$program" -P packaging/bundle/check_window.py build/pictures
if [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ]; then
    sh packaging/check_linux.sh
fi
