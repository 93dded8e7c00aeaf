"""Changes made in the text of an analysis itself, so that its comments and its layout stay."""
