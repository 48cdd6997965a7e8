#!/bin/sh
TIMEOUT="${TIMEOUT:-0}" # finds: worker-timeout-disabled (warning)
exec gunicorn --timeout "$TIMEOUT" shop:app
