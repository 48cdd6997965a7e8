
from dataclasses import dataclass, field
def mk(): return []
@dataclass
class A:
    x: int = 0
    y: list = field(default_factory=mk)
    def __post_init__(self): self.f()
    def f(self): pass
A()
