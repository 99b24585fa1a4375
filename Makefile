# Everything a person or a machine does with Stairwell. What is missing is installed once, pinned, into .tools.
# `make` alone says what there is.

SHELL := /bin/sh
export PATH := $(CURDIR)/.tools/bin:$(PATH)
PORT ?= 8080

.PHONY: help serve check bench release dist-debug clean
.DEFAULT_GOAL := help

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

serve: release ## build the app and serve it on loopback; PORT=8080
	@node tools/serve.mjs dist $(PORT)

release: ## the static folder dist/ for any host, its sizes held to the budget (first time 3 minutes)
	@tools/install.sh wasm bindgen trunk wasm-opt
	@cargo fetch --locked --quiet
	@echo "· building the page and its two workers, optimised (first time about 3 minutes)"
	@NO_COLOR=true trunk build --release --log warn
	@node tools/sizes.mjs dist

dist-debug: ## the same folder, quicker to build, larger and slower to run
	@tools/install.sh wasm bindgen trunk
	@cargo fetch --locked --quiet
	@echo "· building the page and its two workers, not optimised (first time about 2 minutes)"
	@NO_COLOR=true trunk build --log warn

check: ## format, clippy with warnings denied for phone and machine, the architecture
	@tools/install.sh wasm
	@echo "· format"
	@cargo fmt --check || { echo "✗ run cargo fmt" >&2; exit 1; }
	@echo "· clippy, natively (first time about 2 minutes)"
	@cargo clippy --locked --quiet --all-targets -- -D warnings
	@echo "· clippy, for the browser (first time about 2 minutes)"
	@cargo clippy --locked --quiet --target wasm32-unknown-unknown --features page --lib --bins -- -D warnings
	@echo "· the architecture"
	@cargo test --locked --quiet --test architecture

bench: ## measure: solver quality and speed, store and reader, on this machine
	@cargo run --locked --quiet --profile bench --bin bench

clean: ## remove what was built; .tools stays
	@cargo clean --quiet
	@rm -rf dist gallery
