"""From the inbox to events and facts: claim, interpret, write, done, in one transaction a batch."""
