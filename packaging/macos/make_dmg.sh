#!/bin/sh
# Signs the application where an identity is named, and lays it into a disk image to drag it from. Run by
# packaging/bundle/build.py on macOS, after PyInstaller made dist/clipstudio.app.
#
# SIGN_AS names a "Developer ID Application" identity; NOTARIZE_AS a profile that `xcrun notarytool store-credentials`
# keeps. Without them the application is signed ad hoc: macOS then asks before it opens it the first time.
set -eu
cd "$(dirname "$0")/../.."
app=dist/clipstudio.app
python=.venvs/bundle/bin/python
version=$("$python" -P -c 'from importlib.metadata import version; print(version("clipstudio"))')
image="dist/clipstudio-$version-macos-$(uname -m).dmg"

codesign --force --deep --options runtime \
    --entitlements packaging/macos/entitlements.plist --sign "${SIGN_AS:--}" "$app"
codesign --verify --deep --strict "$app"

"$python" -m pip install --quiet 'dmgbuild>=1.6.2,<2'
rm -f "$image"
"$python" -m dmgbuild -s packaging/macos/dmg_settings.py -D app="$app" clipstudio "$image"

if [ -n "${NOTARIZE_AS:-}" ]; then
    xcrun notarytool submit --wait --keychain-profile "$NOTARIZE_AS" "$image"
    xcrun stapler staple "$image"
fi
echo "$image: $(($(stat -f %z "$image") / 1000000)) MB"
