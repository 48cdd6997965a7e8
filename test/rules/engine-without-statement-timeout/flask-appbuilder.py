from flask import Flask
from flask_appbuilder import SQLA
from flask_appbuilder.utils.legacy import get_sqla_class

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://shop@db/shop"

db = SQLA(app)  # finds: engine-without-statement-timeout (warning)
other = get_sqla_class()(app)  # finds: engine-without-statement-timeout (warning)
