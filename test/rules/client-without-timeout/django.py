import os

INSTALLED_APPS = ["django.contrib.auth", "shop"]

DEBUG = bool(os.environ.get("DEBUG"))

EMAIL_HOST = os.environ["EMAIL_HOST"]  # finds: client-without-timeout (warning)
EMAIL_PORT = 587

if DEBUG:
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
