import os
from pathlib import Path

import dj_database_url
import environ

BASE_DIR = Path(__file__).resolve().parent
env = environ.Env()

DATABASES = {
    "default": {  # finds: engine-without-statement-timeout (warning)
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "OPTIONS": {"options": "-c statement_timeout=25000", "sslmode": "require"},
    },
    "bounded": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c statement_timeout=25000"},
    },
    "by_name": {
        "ENGINE": "django.db.backends.mysql",
        "OPTIONS": {"init_command": "SET SESSION max_execution_time=25000", "charset": "utf8mb4"},
    },
    "mysql": {"OPTIONS": {"read_timeout": 25}, "ENGINE": "django.db.backends.mysql", "NAME": "shop"},  # finds: engine-without-statement-timeout
    "geo": {  # finds: engine-without-statement-timeout
        "OPTIONS": {"options": "-c statement_timeout=25000"},
        "ENGINE": "django.contrib.gis.db.backends.postgis",
        "HOST": os.environ["DB_HOST"],
    },
    "often": {  # finds: engine-without-statement-timeout
        "OPTIONS": {"options": "-c statement_timeout=25000"},
        "ENGINE": os.environ.get("DB_ENGINE", "django.db.backends.postgresql_psycopg2"),
        "NAME": os.environ.get("DB_NAME"),
    },
    "lifted": {  # finds: engine-without-statement-timeout
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c statement_timeout=0"},
    },
    "search": {  # finds: engine-without-statement-timeout
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": {"options": "-c search_path=shop"},
    },
    "pooled": {  # finds: engine-without-statement-timeout
        "ENGINE": "django.db.backends.postgresql",
        "PORT": 6432,
    },
    "outside": dj_database_url.config(conn_max_age=600),  # finds: engine-without-statement-timeout
    "default_outside": env.db("REPORTS_URL", default="postgres://shop@db/reports"),  # finds: engine-without-statement-timeout
    "local": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"},
    "local_outside": dj_database_url.config(default="sqlite:///db.sqlite3"),
    "options_outside": {
        "ENGINE": "django.db.backends.postgresql",
        "OPTIONS": env.json("DB_OPTIONS", default={}),
    },
    "unknown": {"ENGINE": os.environ["DB_ENGINE"]},
    "other": {"ENGINE": "django_cassandra_engine"},
}

DATABASES["replica"] = {  # finds: engine-without-statement-timeout
    "OPTIONS": {"options": "-c statement_timeout=25000"},
    "ENGINE": "django.db.backends.postgresql",
    "NAME": "shop",
}
