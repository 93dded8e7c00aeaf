"""The version of costben."""

VERSION = "0.1.0"
