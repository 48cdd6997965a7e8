import os
from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, LargeBinary, Numeric, create_engine
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    mapped_column,
    relationship,
    sessionmaker,
)

engine = create_engine(
    os.environ.get("DATABASE_URL", "postgresql+psycopg://localhost/reports"),
    pool_size=5,
    pool_pre_ping=True,
)
Session = sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class Report(Base):
    __tablename__ = "report"

    id: Mapped[int] = mapped_column(primary_key=True)
    shop: Mapped[str]
    currency: Mapped[str]
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
    sales: Mapped[list["Sale"]] = relationship(back_populates="report")


class Sale(Base):
    __tablename__ = "sale"

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), index=True)
    day: Mapped[date]
    amount: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    currency: Mapped[str]
    report: Mapped[Report] = relationship(back_populates="sales")
