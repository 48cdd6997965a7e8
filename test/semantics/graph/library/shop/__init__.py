from .fields import Field, Text, Number
