from sqlalchemy import create_engine, event
from sqlalchemy.orm import Mapper

from shop.models import Report, hash_name

# Events of models say nothing of engines.
event.listen(Report, "before_insert", hash_name)
event.listen(Report.sales, "append", hash_name)
event.listen(Mapper, "after_configured", hash_name)

engine = create_engine("postgresql://shop@db/shop")  # finds: engine-without-statement-timeout
