"""Benchmarks: `python -m benchmarks` prints how long whole processes take, and the ratios to other programs."""
