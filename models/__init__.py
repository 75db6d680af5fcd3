"""What we keep: table shapes, sessions, settings and migrations."""
