"""The version of costben."""

__version__ = "0.1.0"
