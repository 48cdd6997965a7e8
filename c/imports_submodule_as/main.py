
import pkg.mod as m
m.f()
import pkg as p
p.mod.f()
