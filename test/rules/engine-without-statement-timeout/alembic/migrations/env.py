from alembic import context
from sqlalchemy import create_engine, engine_from_config

config = context.config
connectable = engine_from_config(config.get_section("alembic"), prefix="sqlalchemy.")
other = create_engine("postgresql://shop@db/shop")  # finds: engine-without-statement-timeout (note)
