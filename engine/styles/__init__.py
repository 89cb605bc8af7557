"""Styles: a catalogue of files that a host can copy and edit, and the words that choose them."""
