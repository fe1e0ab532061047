"""What pages can call, and how the calls are replaced."""
