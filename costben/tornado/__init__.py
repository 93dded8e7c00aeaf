"""How much each uncertain number moves the result, one by one, two by two, and all at once."""
