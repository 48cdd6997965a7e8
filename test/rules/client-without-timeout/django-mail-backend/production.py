EMAIL_BACKEND = "anymail.backends.mailgun.EmailBackend"
