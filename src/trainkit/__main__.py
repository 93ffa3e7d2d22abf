"""`python -m trainkit`."""

from .cli import main

if __name__ == "__main__":
    main()
