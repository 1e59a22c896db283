"""The shipped simulated dataset: three files, their metadata, and the generator that made them.

It says nothing about a named kommune. Pages never read it directly: it is stored like any imported dataset.
"""

from data_layer.demo.files import DemoMetadata, demo_files, demo_metadata

__all__ = ["DemoMetadata", "demo_files", "demo_metadata"]
