"""What must come true: break-even by input, by mix, and how sensitive the result is."""
