from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event

db = SQLAlchemy()  # finds: engine-without-statement-timeout


@event.listens_for(db.session, "after_begin")
def set_statement_timeout_of_db(session, transaction, connection):
    connection.exec_driver_sql("SET LOCAL statement_timeout = 25000")
