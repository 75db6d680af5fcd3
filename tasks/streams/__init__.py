"""What is read from Instantly and where it goes: one stream a table, as data."""
