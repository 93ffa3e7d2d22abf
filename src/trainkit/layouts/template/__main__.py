"""Makes the template decks of the layouts in the folders named."""

import sys
from pathlib import Path

from trainkit.layouts import TEMPLATE_FILE, read_layout
from trainkit.layouts.template import make_template

for folder in map(Path, sys.argv[1:]):
    (folder / TEMPLATE_FILE).write_bytes(make_template(read_layout(folder, b"")))
