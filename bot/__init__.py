"""Everything that talks to people: the command line and the front ends."""
