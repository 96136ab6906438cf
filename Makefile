# Everything a person or CI runs. `make run` and `make test` set up whatever is missing first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
SERVICE ?=
TESTS := -n auto --dist loadfile --no-loadscope-reorder $(if $(SERVICE),-p tests.one_service --service $(SERVICE)) tests

ENV ?= dev
PROJECT ?=
# Where it stands is said once, in env/*.tfvars.
REGION = $(or $(shell sed -n 's/^region *= *"\([^"]*\)".*/\1/p' infra/terraform/env/$(ENV).tfvars 2>/dev/null),europe-west1)
ORIGIN ?=
PARALLELISM ?= 8
TF := terraform -chdir=infra/terraform
CHOSEN = PROJECT=$(PROJECT) ENVIRONMENT=$(ENV) REGION=$(REGION) PARALLELISM=$(PARALLELISM)
KEYS = $(if $(PROJECT),--project $(PROJECT),--folder $(or $(LUDUS_DATA),.ludus)/keys)
HERE = $(if $(PROJECT),,$(BIN)/python -m emulators exec --)
OPERATOR = $(HERE) $(BIN)/python -m infra.deploy
IN = $(if $(PROJECT),--project $(PROJECT)) $(if $(YES),--yes)
CHECKOV := 3.3.30

.PHONY: run down reset status seed replay chaos load scale test check generate clients archives requirements bench cost format clean help \
        terraform drill scanner-tools checkov first-keys rotate-keys rotate-totp-key first-admin erase-again verify-audit migrate migrations import-players server-key server-keys rotate-server-key revoke-server-key init upload plan apply \
        smoke named release review image layouts types docs sdk-tools sdk-cases console console-test account account-test samples samples-test duel war

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-17s %s\n", $$1, $$2}'

$(STAMP): requirements.txt requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Ludus needs Python 3.11 or newer: set PYTHON=python3.11"; exit 1; }
	@./infra/install-tools
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

run: $(STAMP) ## Run the whole backend, its console and players' pages here, with a demo season to look at
	@infra/console build || echo "The console could not be built; all else runs."
	@infra/account build || echo "The players' pages could not be built; all else runs."
	@infra/samples build || echo "The samples could not be built; all else runs."
	$(BIN)/python -m emulators up --detach
	$(BIN)/python -m emulators seed
	@$(BIN)/python -m emulators status

down: $(STAMP) ## Stop the local cloud; its data stays
	$(BIN)/python -m emulators down

reset: $(STAMP) ## Stop the local cloud and forget its data
	$(BIN)/python -m emulators reset

status: $(STAMP) ## Say what runs, and where
	$(BIN)/python -m emulators status

replay: $(STAMP) ## Play a file of matches again: make replay FILE=matches.jsonl
	$(BIN)/python -m emulators replay $(FILE)

chaos: $(STAMP) ## Have bots play while parts of a cloud of its own fail, and count everything again: ACTS=10000 SEED=1
	$(BIN)/python -m emulators chaos --acts $(or $(ACTS),10000) --seed $(or $(SEED),1)

load: $(STAMP) ## Offer a cloud of its own ten times the load of 10,000 daily players, and report latencies by endpoint into dist/load: PLAYERS=10000 TIMES=10 SECONDS=300
	$(BIN)/python -m emulators load --daily-players $(or $(PLAYERS),10000) --times $(or $(TIMES),10) --seconds $(or $(SECONDS),300)

scale: $(STAMP) ## Reckon what breaks first with so many players at once, by Cloud Run's rules: AT_ONCE=100000 WAITING_CPU=0.2
	$(BIN)/python -m emulators scale --players $(or $(AT_ONCE),100000) --waiting-cpu $(or $(WAITING_CPU),0.2)

test: $(STAMP) ## Run every test (SERVICE=battlepass: all that is about that service)
	$(BIN)/python -m pytest $(TESTS)
	@$(if $(SERVICE),true,infra/console test)
	@$(if $(SERVICE),true,infra/account test)

console: $(STAMP) ## Build the console into dist/console
	@infra/console build

console-test: $(STAMP) ## Walk through the console in Chromium, against a local cloud of its own
	@infra/console journeys

account: $(STAMP) ## Build the players' pages into dist/account
	@infra/account build

account-test: $(STAMP) ## Walk through the players' pages in Chromium, from the mails of a local cloud of its own
	@infra/account journeys

samples: $(STAMP) ## Build the sample games into dist/samples
	@infra/samples build

duel: $(STAMP) ## Run the game server of the sample duel, beside `make run`
	@infra/samples duel

war: $(STAMP) ## Open a season of the sample war, beside `make run`: MINUTES=2 (until it starts)
	@infra/samples war $(or $(MINUTES),2)

samples-test: $(STAMP) ## Play the sample games in Chromium, against a local cloud of their own
	@infra/samples journeys

