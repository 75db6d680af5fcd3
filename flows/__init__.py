"""When, and in which order: each file is one flow and one deployment."""
