#!/bin/sh
# Asks the deployment what it must answer.
set -eu
cd release
python -m venv /tmp/venv
/tmp/venv/bin/pip install --quiet --require-hashes -r requirements.txt
exec /tmp/venv/bin/python -m infra.deploy smoke "$ORIGIN"
