
import conf
def f(): pass
conf.hook = f
conf.run()
