#!/bin/sh
# Does what is due of a rotation of the key that signs access tokens.
set -eu
cd release
apt-get update -qq && apt-get install -qq -y python3-venv >/dev/null
python3 -m venv /tmp/venv
/tmp/venv/bin/pip install --quiet --require-hashes -r requirements.txt
exec /tmp/venv/bin/python -m infra.deploy rotate-keys --project "$PROJECT" --older-than 90
