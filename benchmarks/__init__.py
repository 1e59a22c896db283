"""Speed, size and memory of the product beside its peers. Run by ``python -m benchmarks``; never a unit test."""
