#!/bin/sh
gunicorn -w 2 shop:app
