#!/bin/sh
# Brings in what is missing, pinned and once, into .tools: install.sh [wasm] [bindgen] [cut] [trunk] [wasm-opt] [esbuild] [npm] [audit] [browser]
set -eu
cd "$(dirname "$0")/.."

TRUNK=0.21.14
BINARYEN=132.0.0
ESBUILD=0.28.2
CUTTER=0.2.4
BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
TOOLS=$PWD/.tools
LOGS=$TOOLS/logs
export PATH="$TOOLS/bin:$PATH"

say() { echo "· $*"; }
stop() { echo "✗ $*" >&2; exit 1; }
need() { command -v "$1" >/dev/null 2>&1 || stop "$1 is missing: $2"; }

# Runs a long step quietly; when it fails, shows the end of its log and what to do.
quietly() {
  what=$1 advice=$2
  shift 2
  mkdir -p "$LOGS"
  if ! "$@" >"$LOGS/$what.log" 2>&1; then
    tail -n 25 "$LOGS/$what.log" >&2
    stop "$what failed; the whole log is .tools/logs/$what.log. $advice"
  fi
}

is_there() { [ -x "$TOOLS/bin/$1" ] && "$TOOLS/bin/$1" --version 2>/dev/null | grep -qwF "$2"; }

# The tools only start other programs: light optimisation halves the time it takes to build them.
from_source() {
  CARGO_TARGET_DIR="$TOOLS/build" CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install --quiet --force --root "$TOOLS" "$@"
  rm -rf "$TOOLS/build"
}

wasm() {
  need cargo "install Rust from https://rustup.rs"
  need rustup "install Rust from https://rustup.rs"
  rustup target list --installed 2>/dev/null | grep -qx wasm32-unknown-unknown && return
  say "adding Rust's WebAssembly target (about half a minute)"
  quietly rustup "Is the network there?" rustup target add wasm32-unknown-unknown
}

bindgen() {
  [ -n "$BINDGEN" ] || stop "Cargo.lock names no wasm-bindgen"
  is_there wasm-bindgen "$BINDGEN" && return
  say "building wasm-bindgen $BINDGEN, the version in Cargo.lock (once, about 3 minutes)"
  quietly wasm-bindgen "Is the network there?" from_source "wasm-bindgen-cli@$BINDGEN"
}

# The cutter prints no version of its own; cargo's list of what it installed knows it.
cut() {
  [ -x "$TOOLS/bin/wasm-split-cli" ] && grep -qF "wasm_split_cli_support $CUTTER " "$TOOLS/.crates.toml" 2>/dev/null && return
  say "building wasm-split $CUTTER, which cuts the page into rooms (once, about a minute)"
  quietly wasm-split "Is the network there?" from_source --locked --features build-binary "wasm_split_cli_support@$CUTTER"
}

trunk() {
  is_there trunk "$TRUNK" && return
  say "building Trunk $TRUNK (once, about 6 minutes)"
  quietly trunk "Is the network there?" from_source --locked "trunk@$TRUNK"
}

wasm_opt() {
  need node "install Node 20 or later, https://nodejs.org"
  need npm "it comes with Node, https://nodejs.org"
  is_there wasm-opt "${BINARYEN%%.*}" && return
  say "fetching wasm-opt from binaryen $BINARYEN (once, about 20 seconds)"
  quietly binaryen "Is the network there?" npm install --no-save --no-audit --no-fund --prefix "$TOOLS/binaryen" "binaryen@$BINARYEN"
  mkdir -p "$TOOLS/bin"
  ln -sf ../binaryen/node_modules/binaryen/bin/wasm-opt "$TOOLS/bin/wasm-opt"
}

esbuild() {
  need npm "it comes with Node, https://nodejs.org"
  is_there esbuild "$ESBUILD" && return
  say "fetching esbuild $ESBUILD, which makes scripts and styles short (once, a few seconds)"
  quietly esbuild "Is the network there?" npm install --no-save --no-audit --no-fund --prefix "$TOOLS/esbuild" "esbuild@$ESBUILD"
  mkdir -p "$TOOLS/bin"
  ln -sf ../esbuild/node_modules/.bin/esbuild "$TOOLS/bin/esbuild"
}

# $1: what marks a full set of packages; the rest: options for npm.
npm_packages() {
  need npm "it comes with Node, https://nodejs.org"
  mark=tests/browser/node_modules/.$1
  shift
  [ -f "$mark" ] && [ "$mark" -nt tests/browser/package-lock.json ] && return
  say "fetching the browser tests' packages (once, about 20 seconds)"
  quietly npm "Is the network there?" npm ci --no-audit --no-fund --prefix tests/browser "$@"
  touch "$mark"
}

npm_tests() { [ -f tests/browser/node_modules/.audit ] || npm_packages tests --omit=dev; }
npm_audit() { npm_packages audit; }

has_cjk_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh-cn family)" ]; }

browser() {
  missing=
  [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 || missing="chromium"
  [ -n "${CHROMEDRIVER:-}" ] || command -v chromedriver >/dev/null 2>&1 || missing="$missing chromium-driver"
  has_cjk_font || missing="$missing fontconfig fonts-noto-cjk"
  [ -z "$missing" ] && return
  command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] ||
    stop "the browser tests need $missing: on Debian, sudo apt-get install $missing; elsewhere, set CHROMIUM and CHROMEDRIVER to their paths"
  say "installing $missing from Debian's packages (once, about a minute)"
  quietly apt-update "Is the network there?" apt-get update
  quietly apt "Try it by hand: apt-get install $missing" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}

for part in "$@"; do
  case $part in
    wasm | bindgen | cut | trunk | esbuild | browser) "$part" ;;
    wasm-opt) wasm_opt ;;
    npm) npm_tests ;;
    audit) npm_audit ;;
    *) stop "unknown part: $part" ;;
  esac
done
