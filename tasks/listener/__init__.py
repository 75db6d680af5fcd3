"""The warm listener: it hears the bell, drains the inbox, and shows that as runs in the UI."""
