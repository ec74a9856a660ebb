"""`python -m cqfacts`."""

import sys

from cqfacts.cli.entry import main

sys.exit(main())
