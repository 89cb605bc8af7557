"""Weights of presets on this machine: where they lie, if they are whole, how they get here.

Neither torch nor a client of the Hugging Face Hub is needed for any of it.
"""
