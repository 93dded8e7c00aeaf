"""Uncertain inputs: their distributions, draws of them, and what the draws say of the result."""
