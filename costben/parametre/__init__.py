"""The national parameters: dated values with unit, source and status, and their lookup."""
