import click
from sqlalchemy import create_engine


@click.command()
def report():
    engine = create_engine("postgresql://shop@db/shop")  # finds: engine-without-statement-timeout (note)
    return engine.connect()


if __name__ == "__main__":
    engine = create_engine("postgresql://shop@db/shop")  # finds: engine-without-statement-timeout (note)
