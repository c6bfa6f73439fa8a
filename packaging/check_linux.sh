#!/bin/sh
# Installs the .deb into a clean Debian tree that has no Python, as its user would, and uses it there: command line,
# window, the sample audit by a click with an older version and after the upgrade from it, a project opened by a double
# click, and the removal that leaves projects.
# Then the portable archive: started, put into the menu by itself, moved, and taken out again.
#
# Run as root: sh packaging/check_linux.sh [DEB] [FOLDER]. Needs debootstrap, xvfb, xdotool and imagemagick of this
# machine. OLDER names the package of an older build to upgrade from; without, it is the same one with another number.
# The tree is made in FOLDER once and kept there; what was done stands in FOLDER/check.log, pictures of the screen in
# FOLDER/pictures.
set -eu
cd "$(dirname "$0")/.."
deb=$(readlink -f "${1:-$(ls dist/clipstudio_*.deb)}")
older=$(readlink -f "${OLDER:-$deb}")
work=${2:-build/clean-root}
mkdir -p "$work/pictures"
work=$(readlink -f "$work")
: > "$work/check.log"
root=$work/root
display=:${CHECK_DISPLAY:-97}

note() { echo "$*" | tee -a "$work/check.log"; }
say() { note "$(date +%T) == $*"; }
fail() { note "FAILED: $*" >&2; exit 1; }
inside() { chroot "$root" "$@"; }
home=/home/auditor
user() {
    chroot --userspec=auditor "$root" env -i HOME="$home" USER=auditor PATH=/usr/bin:/bin LANG=C.UTF-8 \
        XDG_RUNTIME_DIR=/run/auditor DISPLAY="$display" ${OMP_NUM_THREADS:+OMP_NUM_THREADS=$OMP_NUM_THREADS} "$@"
}
install_deb() { inside apt-get install -y -qq --no-install-recommends --allow-downgrades "$1" >> "$work/apt.log" 2>&1; }
picture() { DISPLAY=$display import -window root "$work/pictures/$1.png"; }
# Fails where there is none in time.
window() { DISPLAY=$display timeout 180 xdotool search --sync --onlyvisible --name "$1" > "$work/found" && [ -s "$work/found" ]; }
keys() { DISPLAY=$display xdotool key --delay 60 "$@"; sleep 1; }
# Without a window manager nobody gives a window the keyboard.
quit() {
    id=$(DISPLAY=$display xdotool search --onlyvisible --class clipstudio | tail -n 1)
    DISPLAY=$display xdotool windowfocus "$id"; sleep 1
    keys ctrl+q
    wait_for 120 "quitting" is_gone
}
first_window() { # what it is, command...
    what=$1; shift
    start=$(date +%s%N)
    user "$@" > "$work/window.log" 2>&1 & program=$!
    window "clipstudio" || fail "no window: $(cat "$work/window.log")"
    note "first window after $((($(date +%s%N) - start) / 1000000)) ms, $what"
}
sample_by_click() { # which version, and the home of the one who does it where it is not the usual one
    home=${2:-/home/auditor}
    inside install -d -o auditor "$home"
    sample=$home/Documents/clipstudio-sample/sample.clipstudio
    first_window "$1 version" clipstudio
    sleep 4; picture "$1-start"
    # The third button of the start page makes the sample and audits it.
    click "${SAMPLE_AT:-633,371}"
    wait_for 900 "the sample audit by a click" has_made "$sample"
    sleep 8; picture "$1-sample"
    quit
    program=
    home=/home/auditor
}
not_found() { # the libraries that those of the package ask for in vain
    inside sh -c 'find /opt/clipstudio -name "*.so*" -type f | LD_LIBRARY_PATH=/opt/clipstudio/_internal xargs ldd \
        2> /dev/null | grep "not found" | sort -u' || true
}
# So that it is read from the disk again.
forget() { find "$1" -type f -size +64k -exec dd if={} iflag=nocache count=0 status=none \; ; }
is_gone() { ! pgrep -U "$(inside id -u auditor)" -x clipstudio > /dev/null; }
# What a person would do with the mouse: where on the screen is said as x,y.
click() { DISPLAY=$display xdotool mousemove "${1%,*}" "${1#*,}" click 1; sleep 1; }
# Fails where one of the user's projects is gone.
digests() { (cd "$root" && sha256sum home/auditor/own/sample.clipstudio ".$clicked" ".$sample"); }
has_run() { user clipstudio runs "$1" | grep -q "Which group is called a thief"; }
# Asking costs a start of the program, so not before there is anything to ask of.
has_made() {
    kill -0 "$program" || fail "the program ended by itself: $(cat "$work/window.log")"
    [ -f "$root$1" ] && sleep 5 && has_run "$1"
}
wait_for() { # seconds, what it is, command...
    left=$1; what=$2; shift 2
    until "$@" > /dev/null 2>&1; do
        left=$((left - 1)); [ "$left" -gt 0 ] || fail "$what did not happen"; sleep 1
    done
}

leave() {
    for id in ${program:-} ${screen:-}; do kill "$id" 2> /dev/null || true; done
    for place in tmp/.X11-unix proc; do umount "$root/$place" 2> /dev/null || true; done
}
trap leave EXIT
trap "exit 1" INT TERM

if [ ! -d "$work/base" ]; then
    say "making a clean Debian tree"
    debootstrap --variant=minbase "${SUITE:-bookworm}" "$work/base.part" "${MIRROR:-http://deb.debian.org/debian}" > "$work/debootstrap.log"
    mv "$work/base.part" "$work/base"
