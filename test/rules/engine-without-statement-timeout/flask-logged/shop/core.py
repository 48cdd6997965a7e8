from flask_sqlalchemy import SQLAlchemy


class ShopSQLAlchemy(SQLAlchemy):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.models = {}


db = ShopSQLAlchemy(session_options={"autoflush": False})  # finds: engine-without-statement-timeout (warning)
