"""Where the bundle starts: the program; or code that it passes to what it takes for its Python.

There is no other Python in a bundle, and the PDF is made in a process of its own.
"""

import sys

from readycheck.__main__ import main

if sys.argv[1:3] == ["-P", "-c"]:
    exec(sys.argv[3], {"__name__": "__main__"})  # what `python -c` does
else:
    sys.exit(main())
