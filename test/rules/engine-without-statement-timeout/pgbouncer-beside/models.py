from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()  # finds: engine-without-statement-timeout
