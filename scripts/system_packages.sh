#!/bin/sh
# Make sure the programs exist that tests drive but PyPI does not ship: Chromium, PostgreSQL, Redis, nginx, LibreOffice.
set -eu

has_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" >/dev/null 2>&1; then return 0; fi
    done
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}
has_postgresql() {
    if command -v initdb >/dev/null 2>&1; then return 0; fi
    ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}
has_server() { # Debian keeps nginx where a user's PATH does not look
    command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ]
}

has_office() {
    command -v soffice >/dev/null 2>&1 || command -v libreoffice >/dev/null 2>&1
}

missing=""
has_browser || missing="chromium"
has_postgresql || missing="$missing postgresql"
has_server redis-server || missing="$missing redis-server"
has_server nginx || missing="$missing nginx-light"
has_office || missing="$missing libreoffice-impress"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then as_root=""; else as_root="sudo -n"; fi
if command -v apt-get >/dev/null 2>&1 && { [ -z "$as_root" ] || $as_root true 2>/dev/null; }; then
    echo "tests: installing$(printf ' %s' $missing) with apt-get"
    $as_root apt-get update -qq || true
    # shellcheck disable=SC2086  # one word per package
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null && exit 0
fi
echo "tests: please install $missing (Chrome or Chromium for the browser tests; the servers of PostgreSQL, Redis and nginx" \
    "for the tests of more than one machine; LibreOffice for the test that opens slides)" >&2
exit 1
