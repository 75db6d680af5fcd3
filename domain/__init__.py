"""What we decide: pure rules on plain values; standard library only."""
