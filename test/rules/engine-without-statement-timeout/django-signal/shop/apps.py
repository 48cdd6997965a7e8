from django.db.backends.signals import connection_created
from django.dispatch import receiver


@receiver(connection_created)
def limit_statements(connection, **kwargs):
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 25000")
