"""Data files -> plain values whose places are known, and problems that say where they are."""
