"""From YAML text to models; every mistake with its place and what to do about it."""
