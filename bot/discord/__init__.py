"""The Discord front end.

An interaction's token is a way to answer for 15 minutes; after that there are the channel, a direct
message, and what the person fetches. In a server everything is between the person and the bot (an
ephemeral message) until they show it to the others themselves.
"""

from bot.discord.client import build_client

__all__ = ["build_client"]
