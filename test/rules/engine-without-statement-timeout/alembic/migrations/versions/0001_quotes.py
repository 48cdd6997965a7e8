from alembic import op
from sqlalchemy import create_engine, text


def upgrade():
    for row in op.get_bind().execute(text("SELECT uri FROM shop")):
        engine = create_engine(row.uri)  # finds: engine-without-statement-timeout (note)
        engine.dispose()
