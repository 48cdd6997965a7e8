INSTALLED_APPS = ["django.contrib.auth", "shop"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
EMAIL_HOST = "mail.example"
