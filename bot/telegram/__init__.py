"""Telegram: selfies in, portraits out."""

from bot.telegram.application import build_application

__all__ = ["build_application"]
