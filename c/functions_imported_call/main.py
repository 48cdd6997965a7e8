
from to_import import func
func()
import to_import
to_import.func2()