fi
leave
if grep -q " $root/" /proc/mounts; then fail "something is still mounted in $root"; fi
rm -rf --one-file-system "$root"
cp -a "$work/base" "$root"
mount -t proc proc "$root/proc"
mkdir -p "$root/tmp/.X11-unix" "$root/run/auditor" /tmp/.X11-unix
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
for python in python3 python; do ! inside sh -c "command -v $python" > /dev/null || fail "the tree has a $python"; done
inside useradd -m auditor
inside chown auditor /run/auditor
inside apt-get update -qq >> "$work/apt.log" 2>&1
cp "$deb" "$root/tmp/new.deb"

say "an older version of the package: $(basename "$older"), numbered 0.0.1"
mkdir -p "$work/older" && cd "$work/older" && rm -rf ./* && ar x "$older"
mkdir control && tar -C control -xf control.tar.*
sed -i 's/^Version: .*/Version: 0.0.1/' control/control
rm control.tar.* && tar -C control --owner=0 --group=0 -czf control.tar.gz . && rm -r control
ar rc "$root/tmp/older.deb" debian-binary control.tar.gz data.tar.*
cd - > /dev/null && rm -r "$work/older"

say "installing it"
install_deb /tmp/older.deb || { tail -n 20 "$work/apt.log"; fail "it cannot be installed"; }
inside apt-get install -y -qq --no-install-recommends libglib2.0-bin desktop-file-utils shared-mime-info >> "$work/apt.log" 2>&1
for python in python3 python; do ! inside sh -c "command -v $python" > /dev/null || fail "the package brought $python"; done
lacking=$(not_found)
[ -z "$lacking" ] || fail "libraries are not found: $lacking"

say "command line"
note "$(user clipstudio --version)"
user clipstudio sample /home/auditor/own --json /tmp/sample.json > /dev/null 2> "$work/sample.log" || { cat "$work/sample.log"; fail "the sample audit"; }
has_run /home/auditor/own/sample.clipstudio || fail "no run in the sample"

say "window, and the sample audit by a click"
Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp > /dev/null 2>&1 & screen=$!
sleep 2
sample_by_click older
clicked=$sample

say "upgrading"
install_deb /tmp/new.deb || { tail -n 20 "$work/apt.log"; fail "the upgrade"; }
note "$(user clipstudio --version)"
missing=$(inside dpkg --verify clipstudio || true)
[ -z "$missing" ] || fail "after the upgrade, files are not those of the package: $missing"
stray=$(inside sh -c 'find /opt/clipstudio ! -type d | sort > /tmp/there; dpkg -L clipstudio | sort | comm -23 /tmp/there -')
[ -z "$stray" ] || fail "the older version left $stray"
lacking=$(not_found)
[ -z "$lacking" ] || fail "libraries are not found: $lacking"
has_run /home/auditor/own/sample.clipstudio || fail "the project after the upgrade"
has_run "$clicked" || fail "the project made by a click, after the upgrade"

say "start of the window"
sync; forget "$root/opt/clipstudio"
first_window "all of it read from the disk" clipstudio
sleep 4; quit
for turn in 1 2 3; do
    first_window "warm, $turn of 3" clipstudio
    sleep 3; quit
done

say "a project opened by a double click on its file"
kind=$(user gio info -a standard::content-type /home/auditor/own/sample.clipstudio | sed -n 's/.*content-type: //p')
[ "$kind" = application/x-clipstudio ] || fail "the kind of a project is $kind"
user gio open /home/auditor/own/sample.clipstudio > "$work/window.log" 2>&1
window "sample" || fail "no window shows the project"
sleep 6; picture double-click
quit

say "the sample audit by a click, as the first thing that somebody does with the new version"
sample_by_click new /home/auditor/newcomer

say "removing"
before=$(digests)
inside apt-get purge -y -qq clipstudio >> "$work/apt.log" 2>&1
[ ! -e "$root/opt/clipstudio" ] || fail "something is left in /opt/clipstudio: $(find "$root/opt/clipstudio" | head)"
for left in bin/clipstudio share/applications/clipstudio.desktop; do [ ! -e "$root/usr/$left" ] || fail "/usr/$left is left"; done
[ "$(digests)" = "$before" ] || fail "the user's projects are not what they were"

archive=$(ls "$(dirname "$deb")"/clipstudio-*-linux-*.tar.xz 2> /dev/null || true)
if [ -n "$archive" ]; then
    say "portable archive"
    home=/home/auditor
    entry=$home/.local/share/applications/clipstudio.desktop
    mkdir "$root$home/my tools" && tar -C "$root$home/my tools" -xf "$archive" && mv "$root$home/my tools"/clipstudio-* "$root$home/my tools/one"
    inside chown -R auditor "$home/my tools"
    opened() { # whether a double click opens the project
        user gio open "$home/own/sample.clipstudio" > "$work/window.log" 2>&1
        window sample || fail "no window shows the project: $(cat "$work/window.log")"
        sleep 3; quit
    }
    first_window "portable" "$home/my tools/one/start-clipstudio"
    sleep 3; quit
    inside desktop-file-validate "$entry"
    opened
    inside mv "$home/my tools/one" "$home/my tools/two"
    first_window "portable, moved" "$home/my tools/two/start-clipstudio"
    sleep 3; quit
    grep -q "my tools/two" "$root$entry" || fail "the menu still names the former place"
    opened
    user "$home/my tools/two/start-clipstudio" --remove-from-menu > /dev/null
    left=$(find "$root$home/.local/share" -path '*clipstudio*' \( -name '*.desktop' -o -name '*.xml' -o -name '*.png' -o -name '*.svg' \))
    [ -z "$left" ] || fail "the menu keeps $left"
fi
say "all done; pictures in $work/pictures"
