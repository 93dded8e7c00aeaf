"""Analyses and variants of them side by side: what differs, and what that does to the results."""
