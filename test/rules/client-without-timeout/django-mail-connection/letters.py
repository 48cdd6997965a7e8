from django.core.mail import EmailMessage, get_connection


def send(text):
    with get_connection(timeout=10) as connection:
        EmailMessage("Hello", text, connection=connection).send()
