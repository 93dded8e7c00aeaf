"""Where a figure comes from: the calculator run with numbers that remember."""