check: $(STAMP) ## Style, types, layers, what is unsafe in the stack, and that generated files are fresh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo 2>/dev/null || $(BIN)/lint-imports
	$(BIN)/python -m infra.build generate --check
	@$(MAKE) --no-print-directory checkov types
	@infra/console check
	@infra/account check
	@infra/samples check

named:
	@test -n "$(PROJECT)" || { echo "Say which project: make $(firstword $(MAKECMDGOALS)) PROJECT=my-project ENV=dev"; exit 1; }

terraform: $(STAMP) ## Check, validate and test the Terraform stack
	$(BIN)/python -m pytest tests/integration/terraform

drill: $(STAMP) ## Raise each alert by its own expression, with Prometheus and made-up series
	@./infra/drill-tools
	$(BIN)/python -m pytest tests/integration/terraform/test_fire_drill.py

scanner-tools: ## Install clamd, with which the scanner is tested, where there is apt
	./infra/scanner-tools

checkov: $(STAMP) ## Look for what is unsafe in the Terraform stack
	cd infra/terraform && HCL_PARSE_TIMEOUT_SEC=60 $(CURDIR)/$(BIN)/uv tool run checkov@$(CHECKOV) --config-file .checkov.yaml

first-keys: $(STAMP) named ## Write the keys of a new deployment, for its first apply
	$(BIN)/python -m infra.deploy first-keys --out .ludus/deploy/$(PROJECT).tfvars.json

rotate-keys: $(STAMP) ## Rotate the key that signs tokens, here or in PROJECT=my-project (AT_ONCE=1: when it may be known to others)
	$(BIN)/python -m infra.deploy rotate-keys $(KEYS) $(if $(AT_ONCE),--at-once)

rotate-totp-key: $(STAMP) ## Seal TOTP secrets with a new key, here or in PROJECT=my-project
	$(BIN)/python -m infra.deploy rotate-totp-key $(KEYS)

first-admin: $(STAMP) ## Give the role admin to an account, here or in PROJECT=my-project: EMAIL=ada@example.com (ANOTHER=1: though there is one)
	@test -n "$(EMAIL)" || { echo "Say whose: make first-admin EMAIL=ada@example.com PROJECT=my-project"; exit 1; }
	@$(OPERATOR) first-admin $(EMAIL) $(IN) $(if $(ANOTHER),--another)

erase-again: $(STAMP) ## After a backup was restored: erase again whose accounts were erased, here or in PROJECT=my-project
	@$(OPERATOR) erase-again $(IN)

verify-audit: $(STAMP) ## Compare the audit trail with what was sealed, here or in PROJECT=my-project (SINCE=2026-11-01 UNTIL=2026-11-30: the last 30 days)
	@$(OPERATOR) verify-audit $(IN) $(if $(SINCE),--since $(SINCE)) $(if $(UNTIL),--until $(UNTIL))

migrate: $(STAMP) ## Bring stored documents to the form that this release writes, here or in PROJECT=my-project (DRY_RUN=1: only count; DOWN=1: undo the last)
	@$(OPERATOR) migrate $(IN) $(if $(DRY_RUN),--dry-run) $(if $(DOWN),--down)

import-players: $(STAMP) ## Bring players over from another backend, here or into PROJECT=my-project: FROM=postgres (nakama, playfab) FILES=folder or DATABASE=postgresql://... (SOURCE=name REPORT=file DRY_RUN=1)
	@test -n "$(FROM)" || { echo "Say from what: make import-players FROM=postgres FILES=export/ (docs/recipes/players-from-elsewhere.md)"; exit 1; }
	@$(OPERATOR) import-players $(FROM) $(IN) $(if $(FILES),--files "$(FILES)") $(if $(DATABASE),--database "$(DATABASE)") $(if $(SOURCE),--source "$(SOURCE)") $(if $(REPORT),--report "$(REPORT)") $(if $(DRY_RUN),--dry-run)

migrations: $(STAMP) ## List migrations, which have run, and how far each is, here or in PROJECT=my-project
	@$(OPERATOR) migrations $(IN)

server-key: $(STAMP) ## Make a key for game servers, here or in PROJECT=my-project: NAME=eu-west SCOPES=matches,xp (DAYS=90: its end)
	@test -n "$(NAME)" -a -n "$(SCOPES)" || { echo "Say which: make server-key NAME=eu-west SCOPES=matches,xp PROJECT=my-project"; exit 1; }
	@$(OPERATOR) server-key "$(NAME)" "$(SCOPES)" $(IN) $(if $(DAYS),--days $(DAYS))

server-keys: $(STAMP) ## List the keys of game servers, here or in PROJECT=my-project
	@$(OPERATOR) server-keys $(IN)

rotate-server-key: $(STAMP) ## Give a game server's key another secret, here or in PROJECT=my-project: ID=... (KEEP=3600: seconds that the old one stays valid)
	@test -n "$(ID)" || { echo "Say which: make rotate-server-key ID=... PROJECT=my-project (make server-keys lists them)"; exit 1; }
	@$(OPERATOR) rotate-server-key "$(ID)" $(IN) $(if $(KEEP),--keep $(KEEP))

