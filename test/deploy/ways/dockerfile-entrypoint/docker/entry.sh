#!/usr/bin/env bash
set -euo pipefail
export GUNICORN_CMD_ARGS="--graceful-timeout 20 --timeout ${TIMEOUT:-30}"
echo "starting gunicorn"
if [ "$1" = "gunicorn" ]; then
  python manage.py migrate
fi
exec "$@"
