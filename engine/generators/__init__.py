"""Generators propose candidates from a subject and a brief."""
