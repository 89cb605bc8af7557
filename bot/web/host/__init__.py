"""The host's page: what an installation does and how it fares, and what the host can do about it.

``routes.add_host`` adds it to a site; ``office.Office`` is the installation it shows.
"""
