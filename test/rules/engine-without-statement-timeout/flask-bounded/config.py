SQLALCHEMY_DATABASE_URI = "postgresql+psycopg2://shop@db/shop"
SQLALCHEMY_ENGINE_OPTIONS = {"pool_pre_ping": True}
SQLALCHEMY_ENGINE_OPTIONS["connect_args"] = {"options": "-c statement_timeout=25000"}
