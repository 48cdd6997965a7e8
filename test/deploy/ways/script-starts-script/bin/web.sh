#!/usr/bin/env bash
source bin/settings.sh
exec bin/gunicorn.sh "$1"
