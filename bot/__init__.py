"""Everything that talks to people: the command line and the front ends."""

__version__ = "0.1.0"
