"""Runs a statement on what a file makes, again and again, and prints for each time what came of it and how long it took.

python query.py <file> <statement> <times>
"""

import asyncio
import importlib.util
import json
import sys
import time

from sqlalchemy import text


def load(path):
    spec = importlib.util.spec_from_file_location("application", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def tell(outcome, begun):
    print(json.dumps({"outcome": outcome, "seconds": time.monotonic() - begun}), flush=True)


def run(engine, statement, times):
    for _ in range(times):
        begun = time.monotonic()
        try:
            with engine.connect() as connection:
                connection.execute(text(statement)).scalar()
            tell("done", begun)
        except Exception as error:
            tell(f"raised {type(error).__name__}", begun)


def run_session(session, statement, times):
    for _ in range(times):
        begun = time.monotonic()
        try:
            session.execute(text(statement)).scalar()
            tell("done", begun)
        except Exception as error:
            tell(f"raised {type(error).__name__}", begun)
        session.remove()


async def run_async(engine, statement, times):
    for _ in range(times):
        begun = time.monotonic()
        try:
            async with engine.connect() as connection:
                (await connection.execute(text(statement))).scalar()
            tell("done", begun)
        except Exception as error:
            tell(f"raised {type(error).__name__}", begun)
    await engine.dispose()


def run_django(databases, statement, times):
    import django
    from django.conf import settings

    settings.configure(DATABASES=databases)
    django.setup()
    from django.db import connection

    for _ in range(times):
        begun = time.monotonic()
        try:
            with connection.cursor() as cursor:
                cursor.execute(statement)
                cursor.fetchall()
            tell("done", begun)
        except Exception as error:
            tell(f"raised {type(error).__name__}", begun)
            connection.close()


path, statement, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
module = load(path)
if hasattr(module, "DATABASES"):
    run_django(module.DATABASES, statement, times)
elif hasattr(module, "app"):
    with module.app.app_context():
        run_session(module.db.session, statement, times)
elif hasattr(module.engine, "sync_engine"):
    asyncio.run(run_async(module.engine, statement, times))
else:
    run(module.engine, statement, times)
