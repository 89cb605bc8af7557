"""The conversation, the same on every platform: events in, replies and errands out.

``step`` is pure; ``talk`` remembers, runs errands at the desk and hands replies to a front end.
"""
