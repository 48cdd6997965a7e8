import click
from PIL import Image


@click.command()
@click.argument("path")
def turn(path):
    Image.open(path).rotate(90).save(path)


if __name__ == "__main__":
    turn()
