"""Diffusion on a local device: any style in words, from one or several reference photos.

Nothing in here is imported before a preset is loaded: torch and diffusers are the ``gpu`` extra.
"""