revoke-server-key: $(STAMP) ## End a game server's key, here or in PROJECT=my-project: ID=... REASON="its machine was sold"
	@test -n "$(ID)" -a -n "$(REASON)" || { echo "Say which and why: make revoke-server-key ID=... REASON=\"its machine was sold\" PROJECT=my-project"; exit 1; }
	@$(OPERATOR) revoke-server-key "$(ID)" "$(REASON)" $(IN)

init: named ## Connect Terraform with a project's state
	$(TF) init -input=false -reconfigure -backend-config=bucket=$(PROJECT)-terraform

upload: named ## Upload the archives that are not there yet
	@test -e dist/functions/archives.json || { echo "There are no archives: make archives"; exit 1; }
	gcloud storage cp --no-clobber dist/functions/*.zip gs://$(PROJECT)-archives/

plan: init ## Plan a deployment into dist/PROJECT.tfplan: PROJECT=my-project ENV=dev
	@$(CHOSEN) infra/stack plan

apply: init ## Apply the plan of PROJECT=my-project
	@$(CHOSEN) infra/stack apply

smoke: $(STAMP) ## Ask a deployment what it must answer: ORIGIN=https://api.example.com
	@test -n "$(ORIGIN)" || { echo "Say which: make smoke ORIGIN=https://api.example.com"; exit 1; }
	$(BIN)/python -m infra.deploy smoke $(ORIGIN)

format: $(STAMP) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

generate: $(STAMP) ## Write openapi.yaml, the gateway's document and functions.json from the declarations
	$(BIN)/python -m infra.build generate

types: ## Compile the types of TypeScript that openapi.yaml makes, where there is npm
	@if command -v npm >/dev/null; then ./infra/generate-clients types; else echo "types: passed over, as there is no npm"; fi

clients: $(STAMP) ## Generate clients from openapi.yaml in TypeScript, Python and Go, and compile them (downloads 400 MB)
	./infra/generate-clients

sdk-tools: $(STAMP) ## Install what the SDKs are compiled and tested with, where there is npm and apt
	./infra/sdk-tools

sdk-cases: $(STAMP) ## Test the SDKs whose toolchains are here, and write the table of sdks/README.md
	LUDUS_SDK_TABLE=1 $(BIN)/python -m pytest tests/e2e/test_sdks.py

archives: $(STAMP) ## Write one archive a function to dist/functions
	$(BIN)/python -m infra.build archives

release: $(STAMP) ## Write the archives, the sites, and all else that a deployment is made of to dist/release.tar.gz
	@infra/console build
	@infra/account build
	$(BIN)/python -m infra.build release

review: named ## Show a plan that waits for approval, and whether it is of these sources: PROJECT=my-project PLAN=hash
	@test -n "$(PLAN)" || { echo "Say which: make review PROJECT=my-project PLAN=hash"; exit 1; }
	@$(MAKE) --no-print-directory release
	@PROJECT=$(PROJECT) PLAN=$(PLAN) infra/review

cost: $(STAMP) ## Reckon a month's bill for 0 to 100,000 daily players
	$(BIN)/python -m infra.cost

layouts: $(STAMP) ## Simulate which requests wait for a start, and the bill, by what functions run on
	$(BIN)/python -m infra.cost.layouts

bench: $(STAMP) ## Measure, and write tests/bench/results.md
	$(BIN)/python -m tests.bench

PIN := $(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --python-version 3.11 --custom-compile-command "make requirements"
docs: $(STAMP) ## Build the documentation into dist/docs: static pages, with the API reference
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "dist/docs/index.html; with its search: $(BIN)/python -m http.server 8090 --bind 127.0.0.1 --directory dist/docs"

requirements: $(STAMP) ## Pin requirements.in and requirements-dev.in again
	$(PIN) requirements.in -o requirements.txt
	$(PIN) -c requirements.txt requirements-dev.in -o requirements-dev.txt
	$(PIN) -c requirements-dev.txt infra/image/scanner/requirements.in -o infra/image/scanner/requirements.txt
	$(PIN) infra/console-requirements.in -o infra/console-requirements.txt

image: $(STAMP) named ## Build the one image where runtime = "image", if a service changed: PROJECT=my-project
	$(BIN)/python -m infra.build image
	$(BIN)/python -m infra.deploy image $(PROJECT) --region $(REGION)

scanner-image: named ## Build the scanner's image and say what to set scanner.image to: PROJECT=my-project
	gcloud builds submit --project $(PROJECT) --region $(REGION) --config infra/image/scanner/cloudbuild.yaml --substitutions _IMAGE=$(REGION)-docker.pkg.dev/$(PROJECT)/ludus-images/scanner:latest .
	gcloud artifacts docker images describe $(REGION)-docker.pkg.dev/$(PROJECT)/ludus-images/scanner:latest --format 'value(image_summary.fully_qualified_digest)'

clean: ## Delete what was built
	rm -rf dist console/node_modules console/.node account/node_modules samples/node_modules $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
