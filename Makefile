# Everything a person or a machine does with Stairwell. What is missing is installed once, pinned, into .tools.
# `make` alone says what there is.

SHELL := /bin/sh
export PATH := $(CURDIR)/.tools/bin:$(PATH)
PORT ?= 8080
# Trunk finds our wasm-bindgen first: it cuts the page's program into its rooms before the real one sees it.
CUT := $(CURDIR)/tools/cut:$(PATH)

.PHONY: help serve test check lint bench bench-rota bench-rota-browser bench-routes bench-routes-browser bench-quarters bench-rounds bench-rounds-browser read-chat release dist-debug audit gallery icons clean
.DEFAULT_GOAL := help

# A comma inside $(or …) would part its arguments, and leave one seed of three.
THREE_SEEDS := 1,2,3
ROUND_SECONDS := 1,3,60

help: ## what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

serve: release ## build the app and serve it on loopback; PORT=8080
	@node tools/serve.mjs dist $(PORT)

release: ## the static folder dist/ for any host, its sizes against the budget (first time 3 minutes)
	@tools/install.sh wasm bindgen cut trunk wasm-opt esbuild
	@cargo fetch --locked --quiet
	@echo "· building the page and its two workers, optimised (first time about 3 minutes)"
	@PATH="$(CUT)" NO_COLOR=true trunk build --release --log warn
	@node tools/sizes.mjs dist

dist-debug: ## the same folder, quicker to build, larger and slower to run
	@tools/install.sh wasm bindgen cut trunk
	@cargo fetch --locked --quiet
	@echo "· building the page and its two workers, not optimised (first time about 2 minutes)"
	@PATH="$(CUT)" NO_COLOR=true trunk build --log warn

check: lint ## format, clippy with warnings denied for phone and machine, the architecture
	@echo "· the architecture"
	@cargo test --locked --quiet --test architecture

lint:
	@tools/install.sh wasm
	@echo "· format"
	@cargo fmt --check || { echo "✗ run cargo fmt" >&2; exit 1; }
	@echo "· clippy, natively (first time about 2 minutes)"
	@cargo clippy --locked --quiet --all-targets -- -D warnings
	@echo "· clippy, for the browser (first time about 2 minutes)"
	@cargo clippy --locked --quiet --target wasm32-unknown-unknown --features page --lib --bins -- -D warnings

test: ## every test there is, natively and in a browser (first time about 20 minutes, then 5)
	@tools/install.sh wasm bindgen cut trunk wasm-opt esbuild npm browser
	@node tools/test.mjs

bench: ## measure: solver quality and speed, store and reader, on this machine
	@cargo run --locked --quiet --profile bench --bin bench

bench-rota: ## measure the rota engine on public instances; DIR=folder SECONDS=10 SEEDS=1,2,3 OUT=folder
	@cargo run --locked --quiet --profile bench --bin bench -- sections "$(DIR)" "$(or $(SECONDS),10)" "$(or $(SEEDS),$(THREE_SEEDS))" "$(OUT)"

bench-rota-browser: release ## the same in headless Chromium, through the page's own solver worker
	@tools/install.sh npm browser
	@cargo build --locked --quiet --profile bench --bin bench
	@BENCH="$${CARGO_TARGET_DIR:-target}/release/bench" node tests/browser/bench-rota.mjs "$(DIR)" "$(or $(SECONDS),10)" "$(or $(SEEDS),$(THREE_SEEDS))" "$(OUT)"

bench-routes: ## measure the routing engine on VRPLIB files: DIR=folder SECONDS=10 SEEDS=1,2,3 OUT=folder for the plans
	@cargo run --locked --quiet --profile bench --bin bench -- routes "$(DIR)" "$(or $(SECONDS),10)" "$(or $(SEEDS),$(THREE_SEEDS))" "$(OUT)"

bench-quarters: ## measure the routing engine on our own walk-up quarters: SECONDS=2 DOORS=1000
	@cargo run --locked --quiet --profile bench --bin bench -- quarters "$(or $(SECONDS),2)" "$(or $(DOORS),1000)"

bench-rounds: ## measure a round of every door of a site: SITE=site.csv TEAMS=6 SECONDS=1,3,60
	@cargo run --locked --quiet --profile bench --bin bench -- rounds "$(SITE)" "$(or $(TEAMS),6)" "$(or $(SECONDS),$(ROUND_SECONDS))"

bench-rounds-browser: release ## the same round in the page's own solver worker, in headless Chromium; SITE= TEAMS= SECONDS=
	@tools/install.sh npm browser
	@cargo run --locked --quiet --profile bench --bin bench -- rounds-json "$(SITE)" "$(or $(TEAMS),6)" target/round.json
	@node tests/browser/bench_rounds.mjs target/round.json "$(or $(SECONDS),$(ROUND_SECONDS))" "$(or $(DIST),dist)"

bench-routes-browser: release ## the same files in the page's own solver worker, in headless Chromium; DIR= SECONDS= SEEDS=
	@tools/install.sh npm browser
	@mkdir -p target/routes && cargo run --locked --quiet --profile bench --bin bench -- routes-json "$(DIR)" target/routes
	@node tests/browser/bench_routes.mjs target/routes "$(or $(SECONDS),10)" "$(or $(SEEDS),$(THREE_SEEDS))" "$(or $(DIST),dist)"

read-chat: ## read a pasted chat: CHAT=… SITE=… HOUSEHOLDS=… [AFTER=the earlier paste] [EXPECTED=the truth, for a score]
	@cargo run --locked --quiet --profile bench --bin read-chat -- "$(CHAT)" "$(SITE)" "$(HOUSEHOLDS)" "$(AFTER)" "$(EXPECTED)"

audit: release ## Lighthouse on the release build, as a phone: performance, accessibility, best practices
	@tools/install.sh audit browser
	@node tests/browser/audit.mjs

gallery: release ## a picture of every screen into gallery/
	@tools/install.sh npm browser
	@node tests/browser/gallery.mjs

icons: ## draw public/icons/*.png again from their SVG
	@tools/install.sh npm browser
	@node tools/icons.mjs

clean: ## remove what was built; .tools stays
	@cargo clean --quiet
	@rm -rf dist gallery
