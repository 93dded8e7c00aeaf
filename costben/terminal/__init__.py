"""Tables and trees in the terminal, readable on 80 columns."""
