"""Turns a plain text into an editable PowerPoint deck and a printable PDF handout."""
