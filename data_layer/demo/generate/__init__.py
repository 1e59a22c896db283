"""The generator of the simulated dataset: run ``python -m data_layer.demo.generate OUTDIR``.

The shipped CSV files are its result. They are data; the generator documents how they came about. It knows the public
figures of the 98 kommuner and what VIVE 2025 prints, and nothing about a named kommune's caseworkers.
"""
