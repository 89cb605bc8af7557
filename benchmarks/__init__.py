"""What takes how long: measured on request, never by a test."""
