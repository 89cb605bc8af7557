"""The web: the chat page and the host's page, served by aiohttp."""
