"""The kinds of number that the calculator runs with beyond float and array."""
