"""What Instantly did not deliver: notice it, fetch it, conclude the rest, and count it."""
